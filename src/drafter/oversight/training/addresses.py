"""Postal addresses in a letter, and the invented one that takes their place in a practice case."""

from __future__ import annotations

from drafter.model import lazy_re as re
from drafter.model.reading.reading import Reading, read_at

_STREET = (
    r"(?:Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Close|Court|Crescent|Gardens?|Terrace|Place|Way|Square|Grove|Hill|Mews"
    r"|Walk|Row|Boulevard|Blvd|Rise|View|Park|Mansions?|Building|House|Tower|Estate|Villas?|Green|Quay)"
)
_PATTERNS = (
    # 14 Priory Lane, Wells, Somerset; Flat 3, 22 Mill Road: to the end of the line, from the number on
    re.compile(rf"(?m)\b(?:Flat|Apt\.?|Unit|Room)?[ \t]*\d{{1,4}}[A-Za-z]?(?:[/,-]?[ \t]*\d{{0,4}}[A-Za-z]?)[ \t]+"
               rf"(?:[A-Z][\w'’.-]*[ \t]+){{1,4}}{_STREET}\b[^\n]*"),
    # a British postcode on its own
    re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"),
    # 彌敦道123號, 5樓B室
    re.compile(r"[\u4e00-\u9fff]{1,8}(?:道|街|路|巷|邨|苑)[\u4e00-\u9fff\d]{0,12}\d{1,4}(?:號|号|座|室)[^\n，。；]{0,20}"),
)  # fmt: skip
INVENTED = ("1 Example Row", "示例街1號")


def addresses_in(text: str) -> tuple[Reading[str], ...]:
    """Lines and words that read as an address."""
    found = [hit for pattern in _PATTERNS for hit in pattern.finditer(text)]
    return tuple(read_at(text, hit.start(), hit.end(), hit.group()) for hit in found)


def without_addresses(text: str) -> str:
    for number, pattern in enumerate(_PATTERNS):
        text = pattern.sub(INVENTED[1] if number == 2 else INVENTED[0], text)
    return text
