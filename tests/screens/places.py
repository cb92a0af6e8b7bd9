"""Every place of the program in the states that a person meets it in, as steps of one walk through the window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from email.message import EmailMessage

from msgspec.structs import replace
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from drafter.model.case_entry import KeptPromise, StationRequest
from drafter.model.letter import letter_from_plain
from drafter.model.template import Field
from drafter.ui.desk.entry_box import EntryBox
from drafter.ui.desk.question_box import QuestionBox
from drafter.ui.desk.versions_box import VersionsBox
from drafter.ui.welcome import Welcome
from drafter.ui.wording import FILTER_PROMISES
from screens.boxes import small_boxes
from screens.library import library
from screens.stage import Stage
from screens.training import training

FLAWED = """Dear Mrs Whitcombe,

We recieve many letters and we regret any inconvenience caused. You should of been told at the gate, and your bag
was send to Paris. 😀

As per our policy we cannot do nothing about NV999, but we will call you.

Yours sincerely,

Priya Nair"""


def walk(stage: Stage) -> None:
    """From the first start to a finished letter; each step leaves its pictures."""
    for step in (
        first_start,
        cases,
        desk_fresh,
        desk_letter,
        boxes,
        compared,
        gate,
        guided,
        routed,
        chinese_letter,
        table,
        receipts,
        reports,
        categories,
        small_boxes,
        settings,
        others,
        library,
        training,
    ):
        step(stage)


def first_start(stage: Stage) -> None:
    stage.settle()
    stage.picture("01-welcome")
    box = next(one for one in QApplication.topLevelWidgets() if isinstance(one, Welcome) and one.isVisible())
    box.name.setText("Priya Nair")
    box.samples.setChecked(False)
    box.start.click()
    stage.settle()
    stage.picture("02-cases-empty")


def cases(stage: Stage) -> None:
    program, view = stage.program, stage.program.window.cases
    stage.until(lambda: program.book is not None)
    program.load_samples()
    stage.until(lambda: len(view.model.rows) >= 15)
    stage.settle()
    stage.picture("03-cases-full")
    for words, name in (("Whit", "04-cases-search"), ("zzzz", "05-cases-nothing-found")):
        view.search.setText(words)
        stage.settle()
        stage.picture(name)
    view.search.clear()
    stage.until(lambda: len(view.model.rows) >= 15)
    _promises_due(stage)
    stage.program.window.go_to(stage.program.window.open_cases)
    stage.settle()
    stage.picture("06-desk-empty")


def _promises_due(stage: Stage) -> None:
    view, store = stage.program.window.cases, stage.program.store
    for row, days in zip(view.model.rows[:2], (4, 0), strict=True):
        due = (view.model.today - dt.timedelta(days=days)).isoformat()
        text = (
            "The station manager at Sharm el-Sheikh will telephone you about the wheelchair before the end of the week."
        )
        store.put_entry(row.id, KeptPromise(id=row.id, text=text, at=due, by="Priya Nair", due=due))
    view.choices.setCurrentRow(list(view._filters).index(FILTER_PROMISES))
    stage.until(lambda: len(view.model.rows) == 2)
    stage.settle()
    stage.picture("06-promises-due")
    for row in view.model.rows:
        store.put_entry(row.id, replace(row.outstanding, done_at=row.outstanding.due))
    view.choices.setCurrentRow(0)
    stage.until(lambda: len(view.model.rows) >= 15)


def _open(stage: Stage, fits: Callable[[str, tuple[str, ...], str], bool]) -> None:
    program = stage.program
    rows = program.window.cases.model.rows
    row = next(one for one in rows if fits(one.customer, tuple(one.flags), one.language))
    program.window.open_case(row.id)
    stage.until(lambda: program.desk.draft is not None and program.desk.draft.case.id == row.id)
    stage.settle()


def desk_fresh(stage: Stage) -> None:
    _open(stage, lambda customer, flags, language: "Whitcombe" in customer and "comeback" not in flags)
    stage.picture("07-desk-fresh")


def desk_letter(stage: Stage) -> None:
    view = stage.program.window.desk
    view.confirm_all.click()
    stage.settle()
    view.tabs.setCurrentIndex(1)
    draft = stage.program.desk.draft
    assert draft is not None
    view.pick_template(draft.suggestions.suggestions[0].template)
    stage.settle()
    editor = view.letter.editor
    names = [one.name for _, one in editor.letter()[0].placeholders if one.state == "open"]
    editor.set_aside(names[-1])
    editor.answer(names[0], {names[0]: "Dear Mrs Whitcombe"})
    stage.settle()
    stage.picture("08-desk-template")
    editor.show_letter(letter_from_plain(FLAWED))
    editor.edited.emit()
    stage.settle()
    stage.program.desk.check_in_full()
    stage.settle()
    view.finding_keys.next(1)
    view.tabs.setCurrentIndex(2)
    stage.picture("09-desk-findings")
    view.finding_keys.open_fixes()
    stage.picture("10-desk-fixes")
    stage.close_dialogs()


def boxes(stage: Stage) -> None:
    window = stage.program.window
    window.desk.letter_deeds.insert_from_library()
    stage.settle()
    stage.picture("11-library-box")
    stage.close_dialogs()
    field = Field(name="receipt", type="text", question="Which receipt did the customer send, and for what?")
    QuestionBox(field, window.desk).open()
    stage.picture("12-question-box")
    stage.close_dialogs()
    window.desk.award.go_to()
    window.desk.questions.ask_refund()
    stage.picture("12-refund-box")
    stage.close_dialogs()
    window.desk.deeds.do("ask", None)
    stage.picture("12-request-box")
    stage.close_dialogs()
    window.deeds.open_palette()
    stage.picture("13-commands")
    stage.close_dialogs()
    window.deeds.show_keys()
    stage.picture("14-keys")
    stage.close_dialogs()


def compared(stage: Stage) -> None:
    """What the hand has changed in the template, in one text."""
    view = stage.program.window.desk
    view.letter_deeds.compare_with_template()
    stage.until(lambda: view.findChild(VersionsBox) is not None)
    box = view.findChild(VersionsBox)
    assert box is not None
    box.in_place.setChecked(True)
    stage.settle()
    stage.picture("14-template-compared")
    stage.close_dialogs()


def guided(stage: Stage) -> None:
    """The first step of the guided case, and then on with the day."""
    first = stage.program.guidance
    first.begin()
    stage.until(lambda: first.guide is not None and first.guide.step is not None)
    stage.settle()
    stage.picture("15-guided-first-case")
    assert first.guide is not None
    first.guide.end()


def gate(stage: Stage) -> None:
    stage.program.window.desk.finish()
    stage.settle()
    stage.picture("15-finish-gate")
    stage.close_dialogs()


def routed(stage: Stage) -> None:
    _open(stage, lambda customer, flags, language: "injury" in flags)
    stage.picture("16-desk-route")


def chinese_letter(stage: Stage) -> None:
    _open(stage, lambda customer, flags, language: language.startswith("zh") and not flags)
    view = stage.program.window.desk
    view.confirm_all.click()
    draft = stage.program.desk.draft
    if draft is not None and draft.suggestions.suggestions:
        view.pick_template(draft.suggestions.suggestions[0].template)
    stage.settle()
    stage.picture("17-desk-chinese-case")


TABLE = """Customer,Remarks,Flight No,Travelled,Seat
Ana Silva,"The bag never came, and nobody rang.",NV251,03/04/2026,14C
陳美玲,行李遲了三日才送到酒店。,NV252,13/04/2026,2A
"""


def table(stage: Stage) -> None:
    """A table dropped on the list: its columns are asked for."""
    path = stage.out / "web form.csv"
    path.write_text(TABLE, "utf-8")
    stage.program.import_files([path])
    stage.until(lambda: stage.program.tables.box is not None)
    stage.settle()
    stage.picture("20-columns")
    box = stage.program.tables.box
    assert box is not None
    for heading, kind in (("Remarks", "text"), ("Travelled", "date")):
        box.choices[heading].setCurrentIndex(box.choices[heading].findData(kind))
    stage.settle()
    stage.picture("21-columns-named")
    box.reject()


def receipts(stage: Stage) -> None:
    """A letter with a receipt and a note: the receipt is open below it, and the case waits for the customer."""
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "Ada Lund <ada@lund.example>", "Receipts", "<r@lund.example>"
    mail.set_content("My bag came two days late on NV251. The receipts for clothes are attached.")
    page = QPixmap(700, 900)
    page.fill(QColor("white"))
    painter = QPainter(page)
    painter.setFont(QFont("Noto Sans", 28))
    painter.drawText(60, 120, "Shirts & Sons, HKD 1,240.00")
    painter.end()
    page.save(str(stage.out / "receipt.png"))
    picture = (stage.out / "receipt.png").read_bytes()
    mail.add_attachment(picture, maintype="image", subtype="png", filename="receipt.png")
    mail.add_attachment("Bag: black, 23 kg", filename="description of the bag.txt")
    (stage.out / "receipts.eml").write_bytes(mail.as_bytes())
    stage.program.import_files([stage.out / "receipts.eml"])
    stage.until(lambda: any("Lund" in one.customer for one in stage.program.window.cases.model.rows))
    _open(stage, lambda customer, flags, language: "Lund" in customer)
    view = stage.program.window.desk
    view.desk.record.wait_for_customer("The receipt for the shoes", "")
    view.attachments.open_file(view.attachments.offered[0])
    stage.settle()
    stage.picture("22-desk-receipt")


def reports(stage: Stage) -> None:
    """A letter that says nothing plain: its matter is a guess. The station is asked, and its report comes as a file."""
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "Bo Rask <bo@rask.example>", "Hello", "<r@rask.example>"
    mail.set_content("Dear Sirs\n\nIt has gone for good, and nobody can say where.\n\nBo Rask")
    (stage.out / "open.eml").write_bytes(mail.as_bytes())
    stage.program.import_files([stage.out / "open.eml"])
    stage.until(lambda: any("Rask" in one.customer for one in stage.program.window.cases.model.rows))
    _open(stage, lambda customer, flags, language: "Rask" in customer)
    view = stage.program.window.desk
    view.desk.record.ask("Gatwick station", "Please send me what your log says about the third of November.", "")
    stage.settle()
    view.tabs.setCurrentWidget(view.history)
    stage.picture("22-desk-guessed")
    entries = stage.program.store.entries(stage.program.desk.case_id)
    request = next(one for one in entries if isinstance(one, StationRequest))
    view.deeds.do("answer", request)
    box = view.deeds.box
    assert isinstance(box, EntryBox)
    box.text.setPlainText("The bag was never loaded. The log of the night is attached.")
    box.add_files([stage.out / "receipt.png", stage.out / "open.eml"])
    stage.picture("22-report-box")
    box.keep.click()
    stage.settle()
    stage.picture("22-report-answered")


def categories(stage: Stage) -> None:
    """What cases are sorted by, as somebody sees it who may not change it."""
    stage.program.open_categories()
    stage.settle()
    stage.picture("23-categories")
    stage.close_dialogs()


def settings(stage: Stage) -> None:
    box = stage.program.open_settings()
    for page in range(box.places.count()):
        box.places.setCurrentRow(page)
        stage.wait(60)
        stage.picture(f"18-settings-{page + 1}")
    stage.close_dialogs()


def others(stage: Stage) -> None:
    """Places that join the rail besides the cases and the desk."""
    window = stage.program.window
    known = (window.cases, window.open_cases)
    for number in range(window.places.count()):
        place = window.places.widget(number)
        if place not in known:
            window.go_to(place)
            stage.settle()
            stage.picture(f"19-{type(place).__name__.lower()}")
