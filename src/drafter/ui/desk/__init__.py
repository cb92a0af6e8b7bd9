"""The desk: one case, its letter, and everything that helps to write it."""
