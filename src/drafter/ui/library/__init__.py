"""The library place: find, write, try, review and retire the letters and paragraphs everybody uses."""
