"""The airports of the world by IATA code, from the `airportsdata` package."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.model.rules_of_law import Airport


def airports() -> Mapping[str, Airport]:
    """About 7,900 airports; takes a tenth of a second, so ask once and hand it on."""
    import airportsdata

    return {
        code: Airport(code, row["lat"], row["lon"], row["country"], row["city"], row["tz"])
        for code, row in airportsdata.load("IATA").items()
    }
