"""A marked letter: its words lit, each mark with its reason, the profile, the replay and a model answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QSplitter, QTabWidget, QWidget

from drafter.model.category import ClassifyRules
from drafter.model.marks import CriticalError, Dispute, Mark
from drafter.ui.parts import Panel, box, button, column, label, row, set_kind
from drafter.ui.saying import category_said, quoted_said, say
from drafter.ui.step_speech import say_step
from drafter.ui.training import wording as w
from drafter.ui.training.lit_letter import LitLetter
from drafter.ui.training.marks_tree import MarksTree
from drafter.ui.training.profile_table import ProfileTable
from drafter.ui.training.reason_box import ReasonBox
from drafter.ui.training.replay_table import ReplayTable
from drafter.ui.training.services import Marked
from drafter.ui.training.told import about_said, asked_said, better_said, evidence_said, mark_said, source_said


class ResultView(QSplitter):
    """The learner disputes a mark, the trainer overrules or settles one; both only ask."""

    dispute_wanted = Signal(str, str, str)
    overrule_wanted = Signal(str, str, float, str)
    settle_wanted = Signal(str, str, str)
    judged = Signal(str, object)

    def __init__(self, trainer: Callable[[], bool], rules: Callable[[], ClassifyRules]) -> None:
        super().__init__()
        self._trainer, self._rules = trainer, rules
        self.marked: Marked | None = None
        self.verdict, self.parts = label("", "chip"), label("", "muted", wrap=True)
        self.letter, self.tree, self.why = LitLetter(), MarksTree(), _page(say(w.WHY_THIS_MARK))
        self.profile, self.replay, self.model = ProfileTable(), ReplayTable(), _page(say(w.MODEL))
        self.dispute = button(say(w.DISPUTE), self._dispute)
        self.overrule = button(say(w.OVERRULE), self._overrule)
        self.settle = button(say(w.SETTLE), self._settle)
        self.verdict.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._build()
        self.tree.pointed.connect(self._explain)
        self.profile.judged.connect(self._judge)

    def _build(self) -> None:
        marks = QSplitter(Qt.Orientation.Vertical)
        marks.addWidget(self.tree)
        below = QWidget()
        below.setLayout(column(self.why, row(self.dispute, self.overrule, self.settle, None), margin=0))
        box(below).setStretch(0, 1)
        marks.addWidget(below)
        marks.setChildrenCollapsible(False)
        marks.setSizes([300, 220])
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for part, name in (
            (marks, w.MARKS), (self.profile, w.PROFILE), (self.replay, w.REPLAY), (self.model, w.MODEL)
        ):  # fmt: skip
            self.tabs.addTab(part, say(name))
        right = QWidget()
        right.setLayout(column(row(self.verdict, self.parts), self.tabs))
        box(right).setStretch(1, 1)
        self.addWidget(Panel(say(w.THE_ANSWER), self.letter))
        self.addWidget(right)
        self.setChildrenCollapsible(False)
        self.setSizes([430, 520])

    def show_marked(self, marked: Marked) -> None:
        """The same letter again keeps the page that is in front."""
        again = self.marked is not None and self.marked.attempt.id == marked.attempt.id
        self.marked = marked
        marks = marked.attempt.marks
        self.verdict.setText(say(w.PASSED if marks.passed else w.NOT_PASSED, percent=f"{marks.percent:g}"))
        set_kind(self.verdict, "chip" if marks.passed else "alarm")
        self.parts.setText(
            " · ".join(f"{say(w.PARTS[part])} {got:g}/{of:g}" for part, (got, of) in marks.parts.items())
        )
        self.letter.show_letter(marked.attempt.answer.letter.strip(), marks)
        self.tree.show_marks(marks)
        self.profile.show_profile(marked, self._trainer())
        self.replay.show_replay(marked.replay, self._names())
        self.model.setPlainText(_model(marked))
        if not again:
            self.tabs.setCurrentIndex(0)
            self.tree.setFocus()

    def _explain(self, found: Mark | CriticalError | None) -> None:
        self.letter.light(found)
        self.why.setPlainText("\n\n".join(self._told(found)) if found is not None else "")
        mark = found if isinstance(found, Mark) else None
        dispute = self._dispute_of(mark)
        trainer = self._trainer()
        self.dispute.setVisible(not trainer or self.marked is None or self.marked.attempt.id == "")
        self.dispute.setEnabled(mark is not None and dispute is None)
        self.overrule.setVisible(trainer)
        self.overrule.setEnabled(mark is not None)
        self.settle.setVisible(trainer)
        self.settle.setEnabled(dispute is not None and dispute.answer is None)

    def _told(self, found: Mark | CriticalError) -> list[str]:
        if isinstance(found, CriticalError):
            return [*_evidence(found, {}), say(w.BETTER, better=better_said(found.better)), say(w.CRITICAL_WHY)]
        lines = [asked_said(found, self._names()), *_evidence(found, self._names())]
        lines += [say(w.BETTER, better=better_said(found.better))] if found.better else []
        lines += [say(w.BECAUSE, why=source_said(found.source))] if found.source else []
        lines += [say(w.OVERRULED_BY, word=found.overruled)] if found.overruled else []
        dispute = self._dispute_of(found)
        lines += [say(w.DISPUTED_BY, who=dispute.by, reason=dispute.reason)] if dispute else []
        answered = dispute is not None and dispute.answer is not None
        lines += [say(w.SETTLED_BY, who=dispute.answered_by, answer=dispute.answer)] if dispute and answered else []
        return [line for line in lines if line]

    def _dispute_of(self, mark: Mark | None) -> Dispute | None:
        marks = self.marked.attempt.marks if self.marked else None
        return next((one for one in marks.disputes if mark and one.mark == mark.id), None) if marks else None

    def _dispute(self) -> None:
        self._ask(w.DISPUTE, None, lambda id, mark, reason, _: self.dispute_wanted.emit(id, mark.id, reason))

    def _overrule(self) -> None:
        mark = self.tree.chosen()
        share = mark.share if isinstance(mark, Mark) else 0.0
        self._ask(w.OVERRULE, share, lambda id, one, why, share: self.overrule_wanted.emit(id, one.id, share, why))

    def _settle(self) -> None:
        self._ask(w.SETTLE, None, lambda id, mark, reason, _: self.settle_wanted.emit(id, mark.id, reason))

    def _ask(self, title: str, share: float | None, then: Callable[[str, Mark, str, float], None]) -> None:
        mark, marked = self.tree.chosen(), self.marked
        if marked is None or not isinstance(mark, Mark):
            return
        asked = ReasonBox(say(title).rstrip("…"), mark_said(mark), share, self)
        asked.given.connect(lambda reason, given: then(marked.attempt.id, mark, reason, given))
        asked.open()

    def _names(self) -> dict[str, str]:
        rules = self._rules()
        return {id: category_said(id, rules) for id in rules.by_id}

    def _judge(self, points: dict[str, int]) -> None:
        if self.marked is not None:
            self.judged.emit(self.marked.attempt.id, points)


def _evidence(found: Mark | CriticalError, names: Mapping[str, str]) -> list[str]:
    quoted = [evidence_said(one, names) for one in found.evidence if one.text]
    return [say(w.EVIDENCE) + "\n" + "\n".join(f"  {quoted_said(text)}" for text in quoted)] if quoted else []


def _model(marked: Marked) -> str:
    model = marked.practice.model
    notes = [f"{quoted_said(note.at)}\n→ {say_step(note.note)}" for note in model.notes]
    helped = [f"{about_said(hint.about)}: {hint.text}" for hint in marked.hints]
    parts = [model.letter.strip(), *([say(w.NOTES), *notes] if notes else [])]
    return "\n\n".join([*parts, *([say(w.WHAT_HELPS), "\n".join(helped)] if helped else [])])


def _page(name: str) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setAccessibleName(name)
    return made
