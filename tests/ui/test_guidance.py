"""The guideline for a case stands beside it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from drafter.adapters.guideline_files import guidelines_in_force
from drafter.app.window import Program
from drafter.model.case import Message
from drafter.steps.flow import open_case
from drafter.ui.desk.guidance_view import GuidanceView
from handbook import SEAT, book, late_case

PAGES = guidelines_in_force(None)[0]
LEGAL = "My flight NV252 was five hours late. I have instructed my solicitors and will start proceedings against you."


def shown(qtbot: QtBot, text: str | None = None) -> GuidanceView:
    view = GuidanceView()
    qtbot.addWidget(view)
    view.take_guidelines(PAGES)
    case = late_case(messages=(Message(text=text),)) if text else late_case()
    view.show_draft(open_case(case, book(), SEAT))
    return view


def test_a_late_flight_has_the_page_on_disruption(qtbot: QtBot) -> None:
    view = shown(qtbot)
    titles = [view.choice.itemText(number) for number in range(view.choice.count())]
    assert "Late, cancelled, missed and overbooked flights" in titles
    assert "What to check" in view.page.toPlainText()


def test_a_grave_flag_stands_in_front(qtbot: QtBot) -> None:
    view = shown(qtbot, LEGAL)
    assert view.choice.currentText() == "Flag: legal action"
    assert "Legal" in view.page.toPlainText()


def test_without_a_case_it_says_where_the_pages_are(qtbot: QtBot) -> None:
    view = GuidanceView()
    qtbot.addWidget(view)
    assert "library" in view.page.toPlainText()


def test_the_desk_has_it_as_a_tab_and_the_pages_arrive_by_themselves(program: Program, qtbot: QtBot) -> None:
    tabs = program.window.desk.tabs
    assert tabs.tabText(tabs.indexOf(program.window.desk.guidance)) == "Guidance"
    qtbot.waitUntil(lambda: bool(program.window.desk.guidance._all), timeout=20_000)
