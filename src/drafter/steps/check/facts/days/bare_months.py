"""A month by itself: "you told us in May", where the customer told us in June; or that they "mentioned" and did not."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.base import Value
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.dates import MONTHS
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.days.known_days import days_of
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_NAMES = "|".join(one.capitalize() for one in MONTHS)
_MONTH = re.compile(
    rf"(?<!\d )(?<!\dth )(?<!\dst )(?<!\dnd )(?<!\drd )(?<!\dth of )\b(?P<how>[Ii]n|[Ss]ince|[Uu]ntil|[Ll]ast|"
    rf"[Ee]arly|[Ll]ate|[Bb]ack in|"
    rf"[Dd]uring) (?P<month>{_NAMES})\b(?!,? ?\d)"
)
_ANY = re.compile(
    rf"\b(?P<month>{_NAMES}|{'|'.join(one[:3].capitalize() for one in MONTHS)})\b|(?:19|20)\d\d-(?P<nth>\d\d)-"
)
_WORD_BEFORE = re.compile(r"(?P<word>[A-Za-z]{4,}) \w+ $")
_ENOUGH = 1
_THEY_SAID = re.compile(
    r"\b[Yy]ou (?:also |rightly |kindly )?(?:mention(?:ed)?|sa(?:y|id)|t(?:ell|old) (?:us|me)|add(?:ed)?)[,:]? "
    r"(?:that )?(?:\w[\w’'-]* ){2,12}$"
)
"""Before the month: that they themselves have said so."""


class Told(Value, frozen=True):
    how: str
    month: str
    about: frozenset[str]
    before: str
    """The word before it: the days of "the days since June"."""


def bare_month_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only a month of which the case says nothing, where the customer tells the same of another."""
    told = _told(context) if context.case else ()
    for found in found_in(_MONTH, context.text) if context.case else ():
        reading = read_at(context.text, *found.span("month"), found["month"])
        around = sentences.around(reading)
        if found["month"][:3] in _months(context) or not around.asserted or around.to_come:
            continue
        about = content_words(around.sentence) - content_words(reading.text)
        right = [
            one for one in told if one.how == found["how"].casefold() and _is_same(one, about, _before(around.before))
        ]
        if right:
            best = max(right, key=lambda one: len(about & one.about))
            yield contradicts("FAC-02", reading, [best.month])
        elif _THEY_SAID.search(around.before.removesuffix(found["how"] + " ")) and not _may_be_dated(found, context):
            yield not_in_case("FAC-02", reading, "month")


def _may_be_dated(found: re.Match[str], context: CheckContext) -> bool:
    """Whether it is a month of their journey, of a day that they tell, or of our letters."""
    days = days_of(context)
    told = {*days.of_event, *days.told_or_to_come, *days.moments.contact, context.today}
    return MONTHS.index(found["month"].casefold()) + 1 in {day.month for day in told}


def _is_same(told: Told, about: frozenset[str], before: str) -> bool:
    return len(about & told.about) >= _ENOUGH or (before != "" and before == told.before)


def _before(text: str) -> str:
    """The word before "in June", where it is more than a small one."""
    found = _WORD_BEFORE.search(text)
    return found["word"].casefold() if found else ""


@per_case
def _told(context: CheckContext) -> tuple[Told, ...]:
    return tuple(
        Told(
            how=one["how"].casefold(),
            month=one["month"],
            about=content_words(sentence.value) - {one["month"].casefold()[:6]},
            before=_before(sentence.value[: one.start("month")]),
        )
        for text in known_texts(context)
        for sentence in sentences_in(text)
        for one in matches_in(_MONTH, sentence.value)
    )


@per_case
def _months(context: CheckContext) -> frozenset[str]:
    """Every month of which anything was written."""
    found = (one for text in known_texts(context) for one in matches_in(_ANY, text))
    return frozenset(
        one["month"][:3] if one["month"] else MONTHS[int(one["nth"]) - 1][:3].capitalize() for one in found
    )
