"""Facts: what the case knows, where it was read, and whether a person has confirmed it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QWidget,
)

from drafter.model.case import Fact
from drafter.model.draft import Draft
from drafter.model.typed_facts import typed_fact
from drafter.ui import wording as w
from drafter.ui.icons import Icons
from drafter.ui.parts import OneLine, clear, column, icon_button, row
from drafter.ui.saying import say

ASKED_IN_THE_AIR = (
    "flight", "date", "origin", "destination", "arrival_delay_min", "cause", "booking_reference", "passenger.count",
)  # fmt: skip
"""Asked for in every case of a flight; the rest appear when the letter has them."""
ASKED_ON_HOLIDAY = ("booking_reference", "hotel.name", "hotel.place", "holiday.from", "holiday.days", "passenger.count")
ASKED_OF_BAGS = ("flight", "date", "origin", "destination", "bag_tag", "bag.delivered_on", "booking_reference")
SEVERAL = frozenset({"amount_asked", "passenger_name", "bag_tag"})
"""Facts of which a letter may well have more than one; the others disagree when there are two."""
CAUSES = (
    "technical", "weather", "atc", "crew_illness", "crew_shortage", "late_inbound", "operational", "overbooking",
    "it_failure", "own_strike", "third_party_strike", "airport_closure", "bird_strike", "security", "medical_emergency",
    "commercial", "scheduled_maintenance", "lightning", "unruly_passenger", "unknown",
)  # fmt: skip


class FactField(QLineEdit):
    """One value; Enter confirms it as it stands, or as it was corrected; Alt+Delete drops it."""

    entered = Signal()
    struck = Signal()
    looked_at = Signal()

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.setAccessibleName(name)
        self.setMinimumWidth(60)
        self.returnPressed.connect(self.entered.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.struck.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked_at.emit()


class FactsView(QScrollArea):
    confirmed = Signal(str, object)
    dropped = Signal(str, object)
    refused = Signal(str)
    shown = Signal(int, int, int)
    all_confirmed = Signal(bool)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._form = QFormLayout()
        self._form.setContentsMargins(4, 8, 8, 8)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        inside = QWidget()
        inside.setLayout(self._form)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: tuple[Fact, ...] | None = None

    def unconfirmed(self) -> list[tuple[str, Any]]:
        """Facts read in the letter that nobody has looked at, where the letters do not disagree."""
        facts = [fact for fact in self._shown or () if fact.value is not None and not fact.confirmed_by]
        names = [fact.name for fact in facts]
        return [(fact.name, fact.value) for fact in facts if names.count(fact.name) == 1 or fact.name in SEVERAL]

    def show_draft(self, draft: Draft) -> None:
        facts = tuple(fact for fact in draft.case.facts if not (fact.dropped or fact.is_answer))
        if facts == self._shown:
            return
        self._shown = facts
        clear(self._form)
        named = dict.fromkeys((*_asked(draft), *(fact.name for fact in facts)))
        for name in named:
            found = [fact for fact in facts if fact.name == name]
            for fact in found or [Fact(name=name, value=None)]:
                self._add(fact, len(found) > 1 and name not in SEVERAL)
        self.all_confirmed.emit(not self.unconfirmed())

    def _add(self, fact: Fact, disputed: bool) -> None:
        title = say(w.FACT_NAMES[fact.name]) if fact.name in w.FACT_NAMES else fact.name.replace("_", " ")
        field: QWidget = self._cause(fact) if fact.name == "cause" else self._text(fact, title)
        buttons: list[QToolButton] = []
        if fact.value is not None and not fact.confirmed_by:
            name = say(w.CONFIRM_FACT, name=title)
            buttons.append(icon_button(self._icons.icon("confirm"), name, partial(self._confirm, fact, field)))
        if fact.value is not None or fact.span is not None:
            name = say(w.DROP_FACT, name=title)
            buttons.append(
                icon_button(self._icons.icon("drop"), name, partial(self.dropped.emit, fact.name, fact.value))
            )
        line = row(field, *buttons, gap=2)
        line.setStretch(0, 1)
        caption = QLabel(title)
        caption.setBuddy(field)
        state = _state(fact, disputed)
        whole = QWidget()
        whole.setLayout(column(line, state, gap=1))
        state.setVisible(bool(state.text()))
        self._form.addRow(caption, whole)

    def _text(self, fact: Fact, title: str) -> FactField:
        field = FactField(_shown(fact.value), title)
        field.setPlaceholderText(say(w.FACT_EMPTY))
        field.entered.connect(lambda: self._confirm(fact, field))
        if fact.value is not None or fact.span is not None:
            field.struck.connect(partial(self.dropped.emit, fact.name, fact.value))
            field.setToolTip(say(w.FACT_KEYS))
        if fact.span is not None:
            span = fact.span
            field.looked_at.connect(lambda: self.shown.emit(span.message, span.start, span.end))
        return field

    def _cause(self, fact: Fact) -> QComboBox:
        box = QComboBox()
        box.setMinimumWidth(60)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setAccessibleName(say(w.FACT_NAMES["cause"]))
        box.addItem(say(w.CAUSE_UNKNOWN), None)
        for cause in CAUSES:
            box.addItem(say(w.CAUSES[cause]), cause)
        box.setCurrentIndex(max(0, box.findData(fact.value)))
        box.activated.connect(lambda _: self.confirmed.emit("cause", box.currentData()))
        return box

    def _confirm(self, fact: Fact, field: QWidget) -> None:
        raw: Any = (
            field.currentData()
            if isinstance(field, QComboBox)
            else field.text().strip()
            if isinstance(field, QLineEdit)
            else ""
        )
        if raw in ("", None):
            return
        value = fact.value if str(raw) in (str(fact.value), _shown(fact.value)) else typed_fact(fact.name, str(raw))
        if value is None:
            self.refused.emit(
                say(
                    w.FACT_REFUSED,
                    value=raw,
                    name=fact.name.replace("_", " "),
                    example=w.FACT_EXAMPLES.get(fact.name, ""),
                )
            )
            return
        self.confirmed.emit(fact.name, value)


def _state(fact: Fact, disputed: bool) -> QLabel:
    """Where the value comes from, in one quiet line; the customer's own words are in the tooltip."""
    said = fact.span.text if fact.span else ""
    if fact.value is None:
        text, kind = (say(w.FACT_HOW_MANY, words=_short(said)), "soon") if said else ("", "muted")
    elif fact.confirmed_by:
        text, kind = say(w.CONFIRMED_BY, who=fact.confirmed_by), "good"
    elif disputed:
        text, kind = say(w.FACT_DISPUTED, words=_short(said)), "error"
    else:
        text, kind = say(w.FACT_FROM, words=_short(said)) if said else say(w.FACT_UNCONFIRMED), "muted"
    made = OneLine(text, kind)
    made.setToolTip(said or text)
    return made


def _short(words: str, most: int = 60) -> str:
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def _asked(draft: Draft) -> tuple[str, ...]:
    """Which facts this kind of case cannot be answered without."""
    best = next((match.id for match in draft.classification.categories), "")
    if best.startswith("tour."):
        return ASKED_ON_HOLIDAY
    return ASKED_OF_BAGS if best.startswith("baggage.") else ASKED_IN_THE_AIR


def _shown(value: Any) -> str:
    """A value as one types it."""
    if isinstance(value, dict) and "amount" in value:
        return f"{value.get('currency', '')} {value['amount']}".strip()
    return "" if value is None else str(value)
