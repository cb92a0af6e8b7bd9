"""Next step: a way to reach us, a way on after a refusal, and what US law wants in a disability reply."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from drafter.model import lazy_re as re
from drafter.model.finding import Severity
from drafter.steps.check.inspection import Hit, Inspection, at
from drafter.steps.check.prose import Paragraph, small, straight
from drafter.steps.check.redress import MONEY, THE_MONEY


def no_contact(letter: Inspection) -> Iterator[Hit]:
    """Looked for after the first paragraph, which answers the customer's letter, and under the close. A question to the
    customer in the last paragraph, somebody who will act, and a body to turn to are next steps, but none that stands in
    a threat or an admission; where only money is settled, with its day, a way to reach us is worth a word of advice,
    unless the case is grave."""
    prose = letter.prose
    later = [_sound_words(letter, paragraph) for paragraph in prose.body[1:] or prose.body]
    under = [small(straight(prose.text[prose.closing.end :]))] if prose.closing else []
    signs = [letter.sign(name) for name in _STEPS]
    if not later or _ASKS.search(later[-1]):
        return
    if any(sign.search(words) for words in reversed([*later, *under]) for sign in signs):
        return
    settled = letter.context.severity < letter.limit("grave") and any(_is_settled(letter, words) for words in later)
    yield Hit(severity="advice" if settled else None)


def _sound_words(letter: Inspection, paragraph: Paragraph) -> str:
    """The paragraph without sentences in which a rule has marked a fault; one that names a way to reach us stays."""
    flawed = [one for one in letter.sentences_in(paragraph) if letter.is_flawed(one)]
    left = paragraph.plain
    for sentence in flawed:
        if not letter.sign("contact").search(sentence.plain):
            left = left.replace(sentence.plain, "")
    return left


_ASKS = re.compile(r"[?？](?:\s|$)")
_STEPS = ("contact", "will_write", "acts", "route")


def _is_settled(letter: Inspection, paragraph: str) -> bool:
    """Money, that it is paid, and when."""
    money = MONEY.search(paragraph) or THE_MONEY.search(paragraph)
    return money is not None and all(letter.sign(name).search(paragraph) for name in ("paid", "dated"))


def refusal_without_route(letter: Inspection) -> Iterator[Hit]:
    """Where the letter also pays, and refuses only the rest, it fails no letter; it is still to be said. No body
    settles such disputes for American carriers, so there it is only advised."""
    found = letter.sentences_with("refusal")
    route = letter.sign("route")
    if found and not any(route.search(_sound_words(letter, one)) for one in letter.prose.body):
        pays = any(_is_settled(letter, paragraph.plain) for paragraph in letter.prose.body)
        lighter: Severity = "advice" if _is_american(letter) else "warning"
        light = letter.rule.severity == "error" and (pays or _is_american(letter))
        yield msgspec.structs.replace(at(found[0]), severity=lighter if light else None)


def refusal_without_alternative(letter: Inspection) -> Iterator[Hit]:
    found = letter.sentences_with("refusal")
    if found and not letter.body_has("alternative"):
        yield at(found[0])


def us_disability_reply(letter: Inspection) -> Iterator[Hit]:
    """14 CFR 382.155: say whether a violation occurred, and that the customer may go to the Department."""
    department = letter.body_has("us_department")
    if (_is_american(letter) or department) and not (department and letter.body_has("us_finding")):
        yield Hit()


def _is_american(letter: Inspection) -> bool:
    context = letter.context
    return context.language == "en-US" or context.company.licence == "US"
