"""LanguageTool inside a child process: a server the department runs, or one that this child starts with local Java."""

from __future__ import annotations

from typing import Any

import language_tool_python
import msgspec
from language_tool_python.exceptions import LanguageToolError

from drafter.adapters.child_main import UnansweredError
from drafter.adapters.grammar.asked import Opening
from drafter.adapters.grammar.engine import GrammarService
from drafter.adapters.grammar.java_server import JavaServer
from drafter.adapters.grammar.rules import EngineRules
from drafter.adapters.grammar.texts import Utf16Offsets, plain_message
from drafter.ports import GrammarHit

NO_PROXY = {"http": "", "https": ""}
"""The local server is asked directly, whatever proxy the office has set up."""


class _Client(language_tool_python.LanguageTool):
    """Always given an address, so that the library never starts or downloads anything; and 300 s is not a timeout."""

    def __init__(self, dialect: str, address: str, proxies: dict[str, str] | None, seconds: float) -> None:
        self._TIMEOUT = (3.0, seconds)  # type: ignore[assignment]  # declared as 300, handed on: to connect, to answer
        super().__init__(dialect, remote_server=address, proxies=proxies)


class LanguageTool:
    """Talks to the server at `address`; `server` when this child has started it (it ends with the child's group)."""

    settled = True

    def __init__(self, rules: EngineRules, address: str, seconds: float, server: JavaServer | None = None) -> None:
        self._rules = rules
        self._address = address
        self._seconds = seconds
        self._server = server
        self._client: _Client | None = None
        self._dialect = "en-GB"

    def settle(self) -> None:
        """Nothing to prepare: `use` warms the server up."""

    def use(self, dialect: str, words: tuple[str, ...]) -> None:
        """The words are sifted out on drafter's side: a server keeps nothing of a case."""
        if dialect != self._dialect:
            self._client = None
        self._dialect = dialect
        if self._server is not None:
            self.hits("This sentence warm the enggine up.")

    def hits(self, text: str) -> list[GrammarHit]:
        try:
            matches = self._connected().check(text)
        except LanguageToolError:
            self._client = None
            raise UnansweredError(
                f"the LanguageTool server at {self._address} does not answer; "
                "check its address in the settings, or choose another grammar engine."
            ) from None
        offsets = Utf16Offsets(text)
        return [self._hit(match, offsets) for match in matches]

    def surely_english(self, text: str) -> bool:
        return False

    def _connected(self) -> _Client:
        if self._client is None:
            seconds = 60.0 if self._server is not None else self._seconds
            self._client = _Client(self._dialect, self._address, NO_PROXY if self._server else None, seconds)
            self._client.disabled_rules = set(self._rules.unwanted)
        return self._client

    def _hit(self, match: Any, offsets: Utf16Offsets) -> GrammarHit:
        """The library turns the start into a Python index but leaves the length in UTF-16 units."""
        end = offsets.index(offsets.unit(match.offset) + match.error_length)
        return GrammarHit(
            start=match.offset,
            end=end,
            message=plain_message(match.message),
            kind=self._rules.kinds.get(match.category, "grammar"),
            rule=f"languagetool.{match.rule_id}",
            fixes=tuple(match.replacements[:5]),
        )


def service(opening: bytes) -> GrammarService:
    said = msgspec.msgpack.decode(opening, type=Opening)
    if said.folder is not None:
        server = JavaServer(said.folder, said.java)
        return GrammarService(LanguageTool(said.rules, server.address, said.seconds, server))
    if not said.address:
        raise UnansweredError("the settings name no address of a LanguageTool server.")
    return GrammarService(LanguageTool(said.rules, said.address, said.seconds))
