"""Words that a manager may edit: what shows a concern in a customer's letter, and which words mean the same."""

from __future__ import annotations

from drafter.model.base import Value
from drafter.model.concern_weights import ConcernWeights
from drafter.model.left_out_trees import LeftOutTrees
from drafter.model.mention_weights import MentionWeights


class LanguageCues(Value, frozen=True):
    """Patterns (regular expressions, read without regard to case) for one language."""

    header: tuple[str, ...] = ()
    """Opens a list of what is asked for: "I should like the following:"."""
    request: tuple[str, ...] = ()
    """Asks for something: "please refund", "I expect"."""
    wondering: tuple[str, ...] = ()
    """Asks without a question mark: "I wonder why"."""
    question: tuple[str, ...] = ()
    """A question proper, and no request, where a question mark ends it."""
    signs: dict[str, tuple[str, ...]] = {}
    """What is heard in a clause, by name: a problem, a denial, somebody of ours who acts, courtesy, a threat."""
    weights: dict[str, float] = {}
    """How much each sign, and each place in the letter, speaks for a complaint; less than 0 speaks against one."""
    topics: dict[str, tuple[str, ...]] = {}
    """What complaints are about, by name: two that speak of different things are two."""
    adds: tuple[str, ...] = ()
    """Begins a further matter: "in addition", "also"."""
    sets_scene: tuple[str, ...] = ()
    """Begins with where or when: "on arrival", "the next day"."""
    joins: tuple[str, ...] = ()
    """Where a sentence that asks for two things, or complains and asks, comes apart."""
    also_asks: tuple[str, ...] = ()
    """Where a request asks for a second thing: "and an apology"."""
    breaks: tuple[str, ...] = ()
    """Where a sentence may tell of two failures; it comes apart only where both weigh enough alone."""
    splices: tuple[str, ...] = ()
    """Where a sentence that runs on and on comes apart."""
    outright: dict[str, tuple[str, ...]] = {}
    """What went wrong with the journey itself, by name: "landed five hours late", "was cancelled"."""
    forgives: tuple[str, ...] = ()
    """Holds nothing against us for it: "I understand"."""
    everyday: tuple[str, ...] = ()
    """Words too common to show that two sentences speak of one matter; plain words, no patterns."""


class ConcernCues(Value, frozen=True):
    english: LanguageCues = LanguageCues()
    chinese: LanguageCues = LanguageCues()
    learned: ConcernWeights = ConcernWeights()
    """What was learned from annotated letters; from a file of its own."""


class Thesaurus(Value, frozen=True):
    """Groups of words that mean the same to a traveller; the name of a group is only for people."""

    groups: dict[str, tuple[str, ...]] = {}
    common: tuple[str, ...] = ()
    """Groups that nearly every letter speaks of."""
    learned: MentionWeights = MentionWeights()
    """What was learned of concerns that letters leave out; from a file of its own."""
    trees: LeftOutTrees = LeftOutTrees()
    """What decides over it, beside the other concerns of a letter; from a file of its own."""
