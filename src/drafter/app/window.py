"""The window's parts, built once and connected: settings, store, lanes, services, places."""

from __future__ import annotations

import dataclasses
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from drafter.adapters.case_store import CaseStore
from drafter.adapters.settings_file import ASIDE, settings_or_aside
from drafter.adapters.shipped import shipped
from drafter.app import load_the_steps
from drafter.app.arrivals import Arrivals
from drafter.app.categories import Categories
from drafter.app.clipboard import hand_over_clipboard
from drafter.app.first_case import FirstCase
from drafter.app.forgetting import Forgetting
from drafter.app.post import PostImport
from drafter.app.services import Shop
from drafter.app.speaking import face, speak, teach
from drafter.app.tables import TablePost
from drafter.app.worklist_deeds import WorklistDeeds
from drafter.settings import Settings
from drafter.ui import theme as look
from drafter.ui import wording as w
from drafter.ui.cases.cases_view import CasesView
from drafter.ui.icons import Icons
from drafter.ui.keyboard import Keyboard
from drafter.ui.lane import Lane, Lanes
from drafter.ui.main_window import MainWindow
from drafter.ui.saying import say

if TYPE_CHECKING:
    from drafter.app.library_place import LibraryPlace
    from drafter.app.training_place import TrainingPlace
    from drafter.steps.flow import Handbook
    from drafter.ui.desk.desk import Desk
    from drafter.ui.desk.open_cases import OpenCases
    from drafter.ui.settings_box import SettingsBox

STORE = "cases.sqlite"


def run(home: Path) -> int:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    program = Program(app, home)
    sys.excepthook = program.crash_guard
    program.show()
    status = app.exec()
    program.close()
    return int(status)


class Program:
    """Everything that lives as long as the window."""

    def __init__(self, app: QApplication, home: Path, read_handbook: Callable[[], Handbook] | None = None) -> None:
        """`read_handbook`: in place of reading the files of this home, behind the open window."""
        self._app, self._home = app, home
        self.settings, self._unread = settings_or_aside(home)
        self._steps = speak(app, self.settings.screen_language)
        home.mkdir(parents=True, exist_ok=True)
        self.store = CaseStore.open(home / STORE, person=self.settings.name)
        self._shop = Shop(home, self.settings, self.store)
        self.services = self._shop.services()
        if read_handbook is not None:
            self.services = dataclasses.replace(self.services, read_handbook=read_handbook)
        self.reading, self.writing = Lane("reading"), Lane("writing")
        self.checking, self.meaning = Lane("checking"), Lane("meaning")
        self._theme = look.theme_for(self.settings.theme)
        app.setFont(face(app.font()))
        look.apply(app, self._theme)
        self._icons = Icons(shipped("resources") / "icons", self._theme)
        cases = CasesView(self.services, self.reading, self.settings.name, self.settings.office)
        self.window = MainWindow(cases, self._icons)
        self.window.show_theme(self._theme)
        self.keyboard = Keyboard(self.settings.shortcuts)
        self._post = PostImport(self.services, Lane("post"))
        self.tables = TablePost(self.services, self.reading, self.window, lambda: self._theme)
        self.arrivals = Arrivals(self._post, self.tables, self.window)
        self._deeds = WorklistDeeds(self.services, self.reading, self.writing, self.window)
        self.categories = Categories(home, self.store, self.writing, self.window, self._reread)
        self.window.categories_wanted.connect(self.open_categories)
        self.forgetting = Forgetting(home, self.store, self.writing, self.window, lambda: self._theme)
        self.guidance = FirstCase(self.services, self.reading, self._post, self.load_samples, self.window)
        self._open_cases: OpenCases | None = None
        self.library: LibraryPlace | None = None
        self.training: TrainingPlace | None = None
        self.book: Handbook | None = None
        self._connect()

    @property
    def desk(self) -> Desk:
        """The case in front, once the desk has been built behind the worklist."""
        return self.window.desk.desk

    def show(self) -> None:
        """The worklist first; the desk and the handbook come in behind it."""
        self.window.show()
        self.window.cases.refresh()
        self.reading.ask(lambda: None, lambda _: self._load_behind())  # answered when the worklist has been
        if found := self.store.notice:
            self.window.show_banner(found)
        if bad := self._unread:
            self.window.show_banner(say(w.SETTINGS_UNREAD, what=bad.what, path=self._home / ASIDE))
        if not self.settings.introduced:
            self._welcome()

    def _load_behind(self) -> None:
        self.reading.ask(load_the_steps, lambda _: self._build_desk())
        self.reading.ask(self.services.read_handbook, self._take_handbook, self.window.tell)

    def close(self) -> None:
        """Saves first, then the threads, then the engine and the store."""
        if self.training is not None:
            self.training.close()
        self.arrivals.close()
        self.writing.close()
        self.reading.close()
        self.checking.close()
        self._shop.stop_comparing()
        self.meaning.close()
        if self.library is not None:
            self.library.close()
        hand_over_clipboard()
        self._shop.close()
        self.store.close()

    def crash_guard(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """An error nobody expected: the draft goes to the store first, then one sentence says so."""
        if self._open_cases is not None:
            self._open_cases.save_all()
        path = self._home / "crash.txt"
        path.write_text("".join(traceback.format_exception(kind, error, trace)), "utf-8")
        self.window.show_banner(say(w.NOT_WORKING, path=path, what=kind.__name__))

    def _connect(self) -> None:
        window = self.window
        window.cases.columns_chosen.connect(lambda names: self.take_settings(replace(self.settings, columns=names)))
        window.cases.show_columns(self.settings.columns)
        window.cases.import_wanted.connect(window.deeds.choose_files)
        window.cases.samples_wanted.connect(self.load_samples)
        window.theme_chosen.connect(lambda theme: self.take_settings(replace(self.settings, theme=theme)))
        window.settings_wanted.connect(self.open_settings)
        window.resized.connect(lambda wide, high: self._keep(window=(wide, high)))
        if len(self.settings.window) == 2:
            window.resize(*self.settings.window)
        window.guide_wanted.connect(self.guidance.begin)

    def _build_desk(self) -> None:
        """On the GUI thread, when everything below it has been loaded: a tenth of a second."""
        from drafter.app.desk_place import DeskPlace
        from drafter.ui.desk.open_cases import OpenCases

        lanes = Lanes(self.reading, self.writing, self.checking, self.meaning)
        place = DeskPlace(self.services, lanes, self._icons, self.window, self._deeds.open_reference)
        self._open_cases = OpenCases(place.desk, self._icons)
        self._open_cases.kept.connect(lambda ids, front: self._keep(open_cases=ids, front_case=front))
        self._open_cases.arrange(self.settings.panes)
        self._open_cases.arranged.connect(lambda sizes: self._keep(panes=sizes))
        self.window.add_desk(self._open_cases, self._theme)
        self.keyboard.learn(self.window.all_actions())

    def _open_again(self) -> None:
        """The cases that were open when the program ended, behind whatever is in front now."""
        if not self.window.open_cases.tabs.ids:
            self.window.open_cases.reopen(self.settings.open_cases, self.settings.front_case)

    def _keep(self, **how: tuple[object, ...] | str) -> None:
        """How the person left the desk and the window is written down, to find it again after a restart."""
        kept = replace(self.settings, **how)
        if kept != self.settings:
            self.settings = self._shop.settings = kept
            self.writing.ask(lambda: self.services.save_settings(kept), lambda _: None, self.window.tell, topic="kept")

    def load_samples(self) -> None:
        self.import_files(list(self.services.samples()))

    def import_files(self, paths: list[Path]) -> None:
        self.arrivals.take(paths)

    def _take_handbook(self, book: Handbook) -> None:
        self.book = book
        self.window.open_cases.take_seat(book, self._shop.seat)
        self.window.cases.model.learn_names(book.classify)
        if book.rejected:
            first = f"{book.rejected[0].where}: {book.rejected[0].what}"
            self.window.show_banner(say(w.FILES_REJECTED, count=len(book.rejected), first=first))
        if unread := teach(self._steps, book, self._home):
            self.window.show_banner(say(w.FILES_REJECTED, count=1, first=f"{unread.where}: {unread.what}"))
        self.arrivals.take_book(book)
        self._open_again()
        self._use_folders()
        self.categories.follow(book.classify)
        self.writing.ask(lambda: self.services.renew_waiting(book), lambda _: self.window.cases.refresh())
        self._renew_leak_keys()
        self._show_library(book)
        self._show_training(book)

    def _renew_leak_keys(self) -> None:
        """A few cases at a time, each its own job: what is typed meanwhile is saved between them."""
        self.writing.ask(self.services.renew_leak_keys, lambda left: self._renew_leak_keys() if left else None)

    def _show_library(self, book: Handbook) -> None:
        """The library place: built when the first handbook is in, told of every later one."""
        if self.library is not None:
            self.library.take_book(book)
            return
        from drafter.app.library_place import LibraryPlace

        self.library = LibraryPlace(
            self._home, book, lambda: self._shop.seat, self._reread, lambda: self.desk.draft, self.store
        )
        self.library.desk.held.connect(lambda held: self.window.open_cases.take_guidelines(held.guidelines))
        self.library.join(self.window, self._theme)
        self.keyboard.learn(self.window.all_actions())

    def _show_training(self, book: Handbook) -> None:
        if self.training is not None:
            self.training.book = book
            return
        from drafter.app.training_place import TrainingPlace

        shop = self._shop
        self.training = TrainingPlace(self._home, book, lambda: shop.seat, shop.grammar, self.checking,
                                      lambda: self.desk.answered, shop.leaks, self.window)  # fmt: skip
        self.training.join()
        self.keyboard.learn(self.window.all_actions())

    def open_categories(self) -> None:
        """What cases are sorted by; only managers change it."""
        if self.book is not None:
            self.categories.open(self.book.classify, self.settings.authority != "executive", self._theme)

    def _reread(self) -> None:
        self.reading.ask(self.services.read_handbook, self._take_handbook, self.window.tell)

    def _welcome(self) -> None:
        offices = ("HKG", "LHR", "BOM", "YYZ", "TPE")
        from drafter.ui.welcome import Welcome

        box = Welcome(self.settings, offices, self.window)
        box.introduced.connect(self._introduce)
        box.open()

    def _introduce(self, settings: Settings, samples: bool, guide: bool) -> None:
        self.take_settings(settings)
        if guide:
            self.guidance.begin()
        elif samples:
            self.load_samples()

    def open_settings(self) -> SettingsBox:
        from drafter.app.preferences import open_settings

        offices = self.book.company.offices if self.book else (self.settings.office,)
        return open_settings(self.settings, offices, self._home, self)

    def take_settings(self, settings: Settings) -> None:
        """Put into force at once, and written down."""
        before, self.settings = self.settings, settings
        self.writing.ask(lambda: self.services.save_settings(settings), lambda _: None, self.window.tell)
        self._shop.settings, self.store.person = settings, settings.name
        self.window.cases.take_seat(settings.name, settings.office)
        self.keyboard.put_on(settings.shortcuts)
        if settings.theme != before.theme:
            self._choose_theme(settings.theme)
        if settings.checking != before.checking:
            self.checking.ask(self._shop.change_engine, lambda _: self.desk.checks.while_writing(), self.window.tell)
        if self.book is not None:
            self.window.open_cases.take_seat(self.book, self._shop.seat)
        self._use_folders()
        if settings.office != before.office:
            self._reread()

    def _use_folders(self) -> None:
        """Post is taken from one folder; a copy of the store goes to the other, once a day."""
        self.arrivals.folder.watch(self.settings.watched_folder)
        if folder := self.settings.backup_folder:
            self.writing.ask(lambda: self.store.daily_backup(Path(folder)), lambda _: None, self.window.tell)

    def _choose_theme(self, choice: str) -> None:
        self._theme = look.theme_for(choice)
        look.apply(self._app, self._theme)
        self.window.show_theme(self._theme)
        if self.library is not None:
            self.library.view.show_theme(self._theme)
