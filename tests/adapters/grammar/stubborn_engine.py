"""A grammar child for tests: it flags "wrong", hangs over "tarpit", and dies of "poison"."""

from __future__ import annotations

import os
import re
import sys
import time

from drafter.adapters.child_main import serve
from drafter.adapters.grammar.engine import GrammarService
from drafter.ports import GrammarHit


class StubbornEngine:
    settled = True

    def settle(self) -> None: ...

    def use(self, dialect: str, words: tuple[str, ...]) -> None: ...

    def surely_english(self, text: str) -> bool:
        return True

    def hits(self, text: str) -> list[GrammarHit]:
        if "tarpit" in text:
            time.sleep(60)
        if "poison" in text:
            os.abort()
        found = re.finditer("wrong", text)
        return [GrammarHit(start=m.start(), end=m.end(), message="m", kind="grammar", rule="r") for m in found]


if __name__ == "__main__":
    sys.exit(serve(lambda opening: GrammarService(StubbornEngine())))
