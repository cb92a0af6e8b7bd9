"""The letter's own way: pick a template, answer its questions, adjust the award, edit; and what each undoes."""

from __future__ import annotations

from typing import Any

import msgspec

from drafter.model.award import Award, RefusedAward
from drafter.model.case import Case
from drafter.model.compensation import Form
from drafter.model.draft import Draft, TemplateChoice
from drafter.model.letter import Letter, Paragraph
from drafter.model.library import in_force
from drafter.model.money import Money
from drafter.model.template import Field, Rejected, Template
from drafter.steps.award import award_giving
from drafter.steps.compose import Known, compose, fields_needed, paragraphs_of, shown
from drafter.steps.flow.handbook import Handbook, Seat
from drafter.steps.flow.opening import change_case, circumstances, confirm_fact
from drafter.steps.flow.suggesting import letter_language
from drafter.steps.flow.telling import told


def pick_template(draft: Draft, id: str, book: Handbook, seat: Seat) -> Draft | Rejected:
    """A new letter from this template; review and approval cleared. What the hand wrote before is gone from the draft
    (the store keeps it as a revision), so the screen asks first where `touched`."""
    language = letter_language(draft, draft.classification, seat)
    template = book.library.get(id, language)
    if template is None:
        return Rejected(where=id, what=f"no template of that id in {language}")
    choice = TemplateChoice(id=template.id, version=template.head.version, language=template.head.language)
    picked = msgspec.structs.replace(draft, template=choice, touched=False, review=None, approval=None)
    return _composed(picked, template, book, seat)


def answer_question(draft: Draft, name: str, value: Any, book: Handbook, seat: Seat) -> Draft:
    """One answer to a template's question: kept with the case as a confirmed fact, so that nobody is asked twice.
    The letter is recomposed only if no hand has touched it; otherwise the screen fills the placeholder in place."""
    case = confirm_fact(draft.case, name, value, seat.signatory.name or "me")
    values = {**draft.values, name: value}
    return recomposed(change_case(msgspec.structs.replace(draft, values=values), case, book, seat), book, seat)


def correct_case(draft: Draft, case: Case, book: Handbook, seat: Seat) -> Draft:
    """A fact was confirmed, corrected or dropped: everything that rests on it is worked out again."""
    return recomposed(change_case(draft, case, book, seat), book, seat)


def adjust_award(draft: Draft, award: Award, book: Handbook, seat: Seat) -> Draft:
    """The award as a person wants it; the letter is recomposed only if no hand has touched it."""
    changed = msgspec.structs.replace(draft, award=award, adjusted=True, review=None, approval=None)
    return recomposed(changed, book, seat)


def give_goodwill(draft: Draft, cash: Money, form: Form, book: Handbook, seat: Seat) -> Draft:
    """Goodwill worth `cash` in that form, within or outside the band: the gate asks for a reason where it must."""
    terms = book.policy.on(seat.today)
    award = award_giving(draft.award, cash, form, terms, seat.today)
    return draft if isinstance(award, RefusedAward) else adjust_award(draft, award, book, seat)


def sign_award(draft: Draft, reason: str | None, signed_by: str | None, book: Handbook, seat: Seat) -> Draft:
    """Why the award leaves its band or the giver's authority, and who signs for that."""
    return adjust_award(draft, msgspec.structs.replace(draft.award, reason=reason, signed_by=signed_by), book, seat)


def edit_text(draft: Draft, letter: Letter) -> Draft:
    """What the hand wrote; review and approval cleared."""
    if letter == draft.letter:
        return draft
    return msgspec.structs.replace(draft, letter=letter, touched=True, review=None, approval=None)


def write_in(draft: Draft, language: str) -> Draft:
    """The text stays as it is and is read as of that language from now on."""
    letter = msgspec.structs.replace(draft.letter, language=language)
    return msgspec.structs.replace(draft, letter=letter, review=None, approval=None)


def recomposed(draft: Draft, book: Handbook, seat: Seat) -> Draft:
    """The letter made again from its template, if no hand has touched it; a template that has gone leaves it alone."""
    template = book.library.get(draft.template.id, draft.template.language) if draft.template else None
    if draft.touched or template is None:
        return draft
    again = _composed(draft, template, book, seat)
    return draft if isinstance(again, Rejected) else again


def paragraph(draft: Draft, id: str, book: Handbook, seat: Seat) -> tuple[Paragraph, ...] | Rejected:
    """A paragraph of the library, filled in for this case, to be put at the caret."""
    language = letter_language(draft, draft.classification, seat)
    template = book.library.get(id, language)
    if template is None:
        return Rejected(where=id, what=f"no paragraph of that id in {language}")
    if not in_force(template, seat.today):
        return Rejected(where=id, what="this paragraph is not in force; pick another, or have it approved first")
    return paragraphs_of(template, book.library, known_for(draft, book, seat))


def preview(draft: Draft, id: str, book: Handbook, seat: Seat) -> Letter | Rejected:
    """How a template would read for this case."""
    language = letter_language(draft, draft.classification, seat)
    template = book.library.get(id, language)
    if template is None:
        return Rejected(where=id, what=f"no template of that id in {language}")
    return compose(template, book.library, known_for(draft, book, seat))


def question_for(draft: Draft, name: str, book: Handbook, seat: Seat) -> Field | None:
    """How to ask for a placeholder of this draft's template, or of the catalogue."""
    language = letter_language(draft, draft.classification, seat)
    catalogue = {field.name: field.in_language(language) for field in book.catalogue.fields}
    template = book.library.get(draft.template.id, language) if draft.template else None
    needed = fields_needed(template, book.library, catalogue) if template else ()
    return next((field for field in needed if field.name == name), None) or catalogue.get(name)


def read_out(draft: Draft, name: str, value: Any, book: Handbook, seat: Seat) -> str:
    """How an answer will read in this draft's letter: dates, sums and durations in its language."""
    field = question_for(draft, name, book, seat)
    return shown(value, field.type if field else "text", letter_language(draft, draft.classification, seat))


def known_for(draft: Draft, book: Handbook, seat: Seat) -> Known:
    """Everything compose may quote in this draft."""
    language = letter_language(draft, draft.classification, seat)
    return Known(
        case=told(draft.case),
        circumstances=circumstances(draft, book, seat),
        compensation=draft.compensation,
        award=draft.award,
        company=book.company,
        signatory=seat.signatory,
        policy=book.policy.quoted,
        catalogue=book.catalogue,
        places=book.places_in(language),
        answers=draft.values,
        today=seat.today,
        language=language,
    )


def _composed(draft: Draft, template: Template, book: Handbook, seat: Seat) -> Draft | Rejected:
    letter = compose(template, book.library, known_for(draft, book, seat))
    if isinstance(letter, Rejected):
        return letter
    return msgspec.structs.replace(draft, letter=letter, review=None, approval=None)
