"""Where much post is sorted: in child processes, so that a day's post takes every processor and the window none."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from queue import SimpleQueue
from types import TracebackType

import msgspec

from drafter.adapters.child import Child, ChildLostError, ChildRefusedError, Limits, command_for
from drafter.adapters.sorting_service import Opening
from drafter.model.case import Case
from drafter.model.classification import Classification
from drafter.model.filed import Known
from drafter.model.intake import Counted, Intaken, KnownPost, SortedCounted, SortedPost
from drafter.model.template import Rejected
from drafter.steps.flow import Handbook, Seat, read_post

Found = tuple[Case, Classification]


class LookedUp(msgspec.Struct, frozen=True, kw_only=True):
    """As `Counted`, when the store has been asked for the same post."""

    number: int
    total: int
    answer: Intaken | KnownPost | Rejected


FEW = 100
"""So many letters are sorted before a child could have started."""
_AT_ONCE = 20
"""So many letters are one errand of a child."""
_MOST_CHILDREN = 4
_LIMITS = Limits(answer=60.0, unsettled=60.0, megabytes=1024)


def sorted_posts(
    posts: Iterable[Counted], book: Handbook, seat: Seat, known: Callable[[Intaken], Known | None]
) -> Generator[SortedCounted, None, None]:
    """The post in its order, each letter sorted; a large one in child processes. What the store has already (`known`)
    is not sorted again. Close the iterator to cancel."""
    waiting = (_looked_up(one, known) for one in posts)
    for one in islice(waiting, FEW):
        yield from _joined([one], [read_post(case, book, seat) for case in _new([one])])
    with SortingRoom(book, seat, min(os.cpu_count() or 1, _MOST_CHILDREN)) as room:
        yield from room.sort(waiting)


def _looked_up(one: Counted, known: Callable[[Intaken], Known | None]) -> LookedUp:
    before = known(one.answer) if isinstance(one.answer, Intaken) else None
    answer = KnownPost(intaken=one.answer, known=before) if before and isinstance(one.answer, Intaken) else one.answer
    return LookedUp(number=one.number, total=one.total, answer=answer)


class SortingRoom:
    """Children that sort the same way, started with the first letters; what one of them cannot do is done here."""

    def __init__(self, book: Handbook, seat: Seat, children: int) -> None:
        self._book, self._seat, self._ahead = book, seat, 2 * children
        opening = msgspec.msgpack.encode(Opening(book.classify, book.around, seat.today))
        command = command_for("sorting", _LIMITS.megabytes)
        self._children = [Child(command, opening, _LIMITS) for _ in range(children)]
        self._free: SimpleQueue[Child] = SimpleQueue()
        for child in self._children:
            self._free.put(child)
        self._errands = ThreadPoolExecutor(children, thread_name_prefix="sorting")

    def __enter__(self) -> SortingRoom:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the children in the middle of a letter."""
        for child in self._children:
            child.close()
        self._errands.shutdown(cancel_futures=True)

    def sort(self, posts: Iterator[LookedUp]) -> Iterator[SortedCounted]:
        """In the order they came, a few errands ahead of whoever takes them."""
        errands: deque[tuple[Sequence[LookedUp], Future[list[Found]]]] = deque()
        while some := list(islice(posts, _AT_ONCE)):
            errands.append((some, self._errands.submit(self._sorted, _new(some))))
            if len(errands) > self._ahead:
                yield from _finished(errands)
        while errands:
            yield from _finished(errands)

    def _sorted(self, cases: Sequence[Case]) -> list[Found]:
        found = self._by_child(cases)
        return found + [read_post(case, self._book, self._seat) for case in cases[len(found) :]]

    def _by_child(self, cases: Sequence[Case]) -> list[Found]:
        """As far as the child came."""
        child = self._free.get()
        try:
            answers, _ = child.ask_all([msgspec.msgpack.encode(case) for case in cases])
        except (ChildLostError, ChildRefusedError):
            return []
        finally:
            self._free.put(child)
        return [msgspec.msgpack.decode(answer, type=Found) for answer in answers]


def _finished(errands: deque[tuple[Sequence[LookedUp], Future[list[Found]]]]) -> Iterator[SortedCounted]:
    some, errand = errands.popleft()
    return _joined(some, errand.result())


def _new(some: Sequence[LookedUp]) -> list[Case]:
    return [one.answer.case for one in some if isinstance(one.answer, Intaken)]


def _joined(some: Sequence[LookedUp], found: Iterable[Found]) -> Iterator[SortedCounted]:
    """Each new piece of post with what was found in it; what was known or refused stays where it was."""
    each = iter(found)
    for one in some:
        answer = _sorted(one.answer, *next(each)) if isinstance(one.answer, Intaken) else one.answer
        yield SortedCounted(number=one.number, total=one.total, answer=answer)


def _sorted(intaken: Intaken, case: Case, found: Classification) -> SortedPost:
    return SortedPost(intaken=intaken, case=case, found=found)
