"""A day's post from the mailbox into the store, sorted and indexed: `python tests/benchmarks/post.py [COUNT]`."""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
import time
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from drafter.adapters.case_store import CaseStore
from drafter.adapters.filing import file_cases
from drafter.adapters.handbook_files import read_handbook
from drafter.adapters.intake import own_domains_of, read_posts
from drafter.app.post import BATCH
from drafter.model.company import Signatory
from drafter.model.intake import Intaken
from drafter.steps.flow import Seat
from synthetic import invented


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
        seat = Seat(signatory=Signatory(name="Kim Ito"), today=dt.date(2026, 11, 21))
        started, used = time.perf_counter(), time.process_time()
        posts = read_posts([home / "post.mbox"], own_domains_of(book.company))
        taken = [one.answer for one in posts if isinstance(one.answer, Intaken)]
        read = time.process_time() - used
        for start in range(0, len(taken), BATCH):
            file_cases(store, taken[start : start + BATCH], book, seat)
        wall, used = time.perf_counter() - started, time.process_time() - used
        length = sum(len(one.case.messages[0].text) for one in taken) // max(1, len(taken))
        print(f"{len(taken):,} mails of {length:,} characters: {wall:.1f} s")
        print(f"of the processor {1000 * used / count:.1f} ms a mail, {1000 * read / count:.1f} ms of it for reading")
        store.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
