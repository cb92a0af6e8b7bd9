"""Reads the families of everyday things, given names and the words of the fact lock from their YAML files."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import msgspec

from drafter.adapters.shipped import resource
from drafter.adapters.values import value_from_yaml
from drafter.model.base import Value
from drafter.model.fact_words import FactWords, check_words
from drafter.model.kinds_of_things import Family, KindsOfThings, general_from, given_from, kinds_from
from drafter.model.role_weights import RoleWeights
from drafter.model.stray_weights import StrayWeights
from drafter.model.template import Rejected

Learned = TypeVar("Learned", RoleWeights, StrayWeights)


class _File(Value, frozen=True):
    kinds: dict[str, Family]
    no_names: str = ""
    general: dict[str, str] = {}


class _Given(Value, frozen=True):
    women: str
    men: str
    either: str = ""


def kinds_of_things(home: Path | None = None) -> KindsOfThings | Rejected:
    """The department's kinds_of_things.yaml, given_names.yaml and fact_words.yaml, or the shipped ones; rejected where
    a name is empty or stands twice, or a word cannot be read."""
    path = resource(home, "kinds_of_things.yaml")
    file = value_from_yaml(path, _File)
    if isinstance(file, Rejected):
        return file
    names_path = resource(home, "given_names.yaml")
    names = value_from_yaml(names_path, _Given)
    if isinstance(names, Rejected):
        return names
    try:
        given = given_from(names.women, names.men, names.either)
    except ValueError as error:
        return Rejected(where=str(names_path), what=f"{error}; each name once")
    try:
        kinds = kinds_from(file.kinds, file.no_names, given)
        general = general_from(file.general)
    except ValueError as error:
        return Rejected(where=str(path), what=f"{error}; each name once in its family")
    words = _fact_words(resource(home, "fact_words.yaml"))
    if isinstance(words, Rejected):
        return words
    roles = _weights(resource(home, "role_weights.json"), RoleWeights)
    if isinstance(roles, Rejected):
        return roles
    strays = _weights(resource(home, "stray_weights.json"), StrayWeights)
    if isinstance(strays, Rejected):
        return strays
    figures = _weights(resource(home, "stray_figure_weights.json"), StrayWeights)
    if isinstance(figures, Rejected):
        return figures
    chinese = _weights(resource(home, "stray_figure_weights_zh.json"), StrayWeights)
    if isinstance(chinese, Rejected):
        return chinese
    return msgspec.structs.replace(
        kinds, general=general, words=words, roles=roles, strays=strays, stray_figures=figures, stray_figures_zh=chinese
    )


def _fact_words(path: Path) -> FactWords | Rejected:
    words = value_from_yaml(path, FactWords)
    if isinstance(words, FactWords):
        try:
            check_words(words)
        except ValueError as error:
            return Rejected(where=str(path), what=str(error))
    return words


def _weights(path: Path, kind: type[Learned]) -> Learned | Rejected:
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError) as error:
        return Rejected(where=str(path), what=f"cannot be read: {error}")
