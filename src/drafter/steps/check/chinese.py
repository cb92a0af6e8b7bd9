"""Chinese letters: one Simplified rule list for both scripts, characters of the wrong script, 您 and 你."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.steps.check.inspection import Hit, Inspection
from drafter.steps.check.prose import without_quotations

_HAN = re.compile(r"[㐀-鿿]")
_PAIRS = (
    (re.compile(r"台鉴|钧鉴|惠鉴|敬启者"), re.compile(r"此致|敬礼")),
    (re.compile(r"^尊敬的"), re.compile(r"谨启|敬启$")),
)
"""Openings with the closes they do not go with; both folded to Simplified."""


@cache
def _converter(direction: str) -> Any:
    from opencc import OpenCC  # loaded with the first Chinese letter: it costs 30 ms nobody else should pay

    return OpenCC(direction)


def _converted(direction: str, text: str) -> str:
    """One for one, so that offsets hold: where a phrase would change length, character by character."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    folded = str(_converter(direction).convert(whole))
    if len(folded) == len(text):
        return folded
    return "".join(one if len(one := str(_converter(direction).convert(c))) == 1 else c for c in whole)


def simplified(text: str) -> str:
    return _converted("t2s", text)


def in_script_of(text: str, language: str) -> str:
    """Words of the rule file, which is Simplified, as a letter of that language writes them."""
    return _converted("s2hk", text) if is_traditional(language) else text


def is_traditional(language: str) -> bool:
    return "hant" in language.lower() or language.lower() in ("zh-hk", "zh-tw", "zh-mo")


def wrong_script(letter: Inspection) -> Iterator[Hit]:
    """Runs of characters of the other script; `rule.words` are good in both. Names in the case are left alone."""
    direction = "s2t" if is_traditional(letter.context.language) else "t2s"
    good, names = frozenset("".join(letter.rule.words)), _names(letter.context)
    for paragraph in letter.prose.paragraphs:
        text = without_quotations(paragraph.text)
        other = _converted(direction, text)
        wrong = [n for n, character in enumerate(text) if character != other[n] and _is_wrong(character, good)]
        for start, end in _runs(wrong):
            if text[start:end] not in names:
                yield Hit(start=paragraph.start + start, end=paragraph.start + end, fixes=(other[start:end],))


def _is_wrong(character: str, good: frozenset[str]) -> bool:
    return character not in good and _HAN.match(character) is not None


def _runs(places: list[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring places as one stretch."""
    start: int | None = None
    for n, place in enumerate(places):
        start = place if start is None else start
        if n + 1 == len(places) or places[n + 1] != place + 1:
            yield start, place + 1
            start = None


def _names(context: CheckContext) -> str:
    customer = context.case.customer if context.case else None
    own = (customer.family_name or "", customer.given_name or "") if customer else ()
    return " ".join([context.signatory.name, *own])


def two_forms_of_you(letter: Inspection) -> Iterator[Hit]:
    """您 throughout is the polite form; in Hong Kong 你 throughout is too; a mixture is marked once, at the first
    place of the rarer form."""
    plain, polite = _places(letter, _PLAIN_YOU), _places(letter, _POLITE_YOU)
    here = letter.context.language
    at_home = is_traditional(here) and not here.lower().endswith("tw")
    if not plain or (at_home and not polite):
        return
    rarer, fix = (polite, "你") if at_home and len(polite) < len(plain) else (plain, "您")
    yield Hit(start=rarer[0][0], end=rarer[0][1], fixes=(fix,))


_PLAIN_YOU, _POLITE_YOU = re.compile(r"(?<!迷)[你妳](?![们們])"), re.compile(r"您(?![们們])|閣下|阁下")


def _places(letter: Inspection, form: re.Pattern[str]) -> list[tuple[int, int]]:
    return [
        (paragraph.start + match.start(), paragraph.start + match.end())
        for paragraph in letter.prose.body
        for match in form.finditer(without_quotations(paragraph.text))
    ]


def chinese_pair(letter: Inspection) -> Iterator[Hit]:
    opening, closing = letter.prose.salutation, letter.prose.closing
    if opening is None or closing is None:
        return
    first, last = simplified(opening.text.strip()), simplified(closing.text.strip())
    if any(begins.search(first) and ends.search(last) for begins, ends in _PAIRS):
        values = {"opening": opening.text.strip(" ：:"), "close": closing.text.strip()}
        yield Hit(start=closing.start, end=closing.end, values=values)


def loose_greeting(letter: Inspection) -> Iterator[Hit]:
    """嗨嗨，王先生 and 親愛的會員您好: the first lines."""
    yield from _at_the_start_of(_lines(letter)[:_FIRST], letter.sign("loose_greeting"))


def unfit_close(letter: Inspection) -> Iterator[Hit]:
    """順頌商祺 and 掰掰: the last lines, those of the name among them."""
    yield from _at_the_start_of(_lines(letter)[1:][-_LAST:], letter.sign("unfit_close"))


_FIRST, _LAST = 3, 6
_Line = tuple[int, str]


def _lines(letter: Inspection) -> list[_Line]:
    return [(one.start(), one.group()) for one in re.finditer(r"\S[^\n]*", letter.prose.text)]


def _at_the_start_of(lines: Iterable[_Line], sign: re.Pattern[str]) -> Iterator[Hit]:
    for start, text in lines:
        if found := sign.match(simplified(text.rstrip().lower())):
            yield Hit(start=start + found.start(), end=start + found.end())
