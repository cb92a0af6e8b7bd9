"""The desk as one sees it: the customer's letter and facts on the left, the letter in the middle, help on the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QScrollArea, QSplitter, QTabWidget, QWidget

from drafter.model.classification import Concern
from drafter.model.draft import ConcernDecision, Draft, FinishedLetter
from drafter.model.field_paths import field_at
from drafter.model.filed import Revision, StoredDraft
from drafter.model.finding import ConcernAnswer, Finding
from drafter.model.letter import Letter, Placeholder
from drafter.steps.flow import Obstacle, preview, question_for, routes_of
from drafter.ui import wording as w
from drafter.ui.desk.actions import DeskActions
from drafter.ui.desk.award_view import AwardView
from drafter.ui.desk.case_head import CaseHead
from drafter.ui.desk.concerns_view import ConcernsView
from drafter.ui.desk.customer_view import CustomerView
from drafter.ui.desk.desk import Desk
from drafter.ui.desk.facts_view import FactsView
from drafter.ui.desk.findings_view import FindingsView
from drafter.ui.desk.finishing import Finishing
from drafter.ui.desk.guidance_view import GuidanceView
from drafter.ui.desk.history_deeds import HistoryDeeds
from drafter.ui.desk.history_view import HistoryView
from drafter.ui.desk.letter_pane import LetterPane
from drafter.ui.desk.library_box import LibraryBox
from drafter.ui.desk.question_box import QuestionBox
from drafter.ui.desk.silence_box import SilenceBox
from drafter.ui.desk.suggestions_view import SuggestionsView
from drafter.ui.desk.versions_box import ConflictBox, VersionsBox
from drafter.ui.icons import Icons
from drafter.ui.parts import Panel, box, button, column, row
from drafter.ui.saying import say
from drafter.ui.services import OpenedCase
from drafter.ui.theme import LIGHT, Theme

EXPORTS = ("docx", "pdf", "eml", "txt")


class DeskView(QWidget):
    """Puts the panels together and passes on what the person does to the desk."""

    print_wanted = Signal(object)
    case_wanted = Signal(str)

    def __init__(self, desk: Desk, icons: Icons, folder: Path) -> None:
        super().__init__()
        self.desk, self._icons, self._folder = desk, icons, folder
        self._theme: Theme = LIGHT
        self.finishing = Finishing(desk, self)
        self.finishing.gone_to.connect(self._go_to_obstacle)
        self.actions_ = DeskActions(self, icons)
        self.head = CaseHead()
        self.customer = CustomerView()
        self.facts = FactsView(icons)
        self.confirm_all = button(say(w.CONFIRM_ALL), lambda: self.desk.confirm_facts(self.facts.unconfirmed()))
        self.concerns = ConcernsView()
        self.history = HistoryView()
        self.guidance = GuidanceView()
        self.deeds = HistoryDeeds(desk.record, lambda: desk.draft.case if desk.draft else None, self)
        self.letter = LetterPane(self.actions_.toolbar)
        self.suggestions = SuggestionsView()
        self.award = AwardView()
        self.findings = FindingsView()
        self.panes = self._panes()
        self.setLayout(column(self.head, self.panes, gap=0))
        box(self).setStretch(1, 1)
        self._connect()
        self.show_nothing()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (
            self.customer,
            self.concerns,
            self.history,
            self.letter,
            self.suggestions,
            self.award,
            self.findings,
        ):
            part.show_theme(theme)

    def show_nothing(self) -> None:
        """No case open: every panel says what it is empty of and what to do."""
        self.head.show_nothing()
        self.customer.show_nothing(say(w.NO_CASE))
        self.findings.show_nothing(say(w.FINDINGS_EMPTY))
        self.award.show_nothing()
        self.suggestions.show_nothing()
        self.panes.setEnabled(False)

    def finish(self) -> None:
        """Ctrl+Enter: check once more in full, then open the gate."""
        if self.desk.draft is not None:
            self.desk.check_now(whole=True)
            self.finishing.open(self._theme)

    def export(self, suffix: str) -> None:
        """A finished letter leaves as it is; anything else only as a working draft, marked on every page."""
        draft = self.desk.draft
        if draft is None:
            return
        name = f"{draft.case.reference or 'letter'}{'' if self.desk.is_finished else ' DRAFT'}.{suffix}"
        chosen, _ = QFileDialog.getSaveFileName(self, say(w.EXPORT_TITLE), str(self._folder / name), f"*.{suffix}")
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, path: Path) -> None:
        self.desk.export(path, not self.desk.is_finished, lambda done: self.desk.told.emit(say(w.EXPORTED, path=done)))

    def copy_letter(self) -> None:
        """The whole letter, plain: only when it is finished. Copying a selection is never refused."""
        if not self.desk.is_finished or self.desk.draft is None:
            self.desk.told.emit(say(w.COPY_REFUSED))
            return
        self._to_clipboard(self.desk.draft.letter)

    def insert_from_library(self) -> None:
        draft = self.desk.draft
        if draft is None:
            return
        language = draft.letter.language
        library = self.desk.book.library
        everything = (*library.letters_for(language), *library.paragraphs_for(language))
        box = LibraryBox(lambda words: self.desk.book.find(words, language), everything, self._theme, self)
        box.paragraph_picked.connect(self._insert_paragraph)
        box.letter_picked.connect(self.pick_template)
        box.open()

    def show_versions(self) -> None:
        """Ctrl+Shift+H: earlier texts of this letter beside the present one."""
        if self.desk.draft is not None:
            self.desk.list_versions(self._open_versions)

    def _open_versions(self, revisions: tuple[Revision, ...]) -> None:
        box = VersionsBox(revisions, self.letter.editor.letter()[0].plain, self._theme, self)
        box.wanted.connect(lambda number: self.desk.read_version(number, box.show_version))
        box.restored.connect(self.desk.restore)
        if revisions:
            self.desk.read_version(revisions[0].id, box.show_version)
        box.open()

    def _choose_text(self, mine: StoredDraft, theirs: StoredDraft) -> None:
        box = ConflictBox(mine, theirs, self._theme, self)
        box.mine_taken.connect(lambda: self.desk.restore(mine.draft.letter))
        box.theirs_taken.connect(lambda: self.desk.restore(theirs.draft.letter))
        box.open()

    def next_finding(self, step: int) -> None:
        found = self.letter.editor.next_finding(step)
        if found is None:
            self.desk.check_now(whole=True)
        else:
            self.findings.choose(found)

    def open_fixes(self) -> None:
        """Alt+Enter: the fixes of the finding at the caret."""
        finding = self.letter.editor.finding_at_caret()
        if finding is not None:
            at = self.letter.editor.cursorRect().bottomLeft()
            self.findings.menu_for(finding).popup(self.letter.editor.viewport().mapToGlobal(at))

    def apply_fix(self, number: int) -> None:
        """Ctrl+1 … 9: that fix of the finding at the caret."""
        finding = self.letter.editor.finding_at_caret()
        if finding is not None and number <= len(finding.fixes):
            self._fix(finding, finding.fixes[number - 1])

    def pick_template(self, id: str) -> None:
        draft = self.desk.draft
        if draft is not None and draft.touched and draft.letter.plain.strip():
            answer = QMessageBox.question(self, say(w.REPLACE_TITLE), say(w.REPLACE_TEXT))
            if answer != QMessageBox.StandardButton.Yes:
                return
        self.desk.pick_template(id)
        self.letter.editor.setFocus()
        self.letter.editor.next_placeholder(1)

    def preview(self, id: str) -> None:
        draft = self.desk.draft
        if draft is None:
            return
        letter = preview(draft, id, self.desk.book, self.desk.seat)
        text = letter.plain if isinstance(letter, Letter) else letter.what
        box = QMessageBox(QMessageBox.Icon.NoIcon, say(w.PREVIEW), text, QMessageBox.StandardButton.Ok, self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.open()

    def _panes(self) -> QSplitter:
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        facts = QWidget()
        facts.setLayout(column(self.facts, row(self.confirm_all, None), gap=4))
        for page, name in (
            (facts, w.FACTS),
            (self.concerns, w.CONCERNS),
            (self.history, w.HISTORY),
            (self.guidance, w.GUIDANCE),
        ):
            self.tabs.addTab(page, say(name))
        left = _split(Qt.Orientation.Vertical, Panel(say(w.CUSTOMER_LETTER), self.customer), self.tabs)
        left.setSizes([360, 340])
        award = QScrollArea()
        box(self.award).setContentsMargins(0, 0, 12, 0)
        award.setWidget(self.award)
        award.setWidgetResizable(True)
        award.setFrameShape(QScrollArea.Shape.NoFrame)
        award.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right = _split(Qt.Orientation.Vertical, self.suggestions, award, self.findings)
        right.setSizes([250, 240, 260])
        panes = _split(Qt.Orientation.Horizontal, left, self.letter, right)
        panes.setSizes([360, 620, 340])
        panes.setStretchFactor(1, 1)
        panes.setContentsMargins(10, 8, 10, 8)
        return panes

    def _connect(self) -> None:
        desk, editor = self.desk, self.letter.editor
        desk.read_text_from(lambda: editor.letter()[0])
        desk.opened.connect(self._show_case)
        desk.changed.connect(self._show_draft)
        desk.letter_replaced.connect(self._show_letter)
        desk.reviewed.connect(self._show_review)
        desk.saved.connect(lambda at: self.letter.saved.setText(say(w.SAVED_AT, time=at)))
        desk.placeholder_answered.connect(lambda name, shown: editor.answer(name, {name: shown}))
        desk.finished.connect(self._on_finished)
        desk.recorded.connect(self._show_record)
        desk.two_texts.connect(self._choose_text)
        desk.alike.connect(self.history.show_alike)
        self.history.wanted.connect(self.deeds.do)
        self.deeds.case_wanted.connect(self.case_wanted)
        editor.edited.connect(self._on_edited)
        editor.left.connect(desk.save)
        editor.finding_entered.connect(self.findings.choose)
        editor.question_asked.connect(self._ask)
        editor.announced.connect(desk.told.emit)
        editor.announced.connect(desk.told.emit)
        editor.slash_typed.connect(self.insert_from_library)
        self.letter.language.activated.connect(lambda _: desk.choose_language(self.letter.language.currentData()))
        self.suggestions.picked.connect(self.pick_template)
        self.suggestions.preview_wanted.connect(self.preview)
        self.suggestions.browse_wanted.connect(self.insert_from_library)
        self.suggestions.route_chosen.connect(desk.choose_route)
        self.award.goodwill_given.connect(desk.give_goodwill)
        self.award.signed.connect(desk.sign_award)
        self.award.question_opened.connect(self._ask_fact)
        self.findings.chosen.connect(editor.go_to)
        self.findings.fix_wanted.connect(self._fix)
        self.findings.silence_wanted.connect(desk.silence)
        self.findings.reason_wanted.connect(self._ask_reason)
        self.facts.confirmed.connect(desk.confirm_fact)
        self.facts.dropped.connect(desk.drop_fact)
        self.facts.refused.connect(desk.told.emit)
        self.facts.all_confirmed.connect(lambda done: self.confirm_all.setEnabled(not done))
        self.facts.shown.connect(self.customer.point_at)
        self.concerns.decided.connect(self._decide)
        self.concerns.joined.connect(desk.join_concerns)
        self.concerns.struck.connect(desk.strike_concern)
        self.concerns.add_wanted.connect(self._add_concern)
        self.concerns.pointed_at.connect(self._point_at)

    def _show_case(self, opened: OpenedCase) -> None:
        self.panes.setEnabled(True)
        self.letter.saved.setText("")
        self._show_record(opened)

    def _show_record(self, opened: OpenedCase) -> None:
        self.head.show_case(opened, self.desk.seat.today)
        self.history.show_case(opened)
        self.finishing.refresh_if_open()

    def _show_draft(self, draft: Draft) -> None:
        self.head.show_draft(draft, self.desk.book.classify)
        self.customer.show_draft(draft)
        self.facts.show_draft(draft)
        self.concerns.show_draft(draft)
        self.guidance.show_draft(draft)
        self.suggestions.show_draft(draft, routes_of(draft, self.desk.book))
        self.award.show_draft(draft)

    def _show_letter(self, letter: Letter) -> None:
        self.letter.editor.show_letter(letter)
        self.letter.show_company(self.desk.book.company, letter.language)
        self.letter.language.setCurrentIndex(max(0, self.letter.language.findData(letter.language)))
        self.letter.show_counts(letter.plain, letter.language)
        if letter.paragraphs:
            self.findings.show_nothing(say(w.CHECKING))

    def _show_review(self, draft: Draft) -> None:
        if draft.review is None:
            return
        self.letter.show_review(draft.review)
        self.findings.show_review(draft)
        self.concerns.show_draft(draft)
        self.finishing.refresh_if_open()

    def _on_edited(self) -> None:
        letter = self.letter.editor.letter()[0]
        self.letter.show_counts(letter.plain, letter.language)
        self.desk.text_edited()

    def _fix(self, finding: Finding, fix: str) -> None:
        if not self.letter.editor.apply_fix(finding, fix):
            self.desk.told.emit(say(w.WORDS_CHANGED))
        self.desk.check_now(whole=False)

    def _ask(self, placeholder: Placeholder) -> None:
        field = (
            question_for(self.desk.draft, placeholder.name, self.desk.book, self.desk.seat) if self.desk.draft else None
        )
        if field is None:
            return
        box = QuestionBox(field, self)
        box.answered.connect(self._answer)
        box.set_aside.connect(self.letter.editor.set_aside)
        box.open()

    def _answer(self, name: str, value: object) -> None:
        """Put it in, and go on to the next question."""
        self.desk.answer(name, value)
        self.letter.editor.setFocus()
        self.letter.editor.next_placeholder(1)

    def _ask_fact(self, path: str, why: str) -> None:
        """A question of the award, answered in place: the answer is a confirmed fact of the case."""
        field = field_at(path, why)
        if field is None:
            self.tabs.setCurrentIndex(0)
            return
        box_ = QuestionBox(field, self)
        box_.answered.connect(self.desk.confirm_fact)
        box_.open()

    def show_silenced(self) -> None:
        """What has been silenced, and how to hear it again."""
        self.desk.list_silenced(self._open_silenced)

    def _open_silenced(self, silenced: tuple[tuple[str, str], ...]) -> None:
        box_ = SilenceBox(silenced, self._theme, self)
        box_.heard_again.connect(self.desk.unsilence)
        box_.open()

    def _insert_paragraph(self, id: str) -> None:
        paragraphs = self.desk.paragraph(id)
        if paragraphs:
            self.letter.editor.insert_paragraphs(paragraphs)

    def _ask_reason(self, finding: Finding) -> None:
        reason, given = QInputDialog.getText(self, say(w.RIGHT_BECAUSE), finding.message)
        if given and reason.strip():
            self.desk.override(finding, reason.strip())

    def _decide(self, text: str, decision: str) -> None:
        reason = None
        if decision == "left":
            reason, given = QInputDialog.getText(self, say(w.LEAVE), say(w.WHY_LEFT))
            if not given or not reason.strip():
                return
        by = self.desk.seat.signatory.name
        self.desk.decide_concern(ConcernDecision(text=text, decided=decision, reason=reason, by=by))  # type: ignore[arg-type]  # one of the three decisions

    def _add_concern(self) -> None:
        """The words selected in the customer's letter, as a concern of their own."""
        chosen = self.customer.chosen_words()
        if chosen is None:
            self.desk.told.emit(say(w.SELECT_CONCERN))
            return
        self.desk.add_concern(*chosen)

    def _point_at(self, concern: Concern | ConcernAnswer) -> None:
        self.customer.point_at(concern.message, concern.start, concern.end)
        by = concern.by if isinstance(concern, ConcernAnswer) else None
        if by is not None:
            self.letter.editor.select_words(by.start, by.end)

    def _on_finished(self, letter: FinishedLetter) -> None:
        self.letter.saved.setText(say(w.FINISHED_AS, number=letter.number))

    def _go_to_obstacle(self, obstacle: Obstacle) -> None:
        if obstacle.finding is not None and obstacle.finding.end:
            self.letter.editor.go_to(obstacle.finding)
        elif obstacle.lifts == "sign":
            self.award.amount.setFocus()
        else:
            self.letter.editor.setFocus()

    def _to_clipboard(self, letter: Letter) -> None:
        QGuiApplication.clipboard().setText(letter.plain)
        self.desk.told.emit(say(w.COPIED))


def _split(orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    made = QSplitter(orientation)
    made.setHandleWidth(10)
    made.setChildrenCollapsible(False)
    for part in parts:
        made.addWidget(part)
    return made
