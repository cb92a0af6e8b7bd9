"""How a value reads in a letter: dates, money, durations and counts, in the letter's language."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cache
from typing import Any

from babel.dates import format_date
from babel.localedata import exists
from babel.numbers import format_currency, format_decimal

from drafter.model.money import Money
from drafter.model.template import FieldType

_CHINESE_MONEY = {
    "HKD": "港幣{}元", "GBP": "{}英鎊", "EUR": "{}歐元", "USD": "{}美元", "CAD": "{}加元",
    "TWD": "新台幣{}元", "CNY": "人民幣{}元", "JPY": "{}日圓", "AUD": "{}澳元", "SGD": "{}新加坡元",
}  # fmt: skip

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def shown(value: Any, kind: FieldType, language: str) -> str:
    """The value as the customer will read it. Values of the wrong kind read as plain text."""
    if isinstance(value, Money):
        return money_in_words(value, language)
    if isinstance(value, dt.date):
        return date_in_words(value, language)
    if isinstance(value, bool):
        return ("是" if value else "否") if language.startswith("zh") else ("yes" if value else "no")
    if kind == "minutes" and isinstance(value, int):
        return duration_in_words(value, language)
    if kind == "number" and isinstance(value, int) and 0 <= value < len(_SMALL) and language.startswith("en"):
        return _SMALL[value]
    if isinstance(value, (int, Decimal)):
        return str(format_decimal(value, locale=locale_of(language)))
    return str(value)


@cache
def locale_of(language: str) -> str:
    """The Babel locale of a letter's language; where there is none of that name, of the language alone, or British."""
    named = {"zh": "zh_Hant_HK"}.get(language, language.replace("-", "_"))
    return next((one for one in (named, named.split("_")[0]) if exists(one)), "en_GB")


def date_in_words(day: dt.date, language: str) -> str:
    """14 November 2026; November 14, 2026 in the United States; 2026年11月14日."""
    if language.startswith("zh"):
        return f"{day.year}年{day.month}月{day.day}日"
    return str(format_date(day, "long", locale=locale_of(language)))


def money_in_words(money: Money, language: str) -> str:
    """Whole amounts without decimals: £350, HK$1,500, €178.50, 港幣1,500元."""
    whole = money.amount == money.amount.to_integral_value()
    if language.startswith("zh") and money.currency in _CHINESE_MONEY:
        number = format_decimal(money.amount, format="#,##0" if whole else "#,##0.00", locale="en")
        return _CHINESE_MONEY[money.currency].format(number)
    pattern = "¤#,##0" if whole else "¤#,##0.00"
    locale = "en_US" if language == "en-US" else "en_GB"
    return str(format_currency(money.amount, money.currency, format=pattern, locale=locale, currency_digits=False))


def duration_in_words(minutes: int, language: str) -> str:
    """5 hours 20 minutes; 5小時20分鐘."""
    hours, rest = divmod(minutes, 60)
    if language.startswith("zh"):
        return (f"{hours}小時" if hours else "") + (f"{rest}分鐘" if rest or not hours else "")
    parts = [_counted(hours, "hour")] if hours else []
    parts += [_counted(rest, "minute")] if rest or not hours else []
    return " ".join(parts)


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
