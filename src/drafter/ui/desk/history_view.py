"""What happened in this case: letters, calls, notes, requests, promises."""

from __future__ import annotations

from drafter.model.filed import FiledLetter, KeptPromise, Note, OfferedLink, StationRequest
from drafter.ui import wording as w
from drafter.ui.cards import Card, CardList
from drafter.ui.saying import say
from drafter.ui.services import OpenedCase


class HistoryView(CardList):
    def __init__(self) -> None:
        super().__init__(say(w.HISTORY))

    def show_case(self, opened: OpenedCase) -> None:
        dated = [(one.finished_at, _letter(one)) for one in opened.letters]
        dated += [(one.at, _entry(one)) for one in opened.entries]
        cards = tuple(card for _, card in sorted(dated, key=lambda pair: pair[0], reverse=True))
        self.show_cards(cards or (Card(title=say(w.NO_HISTORY), detail=say(w.NO_HISTORY_DETAIL)),))


def _letter(one: FiledLetter) -> Card:
    state = say(w.SENT) if one.sent_at else say(w.TAKEN_BACK) if one.taken_back_at else say(w.FINISHED)
    text = one.letter.letter.plain if one.letter else ""
    return Card(
        title=say(w.LETTER_NUMBER, number=one.number),
        detail=" ".join(text.split()),
        remark=f"{one.finished_at[:10]} · {state}",
        edge="good",
        value=one,
    )


def _entry(one: Note | StationRequest | KeptPromise | OfferedLink) -> Card:
    match one:
        case Note(kind=kind, text=text):
            return Card(title=say(w.NOTE_KINDS[kind]), detail=text, remark=one.at[:10])
        case StationRequest(to=to, text=text):
            return Card(title=say(w.ASKED_OF, who=to), detail=text, remark=one.due or one.at[:10], edge="warning")
        case KeptPromise(text=text):
            return Card(title=say(w.PROMISE), detail=text, remark=one.due or "", edge="advice")
        case OfferedLink(reference=reference):
            return Card(title=say(w.LINKED_TO, reference=reference), detail=one.because, remark=one.kind, edge="accent")
