"""The keyboard: which keys do what, by default and as this person wants them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence

_TEXT = QKeySequence.SequenceFormat.PortableText


@dataclass(frozen=True)
class Command:
    """`id` is what settings.yaml calls it; `keys` and `usual` as Ctrl+Shift+P, empty for none."""

    id: str
    name: str
    keys: str
    usual: str


class Keyboard:
    """Every action that has a name of its own, with the keys it was built with and those chosen for it."""

    def __init__(self, chosen: Mapping[str, str]) -> None:
        self._chosen = chosen
        self._actions: dict[str, QAction] = {}
        self._usual: dict[str, str] = {}
        self._built: dict[str, list[QKeySequence]] = {}

    def learn(self, actions: Iterable[QAction]) -> None:
        """Actions of a place that has just been built; those known already are left alone."""
        for action in actions:
            id = action.objectName()
            if id and id not in self._actions:
                self._actions[id], self._usual[id], self._built[id] = action, _keys(action), action.shortcuts()
        self.put_on(self._chosen)

    @property
    def commands(self) -> tuple[Command, ...]:
        return tuple(
            Command(id=id, name=action.text().replace("&", ""), keys=_keys(action), usual=self._usual[id])
            for id, action in self._actions.items()
        )

    def put_on(self, chosen: Mapping[str, str]) -> None:
        """The chosen keys over the usual ones. A name that no action has any more is passed over."""
        self._chosen = chosen
        for id, action in self._actions.items():
            action.setShortcuts([QKeySequence(chosen[id], _TEXT)] if id in chosen else self._built[id])


def clash(commands: Iterable[Command], id: str, keys: str) -> Command | None:
    """The other command that has these keys already, or that they would begin or end."""
    wanted = QKeySequence(keys, _TEXT)
    none = QKeySequence.SequenceMatch.NoMatch
    for one in commands:
        other = QKeySequence(one.keys, _TEXT)
        if one.id != id and keys and one.keys and (wanted.matches(other) != none or other.matches(wanted) != none):
            return one
    return None


def _keys(action: QAction) -> str:
    return action.shortcut().toString(_TEXT)
