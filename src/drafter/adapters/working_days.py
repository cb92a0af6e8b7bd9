"""The public holidays of an office, from the `holidays` package, as a plain set of dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from drafter.adapters.kept_values import KeptValues
from drafter.model.rules_of_law import Airport


def holidays_round(office: str, year: int, known_airports: Mapping[str, Airport], home: Path | None) -> frozenset[date]:
    """The public holidays of the office in this year and those beside it; `home` keeps them, since the package takes
    a tenth of a second to load its countries."""
    from importlib.metadata import version  # the package's own words on it cost thirty milliseconds and 5 MB

    def found() -> frozenset[date]:
        return frozenset(
            day for near in (year - 1, year, year + 1) for day in holidays_of(office, near, known_airports)
        )

    origin = f"{version('holidays')} {office} {year} {known_airports.get(office.upper())}".encode()
    return KeptValues(home).value("holidays", origin, frozenset[date], found)


def holidays_of(office: str, year: int, known_airports: Mapping[str, Airport]) -> frozenset[date]:
    """The public holidays where the office lies (an IATA code, or an ISO country); empty where none are known.

    Takes half a second the first time, so ask once and hand the dates on.
    """
    import holidays

    airport = known_airports.get(office.upper())
    country, region = (airport.country, airport.region) if airport else (office.upper()[:2], "")
    try:
        known = holidays.country_holidays(country, years=year)
        code = _region_code(known.get_subdivision_aliases(), region)
        return frozenset(holidays.country_holidays(country, subdiv=code, years=year) if code else known)
    except NotImplementedError:  # the package's way of saying that it does not know the country
        return frozenset()


def _region_code(aliases: dict[str, list[str]], region: str) -> str | None:
    return next((code for code, names in aliases.items() if region in names), None)
