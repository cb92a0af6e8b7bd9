"""Says marks, decisions and skills as people say them, in the screen's language where it has words for them."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.model.marks import CriticalError, Mark
from drafter.ui.saying import flag_said, listed, say
from drafter.ui.training import wording as w
from drafter.ui.wording import FLAGS, FORMS

_ASKED = ("categories", "flags", "facts", "deadline", "route", "owed", "refund", "goodwill", "form", "time", "waited")


def about_said(id: str) -> str:
    """The name of a mark, a decision, a trap or a skill."""
    known = w.MARK_NAMES.get(id) or w.TRAPS.get(id) or w.SKILLS.get(id)
    return say(known) if known else id.replace("_", " ")


def error_said(error: CriticalError) -> str:
    return _must_not(error.what) if error.id.startswith("never.") else error.what


def _must_not(what: str) -> str:
    return say(w.MUST_NOT, what=what.removeprefix("Must not say: "))


def mark_said(mark: Mark) -> str:
    kind, _, id = mark.id.partition(".")
    if kind == "never":
        return _must_not(mark.what)
    return mark.what if id else about_said(mark.id)


def asked_said(mark: Mark, names: Mapping[str, str]) -> str:
    """What the mark asked for, where its name alone does not say so."""
    if mark.id not in _ASKED:
        return ""
    asked = mark.what.partition(": ")[2] or mark.what
    return say(w.RIGHT_WAS, what=value_said(asked, names))


def value_said(values: str, names: Mapping[str, str] | None = None) -> str:
    """A decision's values, parted by commas: categories, a flag, a form, the desk, none."""
    return listed(_one(value, names or {}) for value in values.split(", "))


def _one(value: str, names: Mapping[str, str]) -> str:
    if value in names:
        return names[value]
    if value in FLAGS:
        return flag_said(value)
    if value in FORMS:
        return say(FORMS[value])
    return say({"none": w.NONE, "desk": w.ROUTE_DESK}.get(value, value)) if value in ("none", "desk") else value
