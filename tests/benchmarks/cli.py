"""How fast the command line answers many items at once: `python tests/benchmarks/cli.py`. Prints its figures."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

COMPLAINT = (
    "Dear Sirs,\n\nMy flight NV251 on 3 November 2026 from Hong Kong to London arrived five hours late, and nobody "
    "told us why.\nMy bag was not at the carousel and came the next day with a broken handle.\n\nPlease refund the "
    "£31.60 that we spent on supper. The crew could not have been kinder.\n\nMei Ling Chan\n"
)
DELAY = {
    "event": "delay",
    "date": "2026-06-10",
    "arrival_delay_min": 210,
    "cause": {"kind": "technical"},
    "journey": {"origin": "CDG", "destination": "JFK", "operating_carrier": {"code": "DL", "licence": "US"}},
}


def seconds(folder: Path, step: str, item: dict[str, Any], count: int) -> float:
    """The whole call, the reading of the handbook included."""
    source = folder / f"{step}.jsonl"
    source.write_text("".join(json.dumps({"id": str(n), **item}) + "\n" for n in range(count)), "utf-8")
    began = time.perf_counter()
    command = [sys.executable, "-m", "drafter", "--home", str(folder), step, str(source), "--json"]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    assert len(ended.stdout.splitlines()) == count
    return time.perf_counter() - began


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        for step, item in (("compensate", DELAY), ("classify", {"text": COMPLAINT})):
            one, many = (seconds(Path(name), step, item, count) for count in (1, 1000))
            print(
                f"{step}: {many:.1f} s for 1,000 items, {one:.1f} s for one; {many - one:.2f} ms each beyond the start"
            )


if __name__ == "__main__":
    main()
