"""What takes long to read is kept on disk as it was read, from start to start; the folder may be deleted any time."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from drafter import __version__
from drafter.adapters.values import yaml_from
from drafter.model.template import Rejected

FORMAT = "drafter kept 1"
_MARK = 32
"""Bytes of a SHA-256: one of what the value was made from, one of the value itself."""
_AS_WRITTEN: dict[type, int] = {Decimal: 1, date: 2, datetime: 3}
"""What YAML knows beside plain values, kept as it is written."""
T = TypeVar("T")


class KeptValues:
    """One file for each name under HOME/kept, good as long as program and origin are the same. Without a home, or
    where its folder cannot be written, everything is made anew each time."""

    def __init__(self, home: Path | None) -> None:
        self._folder = home / "kept" if home is not None else None

    def value(self, name: str, origin: bytes, kind: type[T], make: Callable[[], T]) -> T:
        """The value kept under this name if it was made from `origin`, else made now and kept."""
        decoder: msgspec.msgpack.Decoder[T] = msgspec.msgpack.Decoder(kind)
        found: T = self._had(name, origin, decoder.decode, make, msgspec.msgpack.encode)
        return found

    def yaml(self, text: str, where: str) -> Any:
        """As `yaml_from`; what could not be read is not kept."""
        decode: Callable[[bytes], Any] = msgspec.msgpack.Decoder(ext_hook=_from_written).decode
        return self._had(Path(where).name, text.encode(), decode, lambda: yaml_from(text, where), _packed)

    def _had(
        self,
        name: str,
        origin: bytes,
        decode: Callable[[bytes], T],
        make: Callable[[], T],
        encode: Callable[[T], bytes],
    ) -> T:
        if self._folder is None:
            return make()
        mark = sha256(f"{FORMAT} {__version__} {name}\n".encode() + origin).digest()
        path = self._folder / f"{name}.kept"
        with suppress(OSError, msgspec.DecodeError):  # none kept yet, not for us to read, or broken: made anew
            raw = path.read_bytes()
            if raw[:_MARK] == mark and raw[_MARK : 2 * _MARK] == sha256(raw[2 * _MARK :]).digest():
                return decode(raw[2 * _MARK :])
        made = make()
        if not isinstance(made, Rejected):
            with suppress(TypeError, ValueError, OverflowError, RecursionError):  # a value that no such file can hold
                body = encode(made)
                _put(path, mark + sha256(body).digest() + body)
        return made


def _put(path: Path, raw: bytes) -> None:
    """Whole or not at all; a full, locked or read-only disk costs the next start some time, and nothing else."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(prefix=path.name, dir=path.parent)
        try:
            with open(handle, "wb") as file:
                file.write(raw)
            os.replace(beside, path)
        except OSError:
            os.unlink(beside)


def _packed(value: Any) -> bytes:
    return msgspec.msgpack.encode(_plain(value))


def _plain(value: Any) -> Any:
    """Raises TypeError for what would come back as something else."""
    kind = type(value)
    if kind is dict:
        return {_key(key): _plain(item) for key, item in value.items()}
    if kind is list:
        return [_plain(item) for item in value]
    if kind in _AS_WRITTEN:
        return msgspec.msgpack.Ext(_AS_WRITTEN[kind], str(value).encode())
    if value is None or kind in (str, int, bool):
        return value
    raise TypeError(f"{kind} is not kept")


def _key(key: Any) -> Any:
    if type(key) not in (str, int, bool):
        raise TypeError(f"{type(key)} is not kept as a key")
    return key


def _from_written(code: int, written: memoryview) -> Any:
    text = bytes(written).decode()
    if code == _AS_WRITTEN[Decimal]:
        return Decimal(text)
    return (date if code == _AS_WRITTEN[date] else datetime).fromisoformat(text)
