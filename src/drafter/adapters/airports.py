"""The airports of the world by IATA code, from the `airportsdata` package."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from drafter.model.rules_of_law import Airport

FORMER_CODES = {"KIV": "RMO", "TSE": "NQZ", "SXF": "BER", "EAP": "BSL"}
"""Codes that older tickets and rulings still carry, and the one under which the same place stands today."""


def airports() -> Mapping[str, Airport]:
    """About 7,900 airports; takes a tenth of a second, so ask once and hand it on."""
    import airportsdata

    found = {
        code: Airport(code, row["lat"], row["lon"], row["country"], row["city"], row["tz"], row["subd"])
        for code, row in airportsdata.load("IATA").items()
    }
    former = {old: found[new] for old, new in FORMER_CODES.items() if old not in found and new in found}
    return found | {old: msgspec.structs.replace(airport, iata=old) for old, airport in former.items()}
