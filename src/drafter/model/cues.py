"""Words that a manager may edit: what shows a concern in a customer's letter, and which words mean the same."""

from __future__ import annotations

from drafter.model.base import Value


class LanguageCues(Value, frozen=True):
    """Patterns (regular expressions, read without regard to case) for one language."""

    request: tuple[str, ...] = ()
    """Asks for something: "please refund", "I expect"."""
    remedy: tuple[str, ...] = ()
    """What is asked for: refund, apology, call back."""
    question: tuple[str, ...] = ()
    """Begins a question even without its mark."""
    problem: tuple[str, ...] = ()
    """Went wrong in itself: late, broken, rude."""
    denial: tuple[str, ...] = ()
    """Something that should have been was not: nobody, never, no … ."""
    expectation: tuple[str, ...] = ()
    """What was paid for, booked or promised; a problem with "but" or "yet"."""
    consequence: tuple[str, ...] = ()
    """What it cost: had to pay, missed, stranded."""
    feeling: tuple[str, ...] = ()
    """Says how bad it was without saying what: disgusted, unacceptable."""
    staff_acts: tuple[str, ...] = ()
    """Somebody of ours said or did something."""
    happened: tuple[str, ...] = ()
    """Something was done to the customer: was told, was moved, had been given away."""
    lapse: tuple[str, ...] = ()
    """Time that went by: two hours later, still, since."""
    acting_thing: tuple[str, ...] = ()
    """A thing as the one that acts: the website …, my bag …"""
    neutral: tuple[str, ...] = ()
    """What the customer did or is, without complaint: I booked, we are."""
    topic: tuple[str, ...] = ()
    """What complaints are about: seats, bags, staff, money."""
    praise: tuple[str, ...] = ()
    background: tuple[str, ...] = ()
    """Sets the scene: "I am writing about", greetings, closings."""
    contrast: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    """Where a sentence that asks for two things, or complains and asks, comes apart."""
    splices: tuple[str, ...] = ()
    """Where a sentence that runs on and on comes apart."""
    everyday: tuple[str, ...] = ()
    """Words too common to show that two sentences speak of one matter; plain words, no patterns."""


class ConcernCues(Value, frozen=True):
    english: LanguageCues = LanguageCues()
    chinese: LanguageCues = LanguageCues()


class Thesaurus(Value, frozen=True):
    """Groups of words that mean the same to a traveller; the name of a group is only for people."""

    groups: dict[str, tuple[str, ...]] = {}
    common: tuple[str, ...] = ()
    """Groups that nearly every letter speaks of."""
