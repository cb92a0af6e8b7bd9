"""Which of the customer's concerns the letter mentions, by which sentence, and what is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.classification import Concern
from drafter.model.finding import ConcernAnswer, Finding, LetterSpan
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.dates import dates_in
from drafter.model.reading.reading import Reading
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.reading_match import Lexicon, Signs, alike, lexicon, meaning_of

MENTIONED_AT = 0.5
_TOGETHER = 1.1
"""Two sentences together must come nearer than one alone."""
_ASKS_WHY = re.compile(
    r"\bwhy\b|\bexplain\b|\bexplanation\b|\b(?:true|real) reason\b|"
    r"\bwhat (?:really |actually |exactly |on earth )?(?:happened|went wrong)\b|"
    r"\bhow (?:could|did|can) (?:this|that|it) (?:have )?happen|"
    r"為甚麼|為什麼|为什么|發生(?:了)?(?:甚麼|什麼)|点解|點解|怎麼回事",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"\bbecause\b|\b(?:caused|delayed|held up|closed) by\b|\bthe (?:reason|cause) (?:was|is|for)\b|"
    r"\b(?:failed|broke|broke down|fell ill|ran out)\b|\bhad to be (?:repaired|replaced|checked)\b|"
    r"因為|原因是|由於|由于|因为|故障|損壞",
    re.IGNORECASE,
)
_ASKS_WHEN = re.compile(r"\bwhen\b|\bhow (?:long|soon)\b|\bthe date\b|幾時|何時|多久|几时|何时", re.IGNORECASE)
_SOON = re.compile(r"\b(?:within|in) (?:\w+ ){1,3}(?:days?|weeks?|months?)\b|(?:日|天|星期|個月)內", re.IGNORECASE)
_BARE = 2
"""A question of so few words of its own ("Why?", "What happened?") is met by any sentence that gives a cause."""
_MONEY = frozenset({"cost", "money_back", "compensation"})
_CASH = re.compile(r"\b(?:cash|money|back)\b|[£€$]|現金|錢", re.IGNORECASE)
_FEW = 4
"""More words of its own than this say what the money is for."""
_NEXT = 3
"""Characters between two sentences that follow one another."""
_GATED = ("first", "comeback", "final")
_FRAME = re.compile(r"^\s*(?:Dear\b|Yours\b|Kind regards|Sincerely|Re:|Our ref|Your ref|尊敬|此致|敬禮)", re.IGNORECASE)
_REMEDIES = {
    "a refund": re.compile(
        r"refund|reimburs|money back|repay|give back|pay back|退款|退還|退还|退回|退返|報銷", re.IGNORECASE
    ),
    "compensation": re.compile(r"compensat|賠償|赔偿|補償|补偿", re.IGNORECASE),
    "an apology": re.compile(r"apolog|sorry|道歉|致歉|抱歉", re.IGNORECASE),
    "a call": re.compile(r"\bcall\b|telephone|\bphone\b|\bring\b|致電|來電|回電|电话|電話", re.IGNORECASE),
    "a replacement": re.compile(r"replace|更換|换新", re.IGNORECASE),
    "an explanation": re.compile(r"expla|reason|why|because|解釋|解释|原因|交代", re.IGNORECASE),
}
_PRAISE = re.compile(
    r"\b(?:(?:could|cannot|can[’']t) (?:not )?(?:have been|praise|fault|thank)[^.]{0,30}(?:kinder|nicer|better|"
    r"enough|more helpful)|"
    r"(?:was|were|been) (?:wonderful|excellent|superb|outstanding|brilliant|lovely|fantastic|very kind|so kind|"
    r"most helpful)|"
    r"(?:would like|want) to (?:thank|praise|commend)|went out of (?:her|his|their) way)\b|十分友善|非常友善|很親切|"
    r"值得讚|在此致謝|特別感謝",
    re.IGNORECASE,
)
_THANKED = re.compile(
    r"\b(?:pass(?:ed|ing)? (?:on|your|this|it)|kind words|praise|compliment|thank (?:her|him|them)|delighted|"
    r"pleased to hear|"
    r"glad (?:to hear|that)|thanked)\b|轉告|轉達|轉交|嘉許|讚賞",
    re.IGNORECASE,
)


def concern_answers(context: CheckContext) -> tuple[ConcernAnswer, ...]:
    """Mentioned or not, with the sentence nearest to it as evidence; a person's word stands beside."""
    lex = lexicon(context.thesaurus)
    sentences = [sentence for sentence in sentences_in(context.text) if not _FRAME.match(sentence.text)]
    signs = [lex.signs_of(sentence.value) for sentence in sentences]
    decided = {decision.text: decision.decided for decision in context.decisions}
    answers: list[ConcernAnswer] = []
    for concern in context.concerns:
        by = _evidence(concern, lex, sentences, signs, context)
        if by is None and answers and _leans_on(answers[-1], concern, lex.signs_of(concern.text)):
            by = answers[-1].by
        answers.append(
            ConcernAnswer(
                text=concern.text,
                message=concern.message,
                start=concern.start,
                end=concern.end,
                state="mentioned" if by else "not_mentioned",
                kind=concern.kind,
                category=concern.category,
                by=by,
                decided=decided.get(concern.text),
            )
        )
    return tuple(answers)


def _leans_on(before: ConcernAnswer, concern: Concern, wanted: Signs) -> bool:
    """ "Would you please confirm that" asks for nothing of its own: it is met where what stands right before it is."""
    bare = len(wanted.stems) <= 1 and not wanted.groups and not wanted.facts
    follows = before.message == concern.message and 0 <= concern.start - before.end <= _NEXT
    return concern.kind != "complaint" and bare and follows and before.end > 0


def _evidence(
    concern: Concern, lex: Lexicon, sentences: list[Reading[str]], signs: list[Signs], context: CheckContext
) -> LetterSpan | None:
    """The best sentence, or two neighbours where only together they come near enough."""
    wanted = lex.signs_of(concern.text)
    scores = [
        alike(wanted, one, lex, meaning_of(concern.text, sentence.value, context.similarities))
        for sentence, one in zip(sentences, signs, strict=True)
    ]
    if concern.kind != "complaint" and len(wanted.stems) <= _BARE and _ASKS_WHY.search(concern.text):
        cause = next((one for one in sentences if _EXPLAINS.search(one.text)), None)
        if cause is not None:
            return LetterSpan(start=cause.start, end=cause.end)
    if concern.kind != "complaint" and len(wanted.stems) <= _BARE and _ASKS_WHEN.search(concern.text):
        day = next((one for one in sentences if dates_in(one.text) or _SOON.search(one.text)), None)
        if day is not None:
            return LetterSpan(start=day.start, end=day.end)
    if concern.kind != "complaint" and _asks_for_money(concern.text, wanted):
        sum_named = next((one for one in sentences if amounts_in(one.text)), None)
        if sum_named is not None:
            return LetterSpan(start=sum_named.start, end=sum_named.end)
    best = max(range(len(scores)), key=lambda n: scores[n], default=None)
    if best is not None and scores[best] >= MENTIONED_AT:
        return LetterSpan(start=sentences[best].start, end=sentences[best].end)
    for n in range(len(sentences) - 1):
        both = Signs(stems=signs[n].stems | signs[n + 1].stems, groups=signs[n].groups | signs[n + 1].groups,
                     facts=signs[n].facts | signs[n + 1].facts)  # fmt: skip
        passage = f"{sentences[n].value} {sentences[n + 1].value}"
        if (
            alike(wanted, both, lex, meaning_of(concern.text, passage, context.similarities))
            >= MENTIONED_AT * _TOGETHER
        ):
            return LetterSpan(start=sentences[n].start, end=sentences[n + 1].end)
    return None


def _asks_for_money(words: str, wanted: Signs) -> bool:
    """Asks for money and says for nothing in particular: any sum of the letter answers that, with yes or with no."""
    asks = bool(wanted.groups & _MONEY) or _CASH.search(words) is not None
    return asks and not wanted.groups - _MONEY and len(wanted.stems) <= _FEW


def coverage_findings(context: CheckContext, answers: tuple[ConcernAnswer, ...]) -> tuple[Finding, ...]:
    """What is left out, where the whole letter is to be judged; a person's decision on a concern lifts it."""
    if not context.whole:
        return ()
    return (*(finding for answer in answers for finding in _finding(context, answer)), *_praise(context))


def _finding(context: CheckContext, answer: ConcernAnswer) -> Iterator[Finding]:
    if answer.decided is not None or answer.state == "mentioned":
        return
    rule, message = _remark(answer)
    gated = context.kind in _GATED
    yield Finding(
        rule=rule,
        family="concerns",
        source="coverage",
        severity="error" if gated else "advice",
        blocks="until_reason" if gated else "no",
        message=message,
        about=answer.text,
    )


def _remark(answer: ConcernAnswer) -> tuple[str, str]:
    short = _shortened(answer.text)
    if answer.kind == "question":
        return "COV-02", f"The customer asked “{short}”, and the letter does not seem to mention it."
    remedy = next((name for name, pattern in _REMEDIES.items() if pattern.search(answer.text)), None)
    if answer.kind == "request":
        what = remedy or f"“{short}”"
        return (
            "COV-04",
            f"The customer asked for {what}, and the letter does not seem to mention it: say yes, no, or what instead.",
        )
    return "COV-01", f"“{short}” does not seem to be mentioned."


def _shortened(text: str) -> str:
    """As it is quoted in a sentence of ours, which has a stop of its own."""
    words = " ".join(text.split()).rstrip(" .,;:。，；：")
    return words if len(words) <= 90 else words[:88].rsplit(" ", 1)[0] + " …"


def _praise(context: CheckContext) -> Iterator[Finding]:
    """Kind words about somebody that the letter passes over."""
    texts = [message.text for _, message in context.case.incoming] if context.case else []
    praised = next((one.value for text in texts for one in sentences_in(text) if _PRAISE.search(one.value)), None)
    if praised and not _THANKED.search(context.text):
        message = f"The customer praised: “{_shortened(praised)}”. Thank them, and say that it was passed on."
        yield Finding(
            rule="COV-03", family="concerns", source="coverage", severity="advice", message=message, about=praised
        )
