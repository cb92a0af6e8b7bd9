"""Kin a step nearer than the customer tells: "your mother" for the wife's, "your twins" for two of different ages."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import told_text
from drafter.steps.check.facts.remarks import contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case

_WORDS = {
    "mother": r"mothers?|mums?|moms?|mams?|mumm?y|mommy|mammy|mama",
    "father": r"fathers?|dads?|daddy|papa",
}
_YOURS = re.compile(
    r"\byour (?:(?:elderly|dear|poor|own|old|disabled|\w+-year-old) )?(?P<parent>mother|father)\b"
    r"(?![- ]in[- ]law|[’']s (?:\w+[- ]in[- ]law|mother|father))",
    re.IGNORECASE,
)
_SPOUSE = r"\b[Mm]y (?:[\w-]+ )?(?:wife|husband|partner|fianc[ée]e?)"
_TWINS = re.compile(r"\b(?:[Yy]our|[Tt]he|[Bb]oth) (?:\w+ )?(?P<twins>twins)\b")
_TOLD_OF_TWINS = re.compile(r"\btwin(?!-| (?:beds?|rooms?|cabins?|towns?))|雙胞|双胞|孖|龍鳳胎", re.IGNORECASE)


def nearer_kin_findings(context: CheckContext) -> Iterator[Finding]:
    if context.case is not None:
        yield from _in_law(context)
        yield from _twins(context)


def _in_law(context: CheckContext) -> Iterator[Finding]:
    in_law = _is_the_spouses_alone(context)
    for found in found_in(_YOURS, context.text) if any(in_law.values()) else ():
        parent = found["parent"].casefold()
        if in_law[parent]:
            reading = read_at(context.text, *found.span("parent"), parent)
            yield contradicts("SAL-03", reading, [f"{parent}-in-law"])


def _twins(context: CheckContext) -> Iterator[Finding]:
    for found in found_in(_TWINS, context.text) if "twins" in context.text else ():
        if not _tells_of_twins(context):
            yield not_in_case("SAL-03", read_at(context.text, *found.span("twins"), "twins"), "relation")


@per_case
def _is_the_spouses_alone(context: CheckContext) -> dict[str, bool]:
    """Whether they tell of a mother-in-law ("my wife and her mother") and of no mother of their own."""
    told = told_text(context)
    return {parent: _tells_in_law(words, told) and not _tells_own(words, told) for parent, words in _WORDS.items()}


def _tells_in_law(words: str, told: str) -> bool:
    in_law = rf"\b(?:{words})[- ]in[- ]law\b"
    through = (
        rf"{_SPOUSE}(?:[’']s|,? (?:[\w’'-]+,? ){{0,4}}?and (?:her|his)) (?:[\w-]+ )?(?:{words})\b(?![- ]in[- ]law)"
    )
    return re.search(in_law, told, re.IGNORECASE) is not None or re.search(through, told) is not None


def _tells_own(words: str, told: str) -> bool:
    """ "My mother", "Mum", "my parents"; also "your mother" in a letter of ours."""
    own = rf"\b(?:my|our|your|a|the|both) (?:[\w-]+ ){{0,2}}?(?:{words}|parents|folks)\b(?![- ]in[- ]law)"
    by_name = rf"\b(?:{'|'.join(word.capitalize() for word in words.split('|'))})\b(?![- ]in[- ]law)"
    return re.search(own, told, re.IGNORECASE) is not None or re.search(by_name, told) is not None


@per_case
def _tells_of_twins(context: CheckContext) -> bool:
    return bool(matches_in(_TOLD_OF_TWINS, told_text(context)))
