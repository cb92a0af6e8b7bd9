"""The named algorithms a rule may ask for, and the signs they look for."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.steps.check import (
    apology,
    capitals,
    chinese,
    empathy,
    inclusive,
    laws,
    length,
    mixed_forms,
    next_step,
    ownership,
    redress,
    repetition,
    restating,
    retelling,
    salutation,
    trade_codes,
)
from drafter.steps.check.inspection import Algorithm

ALGORITHMS: Mapping[str, Algorithm] = {
    "no_apology": apology.no_apology,
    "late_apology": apology.late_apology,
    "too_many_apologies": apology.too_many_apologies,
    "apology_for_nothing": apology.apology_for_nothing,
    "no_empathy": empathy.no_empathy,
    "no_ownership": ownership.no_ownership,
    "no_explanation": ownership.no_explanation,
    "no_investigation": ownership.no_investigation,
    "never_says_i": ownership.never_says_i,
    "no_way_of_paying": redress.no_way_of_paying,
    "no_payment_date": redress.no_payment_date,
    "cost_unanswered": redress.cost_unanswered,
    "voucher_terms": redress.voucher_terms,
    "no_claim_step": redress.no_claim_step,
    "sums_add_up": redress.sums_add_up,
    "no_contact": next_step.no_contact,
    "refusal_without_route": next_step.refusal_without_route,
    "refusal_without_alternative": next_step.refusal_without_alternative,
    "wrong_law": laws.wrong_law,
    "us_disability_reply": next_step.us_disability_reply,
    "salutation_missing": salutation.salutation_missing,
    "pair_mismatch": salutation.pair_mismatch,
    "informal_opening": salutation.informal_opening,
    "nameless_opening": salutation.nameless_opening,
    "chummy_opening": salutation.chummy_opening,
    "two_titles": salutation.two_titles,
    "odd_opening": salutation.odd_opening,
    "title_against_name": salutation.title_against_name,
    "nobody_signs": salutation.nobody_signs,
    "close_misspelt": salutation.close_misspelt,
    "long_sentence": length.long_sentence,
    "wall_of_text": length.wall_of_text,
    "many_passives": length.many_passives,
    "many_intensifiers": length.many_intensifiers,
    "hard_to_read": length.hard_to_read,
    "length_for_concerns": length.length_for_concerns,
    "mixed_forms": mixed_forms.mixed_forms,
    "repeated_sentence": repetition.repeated_sentence,
    "repeated_from_earlier": repetition.repeated_from_earlier,
    "says_it_twice": restating.says_it_twice,
    "told_again": retelling.told_again,
    "circular_cause": restating.circular_cause,
    "many_codes": trade_codes.many_codes,
    "shouting": capitals.shouting,
    "every_word": capitals.every_word,
    "raised_nouns": capitals.raised_nouns,
    "wrong_script": chinese.wrong_script,
    "chinese_pair": chinese.chinese_pair,
    "loose_greeting": chinese.loose_greeting,
    "unfit_close": chinese.unfit_close,
    "two_forms_of_you": chinese.two_forms_of_you,
    "assumed_relationship": inclusive.assumed_relationship,
    "unknown_code": inclusive.unknown_code,
}

SIGNS = frozenset(
    {
        "acts", "alternative", "apology", "apology_names_it", "by_office", "chummy_opening", "complaint",
        "condolence", "contact", "cost_borne", "dated", "empathy", "emphasis", "explanation", "first_person",
        "informal_close", "informal_opening", "intensifier", "investigation", "light_close", "loose_greeting",
        "nameless", "odd_opening", "offer", "office", "ownership", "paid", "passive", "payment_date", "praised",
        "redress", "refusal", "relation", "right_close", "route", "stock_empathy", "the_customer", "total",
        "unfit_close", "us_department", "us_finding", "use", "validity", "voucher", "way_of_paying", "will_write",
    }
)  # fmt: skip
"""A rule file gives the words of each; a sign it lacks never shows."""
