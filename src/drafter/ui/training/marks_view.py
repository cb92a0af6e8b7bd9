"""The marks of a letter: words that earned or cost them, one thing to do better, and the model answer."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QTextBrowser

from drafter.model.marks import Mark, Marks
from drafter.model.practice import Practice
from drafter.ui.saying import say
from drafter.ui.training import wording as w

_SHOWN = 120


class MarksView(QTextBrowser):
    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(say(w.MARKS))

    def show_marks(self, marks: Marks, practice: Practice) -> None:
        sentence = w.PASSED if marks.passed else w.NOT_PASSED
        parts = " · ".join(f"{say(w.PARTS[part])} {got:g}/{of:g}" for part, (got, of) in marks.parts.items())
        rows = [f"<h3>{say(sentence, percent=f'{marks.percent:g}')}</h3><p>{escape(parts)}</p>"]
        for error in marks.critical:
            quoted = _quoted(error.evidence[0].text) if error.evidence else ""
            rows.append(f"<p><b>{say(w.CRITICAL)}:</b> {escape(error.what)}{quoted}</p>")
        rows += [_lost(mark) for mark in marks.lost]
        rows.append(f"<h4>{say(w.EARNED)}</h4>" + "".join(_earned(mark) for mark in marks.marks if not mark.lost))
        asked = "".join(f"<li>{escape(section.question)}</li>" for section in marks.profile)
        rows.append(f"<h4>{say(w.PERSONS_PART)}</h4><ul>{asked}</ul>")
        rows.append(_model(practice))
        self.setHtml("".join(rows))


def _lost(mark: Mark) -> str:
    words = _quoted(mark.evidence[0].text) if mark.evidence else ""
    lost = f"−{mark.of - mark.points:.1f}"
    return f"<p><b>{lost}</b> {escape(mark.what)}{words}<br><i>{escape(say(w.BETTER, better=mark.better))}</i></p>"


def _earned(mark: Mark) -> str:
    words = _quoted(mark.evidence[0].text) if mark.evidence else ""
    return f"<p><b>+{mark.points:.1f}</b> {escape(mark.what)}{words}</p>"


def _model(practice: Practice) -> str:
    letter = escape(practice.model.letter.strip()).replace("\n", "<br>")
    notes = "".join(f"<li>{_quoted(one.at)}: {escape(one.note)}</li>" for one in practice.model.notes)
    return f"<h4>{say(w.MODEL)}</h4><p>{letter}</p><ul>{notes}</ul>"


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return f" “{escape(line if len(line) <= _SHOWN else line[:_SHOWN] + '…')}”"
