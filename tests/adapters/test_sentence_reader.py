"""The taught reader: the same answers alone and in company, for any text; a file that is none is said."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from drafter.adapters.child_main import UnansweredError
from drafter.adapters.meaning_service import MeaningService
from drafter.adapters.sentence_reader import SentenceReader
from drafter.adapters.shipped import shipped
from drafter.adapters.word_pieces import WordPieces
from drafter.steps.flow.reviewing import READ_KINDS
from steps.check.tone_cases import tone_rules

READERS = shipped("resources") / "readers"
ODD = (
    "",
    " ",
    "x" * 5000,
    "\u202e\u0000\ufeff",
    "🙂" * 300,
    "naïve Zürich",
    "行李遲了。",
    "word " * 400,
    "“Quoted” – said…",
)


@pytest.fixture(scope="module")
def reader() -> SentenceReader:
    return SentenceReader(READERS / "tone.npz")


def test_it_knows_every_family_that_was_taught(reader: SentenceReader) -> None:
    assert set(tone_rules().lessons.learned.categories) == set(reader.kinds)


def test_a_fault_is_told_from_what_is_well_said(reader: SentenceReader) -> None:
    fault, sound = reader.told(("We are sorry that you feel let down.", "I have sent £140 to your card today."))
    assert reader.kinds[int(fault.argmax())] == "apology"
    assert reader.kinds[int(sound.argmax())] == ""


def test_what_a_letter_leaves_out_is_told_from_what_it_answers() -> None:
    reader = SentenceReader(READERS / "left_out.npz")
    assert reader.kinds == READ_KINDS
    letter = " ## I am sorry that your bags reached you two days late. / We have paid you £140 for the clothes."
    answered, passed_over = reader.told(
        (f"Our bags came two days late.{letter}", f"The agent at the desk laughed at my wife.{letter}")
    )
    assert answered[1] - answered[0] < 0 < passed_over[1] - passed_over[0]


def test_a_reader_reads_as_far_as_it_was_taught() -> None:
    reader = SentenceReader(READERS / "left_out.npz")
    words = "word " * 100
    near, far = reader.told((f"{words}bags", f"{words}{words}bags"))
    assert not np.allclose(*reader.told((f"{words}bags", f"{words}nobody")))
    assert np.allclose(far, reader.told((f"{words}{words}nobody",))[0])
    assert np.isfinite(near).all()


def test_readers_that_know_the_same_pieces_share_them(reader: SentenceReader) -> None:
    assert SentenceReader(READERS / "left_out.npz").pieces is reader.pieces


def test_company_changes_nothing(reader: SentenceReader) -> None:
    texts = [*ODD, *(f"Your bag number {n} was found in Madrid." for n in range(40))]
    alone = np.vstack([reader.told((one,)) for one in texts])
    assert np.allclose(reader.told(texts), alone, atol=1e-3)
    assert np.isfinite(alone).all()


def test_nothing_asked_is_nothing_told(reader: SentenceReader) -> None:
    assert reader.told(()).shape == (0, len(reader.kinds))


def test_pieces_are_the_longest_that_are_known() -> None:
    pieces = WordPieces(("[UNK]", "[CLS]", "[SEP]", "un", "##board", "##ed", "board", "cafe", ",", "行"))
    assert pieces.numbers("Unboarded, Café 行李", 64) == [1, 3, 4, 5, 8, 7, 9, 0, 2]


def test_a_text_is_read_up_to_its_bound() -> None:
    assert WordPieces(("[UNK]", "[CLS]", "[SEP]", "a")).numbers("a " * 100, 8) == [1, *[3] * 6, 2]


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 broken"])
def test_a_file_that_cannot_be_read_is_said(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "tone.npz").write_bytes(content)
    with pytest.raises(UnansweredError, match=r"tone\.npz cannot be read"):
        MeaningService(readers=tmp_path)._judged(["Well said."], "tone", ("",))


def test_tables_that_end_too_early_are_said(tmp_path: Path) -> None:
    for name in ("tone.npz", "tone.tables"):
        (tmp_path / name).write_bytes((READERS / name).read_bytes())
    with (tmp_path / "tone.tables").open("r+b") as cut:
        cut.truncate(1_000_000)
    with pytest.raises(UnansweredError, match=r"tone\.npz cannot be read"):
        MeaningService(readers=tmp_path)._judged(["Well said."], "tone", ("",))


def test_a_kind_that_it_was_not_taught_is_said() -> None:
    with pytest.raises(UnansweredError, match="knows nothing of humour"):
        MeaningService(readers=READERS)._judged(["Well said."], "tone", ("humour",))
