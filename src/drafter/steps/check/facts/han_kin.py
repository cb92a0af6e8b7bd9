"""Relatives by the courteous words of a Chinese letter: 令堂 of a customer who travelled with a mother-in-law."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.surroundings import Sentences


class Kin(msgspec.Struct, frozen=True):
    """`said`: how a letter names them to the customer; `told`: words by which the customer may have spoken of them."""

    said: str
    told: str
    adult: bool = False
    """A companion whom the list of passengers may show, though no word tells of them."""


_YOUR = r"(?:[您你]的?|閣下的?)"
_PARENTS = "雙親|兩老|父母|爸媽|老人家|長輩|家長"
_CHILD = "孩|子女|小朋友|寶寶|嬰|BB|bb|細路|囝囝|學童"
_GRAND = "孫女|孫子|孫兒|孫仔|外孫|曾孫|小孫|乖孫|孫輩"
_KIN = (
    Kin(rf"令堂|令母|{_YOUR}(?:母親|媽媽)", rf"(?<![岳祖外伯舅姑姨叔])母|(?<![姑姨舅])媽|(?<!姑)娘|家慈|{_PARENTS}"),
    Kin(rf"令尊|令父|{_YOUR}(?:父親|爸爸)", rf"(?<![岳祖外伯舅姑姨叔神師])父|爸|老竇|老豆|家嚴|{_PARENTS}"),
    Kin(
        rf"尊夫人|令夫人|賢內助|{_YOUR}(?:太太|妻子|夫人)",
        "太太|妻|老婆|內子|內人|愛人|拙荊|夫婦|夫妻|兩公婆|伴侶|另一半|蜜月|新婚",
        adult=True,
    ),
    Kin(
        rf"{_YOUR}(?:先生|丈夫|老公)(?!們)|尊夫(?!人)",
        "丈夫|先生|老公|外子|先夫|亡夫|夫婦|夫妻|兩公婆|伴侶|另一半|蜜月|新婚",
        adult=True,
    ),
    Kin(
        rf"令郎|令公子|{_YOUR}(?:兒子|公子)",
        rf"(?<![女嬰幼孤])兒(?!童|女|科)|囝|仔(?!細)|犬子|[長次幼]子|男孩|男童|{_CHILD}",
    ),
    Kin(
        rf"令嬡|令愛|令千金|千金|{_YOUR}女兒",
        rf"女兒|小女(?!孩)|囡|愛女|[長次幼]女|千金|[母父]女|女女|女孩|女童|{_CHILD}",
    ),
    Kin(rf"令兄|{_YOUR}(?:哥哥|兄長)", "哥哥|[大二三阿亞]哥|家兄|兄長|兄弟|胞兄|兄妹|先兄|大佬"),
    Kin(rf"令弟|{_YOUR}弟弟", "弟|細佬"),
    Kin(rf"令姊|令姐|{_YOUR}(?:姐姐|姊姊)", "(?<![小空地])姐|姊"),
    Kin(rf"令妹|{_YOUR}妹妹", "妹"),
    Kin(
        rf"令祖母|令外婆|令外祖母|{_YOUR}(?:祖母|外婆|嫲嫲|奶奶|婆婆|外祖母|阿嬤)",
        "祖母|外婆|嫲|婆婆|奶奶|阿婆|阿嬤|姥姥|外家",
    ),
    Kin(
        rf"令祖父|令外公|令外祖父|{_YOUR}(?:祖父|外公|爺爺|公公|外祖父|阿公)",
        "祖父|外公|爺|公公|阿公|姥爺",
    ),
    Kin(rf"令岳母|{_YOUR}(?:岳母|外母)", "岳母|岳家|外母|外家|丈母"),
    Kin(rf"令岳父|令岳丈|{_YOUR}(?:岳父|外父)", "岳父|岳丈|岳家|外父|外家|丈人"),
    Kin(rf"令孫女|{_YOUR}孫女", _GRAND),
    Kin(rf"令孫(?!女)|{_YOUR}孫(?:子|兒|仔)", _GRAND),
    Kin(rf"令(?:姪|侄)女?|{_YOUR}(?:外甥女?|[姪侄][女子兒]?)", "姪|侄|甥|[姐姊妹哥弟][^，。]{0,4}[兒女仔囡]"),
    Kin(rf"{_YOUR}(?:表|堂)[哥兄弟姐姊妹]", "表[哥兄弟姐姊妹]|堂[哥兄弟姐姊妹]|親戚"),
    Kin(rf"{_YOUR}(?:姨|姑)[媽母姐姑]?", "姨|姑"),
    Kin(rf"{_YOUR}(?:舅|叔|伯)[父舅叔伯]?", "舅|叔|伯(?!恩|克)"),
    Kin(rf"{_YOUR}(?:未婚妻|女朋友|女友)", "未婚妻|女朋友|女友|伴侶|另一半", adult=True),
    Kin(rf"{_YOUR}(?:未婚夫|男朋友|男友)", "未婚夫|男朋友|男友|伴侶|另一半", adult=True),
)
_NAMED = re.compile(
    r"母親|媽媽|家母|家慈|父親|爸爸|老爸|家父|太太|妻子|老婆|內子|內人|丈夫|外子|老公|先生|兒子|小兒|犬子|女兒|小女|"
    r"哥哥|家兄|弟弟|家姐|姐姐|姊姊|妹妹|祖母|外婆|婆婆|嫲嫲|奶奶|阿嬤|祖父|外公|爺爺|公公|岳母|外母|岳父|外父|孫女|"
    r"孫子|孫兒|外甥女|外甥|姪女|姪兒|姪子|侄女|侄子|表姐|表妹|表哥|表弟|堂姐|堂妹|堂哥|堂弟|姨媽|阿姨|姑媽|姑姑|"
    r"舅舅|舅父|叔叔|伯父|未婚妻|未婚夫|女友|男友|女朋友|男朋友|朋友"
)
_OURS = re.compile(r"(?:我們|本公司|同事|敝社|敝公司|我)的?$")


def han_kin_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the customer tells of relatives, and of nobody who could be this one."""
    if context.case is None:
        return
    told = "\n".join(known_texts(context))
    named = list(dict.fromkeys(one.group() for one in matches_in(_NAMED, told)))
    for kin in _KIN if named else ():
        for found in found_in(_said(kin.said), context.text):
            if re.search(kin.told, told) or (kin.adult and _unexplained(context, told)):
                continue
            reading = read_at(context.text, found.start(), found.end(), found.group())
            around = sentences.around(reading)
            if around.asserted and not _OURS.search(around.before):
                yield contradicts("SAL-03", reading, named)


@cache
def _said(words: str) -> re.Pattern[str]:
    return re.compile(words)


def _unexplained(context: CheckContext, told: str) -> bool:
    """Whether more grown-ups travelled than the customer's words account for."""
    others = sum(one.kind == "adult" for one in case_of(context).passengers) - 1
    grown = {one.group() for one in matches_in(_NAMED, told)} - {
        "兒子",
        "小兒",
        "犬子",
        "女兒",
        "小女",
        "孫兒",
        "孫子",
        "孫女",
    }
    return others > len(grown)


def seen_from_the_other_side(word: str, told: str) -> bool:
    """The 兒子 of a letter is the customer who wrote of a mother; its 父親 the customer who wrote of a daughter."""
    child = re.compile("兒子|女兒|孩子|子女")
    parent = re.compile("母親|媽媽|父親|爸爸")
    if child.fullmatch(word):
        return re.search(rf"家母|家父|{parent.pattern}", told) is not None
    return (
        parent.fullmatch(word) is not None and re.search(rf"小兒|小女|{child.pattern}|BB|寶寶|小朋友", told) is not None
    )
