"""While much is loaded, hardly anything is looked through for what nobody needs; afterwards as before."""

from __future__ import annotations

import gc

from drafter.adapters.collecting import AS_USUAL, SELDOM, collect_as_usual, loading


def test_it_is_looked_seldom_only_while_something_is_loaded() -> None:
    found = gc.get_threshold()
    with loading():
        assert gc.get_threshold() == SELDOM
        with loading():
            pass
        assert gc.get_threshold() == SELDOM
    assert gc.get_threshold() == found


def test_what_was_set_meanwhile_stays() -> None:
    found = gc.get_threshold()
    try:
        gc.set_threshold(*SELDOM)
        with loading():
            collect_as_usual()
        assert gc.get_threshold() == AS_USUAL
    finally:
        gc.set_threshold(*found)
