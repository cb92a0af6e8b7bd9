"""Holds every fact of the letter against the case and the award: agrees, contradicts, or is not in it.

`persons`, `days`, `hours`, `money` and `figures` read one sort of fact each; `matters` holds which thing was meant and
of what a value was told. What they share (the case's values, what stands around one, how a remark is put) lies beside
them, with flights and places, which the whole journey bears on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.steps.check.facts.days.bare_months import bare_month_findings
from drafter.steps.check.facts.days.counted_ranges import counted_range_findings
from drafter.steps.check.facts.days.counted_stays import counted_stay_findings
from drafter.steps.check.facts.days.days import day_findings
from drafter.steps.check.facts.days.han_days import han_day_findings
from drafter.steps.check.facts.days.known_days import Days, days_of
from drafter.steps.check.facts.days.milestones import milestone_findings
from drafter.steps.check.facts.days.named_days import named_day_findings
from drafter.steps.check.facts.days.same_matter import same_matter_findings
from drafter.steps.check.facts.days.spoken_days import spoken_day_findings
from drafter.steps.check.facts.days.stay_ranges import stay_range_findings
from drafter.steps.check.facts.days.terms import term_findings
from drafter.steps.check.facts.days.told_days import told_day_findings
from drafter.steps.check.facts.days.told_terms import told_term_findings
from drafter.steps.check.facts.days.told_years import told_year_findings
from drafter.steps.check.facts.doubled import one_a_place, unclaimed
from drafter.steps.check.facts.exchanged_places import exchanged_place_findings
from drafter.steps.check.facts.figures.codes import code_findings
from drafter.steps.check.facts.figures.figures import figure_findings
from drafter.steps.check.facts.figures.han_measures import han_measure_findings
from drafter.steps.check.facts.figures.listed_figures import listed_figure_findings
from drafter.steps.check.facts.figures.numbers_given import count_findings
from drafter.steps.check.facts.figures.party import party_findings
from drafter.steps.check.facts.figures.stray_figures import stray_figure_findings
from drafter.steps.check.facts.figures.told_counts import told_count_findings
from drafter.steps.check.facts.figures.told_fates import fate_findings
from drafter.steps.check.facts.figures.told_labels import numbered_findings
from drafter.steps.check.facts.figures.told_numbers import told_number_findings
from drafter.steps.check.facts.flight_ends import flight_end_findings
from drafter.steps.check.facts.hours.aligned_spans import aligned_span_findings
from drafter.steps.check.facts.hours.bare_hours import bare_hour_findings, no_such_time_findings
from drafter.steps.check.facts.hours.clock import clock_findings
from drafter.steps.check.facts.hours.clock_ranges import clock_range_findings
from drafter.steps.check.facts.hours.lateness import lateness_findings
from drafter.steps.check.facts.hours.reckoned import reckoned_findings
from drafter.steps.check.facts.hours.spans import span_findings
from drafter.steps.check.facts.hours.told_spans import told_span_findings
from drafter.steps.check.facts.hours.told_times import told_time_findings
from drafter.steps.check.facts.journey import journey_findings
from drafter.steps.check.facts.matters.choices import choice_findings
from drafter.steps.check.facts.matters.details import detail_findings
from drafter.steps.check.facts.matters.han_heads import han_head_findings
from drafter.steps.check.facts.matters.opposites import opposite_findings
from drafter.steps.check.facts.matters.roles import role_findings
from drafter.steps.check.facts.matters.substitutes import substitute_findings
from drafter.steps.check.facts.matters.told_details import told_detail_findings
from drafter.steps.check.facts.money.each_of_several import each_of_several_findings
from drafter.steps.check.facts.money.heads import head_findings
from drafter.steps.check.facts.money.offers import offer_findings
from drafter.steps.check.facts.money.paid_currencies import paid_currency_findings
from drafter.steps.check.facts.money.reckonings import reckoning_findings
from drafter.steps.check.facts.money.shares import share_findings
from drafter.steps.check.facts.money.sums import sum_findings
from drafter.steps.check.facts.money.told_vouchers import told_voucher_findings
from drafter.steps.check.facts.paragraphs import Paragraphs
from drafter.steps.check.facts.persons.companions import companion_findings
from drafter.steps.check.facts.persons.given_for_family import given_for_family_findings
from drafter.steps.check.facts.persons.given_names import given_name_findings
from drafter.steps.check.facts.persons.greeting import greeting_findings
from drafter.steps.check.facts.persons.han_kin import han_kin_findings
from drafter.steps.check.facts.persons.han_kin_names import han_kin_name_findings
from drafter.steps.check.facts.persons.han_names import han_name_findings
from drafter.steps.check.facts.persons.kin import kin_findings
from drafter.steps.check.facts.persons.kin_names import kin_name_findings
from drafter.steps.check.facts.persons.named_ages import named_age_findings
from drafter.steps.check.facts.persons.named_instead import named_instead_findings
from drafter.steps.check.facts.persons.nearer_kin import nearer_kin_findings
from drafter.steps.check.facts.persons.no_spouse import no_spouse_findings
from drafter.steps.check.facts.persons.own_name import own_name_findings
from drafter.steps.check.facts.persons.people import people_findings
from drafter.steps.check.facts.persons.pronouns import pronoun_findings
from drafter.steps.check.facts.persons.relations import relation_findings
from drafter.steps.check.facts.persons.strange_names import strange_name_findings
from drafter.steps.check.facts.persons.stray_names import stray_name_findings
from drafter.steps.check.facts.persons.titles import title_findings
from drafter.steps.check.facts.persons.whose import owner_findings
from drafter.steps.check.facts.place_slips import place_slip_findings
from drafter.steps.check.facts.reversed_routes import reversed_route_findings
from drafter.steps.check.facts.slips import slip_findings
from drafter.steps.check.facts.stations import station_findings
from drafter.steps.check.facts.surroundings import Sentences


def fact_findings(context: CheckContext) -> tuple[Finding, ...]:
    """In the order of the letter; of several remarks on the same value one stays."""
    if not context.text.strip():
        return ()
    sentences = Sentences(context.text)
    days, paragraphs = days_of(context), Paragraphs(context)
    found = [
        *_of_journey(context, sentences, days, paragraphs),
        *_of_things(context, sentences, paragraphs),
        *_of_people(context, sentences, days),
    ]
    found += _unmarked(paragraphs.by_words(slip_findings), found)
    found += _unmarked(paragraphs.by_words(place_slip_findings), found)
    found += _unmarked(paragraphs.by_words(no_such_time_findings), found)
    found += _unmarked(paragraphs.by(bare_hour_findings), found)
    found += _unmarked(paragraphs.by(clock_range_findings), found)
    found += _unmarked(paragraphs.by_words(counted_range_findings), found)
    found += _unmarked(paragraphs.by_words(counted_stay_findings), found)
    found += _unmarked(aligned_span_findings(context, sentences), found)
    found += _unmarked(paragraphs.by(head_findings), found)
    found += _unmarked(paragraphs.by(listed_figure_findings), found)
    found += _unmarked(reckoned_findings(context, sentences), found)
    found += _unmarked(paragraphs.by(same_matter_findings), found)
    found += _unmarked(paragraphs.by(named_day_findings), found)
    found += _unmarked(unclaimed(role_findings(context, sentences), found), found)
    found += _unmarked(stray_name_findings(context, sentences), found)
    found += _unmarked(stray_figure_findings(context, sentences), found)
    return tuple(sorted(one_a_place(found), key=lambda finding: (finding.start, finding.end)))


def _of_journey(context: CheckContext, sentences: Sentences, days: Days, paragraphs: Paragraphs) -> Iterator[Finding]:
    """Whom the letter greets, sums, days, flights, places and times."""
    yield from greeting_findings(context)
    yield from people_findings(context)
    yield from sum_findings(context, sentences)
    yield from each_of_several_findings(context, sentences)
    yield from told_voucher_findings(context, sentences)
    yield from paragraphs.by(day_findings)
    yield from paragraphs.by_words(stay_range_findings)
    yield from spoken_day_findings(context, sentences, days)
    yield from told_day_findings(context, sentences, days)
    yield from journey_findings(context, sentences)
    yield from flight_end_findings(context, sentences)
    yield from exchanged_place_findings(context, sentences)
    yield from reversed_route_findings(context, sentences)
    yield from paragraphs.by(station_findings)
    yield from paragraphs.by(clock_findings)
    yield from paragraphs.by(lateness_findings)


def _of_things(context: CheckContext, sentences: Sentences, paragraphs: Paragraphs) -> Iterator[Finding]:
    """Codes, references, figures, and the things of the customer's story."""
    yield from paragraphs.by(code_findings)
    yield from paragraphs.by(numbered_findings)
    yield from bare_month_findings(context, sentences)
    yield from told_term_findings(context, sentences)
    yield from paragraphs.by(choice_findings)
    yield from paragraphs.by(opposite_findings)
    yield from paragraphs.by(milestone_findings)
    yield from paragraphs.by(offer_findings)
    yield from paragraphs.by(count_findings)
    yield from paragraphs.by(share_findings)
    yield from reckoning_findings(context, sentences)
    yield from paragraphs.by_words(party_findings)
    yield from paragraphs.by(detail_findings)
    yield from paragraphs.by(paid_currency_findings)
    yield from term_findings(context)
    yield from told_number_findings(context, sentences)
    yield from told_time_findings(context, sentences)
    yield from told_count_findings(context, sentences)
    yield from paragraphs.by(told_year_findings)
    yield from paragraphs.by(told_span_findings)
    yield from span_findings(context, sentences)
    yield from paragraphs.by(fate_findings)
    yield from paragraphs.by(figure_findings)
    yield from paragraphs.by(told_detail_findings)
    yield from substitute_findings(context, sentences)


def _of_people(context: CheckContext, sentences: Sentences, days: Days) -> Iterator[Finding]:
    """Who travelled and who is theirs; what only a Chinese letter says; names that stand nowhere."""
    yield from companion_findings(context)
    yield from given_name_findings(context)
    yield from named_instead_findings(context, sentences)
    yield from named_age_findings(context, sentences)
    yield from given_for_family_findings(context)
    yield from own_name_findings(context)
    yield from kin_name_findings(context)
    yield from pronoun_findings(context)
    yield from relation_findings(context)
    yield from nearer_kin_findings(context)
    yield from kin_findings(context)
    yield from no_spouse_findings(context)
    yield from title_findings(context)
    yield from han_kin_findings(context, sentences)
    yield from han_kin_name_findings(context)
    yield from han_name_findings(context)
    yield from han_head_findings(context, sentences)
    yield from han_measure_findings(context, sentences)
    yield from han_day_findings(context, sentences, days)
    yield from owner_findings(context, sentences)
    yield from strange_name_findings(context, sentences)


def _unmarked(more: Iterable[Finding], found: list[Finding]) -> list[Finding]:
    """Those on words of which no other reader has anything graver than advice to say."""
    marked = [(one.start, one.end) for one in found if one.severity != "advice"]
    return [one for one in more if not any(start < one.end and one.start < end for start, end in marked)]
