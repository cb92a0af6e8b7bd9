"""Sums, totals, shares and currencies of the letter against the award and the case."""
