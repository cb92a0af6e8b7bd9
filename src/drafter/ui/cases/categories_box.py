"""The categories as a manager sees them: renamed, merged or added."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QWidget

from drafter.model.category import Category, ClassifyRules
from drafter.ui.cards import Card, CardList
from drafter.ui.cases import wording as w
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import category_said, say
from drafter.ui.theme import Theme
from drafter.ui.wording import CLOSE


class CategoriesBox(QDialog):
    """Says what somebody wants changed; whoever listens shows the new rules, or the reason why not."""

    rename_wanted = Signal(str, object)
    merge_wanted = Signal(str, str)
    add_wanted = Signal(str, object, object)

    def __init__(self, rules: ClassifyRules, may_change: bool, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = rules
        self.setWindowTitle(say(w.CATEGORIES_TITLE))
        self.resize(760, 620)
        self.list = CardList(say(w.CATEGORIES_TITLE))
        self.list.show_theme(theme)
        self.english, self.chinese = _line(w.CATEGORY_ENGLISH), _line(w.CATEGORY_CHINESE)
        self.into = QComboBox()
        self.into.setAccessibleName(say(w.CATEGORY_MERGE))
        self.id, self.cues = _line(w.CATEGORY_ID, "cabin.power_socket"), _line(w.CATEGORY_CUES, "power socket, charger")
        self.told = label("" if may_change else say(w.CATEGORIES_READ_ONLY), "muted", wrap=True)
        self.rename = button(say(w.CATEGORY_RENAME), self._rename)
        self.merge = button(say(w.CATEGORY_MERGE), self._merge)
        self.add = button(say(w.CATEGORY_ADD), self._add)
        for part in (self.rename, self.merge, self.add):
            part.setEnabled(may_change)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_names())
        self.show_rules(rules)

    def show_rules(self, rules: ClassifyRules, sentence: str = "") -> None:
        """The categories in force; `sentence`: what has just been done."""
        at = self.list.currentIndex().row()
        self._rules = rules
        self.list.show_cards(tuple(_card(one, rules) for one in rules.categories.categories))
        self.into.clear()
        for one in rules.categories.categories:
            if not one.merged_into:
                self.into.addItem(category_said(one.id, rules), one.id)
        if sentence:
            self.told.setText(sentence)
        self.list.setCurrentIndex(self.list.cards.index(max(at, 0)))

    def choose(self, id: str) -> None:
        ids = [card.value.id for card in self.list.cards.cards]
        self.list.setCurrentIndex(self.list.cards.index(ids.index(id)))

    def _lay_out(self) -> None:
        names = QFormLayout()
        names.addRow(say(w.CATEGORY_ENGLISH), self.english)
        names.addRow(say(w.CATEGORY_CHINESE), self.chinese)
        fresh = QFormLayout()
        fresh.addRow(say(w.CATEGORY_ID), self.id)
        fresh.addRow(say(w.CATEGORY_CUES), self.cues)
        merge = row(self.rename, None, self.merge, self.into)
        feet = row(self.told, button(say(CLOSE), self.accept, "primary"))
        feet.setStretch(0, 1)
        why = label(say(w.CATEGORIES_WHY), wrap=True)
        whole = column(why, self.list, names, merge, fresh, row(self.add, None), feet, margin=16)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _chosen(self) -> Category | None:
        card = self.list.current()
        return card.value if card is not None else None

    def _show_names(self) -> None:
        chosen = self._chosen()
        names = chosen.name if chosen else {}
        self.english.setText(names.get("en", ""))
        self.chinese.setText(names.get("zh-Hant-HK", ""))

    def _names(self) -> dict[str, str]:
        return {"en": self.english.text().strip(), "zh-Hant-HK": self.chinese.text().strip()}

    def _rename(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.rename_wanted.emit(chosen.id, self._names())

    def _merge(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.merge_wanted.emit(chosen.id, self.into.currentData())

    def _add(self) -> None:
        cues = tuple(cue.strip() for cue in self.cues.text().replace("，", ",").split(",") if cue.strip())
        self.add_wanted.emit(self.id.text().strip(), self._names(), cues)


def _line(name: str, example: str = "") -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(say(name))
    made.setPlaceholderText(example)
    return made


def _card(one: Category, rules: ClassifyRules) -> Card:
    merged = say(w.CATEGORY_MERGED, name=category_said(one.merged_into, rules)) if one.merged_into else ""
    return Card(title=category_said(one.id, rules), detail=one.id, remark=merged, value=one)
