"""The Training place: practice cases, the learner's answer, and its marks."""
