"""The folder for new post: what is put there is filed by itself while the window is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

_SETTLED_MS = 1500
"""A file whose size and time have not changed for so long has been written to its end."""
_Look = dict[Path, tuple[int, int]]


class PostFolder(QObject):
    """Hands new files on, each once; the store knows what was filed on an earlier day."""

    def __init__(self, take: Callable[[list[Path]], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._take = take
        self._folder: Path | None = None
        self._seen: _Look = {}
        self._taken: set[Path] = set()
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED_MS)
        self._timer.timeout.connect(self._look_again)
        self._watcher.directoryChanged.connect(lambda _: self._timer.start())

    def watch(self, folder: str) -> None:
        """Look after this folder from now on; after none when it is empty."""
        wanted = Path(folder).expanduser() if folder else None
        if wanted == self._folder:
            return
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        self._folder, self._seen, self._taken = wanted, {}, set()
        if wanted is not None and wanted.is_dir():
            self._watcher.addPath(str(wanted))
            self._timer.start()

    def _look_again(self) -> None:
        now = _look_into(self._folder) if self._folder else {}
        settled = [path for path, size in now.items() if self._seen.get(path) == size and path not in self._taken]
        if any(self._seen.get(path) != size for path, size in now.items()):
            self._timer.start()
        self._seen = now
        if settled:
            self._taken |= set(settled)
            self._take(settled)


def _look_into(folder: Path) -> _Look:
    """The files of a folder with their size and time; one that goes while we look is passed over."""
    found: _Look = {}
    try:
        for path in sorted(folder.iterdir()):
            if path.is_file() and not path.name.startswith((".", "~")):
                facts = path.stat()
                found[path] = (facts.st_size, facts.st_mtime_ns)
    except OSError:
        return found
    return found
