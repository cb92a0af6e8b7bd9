"""Chinese letters against what a Chinese customer wrote: names, relatives, figures, days, colours, places."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.model.award import Award, AwardLine
from drafter.model.case import Case, Customer, Journey, Message, Passenger, Segment
from drafter.model.checking import CheckContext
from drafter.model.money import money
from drafter.steps.check.facts import fact_findings
from drafter.steps.check.privacy import privacy_findings
from handbook import book

OUT = Segment(flight="NV318", origin="HKG", destination="NRT", scheduled_departure="2026-07-03T09:10")
PARTY = tuple(Passenger(name=name, kind="adult") for name in ("區倩儀", "區芷澄", "阮佩芝"))


def marked(told: str, letter: str, ours: str = "") -> list[str]:
    messages = [Message(text=ours, direction="out", sent="2026-07-10T09:00:00Z")] if ours else []
    messages += [Message(text=told, sent="2026-07-20T09:00:00Z")]
    case = Case(customer=Customer(title="太太", given_name="倩儀", family_name="區", salutation="區太"),
                messages=tuple(messages), passengers=PARTY, journey=Journey(segments=(OUT,)))  # fmt: skip
    lines = (AwardLine(kind="refund", head="fee_refund", amount=money("940.00", "HKD")),
             AwardLine(kind="refund", head="care", amount=money("77.00", "CAD")))  # fmt: skip
    given = CheckContext(text=letter, language="zh-Hant", today=dt.date(2026, 8, 3), company=book().company,
                         kinds=book().kinds, case=case, award=Award(lines=lines),
                         places={"香港": "HKG", "東京": "NRT", "首爾": "ICN", "大阪": "KIX"})  # fmt: skip
    return [one.text for one in (*fact_findings(given), *privacy_findings(given)) if one.severity != "advice"]


WRONG = [
    ("小女芷澄整晚沒有睡。", "得知芷晴的行程受阻，我們深感抱歉。", "芷晴"),
    ("小女芷澄整晚沒有睡。", "歐太：\n\n今次令您失望，謹此致歉。", "歐太"),
    ("我與奶奶同行，她行動不便。", "我們沒有照顧好令堂，謹此致歉。", "令堂"),
    ("禮物是家姐送給我的。", "令兄送的禮物未能尋回，我們深感歉疚。", "令兄"),
    ("我陪家母同行。", "令外婆在閘口等候多時，我們深感抱歉。", "令外婆"),
    ("孩子半夜發燒到39.6度。", "得知孩子發燒至38.6度，我們十分難過。", "38.6度"),
    ("此行為慶祝家父八十大壽。", "未能及時為令尊慶祝七十大壽，我們深感遺憾。", "七十大壽"),
    ("我們一家三口在機場過夜。", "您一家五口在機場過夜，我們深感抱歉。", "五口"),
    ("女兒只有十一個月大。", "讓一歲兩個月大的嬰兒久候，是我們的疏忽。", "兩個月大"),
    ("保安沒收了我們四罐奶粉。", "被沒收的六罐奶粉，我們會照價賠償。", "六罐"),
    ("最後兩晚沒有熱水，我們投訴無門。", "最後三晚沒有熱水，是酒店的疏忽。", "三晚"),
    ("家父明年四月還要到東京覆診。", "令尊明年六月到東京覆診時，我們會派人陪同。", "明年六月"),
    ("師傅6月2日報價，說不能修理。", "我們會按師傅6月12日的報價處理。", "6月12日"),
    ("我在7月12日致電熱線，由Kelvin接聽。", "您在7月21日致電熱線時，Kelvin沒有記錄。", "7月21日"),
    ("醬汁濺到先生的白色襯衣上。", "您先生的藍色襯衣被醬汁弄污，我們深感抱歉。", "藍色"),
    ("我的行李箱是深紫色的，上面貼了貼紙。", "我們找到一個深灰色的箱子，上面貼了貼紙。", "深灰色"),
    ("司機把我們留在青葉動物園門外。", "司機把您一家留在紅葉動物園門外，實在不該。", "紅葉動物園"),
    ("第二晚改住郡山市一間商務酒店。", "第二晚臨時改為米澤市的商務酒店，是我們安排失當。", "米澤市的商務酒店"),
    ("回程時櫃檯職員沒收了家母的藥水。", "回程香港櫃檯的同事沒收藥水，是錯誤的。", "回程香港櫃檯"),
    ("我另付港幣940元揀選座位。", "選位費加幣940元會退回您的信用卡。", "加幣940元"),
    ("酒店房租合共印尼盾3,200,000。", "您自付的泰銖3,200,000，我們會按收據處理。", "泰銖3,200,000"),
    ("導遊到了新潟才說沒有船位。", "導遊到了釧路才說沒有船位，這是我們的疏忽。", "釧路"),
    ("先生姓阮，他沒有上機。", "您和林女士在機場久候，我們深感抱歉。", "林女士"),
]
RIGHT = [
    ("小女芷澄整晚沒有睡。", "得知芷澄整晚沒有睡，我們深感抱歉。", "芷澄"),
    ("先生佩芝沒有上機。", "請代我向佩芝女士致歉。", "佩芝"),
    ("我太太佩芝沒有上機。", "款項會匯入佩芝女士的帳戶。", "佩芝"),
    ("我與爸爸媽媽同行。", "我們沒有照顧好令尊令堂，謹此致歉。", "令堂"),
    ("家母今年七十九歲。", "令堂最後由兒子揹著走，是我們的失職。", "兒子"),
    ("小女只有十個月大。", "我自己也是父親，明白您的心情。", "父親"),
    ("我們一家三口在機場過夜。", "您一家三口在機場過夜，我們深感抱歉。", "三口"),
    ("保安沒收了我們四罐奶粉。", "四罐奶粉被沒收，是我們的錯。", "四罐"),
    ("師傅6月2日報價，說不能修理。", "我們會按師傅6月2日的報價處理。", "6月2日"),
    ("家父明年四月還要覆診。", "令尊明年四月覆診時，我們會派人陪同。", "明年四月"),
    ("行李箱是深紫色的。", "我們找到一個深紫色的箱子。", "深紫色"),
    ("第二晚改住郡山市一間商務酒店。", "您第二晚住在郡山的商務酒店，不是原定的旅館。", "郡山"),
    ("回程時櫃檯職員沒收了藥水。", "回程成田櫃檯的同事沒收藥水，是錯誤的。", "回程成田櫃檯"),
    ("我看醫生用了加幣77元。", "診金加幣77元由我們承擔。", "加幣77元"),
    ("我們由香港往東京，等了五小時。", "更換的零件須由首爾調來，所以航班要到下午才起飛。", "首爾"),
    ("行李至今下落不明。", "您的行李箱其後被誤送往另一班機，大阪站已回報。", "大阪"),
    ("閘口的同事叫我們「自己看手機」。", "閘口的同事一直等候「準確時間」，沒有廣播。", "「準確時間」"),
    ("貴公司一直沒有回覆。", "如有查詢，請打我桌上的電話2188 7706。", "2188 7706"),
]


@pytest.mark.parametrize(("told", "letter", "words"), WRONG)
def test_what_a_chinese_customer_told_otherwise_is_marked(told: str, letter: str, words: str) -> None:
    assert any(one in words or words in one for one in marked(told, letter))


@pytest.mark.parametrize(("told", "letter", "words"), RIGHT)
def test_what_a_chinese_customer_told_so_is_left_alone(told: str, letter: str, words: str) -> None:
    assert not [one for one in marked(told, letter) if words in one or one in words]


def test_our_own_promise_in_working_days_is_held_to() -> None:
    ours = "區太：退款申請已收到，約需二十個工作天。"
    assert marked("至今未收到退款。", "上次我們說好十二個工作天退款，至今未辦妥。", ours) == ["十二個工作天"]
    assert not marked("至今未收到退款。", "上次我們說好二十個工作天退款，至今未辦妥。", ours)


def test_a_name_that_came_whole_has_its_family_name_first() -> None:
    case = Case(
        customer=Customer(name="區倩儀"), messages=(Message(text="行李遲了三日。", sent="2026-07-20T09:00:00Z"),)
    )
    for greeting, found in (("陳太：", ["陳太"]), ("區太：", [])):
        text = f"{greeting}\n\n行李遲到，我們深感抱歉。"
        given = CheckContext(text=text, language="zh-Hant", today=dt.date(2026, 8, 3), case=case,
                             company=book().company, kinds=book().kinds)  # fmt: skip
        assert [one.text for one in fact_findings(given) if one.rule == "SAL-03"] == found


def test_a_room_that_they_named_without_the_word_is_theirs() -> None:
    told = "到了前檯,一間1806,有海;一間1211號房,有停車場。"
    assert marked(told, "區太：\n\n我先到1806號房住了一晚，冷氣機的聲音您說得對。") == []
    assert marked(told, "區太：\n\n我先到1860號房住了一晚，冷氣機的聲音您說得對。") == ["1860號房"]


ASTRAY = "我由首爾飛回香港，兩件行李只到一件。行李究竟去了哪裡？"


@pytest.mark.parametrize(
    "letter",
    [
        "事後查明，行李被誤掛到大阪的航班上。",
        "查證後得知，箱子在香港錯送往大阪。",
        "經追查，其中一件誤送大阪，翌日才運回。",
    ],
)
def test_whither_a_bag_went_astray_is_ours_to_tell(letter: str) -> None:
    assert marked(ASTRAY, f"區太：\n\n{letter}") == []


def test_whither_a_bag_went_astray_is_held_against_what_they_tell() -> None:
    told = "我由首爾飛回香港，兩件行李只到一件。行李原來去了曼谷，九日後才送到。"
    assert marked(told, "區太：\n\n追查後得知，行李被誤送往大阪，九日後才送到。") == ["大阪"]
