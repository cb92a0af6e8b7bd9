"""Names and how a person is addressed: Dear Mrs Chan, Mr J. Okafor, 陳女士."""

from __future__ import annotations

from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.base import Value
from drafter.model.reading.reading import Reading, by_paragraph, read_at, without_overlaps

TITLES = {"mr": "Mr", "mrs": "Mrs", "ms": "Ms", "miss": "Miss", "mx": "Mx", "dr": "Dr", "doctor": "Dr", "prof": "Prof",
          "professor": "Prof", "master": "Master", "sir": "Sir", "lady": "Lady", "lord": "Lord", "rev": "Rev",
          "reverend": "Rev", "rabbi": "Rabbi", "dame": "Dame", "colonel": "Colonel",
          "captain": "Captain", "revd": "Rev", "canon": "Canon", "major": "Major", "commander": "Commander",
          "lieutenant": "Lieutenant", "admiral": "Admiral", "brigadier": "Brigadier", "judge": "Judge",
          "先生": "Mr", "女士": "Ms", "小姐": "Miss", "太太": "Mrs", "夫人": "Mrs", "博士": "Dr", "醫生": "Dr",
          "教授": "Prof"}  # fmt: skip
_WESTERN = (
    r"Mr|Mrs|Ms|Miss|Mx|Master|Dr|Doctor|Prof|Professor|Sir|Lady|Lord|Reverend|Revd|Rev|Rabbi|Dame|Colonel|Captain|"
    r"Canon|Major|Commander|Lieutenant|Admiral|Brigadier|Judge"
)
_PART = r"(?:(?:van|von|de|der|den|da|di|del|la|le|bin|al|el|O|D|Mac|Mc)['’ -]?)*[A-ZÀ-ÖØ-ÝŁŚŠŽ][\w’'À-ž-]*"
_TITLED = re.compile(rf"\b(?P<title>{_WESTERN})\b\.?[ \u00a0](?P<name>(?:[A-Z]\.?[ ])*{_PART}(?:[ ]{_PART}){{0,3}})")
_DEAR = re.compile(
    r"(?m)^[ \t]{0,8}(?:Dear|Hello|Hi|Good (?:morning|afternoon|"
    r"evening))[ ]+(?P<name>[^,:\n]{2,60}?)[ \t]{0,8}[,:]?[ \t]{0,8}$"
)
HAN_SURNAMES = frozenset(
    "陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁卓馬阮董"
    "温唐藍石蔣古紀姚連馮歐程湯田康姜汪白鄒尤巫鐘黎涂龔嚴韓袁金童陸夏柳溫邵錢伍倪丘譚霍麥區關文岑甄陈黄张吴刘杨许郑谢赖叶苏庄吕萧罗"
    "钟卢赵颜孙邓马蓝蒋纪连冯欧汤邹严陆钱谭麦区关"
)
_HAN_TITLES = "先生|女士|小姐|太太|夫人|博士(?!論文|學位|生|班|課程|後|研究|班|口試)|醫生|教授"
_SURNAME = "歐陽|司徒|上官|諸葛|司馬|[\u4e00-\u9fff]"
_HAN = re.compile(rf"(?P<name>(?:{_SURNAME})[\u4e00-\u9fff]{{0,2}}?)(?P<title>{_HAN_TITLES})")
_HAN_DEAR = re.compile(
    rf"(?m)^[ \t]{{0,8}}(?:尊敬的|親愛的|敬愛的|致)?[ ]{{0,4}}(?P<name>[\u4e00-\u9fff]{{1,4}}?)(?P<title>{_HAN_TITLES})"
    r"(?:及[^\n：:]{0,10})?[ ]{0,4}(?:台鑒|鈞鑒|惠鑒|[，,]?[您你]好)?[ ]{0,4}[：:，,]?[ \t]{0,8}$"
)
_CAPITALS = re.compile(rf"(?<![\w’'-])(?:{_PART})(?:[ \u00a0](?:[A-Z]\.[ ])?{_PART}){{1,4}}")


class Addressed(Value, frozen=True):
    """A person as written: a title where one stands (normal form), and the rest of the name."""

    name: str
    title: str | None = None


@lru_cache(maxsize=64)
def salutation_in(text: str) -> Reading[Addressed] | None:
    """The first line that greets somebody by name; its span is title and name, without "Dear"."""
    found = _DEAR.search(text)
    chinese = _HAN_DEAR.search(text)
    if chinese and (not found or chinese.start() < found.start()):
        person = Addressed(name=chinese["name"], title=TITLES[chinese["title"]])
        return read_at(text, chinese.start("name"), chinese.end("title"), person)
    if not found:
        return None
    return read_at(text, found.start("name"), found.end("name"), addressed(found["name"]))


def addressed(words: str) -> Addressed:
    """ "Mrs J. Chan" is Mrs, and J. Chan."""
    found = re.match(rf"(?P<title>{_WESTERN})\b\.?\s+(?P<rest>.+)", words)
    if found:
        return Addressed(name=found["rest"].strip(), title=TITLES[found["title"].casefold()])
    return Addressed(name=words.strip())


@by_paragraph
def titled_names_in(text: str) -> tuple[Reading[Addressed], ...]:
    """Everybody named with a title, anywhere in the text."""
    latin = [(one.start(), one) for one in _TITLED.finditer(text)]
    han = [(one.start() + _before_surname(text, one), one) for one in _HAN.finditer(text)]
    return without_overlaps(
        read_at(
            text,
            start,
            one.end(),
            Addressed(
                name=text[start : one.end("name")].strip() if one["title"] in _HAN_TITLES else one["name"].strip(),
                title=TITLES[one["title"].casefold()],
            ),
        )
        for start, one in (*latin, *han)
    )


def _before_surname(text: str, found: re.Match[str]) -> int:
    """Characters that belong to the words before a name: the 歲的 of 歲的譚小姐, the 感謝 of 感謝王小姐."""
    name = found["name"]
    at = (
        n for n, one in enumerate(name) if one in HAN_SURNAMES and not (one == "謝" and n and name[n - 1] in "感多致答")
    )
    return next(at, 0)


@by_paragraph
def capitalised_names_in(text: str) -> tuple[Reading[str], ...]:
    """Runs of two to five capitalised words on one line: may be names; places and products among them."""
    return tuple(read_at(text, found.start(), found.end(), found.group()) for found in _CAPITALS.finditer(text))


@lru_cache(maxsize=4096)
def name_words(name: str) -> frozenset[str]:
    """The words of a name in lower case, without initials, full stops and a possessive."""
    words = re.findall(r"[\w’'-]+", re.sub(r"['’]s\b", "", name.casefold()))
    return frozenset(word for word in words if len(word) > 1 or not word.isascii())
