"""A day's post from the mailbox into the store, sorted and indexed: `python tests/benchmarks/post.py [COUNT]`."""

from __future__ import annotations

import datetime as dt
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from drafter.adapters.case_store import CaseStore
from drafter.adapters.filing import file_sorted, known_to
from drafter.adapters.handbook_files import read_handbook
from drafter.adapters.intake import own_domains_of, read_posts
from drafter.adapters.sorting_room import sorted_posts
from drafter.app.post import BATCH
from drafter.model.company import Signatory
from drafter.model.intake import SortedPost
from drafter.steps.flow import Handbook, Seat
from synthetic import invented

SEAT = Seat(signatory=Signatory(name="Kim Ito"), today=dt.date(2026, 11, 21))


def mails(count: int) -> Iterator[bytes]:
    """Invented complaints, three of them to a letter, so that they are as long as real ones."""
    texts = [one.case for one in invented(3 * count, seed=11)]
    for number, case in enumerate(texts[::3]):
        mail = EmailMessage()
        mail["From"] = case.customer.email or f"guest{number}@example.org"
        mail["Subject"], mail["Message-ID"] = case.messages[0].subject or "", f"<{number}@post.example>"
        mail.set_content("\n\n".join(one.messages[0].text for one in texts[3 * number : 3 * number + 3]))
        yield b"From x@y.example Tue Nov  3 10:00:00 2026\n" + mail.as_bytes() + b"\n\n"


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        (home / "post.mbox").write_bytes(b"".join(mails(count)))
        book = read_handbook(home, "HKG", 2026)
        store = CaseStore.open(home / "cases.sqlite", person="Kim Ito")
        before, used, ours, started = peak_mb(), processor(), time.process_time(), time.perf_counter()
        filed, writes = filing(store, home / "post.mbox", book)
        wall, used, ours = time.perf_counter() - started, processor() - used, time.process_time() - ours
        print(f"{filed:,} of {count:,} mails: {wall:.1f} s, {1000 * wall / count:.1f} ms a mail")
        print(
            f"of all processors {1000 * used / count:.1f} ms a mail, {1000 * ours / count:.1f} ms of it in this process"
        )
        half, most = (1000 * writes[int(share * len(writes))] for share in (0.5, 0.95))
        print(f"{len(writes):,} writes: p50 {half:.0f}, p95 {most:.0f}, longest {1000 * writes[-1]:.0f} ms")
        print(f"memory before {before:.0f} MB, at most {peak_mb():.0f} MB, and {child_mb():.0f} MB for each child")
        print(f"stopped in the middle: {1000 * stopping(home / 'post.mbox', book):.0f} ms until all is still")
        store.close()


def filing(store: CaseStore, box: Path, book: Handbook) -> tuple[int, list[float]]:
    """How many went in, and how long an autosave would have waited for each write, in seconds."""
    filed, took, batch = 0, [0.0], store.batch

    @contextmanager
    def timed(doing: str) -> Iterator[None]:
        began = time.perf_counter()
        with batch(doing):
            yield
        took.append(time.perf_counter() - began)

    store.batch = timed  # type: ignore[method-assign]  # to see each write
    posts = sorted_posts(read_posts([box], own_domains_of(book.company)), book, SEAT, known_to(store))
    while some := [one.answer for one in islice(posts, BATCH) if isinstance(one.answer, SortedPost)]:
        filed += len(file_sorted(store, some))
    return filed, sorted(took)


def stopping(box: Path, book: Handbook) -> float:
    """Seconds from the wish to stop until the children are gone."""
    posts = sorted_posts(read_posts([box], own_domains_of(book.company)), book, SEAT, lambda _: None)
    for _ in islice(posts, 300):
        pass
    began = time.perf_counter()
    posts.close()
    return time.perf_counter() - began


def processor() -> float:
    """Seconds that all processors have worked for us; children that have ended are counted."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def child_mb() -> float:
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
