"""How a finding about a fact is put: contradicts the case, or is not in it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any

from drafter.model.finding import Blocks, Finding, Severity
from drafter.model.money import Money
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.dates import MONTHS, WEEKDAYS
from drafter.model.reading.reading import Reading

_FAMILIES = {"SAL": "salutation", "RED": "redress", "FAC": "facts", "MEC": "mechanics"}
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+(?:\.\d\d)?")
_PLAIN_FIGURE = re.compile(rf"[^\d萬万]*(?:{_FIGURE.pattern})(?!p| pence)[^\d萬万]*")
_GROUPED = 1000
"""From here on a sum has a comma."""
_HAN_WEEKDAY = re.compile(r"(?P<before>[ ,，]?[（(]?(?:星期|週|周|禮拜|礼拜))[一二三四五六日天](?P<after>[)）]?)$")


def contradicts(rule: str, reading: Reading[Any], right: Iterable[str], message: str | None = None) -> Finding:
    """An error that a stored reason lifts; `right` are the case's own values, best first."""
    fixes = tuple(dict.fromkeys(right))[:3]
    said = " or ".join(fixes) or "something else"
    return remark(
        rule, reading, "error", "until_reason", message or f"You wrote {reading.text}; the case says {said}.", fixes
    )


def not_in_case(rule: str, reading: Reading[Any], what: str, fixes: Iterable[str] = ()) -> Finding:
    message = f"{reading.text} is not in the case. Where does this {what} come from?"
    return remark(rule, reading, "warning", "until_reason", message, tuple(dict.fromkeys(fixes))[:3])


def advice(rule: str, reading: Reading[Any], message: str, fixes: tuple[str, ...] = ()) -> Finding:
    return remark(rule, reading, "advice", "no", message, fixes)


def remark(
    rule: str, reading: Reading[Any], severity: Severity, blocks: Blocks, message: str, fixes: tuple[str, ...] = ()
) -> Finding:
    return Finding(
        rule=rule,
        family=_FAMILIES[rule[:3]],
        source="facts",
        severity=severity,
        blocks=blocks,
        message=message,
        start=reading.start,
        end=reading.end,
        text=reading.text,
        fixes=fixes,
        about=reading.text,
    )


def _may_be_in(currency: str, written: str) -> bool:
    return any(currency in {one.currency for one in (each.value, *each.also)} for each in amounts_in(written))


def money_like(written: str, right: Money) -> str:
    """The right sum in the way the wrong one was written (sign before, code before or after, Chinese)."""
    whole = right.amount == right.amount.to_integral_value()
    number = f"{right.amount:,.0f}" if whole and "." not in written else f"{right.amount:,.2f}"
    if _PLAIN_FIGURE.fullmatch(written) and _may_be_in(right.currency, written):
        grouped = "," in written or right.amount < _GROUPED or not re.search(r"\d{4}", written)
        alike = _FIGURE.sub(number if grouped else number.replace(",", ""), written)
        if alike != written:
            return alike
    signs = {"GBP": "£", "EUR": "€", "USD": "US$", "HKD": "HK$", "CAD": "CA$", "TWD": "NT$", "CNY": "CN¥"}
    names = {
        "GBP": "英鎊",
        "EUR": "歐元",
        "USD": "美元",
        "HKD": "港元",
        "CAD": "加元",
        "TWD": "元新台幣",
        "CNY": "元人民幣",
    }
    if re.search(r"[\u4e00-\u9fff]", written):
        return f"{number}{names.get(right.currency, right.currency)}"
    if right.currency in signs and not re.search(r"\b[A-Z]{3}\b", written):
        return f"{signs[right.currency]}{number}"
    return f"{number} {right.currency}" if re.search(r"[A-Z]{3}$", written) else f"{right.currency} {number}"


def reweekdayed(written: str, day: dt.date) -> str:
    """A Chinese day as it was written, with its right weekday."""
    return _HAN_WEEKDAY.sub(rf"\g<before>{'一二三四五六日'[day.weekday()]}\g<after>", written)


def date_like(written: str, right: dt.date) -> str:
    """The right day in the way the wrong one was written."""
    if "月" in written:
        year = f"{right.year}年" if "年" in written else ""
        weekday_said = _HAN_WEEKDAY.search(reweekdayed(written, right))
        return f"{year}{right.month}月{right.day}日{weekday_said.group() if weekday_said else ''}"
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", written):
        return right.isoformat()
    month = MONTHS[right.month - 1].capitalize()
    weekday = WEEKDAYS[right.weekday()].capitalize() + " " if re.match(r"[A-Za-z]+day", written) else ""
    year = f" {right.year}" if re.search(r"\d{4}|\d[/.-]\d+[/.-]\d{2}$", written) else ""
    if re.match(r"(?:[A-Za-z]+day,? )?(?![A-Za-z]+day\b)[A-Za-z]+ \d", written):
        return f"{weekday}{month} {right.day}{',' + year if year else ''}"
    return f"{weekday}{right.day} {month}{year}"


def spoken(minutes: int, like: str) -> str:
    """310 as "5 hours 10 minutes", or in Chinese where the letter is."""
    hours, rest = divmod(minutes, 60)
    if re.search(r"[\u4e00-\u9fff]", like):
        return f"{hours}小時" * bool(hours) + f"{rest}分鐘" * bool(rest)
    parts = [f"{hours} hour{'s' * (hours != 1)}"] * bool(hours) + [f"{rest} minutes"] * bool(rest)
    return " ".join(parts)
