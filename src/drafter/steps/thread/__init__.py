"""The thread a message hangs on: what it quotes, which case it repeats, which it comes back to."""

from drafter.steps.thread.quotes import own_words, quoted_parts
from drafter.steps.thread.recognition import REFERENCE, comeback_of, duplicate_of, keys_of, keys_sought, trace_of

__all__ = [
    "REFERENCE", "comeback_of", "duplicate_of", "keys_of", "keys_sought", "own_words", "quoted_parts", "trace_of",
]  # fmt: skip
