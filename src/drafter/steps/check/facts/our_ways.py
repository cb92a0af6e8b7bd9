"""Places that only we can tell: where a spare part came from, a van was stuck or a bag went astray."""

from __future__ import annotations

from drafter.model import lazy_re as re
from drafter.steps.check.facts.surroundings import Surroundings

_HEADS = (
    r"pumps?|parts?|spares?|valves?|compressors?|generators?|gearbox|motors?|locomotives?|engines?|bulbs?|tyres?|tires?|"
    r"technicians?|mechanics?|engineers?|fitters?|electricians?|plumbers?|chefs?|cooks?|bakers?|butchers?|"
    r"suppliers?|dairy|contractors?|workshop|foreman|loaders?|dispatchers?|controllers?|signallers?|signalm[ae]n|"
    r"vans?|lorry|lorries|trucks?|wagons?|trailers?|barges?|vehicles?|overhead (?:line|wire)s?|points|signals?|"
    r"landslips?|landslides?|rockfalls?|reliefs?|reserves?|stand-?bys?|fog|snow|storms?|accidents?|derailments?"
)
_DOING = re.compile(rf"\b(?:{_HEADS})\b(?:(?!\b(?:you|your|yours)\b)[^.;:!?]){{0,110}}$", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_HEAD = re.compile(rf"\b(?:{_HEADS})\b", re.IGNORECASE)
_POSTED = re.compile(
    r"\b(?:in the (?:post|mail)|on (?:its|their) way(?: to you)?|posted|mailed|dispatched|couriered)"
    r"(?: to you)?(?: today| tomorrow| this \w+)? (?:from|in|at) $",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:our|my) (?:own )?(?:[\w’'-]+ ){0,2}?(?:conference|meetings?|training|headquarters|head office|workshop|"
    r"hangar|factory|call cent(?:re|er)|warehouse|academy|laundry|laboratory|stores|school|print(?:ers|shop)) "
    r"(?:is |was |are |were )?(?:in|at|near|outside) $",
    re.IGNORECASE,
)
_INVITED = re.compile(
    r"\b(?:when(?:ever)?|if|should|(?:the )?next time)\b[^.;]{0,20}"
    r"\byou(?:[’']re| are| come| pass| stay| visit| find)?\b[^.;]{0,30}"
    r" (?:next |again |back |ever |through |are )[^.;,]{0,12}$"
    r"|\byour next (?:visit|stay|trip|night|holiday) (?:to|in|at|with us in) $",
    re.IGNORECASE,
)
_ASTRAY = (
    r"(?:誤|錯)(?:掛|送|運|裝|載|寄|放|標|轉)?(?:到|往|上|至|了|成|去)*(?:前往|飛往|往)?|"
    r"(?:掛|送|運|裝|載|寄|放|標|轉)錯(?:到|往|上|至|了|成|去)*(?:前往|飛往|往)?"
)
_BAG_ASTRAY = re.compile(rf"(?:行李|箱|喼|袋|物品|包裹)?[^。；]{{0,20}}(?:{_ASTRAY})$")
_ASTRAY_TOLD = re.compile(
    rf"(?:{_ASTRAY})|(?:行李|箱|喼|袋|物品|包裹)[^。！？，\n]{{0,8}}(?:去了|飛去|飛到|飛了|跑到|送去|送到|運到|運去|寄到|到了|流落|還在)"
    r"(?!哪|我|府|家|酒店|門|沒)|[轉繞跑飛遊]了一?趟(?!回)"
)


def only_we_went_there(around: Surroundings, told: str) -> bool:
    """`told`: what the customer and we wrote. Of a thing that they tell of themselves they may name the place too."""
    before = around.before
    if _POSTED.search(before) or _INVITED.search(before) or _WITHIN.search(before):
        return True
    doing = None if _YOU.search(around.clause_before) else _DOING.search(before)
    low = told.casefold() if doing else ""
    return doing is not None and all(
        one.group().casefold().removesuffix("s") not in low for one in _HEAD.finditer(doing.group())
    )


def went_astray(around: Surroundings, told: str) -> bool:
    """A bag that was labelled or sent wrongly, where the customer does not tell whither."""
    return _BAG_ASTRAY.search(around.before) is not None and _ASTRAY_TOLD.search(told) is None
