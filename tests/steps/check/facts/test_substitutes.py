"""One thing, place, day or time for another of its kind: what the customer told, and what the letter makes of it."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.model.award import Award, AwardLine
from drafter.model.case import Case, Customer, Journey, Message, Segment
from drafter.model.checking import CheckContext
from drafter.model.circumstances import Circumstances
from drafter.model.money import money
from drafter.steps.check.facts import fact_findings
from drafter.steps.check.privacy import privacy_findings
from handbook import book

FLOWN = Segment(flight="NV640", origin="GLA", destination="BCN", scheduled_departure="2026-09-08T21:05",
                scheduled_arrival="2026-09-09T00:50", actual_arrival="2026-09-09T04:30")  # fmt: skip
PLACES = {"Glasgow": "GLA", "Barcelona": "BCN", "Girona": "GRO", "Reus": "REU", "Hong Kong": "HKG"}


def marked(told: str, letter: str, ours: str = "") -> list[str]:
    messages = [Message(text=told, sent="2026-09-20T09:00:00Z")]
    messages += [Message(text=ours, direction="out", sent="2026-09-24T09:00:00Z")] if ours else []
    case = Case(customer=Customer(title="Ms", given_name="Ruth", family_name="Hale"), messages=tuple(messages),
                journey=Journey(segments=(FLOWN,)), disruption=Circumstances(event="delay"))  # fmt: skip
    lines = (AwardLine(kind="goodwill", head="service", amount=money("90.00", "GBP")),
             AwardLine(kind="goodwill", head="service", quantity=12000, count=3, form="miles"))  # fmt: skip
    given = CheckContext(text=letter, language="en-GB", today=dt.date(2026, 10, 13), company=book().company,
                         kinds=book().kinds, case=case,
                         award=Award(lines=lines), places=PLACES)  # fmt: skip
    return [one.text for one in (*fact_findings(given), *privacy_findings(given)) if one.severity != "advice"]


WRONG = [
    ("I asked for a wake-up call at 5.30 on Sunday.", "Your wake-up call for 6.30 on Sunday was written down.", "6.30"),
    ("I flew NV19 out and NV18 home.", "Two flights never reached your account: NV19 and NV28.", "NV28"),
    ("He's a beagle.", "A kennel at that heat is no place for a spaniel.", "spaniel"),
    ("Outside it was minus thirty-one.", "The driver went on, at minus 26, for two hours.", "minus 26"),
    ("We carried my mother-in-law upstairs.", "Your mother should not have had to climb.", "mother"),
    ("The haddock we ordered came cold.", "The kippers should not have come cold to your table.", "kippers"),
    ("There were dead gerberas on the altar.", "Dead carnations on an altar are no trifle.", "carnations"),
    ("I found a tooth in the paella.", "Finding a claw in a paella is no joke.", "claw"),
    ("Room 31 came with a washing machine.", "Room 31 came with a tumble dryer, and we knew it.", "tumble dryer"),
    ("A glass of juice was knocked over my sleeve.", "I am sorry that beer was knocked over your sleeve.", "beer"),
    ("There was only a muffin left by row 20.", "You were told that only a bagel was left by row 20.", "bagel"),
    ("I had paid for it with my Mastercard.", "We have refunded the Visa card with which you paid.", "Visa card"),
    ("My left knee still hurts from the step.", "I hope that your elbow hurts less after that step.", "elbow"),
    ("We flew for my aunt's funeral in Reus.", "You flew for the wedding of your aunt, and missed it.", "wedding"),
    ("A nurse on board held my hand until landing.", "A steward held your hand on board until landing.", "steward"),
    ("My viola came off the belt with a cracked neck.", "The cracked neck of your cello troubles me.", "cello"),
    ("I bank with Monzo and gave you the number.", "The refund goes to your account with Starling.", "Starling"),
    ("My daughter has asthma and needs clean air.", "Your daughter has epilepsy and needs clean air.", "epilepsy"),
    ("The hem of my skirt was full of ink.", "The bleach on your hem has been paid for.", "bleach"),
    ("My elder daughter is allergic to sesame.", "Your younger daughter should have been safe.",
     "younger daughter"),
    ("I wore my netball top.", "The judo top will be replaced.", "judo"),
    ("It was late.", "I am sorry that you spent the night in Skibbereen.", "Skibbereen"),
    ("We waited at the pier.", "The minibus for Skibbereen had gone.", "Skibbereen"),
    ("He broke his ankle.", "I hope that the wrist is mending.", "wrist"),
    ("The crew said it was a hydraulic leak.", "Engineers found a fuel leak that morning.", "fuel leak"),
    ("You lost my green duffel with letters in it.", "I am sorry that the blue bag is lost.", "blue bag"),
    ("She said it in the forward galley, afterwards.", "I know what she said in the aft galley.", "aft galley"),
    ("My club account (Gold) is a shambles.", "Six hundred is the threshold for Silver, as you say.", "Silver"),
    ("I paid for business class.", "You were moved into premium economy.", "premium economy"),
    ("I sat in economy, not even premium economy.", "You were moved into premium economy.", "premium economy"),
    ("請把支票寄到大埔。", "支票已按信上的地址寄往沙田。", "沙田"),
    ("我帶十八位國中生去交流。", "十八位高中生這樣度過，我很抱歉。", "高中生"),
    ("箱內一支香水打破。", "箱內的紅酒打破，不在賠償之列。", "紅酒"),
    ("我的小提琴在寄艙時損毀。", "您的大提琴損毀，謹此致歉。", "大提琴"),
    ("空中服務員一直陪着家母。", "機師一直陪着令堂。", "機師"),
    ("The joystick of my power chair was gone.", "The footrest of your power chair will be replaced.", "footrest"),
    ("第二天在長崎泊岸。", "第二天在熊本泊岸時，巴士沒有來。", "熊本"),
    ("I had asked for a Jain tray.", "You had asked for a halal tray, and it never came.", "halal"),
    ("My rucksack came off the belt torn.", "Your holdall came off the belt torn.", "holdall"),
    ("我的手腕在樓梯扭傷了。", "您的腳踝在樓梯扭傷，我十分抱歉。", "腳踝"),
    ("Your man called me \"mate\" twice at the gate.", "That you were called “dear” twice at the gate is wrong.",
     "“dear”"),
    ("The driver had gone to Dunblane by mistake.", "Because the driver had gone to Stirling, you waited.", "Stirling"),
    ("My brother picked me up at the Girona desk.", "Your brother could pick you up at the Reus desk.", "Reus"),
    ("They offered seats on Friday through Lyon.", "You were offered seats on the Saturday through Lyon.", "Saturday"),
    ("It is my niece's party in April.", "You would like to be at your niece's party in June.", "June"),
    ("Our wedding is on 17 October, in Barcelona.", "I wish you well for the wedding on 24 October.", "24 October"),
    ("I go to Barcelona again on 3 November.", "You travel to Barcelona again on 13 November.", "13 November"),
    ("It was cold.", "You will have it tomorrow, Friday.", "tomorrow, Friday"),
    ("It was late.", "I have read the log of NV640 of 9 September.", "9 September"),
    ("I asked at 11.40 in the evening.", "You asked at 10.40 in the evening.", "10.40"),
    ("The dentist saw me at ten o'clock.", "You asked whether the nine o'clock dentist could be moved.",
     "nine o'clock"),
    ("I sent five photographs of the case.", "I have the photographs, four in number, of your case.",
     "photographs, four in number"),
    ("Three of the boys were ill.", "Two of your boys were ill that night.", "Two of your boys"),
    ("We had cabin 512, by the stairs.", "Your cabin 521 lay by the stairs.", "cabin 521"),
    ("We were in row five by the galley.", "You sat in row four by the galley.", "row four"),
    ("The town is six km away.", "The town is nine kilometres away from there.", "nine kilometres"),
    ("My dog, who is fifteen, was cold.", "A dog of thirteen feels the cold.", "thirteen"),
    ("It is our 30th anniversary.", "Thirty-five years married, and then this.", "Thirty-five years married"),
    ("It was late.", "You get 4,000 in each account, which adds up to 11,000.", "adds up to 11,000"),
    ("My dress came back from your laundry grey.", "The sari that came back grey from our laundry is paid for.",
     "sari"),
    ("Eleven were left behind at the gate.", "Nine customers were left behind at the gate.", "Nine"),
    ("與四位小學同窗由上環往澳門。", "您與三位老同學由上環往澳門。", "三"),
    ("A man at your counter was hopeless.", "You mention that Mr Tsoi at our counter was hopeless.", "Mr Tsoi"),
    ("My club number is HC 338 204 71.", "The points went to HC 338 204 17 for the trouble.", "HC 338 204 17"),
    ("Eight tickets at £19.50 each, and only one was repaid.",
     "I return seven of the eight tickets at £19.50, since one was repaid. That is £156.", "£156"),
    ("The waiter spilt soup on my shirt.", "The soup that the waiter spilt on your scarf has been paid for.", "scarf"),
    ("My shoulder is bruised from the step.", "I hope that your elbow, bruised on that step, is better.", "elbow"),
]  # fmt: skip
RIGHT = [
    ("I asked for a wake-up call at 5.30 on Sunday.", "Your wake-up call for 5.30 on Sunday was written down."),
    ("I flew NV19 out and NV18 home.", "You flew on NV18, and our crew was rebooked to NV28."),
    ("Outside it was minus thirty-one.", "Nobody should wait at minus 31.."),
    ("We carried my mother-in-law upstairs.", "Your mother-in-law should not have had to climb."),
    ("The haddock we ordered came cold.", "No fish should come cold to your table."),
    ("There were dead gerberas on the altar.", "Dead flowers on an altar are no trifle."),
    ("The oak fell on our tent.", "The tree that fell on your tent has been cleared away."),
    ("A glass of juice was knocked over my sleeve.",
     "I am sorry for the juice; we offer beer and tea on such flights."),
    ("I had paid for it with my Mastercard.", "We have refunded the Mastercard. A Visa card would have taken longer."),
    ("My left knee still hurts from the step.",
     "I hope that your knee hurts less. Our gym at Glasgow has the step too."),
    ("We flew for my aunt's funeral in Reus.", "I am sorry that you came so late to the funeral of your aunt."),
    ("A nurse on board held my hand until landing.", "Our purser has told me of the nurse who held your hand."),
    ("My rucksack came off the belt torn.", "Your bag, the rucksack, came off the belt torn."),
    ("We had our golden wedding in Reus.", "I wish you many more years after this anniversary in Reus."),
    ("The clinic in Reus saw me.", "I am glad that the hospital in Reus saw you."),
    ("Your man called me \"mate\" twice at the gate.",
     "You were called “mate”. The sign at the gate says “Last call”."),
    ("The driver had gone to Dunblane by mistake.", "The driver had gone to Dunblane. I have written to Stirling too."),
    ("My brother picked me up at the Girona desk.", "I have asked our people at Reus. Your brother came to Girona."),
    ("They offered seats on Friday through Lyon.", "You were offered seats on Friday. I ring you on Saturday."),
    ("We left Hong Kong for Glasgow.", "You came from Hong Kong, which is far."),
    ("It is my niece's party in April.", "You would like to be at your niece's party in April."),
    ("Our wedding is on 17 October, in Barcelona.", "I wish you well for the wedding on 17 October."),
    ("I go to Barcelona again on 3 November.", "Before you travel again, I ring you on 27 October."),
    ("It was cold.", "You will have it tomorrow, Wednesday."),
    ("It was late.", "NV640 of 8 September came in on 9 September."),
    ("It was late, and I came home a day later.", "You came home 24 hours later than you should have."),
    ("I had a hip done three weeks before.", "Nobody should walk so far three weeks after a hip operation."),
    ("A smaller bus came, with twelve and two jump seats.", "What came was one of twelve with two jump seats."),
    ("I was charged £30 at the desk.", "The desk gave you a voucher of £30, which was not enough."),
    ("It was late.", "You get 4,000 miles each, 12,000 in all."),
    ("Her brother was there. Ken came with me.", "I am sorry for Ken, your husband, and for you."),
    ("Please pay to account 55120918.", "We have paid to account 55120918."),
    ("He broke his ankle.", "I hope that the ankle is mending; the wrist band stays yours."),
    ("It was late.", "The part had to be driven up from Skibbereen, and our manager in Oban knows."),
    ("It was late.", "I am sorry that you came home late. We run to Skibbereen as well."),
    ("我們坐車往旭川。", "我已向札幌辦事處查問往旭川的車。"),
    ("I paid for business class.", "You were moved out of business class. Your silver case came too."),
    ("Our club cards are Gold.", "Your Gold card stays, and so does the seat in Silver City."),
    ("Had I known, I would have driven.", "I am sorry that we had you in Barcelona so late."),
    ("My sari came back from your laundry grey.", "The dress that came back grey from our laundry is paid for."),
    ("Nobody knew where our carriage had gone.", "The train on which you had seats left late."),
    ("The disco went on until twenty to two.", "The wedding party stopped at twenty to two."),
    ("My sari came back from your laundry grey.", "It went in blue and came out the grey of a policeman's shirt."),
    ("The driver shouted at her for being in the shower.", "The number was off, as the agent's telephone was at home."),
    ("Our suitcases came off cracked.", "An instrument is no parcel, and we treated yours like a set of golf clubs."),
    ("My hip hurts, and Irene's too.", "You and Irene were left on the hard shoulder of the motorway."),
    ("My silk scarf was torn on the way.", "Your case came off the belt with the silk torn."),
    ("I wore a scarf as maid of honour at the market.", "I hope the bride and groom liked the market."),
    ("The church clock said five.", "You carried a suitcase up five flights after knee surgery."),
    ("Seven bags checked, five bags arrived. In the missing two: clothes.", "Two bags are still gone."),
    ("I brought forty-six pilgrims. Seven of mine slept in recliners.", "Seven pilgrims slept in reclining seats."),
    ("My daughter is sixteen and was left.", "Nobody under 18 may now be left alone."),
    ("We took the eight-day tour.", "You came for eight days and seven nights."),
    ("She sailed at twenty-five past ten. At eleven the restaurant was shut.",
     "The restaurant closed at eleven, 35 minutes after we sailed."),
    ("My sister, Dr Honor Hale, came along.", "I have told the host about calling Dr Hale a child."),
    ("My tags were 0817ZQ004417 and 0817ZQ004419.", "Tags 4417 and 4419 never left."),
    ("We stood in a lay-by outside Dunkeld.", "You stood outside Dunkeld while a relief coach came up from Reus."),
    ("Eleven were left behind at the gate.", "Eleven customers were left behind, which should not be."),
    ("與四位小學同窗由上環往澳門。", "您與四位老同學由上環往澳門。"),
    ("A man at your counter, a Mr Tsoi, was hopeless.", "You mention that Mr Tsoi at our counter was hopeless."),
    ("My club number is HC 338 204 71.", "The points went to HC 338 204 71 for the trouble."),
    ("In the evening we stood on the quay.", "You were collected in the evening at a bus stop."),
]  # fmt: skip


@pytest.mark.parametrize(("told", "letter", "words"), WRONG)
def test_another_of_its_kind_is_marked(told: str, letter: str, words: str) -> None:
    assert words in marked(told, letter)


@pytest.mark.parametrize(("told", "letter"), RIGHT)
def test_what_the_customer_told_and_what_is_ours_to_say_is_right(told: str, letter: str) -> None:
    assert marked(told, letter) == []


def test_what_an_earlier_letter_promised_is_quoted_as_it_was() -> None:
    ours = "The £90 will be in your account within 14 days."
    assert marked("No money.", "We promised that you would have it within 21 days.", ours) == ["within 21 days"[7:]]
    assert marked("No money.", "We promised that you would have it within 14 days.", ours) == []


def test_a_colleague_is_named_as_the_earlier_letter_signs() -> None:
    ours = "I am sorry. Yours sincerely, Imogen Farrow"
    assert "Miss Barrow" in marked("No answer.", "My colleague Miss Barrow wrote to you.", ours)
    assert marked("No answer.", "My colleague Miss Farrow wrote to you.", ours) == []
