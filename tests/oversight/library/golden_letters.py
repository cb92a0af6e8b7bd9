"""The golden letters: every shipped letter as its sample cases make it. Run this file to write them anew, then read the
difference before you commit it."""

from __future__ import annotations

import sys
from pathlib import Path

from drafter.model.letter import Letter
from drafter.model.template import Template
from drafter.oversight.library.trials import samples
from drafter.steps.compose import compose

GOLDEN = Path(__file__).parent / "golden"
_RULE = "\n\n" + "=" * 30 + "\n\n"


def golden_path(template: Template) -> Path:
    return GOLDEN / f"{template.id}.{template.head.language}.txt"


def made(template: Template) -> str:
    """The letters of all samples, one after the other."""
    from oversight.library.shipped_library import shipped_library, workbench

    library, work = shipped_library(), workbench()
    parts = []
    for trial in samples(template, library, work.catalogue):
        letter = compose(template, library, work.known(trial.values, template.head.language))
        parts.append(letter.plain if isinstance(letter, Letter) else f"REJECTED: {letter.what}")
    return _RULE.join(parts) + "\n"


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from oversight.library.shipped_library import shipped_library

    GOLDEN.mkdir(exist_ok=True)
    wanted = {golden_path(template): made(template) for template in shipped_library().letters}
    for gone in set(GOLDEN.glob("*.txt")) - set(wanted):
        gone.unlink()
    for path, text in wanted.items():
        path.write_text(text, "utf-8")
