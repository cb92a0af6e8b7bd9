"""Training: practice cases marked by the same steps as real work, coaching, and agreement between markers."""

from drafter.oversight.training.grading import grade
from drafter.oversight.training.practising import answer_of, case_of, letters_at

__all__ = ["answer_of", "case_of", "grade", "letters_at"]
