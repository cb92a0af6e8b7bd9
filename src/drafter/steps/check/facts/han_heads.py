"""A Chinese word that excludes others before the same thing: a black suit for a white one, another zoo or town."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.surroundings import Sentences

_COLOUR = re.compile(
    r"(?P<colour>(?:深|淺|淡|暗|墨|寶|鮮|粉|玫瑰|天)?(?:黑|白|紅|藍|綠|黃|灰|啡|棕|紫|橙|橘|金|銀|米|咖啡|粉紅|酒紅)色)"
    r"的?(?P<thing>[\u4e00-\u9fff]{2}|\d{2}吋)?"
)
_HEADS = (
    "動物園|水族館|博物館|美術館|酒店|飯店|旅館|民宿|餐廳|醫院|診所|大學|中學|小學|神社|公園|樂園|車站|市場|百貨|山莊|度假村|"
    "別墅|廣場|大廈|教堂|碼頭|滑雪場|球場|展覽館|禮堂|劇場"
)
_NAMED = re.compile(rf"(?P<name>[\u4e00-\u9fff]{{2}})(?P<head>{_HEADS})")
_NO_NAME = re.compile(
    "[的間家該這那此在到了於是一座所有何各二兩三四五六七八九十同另本某貴我你您們該住去回往入每前後附近當原訂改換往至由從向過與和及上下"
    "送找內外再新舊首次第晚旁邊離接送開等著着看搭去]"
)
"""Characters that stand in no short name before such a word."""
_OF_A_KIND = frozenset((
    "商務", "溫泉", "海景", "湖景", "五星", "四星", "三星", "當地", "附近", "私家", "公立", "市立", "中央", "豪華",
    "經濟", "主題", "海洋", "國際", "國立", "轉機", "機場", "指定", "合作", "特約", "自助", "西式", "中式", "日式",
    "米芝", "高級", "普通", "環球", "兒童", "動物", "火車", "巴士", "地鐵", "免稅", "超級", "夜間", "戶外", "室內",
    "渡輪", "郵輪", "公眾", "私人", "急症", "牙科", "家庭", "膠囊", "青年", "精品", "連鎖", "熱帶", "水上", "夏季",
    "冬季", "協議", "備用", "候補",
))  # fmt: skip
_CITY = re.compile(
    r"(?P<city>[\u4e00-\u9fff]{2,3}?)(?:市|縣)?(?:的|內?的?一間|內?的?一家|那間|那家)(?P<thing>[\u4e00-\u9fff]{2}(?:酒店|飯店|旅館|醫院|診所|餐廳|車站))"
)
_AIRPORTS = {
    "HKG": ("香港", "赤鱲角"), "TPE": ("桃園", "台北", "臺北"), "TSA": ("松山", "台北"), "KHH": ("高雄", "小港"),
    "RMQ": ("台中", "清泉崗"),
    "NRT": ("成田", "東京"), "HND": ("羽田", "東京"), "KIX": ("關西", "大阪"), "ICN": ("仁川", "首爾"),
    "CTS": ("新千歲", "札幌"),
    "OKA": ("那霸",), "FUK": ("福岡",), "BKK": ("素萬那普", "曼谷"), "SIN": ("樟宜", "新加坡"),
}  # fmt: skip
"""As people name them at a desk."""
_SHARED = 1


def han_head_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only what the customer has of this kind in a sentence alike, and never as the letter says."""
    if context.case is None:
        return
    told = [sentence.value for text in known_texts(context) for sentence in sentences_in(text)]
    yield from _colours(context, sentences, told)
    yield from _names(context, sentences, told)
    yield from _cities(context, sentences, told)
    yield from _way_back(context, "\n".join(told))


def _colours(context: CheckContext, sentences: Sentences, told: list[str]) -> Iterator[Finding]:
    everything = "\n".join(told)
    known = [(one, sentence) for sentence in told for one in matches_in(_COLOUR, sentence)]
    for found in found_in(_COLOUR, context.text) if known else ():
        reading = read_at(context.text, *found.span("colour"), found["colour"])
        around = sentences.around(reading)
        if found["colour"].removesuffix("色") in everything or not around.asserted:
            continue
        about = content_words(around.sentence) - content_words(found["colour"])
        right = [
            one["colour"]
            for one, sentence in known
            if (one["thing"] and one["thing"] == found["thing"]) or len(about & content_words(sentence)) > _SHARED
        ]
        if right:
            yield contradicts("FAC-13", reading, right)


def _names(context: CheckContext, sentences: Sentences, told: list[str]) -> Iterator[Finding]:
    everything = "\n".join(told)
    known = [(one, sentence) for sentence in told for one in matches_in(_NAMED, sentence) if _is_name(one["name"])]
    for found in found_in(_NAMED, context.text) if known else ():
        if not _is_name(found["name"]) or found["name"] in everything:
            continue
        reading = read_at(context.text, found.start(), found.end(), found.group())
        around = sentences.around(reading)
        about = content_words(around.sentence) - content_words(found.group())
        right = [
            one.group()
            for one, sentence in known
            if one["head"] == found["head"]
            and one.group() not in context.text
            and (set(one["name"]) & set(found["name"]) or len(about & content_words(sentence)) > _SHARED)
        ]
        if right and around.asserted and not around.to_come:
            yield contradicts("FAC-13", reading, right)


def _is_name(words: str) -> bool:
    return words not in _OF_A_KIND and not _NO_NAME.search(words)


def _cities(context: CheckContext, sentences: Sentences, told: list[str]) -> Iterator[Finding]:
    """高山市的商務酒店, where the customer's stands in 岐阜."""
    known = [one for sentence in told for one in matches_in(_CITY, sentence)]
    for found in found_in(_CITY, context.text) if known else ():
        same = [one for one in known if one["thing"] == found["thing"]]
        named = any(_town(one["city"]) == _town(found["city"]) for one in same)
        reading = read_at(context.text, found.start(), found.end(), found.group())
        if (
            len(same) == 1
            and not named
            and not _NO_NAME.search(_town(found["city"]))
            and sentences.around(reading).asserted
        ):
            yield contradicts("FAC-08", reading, [same[0].group()])


def _town(city: str) -> str:
    return city[-2:]


def _way_back(context: CheckContext, told: str) -> Iterator[Finding]:
    """回程桃園櫃檯 of a journey that set out there: the desk of the way back stands at the other end."""
    segments = case_of(context).journey.segments
    start, end = (segments[0].origin, segments[0].destination) if segments else (None, None)
    names = [name for name, code in context.places.items() if code == start and re.match(r"[\u4e00-\u9fff]", name)]
    names += _AIRPORTS.get(start or "", ())
    if not names or start == end:
        return
    pattern = re.compile(
        rf"(?:回程|返程)(?:當日|當天|時)?(?:在|於|的)?(?P<name>(?:{'|'.join(names)})(?:機場)?的?(?:櫃[檯枱位台]|登機|地勤|報到))"
    )
    for found in pattern.finditer(context.text):
        if found["name"] not in told:
            right = next(
                (name for name, code in context.places.items() if code == end and not name.isascii()), str(end)
            )
            yield contradicts("FAC-08", read_at(context.text, *found.span(), found["name"]), [right])
