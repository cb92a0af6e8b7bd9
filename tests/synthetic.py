"""Invents realistic cases for benchmarks and fuzzing: any number of them, the same for the same seed."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from random import Random

from drafter.model.award import Award, AwardLine
from drafter.model.case import Case, Customer, Journey, Message, Segment
from drafter.model.draft import FinishedLetter, TemplateChoice
from drafter.model.filed import Standing, State
from drafter.model.letter import letter_from_plain
from drafter.model.money import money


def _words_in(text: str) -> tuple[str, ...]:
    """`~` stands for a space inside a word."""
    return tuple(word.replace("~", " ") for word in text.split())


GIVEN = _words_in(
    """Ada Ben Chloe Dinesh Elif Farah Gwen Hugo Ines Jonas Kavya Liam Maren Nadia Owen Petra Quentin Rosa Samir Tove
Umar Vera Wanda Xenia Yusuf Zoe Agnes Bruno Celia Dario Edith Felix Greta Hassan Ilse Jamal Kirsten Leon Mina
Nils"""
)
FAMILY = _words_in(
    """Abbott Barlow Castell Dunmore Eastwood Farrow Grimshaw Hartnell Ivers Jessop Kowal Lindqvist Marchetti Norcott
Okafor Pemberton Quill Rahman Silvester Thackeray Umarov Vance Whitcombe Yardley Zeller Aldous Brandt Coates
Delacroix Ekström Fontaine Gallagher Holloway Iyer Jankowski Keller Lombardi Moreau Nakamura Oduya Petrov
Ridley Sandoval Tanaka"""
)
ZH_FAMILY, ZH_GIVEN = "陳林黃張李王吳劉蔡楊許鄭謝郭洪", "美玲志明家欣子軒嘉慧俊傑詠詩偉強曉彤"
PLACES = _words_in(
    """Lisbon Oslo Boston Osaka Perth Nairobi Zurich Porto Kraków Malaga Dubai Delhi Toronto Seattle Chicago Athens
Palermo Tenerife Faro Split Geneva Lyon Bergen Cork Leeds Glasgow Riga Vilnius Tallinn Antalya Phuket Penang"""
)
ITEMS = _words_in(
    """pushchair suitcase cello snowboard rucksack camera laptop jacket wheelchair handbag golf clubs guitar dress
medication glasses charger passport folder tent boots necklace watch tablet headphones"""
)
FEELINGS = _words_in(
    """tired upset exhausted let~down embarrassed worried furious disappointed bewildered humiliated"""
)
OPENINGS = (
    "I am writing about our journey to {place} on {day}, booked under {booking}.",
    "We flew with you from {home} to {place} and I would like to tell you what went wrong.",
    "I have been a loyal customer for {number} years and have never had to complain before.",
    "This is the second time I write; my first message of {day} was never answered.",
    "My {relation} and I travelled on {flight} and nothing about it was as promised.",
)
STORIES: dict[str, tuple[str, ...]] = {
    "disruption.delay": (
        "Flight {flight} left {number} hours late and nobody at the gate explained the reason.",
        "Because of the delay we missed the last train and paid {sum} for a taxi.",
        "The captain blamed a technical fault, the desk blamed the weather, and the screen said nothing.",
    ),
    "disruption.cancellation": (
        "You cancelled {flight} with {number} hours' notice and offered a seat only three days later.",
        "We slept on the floor of the terminal because the hotel desk had closed.",
        "I had to buy new tickets with another airline for {sum}.",
    ),
    "disruption.denied_boarding": (
        "The flight was overbooked and my {relation} was refused at the gate although we were checked in.",
        "No volunteers were asked for, and no compensation leaflet was handed out.",
    ),
    "baggage.delayed": (
        "My {item} did not come off the carousel in {place} and turned up {number} days later.",
        "I bought clothes and toiletries for {sum}; the receipts are attached.",
        "The tracing website said for a week that no trace had been found.",
    ),
    "baggage.damaged": (
        "The handle of my {item} was torn off and one wheel was missing.",
        "The baggage desk filed a report and told me to write to you within seven days.",
    ),
    "baggage.lost": (
        "It has now been {number} weeks and my {item} is still missing.",
        "The list of contents comes to {sum}, most of it bought for this journey.",
    ),
    "refund.late": (
        "I was promised a refund of {sum} within seven days, and that was {number} weeks ago.",
        "Each time I call, another agent tells me the payment is being processed.",
    ),
    "service.cabin_crew": (
        "The stewardess rolled her eyes when my {relation} asked for water.",
        "Crew stood in the galley chatting while the call bell rang for half an hour.",
    ),
    "service.contact_centre": (
        "I waited {number} hours on the telephone and then the line went dead.",
        "Your chat robot sent me round in circles and closed the conversation.",
    ),
    "cabin.seat": (
        "Seat {number}A would not recline and the armrest was held together with tape.",
        "We paid {sum} for extra legroom and were moved to the last row.",
    ),
    "cabin.meal": (
        "The vegetarian meal ordered for my {relation} was never loaded.",
        "Breakfast was frozen in the middle and there was nothing else on board.",
    ),
    "cabin.entertainment": ("The screen in front of me was dead for all {number} hours of the flight.",),
    "booking.seat_selection": ("The website took {sum} for seats and then placed our family in four different rows.",),
    "loyalty.miles": ("The miles for {flight} were never credited, although I sent the boarding pass twice.",),
    "assistance.disability": (
        "Wheelchair assistance was booked, but my {relation} was left alone at the door of the aircraft.",
    ),
    "tour.hotel": (
        "The hotel in {place} was a building site; drilling began at seven every morning.",
        "Our room had no balcony, the pool was closed and the restaurant ran out of food.",
    ),
    "praise": ("The purser on {flight} looked after my {relation} with real kindness, please thank her.",),
}
MIDDLES = (
    "By then we were {feeling}, and the children had not eaten since noon.",
    "I asked for a supervisor and was told that none was on duty in {place}.",
    "My {relation} is {number}0 years old and was {feeling} for the rest of the holiday.",
    "We had saved for this trip for {number} years; it was meant to be our anniversary.",
    "A passenger beside us had the same trouble and was treated quite differently.",
    "I kept every receipt, the boarding passes and photographs of the {item}.",
    "Other airlines send a message when something changes; from you there was only silence.",
    "I have since read your conditions of carriage and do not think you kept to them.",
)
CLOSINGS = (
    "I expect a full explanation and compensation of {sum}.",
    "Please tell me how you will put this right, and by when.",
    "If I do not hear from you within {number} weeks I shall turn to the ombudsman.",
    "An honest apology would mean more to me than a voucher.",
    "I look forward to your reply and remain {feeling}.",
)
CHINESE = (
    "我於{day}乘搭{flight}前往{place}，航班延誤了{number}小時，職員沒有任何解釋。",
    "我的行李箱在轉盤上找不到，三天後才送到酒店，令我非常失望。",
    "我多次致電客戶服務，等候超過{number}小時仍然無人接聽。",
    "機上座位損壞，餐點也是冷的，空中服務員態度惡劣。",
    "我要求退款{sum}及合理賠償，請盡快以書面回覆。",
    "訂位編號是{booking}，收據已附上，請跟進。",
)
ANSWERS = (
    "Thank you for telling us about your journey to {place}. I am sorry that it went so badly.",
    "I have read the report of the station in {home}. You were right to expect more from us.",
    "I have asked for {sum} to be paid to the card you booked with, which takes five working days.",
    "Your comments about the {item} have been passed to the manager who can change it.",
)
STATES: tuple[State, ...] = ("new", "open", "waiting", "answered", "closed")
FLAGS = ("legal", "press", "injury", "disability", "minor", "comeback", "regulator")
LAST_DAY = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)


class Invented:
    """One invented case with where it stands and, when it was answered, its letter."""

    def __init__(self, case: Case, standing: Standing, letter: FinishedLetter | None) -> None:
        self.case, self.standing, self.letter = case, standing, letter


def invented(count: int, seed: int = 1) -> Iterator[Invented]:
    """Oldest first, over five years up to LAST_DAY; the newest half per cent is still open."""
    random = Random(seed)
    step = timedelta(days=5 * 365) / max(count, 1)
    for n in range(count):
        received = LAST_DAY - step * (count - n)
        is_open = n >= count - max(count // 200, min(count, 50))
        yield _one(random, n, received, is_open)


def _one(random: Random, n: int, received: datetime, is_open: bool) -> Invented:
    chinese = random.random() < 0.1
    words = _words(random, received)
    stories = random.sample(sorted(STORIES), k=random.choice((1, 1, 2, 3)))
    text = _chinese_text(random, words) if chinese else _text(random, words, stories)
    case = Case(
        id=str(uuid.UUID(int=random.getrandbits(128), version=4)),
        reference=f"CR-{received.year}-{n + 1:06d}",
        received=received.isoformat(timespec="seconds"),
        language="zh-Hant-HK" if chinese else "en-GB",
        office=random.choice(("LHR", "HKG", "SYD")),
        customer=_customer(random, chinese),
        journey=Journey(booking_reference=words["booking"], segments=(Segment(flight=words["flight"]),)),
        messages=(Message(subject=f"Complaint about {words['flight']}", text=text),),
    )
    standing = _standing(random, received, tuple(stories), is_open)
    return Invented(case, standing, None if is_open else _letter(random, case, words))


def _words(random: Random, received: datetime) -> dict[str, str]:
    return {
        "place": random.choice(PLACES),
        "home": random.choice(PLACES),
        "day": f"{received - timedelta(days=random.randrange(3, 40)):%d %B %Y}",
        "booking": "".join(random.choices("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=6)),
        "flight": f"NV{random.randrange(100, 900)}",
        "number": str(random.randrange(2, 9)),
        "sum": f"{random.choice('£€$')}{random.randrange(15, 900)}.{random.choice(('00', '50', '95'))}",
        "item": random.choice(ITEMS),
        "relation": random.choice(("wife", "husband", "mother", "father", "daughter", "son", "partner", "friend")),
        "feeling": random.choice(FEELINGS),
    }


def _text(random: Random, words: dict[str, str], stories: list[str]) -> str:
    sentences = [random.choice(OPENINGS)]
    for story in stories:
        sentences += random.sample(STORIES[story], k=min(2, len(STORIES[story])))
    sentences += [*random.sample(MIDDLES, k=random.randrange(2, 6)), random.choice(CLOSINGS)]
    return "\n\n".join(sentence.format(**words) for sentence in sentences)


def _chinese_text(random: Random, words: dict[str, str]) -> str:
    return "\n\n".join(line.format(**words) for line in random.sample(CHINESE, k=random.randrange(3, 6)))


def _customer(random: Random, chinese: bool) -> Customer:
    if chinese:
        return Customer(family_name=random.choice(ZH_FAMILY) + random.choice(ZH_GIVEN) + random.choice(ZH_GIVEN))
    given, family = random.choice(GIVEN), random.choice(FAMILY)
    return Customer(given_name=given, family_name=family, email=f"{given}.{family}@example.org".lower())


def _standing(random: Random, received: datetime, categories: tuple[str, ...], is_open: bool) -> Standing:
    due: date = (received + timedelta(days=random.randrange(7, 56))).date()
    return Standing(
        state=random.choice(STATES[:3]) if is_open else random.choice(STATES[3:]),
        due=due,
        assignee=random.choice(GIVEN[:20]) if random.random() < 0.8 else None,
        categories=categories,
        flags=(random.choice(FLAGS),) if random.random() < 0.12 else (),
        severity=random.randrange(1, 5),
        comeback=random.random() < 0.07,
    )


def _letter(random: Random, case: Case, words: dict[str, str]) -> FinishedLetter:
    body = "\n\n".join(line.format(**words) for line in random.sample(ANSWERS, k=3))
    letter = letter_from_plain(f"Dear {case.customer.full_name}\n\n{body}\n\nYours sincerely", case.language or "en-GB")
    lines = (
        AwardLine(kind="goodwill", head="goodwill", amount=money(random.randrange(20, 200), "GBP"), form="voucher"),
    )
    return FinishedLetter(
        id=str(uuid.UUID(int=random.getrandbits(128), version=4)),
        case_id=case.id or "",
        number=0,
        letter=letter,
        digest=letter.digest,
        template=TemplateChoice(id="general.answer", version=1, language=case.language or "en-GB"),
        award=Award(lines=lines),
        overrides=(),
        decisions=(),
        promises=(),
        finished_by="Kim Ito",
        finished_at="",
    )
