"""Reads typed values out of prose, English and Chinese: pure functions that answer spans with their meaning."""
