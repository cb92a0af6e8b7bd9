"""Which language a text is written in, as far as drafter answers: English, Traditional or Simplified Chinese."""

from __future__ import annotations

import re

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
# Everyday characters that only one of the two scripts writes; a letter of any length has several.
_SIMPLIFIED = frozenset("们个为么说时过对发没还这应关问给让实现钟点订单飞机场晚误赔偿费银联系员务处电话总经险伤医")
_TRADITIONAL = frozenset(
    "們個為麼說時過對發沒還這應關問給讓實現鐘點訂單飛機場誤賠償費銀聯繫員務處電話總經險傷醫嗎無與於據"
)


def language_of(text: str) -> str:
    """`en-GB`, `zh-Hant-HK` or `zh-Hans-CN`. A Chinese letter may name English things: a word weighs two characters."""
    chinese = _CHINESE.findall(text)
    if not chinese or len(chinese) < 2 * len(_LATIN_WORD.findall(text)):
        return "en-GB"
    simplified = sum(character in _SIMPLIFIED - _TRADITIONAL for character in chinese)
    traditional = sum(character in _TRADITIONAL - _SIMPLIFIED for character in chinese)
    return "zh-Hans-CN" if simplified > traditional else "zh-Hant-HK"
