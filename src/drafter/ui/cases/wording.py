"""What the cases place says where tables, waiting, retention and categories are looked after."""

from __future__ import annotations

from drafter.ui import wording as w
from drafter.ui.translatable import QT_TRANSLATE_NOOP

COLUMNS_TITLE = QT_TRANSLATE_NOOP("drafter", "Columns of a table")
COLUMNS_WHY = QT_TRANSLATE_NOOP(
    "drafter",
    "{name} has {count} rows; each becomes a case. Say which column is what; that is kept for such headings.",
)
COLUMNS_GUESSED = QT_TRANSLATE_NOOP("drafter", "Guessed from the headings: please check.")
COLUMNS_REMEMBERED = QT_TRANSLATE_NOOP("drafter", "As it was chosen for the last table with these headings.")
COLUMN_HEADING = QT_TRANSLATE_NOOP("drafter", "Column")
COLUMN_EXAMPLE = QT_TRANSLATE_NOOP("drafter", "First row")
COLUMN_IS = QT_TRANSLATE_NOOP("drafter", "Becomes")
COLUMN_LEFT_OUT = QT_TRANSLATE_NOOP("drafter", "– left out –")
COLUMN_CHOICE = QT_TRANSLATE_NOOP("drafter", "What the column “{heading}” becomes")
DATES_AS = QT_TRANSLATE_NOOP("drafter", "Dates are written")
DATE_ORDERS = {
    "year_first": QT_TRANSLATE_NOOP("drafter", "2026-04-03: year first only"),
    "day_first": QT_TRANSLATE_NOOP("drafter", "03/04/2026 is 3 April: day first"),
    "month_first": QT_TRANSLATE_NOOP("drafter", "03/04/2026 is 4 March: month first"),
}
FIRST_ROWS = QT_TRANSLATE_NOOP("drafter", "The first rows as cases")
COLUMNS_IMPORT = QT_TRANSLATE_NOOP("drafter", "File {count} rows")
COLUMNS_SKIP = QT_TRANSLATE_NOOP("drafter", "Leave this table out")
MAPPING_FAULTS = {
    "no_text": QT_TRANSLATE_NOOP(
        "drafter", "Choose the column that holds the words of the complaint: without them nothing is filed."
    ),
    "no_such_column": QT_TRANSLATE_NOOP("drafter", "This table has no column “{heading}”."),
    "field_twice": QT_TRANSLATE_NOOP("drafter", "“{heading}” and another column are both “{field}”: choose one."),
}
TABLE_SKIPPED = QT_TRANSLATE_NOOP("drafter", "{name} was left out; nothing of it is filed.")
SHEET_FIELDS = {
    "text": QT_TRANSLATE_NOOP("drafter", "The words of the complaint"),
    "subject": QT_TRANSLATE_NOOP("drafter", "Subject"),
    "reference": w.COLUMN_REFERENCE,
    "received": w.COLUMN_RECEIVED,
    "name": QT_TRANSLATE_NOOP("drafter", "Whole name"),
    "title": w.FORM_TITLE,
    "given_name": w.FORM_GIVEN,
    "family_name": w.FORM_FAMILY,
    "salutation": w.FACT_NAMES["customer.salutation"],
    "email": w.FORM_EMAIL,
    "phone": w.FORM_PHONE,
    "address": w.FORM_ADDRESS,
    "loyalty_number": w.FORM_MEMBER,
    "loyalty_tier": QT_TRANSLATE_NOOP("drafter", "Membership level"),
    "booking_reference": w.FACT_NAMES["booking_reference"],
    "flight": w.FACT_NAMES["flight"],
    "date": w.FACT_NAMES["date"],
    "origin": w.FACT_NAMES["origin"],
    "destination": w.FACT_NAMES["destination"],
    "bag_tag": w.FACT_NAMES["bag_tag"],
    "channel": w.COLUMN_CHANNEL,
    "language": w.COLUMN_LANGUAGE,
    "office": w.COLUMN_OFFICE,
}
ERASE_CASES = QT_TRANSLATE_NOOP("drafter", "Erase the customer …")
ERASE_TITLE = QT_TRANSLATE_NOOP("drafter", "Erase the customer")
ERASE_WHAT = QT_TRANSLATE_NOOP(
    "drafter", "Every word by and about the customer goes: letters in and out, drafts, notes, attachments."
)
ERASE_LEFT = QT_TRANSLATE_NOOP(
    "drafter", "Dates, categories and amounts stay. It cannot be undone; backups made before still hold the words."
)
ERASE_CHOSEN = QT_TRANSLATE_NOOP("drafter", "Erase the chosen ({count})")
ERASE_ALL_OF_CUSTOMER = QT_TRANSLATE_NOOP("drafter", "Erase all {count} cases of these customers")
ERASED = QT_TRANSLATE_NOOP("drafter", "{count} cases erased; their figures stay.")
RETENTION = QT_TRANSLATE_NOOP("drafter", "Retention …")
RETENTION_TITLE = QT_TRANSLATE_NOOP("drafter", "Due to be erased")
RETENTION_NONE = QT_TRANSLATE_NOOP("drafter", "No closed case is older than the retention schedule allows.")
RETENTION_SOME = QT_TRANSLATE_NOOP("drafter", "{count} closed cases are older than the retention schedule allows.")
RETENTION_SINCE = QT_TRANSLATE_NOOP("drafter", "due since {date}")
RETENTION_ERASE = QT_TRANSLATE_NOOP("drafter", "Erase all {count}")
CATEGORISE = QT_TRANSLATE_NOOP("drafter", "Categorise …")
CATEGORISE_WHAT = QT_TRANSLATE_NOOP("drafter", "What are the chosen cases about? ({count})")
CATEGORIES = QT_TRANSLATE_NOOP("drafter", "Categories …")
CATEGORIES_TITLE = QT_TRANSLATE_NOOP("drafter", "Categories")
CATEGORIES_WHY = QT_TRANSLATE_NOOP(
    "drafter", "What cases are sorted by. A category is renamed, merged into another, or added; cases follow."
)
CATEGORIES_READ_ONLY = QT_TRANSLATE_NOOP("drafter", "Only managers and assistant managers change categories.")
CATEGORY_ENGLISH = QT_TRANSLATE_NOOP("drafter", "Name in English")
CATEGORY_CHINESE = QT_TRANSLATE_NOOP("drafter", "Name in Chinese")
CATEGORY_ID = QT_TRANSLATE_NOOP("drafter", "New category")
CATEGORY_CUES = QT_TRANSLATE_NOOP("drafter", "Words that speak for it, divided by commas")
CATEGORY_RENAME = QT_TRANSLATE_NOOP("drafter", "Rename")
CATEGORY_MERGE = QT_TRANSLATE_NOOP("drafter", "Merge into")
CATEGORY_ADD = QT_TRANSLATE_NOOP("drafter", "Add")
CATEGORY_MERGED = QT_TRANSLATE_NOOP("drafter", "merged into {name}")
CATEGORIES_CHANGED = QT_TRANSLATE_NOOP("drafter", "The categories are changed; {count} cases followed.")
SEARCH_CONDITIONS = QT_TRANSLATE_NOOP(
    "drafter", "Words, a reference, a name or a flight; state:open, category:baggage.delayed, from:2026-01, to:2026-03"
)
