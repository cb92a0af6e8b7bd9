"""Who may import whom: arrows point down, and inner rooms know neither Qt, files, clocks nor the environment."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "drafter"
FORBIDDEN_INSIDE = {"PySide6", "pathlib", "os", "io", "time", "shutil", "tempfile", "subprocess", "socket", "sqlite3",
                    "sqlite_utils", "threading", "multiprocessing", "random", "platformdirs", "glob"}  # fmt: skip
INNER = ("model", "steps", "oversight")
FILES = sorted(SOURCE.rglob("*.py"))


def imports_of(path: Path) -> set[str]:
    """Every module a file imports, at any depth, with `from a import b` as both `a` and `a.b`."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def stage(path: Path) -> str:
    """The stage a file under steps belongs to: `classify` for steps/classify.py and steps/classify/flags.py."""
    return path.relative_to(SOURCE / "steps").parts[0].removesuffix(".py")


def drafter_rooms(path: Path) -> set[str]:
    return {name.split(".")[1] for name in imports_of(path) if name.startswith("drafter.")}


MAY: dict[str, set[str]] = {
    "model": {"model"},
    "steps": {"model", "steps"},
    "oversight": {"model", "steps", "oversight"},
    "ports": {"model"},
    "settings": {"model"},
    "adapters": {"model", "ports", "settings", "adapters", "steps", "oversight"},
    "ui": {"model", "ports", "settings", "ui", "steps", "oversight"},
}


def test_there_is_something_to_look_at() -> None:
    assert len(FILES) > 20
    assert {room(path) for path in FILES} >= {"model", "steps", "adapters", "ui"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_arrows_point_down(path: Path) -> None:
    allowed = MAY.get(room(path))
    if allowed is not None:
        assert drafter_rooms(path) <= allowed | {"__version__"}


@pytest.mark.parametrize("path", [path for path in FILES if room(path) in INNER], ids=lambda path: path.stem)
def test_inner_rooms_know_nothing_of_the_outside(path: Path) -> None:
    assert not {name.split(".")[0] for name in imports_of(path)} & FORBIDDEN_INSIDE


@pytest.mark.parametrize("path", [path for path in FILES if room(path) == "steps"], ids=lambda path: path.stem)
def test_stages_do_not_know_their_neighbours(path: Path) -> None:
    if stage(path) == "flow":
        return
    others = {name.split(".")[2] for name in imports_of(path) if name.startswith("drafter.steps.")}
    assert others <= {stage(path)}


@pytest.mark.parametrize("path", [path for path in FILES if room(path) == "ui"], ids=lambda path: path.stem)
def test_the_screen_reaches_the_stages_only_through_flow(path: Path) -> None:
    others = {name.split(".")[2] for name in imports_of(path) if name.startswith("drafter.steps.")}
    assert others <= {"flow"}


@pytest.mark.parametrize("package", ["compensate", "check"])
def test_inside_a_stage_only_its_own_front_imports_its_modules(package: str) -> None:
    prefix = f"drafter.steps.{package}."
    outside = [path for path in FILES if not str(path).startswith(str(SOURCE / "steps" / package))]
    assert not [
        path for path in outside if any(name.startswith(prefix) and _is_module(name) for name in imports_of(path))
    ]


def _is_module(name: str) -> bool:
    """Whether the name is a module of a package rather than something its front gives out under the same name."""
    parts = name.split(".")[1:]
    front = SOURCE.joinpath(*parts[:-1]) / "__init__.py"
    if front.is_file() and f'"{parts[-1]}"' in front.read_text("utf-8"):
        return False
    return (SOURCE.joinpath(*parts).with_suffix(".py")).is_file() or SOURCE.joinpath(*parts).is_dir()
