"""Which of the customer's concerns the letter mentions, by which sentence, and what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.classification import Concern
from drafter.model.cues import Thesaurus
from drafter.model.finding import ConcernAnswer, Finding
from drafter.model.reading.reading import Reading
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.asides import aside_finding, asides_left_out
from drafter.steps.check.judging import Judge, by_what_was_learned, by_words
from drafter.steps.check.mention import Body
from drafter.steps.check.reading_match import Lexicon, Signs, lexicon, telling_words
from drafter.steps.check.shown_concerns import shown_concern

_MOST = 0.5
"""A letter that mentions fewer of the concerns is not finished: what may be one too is asked about later."""
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
    """Mentioned or not, with the sentence nearest to it as evidence; a person's word stands beside. After them what may
    be a complaint too, where the letter leaves it out."""
    lex = lexicon(context.thesaurus)
    body = _made_ready(context, lex)
    compared = _words_compared(context, body)
    answers = _answers(context, lex, body, by_what_was_learned if compared else by_words)
    mentioned = sum(one.state == "mentioned" for one in answers)
    asks_more = compared and mentioned >= _MOST * len(answers)
    return (*answers, *(asides_left_out(context, body, lex) if asks_more else ()))


def concerns_shown(
    letter: str,
    concerns: Iterable[Concern],
    thesaurus: Thesaurus,
    near: Mapping[tuple[str, str], float],
) -> tuple[str, ...]:
    """What the taught reader is to be shown of them; `near`: what the meaning engine has answered."""
    body = _body(letter, lexicon(thesaurus), near, {}) if near and thesaurus.trees.reader else None
    shown = [shown_concern(one.text, body) for one in concerns] if body and body.texts else []
    return tuple(dict.fromkeys(filter(None, shown)))


def _made_ready(context: CheckContext, lex: Lexicon) -> Body:
    return _body(context.text, lex, context.similarities, context.aligned)


def _body(
    letter: str,
    lex: Lexicon,
    near: Mapping[tuple[str, str], float],
    aligned: Mapping[tuple[str, str], float],
) -> Body:
    return Body(
        body_sentences(letter),
        lex,
        lambda one, other: near.get((one, other), 0.0),
        lambda one, other: aligned.get((one, other)),
    )


def _answers(context: CheckContext, lex: Lexicon, body: Body, judge: Judge) -> list[ConcernAnswer]:
    decided = {decision.text: decision.decided for decision in context.decisions}
    answers: list[ConcernAnswer] = []
    for concern, judged in zip(context.concerns, judge(context.concerns, lex, body, context), strict=True):
        by, part = judged.by, judged.part
        if by is None and answers and _leans_on(answers[-1], concern, lex.signs_of(concern.text)):
            by, part = answers[-1].by, None
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
                part=part,
                sure=judged.sure,
                decided=decided.get(concern.text),
            )
        )
    return answers


def body_sentences(letter: str) -> list[Reading[str]]:
    """Without greeting, closing and references."""
    return [sentence for sentence in sentences_in(letter) if not _is_frame(sentence.text)]


@lru_cache(maxsize=1024)
def _is_frame(sentence: str) -> bool:
    return _FRAME.match(sentence) is not None


def _leans_on(before: ConcernAnswer, concern: Concern, wanted: Signs) -> bool:
    """ "Would you please confirm that" asks for nothing of its own: it is met where what stands right before it is."""
    bare = len(wanted.stems) <= 1 and not wanted.groups and not wanted.facts
    follows = before.message == concern.message and 0 <= concern.start - before.end <= _NEXT
    return concern.kind != "complaint" and bare and follows and before.end > 0


def _words_compared(context: CheckContext, body: Body) -> bool:
    """Whether the meaning engine has compared words too: what was learned asks for that."""
    asked = (*context.concerns, *context.asides)
    told = next((word for concern in asked for word in telling_words(concern.text)), "")
    said = next((word for text in body.texts for word in telling_words(text)), "")
    return bool(context.thesaurus.learned.signs) and (told, said) in context.similarities


def coverage_findings(context: CheckContext, answers: tuple[ConcernAnswer, ...]) -> tuple[Finding, ...]:
    """What is left out, where the whole letter is to be judged; a person's decision on a concern lifts it."""
    if not context.whole:
        return ()
    return (*(finding for answer in answers for finding in _finding(context, answer)), *_praise(context))


def _finding(context: CheckContext, answer: ConcernAnswer) -> Iterator[Finding]:
    if answer.decided is not None or answer.state == "mentioned":
        return
    gated = context.kind in _GATED
    if answer.aside:
        yield aside_finding(answer, _shortened(answer.text), gated)
        return
    rule, message = _remark(answer)
    yield Finding(
        rule=rule,
        family="concerns",
        source="coverage",
        severity="advice" if not gated else "error" if answer.sure else "warning",
        blocks="until_reason" if gated else "no",
        message=message,
        about=answer.text,
    )


def _remark(answer: ConcernAnswer) -> tuple[str, str]:
    """Of a concern in which only a part is left out it names the part."""
    words = answer.part or answer.text
    short = _shortened(words)
    if answer.kind == "question":
        return "COV-02", f"The customer asked “{short}”, and the letter does not seem to mention it."
    remedy = next((name for name, pattern in _REMEDIES.items() if pattern.search(words)), None)
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
