"""How long it takes to say whether words of a 450-word letter belong to one of 2,000 other cases. Run by hand."""

from __future__ import annotations

import statistics
import time

from drafter.model.case import Case, Customer, Journey, Segment
from drafter.model.reading.leak_keys import foreign_in, leak_keys_of

PARAGRAPH = (
    "Thank you for your letter of 9 November about flight NV197 from Manchester to Auckland on 1 November. "
    "I have spoken to Alan Fong and to Mei Ling Chan at the desk. You paid £640 for premium economy; half of it, £320, "
    "will reach your account by 1 December under our reference CR-2026-004900. "
)


def case(n: int) -> Case:
    segment = Segment(flight=f"NV{n % 900 + 10}", scheduled_departure=f"2026-{n % 12 + 1:02}-{n % 28 + 1:02}T10:00")
    return Case(
        reference=f"CR-2025-{n:06}",
        customer=Customer(given_name=f"Given{n}", family_name=f"Family{n}"),
        journey=Journey(booking_reference=f"B{n:05}", segments=(segment,)),
    )


def main() -> None:
    cases = [case(n) for n in range(2000)]
    owners = {key: one.reference or "" for one in cases for key in leak_keys_of(one)}
    took: list[float] = []
    worked: list[float] = []
    for n in range(200):
        text = PARAGRAPH * 8 + str(n)
        start, busy = time.perf_counter(), time.process_time()
        foreign_in(text, owners)
        took.append((time.perf_counter() - start) * 1000)
        worked.append((time.process_time() - busy) * 1000)
    median, p95 = statistics.median(took), sorted(took)[189]
    busiest = sorted(worked)[189]
    print(f"{len(owners):,} keys: processor p95 {busiest:.1f} ms; clock median {median:.1f}, p95 {p95:.1f} ms (goal 5)")


if __name__ == "__main__":
    main()
