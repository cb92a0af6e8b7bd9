"""Figures of Chinese prose with a measure or a number of their own: 四通電話, 六十四尊戲偶, 1206號房, 一間."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from drafter.model import lazy_re as re
from drafter.model.reading.numbers import HAN, number_of
from drafter.model.reading.reading import has_han, plain

_MEASURES = (
    "位名個件張晚次趟遍間隻只份杯封班架輛條部台頁幅塊對套箱袋包層歲樓排口通尊站顆樽瓶罐盒籠枚朵根碗碟盤盞場座樁筆回批組列"
    "期集卷冊節課堂籃齣代格桶串束盆匹艘節列隊團把支枝頂雙副打人道本米"
)
_NO_MEASURE = r"(?<![零〇一二三四五六七八九十百千萬億兩第幾數好每某同上下另統唯單逐萬專])"
_COUNT = re.compile(
    rf"(?:{_NO_MEASURE}(?P<han>{HAN})|(?<![\d.,:/A-Za-z-])(?P<figure>\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}))"
    rf"(?=[ ]?(?:大件|公斤|公里|平方米|平方公尺|公分|星期|度|星|大|小|[{_MEASURES}]))"
)
_LABEL = re.compile(r"(?<![\d.,:/A-Za-z-])(?P<label>\d{1,4})[ ]?(?:號|号)(?![日晚早])(?P<thing>[\u4e00-\u9fff]{0,2})")
_BARE = re.compile(r"(?<![\d.,:/A-Za-z-])(?P<label>(?!(?:19|20)\d\d)\d{3,4})(?P<thing>)(?=[，。；：、,;])(?!,\d)")
"""A room as people name it among others: 一間1806，有海。"""
_NUMBERED = re.compile(
    r"(?P<thing>房|艙|枱|檯|桌|門|車|櫃|尾|末[三四]碼|工)(?:號碼?|數)?(?:是|為|：|:)?(?P<label>\d{1,4})(?![\d-])"
)
_NOUN = re.compile(rf"[{_MEASURES}](?:的|寄艙|手提|托運|託運)?(?P<noun>[\u4e00-\u9fff]{{2}})")
_NO_COUNT = re.compile(
    r"一(?:個人(?!房)|次過|度|份子|件事|位|間(?:斷|隔)|條龍|批|場|回(?:事)?|個(?:交代|說法|公道|月)|套|串|把|團|節|下|副|組|人|大|小)"
    r"|三(?:星期)|九(?:龍|巴)|[四八]方|兩(?:者|人)|二人世界|百分|千萬|萬一|十分|三文|四川|兩岸|七(?:喜)|八(?:達通|度空間)|五星(?:級|旗)"
)
""" "One" as people say it of anything, and names that begin with a numeral."""
_EVERY = frozenset("個位名次點件")
"""Measures of too many things."""


def han_counts_in(text: str) -> Iterator[tuple[str, int, int, Decimal, frozenset[Decimal], frozenset[str]]]:
    """Kind ("count" or "label"), where it stands, its number, and the measure and the noun it counts."""
    if not has_han(text):
        return
    shown = plain(text)
    for one in (found for some in (_LABEL, _NUMBERED, _BARE) for found in some.finditer(shown)):
        number = Decimal(one["label"])
        yield "label", *one.span("label"), number, frozenset((number,)), frozenset(one["thing"][:1])
    for one in _COUNT.finditer(shown):
        if one["han"] and _NO_COUNT.match(shown, one.start()):
            continue
        count = number_of(one["han"] or one["figure"])
        if count is not None and count > 0:
            yield "count", one.start(), one.end(), count, frozenset((count,)), han_things(shown, one.end())


def han_things(text: str, end: int) -> frozenset[str]:
    """What the figure that ends here counts: the noun behind the measure, and the measure where it says something."""
    after = text[end : end + 8].lstrip()
    if after[:1] in ("號", "号"):
        return frozenset(after[1:2])
    noun = _NOUN.match(after)
    things = {noun["noun"]} if noun else set[str]()
    if after[:1] and after[0] not in _EVERY:
        things.add(after[0])
    if not noun and after[:1] in ("位", "名", "人"):
        things.add("people")
    return frozenset(things)
