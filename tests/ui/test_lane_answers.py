"""A lane answers when whoever asked has done with asking, never in the middle of it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from drafter.ui.lane import Lane


def test_a_job_that_is_done_at_once_is_answered_after_the_asking(qtbot: QtBot) -> None:
    lane, told = Lane("quick"), list[str]()
    lane._hand_over(lane._pool.submit(lambda: None), lambda _: told.append("answer"), None, "", 0)
    told.append("asked")
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["asked", "answer"]
    lane.close()
