"""How fast grammar is through its child process, what it weighs, and a warm LanguageTool beside it.

python tests/benchmarks/grammar.py              # DRAFTER_LANGUAGETOOL names a folder or a server for the comparison
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psutil

from drafter.adapters.grammar.child_grammar import ChildGrammar
from drafter.adapters.grammar.chosen import Choice, grammar_for
from drafter.adapters.grammar.java_server import JavaServer
from drafter.adapters.grammar.languagetool import LanguageTool
from drafter.adapters.grammar.rules import EngineRules
from drafter.adapters.meaning import MeaningChild

ROUNDS = 60
WORDS = frozenset({"Mei Ling Chan", "Northvale", "Priya Raman", "Heathrow"})
WHERE = os.environ.get("DRAFTER_LANGUAGETOOL", "")
LETTER = """\
Dear Mrs Chan

Thank you for writing to me about your journey from Hong Kong to London on 3 November. I am sorry that flight
NV251 left five hours late, that nobody at the gate explained why, and that you missed the afternoon you had
planned with your mother. I read your letter twice, because I wanted to answer every part of it and not only
the easy ones.

I asked the engineers what happened. A sensor in the left engine gave a reading that could not be trusted, and
the captain rightly refused to leave until it had been changed. The part was in our hangar, but the lorry that
should have brought it was on the other side of the airfield. That cost two of the five hours, and it was our
fault. We has since agreed that a spare is kept at the terminal, so that the same thing takes forty minutes
and not four hours.

You also told me that the screen changed three times without any announcement. The agent on duty had been told
at half past eleven that the delay would be long, and should have said so to everybody who was waiting. I have
spoken to her team leader. From this week every change of time is announced within ten minutes, by a person.

Because you arrived more than three hours late, the law entitles each of you to £520, which makes £1,040 for
the two of you. We will pay this to the card that you used for your booking by 28 November. You sent receipts
for a meal and a taxi, £61.40 together; I have added them to the same payment, so there is nothing more for
you to send.

You asked whether your mother can have the seat by the aisle on the way back. I have changed her seat to 32C
and noted that she needs help with her bag. A collegue at the desk in Heathrow knows that she is coming and
will meet her there. If anything about this is unclear, please call me on the number below; I am here from
Monday to Thursday, and whoever answers on a Friday will have this letter in front of them.

I hope that the second part of your journey is as quiet as the first should have been.

Yours sincerely

Priya Raman
"""
PARAGRAPHS = [block.replace("\n", " ") for block in LETTER.strip().split("\n\n")]


def main() -> None:
    words = sum(len(paragraph.split()) for paragraph in PARAGRAPHS)
    print(f"letter of {words} words in {len(PARAGRAPHS)} paragraphs, {ROUNDS} rounds, milliseconds")
    print(f"{'':34}{'p50':>8}{'p95':>8}")
    whole = {choice: embedded(choice) for choice in installed()}
    beside(whole["harper"])
    meaning()


def installed() -> list[Choice]:
    try:
        import lt_py  # noqa: F401
    except ImportError:
        return ["harper"]
    return ["harper", "lingotweaker"]


def embedded(choice: Choice) -> float:
    """Figures of one embedded engine; gives back the p50 of a whole letter that it has not seen."""
    with closing(grammar_for(choice)) as engine:
        assert isinstance(engine, ChildGrammar)
        begun = time.perf_counter()
        engine.check(PARAGRAPHS[:1], "en-GB", WORDS)
        started = time.perf_counter() - begun
        engine.check(PARAGRAPHS, "en-GB", WORDS)
        time.sleep(8)  # a real pause: the child settles in it
        letters = [[f"{one} ({n})" for one in PARAGRAPHS] for n in range(ROUNDS)]
        before = cpu(engine.pid)
        p50 = shown(f"{choice}: whole letter, nothing known", lambda n: engine.check(letters[n], "en-GB", WORDS))
        print(f"{choice}: of that, processor time of the child{(cpu(engine.pid) - before) / ROUNDS:14.2f}")
        changed = [[*PARAGRAPHS[:3], f"{PARAGRAPHS[3]} Number {n}.", *PARAGRAPHS[4:]] for n in range(ROUNDS)]
        shown(f"{choice}: one sentence changed", lambda n: engine.check(changed[n], "en-GB", WORDS))
        shown(f"{choice}: nothing changed", lambda n: engine.check(PARAGRAPHS, "en-GB", WORDS))
        print(f"{choice}: first answer after {started:.2f} s; child {megabytes(engine.pid):.0f} MB")
        return p50


def beside(default: float) -> None:
    """LanguageTool's own server, warm, asked for the same letters at once, without our cache."""
    if not WHERE:
        print("LanguageTool: not measured, DRAFTER_LANGUAGETOOL is not set")
        return
    with server() as (address, pid):
        tool = LanguageTool(EngineRules(), address, 60.0)
        for _ in range(5):
            tool.hits("\n\n".join(PARAGRAPHS))
        letters = ["\n\n".join(f"{one} ({n})" for one in PARAGRAPHS) for n in range(ROUNDS)]
        p50 = shown("LanguageTool server, warm: whole letter", lambda n: tool.hits(letters[n]))
        print(f"LanguageTool / harper: {p50 / default:.1f} times" + (f"; Java {megabytes(pid):.0f} MB" if pid else ""))


@contextmanager
def server() -> Iterator[tuple[str, int | None]]:
    if not Path(WHERE).is_dir():
        yield WHERE, None
        return
    own = JavaServer(WHERE)
    yield own.address, own.pid
    own.close()


def meaning() -> None:
    with closing(MeaningChild()) as child:
        begun = time.perf_counter()
        child.vectors(["This starts it."])
        print(f"meaning: first answer after {time.perf_counter() - begun:.2f} s; child {megabytes(child.pid):.0f} MB")
        letters = [[f"{one} ({n})" for one in PARAGRAPHS] for n in range(ROUNDS)]
        shown("meaning: 3 concerns with a new letter", lambda n: child.similarities(PARAGRAPHS[1:4], letters[n]))
        shown("meaning: the same again", lambda n: child.similarities(PARAGRAPHS[1:4], letters[n]))


def shown(what: str, act: Callable[[int], object]) -> float:
    """Print the figures of ROUNDS runs; gives back the p50."""
    times = []
    for number in range(ROUNDS):
        begun = time.perf_counter()
        act(number)
        times.append((time.perf_counter() - begun) * 1000)
    p50, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    print(f"{what:40}{p50:8.2f}{p95:8.2f}")
    return p50


def cpu(pid: int | None) -> float:
    """Milliseconds of processor time so far: what the figure would be on a machine with nothing else to do."""
    times = psutil.Process(pid).cpu_times()
    return float(times.user + times.system) * 1000


def megabytes(pid: int | None) -> float:
    return float(psutil.Process(pid).memory_info().rss) / 1e6


if __name__ == "__main__":
    sys.exit(main())
