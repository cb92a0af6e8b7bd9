"""How often this process looks for what nobody needs any more."""

from __future__ import annotations

import gc

SELDOM = 50_000
"""New objects between two looks. Rules, texts and letters are hundreds of thousands of values that all stay: looking
among them at every 700, as Python does by itself, is a fifth of the time it takes to load them."""


def collect_seldom() -> None:
    gc.set_threshold(SELDOM, 10, 10)
