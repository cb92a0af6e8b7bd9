"""The library: every template in force, by id and language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

import msgspec

from drafter.model.template import Rejected, Template


class Library(msgspec.Struct, frozen=True, kw_only=True):
    """`rejected` lists the files that could not be used; where a last good version exists, it serves in `templates`."""

    templates: Mapping[tuple[str, str], Template]
    rejected: tuple[Rejected, ...] = ()

    def get(self, id: str, language: str) -> Template | None:
        """In that language, else a near one: en-AU reads en-GB, zh-Hant-TW reads zh-Hant-HK."""
        for candidate in near_languages(language):
            if (id, candidate) in self.templates:
                return self.templates[id, candidate]
        return None

    @property
    def letters(self) -> tuple[Template, ...]:
        return tuple(template for template in self.templates.values() if template.head.kind == "letter")

    @property
    def paragraphs(self) -> tuple[Template, ...]:
        return tuple(template for template in self.templates.values() if template.head.kind == "paragraph")

    def letters_for(self, language: str) -> tuple[Template, ...]:
        """Every letter a reader of this language can be sent: in its own words where there is one, else a near one."""
        return _nearest(self.letters, language)

    def paragraphs_for(self, language: str) -> tuple[Template, ...]:
        return _nearest(self.paragraphs, language)

    def languages_of(self, id: str) -> tuple[str, ...]:
        return tuple(sorted(language for known, language in self.templates if known == id))


def _nearest(templates: tuple[Template, ...], language: str) -> tuple[Template, ...]:
    """One of each id: the nearest language wins."""
    found: dict[str, Template] = {}
    for near in near_languages(language):
        for template in templates:
            if template.head.language == near:
                found.setdefault(template.id, template)
    return tuple(found.values())


def library_of(templates: Iterable[Template], rejected: Iterable[Rejected] = ()) -> Library:
    return Library(
        templates={(template.id, template.head.language): template for template in templates},
        rejected=tuple(rejected),
    )


def near_languages(language: str) -> tuple[str, ...]:
    """The language itself, then the variants whose letters a reader of it accepts."""
    if language.startswith("zh"):
        return tuple(dict.fromkeys((language, "zh-Hant-HK")))
    return tuple(dict.fromkeys((language, "en-GB", "en-US")))


def in_force(template: Template, today: dt.date) -> bool:
    """Live, and within its validity: only such a text may be sent."""
    head = template.head
    started = head.valid_from is None or head.valid_from <= today
    running = head.valid_to is None or today <= head.valid_to
    return head.status == "live" and started and running
