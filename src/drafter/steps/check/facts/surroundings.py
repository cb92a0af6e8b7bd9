"""What stands around a value in the letter: its sentence, and whether that asserts, promises, denies or supposes."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property, lru_cache
from typing import Any

from drafter.model import lazy_re as re
from drafter.model.reading.reading import Reading
from drafter.model.reading.sentences import sentences_in, sentences_within

EVENT = re.compile(
    r"\b(?:flights?|flew|fl(?:y|ying|own)|travel\w*|journey|trip|depart\w*|arriv\w*|land(?:ed|ing)?|left|board(?:ed|"
    r"ing)?|"
    r"check(?:ed)?[- ]in|delay\w*|late|cancel\w*|divert\w*|connect\w*|deliver\w*|bags?|baggage|suitcases?|luggage|"
    r"holiday|stay(?:ed)?|incident|seats?|on ?board|gate|aircraft|plane|airport|cabin|terminal|turned away|refused|"
    r"missed|"
    r"rebooked|stranded|taxi|hotel|meals?|dinner|breakfast|lunch|receipts?|coach|train|happened|experience\w*|"
    r"returned|reached|took off|service|way (?:back|home|out|there)|fl(?:y|ew|own) (?:back|home|out))\b"
    r"|航班|班機|班机|乘搭|乘坐|搭乘|出發|出发|起飛|抵達|抵达|到達|到达|延誤|延误|取消|行李|旅程|行程|機上|登機|轉機|"
    r"降落|送達|送到",
    re.IGNORECASE,
)
CONTACT = re.compile(
    r"\b(?:letter|e-?mails?|message|complaint|claim|call|telephone call|web ?form|form|feedback|enquiry|"
    r"correspondence)s?,?\s+"
    r"(?:to us\s+)?(?:(?:dated|received|sent|written)\s+)?(?:of|on|dated|from|received|sent)"
    r"\s+(?:\w+day,?\s+)?(?:the\s+)?$"
    r"|\b(?:answer|reply|response|letter|e-?mail|message|decision),? (?:that |which )?(?:we|I) "
    r"(?:gave|sent|wrote|issued)(?: to)?(?: you)? (?:on|of|dated) (?:\w+day,? )?(?:the )?$"
    r"|\b(?:write(?= again\b)|write to us|wrote|written|writing|called|phoned|telephoned|contact(?:ed|ing)|complained|"
    r"e-?mailed|rang|"
    r"received your \w+)\s+"
    r"(?:to |with )?(?:us |me |you )?(?:(?:twice|again|once|first|three times|four times),? )?(?:first )?"
    r"(?:on|of|by phone on)\s+(?:\w+day,?\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
CONTACT_HAN = re.compile(
    r"^[^，。]{0,6}(?:的|之)?(?:來信|来信|電郵|电邮|來函|投訴|投诉|信件|來電|意見)|^[^，。]{0,4}(?:致電|致函|來信|"
    r"來電|投訴)"
)
FLIGHT_ON = re.compile(
    r"(?:\bflights?\b|\b(?!UK|EU|EC)(?-i:[A-Z][A-Z0-9]) ?\d{2,4}\b|\btravel(?:led|ed|ling)\b|\bflew\b|"
    r"\bjourney\b|航班|"
    r"班機)"
    r"(?:(?!\b(?:told|rang|wrote|asked|sent|paid|withdrew|scanned|traced|found|delivered|handed|reported|your agent)\b)"
    r"[^.;!?]){0,60}?"
    r"(?:\bon|\bof|,)\s+(?:\w+day,?\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
FUTURE = re.compile(
    r"\b(?:will|shall|(?<!were )(?<!was )going to|promise|intend|plan|expect to|no later than|until|by|before|expires?|"
    r"valid|deadline|due)\b|[’']ll\b"
    r"|將|将|會於|会于|之前|以前|日前|前(?:將|會|支付|退|回)|有效",
    re.IGNORECASE,
)
TO_COME = re.compile(
    r"\b(?:will|shall|(?<!were )(?<!was )going to)\b|[’']ll\b|將|将|會於|会于|稍後|請於", re.IGNORECASE
)
"""Only what says that something is still to be; a date or "until" alone may speak of what was."""
_SUPPOSED = re.compile(
    r"^\W*(?:were|had|should) (?:the|it|this|that|there|they|your|our|my|his|her)\b"
    r"|\b(?:(?<!asked )(?<!ask )(?<!asking )(?<!wonder )(?<!know )if|unless|(?:had|were) you (?=not |[a-z]+ed\b|"
    r"told|known|been|come|"
    r"gone|made|taken|chosen|bought|kept|left|flown|sent)|were you|were we|had we|"
    r"(?<!you )(?<!we )(?<!they )(?<!I )(?<!he )had it|"
    r"would(?: not)? have(?! (?:it|them|the|your|this|an?)\b)|(?<=[’'])d(?: not)? have (?:been|\w+ed|held|kept|let|had|"
    r"got|given|put|told|sent|taken|made|found|gone|come|known|left)\b|"
    r"could have|might have|should you|"
    r"(?<!asked )(?<!ask )(?<!asks )(?<!asked me )(?<!asked us )(?<!wondered )(?<!wonder )(?<!know )whether|"
    r"for example|for instance|e\.g\.|such as|suppose|in case)\b|如果|假如|倘若|若果|例如|萬一|要是"
    r"|(?:^|[，。；：\n])若(?![干非])",
    re.IGNORECASE,
)
_NEVER_SO = ("whether", "would have", "would not have", "could have", "might have", "for example", "such as")
_MIGHT = re.compile(r"\b(?:would|could|might|should)\b|[’']d (?:not )?have\b")
_MIGHT_HAVE_BEEN = re.compile(r"\bwould (?:not )?have\b|\bwould be (?:more|too|beyond|out of)\b")
_DENIED_BEFORE = re.compile(
    r"(?:\b(?:not(?<!would not)(?<!did not)|not(?! (?:at|on|until) $)|never|rather than|instead of|nor|neither|"
    r"no longer)\b|n[’']t\b|並非|并非|不是|而非|而不是)"
    r"\s*(?:\w+\s+){0,2}?(?:on|at|by|from|to|for|of|in|the|a|an|flight|until)?\s*$",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"[;—]|, (?:so|but|yet|whereas|while|"
    r"and(?= (?:the|I|we|you|he|she|they|it|that|there|this|my|our|your|his|her|their)\b))\b|"
    r"\bbut the\b|[，；](?:但|而|所以|因此)"
)
"""Where a sentence leaves what might have been."""
_OF_SOMEBODY = re.compile(r"\b(?:to|of|for|with) (?:your|his|her|their) $", re.IGNORECASE)
""" "Nor to your sixty guests": that there were sixty is not denied."""
_PARTED = re.compile(
    r"[;:—–]|, (?:and(?= (?:(?:the|I|we|you|he|she|it|they|that|there|this|these|my|our|your|his|her|their|each|every|"
    r"no|nobody|"
    r"next|from|in|since)\b|\d))|which|who|whose|where|because|since|"
    r"so|but|yet|"
    r"whereas|while|though|although)\b|\b(?:because|although|whereas)\b|；|，(?:但|而|所以|因此|因為|惟)",
    re.IGNORECASE,
)
"""Where another clause begins, with a tense of its own."""
_SHOULD_NOT_HAVE = re.compile(r"\b(?:should|ought|need)(?: not|n[’']t)(?: to)? have\b", re.IGNORECASE)
"""It happened, though it ought not to have."""
_PROMISED_BY = re.compile(
    r"\b(?:(?:will|shall|please|should be (?:in|with|back))\b(?! (?:remember|recall|know|appreciate|see|"
    r"have (?!it|them|the|your|this|an? )))|[’']ll\b|(?<!were )(?<!was )going to\b)"
    r"(?:(?!\b(?:which|that|as) you\b|\b(?:what|where|how) (?:we|I|you|it)\b)[^.;])*?"
    r"\b(?:by|before|no later than|until|on)\s+(?:\w+day,?\s+)?(?:the\s+)?$"
    r"|\b(?:our|my) (?:[\w’'-]+ ){1,3}?(?:reports|comes|calls|visits|meets|inspects|replaces|answers|tells|goes)\b"
    r"[^.;]{0,40}?\b(?:on|by|before)\s+(?:\w+day,?\s+)?(?:the\s+)?$"
    r"|\b(?:go(?:es)?|reach(?:es)?|arrives?|leaves?|follows?|comes?|posts?|is|are|be) (?:back )?"
    r"(?:(?:to|in|into|with|on|at) (?:you|your|the)\b|due|posted|sent|paid)"
    r"[^.;]{0,70}?\b(?:by|before|no later than)\s+(?:\w+day,?\s+)?(?:the\s+)?$"
    r"|\b(?:payments?|transfers?|refunds?|cheques?|checks?|money|sum|amount|vouchers?) (?:itself )?"
    r"(?:goes|go|leaves?|reach(?:es)?|arrives?|follows?|is sent|is posted|is due)[^.;]{0,30}?\b(?:by|on|before)\s+"
    r"(?:\w+day,?\s+)?(?:the\s+)?$"
    r"|\byou (?:reply|answer|respond|confirm|accept|let me know|write)\b[^.;]{0,40}?\b(?:by|before|no later than)\s+"
    r"(?:\w+day,?\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_VALID_UNTIL = re.compile(
    r"\b(?:is|are|remains?|stays?|stands?|stays) (?:\w+ )?(?:valid|open|good|yours|redeemable|usable)\b[^.;]{0,40}?"
    r"\b(?:until|till|to|through|up to|by)\s+(?:\w+day,?\s+)?(?:the\s+)?$"
    r"|\b(?:may|can) be (?:used|redeemed|taken|spent|booked)\b[^.;]{0,60}?\b(?:until|till|through|up to|by|before)\s+"
    r"(?:\w+day,?\s+)?(?:the\s+)?$"
    r"|(?:,|\() ?(?:each )?valid (?:\w+ )?(?:until|till|through|to)\s+(?:\w+day,?\s+)?(?:the\s+)?$"
    r"|\bexpires? (?:on|after|at the end of)?\s*(?:\w+day,?\s+)?(?:the\s+)?$"
    r"|(?:使用|兌換|換領|適用)(?:至|到)$|有效(?:期|日期|限期)?(?:至|到|為|是|：|:)(?:至|到)?$|(?:期限|限期|截止日期?|到期日)(?:為|是|至|：|:)$",
    re.IGNORECASE,
)
"""What we give is good until then."""
_HAN_VALID = re.compile(
    r"(?:[(（][^)）]*[)）])?(?:或)?(?:之前|以前|前)?(?:均|都|仍|一直)?(?:有效|為止|止|到期|失效|截止)"
)
_HAN_BEFORE = re.compile(r"(?:[(（][^)）]*[)）])?(?:或)?(?:之前|以前|前|內|内|支付|退|存入|匯)")
_CLAUSE = re.compile(r"[,;:，；：]\s|\b(?:but|while|whereas|although|though)\b|但|而")
_NEAR = 400
"""Characters on either side that can bear on a value; a "sentence" without a full stop may go on for pages."""


class Surroundings:
    """One reading in its sentence. `before` and `after` are the sentence on either side of it."""

    def __init__(self, sentence: str, at: int, end: int) -> None:
        self.before = sentence[max(0, at - _NEAR) : at]
        self.after = sentence[end : end + _NEAR]
        self.sentence = self.before + sentence[at:end] + self.after

    @cached_property
    def clause_before(self) -> str:
        """The words before it back to the last comma or "but"."""
        ends = [found.end() for found in _CLAUSE.finditer(self.before)]
        return self.before[ends[-1] :] if ends else self.before

    @cached_property
    def event(self) -> bool:
        return EVENT.search(self.sentence) is not None

    @cached_property
    def future(self) -> bool:
        return FUTURE.search(self.sentence) is not None

    @cached_property
    def to_come(self) -> bool:
        """Whether the clause that holds the value speaks of what is still to be."""
        clause = _PARTED.split(self.before)[-1] + "\0" + _PARTED.split(self.after)[0]
        return TO_COME.search(clause) is not None

    @cached_property
    def denied(self) -> bool:
        """ "not on 14 May", "rather than £80"; "did not reach you until 16 May" asserts its date."""
        denied = _DENIED_BEFORE.search(self.before)
        after_all = _SHOULD_NOT_HAVE.search(self.clause_before) or _OF_SOMEBODY.search(self.before)
        return denied is not None and "until" not in denied.group() and after_all is None

    @cached_property
    def supposed(self) -> bool:
        """A condition, an example, or what might have been: nothing in it is said to be so."""
        found = _SUPPOSED.search(self.before)
        if found is None:
            return _MIGHT_HAVE_BEEN.search(_TURNED.split(self.after)[0]) is not None
        rest = self.before[found.end() :]
        turned = _TURNED.split(rest)
        if len(turned) > 1:  # "you would have been let in, so we owe it"
            return _MIGHT.search(turned[-1] + _TURNED.split(self.after)[0]) is not None
        conditional = found.group().casefold() not in _NEVER_SO
        might = _MIGHT.search(rest + self.after) is not None
        return might or not (conditional and re.search(r"[,，]", rest))

    @cached_property
    def deadline(self) -> bool:
        """Something promised for this very day: "we will pay by", 將於…前."""
        english = _PROMISED_BY.search(self.before) is not None
        chinese = (
            re.search(r"[將将會会請请]", self.clause_before) is not None and _HAN_BEFORE.match(self.after) is not None
        )
        return english or chinese

    @cached_property
    def valid_until(self) -> bool:
        """The day to which something of ours is good: "valid until", 有效期至."""
        return _VALID_UNTIL.search(self.before) is not None or _HAN_VALID.match(self.after) is not None

    @property
    def asserted(self) -> bool:
        return not (self.denied or self.supposed)


_surroundings = lru_cache(maxsize=4096)(Surroundings)
"""A sentence that has not changed is not looked at again."""


class Sentences:
    """The sentences of a letter, or of a paragraph of one that is so wide, to find the one around a reading."""

    def __init__(self, text: str, width: int | None = None) -> None:
        self.all = sentences_in(text) if width is None else sentences_within(text, width)
        self._starts = [one.start for one in self.all]

    def at(self, start: int) -> Reading[str]:
        """The sentence that holds this place; the last one where a place lies between two."""
        return self.all[max(0, bisect_right(self._starts, start) - 1)]

    def around(self, reading: Reading[Any]) -> Surroundings:
        sentence = self.at(reading.start)
        at = reading.start - sentence.start
        return _surroundings(sentence.text, at, at + len(reading.text))
