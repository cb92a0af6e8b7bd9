"""Much post is sorted in child processes: the same answers in the same order, and a lost child costs nothing."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator

import pytest

from drafter.adapters.handbook_files import read_handbook
from drafter.adapters.process_tree import end_tree
from drafter.adapters.sorting_room import FEW, LookedUp, SortingRoom, sorted_posts
from drafter.model.case import Case, Message
from drafter.model.company import Signatory
from drafter.model.filed import Known
from drafter.model.intake import Counted, Intaken, KnownPost, SortedPost
from drafter.model.template import Rejected
from drafter.steps.flow import Handbook, Seat, read_post
from synthetic import invented

SEAT = Seat(signatory=Signatory(name="Kim Ito"), today=dt.date(2026, 11, 21))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Handbook:
    return read_handbook(tmp_path_factory.mktemp("home"), "HKG", 2026)


def post(count: int) -> list[LookedUp]:
    """Invented letters, English and Chinese, every fiftieth a file that cannot be read."""
    letters = [intaken(n, one.case) for n, one in enumerate(invented(count - 1, seed=5))]
    letters.append(intaken(count, Case(messages=(Message(direction="in", text="我哋航班 NV251 遲咗五個鐘。"),))))
    refused = [Rejected(where=f"{n}.zip", what="is not read") for n in range(count)]
    answers = [refused[n] if n % 50 == 49 else letters[n] for n in range(count)]
    return [LookedUp(number=n + 1, total=count, answer=answer) for n, answer in enumerate(answers)]


def counted(posts: list[LookedUp]) -> Iterator[Counted]:
    return (Counted(number=one.number, total=one.total, answer=one.answer) for one in posts)


def intaken(n: int, case: Case) -> Intaken:
    return Intaken(case=case, original=b"%d" % n, name=f"{n}.eml", sha256=f"{n:064}")


def sorted_here(posts: list[LookedUp], book: Handbook) -> Iterator[SortedPost | Rejected]:
    for one in posts:
        if isinstance(one.answer, Intaken):
            case, found = read_post(one.answer.case, book, SEAT)
            yield SortedPost(intaken=one.answer, case=case, found=found)
        else:
            yield one.answer


def test_much_post_is_sorted_as_a_little_is_and_keeps_its_order(book: Handbook) -> None:
    posts = post(FEW + 60)
    done = list(sorted_posts(counted(posts), book, SEAT, lambda _: None))
    assert [one.number for one in done] == list(range(1, FEW + 61))
    assert [one.answer for one in done] == list(sorted_here(posts, book))


def test_what_the_store_has_already_is_not_sorted_again(book: Handbook) -> None:
    known = Known(id="1", reference="CR-2026-000001", because="same_file")
    posts = [one for one in counted(post(30)) if isinstance(one.answer, Intaken)]
    done = list(sorted_posts(posts, book, SEAT, lambda intaken: known if intaken.name == "3.eml" else None))
    assert [one.answer.known for one in done if isinstance(one.answer, KnownPost)] == [known]
    assert sum(isinstance(one.answer, SortedPost) for one in done) == 29


def test_a_child_that_dies_in_the_middle_costs_no_letter(book: Handbook) -> None:
    posts = post(80)
    with SortingRoom(book, SEAT, children=1) as room:
        answers = room.sort(iter(posts))
        done = [next(answers)]
        (child,) = room._children
        assert child.pid is not None
        end_tree(child.pid)
        done += answers
    assert [one.answer for one in done] == list(sorted_here(posts, book))


def test_post_that_is_stopped_leaves_no_child_behind(book: Handbook) -> None:
    with SortingRoom(book, SEAT, children=2) as room:
        next(room.sort(iter(post(80))))
        pids = [child.pid for child in room._children if child.pid]
    assert pids
    assert not [pid for pid in pids if is_alive(pid)]


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
