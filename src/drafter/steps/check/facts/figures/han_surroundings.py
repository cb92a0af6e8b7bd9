"""What a Chinese sentence says around a figure: of the customer, us, rules, payments and how to reach us."""

from __future__ import annotations

from drafter.model import lazy_re as re
from drafter.steps.check.facts.surroundings import Surroundings

_YOU = re.compile(r"[您你]|閣下|貴(?:客|處|團|府|家)|令(?:堂|尊|郎|嫒|愛|弟|妹|兄|姊|千金|公子)")
_WE = re.compile(r"我|本(?:人|公司|部|社|航)|敝")
_THEY_SAY = re.compile(
    r"(?:[您你]|閣下)[^，。；]{0,8}(?:提到|提及|來信|信中|寫|說|指出|反映|投訴|要求|支付|付|等|坐|站|打|致電|訂|買|購|乘|搭|"
    r"抵|到|入住|收到|帶|攜|花|墊)"
)
_LAW = re.compile(
    r"條例|規例|規定|規則|法例|法規|公約|條款|政策|標準|上限|限額|一般|通常|按例|守則|指引|最低|每(?:位|人|天|晚|件|程|次)"
)
_OURS_BEFORE = re.compile(
    r"(?:最多|至少|最少|不超過|超過|少於|多於|近|將近|大約|約|約莫|大概|另|另外|再|其餘|其他|下|每|未來|往後|日後)$"
)
_OURS_AFTER = re.compile(r"^\S{0,3}?(?:內|之內|以內|以上|以下|左右|多|餘|起|前|之前|後)")
_WORKINGS = re.compile(
    r"機師|機長|工程|零件|備用|後備|紀錄|記錄|查證|查核|翻查|調查|控制|機組|地勤|承辦|供應商|輪值|當值|主管|同事|系統|掃描|"
    r"貨艙|維修|檢修|更換|調派|培訓|航線|前一班|另一班|上一程"
)
_REDRESS = re.compile(
    r"退款|退回|退還|賠|補償|禮券|代用券|抵用券|里數|哩程|積分|戶口|帳戶|匯|支票|存入|信用卡|優惠|有效"
)
_DELAYED = re.compile(r"(?:延誤|遲|晚|誤點)[了達到約近逾超過共足足]{0,4}$")
_REACH_US = re.compile(r"致電|電話|內線|熱線|辦公|聯絡|查詢|回覆|分機|專線")
_CONTACT = re.compile(r"來信|來函|電郵|來電|致電|投訴|表格|寫信|致函|回信|答覆|回覆")
_BEFORE = {one: name for name, some in {
    "at": "在於", "from": "由從自", "to": "到至往", "and": "及和與或", "only": "只僅才", "all": "共全總", "of": "的之",
    "last": "第最", "is": "是為即", "paid": "付費花", "wait": "等坐站", "other": "另再多加", "your": "您你下",
    "our": "們我", "took": "了過", "late": "誤遲晚", "the": "那這該此", "per": "每", "leave": "剩餘",
    "brought": "帶買訂", "less": "少缺"}.items() for one in some}  # fmt: skip
_AFTER = {one: name for name, some in {
    "within": "內", "after": "後", "before": "前", "more": "多餘", "start": "起開", "of": "的", "together": "合共",
    "people": "位名人", "arrive": "抵到", "leave": "出起離"}.items() for one in some}  # fmt: skip
_HAN = re.compile(r"[\u4e00-\u9fff]")
_COMMA = re.compile(r"[，；：。！？]")


def han_signs(around: Surroundings) -> dict[str, float]:
    """Of a sentence with Chinese in it, none of any other."""
    if not _HAN.search(around.sentence):
        return {}
    clause = _COMMA.split(around.before)[-1]
    after = _COMMA.split(around.after)[0]
    here = clause + after
    last, first = around.before[-1:], around.after[:1]
    found = {
        "han you": _YOU.search(clause),
        "han you_here": _YOU.search(here),
        "han you_at_all": _YOU.search(around.sentence),
        "han we": _WE.search(clause),
        "han we_here": _WE.search(here),
        "han we_at_all": _WE.search(around.sentence),
        "han they_say": _THEY_SAY.search(around.before),
        "han law": _LAW.search(around.sentence),
        "han ours_before": _OURS_BEFORE.search(around.before),
        "han ours_after": _OURS_AFTER.match(around.after),
        "han workings": _WORKINGS.search(here),
        "han workings_at_all": _WORKINGS.search(around.sentence),
        "han redress": _REDRESS.search(around.sentence),
        "han delayed": _DELAYED.search(around.before),
        "han reach_us": _REACH_US.search(around.sentence),
        "han contact": _CONTACT.search(here),
    }
    signs = {name: 1.0 for name, one in found.items() if one is not None}
    signs[f"han before_{_BEFORE.get(last, 'nothing' if not _HAN.match(last) else 'other')}"] = 1.0
    signs[f"han after_{_AFTER.get(first, 'nothing' if not _HAN.match(first) else 'other')}"] = 1.0
    return signs
