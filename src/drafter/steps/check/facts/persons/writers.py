"""Who may have written: the mail's sender, the passengers and whoever signs, in a case whose customer is not named."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.base import Value
from drafter.model.checking import CheckContext
from drafter.model.reading.names import HAN_SURNAMES, name_words, titled_names_in
from drafter.model.reading.people_words import STAFF
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.proper_names import bare_word
from drafter.steps.check.facts.remembered import per_case

_PART = r"[A-ZÀ-ÖØ-Þ][\w’'À-ž-]*\.?"
_PARTICLE = r"(?:(?:van|von|de|der|den|da|di|del|la|le|bin|al|el|ter) ){0,3}"
_SIGNED = re.compile(
    rf"(?:^|\n|[.!?] )[ \t]*(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? )?(?P<name>{_PART}(?: {_PARTICLE}{_PART}){{0,4}})"
    r"[ \t]*(?:[,(–-][^\n]{0,60})?\s*$"
)
_SIGNED_SMALL = re.compile(r"\n[ \t]*(?P<name>[a-zà-ž]{2,20}(?: [a-zà-ž]{1,20})?)[ \t]*$")
_SIGNED_HAN = re.compile(
    r"(?:^|\n|[。！？] ?)[ \t　]*(?P<name>[\u4e00-\u9fff]{2,4})(?:[ \t　]*(?:謹啟|敬上|上|啟|谨启))?\s*$"
)
_CAPITAL = re.compile(r"(?<![\w])[A-ZÀ-ÖØ-Þ][\w’'À-ž-]*")
_OF_STAFF = re.compile(
    rf"\b{STAFF}(?:,| called| named| was| is)? "
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?$",
    re.IGNORECASE,
)
_HAN = re.compile(r"[\u4e00-\u9fff]{1,4}")
_CLOSINGS = re.compile(
    r"\b(?:thanks?|regards|sincerely|faithfully|best|kind|yours|wishes|please|cheers|appreciated|soon|help)\b|^謝謝|^多謝",
    re.IGNORECASE,
)
_SHORT, _MET = 3, 4
"""Letters of a short form (Stu), and of a name that a mailbox has (whit)."""
_TRADITIONAL = str.maketrans(
    "陈张刘黄吴赵孙马郑谢许邓冯叶萧卢苏谭钟陆罗杨关韩龙严邹庄汤颜连区",
    "陳張劉黃吳趙孫馬鄭謝許鄧馮葉蕭盧蘇譚鍾陸羅楊關韓龍嚴鄒莊湯顏連區",
)


class Writers(Value, frozen=True):
    """`full`: names with a space, or Chinese, as they stand. `words`: of everybody's name, in lower case and without
    accents; `last_initials` stand for a family name. `told`: other words with a capital in the texts, staff left out.
    `handles`: mailboxes and what is shown in place of a name. `han`: Chinese names, in traditional characters."""

    full: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    initials: frozenset[str] = frozenset()
    last_initials: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    handles: tuple[str, ...] = ()
    han: tuple[str, ...] = ()

    def explain(self, word: str, beside: bool) -> bool:
        """A word of a greeted name: known, a part of a double name, a short form, or what an initial stands for;
        `beside`: another word of the name is known."""
        plain = bare_word(word).replace("’", "'")
        return (
            plain in self.words | self.told
            or any(len(one) >= _SHORT and (plain.startswith(one) or one.startswith(plain)) for one in self.words)
            or plain[:1] in (self.initials if beside else self.last_initials)
            or any(plain[:_MET] in handle or plain in handle for handle in self.handles if len(plain) >= _SHORT)
        )

    def explain_han(self, name: str) -> bool:
        """A family name with or without what follows; nothing is said where no Chinese name is known."""
        plain = traditional(name)
        return not self.han or any(one.startswith(plain) or plain.startswith(one) or plain in one for one in self.han)


def traditional(name: str) -> str:
    return name.translate(_TRADITIONAL)


@per_case
def writers_of(context: CheckContext) -> Writers:
    case, texts = case_of(context), known_texts(context)
    shown = case.customer.name or ""
    signed = [name for text in texts for name in signatures_in(text)]
    names = [*((shown,) if _is_name(shown) else ()), *(one.name for one in case.passengers), *signed]
    words = [word for name in names for word in _parts(name)]
    titled = [one.value.name for text in texts for one in titled_names_in(text)]
    han = [run for name in (*names, *titled) for run in _HAN.findall(name)]
    return Writers(
        full=tuple(dict.fromkeys(name for name in names if len(name.split()) > 1 or _HAN.search(name))),
        words=frozenset(word for word in words if len(word) > 1),
        initials=frozenset(word[0] for word in words if len(word) == 1),
        last_initials=frozenset(
            found[1] for name in names if (found := re.search(r" ([a-zà-ž])\.?$", name.casefold()))
        ),
        told=frozenset(word for text in texts for word in _told(text)),
        handles=tuple(one.casefold() for one in (case.customer.email or "", "" if _is_name(shown) else shown) if one),
        han=tuple(dict.fromkeys(traditional(one) for one in han)),
    )


def signatures_in(text: str) -> Iterator[str]:
    """What may be a name at the end of a letter."""
    end = text.rstrip()[-200:]
    for pattern in (_SIGNED, _SIGNED_SMALL, _SIGNED_HAN):
        found = pattern.search(end)
        if (
            found
            and not _CLOSINGS.search(found["name"])
            and (pattern is not _SIGNED_HAN or end[found.start("name")] in HAN_SURNAMES)
        ):
            yield found["name"].strip(" .")


def _is_name(shown: str) -> bool:
    """Not what a mailbox shows in place of one: "ewhit73"."""
    return bool(_HAN.search(shown) or (shown and shown[0].isupper() and not re.search(r"[\d@_]", shown))) or (
        " " in shown and not re.search(r"[\d@_]", shown)
    )


def _parts(name: str) -> list[str]:
    """Its words and, of a double name, their parts; an initial is one letter."""
    return [part for word in re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", name) for part in _halves(word)]


def _halves(word: str) -> list[str]:
    plain = bare_word(word).replace("’", "'")
    return [plain, *re.split(r"[-’']", plain)] if re.search(r"[-’']", plain) else [plain]


def _told(text: str) -> Iterator[str]:
    for found in _CAPITAL.finditer(text):
        if not _OF_STAFF.search(text[max(0, found.start() - 40) : found.start()]):
            yield from _halves(found.group())


def greeted_words(name: str) -> list[str]:
    """The words of a name that is greeted, double names in parts; initials left out."""
    return [word for one in sorted(name_words(name), key=name.casefold().find) for word in re.split(r"-", one) if word]
