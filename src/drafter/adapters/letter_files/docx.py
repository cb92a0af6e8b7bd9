"""The letter as a Word file: own styles, letterhead in the header, East Asian fonts, page numbers from page two."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from drafter.model.letter import Paragraph, Text
from drafter.model.letter_out import DRAFT_COLOUR, DRAFT_MARK, LetterOut

_LATIN, _EAST_ASIAN = "Calibri", "Microsoft JhengHei"
_SIMPLIFIED = "Microsoft YaHei"
_STYLES = {
    "body": "Letter Text", "heading": "Letter Heading", "bullet": "Letter Bullet", "numbered": "Letter Number",
    "address": "Letter Address", "reference": "Letter Reference", "salutation": "Letter Salutation",
    "closing": "Letter Closing", "signature": "Letter Signature",
}  # fmt: skip
_BASED_ON = {"bullet": "List Bullet", "numbered": "List Number"}
_AFTER = {"bullet": 3, "numbered": 3, "address": 0, "signature": 0}
_BELOW = {"closing": 28, "heading": 4, "reference": 10}


def docx_of(out: LetterOut) -> bytes:
    """Everything in the file is set here: no date or name of this machine gets into its properties."""
    document = Document()
    _page(document)
    _styles(document, out)
    _header(document, out)
    _footer(document)
    _properties(document, out)
    _text(document, out.paper_paragraphs)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.bottom_margin = Mm(25), Mm(22)


def _styles(document: Any, out: LetterOut) -> None:
    normal = document.styles["Normal"]
    normal.font.size = Pt(11)
    _fonts(normal, out)
    for style, name in _STYLES.items():
        made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = document.styles[_BASED_ON.get(style, "Normal")]
        made.quick_style = True
        made.paragraph_format.space_after = Pt((_AFTER | _BELOW).get(style, 8))
        made.paragraph_format.line_spacing = 1.15
        _fonts(made, out)
    document.styles["Letter Heading"].font.bold = True
    document.styles["Letter Heading"].paragraph_format.keep_with_next = True
    document.styles["Letter Closing"].paragraph_format.keep_with_next = True
    head = document.styles.add_style("Letterhead", WD_STYLE_TYPE.PARAGRAPH)
    head.base_style = normal
    head.paragraph_format.space_after = Pt(0)
    _fonts(head, out)


def _fonts(style: Any, out: LetterOut) -> None:
    """Word keeps one font for Latin and another for Chinese; python-docx sets only the first."""
    style.font.name = _LATIN
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for name in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[name]  # a theme's font would win over the one named here
    fonts.set(qn("w:eastAsia"), _SIMPLIFIED if out.language.startswith("zh-Hans") else _EAST_ASIAN)
    fonts.set(qn("w:cs"), _LATIN)
    language = properties.find(qn("w:lang"))
    language = language if language is not None else OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB" if out.chinese else out.language)
    language.set(qn("w:eastAsia"), _word_language(out.language))
    properties.append(language)


def _word_language(language: str) -> str:
    """Word names Chinese by region only."""
    if language.startswith("zh-Hans"):
        return "zh-CN"
    return "zh-TW" if language.endswith("TW") else "zh-HK"


def _header(document: Any, out: LetterOut) -> None:
    """The letterhead on the first page; the draft mark on every page."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    first = section.first_page_header
    colour = RGBColor.from_string(out.company.letterhead.colour.removeprefix("#").upper())
    if out.working_draft:
        _mark(first.paragraphs[0])
        _mark(section.header.paragraphs[0])
    name = first.add_paragraph(style="Letterhead") if out.working_draft else first.paragraphs[0]
    name.style = document.styles["Letterhead"]
    run = name.add_run(out.letterhead_name)
    run.bold, run.font.size, run.font.color.rgb = True, Pt(15), colour
    for line in out.company.letterhead.lines:
        first.add_paragraph(style="Letterhead").add_run(line).font.size = Pt(9)
    first.add_paragraph(style="Letterhead")


def _mark(paragraph: Any) -> None:
    run = paragraph.add_run(DRAFT_MARK)
    run.bold, run.font.size, run.font.color.rgb = True, Pt(16), RGBColor(0xFF, 0xFF, 0xFF)
    bar = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", DRAFT_COLOUR.removeprefix("#"))):
        bar.set(qn(f"w:{name}"), value)
    paragraph._p.get_or_add_pPr().append(bar)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER  # after the bar: Word wants them in this order


def _footer(document: Any) -> None:
    """The number of the page from the second page on, so that a one-page letter carries none."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text, instruction in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        paragraph.add_run(text)
        _field(paragraph.add_run(), instruction)


def _field(run: Any, instruction: str) -> None:
    for kind, text in (("begin", None), (None, instruction), ("separate", None), ("end", None)):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.set(qn("xml:space"), "preserve")
            element.text = text
        run._r.append(element)


def _properties(document: Any, out: LetterOut) -> None:
    properties = document.core_properties
    properties.title = out.title[:250]
    properties.author = out.company.name[:250]
    properties.subject = DRAFT_MARK if out.working_draft else ""
    properties.comments = ""
    properties.language = out.language


def _text(document: Any, paragraphs: tuple[Paragraph, ...]) -> None:
    before: Paragraph | None = None
    numbering = 0
    for paragraph, following in zip(paragraphs, (*paragraphs[1:], None), strict=True):
        made = _paragraph(document, paragraph)
        if paragraph.style in _AFTER and (following is None or following.style != paragraph.style):
            made.paragraph_format.space_after = Pt(10)
        if paragraph.style == "numbered":
            begins = before is None or before.style != "numbered"
            numbering = _new_numbering(document) if begins else numbering
            _number(made, numbering)
        before = paragraph


def _paragraph(document: Any, paragraph: Paragraph) -> Any:
    made = document.add_paragraph(style=_STYLES[paragraph.style])
    for run in paragraph.runs:
        text = run.text if isinstance(run, Text) else run.shown
        written = made.add_run(text)  # python-docx turns a line break in the text into <w:br/>
        written.bold, written.italic = run.bold or None, run.italic or None
    return made


def _new_numbering(document: Any) -> int:
    """Word numbers on through the whole document unless each list has a numbering of its own that begins at 1."""
    definitions = document.part.numbering_part.element
    style = document.styles["List Number"].element.pPr.numPr.numId.val
    abstract = next(num.abstractNumId.val for num in definitions.num_lst if num.numId == style)
    made = definitions.add_num(abstract)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.numId)


def _number(paragraph: Any, numbering: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = numbering
