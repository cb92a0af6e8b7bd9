"""lingotweaker inside its child process: LanguageTool's rules without Java, where it is installed (Linux x86-64)."""

from __future__ import annotations

from typing import Any

import msgspec

from drafter.adapters.child_main import UnansweredError
from drafter.adapters.grammar.asked import Opening
from drafter.adapters.grammar.engine import GrammarService
from drafter.adapters.grammar.rules import EngineRules
from drafter.adapters.grammar.texts import ByteOffsets, plain_message
from drafter.ports import GrammarHit


class LingoTweaker:
    """One engine for one variant; another variant takes about a second to load."""

    settled = True

    def __init__(self, rules: EngineRules) -> None:
        self._rules = rules
        self._dialect = ""
        self._engine: Any = None
        self.use("en-GB", ())

    def settle(self) -> None:
        """Warm from the start."""

    def use(self, dialect: str, words: tuple[str, ...]) -> None:
        """The words are sifted out on drafter's side: the engine has no dictionary of ours."""
        if dialect != self._dialect:
            self._engine = _engine_for(dialect)
            self._dialect = dialect
            self.hits("This sentence warm the enggine up.")

    def hits(self, text: str) -> list[GrammarHit]:
        offsets = ByteOffsets(text)
        found = self._engine.check(text)  # its own `disabled_rules` know nothing of the rules that are Java code
        return [self._hit(match, offsets) for match in found if match["rule_id"] not in self._rules.unwanted]

    def surely_english(self, text: str) -> bool:
        return False

    def _hit(self, match: dict[str, Any], offsets: ByteOffsets) -> GrammarHit:
        return GrammarHit(
            start=offsets.index(match["offset"]),
            end=offsets.index(match["offset"] + match["length"]),
            message=plain_message(match["message"]),
            kind=self._rules.kinds.get(match["category_id"], "grammar"),
            rule=f"lingotweaker.{match['rule_id']}",
            fixes=tuple(match["suggestions"][:5]),
        )


def _engine_for(dialect: str) -> Any:
    """`Engine("en-GB")` would silently check American English; without `data_dir` a folder `data` in the working
    directory is taken for the engine's own."""
    try:
        import lingotweaker_data_en
        import lt_py
    except ImportError:
        raise UnansweredError(
            "lingotweaker is not installed (it exists for Linux on x86-64 only); "
            "choose another grammar engine in the settings."
        ) from None
    return lt_py.Engine("en", variant=dialect, data_dir=lingotweaker_data_en.data_dir())


def service(opening: bytes) -> GrammarService:
    return GrammarService(LingoTweaker(msgspec.msgpack.decode(opening, type=Opening).rules))
