"""Frames between drafter and its child processes: four bytes of length, one byte of kind, a msgpack body."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import IO, Literal

Kind = Literal[b"?", b"+", b"~", b"-"]
"""`?` a question; `+` its answer; `~` an answer from a child that has still to settle; `-` why there is none
(a sentence)."""
_HEAD = struct.Struct(">Ic")


class FrameBrokenError(Exception):
    """The other side ended, or wrote something that is not a frame."""


def write_frame(pipe: IO[bytes], kind: Kind, body: bytes) -> None:
    write_frames(pipe, kind, [body])


def write_frames(pipe: IO[bytes], kind: Kind, bodies: Iterable[bytes]) -> None:
    pipe.write(b"".join(_HEAD.pack(len(body), kind) + body for body in bodies))
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> tuple[bytes, bytes]:
    """The next frame's kind and body. Raises FrameBrokenError at the end of the pipe, also in the middle of a frame."""
    length, kind = _HEAD.unpack(_exactly(pipe, _HEAD.size))
    return kind, _exactly(pipe, length)


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    body = pipe.read(count)
    if body is None or len(body) < count:
        raise FrameBrokenError
    return body
