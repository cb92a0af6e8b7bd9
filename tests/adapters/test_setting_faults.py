"""Settings that could not be used are refused before they are written down."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from drafter.adapters.settings_file import read_settings, setting_faults, write_settings
from drafter.settings import Settings

GOOD = Settings(name="Priya Nair")


@pytest.mark.parametrize(
    ("changes", "field", "kind"),
    [
        ({"name": "  "}, "name", "empty"),
        ({"role": ""}, "role", "empty"),
        ({"engine": "languagetool-server", "server": ""}, "server", "no_address"),
        ({"engine": "languagetool-server", "server": "our server"}, "server", "no_address"),
        ({"engine": "languagetool-server", "server": "http://host:port"}, "server", "no_address"),
        ({"engine": "languagetool-server", "server": "ftp://host"}, "server", "no_address"),
        ({"engine": "languagetool-local", "languagetool_folder": "/nowhere"}, "languagetool_folder", "no_languagetool"),
        ({"engine": "languagetool-local", "java": "no-such-java"}, "java", "no_program"),
        ({"watched_folder": "/nowhere/post"}, "watched_folder", "no_folder"),
        ({"backup_folder": "/nowhere/copies"}, "backup_folder", "no_folder"),
        ({"shortcuts": {"Next case": "Ctrl+K", "Finish letter": "Ctrl+K"}}, "shortcuts", "same_keys"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_field(changes: dict[str, object], field: str, kind: str) -> None:
    found = {(fault.field, fault.kind) for fault in setting_faults(replace(GOOD, **changes))}
    assert (field, kind) in found


def test_a_server_and_folders_that_exist_are_taken(tmp_path: Path) -> None:
    folder = str(tmp_path)
    (tmp_path / "languagetool-server.jar").touch()
    server = replace(GOOD, engine="languagetool-server", server="http://10.0.0.7:8081", watched_folder=folder)
    local = replace(GOOD, engine="languagetool-local", languagetool_folder=folder, backup_folder=folder)
    assert setting_faults(server) == setting_faults(local) == ()


def test_settings_of_an_engine_that_is_not_chosen_do_not_matter() -> None:
    assert setting_faults(replace(GOOD, server="nonsense", java="no-such-java")) == ()


def test_what_was_saved_is_read_again(home: Path) -> None:
    wanted = replace(GOOD, engine="none", theme="dark", shortcuts={"Next case": "Ctrl+J"})
    write_settings(home, wanted)
    assert read_settings(home) == wanted
