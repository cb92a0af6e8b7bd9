"""The step commands suggest and check; each a JSON item in, its answer out."""

from __future__ import annotations

from typing import Any

import msgspec

from drafter.cli.case_faults import longer_than_read, wrong_in
from drafter.cli.items import shortened
from drafter.cli.letters_as_given import review_as_given
from drafter.cli.pointing import with_text_id
from drafter.cli.workplace import Workplace
from drafter.model.case import LONGEST_TEXT, Case
from drafter.model.checking import CheckContext, LetterToCheck
from drafter.model.draft import Draft
from drafter.model.finding import ConcernAnswer, Review
from drafter.model.letter import letter_from_plain
from drafter.model.line_ends import with_line_feeds
from drafter.model.template import Rejected, Suggestions
from drafter.steps.flow import NOTHING_OUTSIDE, context_for, open_case, review_text

ORDINARY = 2
"""How grave a letter's matter is where neither the letter nor a case says."""


def suggest_item(place: Workplace, raw: dict[str, Any]) -> Suggestions | Rejected:
    case = place.case(raw)
    if isinstance(case, Rejected):
        return case
    return place.with_meaning(open_case(case, place.book, place.seat)).suggestions


def check_item(place: Workplace, raw: dict[str, Any]) -> Review | Rejected:
    """The on-request run: whole-letter rules included, grammar by the engine, privacy by the store of this home."""
    whole = _with_case(place, raw)
    given: LetterToCheck | Rejected = whole if isinstance(whole, Rejected) else place.value(whole, LetterToCheck)
    if isinstance(given, Rejected):
        return given
    if len(given.letter) > LONGEST_TEXT:
        return longer_than_read("letter", given.letter)
    wrong = wrong_in(given.case, frozenset(place.rules.classify.by_id)) if given.case else None
    if wrong:
        return msgspec.structs.replace(wrong, where=f"case.{wrong.where}")
    asked = msgspec.structs.replace(given, letter=with_line_feeds(given.letter))
    draft = _draft_of(asked, place)
    outside = place.outside(asked.letter, asked.language, draft) if asked.letter.strip() else NOTHING_OUTSIDE
    context = context_for(draft, place.rules, place.seat, outside, whole=True)
    return review_as_given(review_text(_held_against(asked, context, place), place.rules), given.letter)


def _with_case(place: Workplace, raw: dict[str, Any]) -> dict[str, Any] | Rejected:
    """The case stands in the item, or is named by its reference in the store."""
    case = raw.get("case")
    if isinstance(case, dict):
        return {**raw, "case": with_text_id(case)}
    if not isinstance(case, str):
        return raw
    stored = place.store.case_by_reference(case) if place.has_store else None
    if stored is None:
        return Rejected(
            id=raw.get("id"), where="case", what=f"no case of the reference “{shortened(case)}” in the store"
        )
    return {**raw, "case": msgspec.to_builtins(stored.case)}


def _held_against(asked: LetterToCheck, context: CheckContext, place: Workplace) -> CheckContext:
    """What the caller gave stands before what the draft would say."""
    return msgspec.structs.replace(
        context,
        text=asked.letter,
        language=asked.language,
        today=asked.today or place.today,
        today_told=asked.today is not None or asked.case is not None,
        kind=asked.kind,
        signatory=asked.signatory or place.settings.signatory,
        severity=asked.severity or (context.severity if asked.case else ORDINARY),
        case=asked.case,
        award=asked.award,
        placeholders=(),
    )


def _draft_of(asked: LetterToCheck, place: Workplace) -> Draft:
    """A draft that carries what the letter is held against; an unknown case has no concerns to answer."""
    letter = letter_from_plain(asked.letter, asked.language)
    case = asked.case or Case(text="")
    opened = open_case(case, place.rules, place.seat) if asked.case else Draft(case=case)
    draft = place.with_concerns_heard(opened, place.rules) if asked.case else opened
    return msgspec.structs.replace(draft, letter=letter)


def tell_suggestions(answer: Suggestions) -> str:
    lines = [f"confidence: {answer.confidence}"]
    lines += [] if answer.suggestions else ["no letter of the library fits: nothing in this case speaks for one"]
    for number, one in enumerate(answer.suggestions, 1):
        lines += [f"{number}. {one.title} ({one.template}, {one.language}) {one.score:.2f}"]
        lines += [f"   because: {'; '.join(one.because)}"]
        lines += [f"   note: {shortened(one.handling_note)}"] if one.handling_note else []
        lines += [f"   will ask for: {', '.join(one.missing)}"] if one.missing else []
    return "\n".join(lines)


def _told(concern: ConcernAnswer) -> str:
    """After its words the part that is left out, where the letter mentions the rest."""
    state = concern.state.replace("_", " ")
    if concern.aside:
        state = "perhaps a complaint too, not mentioned"
    elif concern.state == "not_mentioned" and not concern.sure:
        state = "likely not mentioned"
    part = f" – namely “{shortened(concern.part)}”" if concern.part else ""
    return f"  {state}: {shortened(concern.text)}{part}"


def tell_review(answer: Review) -> str:
    lines = ["ready" if answer.ready else "not ready"]
    for finding in answer.findings:
        words = f' "{shortened(finding.text)}"' if finding.text else ""
        lines.append(f"  {finding.severity:<8} {finding.rule:<8}{words}: {finding.message}")
    lines += [_told(concern) for concern in answer.concerns]
    return "\n".join([*lines, *(f"  note: {notice}" for notice in answer.notices)])
