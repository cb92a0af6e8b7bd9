"""Whether compensation is due under the 261 laws: Articles 4 to 6 of Regulation (EC) 261/2004."""

from __future__ import annotations

import msgspec

from drafter.model.compensation import EntitlementFlag, Question, Regime
from drafter.model.rules_of_law import NoticeWindow, Regulation261
from drafter.steps.compensate.matter import Matter
from drafter.steps.compensate.words import hours


class Due(msgspec.Struct, frozen=True):
    """Compensation is due. `cut_min`: the lateness that may halve it (None: no halving)."""

    article: str
    because: str
    kind: str
    cut_min: int | None = None
    if_: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    flags: tuple[EntitlementFlag, ...] = ()


class Free(msgspec.Struct, frozen=True):
    """No compensation, and why."""

    article: str
    because: str
    questions: tuple[Question, ...] = ()
    flags: tuple[EntitlementFlag, ...] = ()


class Unknown(msgspec.Struct, frozen=True):
    """Nothing can be said before these are answered."""

    questions: tuple[Question, ...]


Verdict = Due | Free | Unknown


def verdict_on(matter: Matter, rule: Regulation261, regime: Regime) -> Verdict:
    facts = matter.facts
    people = facts.passenger
    if people and people.compensated_under:
        return Free("Art. 3(1), 12", f"already compensated under {people.compensated_under}; never paid twice")
    if facts.checked_in_on_time is False and matter.event in ("delay", "missed_connection", "denied_boarding"):
        return Free("Art. 3(2)(a)", "did not present themselves for check-in in time")
    if matter.event == "denied_boarding":
        return denied_boarding(matter)
    if matter.event == "cancellation":
        return cancellation(matter, rule)
    if matter.event == "brought_forward":
        return brought_forward(matter, rule)
    return delay(matter, rule)


def delay(matter: Matter, rule: Regulation261) -> Verdict:
    """Three hours late at the final destination (C-402/07 Sturgeon); the doors open (C-452/13 Henning)."""
    article = "Art. 7 with C-402/07 Sturgeon"
    if matter.self_transfer:
        return Free("Art. 3, C-11/11 Folkerts", "separate bookings: a missed onward flight of another booking does not "
                    "count, only how late this flight itself arrived")  # fmt: skip
    late = matter.minutes_late
    if late is None:
        return Unknown((Question(fact="arrival_delay_min", why="three hours at the final destination decide"),))
    if not matter.travelled:
        return Free("C-474/22 Laudamotion", "did not take the delayed flight, so lost no time on arrival")
    if late < rule.late_min:
        return Free(article, f"arrived {hours(late)} late; compensation starts at {hours(rule.late_min)}")
    return _after_deduction(matter, rule, late, article)


def _after_deduction(matter: Matter, rule: Regulation261, late: int, article: str) -> Verdict:
    """Mixed causes: the part of the delay that was extraordinary is taken off first (C-315/15 Pešková)."""
    cause = matter.facts.cause
    part = cause.extraordinary_delay_min if cause else None
    if not part or (cause and cause.reasonable_measures is False):
        return _unless_extraordinary(
            matter, Due(article, f"arrived {hours(late)} late", "delay", late, *_booking(matter))
        )
    left = max(late - part, 0)
    told = f"arrived {hours(late)} late, of which {hours(part)} extraordinary (C-315/15 Pešková): {hours(left)} count"
    if left < rule.late_min:
        return Free("Art. 5(3), C-315/15 Pešková", f"{told}; compensation starts at {hours(rule.late_min)}",
                    flags=("mixed_cause",))  # fmt: skip
    return Due(article, told, "delay", left, *_booking(matter), flags=("mixed_cause",))


def _booking(matter: Matter) -> tuple[tuple[str, ...], tuple[Question, ...]]:
    """A missed connection counts only where one booking covered both flights (C-11/11 Folkerts)."""
    journey = matter.facts.journey
    if matter.event != "missed_connection" or (journey and journey.single_booking is not None):
        return (), ()
    fact = "journey.single_booking"
    return (fact,), (Question(fact=fact, why="only flights of one booking are one journey (C-11/11 Folkerts)"),)


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
    return _unless_extraordinary(matter, Due("Art. 5(1)(c)", told, "cancellation", later, ifs, tuple(asked)))


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


def denied_boarding(matter: Matter) -> Verdict:
    """Art. 4(3): due at once, whatever the delay; no defence of extraordinary circumstances (C-22/11 Finnair)."""
    if matter.facts.volunteer:
        return Free("Art. 4(1)", "gave up the seat freely, for the benefits agreed")
    if matter.refused:
        return Due("Art. 4(3)", "denied boarding against their will, no reroute offered", "denied_boarding")
    later = matter.reroute_late
    if later is None:
        asked = Question(
            fact="reroute.arrives_later_min", why="a reroute that arrives soon enough halves the sum (Art. 7(2))"
        )
        return Due("Art. 4(3)", "denied boarding against their will", "denied_boarding", questions=(asked,))
    return Due(
        "Art. 4(3)", f"denied boarding against their will, arrived {hours(later)} late", "denied_boarding", later
    )


def _unless_extraordinary(matter: Matter, due: Due) -> Verdict:
    """Art. 5(3): the carrier must prove the event and that all reasonable measures were taken."""
    cause = matter.facts.cause
    if matter.extraordinary is None:
        asked = Question(fact="cause.kind", why="extraordinary circumstances would free the carrier (Art. 5(3))")
        return msgspec.structs.replace(due, if_=(*due.if_, "cause.kind"), questions=(*due.questions, asked))
    measures = cause.reasonable_measures if cause else None
    if not matter.extraordinary:
        return msgspec.structs.replace(due, because=due.because + _authority(matter))
    if measures is False:
        return msgspec.structs.replace(
            due, because=f"{due.because}; extraordinary, but not all reasonable measures were taken"
        )
    why = "the carrier must also prove that it took all reasonable measures (Art. 5(3))"
    asked_measures = () if measures else (Question(fact="cause.reasonable_measures", why=why),)
    return Free("Art. 5(3)", f"{due.because}; extraordinary circumstances{_authority(matter)}", asked_measures)


def _authority(matter: Matter) -> str:
    cause = matter.facts.cause
    if matter.cause is None or cause is None or cause.kind is None:
        return ""
    if matter.cause.extraordinary is not matter.extraordinary:
        return f", cause {cause.kind.replace('_', ' ')}"
    return f", cause {cause.kind.replace('_', ' ')} ({matter.cause.authority})"
