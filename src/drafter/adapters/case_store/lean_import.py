"""Imports sqlite-utils without numpy and pandas, which it would load (0.3 s) for column types that we never store,
and without its plugins: no other package's code runs inside the case store (and looking for them takes 0.1 s)."""

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
    from sqlite_utils import plugins

plugins._plugins_loaded = True  # there is no public way to say so
