"""Says a sentence in the screen's language, and reads dates, sums and codes out as people say them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from drafter.model.case_entry import CaseEntry, OfferedLink, Payment
from drafter.model.money import Money
from drafter.ui import wording as w

if TYPE_CHECKING:
    from drafter.model.category import ClassifyRules

_SOON_DAYS = 3
_ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
"""The sentences are English where there is no translation, so the months are too."""


def say(text: str, **values: Any) -> str:
    """The sentence in the screen's language, with its values put in."""
    said = QCoreApplication.translate("drafter", text)
    return said.format(**values) if values else said


def date_said(day: dt.date) -> str:
    """A date as the screen's language writes it: 14 Nov 2026."""
    if not speaks_english():
        return f"{day.year}年{day.month}月{day.day}日"
    return _ENGLISH.toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def moment_said(moment: str) -> str:
    """A moment (ISO, with or without a time) as its own clock showed it: 14 Nov 2026 10:42."""
    return f"{date_said(dt.date.fromisoformat(moment[:10]))} {moment[11:16]}".rstrip()


def listed(parts: Iterable[str]) -> str:
    """One after another, with the mark that the screen's language has between them."""
    return (", " if speaks_english() else "、").join(parts)


def quoted_said(text: str) -> str:
    """In the marks of quotation of the screen's language."""
    return f"“{text}”" if speaks_english() else f"「{text}」"


def language_said(code: str) -> str:
    """The name of a letter's language; a code that has none stays."""
    return say(w.LETTER_LANGUAGES.get(code, code))


def money_said(money: Money) -> str:
    """HKD 1,500.00 without needless decimals."""
    whole = money.amount == money.amount.to_integral_value()
    return f"{money.currency} {money.amount:,.0f}" if whole else f"{money.currency} {money.amount:,.2f}"


def payment_said(payment: Payment) -> str:
    """What is paid, and as what: GBP 150 by bank transfer."""
    worth = money_said(payment.amount) if payment.amount else f"{payment.quantity or 0:,}"
    return say(w.PAYMENT, worth=worth, form=say(w.FORMS.get(payment.form, payment.form)))


def outstanding_said(entry: CaseEntry) -> str:
    """What is still to be done for the customer, in one line."""
    match entry:
        case Payment():
            return " · ".join(part for part in (payment_said(entry), entry.payee) if part)
        case OfferedLink():
            return entry.because
        case _:
            return " ".join(entry.text.split())


def due_said(due: dt.date | None, today: dt.date) -> tuple[str, str]:
    """How near the date is, in words, and the kind of label that says it: alarm, soon or chip."""
    if due is None:
        return say(w.NO_DUE), "chip"
    days = (due - today).days
    if days < 0:
        return (say(w.OVERDUE_ONE) if days == -1 else say(w.OVERDUE, days=-days)), "alarm"
    if days == 0:
        return say(w.DUE_TODAY), "alarm"
    if days == 1:
        return say(w.DUE_TOMORROW), "soon"
    return say(w.DUE_IN, days=days), "soon" if days <= _SOON_DAYS else "chip"


def category_said(category: str, rules: ClassifyRules) -> str:
    """The category's name in the screen's language."""
    known = rules.by_id.get(category)
    names = known.name if known else {}
    return names.get("en" if speaks_english() else "zh-Hant-HK", category)


def flag_said(flag: str) -> str:
    return say(w.FLAGS.get(flag, flag))


def state_said(state: str) -> str:
    states = {"new": w.STATE_NEW, "open": w.STATE_OPEN, "waiting": w.STATE_WAITING, "answered": w.STATE_ANSWERED}
    return say(states.get(state, w.STATE_CLOSED))


def speaks_english() -> bool:
    """Everywhere but where Traditional Chinese is read: a system in Simplified Chinese gets no half of it."""
    return QLocale().script() != QLocale.Script.TraditionalHanScript
