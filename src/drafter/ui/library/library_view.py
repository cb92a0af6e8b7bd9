"""The library place: the shelf on the left, the open text in the middle, how it reads and what to mend on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

from drafter.model.draft import Draft
from drafter.model.library_draft import LibraryDraft
from drafter.model.template import Rejected, Template
from drafter.ui import wording as w
from drafter.ui.guidelines.guideline_desk import GuidelineDesk
from drafter.ui.guidelines.guideline_view import GuidelineView
from drafter.ui.guidelines.services import OpenPage
from drafter.ui.library import wording as many
from drafter.ui.library.library_desk import LibraryDesk
from drafter.ui.library.many_texts import ManyTexts
from drafter.ui.library.open_text import OpenText
from drafter.ui.library.preview_view import OPEN_CASE, PreviewView
from drafter.ui.library.services import Holding, Look
from drafter.ui.library.shelf_view import ShelfView
from drafter.ui.library.text_deeds import TextDeeds
from drafter.ui.library.text_editor import TemplateEditor
from drafter.ui.library.variants_view import VariantsView
from drafter.ui.library.versions_view import VersionsView
from drafter.ui.parts import bar, box, button, column, label, set_kind
from drafter.ui.saying import language_said, say
from drafter.ui.step_speech import say_step
from drafter.ui.theme import Theme

_KINDS = {"live": "chip", "draft": "soon", "in_review": "soon", "retired": "alarm"}


class LibraryView(QWidget):
    """Puts the parts together and passes on what the person does to the library's desk."""

    def __init__(
        self, desk: LibraryDesk, deeds: ManyTexts, guidelines: GuidelineView, case: Callable[[], Draft | None]
    ) -> None:
        super().__init__()
        self.desk, self.deeds, self._case = desk, deeds, case
        self._texts = TextDeeds(desk, self)
        self.shelf = ShelfView(desk.services.find)
        self.editor = TemplateEditor()
        self.preview = PreviewView()
        self.variants = VariantsView()
        self.versions = VersionsView(desk.services.changed_words)
        self.page = guidelines
        self.title = label(say(w.LIBRARY_PLACE), "title", wrap=True)
        self.version = label("", "muted")
        self.status = label("", "chip")
        self.kept = label("", "muted")
        self.said = label("", "banner", wrap=True)
        self._build_actions()
        self.buttons = {action: button(action.text(), action.trigger) for action in self._steps}
        self.status.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        head = bar(self.status, self.title, self.version, self.kept, *self.buttons.values())
        box(head).setStretch(1, 1)
        self.setLayout(column(head, self.said, self._body(), gap=0))
        box(self).setStretch(2, 1)
        self._connect()
        self.setFocusProxy(self.shelf.search)
        self._show_open(None)

    def show_theme(self, theme: Theme) -> None:
        for part in (self.shelf, self.editor, self.preview, self.versions, self.deeds, self.page):
            part.show_theme(theme)

    def show_library_changed(self) -> None:
        """The handbook was read again: what completion offers, and the look at the open text, are of the new one."""
        self.editor.offer(self.desk.services.names(), self._includes())
        self.desk.look()

    def focus_search(self) -> None:
        self.shelf.search.setFocus()
        self.shelf.search.selectAll()

    @property
    def actions_(self) -> tuple[QAction, ...]:
        return (*self._steps, self.usage, self.rules, self.replace, self.share, self.take_in, self.export)

    @property
    def _steps(self) -> tuple[QAction, ...]:
        """What is done to the open text, with a button each."""
        return (self.copy, self.test, self.ask, self.approve, self.back, self.retire, self.give_up)

    def _build_actions(self) -> None:
        desk = self.desk
        self.copy = self._action(w.NEW_FROM_COPY, "Ctrl+Shift+D", self._texts.copy)
        self.test = self._action(w.TEST_ALL, "F8", desk.test)
        self.ask = self._action(w.ASK_REVIEW, "Ctrl+Shift+R", lambda: self._desk_in_front.ask_review())
        self.approve = self._action(w.APPROVE, "Ctrl+Shift+Y", self._approve)
        self.back = self._action(w.SEND_BACK, "Ctrl+Shift+J", lambda: self._texts.send_back(self._desk_in_front))
        self.retire = self._action(w.RETIRE, "", self._texts.retire)
        self.give_up = self._action(w.GIVE_UP, "", lambda: self._texts.give_up(self._desk_in_front))
        self.usage = self._action(many.USAGE, "F9", lambda: self.deeds.show_usage(self))
        self.rules = self._action(many.RULES, "Shift+F9", lambda: self.deeds.show_rules(self))
        self.share = self._action(many.SHARE, "Ctrl+Shift+G", lambda: self.deeds.show_share(self))
        self.take_in = self._action(many.IMPORT_LIBRARY, "", lambda: self.deeds.take_in(self))
        self.export = self._action(many.EXPORT_LIBRARY, "", lambda: self.deeds.export(self))
        self.replace = self._action(many.REPLACE_ALL, "Ctrl+H", lambda: self.deeds.show_replace(self))

    def _action(self, text: str, keys: str, then: Callable[[], object]) -> QAction:
        action = QAction(say(text), self)
        action.setObjectName(text)
        if keys:
            action.setShortcut(QKeySequence(keys))
        # Only while this place has the focus: nobody approves a text from the desk by a slip of the hand.
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        action.triggered.connect(lambda: then())
        return action

    def _body(self) -> QSplitter:
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.editor, say(w.TAB_TEXT))
        self.tabs.addTab(self.variants, say(w.TAB_LANGUAGES))
        self.tabs.addTab(self.versions, say(w.VERSIONS))
        self._pages = QStackedWidget()
        empty = QPlainTextEdit(say(w.LIBRARY_EMPTY))
        empty.setReadOnly(True)
        empty.setAccessibleName(say(w.LIBRARY_PLACE))
        for page in (empty, self.tabs, self.page):
            self._pages.addWidget(page)
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setHandleWidth(10)
        body.setChildrenCollapsible(False)
        for part in (self.shelf, self._pages, self.preview):
            body.addWidget(part)
        body.setSizes([340, 580, 400])
        body.setStretchFactor(1, 1)
        body.setContentsMargins(10, 8, 10, 8)
        return body

    def _connect(self) -> None:
        desk = self.desk
        desk.held.connect(self._show_holding)
        desk.opened.connect(self._show_open)
        desk.changed.connect(self._show_state)
        desk.looked.connect(self._show_look)
        desk.tested.connect(self.preview.show_test)
        desk.refused.connect(self._show_refusal)
        desk.kept.connect(lambda at: self.kept.setText(say(w.SAVED_AT, time=at)))
        desk.versions_listed.connect(lambda versions: self.versions.show_versions(versions, self._text()))
        desk.version_read.connect(self.versions.show_text)
        self.page.changed.connect(self._show_page)
        self.page.desk.refused.connect(self._show_refusal)
        self.page.desk.kept.connect(lambda at: self.kept.setText(say(w.SAVED_AT, time=at)))
        self.page.desk.in_force.connect(desk.refresh)
        self.shelf.text_chosen.connect(desk.open)
        self.shelf.guideline_chosen.connect(self._show_guideline)
        self.editor.edited.connect(desk.edit)
        self.preview.sample_chosen.connect(self._choose_sample)
        self.preview.line_chosen.connect(self._go_to_line)
        self.variants.open_wanted.connect(desk.open)
        self.versions.version_wanted.connect(desk.read_version)
        self.versions.roll_back_wanted.connect(desk.roll_back)
        self.tabs.currentChanged.connect(lambda _: self._show_tab())

    def _show_holding(self, holding: Holding) -> None:
        self.shelf.show_holding(holding)
        self.editor.offer(self.desk.services.names(), self._includes())

    def _show_open(self, opened: OpenText | None) -> None:
        self._pages.setCurrentIndex(1 if opened else 0)
        self.preview.setVisible(True)
        self.kept.setText("")
        self.version.setText("")
        self.editor.mark_line(None)
        if opened is None:
            self.title.setText(say(w.LIBRARY_PLACE))
            self.preview.show_nothing()
        else:
            self.preview.offer_case(self._case() is not None)
            self.editor.show_text(opened.text)
            self.shelf.point_at(opened.path)
            self._show_tab()
        self._show_state(opened)

    def _show_state(self, opened: OpenText | None) -> None:
        """Status in colour and word; only the steps that can be taken from it."""
        status, draft = (opened.status, opened.draft) if opened else ("", None)
        self._show_steps(status, draft, opened is not None)
        may_retire = bool(opened and opened.template and opened.template.head.status == "live" and not draft)
        self._offer({self.retire: may_retire})

    def _show_steps(self, status: str, draft: LibraryDraft | None, is_text: bool) -> None:
        self.status.setText(say(w.LIBRARY_STATUS[status]) if status else "")
        self.status.setVisible(bool(status))
        set_kind(self.status, _KINDS.get(status, "chip"))
        said = _said_of(draft) if draft else ""
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self._offer({
            self.copy: is_text, self.test: is_text, self.retire: False, self.ask: status == "draft",
            self.approve: status == "in_review", self.back: status == "in_review", self.give_up: draft is not None,
        })  # fmt: skip

    def _offer(self, possible: dict[QAction, bool]) -> None:
        for action, can in possible.items():
            action.setEnabled(can)
            self.buttons[action].setVisible(can)

    def _show_look(self, look: Look) -> None:
        self.preview.offer_case(self._case() is not None)
        self.preview.show_look(look)
        wrong = look.template if isinstance(look.template, Rejected) else None
        self.editor.mark_line(wrong.line if wrong else None)
        if isinstance(look.template, Template):
            head = look.template.head
            self.title.setText(say_step(head.title))
            self.version.setText(f"{language_said(head.language)} · {say(w.VERSION_NUMBER, number=head.version)}")

    def _show_refusal(self, rejected: Rejected) -> None:
        """Why a text may not go on; where a line is to blame, the caret goes there."""
        where = say(w.AT_LINE, line=rejected.line) if rejected.line else rejected.where
        self.said.setText(say(w.REFUSED_BECAUSE, where=where, what=rejected.what))
        self.said.show()
        if rejected.line:
            self._go_to_line(rejected.line)

    @property
    def _desk_in_front(self) -> LibraryDesk | GuidelineDesk:
        """The steps of the review go to the text that is shown, or to the guideline."""
        return self.page.desk if self._pages.currentWidget() is self.page else self.desk

    def _approve(self) -> None:
        if self._pages.currentWidget() is self.page:
            self.page.desk.approve()
        else:
            self.deeds.approve(self)

    def _show_guideline(self, path: str) -> None:
        holding = self.desk.holding
        page = next((one for one in holding.guidelines if one.path == path), None) if holding else None
        if page is None:
            return
        self.desk.leave()
        self.title.setText(page.title)
        self._pages.setCurrentWidget(self.page)
        self.preview.hide()
        self.page.desk.open(page.path)

    def _show_page(self, page: OpenPage) -> None:
        """The page in front: how far its draft has come."""
        if self._pages.currentWidget() is self.page:
            self._show_steps(page.status, page.draft, False)

    def _show_tab(self) -> None:
        opened, holding = self.desk.open_text, self.desk.holding
        if opened is None or holding is None:
            return
        if self.tabs.currentWidget() is self.versions:
            self.desk.list_versions()
        elif self.tabs.currentWidget() is self.variants:
            body = opened.text.split("\n---\n", 1)[-1].strip()
            self.variants.show_text(body, opened.template, holding.library)

    def _choose_sample(self, number: int) -> None:
        if number == OPEN_CASE:
            self.desk.show_sample(0, self._case)
        else:
            self.desk.show_sample(number, None)

    def _go_to_line(self, line: int) -> None:
        self.tabs.setCurrentWidget(self.editor)
        self.editor.go_to_line(line)

    def _text(self) -> str:
        return self.desk.open_text.text if self.desk.open_text else ""

    def _includes(self) -> tuple[str, ...]:
        holding = self.desk.holding
        paragraphs = holding.library.paragraphs if holding else ()
        return tuple(sorted({one.id for one in paragraphs if not one.id.startswith("frame.")}))


def _said_of(draft: LibraryDraft) -> str:
    """What the reviewer said when it was sent back; whose it is, and what for, while it waits for the reviewer."""
    if draft.status == "draft":
        return say(w.SENT_BACK_BY, said=draft.said) if draft.said else ""
    who = draft.author or say(many.SOMEBODY)
    return say(many.ASKED_BY_WHY, who=who, why=draft.why) if draft.why else say(many.ASKED_BY, who=who)
