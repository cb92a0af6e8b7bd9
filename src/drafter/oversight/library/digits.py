"""Figures typed into a text that the policy knows by name: a changed policy would leave them behind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from drafter.model.money import Money
from drafter.model.template import Template
from drafter.steps.compose import money_in_words

_TAG = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
_UNITS = {
    "_days": r"(?:working |calendar )?days?|天|日",
    "_months": r"(?:calendar )?months?|個月",
    "_weeks": r"weeks?|星期|週",
    "_years": r"years?|年",
    "_percent": r"per ?cent|%|％",
}
_WRITTEN = {
    2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten", 12: "twelve",
    14: "fourteen", 20: "twenty", 21: "twenty-one", 24: "twenty-four", 28: "twenty-eight", 30: "thirty", 50: "fifty",
}  # fmt: skip


def typed_figures(template: Template, policy: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """Body line and message for every figure with its unit that a policy value holds."""
    text = _TAG.sub(lambda tag: "\n" * tag.group().count("\n") or " ", template.body)
    for start, words, names in _figures(text, policy):
        line = text.count("\n", 0, start) + 1
        known = " or ".join(f"`{{{{ policy.{name} }}}}`" for name in names[:3])
        yield line, f"“{words}” is a figure of the policy; write {known}"


def _figures(text: str, policy: Mapping[str, Any]) -> Iterator[tuple[int, str, list[str]]]:
    found: dict[tuple[int, str], list[str]] = {}
    for name, value in policy.items():
        for match in re.finditer(_pattern(name, value), text, re.IGNORECASE) if _pattern(name, value) else ():
            found.setdefault((match.start(), match.group()), []).append(name)
    for (start, words), names in sorted(found.items()):
        yield start, words, names


def _pattern(name: str, value: Any) -> str:
    """How this value would be typed; empty where it has no shape of its own to look for."""
    if isinstance(value, Money):
        forms = {money_in_words(value, language) for language in ("en-GB", "en-US", "zh-Hant-HK")}
        return "(?<![\\d.,])(?:" + "|".join(re.escape(form) for form in sorted(forms)) + r")(?![\d,]|\.\d)"
    unit = next((words for ending, words in _UNITS.items() if ending in name), None)
    if unit is None or not isinstance(value, int | Decimal):
        return ""
    number = int(value)
    written = f"|{_WRITTEN[number]}" if number in _WRITTEN else ""
    return rf"(?<![\d.,A-Za-z])(?:{number}{written})[ -]?(?:{unit})(?![A-Za-z])"
