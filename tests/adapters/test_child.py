"""A child that hangs, aborts, starves or is killed costs one restart, and never outlives drafter."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from drafter.adapters.child import Child, ChildLostError, ChildRefusedError, Limits

STUBBORN = [sys.executable, "-P", str(Path(__file__).parent / "grammar" / "stubborn_child.py")]
QUICK = Limits(answer=0.3)
Started = Callable[..., Child]


@pytest.fixture
def started() -> Iterator[Started]:
    children: list[Child] = []

    def start(opening: bytes = b"", limits: Limits = QUICK, megabytes: int = 0) -> Child:
        children.append(Child([*STUBBORN, str(megabytes)], opening, limits))
        return children[-1]

    yield start
    for child in children:
        child.close()


def gone(pid: int) -> bool:
    """Whether the process ends within the time allowed; waits for its end, not for the clock."""
    try:
        psutil.Process(pid).wait(timeout=10)
    except psutil.NoSuchProcess:
        return True
    except psutil.TimeoutExpired:
        return False
    return True


@pytest.mark.parametrize(("question", "how"), [(b"hang", "hung"), (b"abort", "ended")])
def test_a_bad_day_costs_one_restart(started: Started, question: bytes, how: str) -> None:
    child = started()
    with pytest.raises(ChildLostError) as lost:
        child.ask(question)
    assert lost.value.how == how
    assert child.ask(b"well again") == b"WELL AGAIN"
    assert child.starts == 2


def test_a_child_killed_between_two_questions_is_not_noticed(started: Started) -> None:
    child = started()
    child.ask(b"one")
    assert child.pid is not None
    os.kill(child.pid, signal.SIGKILL)
    assert gone(child.pid)
    assert child.ask(b"two") == b"TWO"


def test_after_three_restarts_it_is_left_in_peace(started: Started) -> None:
    child = started()
    for _ in range(4):
        with pytest.raises(ChildLostError, match="ended"):
            child.ask(b"abort")
    with pytest.raises(ChildLostError, match="given up"):
        child.ask(b"anything")
    assert child.starts == 4


def test_many_good_answers_forgive_an_earlier_restart(started: Started) -> None:
    child = started(limits=Limits(restarts=1, forgiven_after=2))
    for _ in range(3):
        with pytest.raises(ChildLostError, match="ended"):
            child.ask(b"abort")
        assert [child.ask(b"a"), child.ask(b"b")] == [b"A", b"B"]


def test_what_a_library_prints_does_not_disturb_the_answers(started: Started) -> None:
    assert started().ask(b"print") == b"PRINT"


def test_a_refusal_is_passed_on_in_its_own_words(started: Started) -> None:
    child = started()
    with pytest.raises(ChildRefusedError, match=r"not today\."):
        child.ask(b"refuse")
    assert child.starts == 1


def test_a_child_that_cannot_begin_says_why_and_is_not_started_again(started: Started) -> None:
    child = started(opening=b"refuse")
    for _ in range(3):
        with pytest.raises(ChildRefusedError, match="no engine here"):
            child.ask(b"anything")
    assert child.starts == 1


def test_a_folder_of_letters_is_never_on_a_childs_path(started: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)  # who runs the tests may have put the folder there
    assert started().ask(b"folder") == b"False"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no RLIMIT_AS on Windows")
def test_a_greedy_child_meets_its_limit_and_not_the_machines(started: Started) -> None:
    child = started(limits=Limits(answer=5.0), megabytes=512)
    with pytest.raises(ChildLostError, match="ended"):
        child.ask(b"hoard")
    assert child.ask(b"well again") == b"WELL AGAIN"


def test_closing_ends_the_child_and_leaves_no_zombie(started: Started) -> None:
    child = started()
    child.ask(b"one")
    pid = child.pid
    assert pid is not None
    child.close()
    assert not psutil.pid_exists(pid)
    with pytest.raises(ChildLostError, match="closed"):
        child.ask(b"two")


PARENT = """
import sys
from drafter.adapters.child import Child, Limits
child = Child(sys.argv[2:], limits=Limits(answer=60.0))
child.ask(b"one")
print(child.pid, flush=True)
child.ask(sys.argv[1].encode()) if sys.argv[1] else sys.stdin.read()
"""


@pytest.mark.parametrize("busy_with", ["", "hang"], ids=["idle", "hanging"])
def test_a_child_dies_with_drafter_even_when_drafter_is_killed(busy_with: str) -> None:
    command = [sys.executable, "-c", PARENT, busy_with, *STUBBORN]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert psutil.pid_exists(pid)
        parent.kill()
    assert gone(pid)
