"""The airports of the world by IATA code, from the `airportsdata` package."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from drafter.adapters.kept_values import KeptValues
from drafter.model.rules_of_law import Airport

FORMER_CODES = {"KIV": "RMO", "TSE": "NQZ", "SXF": "BER", "EAP": "BSL"}
"""Codes that older tickets and rulings still carry, and the one under which the same place stands today."""


def airports(home: Path | None = None) -> Mapping[str, Airport]:
    """About 7,900 airports; takes a tenth of a second where `home` keeps none, so ask once and hand it on."""
    import airportsdata

    return KeptValues(home).value("airports", airportsdata.__version__.encode(), dict[str, Airport], _read)


def _read() -> dict[str, Airport]:
    import airportsdata

    found = {
        code: Airport(code, row["lat"], row["lon"], row["country"], row["city"], row["tz"], row["subd"])
        for code, row in airportsdata.load("IATA").items()
    }
    former = {old: found[new] for old, new in FORMER_CODES.items() if old not in found and new in found}
    return found | {old: msgspec.structs.replace(airport, iata=old) for old, airport in former.items()}
