"""Seats, cabins, tiers, hotels, card endings and the currency of a payment against what the case says."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import Reading, by_paragraph, found_in, matches_in, read_at
from drafter.steps.check.facts.known import case_of, fact_values, known_texts
from drafter.steps.check.facts.remarks import contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

Read = Callable[[str], tuple[Reading[str], ...]]
_SEAT = re.compile(r"(?<![A-Za-z0-9/-])(?P<row>[1-9]\d?)(?P<letter>[A-HJK])(?![A-Za-z0-9/-])")
_ROW = re.compile(r"\brow (\d{1,2})\b", re.IGNORECASE)
_CABINS = {
    "premium economy": r"premium[ -]economy|特選經濟艙?|豪華經濟艙|高端經濟艙|premium cabin",
    "economy": r"(?<!premium )(?<!premium-)economy(?: class| cabin)?\b|(?<!特選)(?<!豪華)(?<!高端)經濟艙|经济舱",
    "business": r"business class|business cabin|in business\b|(?<=paid )for business\b(?! \w)|商務艙|商务舱",
    "first": r"first class|first cabin|頭等艙|头等舱",
}
_CABIN = re.compile("|".join(f"(?P<c{n}>{words})" for n, words in enumerate(_CABINS.values())), re.IGNORECASE)
_NOT_IN = re.compile(r"\b(?:not|never)(?: even| in| to| into)*\s*$|不是$|並非$|连|連$", re.IGNORECASE)
"""Economy, "not even premium economy": a cabin in which nobody sat."""
_KEPT_FOR = re.compile(
    r"\b(?:I|we)(?:[’']ve| have)? (?:\w+ )?(?:blocked|reserved|booked|kept|assigned|put|set aside|held|arranged|"
    r"given you|"
    r"moved you(?! from))\b[^.;]{0,60}$|\b(?:should|could|ought to) have been [^.;]{0,40}$|"
    r"\b(?:will|would)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
"""A seat that we found for another journey."""
_FLOWN = re.compile(
    r"\b(?:you|your)\b[^.]{0,60}\b(?:travel\w*|flew|flown|seated|moved|sat|were|was|put|booked|paid|"
    r"seats?)\b|\bcabin\b|\b(?:was|were|been) (?:moved|seated|put|placed|downgraded|upgraded|rebooked|booked)\b|"
    r"閣下|您|乘搭|調至|調往|降",
    re.IGNORECASE,
)
_CONFIRMED = re.compile(
    r"\b(?:booked|confirmed|reserved|paid for|bought) (?:seats |tickets )?(?:(?:in|into|for) )?$|訂(?:了|的)?$",
    re.IGNORECASE,
)
"""What they had booked, a customer who tells only of the cabin they sat in need not have said."""
_TIERS = {"blue": "藍卡", "green": "綠卡", "silver": "銀卡", "gold": "金卡", "platinum": "白金卡", "diamond": "鑽石卡",
          "emerald": "翡翠卡", "ruby": "紅寶石卡", "sapphire": "藍寶石卡"}  # fmt: skip
_TIER = re.compile(
    rf"\b(?P<tier>{'|'.join(_TIERS)})(?=(?: [Cc]ard)?[- ](?:member|tier|status|card|level|threshold|"
    rf"line|account|benefits?|privileges?|elite|holder)(?:s|ship)?\b)"
    rf"|(?P<han>{'|'.join(_TIERS.values())})"
    rf"|(?:(?<=[a-z,] )|(?<=\())(?-i:(?P<alone>{'|'.join(name.title() for name in _TIERS)}))"
    r"(?=[.,;:!?)]|[’']s?\b| (?-i:[a-z]))",
    re.IGNORECASE,
)
_HOTEL = re.compile(
    r"\b(?P<name>(?:Hotel|Resort|Villa|Aparthotel) (?!Operations|Relations|Services?|Manager|Team|Desk|Director|Office|"
    r"Staff|Guest|Customer|Support|Partner|Contracts?|Contracting)(?:[A-Z][\w’'-]+ ?){1,3}|"
    r"(?:[A-Z][\w’'-]+ ){1,3}(?:Hotel|Resort|Palace|Suites|"
    r"Villas|Inn|Lodge|Beach Club))(?<! )"
)
_CARD = re.compile(
    r"\b(?:card|visa|mastercard|amex|american express|maestro|account|iban|number|mobile|phone|line|"
    r"membership|policy|tag|label|ticket|voucher)s?\s+(?:\w+\s+){0,2}?(?:ending|ends|ended)\s+"
    r"(?:in\s+|with\s+)?(?:\d{3,6} and )?(?P<last>\d{3,6})\b(?! and \d)"
    r"|(?:尾號|末四碼|末四位|尾四位|最後四位)(?:數字|號碼)?(?:為|是|：|:)?\s?(?P<han>\d{4})"
)
_GAP_IN_A_NUMBER = re.compile(r"(?<=\d)[ -](?=\d)")


def detail_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    if context.case is None:
        return
    texts = known_texts(context)
    yield from _named(context, sentences, seats_in, "seat", texts)
    yield from _named(context, sentences, hotels_in, "hotel", texts)
    yield from _cabins(context, sentences)
    yield from _tiers(context, sentences)
    yield from _cards(context, texts)


@by_paragraph
def seats_in(text: str) -> tuple[Reading[str], ...]:
    """34F; not the 3D of a screen or an article of law."""
    found = (read_at(text, one.start(), one.end(), one.group()) for one in matches_in(_SEAT, text))
    return tuple(one for one in found if one.value not in ("3D", "2D", "4K", "1A") or _seat_said(text, one))


def _seat_said(text: str, seat: Reading[str]) -> bool:
    return re.search(r"seats?\b[^.]{0,20}$", text[: seat.start], re.IGNORECASE) is not None


@by_paragraph
def hotels_in(text: str) -> tuple[Reading[str], ...]:
    return tuple(
        read_at(text, one.start("name"), one.start("name") + len(one["name"].rstrip()), one["name"].strip())
        for one in matches_in(_HOTEL, text)
    )


def _named(
    context: CheckContext, sentences: Sentences, read: Read, what: str, texts: tuple[str, ...]
) -> Iterator[Finding]:
    """A seat or hotel that nobody named, where the case names others of its kind."""
    known = list(dict.fromkeys(one.value for text in texts for one in read(text)))
    everything = " ".join(" ".join(texts).casefold().split())
    for reading in read(context.text) if known else ():
        told = reading.value in known or reading.value.casefold().removeprefix("the ") in everything
        around = sentences.around(reading)
        if not told and around.asserted and not _row_told(reading, everything) and not _KEPT_FOR.search(around.before):
            near = difflib.get_close_matches(reading.value, known, n=2, cutoff=0.3) or known[:2]
            yield contradicts(
                "FAC-13", reading, near, f"You wrote {reading.text}; the {what} of the case is {near[0]}."
            )


def _row_told(reading: Reading[str], everything: str) -> bool:
    seat = _SEAT.fullmatch(reading.value)
    return seat is not None and any(row == seat["row"] for row in _ROW.findall(everything))


def _cabins(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """A cabin in which the customer neither booked nor flew, and which nobody has named."""
    booked, written = _cabins_known(context)
    known = booked or written
    for found in found_in(_CABIN, context.text) if known else ():
        reading = read_at(context.text, found.start(), found.end(), _cabin(found))
        around = sentences.around(reading)
        if not booked and _CONFIRMED.search(around.before):
            continue
        if reading.value not in known | written and around.asserted and _FLOWN.search(around.sentence):
            yield contradicts("FAC-13", reading, sorted(known))


@per_case
def _cabins_known(context: CheckContext) -> tuple[frozenset[str], frozenset[str]]:
    """Those of the journey, and those of which the customer and we wrote that somebody sat in them."""
    segments = case_of(context).journey.segments
    booked = frozenset(_cabin_name(cabin) for one in segments for cabin in (one.cabin_booked, one.cabin_flown) if cabin)
    written = frozenset(
        _cabin(one)
        for text in known_texts(context)
        for one in matches_in(_CABIN, text)
        if not _NOT_IN.search(text[max(0, one.start() - 30) : one.start()])
    )
    return booked, written


def _cabin(found: re.Match[str]) -> str:
    return next(name for n, name in enumerate(_CABINS) if found[f"c{n}"])


def _cabin_name(cabin: str) -> str:
    return cabin.casefold().replace("_", " ").replace("-", " ")


def _tiers(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """The tier of a member who has another; what the customer or we wrote of tiers is known."""
    tier = _own_tier(context)
    told = " ".join(known_texts(context)).casefold()
    for found in found_in(_TIER, context.text) if tier in _TIERS else ():
        written = _tier_named(found)
        reading = read_at(context.text, found.start(), found.end(), written)
        known = written == tier or re.search(rf"\b{written}\b", told) or _TIERS[written] in told
        if not known and sentences.around(reading).asserted:
            yield contradicts("FAC-13", reading, [_TIERS[tier] if found["han"] else tier.title()])


def _tier_named(found: re.Match[str]) -> str:
    latin = found["tier"] or found["alone"]
    return str(latin or next(name for name, han in _TIERS.items() if han == found["han"])).casefold()


@per_case
def _own_tier(context: CheckContext) -> str:
    """As filed, else the one of which alone the customer and we wrote."""
    told = {_tier_named(one) for text in known_texts(context) for one in matches_in(_TIER, text)}
    return (case_of(context).customer.loyalty_tier or (told.pop() if len(told) == 1 else "")).casefold()


def _cards(context: CheckContext, texts: tuple[str, ...]) -> Iterator[Finding]:
    case = case_of(context)
    tags = case.bag_tags if len(case.bag_tags) == 1 else ()
    numbers = (case.customer.loyalty_number or "", *tags, *fact_values(case, str), *_numbers_of_ours(context))
    known = _GAP_IN_A_NUMBER.sub("", " ".join(texts))
    for found in found_in(_CARD, context.text):
        name = "last" if found["last"] else "han"
        if found[name] not in known and not any(one.endswith(found[name]) for one in numbers):
            reading = read_at(context.text, found.start(name), found.end(name), found[name])
            yield not_in_case("FAC-05", reading, "number")


def _numbers_of_ours(context: CheckContext) -> tuple[str, ...]:
    """Our own telephone and the references of the case."""
    case = case_of(context)
    return (context.company.contact.phone, case.reference or "", case.customer.phone or "")
