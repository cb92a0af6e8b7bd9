"""Great-circle distance between two airports, on the ellipsoid and on the sphere."""

from __future__ import annotations

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from geographiclib.geodesic import Geodesic

from drafter.model.rules_of_law import Airport

MEAN_RADIUS_KM = 6371.0
NEAR = 0.005
"""Within this share of a limit the two models of the earth may disagree, and a person looks."""


class Distance(NamedTuple):
    """Kilometres by the WGS84 ellipsoid and by the sphere of 6,371 km."""

    ellipsoid: float
    sphere: float

    def near(self, limit_km: int | None) -> bool:
        return limit_km is not None and any(abs(km - limit_km) <= NEAR * limit_km for km in self)

    def __str__(self) -> str:
        return f"{self.ellipsoid:,.0f} km"


@lru_cache(maxsize=65_536)
def distance_between(origin: Airport, destination: Airport) -> Distance:
    """The great circle that Art. 7(4) of Regulation 261/2004 asks for; connections do not count (C-559/16 Bossen)."""
    line = Geodesic.WGS84.Inverse(origin.lat, origin.lon, destination.lat, destination.lon, Geodesic.DISTANCE)
    return Distance(line["s12"] / 1000, _haversine(origin, destination))


def _haversine(a: Airport, b: Airport) -> float:
    half = sin(radians(b.lat - a.lat) / 2) ** 2
    half += cos(radians(a.lat)) * cos(radians(b.lat)) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * MEAN_RADIUS_KM * asin(sqrt(half))
