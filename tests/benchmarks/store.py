"""Prints what the case store takes: `python tests/benchmarks/store.py [CASES] [--store FILE]` (100,000 unless told).

The store is filled once and kept in FILE (a folder of its own under the temporary folder unless told), so that a second
run starts at once.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from filling import fill
from msgspec.structs import replace

from builders.filing import a_draft
from drafter.adapters.case_store import CaseStore
from drafter.model.case import Case
from drafter.model.filed import Added, CaseFilter, State
from synthetic import FAMILY, FLAGS, GIVEN, ITEMS, PLACES, STORIES, Invented, invented

_OPEN = CaseFilter(states=("new", "open", "waiting"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=int, nargs="?", default=100_000)
    parser.add_argument("--store", type=Path)
    chosen = parser.parse_args()
    path = chosen.store or Path(tempfile.gettempdir()) / "drafter-benchmark" / f"{chosen.cases}.db"
    began = time.perf_counter()
    store = CaseStore.open(path, person="benchmark")
    print(f"open the store              {1000 * (time.perf_counter() - began):9.1f} ms")
    fill(store, chosen.cases)
    print(f"{chosen.cases:,} cases, {path.stat().st_size / 1e6:,.0f} MB; in ms: p50, p95, worst; p95 of processor time")
    for measure in (searching, the_worklist, opening, saving, changing, leaks, likeness):
        measure(store, chosen.cases)
    store.close()


def timed(name: str, questions: Iterable[object], ask: Callable[..., object], goal: str = "") -> None:
    """The clock on the wall, and the processor's beside it: on a busy machine they differ."""
    times, work = [], []
    for question in questions:
        began, worked = time.perf_counter(), time.thread_time()
        ask(question)
        times.append(1000 * (time.perf_counter() - began))
        work.append(1000 * (time.thread_time() - worked))
    figures = (at(times, 0.5), at(times, 0.95), max(times), at(work, 0.95))
    print(f"{name:28}" + "".join(f"{figure:9.2f}" for figure in figures) + f"   {goal}", flush=True)


def at(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def questions(count: int, seed: int = 7) -> list[str]:
    """What people type: names, half names, two words, places, flights, references, Chinese."""
    random = Random(seed)
    kinds: tuple[Callable[[], str], ...] = (
        lambda: random.choice(FAMILY),
        lambda: random.choice(FAMILY)[: random.randrange(2, 6)],
        lambda: f"{random.choice(GIVEN)} {random.choice(FAMILY)}",
        lambda: f"{random.choice(ITEMS)} {random.choice(PLACES)}",
        lambda: f"{random.choice(PLACES)} {random.choice(ITEMS)[:3]}",
        lambda: f"NV{random.randrange(100, 900)}",
        lambda: f"CR-2025-{random.randrange(1000):03d}",
        lambda: random.choice(("行李", "退款", "賠償", "航班延誤", "客戶服務")),
        lambda: random.choice(("ombudsman", "the", "compensation", "receipts carousel", "co", "del", "wheelchair")),
        lambda: f"{random.choice(GIVEN)} {random.choice(ITEMS)} {random.choice(PLACES)}",
    )
    return [random.choice(kinds)() for _ in range(count)]


def searching(store: CaseStore, count: int) -> None:
    timed("search, first 50 rows", questions(300), lambda question: store.search(question + " "), "p95 at most 50")
    timed("search while typing", questions(300), store.search, "p95 at most 50")
    rare = CaseFilter(category="praise", states=("open",))
    timed("search in few open cases", questions(100), lambda question: store.search(question, rare), "p95 at most 50")
    timed("second look (background)", questions(30), store.rerank)


def the_worklist(store: CaseStore, count: int) -> None:
    pages = range(0, 2000, 100)
    timed("worklist page, open", pages, lambda at: store.rows(_OPEN, offset=at), "at most 30")
    deep = range(0, min(count, 100_000), 5_000)
    timed("worklist page, all, deep", deep, lambda at: store.rows(offset=at), "at most 30")
    narrow = [CaseFilter(category=name) for name in sorted(STORIES)] + [CaseFilter(flag=flag) for flag in FLAGS]
    timed("worklist page, one category", narrow, store.rows, "at most 30")
    mine = CaseFilter(states=_OPEN.states, assignee="Ada")
    timed("counts of five filters", range(20), lambda _: store.counts(dict.fromkeys("abcd", mine) | {"open": _OPEN}))


def opening(store: CaseStore, count: int) -> None:
    ids = [row.id for row in store.rows(sort="received", limit=2000)]
    chosen = Random(3).sample(ids, k=min(200, len(ids)))
    timed("open a case", chosen, lambda case: (store.case(case), store.draft(case), store.letters(case)), "at most 30")


def saving(store: CaseStore, count: int) -> None:
    case = _fresh(store)
    letter = "Dear Mrs Lund\n\n" + "Thank you for telling us what happened to your suitcase. " * 40
    revision = 0

    def save(n: int) -> None:
        nonlocal revision
        saved = store.save_draft(case.id or "", a_draft(case, f"{letter} {n}"), revision)
        revision = getattr(saved, "version", revision)

    timed("save a draft, durable", range(300), save, "p95 at most 20")
    timed("file a new case, durable", invented(100, seed=9), lambda one: _file_anew(store, one))
    store.remove_samples()


def changing(store: CaseStore, count: int) -> None:
    """Another state is another word in the search index too."""
    ids = Random(4).sample([row.id for row in store.rows(_OPEN, limit=1000)], k=20)

    def move(case_id: str, state: State) -> None:
        found = store.case(case_id)
        assert found is not None
        store.replace_case(found.case, replace(found.standing, state=state), found.version)

    steps = [(case_id, state) for case_id in ids for state in ("waiting", "open", "new")]
    timed("change a case's state", steps, lambda step: move(*step), "p95 at most 20")


def _fresh(store: CaseStore) -> Case:
    added = store.add_case(Case(text=f"A draft to save {time.time()}", sample=True))
    assert isinstance(added, Added)
    return added.case


def _file_anew(store: CaseStore, one: Invented) -> None:
    case = Case(text=one.case.messages[0].text + f" {time.time()}", customer=one.case.customer, sample=True)
    store.add_case(case, one.standing)


def leaks(store: CaseStore, count: int) -> None:
    random = Random(5)
    ids = [row.id for row in store.rows(sort="received", limit=2000)]
    with store.batch("noting whose data this is"):
        for case_id in ids:
            store.put_leak_keys(
                case_id, [f"name {random.choice(GIVEN)} {random.choice(FAMILY)}", f"ref {random.random()}"]
            )
    letters = [[f"name {random.choice(GIVEN)} {random.choice(FAMILY)}" for _ in range(200)] for _ in range(50)]
    timed("leak check, 200 keys", letters, lambda keys: store.foreign_keys(keys, ids[0]), f"{len(ids)} cases with keys")


def likeness(store: CaseStore, count: int) -> None:
    some = [store.case(row.id) for row in store.rows(sort="received", limit=10)]
    cases = [(one.case, one.standing.categories) for one in some if one]
    timed("similar past cases", cases, lambda pair: store.similar(*pair))
    timed("precedents", sorted(STORIES), store.precedents)


if __name__ == "__main__":
    main()
