"""Whether compensation is due under the 261 laws: Articles 3 to 6 of Regulation (EC) 261/2004."""

from __future__ import annotations

from drafter.model.compensation import Question
from drafter.model.rules_of_law import Regulation261
from drafter.steps.compensate.cancelled261 import brought_forward, cancellation
from drafter.steps.compensate.matter import Matter
from drafter.steps.compensate.verdict261 import Due, Free, Unknown, Verdict, unless_extraordinary
from drafter.steps.compensate.words import hours


def verdict_on(matter: Matter, rule: Regulation261) -> Verdict:
    facts = matter.facts
    people = facts.passenger
    if people and people.compensated_under:
        return Free("Art. 3(1), 12", f"already compensated under {people.compensated_under}; never paid twice")
    if facts.checked_in_on_time is False and matter.event in ("delay", "missed_connection", "denied_boarding"):
        return Free("Art. 3(2)(a)", "did not present themselves for check-in in time")
    if matter.self_transfer:
        return self_transfer(matter)
    if matter.event == "denied_boarding":
        return denied_boarding(matter)
    if matter.event == "cancellation":
        return cancellation(matter, rule)
    if matter.event == "brought_forward":
        return brought_forward(matter, rule)
    return delay(matter, rule)


def self_transfer(matter: Matter) -> Verdict:
    """Flights of separate bookings each stand alone (C-11/11 Folkerts); the facts given span several of them."""
    asked = Question(
        fact="journey.via", why="separate bookings: give the flight that went wrong alone, and how late it was"
    )
    if matter.event in ("delay", "missed_connection"):
        because = "separate bookings: lateness at the end of another booking does not count"
        return Free("Art. 3, C-11/11 Folkerts", because, (asked,))
    return Unknown((asked,))


def delay(matter: Matter, rule: Regulation261) -> Verdict:
    """Three hours late at the final destination (C-402/07 Sturgeon); the doors open (C-452/13 Henning)."""
    article = "Art. 7 with C-402/07 Sturgeon"
    late = matter.minutes_late
    if not matter.travelled:
        return Free("C-474/22 Laudamotion", "did not take the delayed flight, so lost no time on arrival")
    if late is None:
        return Unknown((Question(fact="arrival_delay_min", why="three hours at the final destination decide"),))
    if late < rule.late_min:
        return Free(article, f"arrived {hours(late)} late; compensation starts at {hours(rule.late_min)}")
    return _after_deduction(matter, rule, late, article)


def _after_deduction(matter: Matter, rule: Regulation261, late: int, article: str) -> Verdict:
    """Mixed causes: the part of the delay that was extraordinary is taken off first (C-315/15 Pešková)."""
    cause = matter.facts.cause
    part = cause.extraordinary_delay_min if cause else None
    if not part or (cause and cause.reasonable_measures is False):
        return unless_extraordinary(
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
