"""Damaged files of every format: imported or refused, never an exception. DRAFTER_FUZZ sets how many of each."""

from __future__ import annotations

import os
import random
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import intake_post as post
import pytest

from drafter.adapters.intake import ReadingRoom, read_post
from drafter.adapters.shipped import shipped
from drafter.model.intake import Intaken
from drafter.model.template import Rejected

pytestmark = pytest.mark.slow
ROUNDS = int(os.environ.get("DRAFTER_FUZZ", "300"))
SEEDS = {
    ".eml": [path.read_bytes() for path in sorted((shipped("resources") / "samples").glob("*.eml"))],
    ".mbox": [post.mbox(post.eml(), post.eml(b"\x89PNG"))],
    ".msg": [post.msg_file(), post.msg_file(b"\x89PNG" + bytes(6000))],
    ".txt": [
        "On 3 Nov 2026, x@y.example wrote:\n> Dear\n-- \nAna 航班延誤".encode(),
        "行李遺失了三個星期".encode("big5"),
    ],
    ".docx": [post.docx_file("Dear Sirs", post.WORDS)],
    ".pdf": [post.pdf_file(), post.pdf_file("a", "b", pages=3)],
    ".json": [b'[{"id": "a", "messages": [{"text": "x", "sent": "2026-11-03T10:00:00Z"}], "bag_tags": ["1"]}]'],
    ".jsonl": [b'{"id": "a", "text": "x", "customer": {"title": "Mr"}}\n{"id": "b", "text": "y"}\n'],
    ".csv": [post.CSV.encode(), post.CSV.replace(",", ";").encode("utf-16")],
    ".xlsx": [post.xlsx_file([["Complaint", "E-mail"], [post.WORDS, "a@b.example"]])],
}
PIECES = [b"", b"\x00", b"\xff", b"\n\n", b"--", b"=?big5?B?", b"<", b'"', b"{", b"[" * 50, b"PK\x03\x04", b"%",
          b"\xa4\xa4", b"boundary=", b";", b"99999999999", b"-1", b"From ", b"&#x110000;", b"\xed\xa0\x80"]  # fmt: skip


def mutated(seed: bytes, chance: random.Random) -> bytes:
    """The seed after one to eight small accidents: bytes changed, cut, doubled, moved, or something put in."""
    content = bytearray(seed)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(content) + 1)
        until = min(len(content), at + chance.choice((1, 2, 8, 64, 512)))
        match chance.randrange(5):
            case 0:
                content[at:until] = chance.randbytes(until - at)
            case 1:
                del content[at:until]
            case 2:
                content[at:at] = content[at:until] * chance.randint(1, 4)
            case 3:
                content[at:until] = chance.choice(PIECES)
            case _:
                content[at : at + 1] = bytes([(content[at] ^ (1 << chance.randrange(8))) if at < len(content) else 0])
    return bytes(content)


def damaged(seed: bytes, chance: random.Random) -> bytes:
    """Of a zipped document now the archive is damaged, now one of the files in it."""
    if not seed.startswith(b"PK") or chance.random() < 0.4:
        return mutated(seed, chance)
    with zipfile.ZipFile(BytesIO(seed)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    chosen = chance.choice(sorted(parts))
    return post.zipped(parts | {chosen: mutated(parts[chosen], chance)})


@pytest.fixture(scope="module")
def room() -> Iterator[ReadingRoom]:
    with ReadingRoom() as opened:
        yield opened


@pytest.mark.parametrize("suffix", SEEDS)
def test_a_damaged_file_is_imported_or_refused(tmp_path: Path, suffix: str, room: ReadingRoom) -> None:
    chance = random.Random(f"post{suffix}")
    file = tmp_path / f"post{suffix}"
    for number in range(ROUNDS):
        file.write_bytes(damaged(chance.choice(SEEDS[suffix]), chance))
        try:
            answers = list(read_post(file, room=room))
        except Exception as error:  # noqa: BLE001  # the one thing looked for
            pytest.fail(f"round {number}: {type(error).__name__}: {error}")
        assert all(isinstance(answer, (Intaken, Rejected)) for answer in answers)
