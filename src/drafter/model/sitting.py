"""A sitting: one learner at one practice case, how far they have come, and every decision in the order taken."""

from __future__ import annotations

from msgspec.structs import replace

from drafter.model.base import Value
from drafter.model.draft import Draft
from drafter.model.marks import Help
from drafter.model.practice import Answer, Step

OPEN, HELP, LETTER, HANDED_IN = "opened", "help", "letter", "handed_in"
"""What a step is about where it is no field of the answer."""


class Sitting(Value, frozen=True):
    """`minutes` counts while the case is on the screen; a program that is closed stops the clock."""

    id: str
    person: str
    practice: str
    begun: str
    seed: int | None = None
    help: Help = "shown"
    helped: bool = False
    """Whether help was looked at, where it had to be asked for."""
    minutes: float = 0
    steps: tuple[Step, ...] = ()
    answer: Answer | None = None
    """The letter and the decisions so far; no more than a draft of an answer."""
    draft: Draft | None = None
    """The letter with its placeholders and the award so far, as the desk's own tools left it."""


def with_step(sitting: Sitting, what: str, chosen: str, at_min: float) -> Sitting:
    """One more decision. The same one again adds nothing; the next choice of the same thing, with nothing else
    decided between, stands in its place (a list is ticked one by one)."""
    steps, new = sitting.steps, Step(what=what, chosen=chosen, at_min=round(at_min, 1))
    last = next((step for step in reversed(steps) if step.what == what), None)
    if last is not None and last.chosen == chosen:
        return sitting
    kept = steps[:-1] if steps and steps[-1].what == what else steps
    return replace(sitting, steps=(*kept, new), minutes=max(sitting.minutes, at_min))


class Group(Value, frozen=True):
    """Learners who are taught together; an assignment may name a group in place of a person."""

    name: str
    members: tuple[str, ...] = ()


class Reading(Value, frozen=True):
    """One marker's points for the sections of one letter's profile, given without seeing another marker's."""

    letter: str
    marker: str
    points: dict[str, int]
    of: dict[str, int]
    at: str = ""

    @property
    def shares(self) -> dict[str, float]:
        return {section: points / self.of[section] for section, points in self.points.items() if self.of.get(section)}
