"""Says marks, decisions and skills as people say them, in the screen's language where it has words for them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.model.marks import CriticalError, Evidence, Mark
from drafter.ui.saying import flag_said, listed, say
from drafter.ui.step_speech import say_step
from drafter.ui.training import wording as w
from drafter.ui.wording import FACT_NAMES, FLAGS, FORMS

_ASKED = ("categories", "flags", "facts", "deadline", "route", "owed", "refund", "goodwill", "form", "time", "waited")

_SENTENCES = ("deadline", "time", "waited")
"""What these ask for is said in a sentence of its own."""
_ABSENT = "not in the letter: "
_PLAIN = {"none": w.NONE, "desk": w.ROUTE_DESK}


def about_said(id: str) -> str:
    """The name of a mark, a decision, a trap or a skill."""
    known = w.MARK_NAMES.get(id) or w.TRAPS.get(id) or w.SKILLS.get(id)
    return say(known) if known else id.replace("_", " ")


def error_said(error: CriticalError) -> str:
    return _must_not(error.what) if error.id.startswith("never.") else say_step(error.what)


def _must_not(what: str) -> str:
    return say(w.MUST_NOT, what=say_step(what.removeprefix("Must not say: ")))


def mark_said(mark: Mark) -> str:
    kind, _, id = mark.id.partition(".")
    if kind == "never":
        return _must_not(mark.what)
    return say_step(mark.what) if id else about_said(mark.id)


def better_said(better: str) -> str:
    """What would be better; the words that a finding proposes stay as they are."""
    told, tried, fix = better.partition(" Try “")
    return f"{say_step(told)} {say(w.TRY_THIS, fix=fix.removesuffix('”.'))}" if tried else say_step(better)


def evidence_said(one: Evidence, names: Mapping[str, str]) -> str:
    """Words of the letter and of the case stand as they are; a decision, and what was looked for in vain, is said."""
    words = names.get(one.text, " ".join(one.text.split()))
    if one.where == "case" or one.end > one.start:
        return words
    if words.startswith(_ABSENT):
        return say(w.NOT_IN_LETTER, what=say_step(words.removeprefix(_ABSENT)))
    return say_step(words)


def source_said(source: str) -> str:
    """The rules, articles and guidelines behind a mark, each in the screen's language."""
    return " · ".join(say_step(one) for one in source.split(" · "))


def asked_said(mark: Mark, names: Mapping[str, str]) -> str:
    """What the mark asked for, where its name alone does not say so."""
    if mark.id not in _ASKED:
        return ""
    asked, note, why = (mark.what.partition(": ")[2] or mark.what).partition(" (")
    what = say_step(asked) if mark.id in _SENTENCES else value_said(asked, names)
    return say(w.RIGHT_WAS, what=f"{what} – {say_step(why.removesuffix(')'))}" if note else what)


def value_said(values: str, names: Mapping[str, str] | None = None) -> str:
    """A decision's values, parted by commas: categories, a flag, a form, the desk, none; / between choices."""
    return listed(_choice(value, names or {}) for value in values.split(", "))


def _choice(value: str, names: Mapping[str, str]) -> str:
    return " / ".join(_one(one, names) for one in re.split(" or | / ", value))


def _one(value: str, names: Mapping[str, str]) -> str:
    if value in names:
        return names[value]
    if value in FLAGS:
        return flag_said(value)
    if value in FORMS:
        return say(FORMS[value])
    if value in _PLAIN:
        return say(_PLAIN[value])
    fact, _, held = value.replace(": ", " ", 1).partition(" ")
    return f"{say(FACT_NAMES[fact])} {held}" if fact in FACT_NAMES and held else say_step(value)
