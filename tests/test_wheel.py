"""The wheel: installed into a clean environment it answers away from the repository, with everything it ships."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ("src", "resources", "template_library", "pyproject.toml", "README.md", "LICENSE")
PURELIB = "import sysconfig; print(sysconfig.get_path('purelib'))"


def run(*command: str | Path, cwd: Path) -> str:
    surroundings = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "DRAFTER_HOME")}
    ended = subprocess.run(
        [str(word) for word in command], cwd=cwd, env=surroundings, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, so that nothing of the build stays in the repository."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in SOURCES:
        source, target = ROOT / name, folder / "copy" / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
    (folder / "copy" / "resources" / "pictures").mkdir(exist_ok=True)
    (folder / "copy" / "resources" / "pictures" / "desk.png").write_bytes(b"a picture for the README")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=folder / "copy")
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment with the wheel, and behind it the packages it needs from the one the tests run in (where
    drafter itself is an editable install: the wheel's own folder stands before it)."""
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder / "venv", with_pip=False)
    python = folder / "venv" / "bin" / "python"
    packages = Path(run(python, "-c", PURELIB, cwd=folder).strip())
    run(sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", "--no-index", wheel, cwd=folder)
    (packages / "needed.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return python


@pytest.mark.slow
def test_the_wheel_carries_the_library_and_the_rules(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.startswith("drafter/template_library/") and name.endswith(".md") for name in names)
    assert {"drafter/resources/company.yaml", "drafter/resources/policy.yaml"} <= set(names)
    assert [name for name in names if name.startswith(("tests", "resources"))] == []
    assert len(names) == len(set(names))


@pytest.mark.slow
def test_the_pictures_of_the_readme_stay_at_home(wheel: Path) -> None:
    assert [name for name in zipfile.ZipFile(wheel).namelist() if "pictures" in name] == []


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the environment's folders are called otherwise there")
def test_the_installed_program_answers_away_from_the_repository(installed: Path, tmp_path: Path) -> None:
    where = run(installed, "-c", "import drafter; print(drafter.__file__)", cwd=tmp_path).strip()
    assert Path(where).is_relative_to(installed.parents[1])
    home = ("--home", tmp_path / "home")
    rows = json.loads(run(installed, "-m", "drafter", *home, "library", "list", "--json", cwd=tmp_path))
    assert len(rows) > 20
    sample = Path(where).parent / "resources" / "samples" / "01-delay-london-hong-kong.eml"
    command = (installed, "-m", "drafter", *home, "draft", sample, "--out", "letter.docx", "--json")
    answer = json.loads(run(*command, cwd=tmp_path))
    assert len(answer["letter"]) > 300
    assert (tmp_path / "letter.docx").stat().st_size > 5_000
