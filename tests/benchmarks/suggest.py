"""How long suggesting and searching take among 10,000 templates. Run: python tests/benchmarks/suggest.py"""

from __future__ import annotations

import datetime as dt
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import msgspec

sys.path.insert(0, str(Path(__file__).parents[1]))

from drafter.adapters.cue_files import thesaurus
from drafter.adapters.template_files import library_in_force
from drafter.model.classification import CategoryMatch, Classification
from drafter.model.template import Rejected, Template
from drafter.steps.suggest import Situation, find_in_library, shelf_of, suggest
from synthetic import STORIES, invented

TODAY = dt.date(2026, 11, 21)
COUNT = 10_000


def templates() -> list[Template]:
    """The shipped letters over and over, each with words of its own."""
    random = Random(1)
    shipped = [letter for letter in library_in_force(None).letters if letter.head.language == "en-GB"]
    words = sorted({word for stories in STORIES.values() for story in stories for word in story.split()})
    made = []
    for n in range(COUNT):
        letter = random.choice(shipped)
        extra = " ".join(random.choices(words, k=30)) + f" word{n}"
        head = msgspec.structs.replace(letter.head, id=f"{letter.id}.{n}", title=f"{letter.head.title} {n}")
        made.append(msgspec.structs.replace(letter, head=head, body=f"{letter.body}\n{extra}"))
    return made


def situations() -> list[Situation]:
    made = []
    for one in invented(300):
        ids = one.standing.categories
        found = Classification(categories=tuple(CategoryMatch(id=id, score=0.8 / n) for n, id in enumerate(ids, 1)))
        text = "\n".join(message.text for message in one.case.messages)
        made.append(Situation(classification=found, text=text, today=TODAY))
    return made


def timed(what: str, calls: list[Callable[[], object]]) -> None:
    took = []
    for call in calls:
        start = time.perf_counter()
        call()
        took.append(1000 * (time.perf_counter() - start))
    p95 = statistics.quantiles(took, n=20)[18]
    print(f"{what:<34} median {statistics.median(took):6.1f} ms   p95 {p95:6.1f} ms   of {len(took)}")


if __name__ == "__main__":
    words = thesaurus(None)
    start = time.perf_counter()
    shelf = shelf_of(templates(), None if isinstance(words, Rejected) else words)
    print(f"{len(shelf.templates):,} templates indexed in {time.perf_counter() - start:.1f} s; goal: p95 at most 20 ms")
    cases = situations()
    timed("suggest, first round", [lambda case=case: suggest(case, shelf) for case in cases])
    timed("suggest, again", [lambda case=case: suggest(case, shelf) for case in cases])
    asked = [
        "late bag",
        "voucher",
        "carosel",
        "refund overdue",
        "whelchair",
        "meal",
        "hotel building",
        "miles",
        "contact",
    ] * 20
    timed("search", [lambda one=one: find_in_library(one, shelf) for one in asked])
