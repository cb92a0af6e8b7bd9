"""How well a figure of the letter agrees with the figures of the case: with its own, and with others of its kind."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from math import log1p, sqrt
from typing import NamedTuple

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.figures.balances import balances_of
from drafter.steps.check.facts.figures.figures_near import WAYS, Near, beside_signs, nearness
from drafter.steps.check.facts.figures.figures_told import FiguresTold, Told, figures_told, is_same, setting
from drafter.steps.check.facts.figures.stray_mentions import Figured
from drafter.steps.check.facts.matters.role_signs import alike_in_words
from drafter.steps.check.facts.matters.settings import Setting, stem_of

Signs = dict[str, float]
_TAKEN = ("alike", "alike_for_its_length", "telling", "beside", "families", "before", "after")
_SHOWN = 3
"""Others that may have been meant."""
_PLACES = 6
"""Decimals: sums of words come out a little different in another order, and what fits as well keeps theirs."""
_DIGITS = {"count": 3, "label": 3, "time": 4}
"""Of so many, one wrong or two exchanged are a slip of the pen."""


class Held(NamedTuple):
    """The signs; what may have been meant instead, best first; and what lies near, nearest first."""

    signs: Signs
    meant: list[Told]
    near: list[tuple[Near, Told]]


def held_against(one: Figured, context: CheckContext) -> Held:
    told = figures_told(context)
    return told.remembered(one, lambda: _held(one, told, context))


def _held(one: Figured, told: FiguresTold, context: CheckContext) -> Held:
    rare, here = context.kinds.roles.rarity, setting(one, context)
    every = told.by_kind.get(one.kind, [])
    own = [other for other in every if is_same(one, other)]
    others = [other for other in every if not is_same(one, other)]
    if one.kind == "label":
        others = [other for other in others if other.things & one.things]
    scored = [(alike_in_words(here, [other.setting], {}, rare), other) for other in others]
    scored.sort(key=lambda pair: -round(_fit(pair[0], pair[1], one), _PLACES))
    ours = alike_in_words(here, [other.setting for other in own], {}, rare) if own else {}
    alone = [_fit(alike_in_words(here, [other.setting], {}, rare), other, one) for other in own]
    signs = {f"own_{name}": ours.get(name, 0.0) for name in _TAKEN}
    if scored:
        best, rival = scored[0]
        signs |= {f"rival_{name}": best[name] for name in _TAKEN}
        signs |= {
            "rival_head": float(bool(rival.things & one.things)),
            "rival_written": float(bool(rival.sentence)),
            "rival_most_alike": max(some["alike"] for some, _ in scored),
            "ahead": _fit(best, rival, one) - max(alone, default=0.0),
        }
    signs |= {**_heads(one, own, scored), **_known(one, own, others, told, context), **_shape(one)}
    signs |= {"story": _story(one, told), "near_story": _near_story(here, told, rare), **_aligned(one, told, rare)}
    signs |= beside_signs(one, told)
    near = [(way, other) for other in others if (way := nearness(one, other)) is not None]
    near.sort(key=lambda pair: (WAYS.index(pair[0][0]), -pair[0][1]))
    return Held(signs, [other for _, other in scored[:_SHOWN]], near)


def _fit(signs: Signs, other: Told, one: Figured) -> float:
    words = signs["alike"] + signs["families"] / 2 + signs["beside"] / 4 + signs["before"] / 2 + signs["after"] / 2
    return words + 1.5 * bool(other.things & one.things)


def _heads(one: Figured, own: list[Told], scored: list[tuple[Signs, Told]]) -> Signs:
    """Of figures that count the same thing."""
    same = [(signs, other) for signs, other in scored if other.things & one.things]
    keys = {other.key for _, other in same}
    return {
        "any_head": float(bool(same)),
        "heads": log1p(len(keys)),
        "one_head": float(len(keys) == 1 and not own),
        "own_head": float(any(other.things & one.things for other in own)),
        "head_alike": max((signs["alike"] for signs, _ in same), default=0.0),
        "head_beside": max((signs["beside"] for signs, _ in same), default=0.0),
    }


def _known(one: Figured, own: list[Told], others: list[Told], told: FiguresTold, context: CheckContext) -> Signs:
    """Whether the value stands in the case at all, or is made of what does."""
    count = one.kind == "count"
    return {
        "own": float(bool(own)),
        "own_field": float(any(not other.sentence for other in own)),
        "others": log1p(len({other.key for other in others})),
        "stands": float(bool(one.numbers) and one.numbers <= told.numbers),
        "balance": float(count and one.key in balances_of(context)),
        "made": float(count and one.key in told.made),
        "slip": float(any(_is_slip(one, other) for other in others)),
    }


def _is_slip(one: Figured, other: Told) -> bool:
    if one.kind not in _DIGITS:
        return False
    a, b = (re.sub(r"\D", "", str(key)) for key in (one.key, other.key))
    wrong = sum(x != y for x, y in zip(a, b, strict=False))
    return len(a) == len(b) >= _DIGITS[one.kind] and (wrong == 1 or sorted(a) == sorted(b))


def _shape(one: Figured) -> Signs:
    number = max(one.numbers, default=Decimal(0))
    signs = {
        f"is_{one.kind}": 1.0,
        "size": log1p(float(number)),
        "small": float(number <= 2),
        "round": float(number % 5 == 0),
        "hundreds": float(number >= 100),
        "several": float(len(one.numbers) > 1),
        "headless": float(not one.things),
    }
    if one.kind in ("minutes", "days", "months"):
        signs |= {f"unit_{unit}": 1.0 for unit in one.things}
        signs["rounded"] = float(one.key[0] != one.key[1])
    return signs


def _story(one: Figured, told: FiguresTold) -> float:
    """How much of the sentence they tell in one of theirs, 0 to 1."""
    about = content_words(one.sentence)
    return max((len(about & words) for words, _ in told.sentences), default=0) / (len(about) + 2)


def _near_story(here: Setting, told: FiguresTold, rare: Mapping[str, float]) -> float:
    """For how much of what stands near it they have words too."""
    whole = sum(rare.get(word, 1.0) * says for word, says in here.words.items())
    known = sum(rare.get(word, 1.0) * says for word, says in here.words.items() if word in told.words)
    return known / (whole + 0.5)


def _aligned(one: Figured, told: FiguresTold, rare: Mapping[str, float]) -> Signs:
    """The sentence of theirs that shares most with this one: whether it tells this figure, or others of its kind."""
    about = content_words(one.sentence)
    best, figures = 0.0, tuple[Told, ...]()
    for words, some in told.sentences:
        share = sum(rare.get(stem_of(word), 1.0) for word in about & words) / sqrt(len(words) + 3)
        if share > best:
            best, figures = share, some
    same = [other for other in figures if other.kind == one.kind]
    not_this = bool(same) and not any(is_same(one, other) for other in same)
    return {
        "aligned": best,
        "aligned_own": best * (bool(same) and not not_this),
        "aligned_rival": best * not_this,
        "aligned_rival_head": best * (not_this and any(other.things & one.things for other in same)),
        "aligned_rival_alone": best * (not_this and len(same) == 1),
    }
