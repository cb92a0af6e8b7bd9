"""Handling guidelines in the library place: read, written, reviewed, and gone back to."""
