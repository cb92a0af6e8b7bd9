"""Memory that a library has freed and its allocator still holds goes back to the system."""

from __future__ import annotations

import sys


def give_back() -> None:
    """Where the C library can do it (glibc): building a linter leaves forty megabytes that nothing uses any more."""
    if sys.platform == "linux":
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
