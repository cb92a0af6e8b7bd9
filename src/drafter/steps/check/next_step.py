"""Next step: a way to reach us, a way on after a refusal, and what US law wants in a disability reply."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.tone_rule import ToneRule
from drafter.steps.check.hit import Hit, at
from drafter.steps.check.prose import Passage, Prose, small, straight

_CONTACT = re.compile(
    r"\+\d[\d ()-]{6,}|\b0\d{2,4}[ -]?\d{3,}|\b\d{3,4}[ -]\d{4}\b|\S+@\S+\.\w|\bwww\.|https?://|\b(?:call|phone|ring|reach|write to|contact|tell|email|e-mail|message|ask for|speak to|let) (?:me|us)\b"
    r"|\breply (?:to|here|by|with|and)\b|\b(?:reply|respond|answer)(?:ing)? to (?:this|my)\b|\bmy (?:direct )?(?:line|number|extension|email)\b|\blet me know\b|\b(?:call|write|ring|come back to) (?:you|me)\b"
    r"|致电|致電|电邮|電郵|回覆|回复|联系我|聯絡我|联络我|聯繫我"
)
_WILL_WRITE = re.compile(r"\bi (?:will|'ll) (?:write|call|phone|email|ring|be in touch|let you know|update)\b")
_REFUSES = re.compile(
    r"\b(?:cannot|can't|can not|unable to|not able to|will not|won't|shall not|are not going to|not in a position to|do not intend to|regret that we)\b[^.!?\n]{0,45}\b(?:pay|offer\w*|refund\w*|compensat\w+|"
    r"reimburse\w*|accept|agree|uphold|meet your|grant|cover|consider)\b"
    r"|\b(?:is|are|was|were) not (?:\w+ )?(?:payable|due|entitled|eligible|refundable|covered|owed)\b|\b(?:declin\w+|reject\w*|refus\w+|turn\w* down) (?:your|the|this) (?:\w+ )?(?:claim|request|complaint)\b"
    r"|\b(?:claim|request|complaint) (?:has been|was|is) (?:\w+ )?(?:declined|rejected|refused|turned down|unsuccessful|not upheld)\b|\bno (?:compensation|refund|payment) (?:is|can|will)\b"
    r"|\b(?:do|does|did) not (?:\w+ )?(?:qualify|agree to pay|entitle)\b|\bnot (?:obliged|required|liable) to\b|不予|恕不|恕难|恕難|无法(?:退|赔|补)|無法(?:退|賠|補)|不能(?:退|赔|补|賠|補)"
)
_ROUTE = re.compile(
    r"\b(?:adr|aviationadr|cedr|abta|ombuds\w*|regulator|authority|caa|cta|dot|department of transportation|transportation agency|arbitrat\w+|mediat\w+|independent\w*|small claims|county court|"
    r"court|appeal|review(?:ed)? (?:this|it|my|our|of|by)|look at (?:it|this) again|second (?:look|opinion)|if you disagree|if you are (?:not|still) )"
    r"|覆核|复核|消费者|消費者|民航|申诉|申訴"
)
_GIVES = re.compile(
    r"\b(?:i|we)(?:'ll|'ve| will| have| can| would like to| am| are)\b[^.!?\n]{0,50}\b(?:pay|paid|refund\w*|send|sent|credit\w*|add|added|put|issue|offer|return\w*|reimburs\w+|arrange\w*|help|book|"
    r"waive\w*|extend\w*|give|cover)\b|\bwhat (?:i|we) can do\b|\byou can (?:still )?(?:claim|ask|use|take)\b"
)
_DOT = re.compile(r"\bdepartment of transportation\b|\b(?:us )?dot\b|\b382\b")
_FINDING = re.compile(r"\bviolat\w+\b|\bcompl(?:y|ied|ies) with (?:the |part )|\bpart 382\b|\bair carrier access\b")


def _plain(prose: Prose) -> str:
    return small(straight("\n".join(sentence.text for sentence in prose.sentences)))


def no_contact(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    """Looked for in the second half and in the signature: that is where a customer looks."""
    half = prose.sentences[len(prose.sentences) // 2 :]
    after = prose.closing.end if prose.closing else len(prose.text)
    last = small(straight("\n".join(sentence.text for sentence in half) + "\n" + prose.text[after:]))
    if prose.sentences and not _CONTACT.search(last) and not _WILL_WRITE.search(last):
        yield Hit()


def refusals(prose: Prose) -> list[Passage]:
    return [sentence for sentence in prose.sentences if _REFUSES.search(small(straight(sentence.text)))]


def refusal_without_route(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    found = refusals(prose)
    if found and not _ROUTE.search(_plain(prose)):
        yield at(found[0])


def refusal_without_alternative(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    found = refusals(prose)
    if found and not _GIVES.search(_plain(prose)):
        yield at(found[0])


def us_disability_reply(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    """14 CFR 382.155: say whether a violation occurred, and that the customer may go to the Department."""
    plain = _plain(prose)
    american = context.language == "en-US" or context.company.licence == "US" or _DOT.search(plain)
    if american and not (_FINDING.search(plain) and _DOT.search(plain)):
        yield Hit()
