"""What came with the customer's letter, below it: receipts, pictures and documents, shown without leaving the case."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QLocale, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from drafter.model.case import Attachment, Case
from drafter.model.case_entry import CaseEntry, StationRequest
from drafter.model.shown_file import ShownFile
from drafter.ui import wording as w
from drafter.ui.desk.attachment_deeds import AttachmentDeeds
from drafter.ui.parts import box, button, clear, column, label, row
from drafter.ui.saying import say

_ZOOMS = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0)
_NAME = 26
_ROOM_FOR_BOTH = 520
"""Pixels of height; in a lower pane the file takes the letter's place while it is open."""


class AttachmentsView(QWidget):
    """The letter, a line of files where there are any, and the file that was chosen between them."""

    def __init__(self, letter: QWidget, deeds: AttachmentDeeds, folder: Path) -> None:
        super().__init__()
        self._deeds, self._folder = deeds, folder
        self._files: dict[str, Attachment] = {}
        self._file: Attachment | None = None
        self._image = QImage()
        self._shown = ShownFile()
        self._zoom = _ZOOMS.index(1.0)
        self._case, self._reports = Case(), tuple[Attachment, ...]()
        self.files = QWidget()
        self.files.setLayout(row(gap=4))
        self.files.setAccessibleName(say(w.ATTACHMENTS))
        self.line = _line_of(self.files)
        self.viewer = self._make_viewer()
        self._letter = letter
        self.parts = QSplitter(Qt.Orientation.Vertical)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(letter)
        self.parts.addWidget(self.viewer)
        self.parts.setSizes([300, 400])
        self.setLayout(column(self.parts, self.line, gap=4))
        box(self).setStretch(0, 1)
        self.viewer.hide()
        self.line.hide()

    def show_case(self, case: Case) -> None:
        """The files of all messages, each content once; what was open of another case is closed."""
        self._case = case
        came = (file for message in case.messages for file in message.attachments)
        found = {file.sha256: file for file in (*came, *self._reports)}
        if found == self._files:
            return
        self._files = found
        if self._file is not None and self._file.sha256 not in found:
            self.close_file()
        clear(box(self.files))
        for file in found.values():
            box(self.files).addWidget(self._button(file))
        box(self.files).addStretch(1)
        self.line.setVisible(bool(found))

    def show_reports(self, entries: Iterable[CaseEntry]) -> None:
        """The files with which others answered our requests, behind those of the customer."""
        requests = (one for one in entries if isinstance(one, StationRequest))
        self._reports = tuple(file for one in requests for file in one.answer_files)
        self.show_case(self._case)

    @property
    def offered(self) -> tuple[Attachment, ...]:
        return tuple(self._files.values())

    def first(self) -> None:
        """The keyboard's way in: the first file has the focus."""
        for number in range(box(self.files).count()):
            item = box(self.files).itemAt(number)
            widget = item.widget() if item else None
            if widget is not None:
                widget.setFocus()
                return

    def open_file(self, file: Attachment) -> None:
        self._file = file
        self._ask_for(0)

    def close_file(self) -> None:
        self._file = None
        self._image, self._shown = QImage(), ShownFile()
        self.viewer.hide()
        self._letter.show()

    def turn(self, pages: int) -> None:
        """Back or on by so many pages."""
        wanted = self._shown.number + pages
        if self._file is not None and 0 <= wanted < self._shown.pages:
            self._ask_for(wanted)

    def zoom(self, steps: int) -> None:
        self._zoom = min(max(self._zoom + steps, 0), len(_ZOOMS) - 1)
        if self._shown.page is not None:
            self._ask_for(self._shown.number)
        else:
            self._paint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Escape: self.close_file,
            Qt.Key.Key_PageDown: lambda: self.turn(1),
            Qt.Key.Key_PageUp: lambda: self.turn(-1),
            Qt.Key.Key_Plus: lambda: self.zoom(1),
            Qt.Key.Key_Minus: lambda: self.zoom(-1),
        }
        deed = deeds.get(event.key()) if self._file is not None else None
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def _button(self, file: Attachment) -> QWidget:
        size = QLocale().formattedDataSize(file.size)
        short = file.name if len(file.name) <= _NAME else file.name[: _NAME - 1] + "…"
        made = button(short, partial(self.open_file, file), "flat", say(w.ATTACHMENT_NAME, name=file.name, size=size))
        made.setToolTip(say(w.ATTACHMENT_NAME, name=file.name, size=size))
        return made

    def _make_viewer(self) -> QWidget:
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.area = QScrollArea()
        self.area.setProperty("kind", "panel")
        self.area.setWidget(self.picture)
        self.area.setWidgetResizable(True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(say(w.ATTACHMENTS))
        self.told = label("", "muted", wrap=True)
        self.stack = QStackedWidget()
        for one in (self.area, self.text, self.told):
            self.stack.addWidget(one)
        self.name, self.pages = label("", "title"), label("", "muted")
        self.back = button("‹", lambda: self.turn(-1), "flat", say(w.PAGE_BACK))
        self.on = button("›", lambda: self.turn(1), "flat", say(w.PAGE_ON))
        self.zooms = (
            button("–", lambda: self.zoom(-1), "flat", say(w.SMALLER)),
            button("+", lambda: self.zoom(1), "flat", say(w.LARGER)),
        )
        self.save = button(say(w.SAVE_COPY), self._save, "flat")
        self.shut = button("✕", self.close_file, "flat", say(w.CLOSE_ATTACHMENT))
        made = QWidget()
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        head = row(self.name, *self.zooms, self.save, self.shut, gap=2)
        head.setStretch(0, 1)
        made.setLayout(column(head, self.stack, row(self.back, self.pages, self.on, None, gap=2), gap=2))
        box(made).setStretch(1, 1)
        return made

    def _ask_for(self, number: int) -> None:
        file = self._file
        if file is not None:
            width = int(max(self.width() - 30, 200) * _ZOOMS[self._zoom] * self.devicePixelRatioF())
            self._deeds.show(file, number, width, partial(self._show, file), partial(self._tell, file))

    def _show(self, file: Attachment, shown: ShownFile) -> None:
        if self._file is not file:
            return
        self._shown, self._image = shown, image_of(shown)
        self._open(file)
        if shown.text:
            self.text.setPlainText(shown.text)
            self.text.setAccessibleName(file.name)
            self.stack.setCurrentWidget(self.text)
        elif self._image.isNull():
            self._tell(file, say(w.PICTURE_BROKEN, name=file.name))
        else:
            self._paint()

    def _open(self, file: Attachment) -> None:
        """The frame round what is shown; only what can be done has a button."""
        several, painted = self._shown.pages > 1, not self._shown.text
        self.name.setText(file.name)
        self.pages.setText(say(w.PAGE_OF, number=self._shown.number + 1, pages=self._shown.pages))
        for part in (self.back, self.pages, self.on):
            part.setVisible(several)
        for part in self.zooms:
            part.setVisible(painted)
        self.back.setEnabled(self._shown.number > 0)
        self.on.setEnabled(self._shown.number + 1 < self._shown.pages)
        self.viewer.show()
        self._letter.setVisible(self.parts.height() >= _ROOM_FOR_BOTH)

    def _paint(self) -> None:
        """A page is painted as wide as was asked for; a picture fits the pane, and is never blown up by itself."""
        file = self._file
        if file is None or self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        image = self._image
        if self._shown.page is None:
            wide = int(max(self.width() - 30, 200) * _ZOOMS[self._zoom] * ratio)
            fitting = min(wide, image.width()) if _ZOOMS[self._zoom] <= 1 else wide
            image = image.scaledToWidth(max(fitting, 1), Qt.TransformationMode.SmoothTransformation)
        pixels = QPixmap.fromImage(image)
        pixels.setDevicePixelRatio(ratio)
        self.picture.setPixmap(pixels)
        self.picture.setAccessibleName(file.name)
        self.stack.setCurrentWidget(self.area)

    def _tell(self, file: Attachment, sentence: str) -> None:
        if self._file is file:
            self._shown = ShownFile(text=" ")
            self._open(file)
            self.told.setText(sentence)
            self.stack.setCurrentWidget(self.told)

    def _save(self) -> None:
        file = self._file
        if file is None:
            return
        name, _ = QFileDialog.getSaveFileName(self, say(w.SAVE_COPY), str(self._folder / safe_name(file.name)))
        if name:
            self._deeds.save_copy(file, Path(name))


def _line_of(files: QWidget) -> QScrollArea:
    """As high as its buttons; more files than fit are scrolled sideways."""
    area = QScrollArea()
    area.setWidget(files)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFixedHeight(files.fontMetrics().height() + 30)
    return area


_LARGEST = 4000
"""Pixels a side; a larger picture is decoded smaller."""


def image_of(shown: ShownFile) -> QImage:
    """The page or picture as an image; null where there is none, or it cannot be decoded within reason."""
    if shown.page is not None:
        page = shown.page
        return QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32).copy()
    if not shown.picture:
        return QImage()
    buffer = QBuffer()
    buffer.setData(shown.picture)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _LARGEST:
        reader.setScaledSize(size.scaled(QSize(_LARGEST, _LARGEST), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def safe_name(name: str) -> str:
    """The file's name without signs that mean something in a path."""
    kept = "".join("_" if sign in '\\/:*?"<>|' or ord(sign) < 32 else sign for sign in name).strip(" .")
    return kept or "attachment"
