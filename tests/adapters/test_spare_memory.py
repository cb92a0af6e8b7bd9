"""What was freed goes back to the system, also from below what is still in use."""

from __future__ import annotations

import platform

import psutil
import pytest

from drafter.adapters.spare_memory import give_back

PIECE, PIECES = 1_000, 40_000


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc is asked")
def test_what_was_freed_goes_back() -> None:
    pieces = [bytes([n % 256]) * PIECE for n in range(PIECES)]
    last, pieces = pieces[-1], []
    held = psutil.Process().memory_info().rss
    give_back()
    assert held - psutil.Process().memory_info().rss > PIECE * PIECES / 2
    assert len(last) == PIECE
