"""Days, weekdays, months and years of the letter against the case."""
