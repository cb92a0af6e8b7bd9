"""Receipts and pictures in the real window: below the letter they came with, opened and turned by keys."""

from __future__ import annotations

import sys
from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.ui.desk.attachments_view import AttachmentsView, safe_name

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "adapters" / "intake"))
import intake_post as intake


def a_photo() -> bytes:
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know paths only
    return bytes(buffer.data().data())


@pytest.fixture
def opened(program: Program, qtbot: QtBot, tmp_path: Path) -> AttachmentsView:
    """A mail with a receipt, a photo, a note and a broken picture, open on the desk."""
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "Ada <ada@lund.example>", "Receipts", "<r@lund>"
    mail.set_content("My bag is lost. The receipts are attached.")
    mail.add_attachment(intake.pdf_file("Taxi 42"), maintype="application", subtype="pdf", filename="taxi.pdf")
    mail.add_attachment(a_photo(), maintype="image", subtype="png", filename="bag.png")
    mail.add_attachment(b"A note", maintype="application", subtype="octet-stream", filename="note.txt")
    broken = b"\x89PNG\r\n\x1a\nnothing"
    mail.add_attachment(broken, maintype="image", subtype="png", filename="../broken.png")
    path = tmp_path / "mail.eml"
    path.write_bytes(mail.as_bytes())
    with qtbot.waitSignal(program._post.ended, timeout=20_000):
        program.import_files([path])
    with qtbot.waitSignal(program.desk.opened, timeout=20_000):
        program.window.open_case(program.store.rows()[0].id)
    return program.window.desk.attachments


def press(view: AttachmentsView, name: str) -> None:
    """The file's button."""
    buttons = [view.files.layout().itemAt(n).widget() for n in range(4)]  # type: ignore[union-attr]  # laid out
    next(one for one in buttons if one.accessibleName().startswith(name)).click()  # type: ignore[attr-defined]  # a button


def test_a_receipt_opens_below_the_letter_and_closes_with_escape(opened: AttachmentsView, qtbot: QtBot) -> None:
    press(opened, "taxi.pdf")
    qtbot.waitUntil(lambda: opened.viewer.isVisible() and not opened.picture.pixmap().isNull(), timeout=20_000)
    QTest.keyClick(opened.area, Qt.Key.Key_Escape)
    assert not opened.viewer.isVisible()


def test_a_photo_is_fitted_to_the_pane_and_made_larger(opened: AttachmentsView, qtbot: QtBot) -> None:
    press(opened, "bag.png")
    qtbot.waitUntil(lambda: not opened.picture.pixmap().isNull(), timeout=20_000)
    before = opened.picture.pixmap().width()
    assert before <= opened.width()
    opened.zoom(1)
    assert opened.picture.pixmap().width() > before


def test_a_note_is_read_as_text(opened: AttachmentsView, qtbot: QtBot) -> None:
    press(opened, "note.txt")
    qtbot.waitUntil(lambda: opened.text.toPlainText() == "A note", timeout=20_000)


def test_a_damaged_picture_says_so(opened: AttachmentsView, qtbot: QtBot) -> None:
    press(opened, "broken.png")
    qtbot.waitUntil(lambda: "damaged" in opened.told.text(), timeout=20_000)


@pytest.mark.parametrize(
    ("name", "safe"),
    [("../a.png", "_a.png"), ("C:\\x\n.pdf", "C__x_.pdf"), ("...", "attachment"), ("收據.pdf", "收據.pdf")],
)
def test_a_copy_never_takes_a_path_from_the_mail(name: str, safe: str) -> None:
    assert safe_name(name) == safe
