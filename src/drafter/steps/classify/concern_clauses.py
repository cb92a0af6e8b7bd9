"""A customer's letter cut into the clauses that may hold a concern; greetings, signatures and quotations left out."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Sequence

from drafter.model import lazy_re as re
from drafter.model.reading.reading import Reading, read_at
from drafter.model.reading.sentences import sentences_in

_GREETING = re.compile(
    r"^\W*(?:dear\b.{0,60}|hi\b.{0,30}|hello\b.{0,30}|good (?:morning|afternoon|evening|day)\b.{0,30}|"
    r"to whom it may concern|hey\b.{0,20}|"
    r"respected (?:sir|madam).{0,20}|sirs?|.{0,20}(?:你好|您好|敬啟者|尊敬的.{0,15}|台鑒|鈞鑒)|"
    r"(?!.*[望求請请盼想]).{0,20}(?:部|公司|團隊))\W*$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^\W*(?:yours\b.{0,25}|(?:kind|best|warm|with|many)?\s*(?:kind |best |warm )?regards.{0,10}|sincerely|"
    r"best( wishes)?|thanks(?: and regards)?|"
    r"many thanks|thank(?:ing)? you|thx|ta|cheers|with hope|respectfully|sent from my.{0,20}|faithfully|此致|敬禮|"
    r"敬礼|順頌.{0,6}|謹啟|謝謝|谢谢)\W*$",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(r"^\s*(?:[-*•–·]|\(?\d{1,2}[.)、]|\(?[a-h]\)|[一二三四五六七八九十]、)\s*")
_LABEL = re.compile(
    r"^\s*(?:re|ref|subject|(?:full |your )?names?|booking(?: \w+)?|flight(?: \w+)?|dates?(?: of \w+)?|route|mobile|"
    r"tel|phone(?: number)?|e-?mail|address|preferred contact|contact|passengers?|pnr|bag tag|ticket(?: \w+)?|"
    r"type of \w+|category|membership(?: \w+)?|電話|訂位代號|訂位編號|姓名|航班|日期|電郵|地址)\s*[:：].{0,80}$",
    re.IGNORECASE,
)
_PROMPT = re.compile(
    r"^\s*(?:what (?:went wrong|is your complaint(?: about)?|would you like us to do|can we do for you)|"
    r"anything (?:else|to add)(?: you(?:.d| would) like (?:to add|us to know))?|how (?:can|may) we help|"
    r"did you (?:speak|talk) to our staff(?: at the time)?)\s*\?\s*$",
    re.IGNORECASE,
)
"""A web form's own question."""
_FIELD = re.compile(
    r"^\s*(?:(?:your |my )?(?:message|comments?|complaint|details|description|feedback|enquiry)|what happened|"
    r"內容|詳情|投訴內容|訊息)\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
"""The heading of a web form's field; what the customer wrote stands after it."""
_HEADING = re.compile(
    r"^[^a-z\u4e00-\u9fff\d]{3,40}\.?$|^(?:\d+\W+)?(?:The |My |Your )?"
    r"(?!Please|Refund|No\b|Not|Zero|Never|Nothing|I\b|We\b)[A-Z][\w’'-]*(?: [\w’'-]+)?\.$"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|did|do|does|not|no|never|late|broken|lost|refund|cancel\w*|\w+ed|\w+n.t)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"^\W*(?:(?:and|but|so) )?(?:if|unless|in case)\b[^,;.]{0,80}$"
    r"|^(?:但)?(?:如果|如|若果|若|假如|倘若|要是)[^，。；]{1,16}$",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(
    r"^\W*(?:and|also|besides|in addition|additionally|moreover|furthermore|finally|lastly|"
    r"(?:first|second|third)(?:ly)?|one more thing|另外|此外|還有|同時|而且|再者|最後|順帶一提)\W*$",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"^\W*$")
_LONG = 38
"""Words above which a sentence counts as running on."""


def body_sentences(own: str) -> tuple[Reading[str], ...]:
    """The sentences between greeting and signature. `own` is the text with quoted parts blanked."""
    kept: list[Reading[str]] = []
    for sentence in sentences_in(own):
        if _CLOSING.match(sentence.value) and len(kept) > 1:
            rest = own[sentence.end :]
            if len(rest.split()) <= 20:
                break
            continue
        if not _says_nothing(sentence.value):
            kept.append(_without_field(own, sentence))
    return tuple(kept)


def _says_nothing(words: str) -> bool:
    """A greeting, a label, a heading, or a line of another's mail."""
    if words.startswith((">", "|")) or _NOTHING.match(words):
        return True
    if _GREETING.match(words) or _LABEL.match(words) or _PROMPT.fullmatch(words):
        return True
    return _HEADING.match(words) is not None and _VERB.search(words) is None and "?" not in words


def _without_field(own: str, sentence: Reading[str]) -> Reading[str]:
    field = _FIELD.match(sentence.text)
    return read_at(own, sentence.start + field.end(), sentence.end, sentence.text[field.end() :]) if field else sentence


def paragraphs(text: str) -> Callable[[int], int]:
    """Which paragraph a place stands in; where no line is left blank, every line is one."""
    breaks = [found.start() for found in re.finditer(r"\n[ \t]*\n", text)]
    own = breaks or [found.start() for found in re.finditer(r"\n", text)]
    return lambda place: bisect(own, place)


def without_list_mark(text: str, sentence: Reading[str]) -> Reading[str]:
    mark = _LIST_MARK.match(sentence.text)
    return read_at(text, sentence.start + mark.end(), sentence.end, sentence.text[mark.end() :]) if mark else sentence


def is_listed(sentence: Reading[str]) -> bool:
    return _LIST_MARK.match(sentence.text) is not None


def clauses(
    text: str, sentence: Reading[str], joins: re.Pattern[str], splices: re.Pattern[str]
) -> tuple[Reading[str], ...]:
    """The pieces of one sentence: at joins always, at splices only where it runs on."""
    runs_on = len(sentence.text.split()) > _LONG
    return cut(text, sentence, joins, *((splices,) if runs_on else ()))


def with_conditions(text: str, parts: Sequence[Reading[str]]) -> tuple[Reading[str], ...]:
    """A condition belongs to what is asked for under it: "If it is lost, please tell us how you pay"; so does a word
    that only leads on."""
    whole: list[Reading[str]] = []
    for part in parts:
        under = bool(whole) and (_CONDITION.match(whole[-1].value) or _LEADS_ON.match(whole[-1].value)) is not None
        whole.append(as_one(text, whole.pop(), part) if under else part)
    return tuple(whole)


def as_one(text: str, first: Reading[str], last: Reading[str]) -> Reading[str]:
    return read_at(text, first.start, last.end, " ".join(text[first.start : last.end].split()))


def cut(text: str, sentence: Reading[str], *at: re.Pattern[str]) -> tuple[Reading[str], ...]:
    """The pieces between what the patterns match."""
    cuts = sorted((hit.start(), hit.end()) for pattern in at for hit in pattern.finditer(sentence.text))
    pieces: list[Reading[str]] = []
    start = 0
    for end, after in [*cuts, (len(sentence.text), 0)]:
        words = sentence.text[start:end].strip()
        if words and end > start:
            place = sentence.start + start + len(sentence.text[start:end]) - len(sentence.text[start:end].lstrip())
            pieces.append(read_at(text, place, place + len(words), " ".join(words.split())))
        start = max(after, start)
    return tuple(pieces)
