"""How many mails a second come in, and what a large one costs: `python tests/benchmarks/intake.py [COUNT]`."""

from __future__ import annotations

import os
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

from drafter.adapters.intake import read_posts
from drafter.adapters.shipped import shipped
from drafter.model.intake import Intaken


def box_of(count: int) -> Iterator[bytes]:
    """The sample mails over and over, each with its own number, as one mailbox."""
    samples = [path.read_bytes() for path in sorted((shipped("resources") / "samples").glob("*.eml"))]
    for number in range(count):
        mail = samples[number % len(samples)].replace(b"X-Drafter-Sample", b"X-Was-Sample")
        yield b"From x@y.example Tue Nov  3 10:00:00 2026\nX-Number: %d\n%s\n\n" % (number, mail)


def with_attachment(megabytes: int) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "ana@mail.example", "photos"
    mail.set_content("The photos are attached.")
    mail.add_attachment(os.urandom(megabytes * 1_000_000), maintype="image", subtype="png", filename="photo.png")
    return mail.as_bytes()


def mails_per_second(folder: Path, count: int) -> None:
    box = folder / "post.mbox"
    with box.open("wb") as file:
        file.writelines(box_of(count))
    start = time.perf_counter()
    taken = sum(isinstance(one.answer, Intaken) for one in read_posts([box]))
    seconds = time.perf_counter() - start
    print(f"{taken:,} of {count:,} mails from one mailbox: {seconds:.1f} s, {taken / seconds:,.0f} mails a second")


def large_mail(folder: Path) -> None:
    file = folder / "large.eml"
    file.write_bytes(with_attachment(20))
    start = time.perf_counter()
    taken = sum(isinstance(one.answer, Intaken) for one in read_posts([file]))
    seconds = time.perf_counter() - start
    tracemalloc.start()
    list(read_posts([file]))
    peak = tracemalloc.get_traced_memory()[1] / 1_000_000
    print(
        f"one mail with a 20 MB attachment: {'read' if taken else 'REFUSED'} in {seconds:.2f} s, {peak:.0f} MB at most"
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        mails_per_second(Path(name), int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
        large_mail(Path(name))
