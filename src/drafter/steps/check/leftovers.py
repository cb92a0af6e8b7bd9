"""Finds what a template left behind. These patterns are code, not data: no department file can switch them off."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

import msgspec

from drafter.model import lazy_re as re
from drafter.model.finding import Finding
from drafter.model.reading.reading import blocks_in, stretches_in

_OWNER = (
    r"(?:first|last|full|given|family|customer|passenger|guest|client|agent|staff|company|airline|airport|flight|booking"
    r"|case|claim|bag|phone|telephone|account|travel|arrival|departure|voucher|refund|compensation|specific|relevant"
    r"|your|their|the|job|hotel|file|e-?mail)(?:'?s'?)?[ _-]?"
)
_VALUE = (
    r"(?:(?:sur|fore|user)?names?|dates?|time|amount|sum|flight|numbers?|no|title|role|city|airport|place|reason|cause"
    r"|events?|incident|details?|reference|ref|address|currency|route|signature|signatory|position|department"
    r"|salutation|customer|passenger|phone|telephone|email|hours|days|percentage|items?|description|explanation"
    r"|apology|placeholder|value|text|link|url|seat|cabin|destination|origin|month|year|day|pnr|quantity|company|hotel)"
)
_NOUN = rf"(?:{_OWNER}){{0,4}}{_VALUE}"
_VERB = (
    r"(?:insert|enter|add|fill in|fill|state|specify|give|type|describe|choose|select|delete|explain|name of|date of"
    r"|number of|reason for|details of)"
)
_HAN_NOUN = (
    r"(?:姓名|姓氏|名字|稱謂|称谓|日期|時間|时间|航班(?:號碼|号码|編號|编号|號|号)?|金額|金额|編號|编号|號碼|号码|原因|地點|地点|名稱"
    r"|名称|事件|職銜|职衔|地址|電話|电话|電郵|电邮|訂位代號|订位代号)"
)
_HAN_OWNER = r"(?:客戶|客户|顧客|顾客|旅客|乘客|收件人|您的|你的|具體|具体|相關|相关)"
_HAN_VERB = r"(?:請填[寫上入]?|请填[写上入]?|請輸入|请输入|在此輸入|在此输入|輸入|输入|填寫|填写|填上|插入)"
_HAN_FIELD = (
    rf"(?:{_HAN_VERB}{_HAN_OWNER}?(?:{_HAN_NOUN})?"
    rf"|{_HAN_OWNER}?{_HAN_NOUN}(?:[/／、及和或]{_HAN_OWNER}?{_HAN_NOUN})*)"
)
_HAN_LATER = r"待(?:補充?|补充?|填寫?|填写?|定|確認|确认|查|覆核|更新)"
_FIELD = re.compile(
    "|".join(
        (
            r"⟦[^⟧\n]{0,200}⟧?|⟧",
            r"\{\{[^{}\n]{0,100}\}?\}?|\{%[^\n]{0,100}?%\}|\$?\{[^{}\n]{0,100}\}|\{[A-Za-z_]\w{0,40}|\{[#%][^\n]{0,80}|\}\}|%\}",
            r"\[\[[^\]\n]{0,80}\]\]?|\[[ \t]*\]|\[[^\[\]\n]{1,120}\]",
            r"<<[^<>\n]{0,80}>>|«[^«»\n]{1,80}»|<(?=[A-Za-z/_])[^<>\n]{0,80}>|[<＜][^<>＜＞\n]{0,10}[\u4e00-\u9fff][^<>＜＞\n]{0,20}[>＞]",
            r"(?<![\d%])%[A-Za-z_]{3,40}%|(?<![\w%])%[sd]\b|(?<![A-Z$\w])\$[a-z_]{3,40}\b|@@\w{1,40}@@|##\w{1,40}##",
            (
                r"(?<!\w)(?P<fence>%%|\|\||~~|\^\^|::|!!|==|__)(?=[A-Za-z])[\w .-]{1,40}(?P=fence)(?!\w)"
                r"|\*\|[\w:]{1,40}\|\*|<%[^%<>\n]{0,80}%?>|\$[A-Z_]{3,40}\$|(?<!\w)~[A-Za-z_]{3,40}~(?!\w)"
            ),
            r"#{3,}|［[^］\n]{1,60}］|〔[^〕\n]{1,40}〕",
            r"&(?:nbsp|amp|quot|lt|gt);|<br ?/?>|\bMERGEFIELD\b|Error! [A-Z]\w+ [^\n]{0,40}",
            r"#(?:REF|VALUE|NAME|N/A|DIV/0|NULL)[!?]?",
            r"【[^】\n]{0,20}(?:姓名|日期|航班|金額|金额|編號|编号|原因|地點|地点|名稱|名称|請填|请填)[^】\n]{0,10}】",
            rf"[（(]{_HAN_FIELD}[）)]|[（(【]{_HAN_LATER}[）)】]",
            rf"(?<=[，。：:、]){_HAN_LATER}(?=[，。、；]|$)",
        )
    )
)
_FIELD_SIGN = re.compile(
    r"[⟦⟧{}%\[<＜«$@#|~^*&【［〔]|::|!!|==|__|[（(][\u4e00-\u9fff]|[，。：:、]待|MERGEFIELD|Error! "
)
"""Without one of these no field stands; they are looked for in a tenth of the time."""
_TEXT = re.compile(
    "|".join(
        (
            r"(?<![A-Za-z0-9])(?:[A-Z]{2} ?)?X{2,40}(?:[./ -]?X{2,40}){0,9}(?![A-Za-z])",
            r"(?<![A-Za-z0-9])x{2,40}(?:[./ -]x{2,40}){0,9}(?![A-Za-z])",
            r"(?:[£$€¥]|\b(?:GBP|EUR|USD|HKD|CAD|NTD|TWD|CNY)) ?[xX]{1,9}(?:[.,][xX]{2})?\b",
            r"\b(?:Mr|Mrs|Ms|Miss|Dr|Mx)\.? [XYZ]\b",
            r"(?<![A-Za-z])[×○●◯Ｘ]{2,}|[某]{2,}|(?:[xX○×某Ｘ]|[OＯ]{2,})(?=先生|女士|小姐|太太)",
            r"[○◯●×＿]{1,4} ?[年月日時时](?: ?[○◯●×＿\d]{1,4} ?[月日時时分])*|[○◯●×＿]{1,4} ?(?:元|號|号|航班)",
            r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?(?:/(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?)+(?= [A-Z]|,)",
            r"[_＿]{3,}|\(\?{1,3}\)|\.{5,}|…{3,}|(?<=\s)\?{2,}|\?{3,}|\*{3,}(?! ?\d{3,4})",
            r"\b(?:TBC|TBA|TBD|TODO|TO DO:|FIXME|TKTK|LOREM|N/A|tbc|tba|tbd|n/a)\b(?!-)",
            r"\bT\.B\.[ACD]\b\.?|\b[Ll]orem ipsum\b",
            r"\b(?:DD|dd)[/. -](?:MM|mm|MMM)(?:[/. -](?:YY|yy){1,2})?\b|\b(?:YYYY|yyyy)-(?:MM|mm)-(?:DD|dd)\b",
            r"\b(?:DD|dd) (?:MMM{1,2}|mmm|Month|month) (?:YYYY|yyyy)\b",
            r"\b(?:HH|hh):(?:MM|mm)\b|\b0?0[/.]0?0[/.](?:00|0000)\b",
            r"(?i:\bso-?and-?so\b|\bfirst ?name,? (?:last ?name|surname)\b|\bfirstname\b|\blastname\b)",
            r"\b(?:Mr|Mrs|Ms) Bloggs\b|(?i:\b(?:joe|jo) bloggs\b|\bj(?:ohn|ane) doe\b|\ba\. ?n\. ?other\b)",
            r"\b(?:[Dd]ear|Mr|Mrs|Ms|Miss|Dr) (?:None|null|nan|NaN|undefined|Surname|Name|Customer Name|Lastname)\b",
            r"[£$€¥] ?(?:None|null|nan|0\.00)\b",
            (
                rf"(?i:\b(?:insert|enter|fill in) (?:your |the |(?:customer|passenger)'?s? )?{_NOUN}(?: here)?\b"
                r"(?! (?:on|in|at|into|when|to)\b))"
            ),
            r"\b(?:ADD|TYPE|PUT|WRITE) (?:[A-Z]+ ){1,3}HERE\b",
            r"(?i:\bdelete (?:as|where|if) (?:appropriate|applicable|necessary|not (?:needed|applicable))\b)",
            r"(?i:\b(?:not for sending|draft (?:only|version)|internal use only)\b)",
            r"\bDO NOT SEND\b",
            r"(?im:\b(?:do not send(?: (?:this|yet|out))?|(?:choose|select) one)\b(?=\s*(?:$|[\])}:!*–—/-])))",
            r"(?i:\bplaceholder\b|\bsample text\b|\btext here\b)",
        )
    )
)
_BRACKET = re.compile(r"\(([^()\n]{2,80})\)")
_LATER = r"to (?:be )?(?:follow|confirm|complete|insert|check|agree|fill|add|advise)(?:ed)?(?: in)?"
_ASIDE = r"\b(?:i|we|you|us|me|it|they|was|were|is|are|asked|wanted|had|have|able|going|which|who|as)\b"
_BRACKET_WORDS = re.compile(
    rf"(?i:{_VERB}\b.*|(?:{_NOUN})(?:(?:,? (?:and|or) |/){_NOUN})*(?: (?:here|of [\w ]+))?"
    rf"|[\w ]*\bgo(?:es)? (?:in )?here|(?!.*{_ASIDE})(?:[\w ]+ )?{_LATER}"
    r"|(?:please |pls )(?:confirm|check|complete|amend|update).*"
    r"|[^?]*\?{2,}|if (?:applicable|needed))"
)
_EDITORIAL = re.compile(r"\[(?:sic[.!]?|…|\.\.\.|\d{1,3}|emphasis (?:added|mine))\]", re.IGNORECASE)
_LINK = re.compile(r"<(?:https?://|www\.|mailto:)?[\w.+/@:-]*(?:@|://|\.)[\w./?=&#%+~-]+>", re.IGNORECASE)
_MASKED = re.compile(r"(?i:card|account|ending|number)[^.\n]{0,30}$")
_QUOTE = re.compile(r"“[^“”\n]{4,400}”|\"[^\"\n]{4,400}\"")
_SHORT_CODE = re.compile(r"[A-Z]{2,5}")


def leftovers(text: str, case_codes: Collection[str] = ()) -> tuple[Finding, ...]:
    """Everything that looks like an unfilled field or a placeholder; each blocks the letter, whatever anybody says.

    `case_codes`: booking references, flights, names and codes of the case that only look like placeholders.
    """
    codes = frozenset(code for code in case_codes if len(code) > 1)
    blocks = ((start, _in_block(block, codes)) for start, block in blocks_in(text))
    return tuple(_moved(one, start) for start, found in blocks for one in found)


def _moved(finding: Finding, by: int) -> Finding:
    return msgspec.structs.replace(finding, start=finding.start + by, end=finding.end + by)


@lru_cache(maxsize=512)
def _in_block(text: str, codes: frozenset[str]) -> tuple[Finding, ...]:
    """Remembered, so that a letter with one changed paragraph costs that paragraph."""
    fields = _FIELD.finditer(text) if _FIELD_SIGN.search(text) else ()
    found = [_field(m) for m in fields if not _is_fine_field(text, m, codes)]
    found += [_bracket(m) for m in _BRACKET.finditer(text) if _is_blank(m.group(1), codes)]
    taken = [(finding.start, finding.end) for finding in found]
    blanks = (_moved(one, at) for at, part in stretches_in(text) for one in _placeholders_in(part, codes))
    found += [one for one in blanks if not any(start <= one.start < end for start, end in taken)]
    return tuple(sorted(found, key=lambda finding: finding.start))


@lru_cache(maxsize=2048)
def _placeholders_in(text: str, codes: frozenset[str]) -> tuple[Finding, ...]:
    """None of them reaches from one sentence into the next."""
    found = _TEXT.finditer(text)
    return tuple(_placeholder(one) for one in found if not (_is_code(text, one, codes) or _is_masked(text, one)))


def _is_fine_field(text: str, match: re.Match[str], codes: frozenset[str]) -> bool:
    words = match.group()
    if _EDITORIAL.fullmatch(words) or _LINK.fullmatch(words) or words.strip("[]<>{}") in codes:
        return True
    return words.startswith("[") and words[1:2].islower() and _is_quoted(text, match) and not _names_a_field(words)


def _names_a_field(words: str) -> bool:
    return _BRACKET_WORDS.fullmatch(words.strip("[] ")) is not None


def _is_quoted(text: str, match: re.Match[str]) -> bool:
    """An editor's insertion inside the customer's quoted words: “they said [the crew] would call”."""
    line = text[text.rfind("\n", 0, match.start()) + 1 :].split("\n", 1)[0]
    offset = text.rfind("\n", 0, match.start()) + 1
    return any(m.start() + offset < match.start() < m.end() + offset for m in _QUOTE.finditer(line))


def _is_blank(inside: str, codes: frozenset[str]) -> bool:
    """Whether a round bracket holds a blank to fill, and not an acronym, a reference or an aside."""
    if inside in codes:
        return False
    if _BRACKET_WORDS.fullmatch(inside.strip()) and not re.search(r"\d", inside):
        return True
    words = re.findall(r"[^\W\d_]+", inside)
    if not words or inside != inside.upper() or re.search(r"\d", inside) or not inside.isascii():
        return False
    return len(words) > 1 and not all(_SHORT_CODE.fullmatch(word) or word in codes for word in words)


def _is_code(text: str, match: re.Match[str], codes: frozenset[str]) -> bool:
    """The match lies within a code or name of the case as it stands in the letter."""
    near = text[max(0, match.start() - 30) : match.end() + 30]
    at = match.start() - max(0, match.start() - 30)
    for code in codes:
        start = near.find(code)
        while start >= 0:
            if start <= at and at + len(match.group()) <= start + len(code):
                return True
            start = near.find(code, start + 1)
    return False


def _is_masked(text: str, match: re.Match[str]) -> bool:
    """A card or account number with its first digits hidden: "card XXXX XXXX XXXX 4471"."""
    hidden = len(re.findall(r"[xX*]", match.group())) >= 4
    return (
        hidden
        and bool(re.match(r"[ -]?\d{3,4}\b", text[match.end() :]))
        and bool(_MASKED.search(text[: match.start()][-60:]))
    )


def _field(match: re.Match[str]) -> Finding:
    words = match.group()
    if words.startswith("⟦"):
        return _finding("TPL-00", match, f"Still open: {words.strip('⟦⟧ ').rstrip('.?!')}. Fill it in or take it out.")
    return _finding(
        "TPL-01", match, f"“{words}” is a template field that was never filled; put in the value or delete it."
    )


def _bracket(match: re.Match[str]) -> Finding:
    return _finding(
        "TPL-01", match, f"“{match.group()}” is an instruction to the writer; replace it with the words it asks for."
    )


def _placeholder(match: re.Match[str]) -> Finding:
    return _finding("TPL-02", match, f"“{match.group()}” stands where a real value belongs; put it in or delete it.")


def _finding(rule: str, match: re.Match[str], message: str) -> Finding:
    return Finding(
        rule=rule,
        family="leftovers",
        source="placeholders",
        severity="error",
        message=message,
        start=match.start(),
        end=match.end(),
        text=match.group(),
        blocks="always",
    )
