"""A handling guideline: one page on how cases of a category, or with a flag, are handled."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec


class Guideline(msgspec.Struct, frozen=True, kw_only=True):
    """`about`: a top-level category (`baggage`) or a flag (`flag:legal`); `text` is Markdown; `own`: the department
    wrote it."""

    about: str
    title: str
    text: str
    path: str = ""
    language: str = "en"
    own: bool = False

    @property
    def flag(self) -> str | None:
        return self.about.removeprefix("flag:") if self.about.startswith("flag:") else None


def overtaken(page: Guideline, guidelines: Iterable[Guideline]) -> bool:
    """Whether the department has rewritten this subject in another language and left this page as it came."""
    return not page.own and any(one.own and one.about == page.about for one in guidelines)


def guidelines_for(
    guidelines: Iterable[Guideline], categories: Iterable[str], flags: Iterable[str], language: str = "en"
) -> tuple[Guideline, ...]:
    """The pages for a case: its flags first, because they decide who may answer; then its categories in order.

    Each in the language asked for, where there is one.
    """
    wanted = [*(f"flag:{flag}" for flag in flags), *(category.split(".")[0] for category in categories)]
    by_subject = {page.about: page for page in sorted(guidelines, key=lambda page: page.language == language)}
    return tuple(by_subject[about] for about in dict.fromkeys(wanted) if about in by_subject)
