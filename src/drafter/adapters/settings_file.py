"""The settings file: HOME/settings.yaml, readable and editable by hand."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import msgspec
import yaml

from drafter.adapters.values import value_from_yaml
from drafter.model.template import Rejected
from drafter.ports import OutsideError
from drafter.settings import Settings

_NAME = "settings.yaml"


def home_folder(chosen: str | None) -> Path:
    """Where this person's store, library and settings lie: `--home`, else DRAFTER_HOME, else the platform's folder."""
    given = chosen or os.environ.get("DRAFTER_HOME")
    if given:
        return Path(given).expanduser()
    from platformdirs import user_data_path

    return user_data_path("drafter", appauthor=False)


def read_settings(home: Path) -> Settings | Rejected:
    """The settings; the defaults where there is no file yet, Rejected where the file cannot be used."""
    path = home / _NAME
    return value_from_yaml(path, Settings) if path.is_file() else Settings()


def write_settings(home: Path, settings: Settings) -> None:
    """Replace the file as a whole: a half-written file is never seen."""
    text = yaml.safe_dump(msgspec.to_builtins(settings), allow_unicode=True, sort_keys=False)
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=home, suffix=".new", delete=False) as file:
            file.write(text)
        os.replace(file.name, home / _NAME)
    except OSError as error:
        raise OutsideError(
            f"The settings could not be saved to {home / _NAME}: {error.strerror}. Check the folder."
        ) from error
