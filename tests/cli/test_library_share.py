"""`drafter library share`: two offices by command line, through a real git repository between them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from dulwich.repo import Repo

from drafter.cli import run_command

PATH = "baggage/late.en-GB.md"


@pytest.fixture
def server(tmp_path: Path) -> str:
    folder = tmp_path / "server.git"
    folder.mkdir()
    Repo.init_bare(str(folder), default_branch=b"main").close()
    return str(folder)


def writes(home: Path, body: str) -> None:
    file = home / "library" / PATH
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\nid: baggage.late\ntitle: Late bag\n---\n{body}\n", "utf-8")


def shares(home: Path, *words: str) -> int:
    return run_command(["library", "share", *words, "--home", str(home)])


@pytest.fixture
def disputed(tmp_path: Path, server: str, capsys: pytest.CaptureFixture[str]) -> tuple[Path, Path]:
    """Both have changed the same text; the first has shared it."""
    hkg, lhr = tmp_path / "hkg", tmp_path / "lhr"
    writes(hkg, "We are sorry.")
    assert shares(hkg, server) == shares(lhr, server) == 0
    writes(hkg, "We are truly sorry.")
    writes(lhr, "I am sorry.")
    assert shares(hkg) == 0
    capsys.readouterr()
    return hkg, lhr


def test_a_text_changed_on_both_sides_is_shown_and_waits(
    disputed: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert shares(disputed[1], "--json") == 1
    (conflict,) = json.loads(capsys.readouterr().out)["conflicts"]
    assert conflict["path"] == PATH
    assert "I am sorry." in conflict["mine"]
    assert "We are truly sorry." in conflict["theirs"]


@pytest.mark.parametrize(("choice", "stands"), [("--mine", "I am sorry."), ("--theirs", "We are truly sorry.")])
def test_the_choice_stands_in_both(disputed: tuple[Path, Path], choice: str, stands: str) -> None:
    hkg, lhr = disputed
    assert shares(lhr, choice, PATH) == shares(hkg) == 0
    assert all(stands in (home / "library" / PATH).read_text("utf-8") for home in disputed)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("share",), "say first where the library is shared"),
        (("share", "/x", "--mine", "a.md", "--theirs", "a.md"), "not both"),
        (("list", "--mine", "a.md"), "belong to library share"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert run_command(["library", *words, "--home", str(tmp_path)]) == 2
    assert said in capsys.readouterr().err


def test_an_address_that_does_not_answer_is_named_and_the_old_one_kept(
    tmp_path: Path, server: str, capsys: pytest.CaptureFixture[str]
) -> None:
    writes(tmp_path / "hkg", "We are sorry.")
    assert shares(tmp_path / "hkg", server) == 0
    assert shares(tmp_path / "hkg", str(tmp_path / "nowhere.git")) == 1
    assert "nowhere.git" in capsys.readouterr().err
    assert shares(tmp_path / "hkg") == 0
