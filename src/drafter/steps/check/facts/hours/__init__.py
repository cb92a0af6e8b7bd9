"""Times of day and lengths of time in the letter against the case."""
