"""Flights cancelled or brought forward: what notice and reroute mean for compensation (Art. 5(1)(c))."""

from __future__ import annotations

import msgspec

from drafter.model.compensation import Question
from drafter.model.rules_of_law import NoticeWindow, Regulation261
from drafter.steps.compensate.matter import Matter
from drafter.steps.compensate.verdict261 import Due, Free, Unknown, Verdict, unless_extraordinary
from drafter.steps.compensate.words import hours


def cancellation(matter: Matter, rule: Regulation261) -> Verdict:
    """Art. 5(1)(c): notice and reroute may free the carrier; the cause may too (Art. 5(3))."""
    reroute, refused = matter.facts.reroute, matter.refused
    earlier = reroute.departs_earlier_min if reroute else None
    later = None if refused else matter.reroute_late
    return _by_notice(matter, rule, "cancelled", None if refused else earlier, later, refused)


def brought_forward(matter: Matter, rule: Regulation261) -> Verdict:
    """More than an hour early is a cancellation (C-263/20 Laudamotion) and pays in full (C-146/20 Azurair)."""
    early = matter.facts.brought_forward_min
    if early is None:
        return Unknown((Question(fact="brought_forward_min", why="more than one hour early counts as a cancellation"),))
    if early <= rule.brought_forward_over_min:
        return Free("C-263/20 Laudamotion", f"brought forward by {hours(early)}; only more than one hour counts")
    reroute = matter.facts.reroute
    earlier = reroute.departs_earlier_min if reroute and reroute.departs_earlier_min is not None else early
    verdict = _by_notice(matter, rule, f"brought forward by {hours(early)}", earlier, matter.reroute_late or 0, False)
    return msgspec.structs.replace(verdict, cut_min=None) if isinstance(verdict, Due) else verdict


def _by_notice(
    matter: Matter, rule: Regulation261, what: str, earlier: int | None, later: int | None, refused: bool
) -> Verdict:
    notice = matter.facts.notice_days
    if notice is not None and notice >= rule.free_notice_days:
        return Free("Art. 5(1)(c)(i)", f"told {notice} days before; {rule.free_notice_days} days free the carrier")
    window = _window(rule, notice)
    missing = () if refused else _missing_for(window, earlier, later)
    if not refused and not missing and _frees(window, earlier, later):
        return Free(window.article, f"{what}, told {_days(notice)}; the reroute left {hours(earlier or 0)} early and "
                    f"arrived {hours(later or 0)} late, within the limits")  # fmt: skip
    asked = [
        Question(fact=fact, why="decides whether notice and reroute free the carrier (Art. 5(1)(c))")
        for fact in missing
    ]
    if notice is None:
        asked.append(Question(fact="notice_days", why="with 14 days' notice or more nothing is due (Art. 5(1)(c))"))
    told = f"{what}, told {_days(notice)}" + _rerouted(earlier, later, refused)
    ifs = tuple(question.fact for question in asked)
    return unless_extraordinary(matter, Due("Art. 5(1)(c)", told, "cancellation", later, ifs, tuple(asked)))


def _window(rule: Regulation261, notice: int | None) -> NoticeWindow:
    """Without a known notice, the narrowest window: what frees the carrier there frees it always."""
    if notice is None:
        return rule.windows[-1]
    return next(window for window in rule.windows if notice >= window.from_days)


def _frees(window: NoticeWindow, earlier: int | None, later: int | None) -> bool:
    return (
        earlier is not None and later is not None and earlier <= window.earlier_min and later < window.later_under_min
    )


def _missing_for(window: NoticeWindow, earlier: int | None, later: int | None) -> tuple[str, ...]:
    """The reroute's facts that could still free the carrier."""
    if (later is not None and later >= window.later_under_min) or (
        earlier is not None and earlier > window.earlier_min
    ):
        return ()
    known = {"reroute.departs_earlier_min": earlier, "reroute.arrives_later_min": later}
    return tuple(fact for fact, value in known.items() if value is None)


def _days(notice: int | None) -> str:
    return "at an unknown time" if notice is None else f"{notice} day{'' if notice == 1 else 's'} before"


def _rerouted(earlier: int | None, later: int | None, refused: bool) -> str:
    if refused:
        return ", no reroute offered"
    left = f" left {hours(earlier)} early" if earlier else ""
    arrived = f" arrived {hours(later)} late" if later is not None else ""
    return f"; the reroute{left}{' and' if left and arrived else ''}{arrived}" if left or arrived else ""
