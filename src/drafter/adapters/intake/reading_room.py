"""Where documents that could hang or fill a program are read: a child process with little time and little memory."""

from __future__ import annotations

import sys
from types import TracebackType

import msgspec

from drafter.adapters.child import Child, ChildLostError, ChildRefusedError, Limits
from drafter.adapters.intake.limits import MEMORY_MB, SECONDS, SECONDS_TO_PREPARE
from drafter.model.shown_file import Page
from drafter.model.template import Rejected


class Document(msgspec.Struct, frozen=True):
    """A question to the child: which kind of file (`.pdf`, …) and its bytes; without bytes: prepare for that kind.
    `.page` paints page `number` of a PDF, `width` pixels wide."""

    kind: str
    content: bytes
    number: int = 0
    width: int = 0


class CameWith(msgspec.Struct, frozen=True):
    """A file that came with an Outlook message."""

    name: str
    media_type: str
    content: bytes


class Extract(msgspec.Struct, frozen=True):
    """What the child found: the words of a letter, the rows of a table, a mail rewritten as `.eml`, or a page."""

    text: str = ""
    rows: list[list[str]] = []
    mail: bytes = b""
    files: list[CameWith] = []
    notes: list[str] = []
    page: Page | None = None
    pages: int = 1


class ReadingRoom:
    """Opened with the first document, closed with the batch; a document that costs the child its life is refused."""

    def __init__(self, limits: Limits | None = None) -> None:
        usual = Limits(answer=SECONDS, unsettled=SECONDS, megabytes=MEMORY_MB, restarts=1_000_000)
        self._child = Child(command(), limits=limits or usual)
        self._prepared: set[tuple[int, str]] = set()

    def __enter__(self) -> ReadingRoom:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._child.close()

    def read(self, kind: str, content: bytes, name: str, number: int = 0, width: int = 0) -> Extract | Rejected:
        try:
            self._prepare(kind)
            answer = self._child.ask(msgspec.msgpack.encode(Document(kind, content, number, width)))
        except ChildRefusedError as refused:
            return Rejected(where=name, what=str(refused))
        except ChildLostError as lost:
            return Rejected(where=name, what=_fate(lost))
        except OSError as error:
            return Rejected(where=name, what=f"the reading process could not be started: {error.strerror or error}")
        return msgspec.msgpack.decode(answer, type=Extract)

    def _prepare(self, kind: str) -> None:
        """Let the child import the parser of that kind, which on a slow disk takes longer than any document may."""
        self._child.ready()
        if (self._child.starts, kind) not in self._prepared:
            self._child.ask(msgspec.msgpack.encode(Document(kind, b"")), SECONDS_TO_PREPARE)
            self._prepared.add((self._child.starts, kind))


def command() -> list[str]:
    """As `child.command_for`, with the reading room's own entry; a bundle starts itself with `--child intake`."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--child", "intake", str(MEMORY_MB)]
    return [sys.executable, "-P", "-m", "drafter.adapters.intake.reading_service", str(MEMORY_MB)]


def _fate(lost: ChildLostError) -> str:
    if lost.how == "hung":
        return f"it takes longer than {SECONDS:.0f} seconds to read; the file is damaged or made to hang a program"
    return f"it needs more than {MEMORY_MB} MB to read, or is damaged in a way that ends the reading process"
