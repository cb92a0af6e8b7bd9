"""A file that came with a letter, as far as it can be shown: a picture, a page, or its words."""

from __future__ import annotations

import msgspec


class Page(msgspec.Struct, frozen=True):
    """A painted page: rows of `stride` bytes, four to a pixel (blue, green, red, unused)."""

    width: int
    height: int
    stride: int
    pixels: bytes


class ShownFile(msgspec.Struct, frozen=True, kw_only=True):
    """One of `picture` (an image file's own bytes), `page` and `text`. `number` counts pages from 0."""

    picture: bytes = b""
    page: Page | None = None
    text: str = ""
    number: int = 0
    pages: int = 1
