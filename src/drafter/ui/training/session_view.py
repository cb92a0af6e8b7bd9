"""A practice case at work: what came in and what comes later, the letter, the decisions, the tools and the help."""

from __future__ import annotations

import re
import time

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QSplitter, QTabWidget, QWidget

from drafter.model.category import ClassifyRules
from drafter.model.letter import letter_from_plain
from drafter.model.practice import Answer
from drafter.model.sitting import HANDED_IN, HELP, LETTER, OPEN, Sitting, with_step
from drafter.model.template import Rejected
from drafter.ui.parts import Panel, column
from drafter.ui.pausing import pause
from drafter.ui.saying import say
from drafter.ui.step_speech import say_step
from drafter.ui.theme import Theme, theme_of
from drafter.ui.training import wording as w
from drafter.ui.training.answer_form import AnswerForm
from drafter.ui.training.award_page import AwardPage
from drafter.ui.training.help_view import HelpView
from drafter.ui.training.practice_desk import PracticeDesk
from drafter.ui.training.services import Begun, Tool
from drafter.ui.training.tools_view import ToolsView
from drafter.ui.training.writing_view import WritingView

_DECISIONS, _TOOLS, _AWARD, _HELP = range(4)
_TICK_MS = 15_000
_TYPED_MS = 1_500


class SessionView(QSplitter):
    """Every decision and the letter are kept a moment after they were made: nothing is lost when the program ends."""

    changed = Signal(object)
    """The sitting as it now stands."""
    arrived = Signal(str)
    told = Signal(str)

    def __init__(self, desk: PracticeDesk) -> None:
        super().__init__()
        desk.setParent(self)
        self.desk = desk
        self.begun: Begun | None = None
        self._opened_at, self._before, self._came = 0.0, 0.0, 0
        self.incoming, self.writing = paper(say(w.THE_LETTER), True), WritingView(desk)
        self.letter = self.writing.editor
        self.form, self.help, self.tools = AnswerForm(), HelpView(), ToolsView(self.writing.findings)
        self.award = AwardPage(desk, self.writing.questions)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._typed = pause(_TYPED_MS, self.keep, self)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.look_at_the_clock)
        self._build()
        self._connect()

    def _connect(self) -> None:
        self.desk.worked_on.connect(self._wrote)
        self.desk.picked.connect(self._picked)
        self.desk.told.connect(self.told)
        self.form.decided.connect(self._decided)
        self.help.opened.connect(self._helped)
        self.tools.insert_wanted.connect(self._insert)
        self.tools.check_wanted.connect(self.desk.checks.in_full)
        self.award.taken.connect(self.form.take_award)
        self.writing.panel_wanted.connect(self.go_to)
        self.writing.questions.facts_wanted.connect(lambda: self.go_to("facts"))

    def _build(self) -> None:
        middle = QSplitter(Qt.Orientation.Vertical)
        middle.addWidget(Panel(say(w.THE_LETTER), self.incoming))
        middle.addWidget(Panel(say(w.YOUR_ANSWER), self.writing))
        middle.setChildrenCollapsible(False)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setProperty("kind", "panel")
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.form)
        for part, name in (
            (scroll, w.YOUR_DECISIONS), (self.tools, w.TOOLS), (self.award, w.AWARD_TAB), (self.help, w.HELP_TAB)
        ):  # fmt: skip
            self.tabs.addTab(part, say(name))
        right = QWidget()
        right.setLayout(column(self.tabs))
        self.addWidget(middle)
        self.addWidget(right)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        self.setSizes([560, 380])

    def show_case(self, begun: Begun, rules: ClassifyRules) -> None:
        """A fresh sheet, or the sheet as it was left; the clock goes on."""
        self.begun = None  # nothing that is filled in now is a decision
        self.form.show_case(begun.practice, rules)
        answer = begun.sitting.answer
        assert begun.sitting.draft is not None
        self.desk.begin(begun, begun.sitting.draft)
        self.letter.document().clearUndoRedoStacks()
        if answer:
            self.form.fill(answer)
        self.help.show_help(begun)
        self.tools.clear()
        self.tabs.setCurrentIndex(_HELP if begun.sitting.help == "shown" and answer is None else 0)
        self._opened_at, self._before, self._came = time.monotonic(), begun.sitting.minutes, -1
        self.begun = begun
        self.look_at_the_clock()
        self._step(OPEN, begun.practice.title)
        self._timer.start()
        self.letter.setFocus()

    def leave(self) -> None:
        """Another case, or the end of the program: what stands is kept, the clock stops."""
        if self.begun is not None:
            self.keep()
        self._stop()

    def _stop(self) -> None:
        self._timer.stop()
        self._typed.stop()
        self.desk.leave()
        self.begun = None

    @property
    def text(self) -> str:
        """The letter as it would be handed in; what is still open in it stands in its brackets."""
        return self.desk.current.letter.plain if self.desk.draft else ""

    def go_to(self, panel: str) -> None:
        """To a part by the keys of the desk."""
        pages = {"suggestions": _TOOLS, "findings": _TOOLS, "award": _AWARD, "facts": _DECISIONS}
        if panel in pages:
            self.tabs.setCurrentIndex(pages[panel])
        if panel == "award":
            self.award.award.go_to()
            return
        parts = {"customer": self.incoming, "letter": self.letter, "suggestions": self.tools.templates,
                 "findings": self.writing.findings.list, "facts": self.form.categories}  # fmt: skip
        parts[panel].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_theme(self, theme: Theme) -> None:
        self.writing.show_theme(theme)
        self.award.show_theme(theme)

    def event(self, event: QEvent) -> bool:
        """Dressed when it is first seen, and whenever the theme changes."""
        if event.type() in (QEvent.Type.Polish, QEvent.Type.PaletteChange):
            self.show_theme(theme_of(self.palette()))
        return super().event(event)

    def minutes(self) -> float:
        return self._before + (time.monotonic() - self._opened_at) / 60

    def answer(self) -> Answer | Rejected:
        """What is handed in, with every decision in its order."""
        assert self.begun is not None
        found = self.form.answer(self.begun.practice, self.text, self.minutes())
        if isinstance(found, Rejected):
            return found
        self._step(HANDED_IN, f"{self.minutes():.0f} min")
        return replace(found, steps=self.begun.sitting.steps)

    def handed_in(self) -> None:
        self._stop()

    def keep(self) -> None:
        """The letter and the decisions so far; a sum half typed is left out until it can be read."""
        if self.begun is None:
            return
        found = self.form.answer(self.begun.practice, self.text, self.minutes())
        if isinstance(found, Rejected):
            known = self.begun.sitting.answer or Answer(practice=self.begun.practice.id, letter="")
            found = replace(known, letter=self.text)
        draft, minutes = self.desk.without_review(), round(self.minutes(), 2)
        self._take(replace(self.begun.sitting, answer=found, draft=draft, minutes=minutes))

    def look_at_the_clock(self) -> None:
        """The letters and papers, and what has arrived by now."""
        if self.begun is None:
            return
        practice = self.begun.practice
        came = [one for one in practice.arrives if one.after_min <= self.minutes()]
        if len(came) == self._came:
            return
        new, self._came = self._came >= 0, len(came)
        pages = [f"{one.subject or ''}\n\n{flowing(one.text)}".strip() for one in practice.case.messages]
        pages += [f"[{one.name}]\n{one.text}" for one in practice.papers]
        pages += [f"[{say(w.ARRIVED, minutes=one.after_min, source=say_step(one.source))}]\n{one.text}" for one in came]
        self.incoming.setPlainText("\n\n".join(pages))
        if new and came:
            self.incoming.verticalScrollBar().setValue(self.incoming.verticalScrollBar().maximum())
            self.arrived.emit(say(w.HAS_ARRIVED, source=say_step(came[-1].source)))

    def _wrote(self) -> None:
        if self.begun is not None and self.text.strip():
            if not self._typed.isActive():  # who types without a pause is kept too
                self._typed.start()
            if not any(step.what == LETTER for step in self.begun.sitting.steps):
                self._step(LETTER, say(w.FIRST_WORDS))

    def _decided(self, what: str, chosen: str) -> None:
        if self.begun is not None:
            self._step(what, chosen)
            if what == "facts":
                self.desk.note_facts(self.form.noted())
            self.keep()

    def _helped(self) -> None:
        if self.begun is not None:
            self._take(replace(self.begun.sitting, helped=True))
            self._step(HELP, say(w.HELP_ASKED))

    def _insert(self, tool: Tool) -> None:
        """A template of the library becomes the letter; one that is out of date is only its words."""
        if tool.template:
            self.writing.library.pick_template(tool.template)
        else:
            self.letter.insert_paragraphs(letter_from_plain(tool.letter).paragraphs)
            self._step("template", tool.title)

    def _picked(self, id: str) -> None:
        template = self.desk.book.library.get(id, self.desk.current.letter.language)
        if self.begun is not None:
            self._step("template", template.head.title if template else id)

    def _step(self, what: str, chosen: str) -> None:
        assert self.begun is not None
        if what != OPEN or not self.begun.sitting.steps:
            self._take(with_step(self.begun.sitting, what, chosen, self.minutes()))

    def _take(self, sitting: Sitting) -> None:
        assert self.begun is not None
        if sitting != self.begun.sitting:
            self.begun = Begun(self.begun.practice, sitting, self.begun.hints, self.begun.trial)
            self.changed.emit(sitting)


def flowing(text: str) -> str:
    """Lines that only the file's width has broken run on; Han characters join without a space."""
    joined = re.sub(r"(?<=[^\x00-\x7f])\n(?=[^\x00-\x7f\n])", "", text.strip())
    return re.sub(r"(?<!\n)\n(?!\n)", " ", joined)


def paper(name: str, read_only: bool) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setReadOnly(read_only)
    made.setTabChangesFocus(True)
    made.setAccessibleName(name)
    return made
