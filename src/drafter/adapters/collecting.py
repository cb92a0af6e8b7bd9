"""How often this process looks for what nobody needs any more: seldom while it loads what stays, then as usual."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (50_000, 10, 10)
"""New objects between two looks. Rules, texts and letters are hundreds of thousands of values that all stay: looking
among them at every 700 is a fifth of the time it takes to load them."""
AS_USUAL = (700, 10, 10)
"""Python's own. A closed case leaves thousands of objects that hold one another: a window keeps none of them long."""


def collect_seldom() -> None:
    gc.set_threshold(*SELDOM)


def collect_as_usual() -> None:
    """What has been loaded by then stays, and is never looked through again: with it each great look held everything
    up for a twelfth of a second."""
    gc.set_threshold(*AS_USUAL)
    if not gc.get_freeze_count():  # what is read again later may go
        gc.freeze()


@contextmanager
def loading() -> Iterator[None]:
    """Seldom meanwhile, also in a window that has long been open; what somebody else has set by then stays."""
    found = gc.get_threshold()
    collect_seldom()
    try:
        yield
    finally:
        if gc.get_threshold() == SELDOM:
            gc.set_threshold(*found)
