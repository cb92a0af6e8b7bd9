"""The lists of a practice file as rows of a table, and back: award, traps, papers and the like."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from drafter.ui.training import wording as w

Row = tuple[str, ...]
Read = Callable[[Any], list[Row]]
Write = Callable[[Sequence[Row], Any], Any]


@dataclass(frozen=True)
class Rows:
    """`write` gets the rows and what stood there before: what has no column stays as it was."""

    name: str
    columns: tuple[str, ...]
    wide: tuple[int, ...]
    """Which columns hold sentences."""
    read: Read
    write: Write


def _facts(plain: Any) -> list[Row]:
    return [(str(name), str(value)) for name, value in (plain or {}).items()]


def _as_facts(rows: Sequence[Row], before: Any) -> dict[str, Any]:
    return {name: _plain_value(value) for name, value in rows if name}


def _plain_value(text: str) -> Any:
    return int(text) if text.isdigit() and not text.startswith("0") else text


def _award(plain: Any) -> list[Row]:
    return [
        (one.get("kind", ""), _sum(one, "least"), _sum(one, "most"), _currency(one), ", ".join(one.get("forms", ())),
         one.get("why", ""))
        for one in plain or ()
    ]  # fmt: skip


def _sum(bounds: dict[str, Any], end: str) -> str:
    return str(bounds.get(end, {}).get("amount", ""))


def _currency(bounds: dict[str, Any]) -> str:
    return str(bounds.get("least", bounds.get("most", {})).get("currency", ""))


def _as_award(rows: Sequence[Row], before: Any) -> list[dict[str, Any]]:
    return [
        _kept({"kind": kind, "least": {"amount": least, "currency": money.upper()},
               "most": {"amount": most, "currency": money.upper()}, "forms": _parts(forms, ","), "why": why})
        for kind, least, most, money, forms, why in rows
    ]  # fmt: skip


def _traps(plain: Any) -> list[Row]:
    return [
        (one.get("id", ""), one.get("what", ""), one.get("why", ""), " | ".join(one.get("fallen", ())),
         " | ".join(one.get("seen", ())), one.get("critical") or "")
        for one in plain or ()
    ]  # fmt: skip


def _as_traps(rows: Sequence[Row], before: Any) -> list[dict[str, Any]]:
    return [
        _kept({"id": id, "what": what, "why": why, "fallen": _parts(fallen, " | "), "seen": _parts(seen, " | "),
               "critical": critical})
        for id, what, why, fallen, seen, critical in rows
    ]  # fmt: skip


def _papers(plain: Any) -> list[Row]:
    return [(one.get("name", ""), one.get("text", "")) for one in plain or ()]


def _as_papers(rows: Sequence[Row], before: Any) -> list[dict[str, Any]]:
    return [{"name": name, "text": text} for name, text in rows]


def _arrives(plain: Any) -> list[Row]:
    return [(str(one.get("after_min", "")), one.get("source", ""), one.get("text", "")) for one in plain or ()]


def _as_arrives(rows: Sequence[Row], before: Any) -> list[dict[str, Any]]:
    return [{"after_min": _plain_value(after), "source": source, "text": text} for after, source, text in rows]


def _varies(plain: Any) -> list[Row]:
    return [(_line(one.get("stands", ())), "\n".join(map(_line, one.get("others", ())))) for one in plain or ()]


def _line(words: Iterable[Any]) -> str:
    return " | ".join(str(word) for word in words)


def _as_varies(rows: Sequence[Row], before: Any) -> list[dict[str, Any]]:
    return [
        {"stands": _parts(stands, " | "), "others": [_parts(line, " | ") for line in _parts(others, "\n")]}
        for stands, others in rows
    ]


def _causes(plain: Any) -> list[Row]:
    return [
        (str(n), (one.get("cause") or {}).get("kind", ""), *pair)
        for n, one in enumerate(plain or (), 1)
        for pair in one.get("words", ())
    ]


def _as_causes(rows: Sequence[Row], before: Any) -> list[dict[str, Any]]:
    """One for each number; what else it says (must say, traps) stays with its number."""
    found: dict[str, dict[str, Any]] = {}
    for number, kind, stands, instead in rows:
        old = before[int(number) - 1] if number.isdigit() and 0 < int(number) <= len(before or ()) else {}
        one = found.setdefault(number, {**old, "words": []})
        one["words"].append([stands, instead])
        if kind:
            one["cause"] = {**(old.get("cause") or {}), "kind": kind}
    return list(found.values())


def _kept(plain: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in plain.items() if value not in ("", [], None)}


def _parts(text: str, sign: str) -> list[str]:
    return [part.strip() for part in text.split(sign) if part.strip()]


ROWS: dict[str, Rows] = {
    "facts": Rows(w.FIELD_FACTS, (w.COLUMN_FACT, w.COLUMN_VALUE), (0, 1), _facts, _as_facts),
    "outcomes.facts": Rows(w.FIELD_NOTED, (w.COLUMN_FACT, w.COLUMN_VALUE), (0, 1), _facts, _as_facts),
    "papers": Rows(w.FIELD_PAPERS, (w.COLUMN_PAPER, w.COLUMN_TEXT), (1,), _papers, _as_papers),
    "arrives": Rows(w.FIELD_ARRIVES, (w.COLUMN_AFTER, w.COLUMN_FROM, w.COLUMN_TEXT), (2,), _arrives, _as_arrives),
    "traps": Rows(
        w.FIELD_TRAPS,
        (w.TRAP, w.COLUMN_WHAT, w.COLUMN_WHY, w.COLUMN_FALLEN, w.COLUMN_SEEN, w.COLUMN_CRITICAL),
        (1, 2, 3, 4),
        _traps,
        _as_traps,
    ),
    "outcomes.award": Rows(
        w.FIELD_AWARD,
        (w.COLUMN_KIND, w.COLUMN_LEAST, w.COLUMN_MOST, w.COLUMN_CURRENCY, w.COLUMN_FORMS, w.COLUMN_WHY),
        (4, 5),
        _award,
        _as_award,
    ),
    "varies": Rows(w.FIELD_VARIES, (w.COLUMN_STANDS, w.COLUMN_OTHERS), (0, 1), _varies, _as_varies),
    "causes": Rows(
        w.FIELD_CAUSES,
        (w.COLUMN_NUMBER, w.COLUMN_CAUSE, w.COLUMN_STANDS, w.COLUMN_INSTEAD),
        (2, 3),
        _causes,
        _as_causes,
    ),
}
