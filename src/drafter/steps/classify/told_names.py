"""Whom the customer names: who signs, and who travelled with them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from drafter.model import lazy_re as re
from drafter.model.reading.names import titled_names_in
from drafter.model.reading.people_words import KIN
from drafter.steps.classify.sentence_readings import Told

_PART = r"[A-ZÀ-ÖØ-Þ][\w’'À-ž-]*\.?"
_PARTICLE = r"(?:van|von|de|der|den|da|di|del|la|le|bin|al|el|ter)"
_NAME = rf"{_PART}(?:[ ](?:{_PARTICLE}[ ]){{0,3}}{_PART}){{0,4}}"
_SIGNED = re.compile(
    r"(?mi:^[ \t]*(?:yours (?:sincerely|faithfully|truly)|sincerely|(?:with )?(?:kind|best|warm)?(?:est)? ?regards|"
    r"best wishes|many thanks|thank you|thanks|respectfully)\b[^\n]{0,20}$)"
    rf"\s*^[ \t]*(?P<name>{_NAME})[ \t]*(?:\([^)\n]*\))?[ \t]*$",
    re.MULTILINE,
)
_SIGNED_IN_CHINESE = re.compile(
    r"(?m)^[ \t　]*(?P<name>[\u4e00-\u9fff]{2,4})[ \t　]*(?:謹啟|謹上|敬上|上|啟|谨启|谨上|启)[ \t　。]*$"
)
_KIN = re.compile(
    rf"\b(?i:my|our) (?i:{KIN}|friend|colleague|child|baby)[,:]? "
    rf"(?:\(|called |named )?(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?P<name>{_NAME})"
)
_LABELLED = re.compile(
    rf"(?mi:^[ \t]*(?:passengers?|passenger names?|travellers?|name of passengers?)[ \t]*:)[ \t]*(?P<name>{_NAME})"
)
_LABELLED_IN_CHINESE = re.compile(
    r"(?:乘客|旅客)(?:姓名|名稱|名称)?\s*[:：]\s*(?P<name>[\u4e00-\u9fff]{2,4}|[A-Z][A-Za-z ,]{3,40})"
)
_TRAVELLED = re.compile(r"\b(?:travel\w*|fl(?:ew|ying|own)|passengers?|together)\b", re.IGNORECASE)
_MOST_OF_A_KIND = 9
_NOT_NAMES = frozenset(["I", "We", "The", "You", "Northvale", "Your", "My", "Our", "And", "But", "In", "On", "At"])


def names_told(text: str, own: str) -> Iterator[Told]:
    """`text` with the signature, `own` without what is quoted. The first signature is the customer's; any further
    one stands under a letter they quote."""
    for pattern, words in ((_SIGNED, text), (_SIGNED_IN_CHINESE, text), (_KIN, own), (_LABELLED, own),
                           (_LABELLED_IN_CHINESE, own)):  # fmt: skip
        for found in islice(pattern.finditer(words), _MOST_OF_A_KIND if words is own else 1):
            name = found["name"].rstrip(" .,")
            if name.split()[0] not in _NOT_NAMES and not _quoted(text, found.start("name")):
                yield "passenger_name", name, found.start("name"), found.start("name") + len(name)
    for person in titled_names_in(own):
        line = own[max(0, own.rfind("\n", 0, person.start)) : own.find("\n", person.end) % (len(own) + 1)]
        if _TRAVELLED.search(line) and not line.strip().casefold().startswith("dear"):
            yield "passenger_name", person.value.name, person.start, person.end


def _quoted(text: str, position: int) -> bool:
    return text[text.rfind("\n", 0, position) + 1 : position].lstrip().startswith(">")
