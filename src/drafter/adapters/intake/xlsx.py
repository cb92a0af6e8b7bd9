"""The rows of a workbook's first sheet that has any, as text."""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO

from drafter.adapters.child_main import UnansweredError
from drafter.adapters.intake.limits import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, zip_trouble
from drafter.adapters.intake.reading_room import Extract


def rows_of_xlsx(content: bytes) -> Extract:
    trouble = zip_trouble(content)
    if trouble:
        raise UnansweredError(trouble)
    try:
        from python_calamine import CalamineError
    except ModuleNotFoundError:
        raise UnansweredError("workbooks need the extra `sheets`: pip install 'drafter[sheets]'") from None
    try:
        return _first_rows(content)
    except CalamineError as error:
        raise UnansweredError(f"the workbook is damaged: {error}") from error


def _first_rows(content: bytes) -> Extract:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(BytesIO(content))
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        if sheet.total_height:
            rows = sheet.to_python(nrows=MOST_ROWS + 1)
            notes = [f"only the first {MOST_ROWS:,} rows are read"] if sheet.total_height > MOST_ROWS + 1 else []
            return Extract(rows=[[cell_text(cell) for cell in row[:MOST_COLUMNS]] for row in rows], notes=notes)
    raise UnansweredError("the workbook holds no rows")


def cell_text(cell: object) -> str:
    """A cell as a person would write it: a whole number without a point, a date as ISO 8601."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat()
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    return str(cell)[:LONGEST_CELL]
