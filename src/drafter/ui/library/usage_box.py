"""How letters fare: wordings to take over or decline, what is always changed or taken out, what nobody uses."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QComboBox, QWidget

from drafter.oversight.library.usage import Change, PartUse, TextUse, UsageReport
from drafter.ui import wording as words
from drafter.ui.cards import Card
from drafter.ui.library import wording as w
from drafter.ui.library.pairs_box import Pair, PairsBox
from drafter.ui.parts import box, button, column, label, row
from drafter.ui.saying import say
from drafter.ui.step_speech import say_step
from drafter.ui.theme import Theme

Cards = tuple[Card, ...]


class UsageBox(PairsBox):
    taken = Signal(object)
    declined = Signal(object)
    text_wanted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(say(w.USAGE_TITLE), theme, parent)
        self._report: UsageReport | None = None
        self.which = QComboBox()
        self.which.setAccessibleName(say(w.USAGE_WHICH))
        for name, cards in _PAGES:
            self.which.addItem(say(name), cards)
        self.which.currentIndexChanged.connect(lambda _: self._show())
        self.take = button(say(w.USAGE_TAKE), lambda: self._act(self.taken), "primary")
        self.decline = button(say(w.USAGE_DECLINE), lambda: self._act(self.declined))
        self.open_text = button(say(w.USAGE_OPEN), self._open)
        self.said = label("", "muted", wrap=True)
        feet = row(self.said, None, self.open_text, self.decline, self.take, button(say(words.CLOSE), self.reject))
        box_feet = QWidget()
        box_feet.setLayout(feet)
        self.setLayout(column(self.which, self.why, self.split, box_feet, margin=16))
        box(self).setStretch(2, 1)
        self.open_text.setDefault(True)
        self.why.setText(say(w.USAGE_WAIT))
        self.show_pair(None)

    def show_report(self, report: UsageReport) -> None:
        self._report = report
        self.why.setText(say(w.USAGE_SUM, letters=report.letters, cases=report.cases))
        self._show()
        self.list.setFocus()

    def tell(self, sentence: str) -> None:
        self.said.setText(sentence)

    def show_pair(self, pair: Pair | None) -> None:
        super().show_pair(pair)
        about = pair.about if pair else None
        can = isinstance(about, Change) and about.proposal is not None
        self.take.setEnabled(can)
        self.decline.setEnabled(can)
        self.open_text.setEnabled(about is not None)

    def _show(self) -> None:
        if self._report is None:
            return
        cards: Callable[[UsageReport], Cards] = self.which.currentData()
        nothing = Card(title=say(w.USAGE_NOTHING))
        self.show_cards(cards(self._report) or (nothing,))

    def _act(self, signal: SignalInstance) -> None:
        pair = self.pair()
        if pair is not None:
            signal.emit(pair.about)

    def _open(self) -> None:
        pair = self.pair()
        match pair.about if pair else None:
            case TextUse(id=id, language=language):
                self.text_wanted.emit(id, language)
            case Change(template=id, language=language) | PartUse(template=id, language=language):
                self.text_wanted.emit(id, language)


def _proposals(report: UsageReport) -> Cards:
    return tuple(_change(one) for one in report.changes if one.proposal is not None)


def _changes(report: UsageReport) -> Cards:
    return tuple(_change(one) for one in report.changes)


def _change(one: Change) -> Card:
    best = one.wordings[0]
    agreed = best.letters > 1
    said = say(w.USAGE_SAME_WAY, letters=best.letters, of=one.of)
    remark = f"{one.template} · {one.language}" + ("" if best.text else f" {say(w.USAGE_TAKEN_OUT)}")
    return Card(
        title=said if agreed else say(w.USAGE_CHANGED, changed=one.changed, of=one.of),
        detail=f"{remark}\n{one.sentence}",
        edge="good" if one.proposal else "accent",
        value=Pair(before=one.sentence, after=best.text, about=one),
    )


def _deleted(report: UsageReport) -> Cards:
    return tuple(
        Card(
            title=say(w.USAGE_OUT_OF, deleted=one.deleted, sent=one.sent),
            detail=f"{one.template} · {one.language}\n{one.text}",
            edge="warning",
            value=Pair(before=one.text, after="", about=one),
        )
        for one in report.always_deleted
    )


def _texts(report: UsageReport) -> Cards:
    return tuple(_text(one) for one in report.texts if one.tally.offered or one.tally.chosen)


def _text(one: TextUse) -> Card:
    tally = one.tally
    figures = {name: getattr(tally, name) for name in tally.__struct_fields__}
    parts = "\n\n".join(f"{part.text}\n{_part(part)}" for part in one.parts)
    return Card(
        title=say_step(one.title),
        detail=f"{one.id} · {one.language}\n{say(w.USAGE_FIGURES, **figures)}",
        edge="accent",
        value=Pair(before=parts, after=parts, about=one),
    )


def _part(one: PartUse) -> str:
    names = ("offered", "sent", "untouched", "lightly", "heavily", "deleted", "came_back")
    return say(w.USAGE_PART, **{name: getattr(one, name) for name in names})


def _never(report: UsageReport) -> Cards:
    known = {(one.id, one.language): one for one in report.texts}
    return tuple(
        Card(title=say_step(one.title), detail=f"{id} · {language}", value=Pair(before="", after="", about=one))
        for id, language in report.never_used
        if (one := known.get((id, language))) is not None
    )


def _none_fitted(report: UsageReport) -> Cards:
    return tuple(
        Card(title=category or "–", detail=say(w.USAGE_TIMES, count=count), edge="advice")
        for category, count in report.none_fitted.items()
    )


_PAGES: tuple[tuple[str, Callable[[UsageReport], Cards]], ...] = (
    (w.USAGE_PROPOSALS, _proposals),
    (w.USAGE_CHANGES, _changes),
    (w.USAGE_DELETED, _deleted),
    (w.USAGE_TEXTS, _texts),
    (w.USAGE_NEVER, _never),
    (w.USAGE_NONE_FITTED, _none_fitted),
)
