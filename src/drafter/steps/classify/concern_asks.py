"""Tells what a customer asks for or asks from what they tell: requests and questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from drafter.model import lazy_re as re
from drafter.model.classification import ConcernKind
from drafter.model.reading.reading import Reading, read_at
from drafter.steps.classify.concern_clauses import is_listed
from drafter.steps.classify.concern_patterns import Patterns

_SPOKEN = re.compile(r"[“\"「][^”\"」“「]{3,}[”\"」]")
_COUNTED = re.compile(
    r"^\W*(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|(?:and )?(?:last|final)(?:ly)?|"
    r"one|two|three|four|the (?:first|second|third|other|last))\b|^\s*(?:其?[一二三四五]是?|第[一二三四五])[，、是：]",
    re.IGNORECASE,
)
_ASKS_WHAT = re.compile(
    r"^\W*(?:[\w ]{1,14}: ?)?(?:why|what|when|where|who|how|which|whether|is it|was it|do i|do we|did|can i|am i|"
    r"are we|will)\b|(?:為何|為什麼|为什么|點解|怎麼|幾時|何時|是否|會否|有沒有)",
    re.IGNORECASE,
)
_ASKING_HEAD = re.compile(r".{0,12}(?:\bquestions?|問題|问题)", re.IGNORECASE)
_WISH_FIELD = re.compile(
    r"^\s*(?:what (?:would|do) you (?:like|want|expect)[^:]{0,40}|(?:desired|requested|preferred|expected|sought) "
    r"(?:outcome|resolution|action|remedy)|(?:outcome|resolution|remedy)(?: \w+)?|how (?:can|may|should) we [^:]{0,30}|"
    r"my request|希望的?(?:處理|結果|補償)\w{0,4}|訴求|要求)\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
"""The heading of a web form's field for what the customer wants."""
_ASIDE = re.compile(r"(?<=\w)\s+[(（][^()（）?？]{1,24}[?？][)）](?=\W*$)")
"""Somebody is not sure of a name: "a very kind man (Terry?)"."""
_NUMBERED = re.compile(r"^\W*\(?(?:[2-9]|[b-h]|ii+|iv|v)\) ", re.IGNORECASE)
_OPENS_WITHIN = re.compile(r"[:：](?!\d)\s*\S")
_UNLESS = re.compile(r"^\W*(?:if|unless)\b", re.IGNORECASE)
_SAYS_ITSELF = re.compile(
    r"^\W*(?:(?:and|but|so|yet) )?(?:(?:i|we|he|she|they|it|you|there|this|that)\b|"
    r"(?:my|our|the|his|her) [\w’'-]+ (?:can|will|is|are|was|were|has|have|had|would)\b)",
    re.IGNORECASE,
)
_ASKS_NOBODY = re.compile(
    r"^\W*(?:so |and |but |now |well,? )*(?:"
    r"what (?:do|would|am|is it)(?: that)? (?:i|we)(?: (?:actually|really|still))? "
    r"(?:want|expect|ask(?:ing)?(?: for)?|like|propose|after)(?: (?:from|of) you)?|"
    r"what would (?:make (?:me|us|it|this) \w+|put (?:this|it|things|matters) right|help)|"
    r"is (?:this|that|it) (?:a|some (?:kind|sort) of|your idea of a) joke|are you (?:serious|kidding|joking)(?: me)?|"
    r"really|seriously|joking|you know what|guess what|do you know what (?:goes|went) through[^?]{0,30}|"
    r"(?:can|could) you (?:imagine|believe)(?: (?:it|that|this))?|how (?:hard|difficult) can (?:it|that) be|what next|"
    r"who knows|coincidence|fair enough|eh|huh|get it)\s*[?？]+\W*$|"
    r"^\W*[這这]?是?在?(?:算什麼|算什么|開(?:什麼|甚麼)玩笑|開玩笑嗎|开玩笑吗|搞什麼鬼)[？?]+\W*$",
    re.IGNORECASE,
)
"""Asked for effect, or to be answered in the next breath: "What do I want? My money.\""""
_TOLD_AS_ASKED = re.compile(
    r"^\W*(?:so |and |but |well,? )*(?:i|we) (?:only |just |actually |even |really )*(?:(?!need)[a-z]{2,}ed|flew|paid|"
    r"bought|said|told|sat|stood|got|had|went|came|took|made|gave|slept|spent|lost|left|sent|rang|wrote|drove|ran|chose|"
    r"knew|thought)\b(?![^?]*\b(?:when|what|why|how|who|where|which|whether|if|can|could|will|would|is|are|do|does|"
    r"has|have|may|should|right|correct|yes|still|yet|then|now|or)\b)[^?,]{3,60}[?]+\W*$",
    re.IGNORECASE,
)
"""What somebody tells of themselves with a question mark behind it: "I flew to Toronto? No, sorry.\""""
_HEADING = 12
"""Words above which a line is no heading."""


class Heard(NamedTuple):
    """What stood before: whether a list of wishes was opened, and whether it was one of questions."""

    wishes: bool = False
    questions: bool = False


NOTHING_HEARD = Heard()


def unspoken(words: str) -> str:
    """Without what somebody is quoted as saying: "please be patient" was not asked by the customer; nor is a doubt in
    brackets a question."""
    return _ASIDE.sub("", _SPOKEN.sub("“”", words))


def ask_of(words: str, patterns: Patterns) -> ConcernKind | None:
    """A question mark makes a question unless it politely asks us to do something."""
    own = unspoken(words)
    wants = patterns.request.search(own) is not None
    if _ASKS_NOBODY.match(own) or _TOLD_AS_ASKED.match(own):
        return None
    if own.rstrip(" )”\"'").endswith(("?", "？")):
        return "request" if wants and not patterns.question.search(own) else "question"
    if patterns.wondering.search(own):
        return "question"
    background = patterns.signs.get("background")
    return "request" if wants and not (background and background.search(own)) else None


def opens_list(sentence: Reading[str], patterns: Patterns) -> bool:
    """Whether what follows it in a list is asked for."""
    words = sentence.value.rstrip()
    heads = words.endswith((":", "：")) or (len(words.split()) <= _HEADING and words.endswith("following."))
    short = len(words) <= 30 and len(words.split()) <= 3 and _ASKING_HEAD.fullmatch(words.strip(" :：.")) is not None
    asks = patterns.header.search(words) is not None or patterns.request.search(words) is not None
    return short or (heads and asks)


def hear(sentence: Reading[str], heard: Heard, patterns: Patterns) -> Heard:
    """What is in force after this sentence."""
    if opens_list(sentence, patterns):
        return Heard(wishes=True, questions=_ASKING_HEAD.match(sentence.value) is not None)
    return heard if in_list(sentence) else NOTHING_HEARD


def opens_in_itself(sentence: Reading[str], ask: ConcernKind | None) -> bool:
    """Whether a list of wishes began within this sentence: "I want to know: first, why …"."""
    return ask == "request" and re.search(r"[:：]", sentence.value) is not None


def in_list(sentence: Reading[str]) -> bool:
    return is_listed(sentence) or _COUNTED.match(sentence.value) is not None


def without_wish_field(text: str, sentence: Reading[str]) -> tuple[Reading[str], bool]:
    """The words of a form's field for what the customer wants, and whether it is one."""
    field = _WISH_FIELD.match(sentence.text)
    if field is None:
        return sentence, False
    return read_at(text, sentence.start + field.end(), sentence.end, sentence.text[field.end() :]), True


def threatens(words: str, patterns: Patterns) -> bool:
    """What somebody will ask for in court is not asked of us."""
    threat = patterns.signs.get("threat")
    return threat is not None and _UNLESS.match(words) is not None and threat.search(words) is not None


def goes_on_asking(part: str, earlier: Sequence[tuple[str, ConcernKind | None]], wished: bool = False) -> bool:
    """Whether a part of a sentence is one more item of what its head asks for: "Please send: the form; a receipt".
    `wished`: the sentence stands in a list of wishes."""
    asked = [words for words, ask in earlier if ask]
    opened = (wished or any(_OPENS_WITHIN.search(words) for words in asked)) and _SAYS_ITSELF.match(part) is None
    return bool(asked) and (opened or _NUMBERED.match(part) is not None)


def listed_ask(clause: str, heard: Heard) -> ConcernKind:
    return "question" if heard.questions and _ASKS_WHAT.search(clause) else "request"
