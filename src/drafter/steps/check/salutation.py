"""Opening and close: both there, matching each other, formal enough, and signed by a person."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

import msgspec

from drafter.model import lazy_re as re
from drafter.model.finding import Severity
from drafter.model.reading.people_words import KIN
from drafter.steps.check.inspection import Hit, Inspection
from drafter.steps.check.prose import Passage, is_unusual_close, is_unusual_opening, straight

_PERSON = re.compile(
    r"^[ \t]*(?:(?:Mr|Mrs|Ms|Miss|Dr|Mx)\.? )?[^\W\d_][\w.'’-]*(?: +[^\W\d_][\w.'’-]*){1,4}"
    r"[ \t]*(?:\([^)]*\))?,?[ \t]*$"
)
_BLANK = re.compile(r"[⟦\[{<]")
_FORMAL = re.compile(r"sir|madam", re.IGNORECASE)


def salutation_missing(letter: Inspection) -> Iterator[Hit]:
    if letter.prose.salutation is None:
        yield Hit(values={"what": "It opens without a salutation"})
    if letter.prose.closing is None:
        yield Hit(values={"what": "It ends without a close"}, severity="advice" if _signed_in_chinese(letter) else None)


def _signed_in_chinese(letter: Inspection) -> bool:
    """The company, a role and a name alone under a Chinese letter: usual in Hong Kong, if not the whole of the form."""
    if not letter.context.language.lower().startswith("zh") or len(letter.prose.paragraphs) < _A_LETTER:
        return False
    lines = [line.strip() for line in letter.prose.paragraphs[-1].text.split("\n") if line.strip()]
    return 1 < len(lines) <= _LINES and all(len(line) <= _SHORT and line[-1] not in "。！？" for line in lines)


_A_LETTER = 3
_LINES, _SHORT = 6, 30
"""Lines of a signature at most, and the characters of each."""


def pair_mismatch(letter: Inspection) -> Iterator[Hit]:
    """British form: Sir or Madam takes "faithfully", a name takes "sincerely"; American form has no "faithfully".
    Somebody greeted by an office alone ("Dear Headmistress") may have either."""
    opening, closing = letter.prose.salutation, letter.prose.closing
    if opening is None or closing is None:
        return
    greeting = straight(opening.text)
    if letter.sign("by_office").search(greeting):
        return
    nameless = letter.sign("nameless").search(greeting) is not None
    wanted = _wanted_close(letter.context.language, nameless)
    faithful = "faithfully" in wanted
    american = wanted == "Sincerely"
    foreign = not american and re.search(r"\btruly\b", closing.plain) is not None
    if foreign or ("faith" in closing.plain and not faithful) or ("sincer" in closing.plain and faithful):
        words = closing.text.strip(" \t,.")
        start = closing.start + closing.text.index(words)
        greeted = opening.text.strip(" ,:")
        values = {"opening": greeted, "close": words, "wanted": wanted}
        first = opening.start + opening.text.index(greeted)
        if not foreign:
            yield Hit(start=first, end=first + len(greeted), values=values)
        yield Hit(start=start, end=start + len(words), values=values, fixes=(wanted,))


def _wanted_close(language: str, nameless: bool) -> str:
    if language in ("en-US", "en-CA"):
        return "Sincerely"
    return "Yours faithfully" if nameless else "Yours sincerely"


def informal_opening(letter: Inspection) -> Iterator[Hit]:
    """ "Hi" and "Cheers". A close that is only light ("Best,") is worth a word of advice and no more, and so is a plain
    "Hi Ms Trinh," where that is how letters begin, unless the case is grave."""
    context = letter.context
    usual = context.language in _LIGHTLY and context.severity < letter.limit("grave")
    for hit in _first_words(letter.prose.salutation, letter.sign("informal_opening")):
        light = usual and _PLAINLY.match(context.text, hit.start)
        yield msgspec.structs.replace(hit, severity="advice" if light else None)
    yield from _first_words(letter.prose.closing, letter.sign("informal_close"), "Kind regards")
    for hit in _first_words(letter.prose.closing, letter.sign("light_close"), "Kind regards"):
        yield msgspec.structs.replace(hit, severity="advice")


_LIGHTLY = frozenset({"en-US", "en-CA", "en-AU", "en-NZ"})
_PLAINLY = re.compile(r"(?:Hi|Hello) (?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? )?[A-Z][\w'’-]+[ \t]*,?[ \t]*$", re.MULTILINE)


def chummy_opening(letter: Inspection) -> Iterator[Hit]:
    """ "Hiya" and its like, which greet a friend."""
    yield from _first_words(letter.prose.salutation, letter.sign("chummy_opening"))


def two_titles(letter: Inspection) -> Iterator[Hit]:
    """The letter opens to Mr Ho and speaks to Ms Ho later; where it opens to a couple, either may follow."""
    opening = letter.prose.salutation
    if opening is None:
        return
    for form in (_TITLED, _TITLED_HAN):
        greeted = [(_ALIKE.get(found["title"], found["title"]), found["name"]) for found in form.finditer(opening.text)]
        if len(greeted) != 1 or re.search(r"\band\b|及|和|伉儷|夫婦", opening.text):
            continue
        title, name = greeted[0]
        for part in letter.prose.body:
            for found in form.finditer(part.text) if name in part.text else ():
                before = part.text[: found.start()]
                spoken_to = (form is _TITLED_HAN or before.endswith(", ")) and not _SOMEBODY_ELSE.search(before)
                if spoken_to and found["name"] == name and _ALIKE.get(found["title"], found["title"]) != title:
                    start = part.start + found.start()
                    greeting = opening.text.strip(" ,:，：")
                    first = opening.start + opening.text.index(greeting)
                    values = {"opening": greeting}
                    yield Hit(start=first, end=first + len(greeting), values=values)
                    yield Hit(start=start, end=start + len(found.group()), values=values)
                    return


_TITLED = re.compile(r"\b(?P<title>Mr|Mrs|Ms|Miss)\.? (?P<name>[A-Z][\w'’-]+)")
_TITLED_HAN = re.compile(r"(?P<name>[\u4e00-\u9fff])(?P<title>先生|女士|小姐)")
_SOMEBODY_ELSE = re.compile(
    rf"\b(?:{KIN}|friend|companion|colleague|and|with), $"
    r"|(?:太太|妻子|丈夫|先生|父親|父亲|母親|母亲|令尊|令堂|兒子|儿子|女兒|女儿|哥哥|弟弟|姐姐|妹妹|家人|與|与|和|及|跟)$",
    re.IGNORECASE,
)
"""Before a name: one who travelled with the customer, of the same family name."""
_ALIKE = {"Mrs": "Ms", "Miss": "Ms", "小姐": "女士", "太太": "女士"}


def odd_opening(letter: Inspection) -> Iterator[Hit]:
    """Greeted as a form field, a description or the dead, in capitals, or by a line that is no salutation."""
    opening = letter.prose.salutation
    if opening and (
        letter.sign("odd_opening").search(opening.plain)
        or _IN_CAPITALS.search(straight(opening.text))
        or is_unusual_opening(opening.plain)
    ):
        words = opening.text.strip(" \t,:")
        start = opening.start + opening.text.index(words)
        yield Hit(start=start, end=start + len(words))


_IN_CAPITALS = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|MR|MRS|MS|MISS|DR)\.? (?:[A-Z][\w.'-]* )*[A-Z]{4,}\b|\b[A-Z]{4,}, [A-Z]"
)


def title_against_name(letter: Inspection) -> Iterator[Hit]:
    """ "Dear Mr Aisha Rahman": a given name of the other sex before a family name."""
    opening = letter.prose.salutation
    for found in _GIVEN.finditer(opening.text) if opening else ():
        sex = letter.context.kinds.given.get(found["given"].casefold())
        if opening and sex is not None and sex != _SEX[found["title"]]:
            start = opening.start + found.start()
            yield Hit(start=start, end=start + len(found.group()))


_GIVEN = re.compile(r"\b(?P<title>Mr|Mrs|Ms|Miss)\.? (?P<given>[A-Z][\w’'-]+) (?=[A-Z][\w’'-]+)")
_SEX = {"Mr": "man", "Mrs": "woman", "Ms": "woman", "Miss": "woman"}


def _first_words(passage: Passage | None, sign: re.Pattern[str], *fixes: str) -> Iterator[Hit]:
    words = passage.plain.lstrip() if passage else ""
    match = sign.search(words)
    if passage and match:
        start = passage.end - len(words)
        yield Hit(start=start, end=start + len(match.group().rstrip(" \t,.!")), fixes=fixes)


def nameless_opening(letter: Inspection) -> Iterator[Hit]:
    """ "Dear Customer" and "To whom it may concern" always; "Dear Sir or Madam" only where the case knows a name."""
    opening, case = letter.prose.salutation, letter.context.case
    found = letter.sign("nameless").search(straight(opening.text)) if opening else None
    if opening and found and (not _FORMAL.search(found.group()) or (case and case.customer.family_name)):
        yield Hit(start=opening.start, end=opening.start + len(opening.text.rstrip(" ,:，：")))


def nobody_signs(letter: Inspection) -> Iterator[Hit]:
    """Under the close stands a person's name: two to five words that are not an office. A blank is another rule's."""
    prose, signatory = letter.prose, letter.context.signatory
    if prose.closing is None or (signatory.name and signatory.name in prose.text):
        return
    under = prose.text[prose.closing.end :]
    named = any(_PERSON.match(line) and not letter.sign("office").search(line.lower()) for line in under.split("\n"))
    if not named and not _BLANK.search(under):
        office = under.strip(" \t\r\n,.")
        start = prose.text.index(office, prose.closing.end) if office else prose.closing.start
        yield Hit(start=start, end=start + len(office) if office else prose.closing.end)


def close_misspelt(letter: Inspection) -> Iterator[Hit]:
    """A close that is spelt wrongly; one that is only capitalised ("Kind Regards") is worth advice."""
    closing = letter.prose.closing
    words = straight(closing.text).strip(" \t,.!") if closing else ""
    right = letter.sign("right_close")
    if closing is None or not words.isascii() or not re.search(r"[a-z]", words) or right.fullmatch(words):
        return
    if is_unusual_close(words) and not any(_nearly_usual(word) for word in words.lower().split()):
        return
    start = closing.start + len(closing.text) - len(closing.text.lstrip())
    capitals: Severity | None = "advice" if right.fullmatch(words.capitalize()) and "ours" not in words else None
    yield Hit(start=start, end=start + len(words), fixes=_corrected(words), severity=capitals)


_USUAL = ("sincerely", "faithfully", "regards", "respectfully", "wishes")


def _nearly_usual(word: str) -> bool:
    return word not in _USUAL and bool(get_close_matches(word, _USUAL, cutoff=0.8))


def _corrected(words: str) -> tuple[str, ...]:
    plain = words.lower()
    if "faith" in plain:
        return ("Yours faithfully",)
    if "sincer" in plain:
        return ("Yours sincerely",)
    return (words.capitalize(),) if "regards" in plain else ()
