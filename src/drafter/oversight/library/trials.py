"""Trial values for a template: its sample cases, every turn of its conditions, and values that strain a letter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import combinations, islice, product
from typing import Any

import msgspec

from drafter.model.award import Award
from drafter.model.case import Case, Customer
from drafter.model.circumstances import Circumstances
from drafter.model.company import Company, Signatory
from drafter.model.compensation import Compensation
from drafter.model.fields import Catalogue
from drafter.model.library import Library
from drafter.model.money import Money
from drafter.model.template import Field, Template
from drafter.steps.compose import Known, TemplateFault, closure_of, values_asked

Values = Mapping[str, Any]
_MOST_TURNS = 256
EVERY_TURN = "every turn"
_FORMAL = "letter.formal"
_TEXTS = ("text", "name", "choice", "flight", "airport")


class Workbench(msgspec.Struct, frozen=True, kw_only=True):
    """What a trial letter is made with besides its values. `places`: IATA code to city, by language prefix."""

    company: Company
    catalogue: Catalogue
    policy: Mapping[str, Any]
    places: Mapping[str, Mapping[str, str]]
    today: dt.date

    def known(self, values: Values, language: str) -> Known:
        formal = Case(text="", customer=Customer(salutation="Dear Sir or Madam" if values.get(_FORMAL) else None))
        return Known(
            case=formal,
            circumstances=Circumstances(),
            compensation=Compensation(),
            award=Award(),
            company=self.company,
            signatory=Signatory(),
            policy=self.policy,
            catalogue=self.catalogue,
            places=self.places.get("zh-Hant" if language.startswith("zh") else "en", {}),
            answers={name: value for name, value in values.items() if name != _FORMAL},
            today=self.today,
            language=language,
        )


class Trial(msgspec.Struct, frozen=True):
    """One set of values, and what it tries."""

    name: str
    values: dict[str, Any]


def examples(template: Template, library: Library, catalogue: Catalogue) -> dict[str, Any]:
    """Every value the template and its paragraphs can ask for, as its field's example."""
    return {
        name: field.example
        for name, field in _fields(template, library, catalogue).items()
        if field.example is not None
    }


def samples(template: Template, library: Library, catalogue: Catalogue) -> Iterator[Trial]:
    """The head's sample cases: what they give stands over the examples, and `false` leaves a value out."""
    usual = examples(template, library, catalogue)
    for n, sample in enumerate(template.head.samples, 1):
        given = {**usual, **sample}
        yield Trial(f"sample {n}", {name: value for name, value in given.items() if value is not False})


def strains(template: Template, library: Library, catalogue: Catalogue) -> Iterator[Trial]:
    """Nothing known, very long, foreign in script and currency, and a party of two."""
    fields = _fields(template, library, catalogue)
    usual = examples(template, library, catalogue)
    texts = [name for name, field in fields.items() if field.type in _TEXTS and not field.choices]
    sums = [name for name, field in fields.items() if field.type == "money"]
    yield Trial("nothing known", {})
    yield Trial("long values", {**usual, **dict.fromkeys(texts, _LONG)})
    for script, words in _SCRIPTS.items():
        yield Trial(f"{script} values", {**usual, **dict.fromkeys(texts, words)})
    yield Trial(
        "two passengers", {**usual, "party.count": 2, "award.owed_count": 2, "party.names": "Ana Lima and Bo Lima"}
    )
    for money in (Money(Decimal("48500"), "JPY"), Money(Decimal("12.500"), "KWD"), Money(Decimal("0.5"), "XAU")):
        yield Trial(f"sums in {money.currency}", {**usual, **dict.fromkeys(sums, money)})


def turns(template: Template, library: Library, catalogue: Catalogue) -> Iterator[Trial]:
    """Values that send every condition of the template and its paragraphs both ways: all combinations where they are
    few, else every pair of them."""
    usual = examples(template, library, catalogue)
    options = _options(template, library, catalogue)
    names = list(options)
    combined = product(*options.values()) if _size(options) <= _MOST_TURNS else _pairs(options)
    for choice in islice(combined, 4 * _MOST_TURNS):
        values = {**usual, **dict(zip(names, choice, strict=True))}
        yield Trial(EVERY_TURN, {name: value for name, value in values.items() if value is not None})


def _fields(template: Template, library: Library, catalogue: Catalogue) -> dict[str, Field]:
    fields = {field.name: field.in_language(template.head.language) for field in catalogue.fields}
    for part in _parts(template, library):
        fields.update({field.name: field for field in part.head.placeholders})
    return fields


def _parts(template: Template, library: Library) -> tuple[Template, ...]:
    try:
        return closure_of(template, library)
    except TemplateFault:
        return (template,)


def _options(template: Template, library: Library, catalogue: Catalogue) -> dict[str, list[Any]]:
    """Each value a condition looks at: missing, its example, its choices, both sides of what it is compared with."""
    fields = _fields(template, library, catalogue)
    options: dict[str, list[Any]] = {}
    for part in _parts(template, library):
        for name, constants in values_asked(part.body).items():
            if name == _FORMAL:
                options[name] = [None, True]
            elif name in fields:
                known = options.setdefault(name, [None])
                for value in (fields[name].example, *fields[name].choices, *_around(constants)):
                    if value is not None and value not in known:
                        known.append(value)
    return options


def _around(constants: tuple[Any, ...]) -> Iterator[Any]:
    for constant in constants:
        if isinstance(constant, int) and not isinstance(constant, bool):
            yield from (constant - 1, constant, constant + 1)
        else:
            yield constant


def _size(options: Mapping[str, list[Any]]) -> int:
    size = 1
    for values in options.values():
        size *= len(values)
    return size


def _pairs(options: Mapping[str, list[Any]]) -> Iterator[tuple[Any, ...]]:
    """All at their example, all missing, and every pair of values against both."""
    names = list(options)
    full, empty = ([values[min(n, len(values) - 1)] for values in options.values()] for n in (1, 0))
    for base in (full, empty):
        yield tuple(base)
        for first, second in combinations(range(len(names)), 2):
            for one, other in product(options[names[first]], options[names[second]]):
                changed = list(base)
                changed[first], changed[second] = one, other
                yield tuple(changed)


_LONG = "a very long answer, " * 40 + "which somebody pasted whole"
_SCRIPTS = {
    "Chinese": "陳大文（上環永樂街）",
    "Arabic": "محمد بن عبد الله",
    "Thai": "สมชาย ใจดี",
    "accented": "Zoë Ångström-O’Brien 🧳",
}
