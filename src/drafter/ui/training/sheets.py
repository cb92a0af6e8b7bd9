"""The papers of training, in the words of the screen: the certificate, and the report of progress."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from drafter.model.marks import Attempt
from drafter.model.sheet import Sheet, Table
from drafter.oversight.training.agreement import Agreement
from drafter.oversight.training.progress import Certificate, MissedTrap, SkillRow
from drafter.ui.saying import date_said, say
from drafter.ui.training import wording as w
from drafter.ui.training.mark_sheets import mark_tables
from drafter.ui.training.told import about_said

_HAN, _LATIN = "zh-Hant-HK", "en-GB"


def certificate_sheet(found: Certificate, titles: Mapping[str, str], today: dt.date, language: str) -> Sheet:
    """Each passed case once with its best mark, and the skills; a line for the trainer's name."""
    cases = tuple((titles.get(id, id), str(level), f"{best:g} %") for id, level, best in found.practised)
    skills = tuple((about_said(skill), _share(mean)) for skill, mean in found.skills)
    said = say(w.CERTIFICATE_SAID, person=found.person, count=len(cases), date=date_said(today))
    passed = Table(
        heading=say(w.PASSED_CASES),
        columns=(say(w.CASE), say(w.LEVEL, level=""), say(w.RESULT)),
        rows=cases,
        widths=(70, 15, 15),
    )
    means = Table(heading=say(w.SKILL_MEANS), columns=(say(w.SKILL), say(w.MEAN)), rows=skills, widths=(70, 30))
    return Sheet(
        title=say(w.CERTIFICATE_TITLE),
        mark=say(w.BANNER),
        paragraphs=(said, say(w.CERTIFICATE_ABOUT), say(w.SIGNATURE)),
        tables=(passed, means),
        language=language,
    )


def progress_sheet(
    skills: tuple[SkillRow, ...], traps: tuple[MissedTrap, ...], agreement: Mapping[str, Agreement],
    attempts: tuple[Attempt, ...], titles: Mapping[str, str], language: str,
) -> Sheet:  # fmt: skip
    """How people come on, then every single mark behind it."""
    figures = (skill_table(skills), trap_table(traps, titles), agreement_table(agreement))
    return Sheet(
        title=say(w.PROGRESS_TITLE),
        mark=say(w.BANNER),
        tables=(*figures, *mark_tables(attempts, titles)),
        language=language,
    )


def skill_table(rows: tuple[SkillRow, ...]) -> Table:
    heads = (w.PERSON_NAME, w.SKILL, w.LETTERS_COUNT, w.FIRST, w.LATEST, w.MEAN)
    cells = (
        (one.person, about_said(one.skill), str(one.letters), _share(one.first), _share(one.latest), _share(one.mean))
        for one in rows
    )
    return Table(heading=say(w.BY_SKILL), columns=tuple(say(one) for one in heads), rows=tuple(cells))


def trap_table(rows: tuple[MissedTrap, ...], titles: Mapping[str, str]) -> Table:
    cells = tuple(
        (about_said(one.trap), titles.get(one.practice, one.practice), say(w.MISSED_OF, missed=one.missed, of=one.of))
        for one in rows
    )
    heads = (say(w.TRAP), say(w.CASE), say(w.MISSED))
    return Table(heading=say(w.MOST_MISSED), columns=heads, rows=cells, widths=(35, 45, 20))


def agreement_table(found: Mapping[str, Agreement]) -> Table:
    heads = (w.SECTION, w.LETTERS_COUNT, w.ALPHA, w.INTERVAL, w.READING)
    rows = tuple(
        (
            say(w.SECTIONS.get(id, id)),
            str(one.letters),
            _figure(one.alpha),
            _interval(one),
            say(w.READINGS[one.reading]),
        )
        for id, one in found.items()
    )
    return Table(heading=say(w.AGREEMENT), columns=tuple(say(one) for one in heads), rows=rows)


def _share(value: float) -> str:
    return f"{value:.0%}"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _interval(one: Agreement) -> str:
    return "–" if one.low is None or one.high is None else f"{one.low:.2f} – {one.high:.2f}"
