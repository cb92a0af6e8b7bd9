"""A window that is going to be killed: saves drafts and letters without end, and says what it was told is safe."""

from __future__ import annotations

import sys
from pathlib import Path

from builders.filing import a_case, a_draft, a_letter
from drafter.adapters.case_store import CaseStore
from drafter.model.filed import Added, Saved


def say(*words: str) -> None:
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def main(path: Path, name: str) -> None:
    store = CaseStore.open(path, person=name, wait_seconds=20)
    for number in range(1_000_000):
        added = store.add_case(a_case(f"{name} case {number}"))
        assert isinstance(added, Added)
        case_id = added.case.id or ""
        say("case", case_id)
        for n in range(5):
            text = f"{name} draft {number} {n} " + "word " * 2000
            saved = store.save_draft(case_id, a_draft(added.case, text), n)
            assert isinstance(saved, Saved)
            say("draft", case_id, str(n + 1))
        letter = store.finish(case_id, a_letter(f"{name} letter {number}"))
        say("letter", case_id, letter.digest)  # type: ignore[union-attr]  # nobody else answers this case


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
