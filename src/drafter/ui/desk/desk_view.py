"""The desk as one sees it: the customer's letter and facts on the left, the letter in the middle, help on the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from drafter.model.case import Case
from drafter.model.classification import Concern
from drafter.model.draft import Draft, FinishedLetter
from drafter.model.finding import ConcernAnswer
from drafter.model.letter import Letter
from drafter.steps.flow import Obstacle, concerns_of, offering_of, routes_of
from drafter.ui import wording as w
from drafter.ui.desk.actions import DeskActions
from drafter.ui.desk.attachment_deeds import AttachmentDeeds
from drafter.ui.desk.attachments_view import AttachmentsView
from drafter.ui.desk.award_view import AwardView
from drafter.ui.desk.case_head import CaseHead
from drafter.ui.desk.concerns_view import ConcernsView
from drafter.ui.desk.customer_view import CustomerView
from drafter.ui.desk.desk import Desk
from drafter.ui.desk.facts_view import FactsView
from drafter.ui.desk.finding_keys import FindingKeys
from drafter.ui.desk.findings_view import FindingsView
from drafter.ui.desk.finishing import Finishing
from drafter.ui.desk.guidance_view import GuidanceView
from drafter.ui.desk.history_deeds import HistoryDeeds
from drafter.ui.desk.history_view import HistoryView
from drafter.ui.desk.letter_deeds import LetterDeeds
from drafter.ui.desk.letter_pane import LetterPane
from drafter.ui.desk.panes import ThreePanes, empty, scrolled, tabs_of
from drafter.ui.desk.questions import Questions
from drafter.ui.desk.suggestions_view import SuggestionsView
from drafter.ui.icons import Icons
from drafter.ui.parts import Panel, box, button, column, row
from drafter.ui.saying import category_said, say
from drafter.ui.services import OpenedCase
from drafter.ui.step_speech import as_said
from drafter.ui.theme import LIGHT, Theme


class DeskView(QWidget):
    """Puts the panels together and passes on what the person does to the desk."""

    print_wanted = Signal(object)
    case_wanted = Signal(str)

    def __init__(self, desk: Desk, actions: DeskActions, icons: Icons, folder: Path) -> None:
        super().__init__()
        self.desk = desk
        desk.setParent(self)
        self._theme: Theme = LIGHT
        self.finishing = Finishing(desk, self)
        self.head = CaseHead()
        self.customer = CustomerView()
        self.attachments = AttachmentsView(self.customer, AttachmentDeeds(desk), folder)
        self.facts = FactsView(icons)
        self.confirm_all = button(say(w.CONFIRM_ALL), lambda: desk.confirm_facts(self.facts.unconfirmed()))
        self.concerns = ConcernsView()
        self.history = HistoryView()
        self.guidance = GuidanceView()
        self.deeds = HistoryDeeds(desk.record, lambda: desk.draft, desk.request_text, self)
        self.letter = LetterPane(actions.toolbar, actions.finish)
        self.letter_deeds = LetterDeeds(desk, self.letter.editor, folder, lambda: self._theme, self)
        self.questions = Questions(desk, self.letter.editor, lambda: self._theme, self)
        self.suggestions = SuggestionsView()
        self.award = AwardView()
        self.findings = FindingsView()
        self.finding_keys = FindingKeys(self.letter.editor, self.findings, desk.checks, desk.told.emit)
        self.panes = self._panes()
        self.setLayout(column(self.head, self.panes, gap=0))
        box(self).setStretch(1, 1)
        self._connect_desk()
        self._connect_editor()
        self._connect_left()
        self._connect_right()
        self.show_nothing()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.customer, self.concerns, self.history, self.letter, self.suggestions, self.award,
                     self.findings):  # fmt: skip
            part.show_theme(theme)

    def show_nothing(self) -> None:
        """No case open: every panel says what it is empty of and what to do."""
        self.head.show_nothing()
        self.customer.show_nothing(say(w.NO_CASE))
        self.attachments.show_case(Case())
        self.findings.show_nothing(say(w.FINDINGS_EMPTY))
        self.award.show_nothing()
        self.suggestions.show_nothing()
        self._below.setCurrentIndex(1)
        self.panes.setEnabled(False)

    def finish(self) -> None:
        """Ctrl+Enter: check once more in full, then open the gate."""
        if self.desk.draft is not None:
            self.finishing.open(self._theme)

    def none_fits(self) -> None:
        """Alt+0: none of the letters offered will do; counted, and the whole library opens."""
        self.desk.choice.none_fits()
        self.letter_deeds.insert_from_library()

    def pick_template(self, id: str) -> None:
        self.letter_deeds.pick_template(id)

    def _panes(self) -> ThreePanes:
        facts = QWidget()
        facts.setLayout(column(self.facts, row(self.confirm_all, None), gap=4))
        self.tabs = tabs_of(
            (facts, say(w.FACTS)),
            (self.concerns, say(w.CONCERNS)),
            (self.history, say(w.HISTORY)),
            (self.guidance, say(w.GUIDANCE)),
        )
        self._below = QStackedWidget()
        for page in (self.tabs, empty(say(w.LEFT_EMPTY))):
            self._below.addWidget(page)
        left = (Panel(say(w.CUSTOMER_LETTER), self.attachments), self._below)
        return ThreePanes(left, self.letter, (self.suggestions, scrolled(self.award), self.findings))

    def _connect_desk(self) -> None:
        desk, editor = self.desk, self.letter.editor
        desk.read_text_from(lambda: editor.letter()[0])
        desk.opened.connect(self._show_case)
        desk.changed.connect(self._show_draft)
        desk.letter_opened.connect(self._open_letter)
        desk.letter_replaced.connect(self._show_letter)
        desk.reviewed.connect(self._show_review)
        desk.language_chosen.connect(self._write_in)
        desk.saved.connect(lambda at: self.letter.saved.setText(say(w.SAVED_AT, time=at)))
        desk.placeholder_answered.connect(lambda name, shown: editor.answer(name, {name: shown}))
        desk.finished.connect(self._on_finished)
        desk.taken_back.connect(self.letter.saved.clear)
        desk.recorded.connect(self._show_record)
        desk.alike.connect(self.history.show_alike)

    def _connect_editor(self) -> None:
        desk, editor = self.desk, self.letter.editor
        editor.edited.connect(self._on_edited)
        editor.left.connect(desk.save)
        editor.question_asked.connect(self.questions.ask)
        editor.announced.connect(desk.told.emit)
        editor.slash_typed.connect(self.letter_deeds.insert_from_library)
        self.letter.language.activated.connect(lambda _: desk.choose_language(self.letter.language.currentData()))
        self.finishing.gone_to.connect(self._go_to_obstacle)

    def _connect_left(self) -> None:
        desk = self.desk
        self.history.wanted.connect(self.deeds.do)
        self.deeds.case_wanted.connect(self.case_wanted)
        self.facts.confirmed.connect(desk.confirm_fact)
        self.facts.dropped.connect(desk.drop_fact)
        self.facts.refused.connect(desk.told.emit)
        self.facts.all_confirmed.connect(lambda done: self.confirm_all.setEnabled(not done))
        self.facts.shown.connect(self.customer.point_at)
        self.concerns.decided.connect(self.questions.decide)
        self.concerns.decision_taken_back.connect(desk.take_back_decision)
        self.concerns.joined.connect(desk.join_concerns)
        self.concerns.struck.connect(desk.strike_concern)
        self.concerns.split.connect(desk.split_concern)
        self.concerns.split_at_chosen.connect(self._split_concern)
        self.concerns.add_wanted.connect(self._add_concern)
        self.concerns.pointed_at.connect(self._point_at)

    def _connect_right(self) -> None:
        desk = self.desk
        self.suggestions.picked.connect(self.pick_template)
        self.suggestions.preview_wanted.connect(self.letter_deeds.preview)
        self.suggestions.none_fit.connect(self.none_fits)
        self.suggestions.route_chosen.connect(desk.choose_route)
        self.award.goodwill.given.connect(desk.give_goodwill)
        self.award.goodwill.signed.connect(desk.sign_award)
        self.award.refund_wanted.connect(self.questions.ask_refund)
        self.award.refund_taken_out.connect(desk.take_out_refund)
        self.award.sum_wanted.connect(self.questions.ask_sum)
        self.award.law_picked.connect(desk.choose_law)
        self.award.question_opened.connect(self.questions.ask_fact)
        self.questions.facts_wanted.connect(lambda: self.tabs.setCurrentIndex(0))
        self.findings.silence_wanted.connect(desk.checks.silence)
        self.findings.reason_wanted.connect(self.questions.ask_reason)
        self.findings.reason_taken_back.connect(desk.take_back_override)

    def _show_case(self, opened: OpenedCase) -> None:
        self.panes.setEnabled(True)
        self._below.setCurrentIndex(0)
        self.letter.saved.setText("")
        self._show_record(opened)

    def _show_record(self, opened: OpenedCase) -> None:
        self.head.show_case(opened, self.desk.seat.today)
        self.history.show_case(opened)
        self.attachments.show_reports(opened.entries)
        self.finishing.refresh_if_open()

    def _show_draft(self, draft: Draft) -> None:
        self.head.show_draft(draft, self.desk.book.classify)
        self.customer.show_draft(draft)
        self.attachments.show_case(draft.case)
        self.facts.show_draft(draft)
        self.concerns.show_draft(draft)
        self.guidance.show_draft(draft)
        said = as_said(draft)
        self.suggestions.show_draft(said, routes_of(draft, self.desk.book), self._category_said)
        self.award.show_draft(said, offering_of(draft, self.desk.book, self.desk.seat))

    def _category_said(self, id: str) -> str:
        return category_said(id, self.desk.book.classify)

    def _open_letter(self, letter: Letter) -> None:
        """As it was left; undo begins here."""
        self._show_letter(letter)
        self.letter.editor.document().clearUndoRedoStacks()

    def _write_in(self, language: str) -> None:
        self.letter.editor.letter_language = language
        self.letter.show_language(self.desk.book.company, self.letter.editor.letter()[0])

    def _show_letter(self, letter: Letter) -> None:
        self.letter.editor.show_letter(letter)
        self.letter.show_language(self.desk.book.company, letter)
        if letter.paragraphs:
            self.findings.show_nothing(say(w.CHECKING))

    def _show_review(self, draft: Draft) -> None:
        if draft.review is None:
            return
        said = as_said(draft)
        if said.review is not None:
            self.letter.show_review(said.review, said.lifted)
        self.findings.show_review(said)
        self.concerns.show_draft(draft)
        self.finishing.refresh_if_open()

    def _on_edited(self) -> None:
        letter = self.letter.editor.letter()[0]
        self.letter.show_counts(letter.plain, letter.language)
        self.desk.text_edited()

    def _add_concern(self) -> None:
        """The words selected in the customer's letter, as a concern of their own."""
        chosen = self.customer.chosen_words()
        if chosen is None:
            self.desk.told.emit(say(w.SELECT_CONCERN))
            return
        before = concerns_of(self.desk.current)
        self.desk.add_concern(*chosen)
        if concerns_of(self.desk.current) == before:
            self.desk.told.emit(say(w.CONCERN_KNOWN))

    def _split_concern(self, text: str) -> None:
        """Where the words selected in the customer's letter part it."""
        concern = next((one for one in concerns_of(self.desk.current) if one.text == text), None)
        place = self.customer.parted_at(concern.message, concern.start, concern.end) if concern else None
        if concern is None or place is None:
            self.desk.told.emit(say(w.SELECT_CONCERN))
            return
        self.desk.split_concern(text, place - concern.start)

    def _point_at(self, concern: Concern | ConcernAnswer) -> None:
        self.customer.point_at(concern.message, concern.start, concern.end)
        self.letter.editor.point_at(concern.by if isinstance(concern, ConcernAnswer) else None)

    def _on_finished(self, letter: FinishedLetter) -> None:
        self.letter.saved.setText(say(w.FINISHED_AS, number=letter.number))

    def _go_to_obstacle(self, obstacle: Obstacle) -> None:
        if obstacle.finding is not None and obstacle.finding.end:
            self.letter.editor.go_to(obstacle.finding)
        elif obstacle.lifts == "sign":
            self.award.go_to_signing()
        else:
            self.letter.editor.setFocus()
