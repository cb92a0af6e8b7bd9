"""From a case to a draft with classification, compensation, award and suggestions; and again when a fact changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from drafter.model.case import Case, Fact
from drafter.model.category import ClassifyRules, Route
from drafter.model.circumstances import Circumstances
from drafter.model.classification import Classification
from drafter.model.compensation import Compensation, Question
from drafter.model.draft import Draft
from drafter.model.meaning import Likeness, Line
from drafter.model.surroundings import Surroundings
from drafter.steps.award import award_for, award_kept
from drafter.steps.classify import classify, clauses_to_tell, sort_post
from drafter.steps.compensate import circumstances_of, compensate, faults, one_per_fact, with_articles
from drafter.steps.flow.comeback import with_open_matters_first
from drafter.steps.flow.handbook import Handbook, Seat
from drafter.steps.flow.suggesting import comparison_in, matters_in, meant, suggested, unwritten_letter, with_matters
from drafter.steps.flow.telling import (
    as_if_confirmed,
    for_compensation,
    party_asked,
    told,
    unconfirmed,
    with_conditions,
)
from drafter.steps.flow.waiting import waited
from drafter.steps.suggest import Comparison


def open_case(case: Case, book: Handbook, seat: Seat) -> Draft:
    """A fresh draft of a case: everything worked out, nothing chosen."""
    return _worked_out(Draft(case=case, letter_kind=_kind_of(case)), book, seat)


def read_post(case: Case, book: Handbook, seat: Seat) -> tuple[Case, Classification]:
    """A new case with the facts read out of it, and how it is sorted into the worklist; the rest waits until it is
    opened."""
    return sorted_case(case, book.classify, seat.today, book.around)


def sorted_case(case: Case, rules: ClassifyRules, today: date, around: Surroundings) -> tuple[Case, Classification]:
    """As `read_post`, for whoever has only the rules of sorting; with the language read where the case names none."""
    found = sort_post(case, rules, today, around)
    case = _with_found_facts(case, found)
    return msgspec.structs.replace(case, language=case.language or found.language), found


def change_case(draft: Draft, case: Case, book: Handbook, seat: Seat) -> Draft:
    """The same draft with new facts: classification, compensation and suggestions are worked out again, and the award:
    all of it, or what law owes where a hand has adjusted it; review and approval are cleared. (The letter is
    `flow.letter`'s to recompose.)"""
    return _worked_out(msgspec.structs.replace(draft, case=case, review=None, approval=None), book, seat)


def confirm_fact(case: Case, name: str, value: Any, by: str) -> Case:
    """The case with that fact confirmed by a person: the found fact where the value is the same, a new one where it
    was corrected or typed. Facts of the same name with other values stay, so that a disagreement can be seen; one that
    was read without a value is answered by it."""
    case = _without_bare(case, name)
    if any(fact.name == name and fact.value == value and not fact.dropped for fact in case.facts):
        facts = tuple(
            msgspec.structs.replace(fact, confirmed_by=by)
            if fact.name == name and fact.value == value and not fact.dropped
            else fact
            for fact in case.facts
        )
        return msgspec.structs.replace(case, facts=facts)
    kept = tuple(fact for fact in case.facts if fact.name != name or fact.span is not None)
    undone = tuple(msgspec.structs.replace(fact, confirmed_by=None) if fact.name == name else fact for fact in kept)
    return msgspec.structs.replace(case, facts=(*undone, Fact(name=name, value=value, confirmed_by=by)))


def _without_bare(case: Case, name: str) -> Case:
    facts = tuple(
        msgspec.structs.replace(fact, dropped=True) if fact.name == name and fact.value is None else fact
        for fact in case.facts
    )
    return msgspec.structs.replace(case, facts=facts)


def drop_fact(case: Case, name: str, value: Any) -> Case:
    """The case without that fact: it was read wrongly, and is not used again."""
    facts = tuple(
        msgspec.structs.replace(fact, dropped=True, confirmed_by=None)
        if fact.name == name and fact.value == value
        else fact
        for fact in case.facts
    )
    return msgspec.structs.replace(case, facts=facts)


def circumstances(draft: Draft, book: Handbook, seat: Seat) -> Circumstances:
    """What the case is known to say happened, as `compensate` reads it: confirmed facts only."""
    return _reading(draft.case, draft.classification, book, seat)[0]


def _reading(
    case: Case, classification: Classification, book: Handbook, seat: Seat
) -> tuple[Circumstances, tuple[Question, ...]]:
    ready = for_compensation(told(case), classification)
    found = circumstances_of(ready, book.compensation.airports, seat.today)
    return _with_currency(found.circumstances, ready, book), found.questions


def _compensation(case: Case, classification: Classification, book: Handbook, seat: Seat) -> Compensation:
    """What holds by confirmed facts, and beside it, with its conditions, what the unconfirmed ones would give."""
    firm = _answer(*_reading(case, classification, book, seat), book)
    names = unconfirmed(case)
    if not names:
        return firm
    maybe = _answer(*_reading(as_if_confirmed(case), classification, book, seat), book)
    answer = with_conditions(firm, maybe, names)
    return msgspec.structs.replace(
        answer, questions=one_per_fact((*party_asked(case, names, answer), *answer.questions))
    )


def _answer(facts: Circumstances, asked: tuple[Question, ...], book: Handbook) -> Compensation:
    """The answer, the case's own disagreements first among its questions; facts that cannot be true are asked."""
    wrong = faults(facts, book.compensation)
    if wrong:
        untrue = (Question(fact=one.where, why=one.what) for one in wrong)
        return Compensation(questions=one_per_fact((*untrue, *asked)))
    answer = compensate(facts, book.compensation)
    return msgspec.structs.replace(answer, questions=one_per_fact((*asked, *answer.questions)))


def _kind_of(case: Case) -> str:
    return "comeback" if any(link.kind == "comeback" for link in case.links) else "first"


def _worked_out(draft: Draft, book: Handbook, seat: Seat) -> Draft:
    around = msgspec.structs.replace(book.around, similarities=draft.matters, heard=draft.heard)
    classification = classify(draft.case, book.classify, seat.today, around)
    classification = with_open_matters_first(draft.case, classification, book, seat)
    case = _with_found_facts(draft.case, classification)
    if draft.pauses or draft.sent:
        classification = waited(case, classification, draft.pauses, draft.sent, book, seat)
    facts = _reading(case, classification, book, seat)[0]
    worked_out = _compensation(case, classification, book, seat)
    compensation = with_articles(worked_out, book.compensation.law.articles, facts.date or seat.today)
    terms = book.policy.on(seat.today)
    if draft.adjusted:
        award = award_kept(draft.award, draft.compensation, compensation, terms, seat.today)
    else:
        award = award_for(compensation, terms=terms, day=seat.today)
    written = draft.template is not None or draft.letter.plain.strip()
    letter = draft.letter if written else unwritten_letter(draft, classification, seat)
    done = msgspec.structs.replace(
        draft, case=case, classification=classification, compensation=compensation, award=award, letter=letter
    )
    return suggested(done, facts, book, seat)


def _with_found_facts(case: Case, classification: Classification) -> Case:
    """The facts read out of the customer's words join those a person has already looked at."""
    known = {(fact.name, str(fact.value)) for fact in case.facts}
    new = tuple(fact for fact in classification.facts if (fact.name, str(fact.value)) not in known)
    return msgspec.structs.replace(case, facts=(*case.facts, *new)) if new else case


def _with_currency(facts: Circumstances, case: Case, book: Handbook) -> Circumstances:
    """Goodwill in the customer's currency: what they asked for or spent, else the company's own."""
    if facts.currency:
        return facts
    spent = [expense.amount for expense in case.expenses if expense.amount]
    named = (*case.asked_for, *spent)
    usable = (money.currency for money in named if money.currency in book.company.currencies)
    return msgspec.structs.replace(facts, currency=next(usable, book.company.home_currency))


def compare(draft: Draft, book: Handbook, seat: Seat) -> Comparison | None:
    """What the sentence encoder is to be asked about this case, so that the letters can be ranked by meaning too."""
    return comparison_in(draft, circumstances(draft, book, seat), book, seat)


def compare_matters(draft: Draft, book: Handbook, seat: Seat) -> Comparison | None:
    """What the sentence encoder is to be asked about what the case is about; None where nothing is open."""
    if draft.template or draft.matters:
        return None
    return matters_in(draft.case, book)


def clauses_to_hear(draft: Draft, book: Handbook) -> tuple[str, ...]:
    """The customer's clauses, where the sentence encoder has not been heard about each; none where its letter is picked
    or a person has worked on the ledger, so that no concern changes under their hands."""
    if draft.template or draft.concerns is not None or draft.decisions:
        return ()
    clauses = clauses_to_tell(draft.case, book.classify)
    return clauses if any(clause not in draft.heard for clause in clauses) else ()


def concern_line(book: Handbook) -> Line | None:
    """What was learned of concerns, for the meaning engine."""
    return book.classify.concerns.learned.line


def hear_concerns(draft: Draft, told: Mapping[str, Sequence[float]], book: Handbook, seat: Seat) -> Draft:
    """The draft worked out once more with what its clauses mean."""
    heard = draft.heard | {clause: tuple(kinds) for clause, kinds in told.items()}
    return _worked_out(msgspec.structs.replace(draft, heard=heard), book, seat)


def sort_by_meaning(draft: Draft, answer: Mapping[str, Likeness], book: Handbook, seat: Seat) -> Draft:
    """The draft worked out once more with what the case is about by meaning, unless its letter is picked already."""
    sorted_anew = with_matters(draft, answer)
    return draft if sorted_anew is draft else _worked_out(sorted_anew, book, seat)


def rank_by_meaning(draft: Draft, answer: Mapping[str, Likeness], book: Handbook, seat: Seat) -> Draft:
    """The suggestions once more, with what the sentence encoder answered; it stays with the draft."""
    return suggested(meant(draft, answer), circumstances(draft, book, seat), book, seat)


def routes_of(draft: Draft, book: Handbook) -> tuple[Route, ...]:
    """Who must handle the case before any template is offered; empty once a route is chosen, or where none is asked."""
    if draft.route:
        return ()
    routes = (book.classify.route_for(flag.id) for flag in draft.classification.flags)
    return tuple(route for route in routes if route is not None and route.withholds)


def withheld(draft: Draft, book: Handbook) -> bool:
    return bool(routes_of(draft, book))
