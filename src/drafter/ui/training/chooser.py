"""Some of many, ticked in a list that a few typed letters make short."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from drafter.ui.parts import column, label
from drafter.ui.saying import say
from drafter.ui.training import wording as w

_LINES = 4
_ID = Qt.ItemDataRole.UserRole


class Chooser(QWidget):
    """What is chosen stands above; the arrow keys go from the typed letters into the list, Space ticks."""

    chosen = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.said = label("", "muted", wrap=True)
        self.search, self.list = QLineEdit(), QListWidget()
        self.search.setPlaceholderText(say(w.TYPE_TO_FIND))
        self.search.setAccessibleName(f"{name} – {say(w.TYPE_TO_FIND)}")
        self.list.setAccessibleName(name)
        self.list.setFixedHeight(self.fontMetrics().height() * _LINES * 2)
        self.list.setTabKeyNavigation(False)
        self.setLayout(column(self.said, self.search, self.list, gap=4))
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._into_list)
        self.list.itemChanged.connect(lambda _: self._changed())
        self.list.itemActivated.connect(self._turn)
        self._names: Mapping[str, str] = {}

    def offer(self, names: Mapping[str, str]) -> None:
        """Ids, each with the name it is shown by."""
        if names == self._names:
            return
        self._names = names
        self.list.blockSignals(True)
        self.list.clear()
        for id, name in names.items():
            row = QListWidgetItem(name, self.list)
            row.setData(_ID, id)
            row.setToolTip(id)
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self._changed(quietly=True)

    def choose(self, ids: Iterable[str], quietly: bool = False) -> None:
        wanted = set(ids)
        self.list.blockSignals(True)
        for row in self._rows():
            row.setCheckState(Qt.CheckState.Checked if row.data(_ID) in wanted else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self.search.clear()
        self._changed(quietly)

    def ids(self) -> tuple[str, ...]:
        return tuple(row.data(_ID) for row in self._rows() if row.checkState() == Qt.CheckState.Checked)

    def _rows(self) -> list[QListWidgetItem]:
        return [self.list.item(n) for n in range(self.list.count())]

    def _narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        for row in self._rows():
            said = f"{row.text()} {row.data(_ID)}".casefold()
            row.setHidden(not all(word in said for word in words))

    def _into_list(self) -> None:
        """Enter ticks the only row left, else the list has the keys."""
        shown = [row for row in self._rows() if not row.isHidden()]
        if len(shown) == 1:
            self._turn(shown[0])
            self.search.clear()
        elif shown:
            self.list.setCurrentItem(shown[0])
            self.list.setFocus()

    def _turn(self, row: QListWidgetItem) -> None:
        ticked = row.checkState() == Qt.CheckState.Checked
        row.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _changed(self, quietly: bool = False) -> None:
        names = [self._names[id] for id in self.ids()]
        self.said.setText(" · ".join(names) if names else say(w.NONE_CHOSEN))
        if not quietly:
            self.chosen.emit()
