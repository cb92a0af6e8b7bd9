"""What keeps the window from opening is said on the screen, in the screen's language."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from drafter.app.trouble import show_trouble, trouble_box

WHY = "The store /x was written by a newer drafter (m9); this one would damage it. Install the newer drafter."


def test_the_reason_stands_in_the_box_and_there_is_one_way_out(qtbot: QtBot) -> None:
    box = trouble_box(WHY)
    qtbot.addWidget(box)
    assert box.text() == "drafter cannot open the cases."
    assert box.informativeText() == WHY
    assert len(box.buttons()) == 1


def test_where_nobody_looks_nothing_waits(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr("drafter.app.trouble.trouble_box", shown.append)
    show_trouble(WHY)
    assert shown == []
