"""The anchors kept beside the tone rules; run it after a change to the rules, with src and tests in PYTHONPATH."""

from __future__ import annotations

from drafter.adapters.shipped import shipped
from drafter.adapters.tone_files import PROVEN, kept_anchors
from steps.check.tone_cases import tone_rules


def write() -> None:
    (shipped("resources") / PROVEN).write_bytes(kept_anchors(tone_rules()))


if __name__ == "__main__":
    write()
