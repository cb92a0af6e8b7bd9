"""A whole program on an empty home, offscreen, with its lanes closed at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, SignalInstance
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from drafter.adapters.settings_file import write_settings
from drafter.app.window import Program
from drafter.settings import Settings
from handbook import book

PATIENCE_MS = 90_000
SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"


class PatientBot(QtBot):
    """A loaded machine is slow, not wrong: whatever time a test names, it gets at least `PATIENCE_MS`."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 0) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=max(timeout, PATIENCE_MS))

    def waitSignal(  # noqa: N802
        self,
        signal: SignalInstance,
        *,
        timeout: int = 0,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        patience = timeout if raising is False else max(timeout, PATIENCE_MS)  # none for what must not come
        return super().waitSignal(signal, timeout=patience, raising=raising, check_params_cb=check_params_cb)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(autouse=True, scope="session")
def _clipboard(qapp: QApplication) -> Iterator[None]:
    """Nothing of Python's is left on the clipboard when Python ends: offscreen, Qt never says that it owns it."""
    yield
    QApplication.clipboard().setText("")


@pytest.fixture(autouse=True)
def _buried(qapp: QApplication) -> Iterator[None]:
    """What `deleteLater` was said of is gone when the next test begins: the next window would dress it as well, and the
    two thousand widgets of one desk take seconds."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, home: Path) -> Iterator[Program]:
    """Introduced as Priya Nair; the handbook is read."""
    write_settings(home, Settings(name="Priya Nair", meaning=False, samples_offered=True))
    made = Program(qapp, home, book)
    made.show()
    qtbot.waitUntil(lambda: made.book is not None, timeout=30_000)
    yield made
    made.window.close()
    made.close()
    made.window.deleteLater()


@pytest.fixture
def post(tmp_path: Path) -> Path:
    """One complaint as it arrives: an .eml file."""
    return Path(copy(SAMPLES / "01-delay-london-hong-kong.eml", tmp_path / "complaint.eml"))
