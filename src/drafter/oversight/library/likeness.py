"""Templates that say nearly the same: found by shared words first, so that a library of thousands stays cheap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from drafter.model.template import Template

ALIKE = 0.9
_TAG = re.compile(r"\{[{%].*?[}%]\}", re.DOTALL)
_WORD = re.compile(r"[^\W_]+|[一-鿿]")


def alike(templates: Iterable[Template], least: float = ALIKE) -> Iterator[tuple[Template, Template, float]]:
    """Pairs of one language and kind whose words are at least this much the same, best first within each template."""
    ordered = sorted(templates, key=lambda template: (template.head.language, template.head.kind, template.id))
    words = [_words(template.body) for template in ordered]
    for n, template in enumerate(ordered):
        for m in range(n + 1, len(ordered)):
            other = ordered[m]
            if (other.head.language, other.head.kind) != (template.head.language, template.head.kind):
                break
            if template.id != other.id and _could_be_alike(words[n], words[m], least):
                ratio = SequenceMatcher(None, words[n], words[m], autojunk=False).ratio()
                if ratio >= least:
                    yield template, other, ratio


def _words(body: str) -> list[str]:
    return _WORD.findall(_TAG.sub(" ", body).lower())


def _could_be_alike(one: list[str], other: list[str], least: float) -> bool:
    """An upper bound of the ratio, by length and by shared vocabulary."""
    longer, shorter = max(len(one), len(other)), min(len(one), len(other))
    if not shorter or 2 * shorter < least * (longer + shorter):
        return False
    mine, theirs = set(one), set(other)
    return len(mine & theirs) >= (2 * least - 1) * max(len(mine), len(theirs))
