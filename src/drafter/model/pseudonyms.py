"""Invented names, by script: what a practice case made from a real one calls its people."""

from __future__ import annotations

from drafter.model.base import Value


class Pseudonyms(Value, frozen=True):
    """Given and family names in Latin letters and in Han characters; any given name goes with any family name."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    given_han: tuple[str, ...]
    family_han: tuple[str, ...]
