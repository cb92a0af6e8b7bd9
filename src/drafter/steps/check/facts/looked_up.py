"""Whether a sentence tells of what only we can know: our aircraft, logs, engineers and the flights of others."""

from __future__ import annotations

from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.steps.check.facts.surroundings import Surroundings

_OUR_SIDE = re.compile(
    r"\b(?:our|the|an?) (?:\w+ ){0,2}?(?:aircraft|airplane|plane|records?|logs?|reports?|enquir\w+|investigations?|"
    r"engineers?|captain|crew|pilots?|first officers?|rostered|standby|spares?|part (?=came|was|had|arrived|needed)|"
    r"data|runway|air(?:port|field)|control\w*|hotel|manifest|station|team|department|"
    r"fog|storms?|thunderstorms?|lightning|snow|ice|winds?|visibility|weather|strike|"
    r"inspect\w+|handlers?|driver|rep(?:resentative)?|guide|purser|supplier|carrier|manufacturer|caterer)\b"
    r"|\b(?:I am|I have|I[’']ve|I[’']m|we (?:carried|flew|sold|held|needed|had|found|checked|counted|rebooked|moved|"
    r"booked|put|asked|have))\b|\b(?:next|another|other|alternative|following|previous|inbound) "
    r"(?:flight|seat|departure|service|aircraft)\b"
    r"|紀錄|調查|本公司|機組|工程|下一班|另一班|其他航班|前一班",
    re.IGNORECASE,
)
_TRACED = re.compile(
    r"\brebooked\b|\b(?:was|were|been) (?:last |first |next |then )?"
    r"(?:read|scanned|traced|loaded|logged|recorded|repaired|replaced|inspected)\b"
    r"|\bit (?:lifted|cleared|reopened|blew over|passed)\b",
    re.IGNORECASE,
)
_OUR_SUBJECT = re.compile(
    r"(?:^|[:;–—] )\W*(?:and |but |so |yet |also,? )?our (?!(?:first |last |earlier |own )?"
    r"(?:letters?|answer|e-?mail|reply|message|file|case|"
    r"ref(?:erence)?|booking|invoice)\b)",
    re.IGNORECASE,
)
""" "Our contractor's permit allows work from eight": whatever is ours, where the sentence is about that."""
_REGRET = re.compile(
    r"\bI(?: am|[’']m) (?:\w+ ){0,2}?"
    r"(?:sorry|ashamed|sad|saddened|dismayed|embarrassed|upset|writing|replying|answering)\b",
    re.IGNORECASE,
)
_CUSTOMER = re.compile(r"\byou(?:r|rs)?\b|[您你]|閣下", re.IGNORECASE)


@lru_cache(maxsize=2048)
def looked_up(around: Surroundings) -> bool:
    """Only where the customer is not spoken of between that and the value."""
    return _is_ours(around.before)


def looked_up_by_more_than_regret(around: Surroundings) -> bool:
    """ "I am sorry that flight NV251 on …" looked nothing up."""
    return _is_ours(_REGRET.sub("", around.before))


def _is_ours(before: str) -> bool:
    if _TRACED.search(before):
        return True
    ours = _OUR_SUBJECT.search(before)
    if ours and _CUSTOMER.search(before[ours.end() :]) is None:
        return True
    found = max((one.end() for one in _OUR_SIDE.finditer(before)), default=-1)
    return found >= 0 and _CUSTOMER.search(before[found:]) is None
