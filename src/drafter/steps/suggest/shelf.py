"""The shelf: templates of one language, indexed once so that a suggestion or a search costs milliseconds."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from drafter.model.cues import Thesaurus
from drafter.model.template import Template
from drafter.steps.suggest.words import Synonyms, synonyms_of, words_of

_TRIGGER_WEIGHT, _TITLE_WEIGHT, _GROUP_WEIGHT, _SAID_WEIGHT, _BODY_WEIGHT = 3.0, 2.0, 2.5, 2.0, 0.3


class Shelf(msgspec.Struct, frozen=True, kw_only=True):
    """Templates by position; `by_category` and `by_word` point into them, words with their weights. A group of words
    that mean the same is a word of its own (`~delay`)."""

    templates: tuple[Template, ...]
    by_category: Mapping[str, tuple[int, ...]]
    by_word: Mapping[str, tuple[tuple[int, float], ...]]
    triggers: tuple[tuple[str, ...], ...]
    by_flag: Mapping[str, tuple[int, ...]] = {}
    by_id: Mapping[str, int] = {}
    vocabulary: tuple[str, ...] = ()
    synonyms: Synonyms = Synonyms()

    @property
    def common(self) -> int:
        """A word in more templates than this tells none of them apart."""
        return max(60, len(self.templates) // 50)


def shelf_of(templates: Iterable[Template], thesaurus: Thesaurus | None = None) -> Shelf:
    """An index over these templates. Building it costs far more than asking it: keep it while the library stands."""
    ordered = tuple(templates)
    synonyms = synonyms_of(thesaurus or Thesaurus())
    categories: dict[str, list[int]] = defaultdict(list)
    weights: dict[str, dict[int, float]] = defaultdict(dict)
    flags: dict[str, list[int]] = defaultdict(list)
    for place, template in enumerate(ordered):
        for flag in template.head.fits.flags:
            flags[flag].append(place)
        for category in template.head.categories:
            categories[category].append(place)
            categories[category.split(".")[0] + "."].append(place)
        for word, weight in _weights(template, synonyms).items():
            weights[word][place] = weight
    return Shelf(
        templates=ordered,
        by_category={name: tuple(dict.fromkeys(places)) for name, places in categories.items()},
        by_word={word: _postings(found, len(ordered)) for word, found in weights.items()},
        triggers=tuple(tuple(trigger.lower() for trigger in template.head.triggers) for template in ordered),
        vocabulary=tuple(word for word in weights if not word.startswith("~")),
        by_flag={flag: tuple(places) for flag, places in flags.items()},
        by_id={template.id: place for place, template in enumerate(ordered)},
        synonyms=synonyms,
    )


def _weights(template: Template, synonyms: Synonyms) -> dict[str, float]:
    weights: dict[str, float] = {}
    head = template.head
    title = " ".join((head.title, head.id.replace(".", " "), *head.categories)).replace("_", " ")
    triggers = " ".join(head.triggers)
    said = " ".join(head.customers_write)
    told = ((template.body, _BODY_WEIGHT), (said, _SAID_WEIGHT), (title, _TITLE_WEIGHT), (triggers, _TRIGGER_WEIGHT))
    for text, weight in told:
        for word in words_of(text):
            weights[word] = max(weight, weights.get(word, 0.0))
    weights.update(dict.fromkeys(synonyms.groups_in(f"{title} {triggers}"), _GROUP_WEIGHT))
    return weights


def _postings(found: Mapping[int, float], size: int) -> tuple[tuple[int, float], ...]:
    """Rare words tell more: each weight times the word's inverse document frequency."""
    rarity = math.log(1 + size / len(found))
    return tuple((place, weight * rarity) for place, weight in found.items())
