"""The library's sayings are read by the encoder once, not at every start; what a customer wrote is never kept."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from drafter.adapters.kept_vectors import KeptVectors
from drafter.adapters.meaning import MeaningChild

KEY, OTHER = b"k" * 16, b"o" * 16
SAYINGS = [("bags", "My suitcase did not arrive."), ("delay", "We landed five hours late.")]
COMPLAINT = ["Nobody could tell me where my luggage was."]


def vector(first: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.array([first, 0.1, -2.5], dtype=np.float32)


def test_what_is_kept_is_known_at_the_next_start(tmp_path: Path) -> None:
    KeptVectors(tmp_path / "deep" / "kept", "1.0").keep({KEY: vector(1.0)})
    KeptVectors(tmp_path / "deep" / "kept", "1.0").keep({OTHER: vector(2.0)})
    known = KeptVectors(tmp_path / "deep" / "kept", "1.0").known
    assert {key: row.tolist() for key, row in known.items()} == {KEY: vector(1.0).tolist(), OTHER: vector(2.0).tolist()}


def test_another_encoder_trusts_none_of_them(tmp_path: Path) -> None:
    KeptVectors(tmp_path / "kept", "1.0").keep({KEY: vector(1.0)})
    assert KeptVectors(tmp_path / "kept", "1.1").known == {}


@pytest.mark.parametrize("cut", [0, 5, 24, 30, 45])
def test_a_file_that_was_cut_off_is_as_good_as_none(tmp_path: Path, cut: int) -> None:
    KeptVectors(tmp_path / "kept", "1.0").keep({KEY: vector(1.0)})
    whole = (tmp_path / "kept").read_bytes()
    (tmp_path / "kept").write_bytes(whole[:cut])
    assert KeptVectors(tmp_path / "kept", "1.0").known == {}


def test_a_place_that_cannot_be_written_costs_time_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    kept = KeptVectors(tmp_path / "kept", "1.0")
    kept.keep({KEY: vector(1.0)})
    assert list(kept.known) == [KEY]
    assert list(tmp_path.iterdir()) == [tmp_path / "kept"]


def test_the_answers_stay_the_same_and_only_our_own_sentences_are_kept(tmp_path: Path) -> None:
    answers = []
    for _ in range(2):
        with closing(MeaningChild(folder=tmp_path)) as meaning:
            answers.append(meaning.likeness(COMPLAINT, SAYINGS))
    rows = (tmp_path / "sayings.vectors").stat().st_size // (16 + 4 * 512)
    assert answers[0] == answers[1]
    assert rows == len(SAYINGS)
