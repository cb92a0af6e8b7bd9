"""Training: practice cases marked by the same steps as real work, coaching, and agreement between markers."""

from drafter.oversight.training.appeals import answered_dispute, disputed, judged, overruled
from drafter.oversight.training.grading import grade
from drafter.oversight.training.practising import answer_of, case_for_learner, case_of, draft_of, letters_at, seat_for
from drafter.oversight.training.varying import varied

__all__ = [
    "answer_of",
    "answered_dispute",
    "case_for_learner",
    "case_of",
    "disputed",
    "draft_of",
    "grade",
    "judged",
    "letters_at",
    "overruled",
    "seat_for",
    "varied",
]
