"""Answers to shipped practice cases by other hands: good ones in other words and another order, and subtly bad ones."""

from __future__ import annotations

from typing import Any, NamedTuple

from drafter.model.award import Award

GOOD = {
    "screen-dark": """Dear Mr Farrell,

Thirteen hours beside other people's films must have felt very long, and I apologise. Your screen on NV256 failed before take-off on 11 November 2026 and never came back.

The cabin log explains it. A seat box broke. Our colleagues tried it twice, and it was repaired the day after you landed. It also records that 52H was empty, and its screen was in order. You ought to have been invited to move there, and you ought to have had a proper answer each time you asked. I have told the cabin manager so this morning.

Turning to the £500: entertainment is not something we charge for, so there is no refund behind it and I cannot agree to that figure. What I can do is send you a travel voucher for £39.00, good for 24 months, on our website. It reaches your inbox by 20 November 2026.

Should you disagree, write to me by 30 November 2026 and somebody who has not seen the case will read it. AviationADR (www.aviationadr.org.uk) is open to you after that.

Yours sincerely,

Priya Nair
Customer Relations Executive""",
    "pump-and-grandmother": """Dear Mrs Okafor,

You asked for three things on 20 October 2026, and I will take them in turn.

First, what happened. Before departure on 15 October 2026 the engineers found that a fuel pump on NV252 was not delivering enough pressure. The replacement was on the far side of the airport. By the time it was fitted and tested it was past five. Somebody should have explained this to you at the gate, and I am sorry that nobody did.

Second, the money. Since you set out from London, it is the law of the United Kingdom that counts and not the European one. It pays £520.00 to you and £520.00 to Mrs Ngozi Okafor, £1,040.00 together. You will both have it by 13 November 2026, by bank transfer.

Third, the food. Your £27.40 comes at the same time.

I understand that your mother-in-law would like hers paid to her own account. Please let me have both sets of bank details by 30 October 2026. A bench is no place for a woman of seventy-nine to spend five hours, and we should have found her somewhere better.

My direct number is +852 5550 0142.

Yours sincerely,

Priya Nair
Customer Relations Executive""",
    "refund-that-slept": """Dear Mr Braithwaite,

Your £612.80 left us yesterday and will be in your account by 20 November 2026. It should have been there two months ago, and I am sorry.

Here is why it was not. The card that paid for booking N4SZP8 had expired when we tried to refund it. The payment stopped, and nobody wrote to ask you for another. When you rang, three times, each adviser made a note and none of them opened the file. That was poor work on our side. “The back office” is our payments team in Hong Kong, who have now put it right by hand.

You mention the interest you have paid. I would like to add a travel voucher for £32.50, which you can use on our website for 24 months. I will email it to you by 20 November 2026.

If your bank shows nothing on that day, please ring me on +852 5550 0142 and I will trace it while you wait.

Yours sincerely,

Priya Nair
Customer Relations Executive""",
    "wedding-suit": """Dear Mr Lam,

Your brother's wedding happens once, and because of us you were best man in a borrowed-looking suit. I am truly sorry.

You asked where the bag was. Our tracing file says that it was loaded by mistake in a container bound for Shenzhen. It was found there on the afternoon of 31 October 2026 and put on NV873 the next day. All that time the tracing page said only “located”, although the place was known, and I have asked its owners to name the airport from now on.

We will refund the whole HK$2,380.00 for the suit, the shirt and the shoes. It goes back to your card by 23 November 2026. By the same date 3,000 Vale Miles will be in your account, with my apologies.

As for the next wedding: since this week every suitcase is scanned once more as it goes into its container, and one for the wrong city sets off an alarm.

If you have any question about the payment, reply here or ring me on +852 5550 0142.

Yours sincerely,

Priya Nair
Customer Relations Executive""",
    "nuts-in-the-curry": """Dear Miss Dunmore,

Thank you for writing so fairly about a night on two bananas. I am sorry. You had ordered a nut-free meal for NV258, twice, and you had every reason to expect it on 12 November 2026.

Your question about the two boxes is a good one. I put it to our kitchen in London. When you ticked the box again at check-in, their system saw a duplicate and cancelled both orders. That is our fault and nobody's idea of a service. It was corrected on 15 November 2026.

Taking the nuts off the curry was not a safe answer, and our crew should not have suggested it.

For the journey home on 25 November 2026, NV257, your meal has been checked by hand and it is there. Please give the crew your seat number as you board.

I have arranged a travel voucher for £26.00, for use on our website within 24 months. It will be with you by email by 20 November 2026. If anything worries you before you fly, call me on +852 5550 0142.

Yours sincerely,

Priya Nair
Customer Relations Executive""",
    "charged-twice": """Dear Mrs Pritchard,

You will have your €1,284.00 back on your card by 25 November 2026. We returned it this morning.

It was our mistake and not your bank's. On 14 November 2026 our booking page timed out after it had been paid, and then took the same payment a second time. The colleague on the helpline should have checked that before he mentioned the bank, and I apologise for both.

There is one booking, T7CQD5, with two seats on NV366 on 20 December 2026. Nothing needs to be cancelled.

I understand that the money matters just before Christmas. If it has not arrived on 25 November 2026, please call me on +852 5550 0142 the same day. There is no need to send card details to anybody; we have all we need.

Yours sincerely,

Priya Nair
Customer Relations Executive""",
    "wheelchair-at-the-far-gate": """Dear Mrs Abernathy,

You put three questions, and here are three answers.

Why did it happen? When NV880 landed in Hong Kong on 1 November 2026 it had been given a new stand, 63 in place of 41. Nobody passed that on to the assistance team. Their chair stood at the wrong gate while you sat in row 31 for fifty-five minutes, and when one did come it had a footrest missing. I am sorry, and I understand why you do not want fine words.

Was it against the rules? Yes. We did not give you prompt assistance in leaving the aircraft, and that is a violation of 14 CFR Part 382. You have the right to take the matter to the U.S. Department of Transportation (www.transportation.gov/airconsumer).

Who makes sure that it does not happen to the next person? From 9 November 2026 the assistance desk receives every change of stand together with the crew, and the duty manager has to sign for it.

Your taxi, HK$420.00, will be refunded to your card by 24 November 2026. I would also like to send you a travel voucher for HK$650.00, valid for 24 months, which you can use on our website. It comes by email by 17 November 2026.

Please write or call, as suits you best: +852 5550 0142.

Yours sincerely,

Priya Nair
Customer Relations Executive""",
    "seat-17-not-2": """Dear Dr Rourke,

The law gives you back 75 per cent of what you paid, and you will have it by 19 November 2026. That is £1,800.00 out of £2,400.00, paid to the card you used. The rule is Article 10 of the United Kingdom's air passenger rights law, and you do not have to claim it.

On 8 November 2026 NV252 was operated by another aircraft, which had six business seats fewer. Six passengers were moved, you among them, to 47D. Nobody was asked whether they minded. They should have been, and you should have been told the reason instead of “seat change”.

I am sorry for what followed. Two patients waited because a surgeon had not slept, and I understand that this weighs more with you than the seat.

The £300 that you were offered on chat was wrong. Please disregard it.

You can reach me on +852 5550 0142 or by reply.

Yours sincerely,

Priya Nair
Customer Relations Executive""",
    "third-time-of-asking": """Dear Mrs Tsang,

You sit next to your husband. Seats 14A and 14B on NV601 have been yours together since 24 October 2026; only the confirmation never left us. You will find it with this email.

There is no call back at present because it used to ring at hours when people were asleep, and so it was withdrawn in August. It will be back on 1 December 2026. That does not excuse 48 minutes in a queue and a line that went dead, and I am sorry for both.

I am also sorry about our reply of 6 November 2026. It thanked you and answered nothing.

If it would help your husband to be met at the kerb or taken to the aircraft, tell me and I will arrange it today. My number is +852 5550 0142.

Yours sincerely,

Priya Nair
Customer Relations Executive""",
    "paris-oversold": """Dear Ms Duvernay,

No, it is not right to pick the last in the queue. Volunteers should have been asked for first, and on 6 November 2026 nobody at our gate in Paris did so. More tickets had been sold for NV284 than it had seats, and you paid for it with a day that mattered to your family. I am sorry that you could not be at the temple for your father.

What you are owed is €600.00, under Regulation (EC) No 261/2004. We will pay it into your bank account by 26 November 2026. It does not depend on any paper, and you did well not to sign the one for €250.

A hotel should have been offered to you. As it was not, the €132.00 for your room comes back to you with the same transfer.

Please send me your IBAN by 19 November 2026. I am on +852 5550 0142 if you prefer to speak.

Yours sincerely,

Priya Nair
Customer Relations Executive""",
    "soup-over-the-arm": """Dear Mr Engel,

Thank you for telling us what happened on NV274 on 6 November 2026. A second-degree burn is a serious thing for anybody, and for a cellist more than most. I am sorry for your arm, for the fortnight without playing and for the two concerts you lost.

Your question is what is usual. Every injury on board is looked into by our assistant manager and by our insurer, and you should have heard this from us on the day you landed. She has your letter and will telephone you on 12 November 2026, at 15:00 in Hong Kong, to ask how the burn is healing and to go through the steps with you.

In the meantime I have requested the report that the crew wrote that night. May I ask you to put aside what the hospital gave you, with its bill, and the letters about the two concerts? She will need copies, not the originals.

You can reach me on +852 5550 0142, or simply answer this email.

Yours sincerely,

Priya Nair
Customer Relations Executive""",
    "lounge-guest": """Dear Mrs Castellano,

Nobody should be told no in a loud voice, with a queue of people listening. I am sorry that this is how you and your husband were received at our lounge in Hong Kong on 8 November 2026.

You wrote that a member may bring one guest. That was true for Silver until the end of 2024. On 1 January 2025 the guest became part of the Gold and Diamond cards, and Silver now admits the member alone. So the answer at the desk was correct, but the way it was given was not. Our host should have invited you both to one side and found you seats near your gate.

You asked for the value of two visits, or for Gold. Gold takes 60 club points within a year, and I cannot give it or pay for visits that your card does not include. I would still like to say sorry with 2,000 Vale Miles, which are in your account today. His manager spoke with our host on 12 November 2026.

If you think this is unfair, tell me and a colleague who has not seen your letter will review it by 27 November 2026. My number is +852 5550 0142.

Yours sincerely,

Priya Nair
Customer Relations Executive""",
    "last-flight-to-see-her": """Dear Mr Rosser,

Please accept my condolences on the death of your mother. I am sorry that you could not be with her.

There is somebody here who can read, and I have read your letter and our own fare rule. The rule asks for no papers at all when a ticket of this kind is not used because a close relative has died. Your word is enough. The form should never have been sent to you, and the message that followed it was cruel, although no person wrote it. I have had it switched off today.

£548.00, the whole of your fare, goes back to your card and will be there by 24 November 2026. You do not have to do anything.

If you would rather speak to a person, I am on +852 5550 0142.

Yours sincerely,

Priya Nair
Customer Relations Executive""",
    "zh-suitcase-wheel": """梁女士：

女兒送的生日禮物，用了兩次便斷了輪、凹了角，換了誰都會心痛。我代表公司向您致歉。

您問了兩件事。第一，修理還是賠償。機場報告HKGNV22017已確認，箱子是2026年11月12日在NV872抵港時由我們弄壞的，所以由我們負責修理。群發行李維修會在11月18日或之前聯絡您，上門取件，不收費用，七個工作天後送回。如果修不好，請保留單據，我會按您買入時的港幣1,680元辦理賠償。

第二，名片為甚麼是花店的。那是維修商以前的電話，停用之後由一間花店取得，而我們櫃位的名片一直沒有更換。害您白打了三天電話，是我們疏忽。那批名片今天已全部收回。

另外，1,500北谷里數今天已存入您的帳戶，聊表歉意。

如有任何疑問，請致電+852 5550 0142找我。

順頌
旅安

客戶關係主任
黃詠詩
謹啟""",
    "zh-vegetarian-tray": """方先生：

您不要錢，只要答案，我明白。以下是三個答案。

為甚麼確認過也沒有？素食其實已經預備好，但11月7日在香港裝載時，NV118的餐車與另一班航班調亂了，沒有人在起飛前察覺。這是我們的錯，我向您道歉。由昨天起，每輛餐車上機前都要核對航班編號。

那位小姐知不知道自己說了甚麼？她知道。她的主管與她一起讀了您的信，她請我向您說對不起。茹素二十年的人，聽到「把肉挑開就是了」，一定十分難受。

回程有沒有？有。11月21日的素食，我已請膳食部同事逐項核對，名單上有您的名字。

起飛前您想再問一次，請致電+852 5550 0142，或回覆這封電郵。

順頌
旅安

客戶關係主任
黃詠詩
謹啟""",
}


class Flawed(NamedTuple):
    """A model answer with one flaw worked into it. `evidence`: words that have to be shown for the mark."""

    practice: str
    changed: dict[str, str]
    loses: str
    evidence: str
    critical: bool = False
    decisions: dict[str, Any] = {}


BAD = {
    "polite and refuses what is owed": Flawed(
        "pump-and-grandmother",
        {
            "Each of you is owed £520.00, which is £1,040.00 in all, and we pay it by bank transfer by 13 November 2026.": "After careful thought I regret that a fault of this kind gives no claim, and so nothing is payable."
        },
        "owed",
        "nothing",
        decisions={"award": Award()},
    ),
    "misses the legal threat": Flawed(
        "solicitor-on-page-two",
        {
            ", with the second sheet": "",
            "with our legal team": "with the station",
            ", or to Mr Ferris if you prefer,": "",
        },
        "flags",
        "none chosen",
        critical=True,
        decisions={"flags": (), "route": "desk", "deadline": None, "asked": ("deadline",)},
    ),
    "misses the court date in the letter itself": Flawed(
        "solicitor-on-page-two",
        {", with the second sheet": "", ", or to Mr Ferris if you prefer,": ""},
        "trap.hidden_legal",
        "not in the letter",
        critical=True,
    ),
    "promises without a date": Flawed(
        "nuts-in-the-curry",
        {"and I will email it to you by 20 November 2026.": "and I will email it to you."},
        "promises",
        "I will email",
    ),
    "says what is paid and not when": Flawed(
        "pump-and-grandmother",
        {"we pay it by bank transfer by 13 November 2026": "we pay it by bank transfer"},
        "says.how",
        "not in the letter",
    ),
    "a wrong amount": Flawed(
        "pump-and-grandmother",
        {"£520.00": "£350.00", "£1,040.00": "£700.00"},
        "fact_lock",
        "£350.00",
        critical=True,
    ),
    "leaks a name": Flawed(
        "third-on-the-left",
        {"We spoke with its owner yesterday.": "We spoke with Mrs Haldane yesterday."},
        "trap.other_customer",
        "Haldane",
        critical=True,
    ),
    "quotes the wrong booking": Flawed(
        "wedding-suit",
        {"for tag 0160NV771204": "for tag 0160NV771204 and booking C8NYZ5"},
        "trap.other_booking",
        "C8NYZ5",
    ),
    "admits before the insurer has answered": Flawed(
        "soup-over-the-arm",
        {"You should not have had to ask us what comes next": "It was our fault, and you should not have had to ask"},
        "trap.admission",
        "our fault",
        critical=True,
    ),
    "promises what nobody can": Flawed(
        "nuts-in-the-curry",
        {"Your meal for the flight back": "We guarantee that the cabin is free of nuts. Your meal for the flight back"},
        "never.guarantee",
        "guarantee",
        critical=True,
    ),
    "leaves a concern out": Flawed(
        "seat-17-not-2",
        {
            ", and that you had to put off two operations for want of a night's sleep": "",
            " I understand why you bought the bed, and what it means to your patients that you did not have it.": " I understand how that must feel.",
        },
        "says.patients",
        "not in the letter",
    ),
    "blames politely": Flawed(
        "cracked-under-plastic",
        {"You ask if nine days matter.": "You should have opened the wrapping sooner."},
        "tone",
        "You should have",
        critical=True,
    ),
    "pays one passenger of three": Flawed(
        "zh-cancelled-with-parents",
        {"三位旅客每位可得600.00歐元，合共1,800.00歐元": "您可得600.00歐元"},
        "trap.two_passengers",
        "not in the letter",
        critical=True,
    ),
    "calls what is owed a gesture": Flawed(
        "seat-17-not-2",
        {"On a flight of this length it returns": "As a gesture we return"},
        "never.gesture",
        "gesture",
        critical=True,
    ),
}


class Mixed(NamedTuple):
    """A whole answer by another hand, good but for what it `loses`."""

    letter: str
    loses: str
    evidence: str
    passed: bool


MIXED = {
    "theo-on-the-bench": Mixed(
        """Dear Ms Oyelaran,

You trusted us with Theo on 17 November 2026 and we let him down. I am so sorry. Forty minutes alone is a very long time when you are nine, and it must have been terrible to hear about it from another country.

You asked for a call and not for a letter, so I will be short. Our assistant manager will call you at 17:00 Hong Kong time today, on the number you gave us. She has taken over your case and will not hand it on.

She has asked the station for the handling record with every signature, or the gap where one ought to be. You will have the whole account from her by 23 November 2026.

Should 17:00 not suit you, please ring me on +852 5550 0142 and I will move it.

Yours sincerely,

Priya Nair
Customer Relations Executive""",
        "says.fee",
        "the fee is answered",
        True,
    ),
    "column-on-sunday": Mixed(
        """Dear Ms Arkwright,

Row 24 was not fit for anybody on 15 November 2026, and I am sorry that you had to sit in it from London Heathrow to Hong Kong. I understand that being handed a napkin made it worse. Our crew should have offered you another seat before the doors closed.

I have asked for the cleaning sheet of NV256 and for the crew's report, so that I know what was missed and by whom it was checked.

The questions for your readers belong to our press office. It has your letter, and somebody will ring you today, well before Friday evening. What I can tell you is that a premium cabin is cleaned in 35 minutes between flights.

On the difference between the two fares, I will decide from the record, as for every other passenger in that row, and write to you by 26 November 2026.

My number is +852 5550 0142 if there is anything to add.

Yours sincerely,

Priya Nair
Customer Relations Executive""",
        "never.figures",
        "35 minutes",
        False,
    ),
}
