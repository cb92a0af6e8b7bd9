"""Looking after the template library: lint, test bench, blast radius and approval, all without files."""

from drafter.oversight.library.approval import Refused, moved_on, why_not
from drafter.oversight.library.bench import BenchResult, Trouble, bench
from drafter.oversight.library.blast import Change, Rereading, blast_radius
from drafter.oversight.library.lint import LintFinding, lint, lint_one, texts_asked_for
from drafter.oversight.library.trials import Workbench

__all__ = ["BenchResult", "Change", "LintFinding", "Refused", "Rereading", "Trouble", "Workbench", "bench",
           "blast_radius", "lint", "lint_one", "moved_on", "texts_asked_for", "why_not"]  # fmt: skip
