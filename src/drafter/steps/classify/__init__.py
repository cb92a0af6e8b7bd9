"""Classify: what a case is about, what makes it special, how grave it is, and by when it is due."""

from __future__ import annotations

from datetime import date

import msgspec

from drafter.model.case import Case, Fact
from drafter.model.category import ClassifyRules
from drafter.model.classification import CategoryMatch, Classification, Concern
from drafter.model.language import language_of
from drafter.model.line_ends import case_with_line_feeds
from drafter.model.surroundings import Surroundings
from drafter.steps.classify.as_given import as_given
from drafter.steps.classify.categories import categories_of, cue_weights, known_untaught, left_open, topic_of
from drafter.steps.classify.concerns import find_both, told_clauses
from drafter.steps.classify.confirmed import confirmed_first
from drafter.steps.classify.customer_words import customer_words
from drafter.steps.classify.deadlines import deadlines_for, due_date, state
from drafter.steps.classify.extract import facts_in
from drafter.steps.classify.flags import flags_of
from drafter.steps.classify.ranking import main_category
from drafter.steps.classify.severity import severity_of

NOTHING_AROUND = Surroundings()
__all__ = [
    "categorised", "classify", "clauses_to_tell", "cues_heard", "deadlines_for", "due_date", "facts_in",
    "main_category", "sort_post", "state", "weighed_untaught", "worth_comparing",
]  # fmt: skip


def classify(case: Case, rules: ClassifyRules, today: date, around: Surroundings = NOTHING_AROUND) -> Classification:
    """Everything the customer's words say, each part with the words that say it, in the place where they were given."""
    return as_given(_classified(case_with_line_feeds(case), rules, today, around), case)


def sort_post(case: Case, rules: ClassifyRules, today: date, around: Surroundings = NOTHING_AROUND) -> Classification:
    """As `classify`, without concerns: what the worklist needs of a new case. They are found when it is opened, and
    they are half the work."""
    return as_given(_sorted(case_with_line_feeds(case), rules, today, around), case)


def _classified(case: Case, rules: ClassifyRules, today: date, around: Surroundings) -> Classification:
    found = _sorted(case, rules, today, around)
    concerns, asides = find_both(case, found.categories, rules.concerns, around.heard)
    return msgspec.structs.replace(found, concerns=_by_topic(concerns, rules), asides=asides)


def _sorted(case: Case, rules: ClassifyRules, today: date, around: Surroundings) -> Classification:
    words = customer_words(case)
    categories = confirmed_first(categories_of(words, rules, around), case.categories, rules)
    flags = flags_of(case, words, rules)
    facts = facts_in(case, words, rules, around, today)
    about = [*(match.id for match in categories), *(flag.id for flag in flags)]
    return Classification(
        categories=categories,
        flags=flags,
        severity=severity_of(categories, flags, words, rules),
        facts=facts,
        deadlines=deadlines_for(_with(case, facts), about, rules.deadlines, around, today),
        language=case.language or language_of("\n".join(message.own for message in words)),
    )


def _by_topic(found: tuple[Concern, ...], rules: ClassifyRules) -> tuple[Concern, ...]:
    """Each concern under the category its own words speak for, else the one it shares words with."""
    topics = [topic_of(concern.text, rules) or concern.category for concern in found]
    return tuple(msgspec.structs.replace(concern, category=topic) for concern, topic in zip(found, topics, strict=True))


def categorised(case: Case, rules: ClassifyRules, around: Surroundings = NOTHING_AROUND) -> tuple[CategoryMatch, ...]:
    """The categories alone."""
    return categories_of(customer_words(case_with_line_feeds(case)), rules, around)


def worth_comparing(case: Case, rules: ClassifyRules, around: Surroundings = NOTHING_AROUND) -> bool:
    """Whether the sentence encoder has anything to say here: neither the cues nor what was learned settle it."""
    return around.learned is None and left_open(customer_words(case_with_line_feeds(case)), rules)


def clauses_to_tell(case: Case, rules: ClassifyRules) -> tuple[str, ...]:
    """The clauses of which the sentence encoder may say whether they are concerns, for `Surroundings.heard`."""
    return told_clauses(case_with_line_feeds(case), rules.concerns) if rules.concerns.learned.line else ()


def cues_heard(case: Case, rules: ClassifyRules) -> dict[str, float]:
    """What the cues of each category weigh together, for learning."""
    return cue_weights(customer_words(case_with_line_feeds(case)), rules)


def weighed_untaught(case: Case, rules: ClassifyRules) -> dict[str, float]:
    """What each category weighs before the department has taught anything, to hold its teaching against."""
    return known_untaught(customer_words(case_with_line_feeds(case)), rules)


def _with(case: Case, facts: tuple[Fact, ...]) -> Case:
    return msgspec.structs.replace(case, facts=(*facts, *case.facts))
