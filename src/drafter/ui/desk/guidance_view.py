"""Guidance: how cases of this kind are handled, beside the case; the flags' pages stand first."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from drafter.model.draft import Draft
from drafter.model.guideline import Guideline, guidelines_for, overtaken
from drafter.ui import wording as w
from drafter.ui.guideline_page import GuidelinePage
from drafter.ui.parts import box, column, label
from drafter.ui.saying import say, speaks_english


class GuidanceView(QWidget):
    """One page at a time, chosen by its title; the choice stays while it still fits the case."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[Guideline, ...] = ()
        self._pages: tuple[Guideline, ...] = ()
        self._draft: Draft | None = None
        self.choice = QComboBox()
        self.choice.setAccessibleName(say(w.GUIDELINES))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.page = GuidelinePage(say(w.GUIDANCE))
        self.overtaken = label(say(w.GUIDELINE_OVERTAKEN), "muted", wrap=True)
        self.setLayout(column(self.choice, self.overtaken, self.page, gap=4))
        box(self).setStretch(2, 1)
        self.setFocusProxy(self.page)
        self.choice.currentIndexChanged.connect(lambda _: self._show_page())
        self._show_page()

    def take_guidelines(self, guidelines: tuple[Guideline, ...]) -> None:
        """The pages in force; those of the case in front are shown again."""
        self._all = guidelines
        if self._draft is not None:
            self.show_draft(self._draft)

    def show_draft(self, draft: Draft) -> None:
        self._draft = draft
        categories = draft.case.categories or tuple(match.id for match in draft.classification.categories)
        flags = [match.id for match in draft.classification.flags]
        pages = guidelines_for(self._all, categories, flags, "en" if speaks_english() else "zh-Hant-HK")
        if pages == self._pages:
            return
        chosen = self.choice.currentData()
        self._pages = pages
        self.choice.blockSignals(True)
        self.choice.clear()
        for page in pages:
            self.choice.addItem(page.title, page.about)
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))
        self.choice.blockSignals(False)
        self._show_page()

    def _show_page(self) -> None:
        number = self.choice.currentIndex()
        self.choice.setVisible(len(self._pages) > 1)
        there = 0 <= number < len(self._pages)
        self.overtaken.setVisible(there and overtaken(self._pages[number], self._all))
        if there:
            self.page.show_markdown(self._pages[number].text)
        else:
            self.page.setPlainText(say(w.NO_GUIDANCE))
