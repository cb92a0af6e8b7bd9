"""What became of the library's texts in one case: offered, picked, put in, sent. Texts stand here without the case's
values: `{{ name }}` in place of each, so that the same sentence of two letters reads the same."""

from __future__ import annotations

from drafter.model.base import Value


class Offered(Value, frozen=True, tag="offered"):
    """Letters that were suggested; `none`: the person said that none of them fits."""

    templates: tuple[str, ...]
    language: str
    category: str = ""
    none: bool = False


class Picked(Value, frozen=True, tag="picked"):
    """A letter was begun with this template."""

    template: str
    language: str
    version: int = 1
    category: str = ""
    offered: tuple[str, ...] = ()


class PutIn(Value, frozen=True, tag="put_in"):
    """A paragraph of the library was put into the letter by hand."""

    paragraph: str
    language: str
    text: tuple[str, ...] = ()


class TakenIn(Value, frozen=True):
    """A paragraph of the library that the letter's template takes in, as it reads in this case."""

    paragraph: str
    language: str
    text: tuple[str, ...]


class Sent(Value, frozen=True, tag="sent"):
    """A letter was finished: its paragraphs as the template gives them for this case, and as they were sent."""

    letter_id: str
    template: str
    language: str
    version: int = 1
    category: str = ""
    inserted: tuple[str, ...] = ()
    finished: tuple[str, ...] = ()
    taken_in: tuple[TakenIn, ...] = ()


LibraryUse = Offered | Picked | PutIn | Sent


class CaseUses(Value, frozen=True):
    """Everything of one case, in order; `came_back`: whether the customer wrote again after a letter."""

    case_id: str
    uses: tuple[LibraryUse, ...]
    came_back: bool = False
