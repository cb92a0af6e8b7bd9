"""A template can reach nothing and run for ever nowhere: every known way out is refused, with its line."""

from __future__ import annotations

import pytest

from drafter.model.template import Rejected
from steps.compose.composing import file_of, letter_of, paragraph

ESCAPES = [
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ flight.number.__class__ }}",
    "{{ flight.number._value }}",
    "{{ _name }}",
    "{{ flight['number'] }}",
    "{{ flight.number|attr('__class__') }}",
    "{{ flight|map(attribute='number')|list }}",
    "{{ [1,2]|map('attr', '__class__') }}",
    "{{ '%s'|format(flight) }}",
    "{{ '{0.__class__}'.format(flight.number) }}",
    "{{ 'abc'.upper }}",
    "{{ cycler('a').__init__.__globals__ }}",
    "{{ lipsum() }}",
    "{{ joiner() }}",
    "{{ namespace() }}",
    "{{ self.__init__ }}",
    "{{ range(10**9) }}",
    "{% for n in range(1000000000) %}x{% endfor %}",
    "{{ 'a' * 10**9 }}",
    "{{ 10 ** 10 ** 10 }}",
    "{{ 'a' ~ 'b' }}",
    "{% for a in party.names %}{% for b in party.names %}x{% endfor %}{% endfor %}",
    "{% for a in party.names recursive %}{{ loop(a) }}{% endfor %}",
    "{% for a, b in party.names %}x{% endfor %}",
    "{% for a in [1,2,3] %}x{% endfor %}",
    "{% include name %}",
    "{% include ['a', 'b'] %}",
    "{% import 'a' as b %}",
    "{% from 'a' import b %}",
    "{% extends 'a' %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% call m() %}x{% endcall %}",
    "{% set x = 1 %}",
    "{% set x %}y{% endset %}",
    "{% block b %}x{% endblock %}",
    "{% filter upper %}x{% endfilter %}",
    "{% with a = 1 %}{{ a }}{% endwith %}",
    "{% autoescape false %}x{% endautoescape %}",
    "{{ flight.number|capital(1) }}",
    "{{ flight.number|tojson }}",
    "{{ flight.number|safe }}",
    "{{ flight.number is mapping }}",
    "{{ flight.number == 1 }}",
    "{{ not flight.number }}",
    "{{ [flight.number] }}",
    "{{ none }}",
    "{{ true }}",
    "{{ 1.5 }}",
    "{{ 'x' if flight.number }}",
    "{{ '\\ue0000\\ue001' }}",
    "\ue0000\ue001",
    "{{ " + "9" * 5000 + " }}",
    "{% if " + " or ".join(["flight.number"] * 500) + " %}x{% endif %}",
    "{% if flight.number %}" * 200 + "x" + "{% endif %}" * 200,
    "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    "x" * 60_001,
    "{{ flight.number",
    "{% endif %}",
]  # fmt: skip


@pytest.mark.parametrize("body", ESCAPES, ids=lambda body: body[:40])
def test_a_way_out_is_refused_where_it_stands(body: str) -> None:
    refused = file_of(f"Thank you.\n\n{body}\n")
    assert isinstance(refused, Rejected)
    assert refused.line == 7 or len(body) > 150


UNKNOWN = ["{{ customer }}", "{{ customer.items }}", "{{ company.name.upper }}", "{{ flight.number.changed }}",
           "{{ config }}", "{{ request.application }}", "{{ policy.nothing }}", "{{ loop.index }}"]  # fmt: skip


@pytest.mark.parametrize("body", UNKNOWN)
def test_a_name_nobody_knows_is_refused_before_anything_is_printed(body: str) -> None:
    refused = letter_of(f"Thank you.\n{body}", flight__number="NV1")
    assert isinstance(refused, Rejected)
    assert refused.line == 2


def test_paragraphs_that_include_each_other_are_refused() -> None:
    refused = letter_of('{% include "a" %}', paragraph("a", '{% include "b" %}'), paragraph("b", '{% include "a" %}'))
    assert isinstance(refused, Rejected)
    assert "circle" in refused.what


def test_paragraphs_that_multiply_are_refused_at_once() -> None:
    chain = [paragraph(f"p{n}", f'{{% include "p{n + 1}" %}}' * 2) for n in range(40)]
    refused = letter_of('{% include "p0" %}', *chain, paragraph("p40", "x"))
    assert isinstance(refused, Rejected)
    assert "more than 60" in refused.what


def test_an_included_paragraph_is_held_to_the_same_rules() -> None:
    assert isinstance(letter_of('{% include "a" %}', paragraph("a", "{{ ''.__class__ }}")), Rejected)


def test_a_loop_is_as_long_as_a_letter_can_bear() -> None:
    text = letter_of("{% for one in party.names %}{{ one }} {% endfor %}", party__names=["x"] * 100_000)
    assert isinstance(text, str)
    assert len(text) < 1000


HEADS = [
    ("id: a\ntitle: *b\n", 3),
    ("id: &a x\ntitle: [*a, *a]\n", None),
    ("id: a\ntitle: b\nstatus: lve\n", 4),
    ("id: a\ntitle: b\ncolour: red\n", None),
    ("id: a\nid: b\ntitle: c\n", 3),
    ("id: [\n", None),
    ("id: a\ntitle: b\nversion: !!python/object/apply:os.system ['true']\n", None),
    ("id: a\ntitle: " + "[" * 3000 + "\n", None),
]


@pytest.mark.parametrize(("head", "line"), HEADS, ids=range(len(HEADS)))
def test_a_head_that_cannot_be_used_is_refused_with_its_line(head: str, line: int | None) -> None:
    refused = file_of("Text.", head)
    assert isinstance(refused, Rejected)
    assert line is None or refused.line == line
