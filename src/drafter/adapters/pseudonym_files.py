"""Reads the invented names that take the place of real ones in a practice case."""

from __future__ import annotations

from pathlib import Path

from drafter.adapters.shipped import resource
from drafter.adapters.values import value_from_yaml
from drafter.model.pseudonyms import Pseudonyms
from drafter.model.template import Rejected


def read_pseudonyms(home: Path) -> Pseudonyms | Rejected:
    return value_from_yaml(resource(home, "pseudonyms.yaml"), Pseudonyms)
