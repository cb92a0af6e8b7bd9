"""What no letter may hold: another case's names and numbers, cards, identity documents, health nobody raised."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Blocks, Finding, Severity
from drafter.model.reading.contacts import Secret, digits_of, emails_in, phones_in, secrets_in
from drafter.model.reading.reading import Reading, found_in
from drafter.steps.check.foreign import foreign_findings
from drafter.steps.check.private import remark, written_by_the_customer

_SECRETS: dict[Secret, tuple[str, str, str]] = {
    "card": ("PII-01", "This looks like a payment card number.", "the card ending {last}"),
    "identity": ("PII-02", "This looks like the number of a passport or identity card.", ""),
    "account": ("PII-03", "These are full bank details.", "the account ending {last}"),
    "security": ("PII-06", "A date of birth, password or code does not belong in a letter.", ""),
}
_HEALTH = re.compile(
    r"\b(?:diabet\w+|depress(?:ion|ed|ive)|cancer|tumou?r|chemotherapy|HIV|epilep\w+|dementia|alzheimer\w*|schizo\w+|"
    r"bipolar|pregnan\w+|"
    r"miscarr\w+|diagnos\w+|medication|insulin|asthma\w*|autis\w+|stroke|heart (?:attack|condition|disease)|"
    r"panic attacks?|"
    r"mental (?:illness|health)|disorder|HIV[- ]positive)\b"
    r"|糖尿病|抑鬱症|憂鬱症|抑郁症|癌症|愛滋|癲癇|失智|認知障礙|懷孕|怀孕|流產|哮喘|心臟病|高血壓|藥物|精神病",
    re.IGNORECASE,
)
_OUR_LINE = re.compile(
    r"\b(?:(?:call|ring|phone|telephone|reach|find|contact|text|dial|message|speak to|ask for|get hold of|write to"
    r"|tell|let|reply to|answer|e-?mail) (?:me|us|my (?:desk|office|direct line))"
    r"|(?:call|ring|phone|telephone|reach|contact|text|speak to) (?:our|my|the|one of (?:our|my)) (?:[\w'’-]+ ){0,5}?"
    r"(?:team|desk|office|line|manager|colleagues?|service|department|rep|representative|them|people)"
    r"|(?:ring|call|phone|contact|reach) (?:them|it|her|him)"
    r"|(?:my|our|her|his|their|its) (?:\w+ ){0,3}?(?:line|number|telephone|phone|mobile|extension|desk)"
    r"(?: (?:here|for this|in \w+))?(?: is|:)?"
    r"|(?:advise|help|advice|card|helpline|free of charge|open|reply|answer(?:s|ed)?))"
    r"(?:[^.!?\n]{0,40}?\b(?:on|at|is|dial|by dialling))?[ :,(]{0,2}$"
    r"|\b(?:I am|I[’']m|we are|(?:may|can) (?:also )?be (?:reached|contacted|found|had)|be reached|available|free) "
    r"(?:on|at)[ :]{0,2}$"
    r"|\b(?:I am|I[’']m|you(?: will|[’']ll)? find me) (?:in|at)\b[^!?\n]{0,40}, (?:on|at)[ :]{0,2}$"
    r"|\b(?:welcome|happy to (?:take|have)|glad of) (?:a|your) call(?:,? (?:on|at))?[ :]{0,2}$"
    r"|(?:致電|致电|撥打|拨打|撥|拨|打|我的(?:直線|直线|電話|电话|專線|专线|手機|手机)(?:是|為|为|號碼|号码)?"
    r"|(?:電話|电话)(?:是|為|为)"
    r"|(?:我|我們|本人|本公司|部門|組)(?:桌上|辦公室|的辦公室|座檯)?的?"
    r"(?:電話|直線|專線|分機|熱線|手機)(?:號碼)?(?:是|為)?)[ :：]{0,2}$",
    re.IGNORECASE,
)
"""What stands before a number the writer gives out as their own."""


def privacy_findings(context: CheckContext) -> tuple[Finding, ...]:
    found = [*foreign_findings(context), *_secrets(context), *_health(context), *_contacts(context)]
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end)))


def _secrets(context: CheckContext) -> Iterator[Finding]:
    own = digits_of((context.case.customer.loyalty_number or "") if context.case else "")
    for reading in secrets_in(context.text):
        if reading.value == "account" and own and own == digits_of(reading.text):
            continue  # the membership number of the case
        rule, message, instead = _SECRETS[reading.value]
        if reading.value == "account" and digits_of(reading.text) in digits_of(
            " ".join(written_by_the_customer(context))
        ):
            message = "The customer gave this account; its last four digits say enough."
            yield remark(
                rule, reading.start, reading.end, reading.text, message, "no", "advice",
                (instead.format(last=digits_of(reading.text)[-4:]),),
            )  # fmt: skip
            continue
        fix = instead.format(last=digits_of(reading.text)[-4:]) if instead else ""
        yield remark(
            rule, reading.start, reading.end, reading.text, message, blocks="always", fixes=(fix,) if fix else ()
        )


def _health(context: CheckContext) -> Iterator[Finding]:
    """Health is the customer's to raise; a word of the same stem in what they wrote is enough.

    A letter that comes without its case may only be asked about, once for each word.
    """
    raised = " ".join(written_by_the_customer(context)).casefold()
    asked: set[str] = set()
    for found in found_in(_HEALTH, context.text):
        stem = found.group().casefold()
        stem = stem[:6] if stem.isascii() else stem
        if context.case is None and stem not in asked:
            asked.add(stem)
            message = f"Did the customer write of this ({found.group()})? If not, health data stays out of the letter."
            yield _health_finding(found, message, "advice")
        elif context.case is not None and stem not in raised:
            message = f"The customer has not mentioned this ({found.group()}). Health data stays out of the letter."
            yield _health_finding(found, message, "error")


def _health_finding(found: re.Match[str], message: str, severity: Severity) -> Finding:
    blocks: Blocks = "until_reason" if severity == "error" else "no"
    return remark("PII-04", found.start(), found.end(), found.group(), message, blocks=blocks, severity=severity)


def _contacts(context: CheckContext) -> Iterator[Finding]:
    """E-mail addresses and telephone numbers that are neither the customer's nor ours; only asked about where a letter
    comes without its case."""
    known = " ".join(_known_contacts(context))
    numbers, words = digits_of(known), known.casefold()
    secret = [(one.start, one.end) for one in secrets_in(context.text)]
    ours = {context.company.contact.email.casefold().rpartition("@")[2]}
    for email in emails_in(context.text):
        if email.value not in words and email.value.rpartition("@")[2] not in ours:
            yield _contact(email, context)
    for phone in phones_in(context.text):
        own = phone.value[-8:] in numbers or _OUR_LINE.search(context.text[: phone.start][-60:]) is not None
        if not own and not any(start < phone.end and phone.start < end for start, end in secret):
            yield _contact(phone, context)


def _contact(found: Reading[str], context: CheckContext) -> Finding:
    if context.case is None:
        message = f"Is {found.text} the customer's or ours?"
        return remark("PII-05", found.start, found.end, found.text, message, "no", "advice")
    message = f"{found.text} is neither the customer's nor ours. Whose is it?"
    return remark("PII-05", found.start, found.end, found.text, message, blocks="until_reason")


def _known_contacts(context: CheckContext) -> Iterator[str]:
    contact, company = context.company.contact, context.company
    yield from (contact.email, contact.phone, *contact.address, *company.letterhead.lines)
    yield from (body.website for body in (company.adr, company.tour_adr, *company.regulators))
    yield from (context.signatory.signature, context.signatory.role)
    if context.case:
        customer = context.case.customer
        yield from (text for text in (customer.email, customer.phone) if text)
    yield from written_by_the_customer(context)
