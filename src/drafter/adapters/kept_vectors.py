"""Sentence vectors of the library's sayings, kept on disk from start to start; the file may be deleted at any time."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

MOST = 8_000
"""Vectors of 2 kB; the oldest go. A library with its categories has two thousand sayings."""
_KEY = 16
Vectors = NDArray[np.float32]


class KeptVectors:
    """By the hash of the text. Another encoder, another length of vector or a broken file: nothing is known."""

    def __init__(self, path: Path, encoder: str) -> None:
        self._path = path
        self._head = f"drafter vectors 1 {encoder}\n".encode()
        self.known: dict[bytes, Vectors] = {}
        with suppress(OSError):  # none kept yet, or not for us to read: they are made anew
            self._read(path.read_bytes())

    def _read(self, raw: bytes) -> None:
        if not raw.startswith(self._head):
            return
        size = int.from_bytes(raw[len(self._head) : len(self._head) + 4], "little")
        body = raw[len(self._head) + 4 :]
        row = _KEY + 4 * size
        if not size or len(body) % row:
            return
        for at in range(0, len(body), row):
            self.known[body[at : at + _KEY]] = np.frombuffer(body, np.float32, size, at + _KEY)

    def keep(self, new: Mapping[bytes, Vectors]) -> None:
        """Written whole beside the old file and put in its place: of two programs the last one's stay."""
        if not new:
            return
        self.known |= new
        kept = list(self.known.items())[-MOST:]
        size = len(kept[-1][1])
        body = b"".join(key + vector.astype(np.float32).tobytes() for key, vector in kept if len(vector) == size)
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        with suppress(OSError):  # a full or locked disk costs the next start some seconds, and nothing else
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(self._head + size.to_bytes(4, "little") + body)
            beside.replace(self._path)
        with suppress(OSError):
            beside.unlink(missing_ok=True)
