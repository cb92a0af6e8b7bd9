"""Chinese names without a full title: 芷琪 for 芷晴, and 歐太 of a family 區."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.names import HAN_SURNAMES
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import case_of, told_text
from drafter.steps.check.facts.remarks import contradicts

_KIN = (
    "女兒|兒子|小女|小兒|令嬡|令愛|令郎|千金|公子|先生|太太|丈夫|妻子|夫人|母親|媽媽|父親|爸爸|令堂|令尊|哥哥|弟弟|姐姐|姊姊|妹妹|"
    "孫女|孫子|孫兒|外甥女|外甥|姪女|姪兒|朋友|寶寶|小朋友|同學|旅伴"
)
_TITLED_AFTER = r"(?:小朋友|小姐|先生|女士|弟弟|妹妹|同學|寶寶|哥哥|姐姐|太太|媽媽|爸爸)"
_AFTER = (
    rf"(?={_TITLED_AFTER}|[的在和與及跟、，。」）]|今年|當時|現在|現已|已經|只能|只好|因|也|亦|有|沒|才|能|可|等|現)"
)
_FREE = r"|^|(?<=[\n，。、「（的讓令為給與和及是])|祝|願|幸好|現在|得知|知道|關心|問候|聽到|讀到"
_COMMON = frozenset(
    "家國大文明子心思小天正光安永世立方有可如又美志樂一不中出生自本同時所以公地在是的人上下來去今當年全多少長高新開平建成海東南西北"
    "金星日月春秋雲雪雨風石山水木花草玉寶德信義仁禮智愛慧敏健康偉宏宇俊傑嘉佳怡欣"
)
"""Characters that also begin everyday words: a name is read only behind a word for a relative."""
_SHORT_TITLE = re.compile(
    rf"(?:^|(?<=[\n，。、：「（\s])|(?<=請代問候)|(?<=[向與和跟給])|(?<=令))(?P<name>[{''.join(sorted(HAN_SURNAMES))}])(?P<title>[太生])(?=[：:，,、。！\n]|您|一家|傷勢|的|$|今|已|在|您好)"
)


def han_name_findings(context: CheckContext) -> Iterator[Finding]:
    if context.case is None:
        return
    told = told_text(context)
    yield from _given_names(context, told)
    yield from _short_titles(context, told)


def _given_names(context: CheckContext, told: str) -> Iterator[Finding]:
    """The first character as in the case, the second another, of somebody the letter calls by no right name there."""
    for name in _names_of_two(context, told):
        free = (
            ""
            if name[0] in _COMMON
            else r"|^|(?<=[\n，。、「（的讓令為給與和及是])|祝|願|幸好|現在|得知|知道|關心|問候|聽到|讀到"
        )
        pattern = re.compile(rf"(?:{_KIN}{free})(?P<name>{name[0]}[\u4e00-\u9fff]){_AFTER}")
        for found in found_in(pattern, context.text):
            if found["name"] != name and found["name"] not in told and found["name"] not in _everybody(context):
                yield contradicts("SAL-03", read_at(context.text, *found.span("name"), found["name"]), [name])


def _names_of_two(context: CheckContext, told: str) -> list[str]:
    """Given names of two characters: of the case, and those the customer sets behind a relative."""
    case = case_of(context)
    full = [one.name.replace(" ", "") for one in case.passengers]
    found = [name[-2:] for name in full if re.fullmatch(r"[\u4e00-\u9fff]{3,4}", name)]
    given = case.customer.given_name or ""
    found += [given] if re.fullmatch(r"[\u4e00-\u9fff]{2}", given) else []
    found += [one["name"] for one in matches_in(_TOLD, told)]
    return list(dict.fromkeys(found))


_TOLD = re.compile(
    r"(?:女兒|兒子|小女|小兒|妹妹|弟弟|姐姐|哥哥|孫女|孫子)(?P<name>[\u4e00-\u9fff]{2})(?=[、，。（(和與及])"
)


def _everybody(context: CheckContext) -> str:
    case = case_of(context)
    names = (one.name for one in case.passengers)
    return " ".join((case.customer.full_name, *names, context.signatory.name, context.signatory.signature or ""))


def _short_titles(context: CheckContext, told: str) -> Iterator[Finding]:
    """歐太, where nobody of the case is called 歐."""
    customer = case_of(context).customer
    family = customer.family_name or _family_of(customer.name or "")
    everybody = _everybody(context) + (case_of(context).customer.salutation or "")
    if not re.match(r"[\u4e00-\u9fff]", family):
        return
    for found in found_in(_SHORT_TITLE, context.text):
        if found["name"] not in everybody and not re.search(rf"{found['name']}(?:太|生|先生|小姐|女士)", told):
            reading = read_at(context.text, found.start("name"), found.end("title"), found.group())
            yield contradicts("SAL-03", reading, [f"{family}{found['title']}"])


def _family_of(name: str) -> str:
    """Of a Chinese name that a mail brought whole."""
    two = re.match(r"(?:歐陽|司徒|上官|諸葛|司馬)(?=[\u4e00-\u9fff])", name)
    return two.group() if two else name[:1] if re.fullmatch(r"[\u4e00-\u9fff]{2,4}", name) else ""
