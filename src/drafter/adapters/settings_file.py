"""The settings file: HOME/settings.yaml, readable and editable by hand."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from drafter.adapters.kept_values import KeptValues
from drafter.adapters.values import value_from_yaml
from drafter.model.template import Rejected
from drafter.ports import OutsideError
from drafter.settings import SettingFault, Settings

_NAME = "settings.yaml"
ASIDE = "settings.unread.yaml"


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
    return value_from_yaml(path, Settings, KeptValues(home).yaml) if path.is_file() else Settings()


def settings_or_aside(home: Path) -> tuple[Settings, Rejected | None]:
    """The settings of this home. A file that cannot be used is put aside with its reason, so that the usual settings,
    written down later, do not overwrite it."""
    found = read_settings(home)
    if isinstance(found, Settings):
        return found, None
    with suppress(OSError):  # a folder that cannot be written to is told when the settings are saved
        os.replace(home / _NAME, home / ASIDE)
    return Settings(), found


def write_settings(home: Path, settings: Settings) -> None:
    """Replace the file as a whole: a half-written file is never seen."""
    import yaml

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


def setting_faults(settings: Settings) -> tuple[SettingFault, ...]:
    """Values that could be written down but not used: no name, no address, folders and programs that are not there."""
    return (*_who_faults(settings), *_engine_faults(settings), *_folder_faults(settings), *_key_faults(settings))


def _who_faults(settings: Settings) -> Iterator[SettingFault]:
    for field in ("name", "role"):
        if not getattr(settings, field).strip():
            yield SettingFault(field=field, kind="empty")


def _engine_faults(settings: Settings) -> Iterator[SettingFault]:
    if settings.engine == "languagetool-server" and not _is_address(settings.server):
        yield SettingFault(field="server", kind="no_address", value=settings.server)
    if settings.engine == "languagetool-local":
        folder = Path(settings.languagetool_folder).expanduser()
        if not settings.languagetool_folder or not any(folder.glob("languagetool*.jar")):
            yield SettingFault(field="languagetool_folder", kind="no_languagetool", value=settings.languagetool_folder)
        if settings.java and shutil.which(settings.java) is None:
            yield SettingFault(field="java", kind="no_program", value=settings.java)


def _folder_faults(settings: Settings) -> Iterator[SettingFault]:
    for field in ("watched_folder", "backup_folder"):
        named = getattr(settings, field)
        if not named:
            continue
        if not Path(named).expanduser().is_dir():
            yield SettingFault(field=field, kind="no_folder", value=named)
        elif field == "backup_folder" and not os.access(Path(named).expanduser(), os.W_OK):
            yield SettingFault(field=field, kind="not_writable", value=named)


def _key_faults(settings: Settings) -> Iterator[SettingFault]:
    taken: dict[str, str] = {}
    for name, keys in settings.shortcuts.items():
        if keys and keys in taken:
            yield SettingFault(field="shortcuts", kind="same_keys", value=f"{keys}: {taken[keys]}, {name}")
        taken[keys] = name


def _is_address(address: str) -> bool:
    try:
        parts = urlsplit(address.strip())
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
