"""The letter as HTML, for copying into another program and for mail: everything from outside is escaped."""

from __future__ import annotations

from html import escape
from itertools import groupby

from drafter.model.letter import Letter, Paragraph, Run, Text
from drafter.model.letter_out import DRAFT_COLOUR

_LISTS = {"bullet": "ul", "numbered": "ol"}
_TIGHT = frozenset({"address", "signature"})


def html_of(letter: Letter) -> str:
    """A fragment with one element for each paragraph; styles stand inline, since mail programs drop style sheets."""
    blocks = (_block(style, list(group)) for style, group in groupby(letter.paragraphs, key=lambda each: each.style))
    return f'<div lang="{escape(letter.language)}">\n' + "\n".join(blocks) + "\n</div>"


def page_of(letter: Letter, title: str, mark: str = "") -> str:
    """A whole HTML document; `mark` stands above the letter."""
    bar = f"background:{DRAFT_COLOUR};color:#ffffff;font-weight:bold;font-size:16pt;text-align:center"
    above = f'<p style="{bar}">{escape(mark)}</p>\n' if mark else ""
    head = f'<head><meta charset="utf-8"><title>{escape(title)}</title></head>'
    body = f"<body style=\"font-family:Calibri,'Microsoft JhengHei',sans-serif;font-size:11pt\">\n{above}"
    return f'<!DOCTYPE html>\n<html lang="{escape(letter.language)}">{head}\n{body}{html_of(letter)}\n</body></html>\n'


def _block(style: str, paragraphs: list[Paragraph]) -> str:
    if style in _LISTS:
        items = "".join(f"<li>{_runs(paragraph)}</li>" for paragraph in paragraphs)
        return f"<{_LISTS[style]}>{items}</{_LISTS[style]}>"
    if style in _TIGHT:
        return "<p>" + "<br>\n".join(_runs(paragraph) for paragraph in paragraphs) + "</p>"
    if style == "heading":
        return "\n".join(f"<p><strong>{_runs(paragraph)}</strong></p>" for paragraph in paragraphs)
    return "\n".join(f"<p>{_runs(paragraph)}</p>" for paragraph in paragraphs)


def _runs(paragraph: Paragraph) -> str:
    return "".join(_run(run) for run in paragraph.runs)


def _run(run: Run) -> str:
    text = escape(run.text if isinstance(run, Text) else run.shown).replace("\n", "<br>\n")
    text = f"<em>{text}</em>" if run.italic else text
    return f"<strong>{text}</strong>" if run.bold else text
