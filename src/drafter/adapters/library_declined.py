"""Proposed wordings that somebody declined: one file beside the library, so that it is shared with it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from drafter.adapters.library_exchange import write_whole
from drafter.adapters.shipped import department
from drafter.ports import OutsideError

FILE = ".declined.json"


class Declined:
    def __init__(self, home: Path) -> None:
        self._file = department(home, "template_library") / FILE

    def all(self) -> frozenset[str]:
        """What was declined; nothing where the file is missing."""
        try:
            return frozenset(msgspec.json.decode(self._file.read_bytes(), type=list[str]))
        except FileNotFoundError:
            return frozenset()
        except (OSError, msgspec.DecodeError) as error:
            raise OutsideError(f"{self._file} cannot be read: {error}. Mend it or take it away.") from error

    def add(self, key: str) -> None:
        try:
            write_whole(self._file, msgspec.json.format(msgspec.json.encode(sorted(self.all() | {key})), indent=1))
        except OSError as error:
            raise OutsideError(f"{self._file} could not be written: {error.strerror or error}.") from error
