"""The cases: what waits for an answer, most urgent first."""
