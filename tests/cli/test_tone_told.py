"""`drafter check` tells faults of tone that were learned, with the sentence encoder and without."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import Ask

from drafter.adapters.settings_file import write_settings
from drafter.settings import Settings

PLAIN = "Every crew we have will from now on be perfect."
LETTER = {
    "letter": f"Dear Ms Lund\n\nI am sorry that you waited for five hours. {PLAIN}\n\nYours sincerely\n\nPriya Nair"
}


@pytest.mark.slow
@pytest.mark.parametrize("meaning", [True, False])
def test_a_likely_fault_of_tone_is_told(ask: Ask, home: Path, meaning: bool) -> None:
    write_settings(home, Settings(name="Priya Nair", meaning=meaning))
    told = ask("check", "-", "--json", typed=LETTER)
    found = [one for one in told.json["findings"] if one["rule"].startswith("MEA-")]
    assert [(one["text"], one["source"], one["blocks"]) for one in found] == [(PLAIN, "tone", "no")]
    assert told.err == ""
