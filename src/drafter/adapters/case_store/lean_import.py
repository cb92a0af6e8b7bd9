"""Imports sqlite-utils without numpy and pandas, which it would load (0.3 s) for column types that we never store."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def absent(*names: str) -> Iterator[None]:
    """As if these packages were not installed, unless somebody has imported them already."""
    hidden = [name for name in names if name not in sys.modules]
    for name in hidden:
        sys.modules[name] = None  # type: ignore[assignment]  # Python's own way to say: importing this fails
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


with absent("numpy", "pandas"):
    import sqlite_utils  # noqa: F401  # imported here first, so that every later import finds it
