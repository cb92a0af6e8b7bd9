"""The letter without its salutation and closing."""

from __future__ import annotations

from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.reading.names import salutation_in

_CLOSING = re.compile(
    r"\n[ \t]*(?:Yours|Sincerely|(?:With )?(?:\w+ )?regards|(?:With )?(?:best|kind|warm)|Respectfully|Warmly|謹啟|敬上|"
    r"此致)[^\n]*\n",
    re.IGNORECASE,
)


@lru_cache(maxsize=16)
def body_of(text: str) -> range:
    """What stands between the salutation and the closing."""
    greeted, closing = salutation_in(text), _CLOSING.search(text)
    return range(greeted.end if greeted else 0, closing.start() if closing else len(text))
