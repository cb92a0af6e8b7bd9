"""Faults of tone that no pattern holds are marked by their likeness to sentences that were learned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from drafter.adapters.meaning import MeaningChild
from drafter.model.finding import Finding
from drafter.model.tone_weights import Likeness, likeness_of
from drafter.steps.check import check, judged_in, likely_faults
from steps.check.tone_cases import letter_context, proof_context, proof_letters, tone_rules
from steps.check.tone_lessons import is_asked, sayings, tone_lessons

DRY = "It rained, but then in November it does rain."


def like(family: str, odds: float) -> Likeness:
    """As the encoder and the words might have said it of a sentence."""
    return Likeness(odds=odds, families={"minimising": -9.0, "discrimination": -9.0, family: odds}, heard=True)


FAULT, UNSURE = like("minimising", 6.0), like("minimising", 1.0)
LETTER = (
    "Dear Ms Lund\n\nI am sorry that we landed six hours late. {said} I have sent £220 to your card today.\n\n"
    "Yours sincerely\n\nPriya Nair"
)


def marked(said: str = DRY, **more: Any) -> list[Finding]:
    likely = {one: FAULT for one in judged_in(LETTER.format(said=said)) if one == " ".join(said.split())}
    return learned(LETTER.format(said=said), **{"likely": likely, **more})


def learned(text: str, **more: Any) -> list[Finding]:
    findings = check(letter_context(text, **more), tone_rules()).findings
    return [finding for finding in findings if finding.rule.startswith("MEA-")]


def test_a_likely_fault_is_marked_as_a_sentence_with_a_way_out() -> None:
    (finding,) = marked()
    assert (finding.family, finding.source, finding.severity, finding.text) == ("minimising", "tone", "warning", DRY)
    assert (finding.blocks, finding.fixes) == ("no", ("",))
    assert "likeness" in (finding.explanation or "")


def test_where_the_model_is_less_sure_it_advises() -> None:
    assert [one.severity for one in marked(likely={DRY: UNSURE})] == ["advice"]


def test_in_a_letter_that_is_sorry_for_nothing_it_only_advises() -> None:
    (finding,) = learned(f"Dear Ms Lund\n\n{DRY}\n\nYours sincerely\n\nPriya Nair", likely={DRY: FAULT})
    assert finding.severity == "advice"


def test_in_a_letter_that_is_sorry_for_nothing_but_full_of_faults_it_warns() -> None:
    faults = (
        "You should have been at the gate sooner. Aww, bless your cotton socks. Lessons will be learned. "
        "We were negligent, I suspect. We will be in touch in due course."
    )
    text = f"Dear Ms Lund\n\n{faults} {DRY}\n\nYours sincerely\n\nPriya Nair"
    assert [one.severity for one in learned(text, likely={DRY: FAULT}) if one.text == DRY] == ["warning"]


@pytest.mark.parametrize(("kind", "said"), [("final", DRY), ("first", f"This is about your complaint. {DRY}")])
def test_an_answer_to_a_complaint_need_not_be_sorry_to_be_judged(kind: str, said: str) -> None:
    (finding,) = learned(f"Dear Ms Lund\n\n{said}\n\nYours sincerely\n\nPriya Nair", likely={DRY: FAULT}, kind=kind)
    assert finding.severity == "warning"


def test_a_sentence_that_a_rule_has_marked_is_not_marked_again() -> None:
    said = "I am sorry if you felt let down in November."
    findings = check(letter_context(LETTER.format(said=said)), tone_rules()).findings
    assert any(one.family == "apology" and one.severity != "advice" for one in findings)
    assert marked(said, likely={said: like("apology", 6.0)}) == []


def test_a_sentence_that_is_surely_of_another_family_too_gets_both_remarks() -> None:
    said = "I am sorry if you felt let down in November."
    assert [one.family for one in marked(said, likely={said: like("blame", 6.0)})] == ["blame"]
    assert marked(said, likely={said: like("blame", 1.5)}) == []


def test_a_family_whose_remark_gave_way_to_another_on_the_same_words_is_told_by_the_reader() -> None:
    said = "It is regretted that the label was not checked in Leeds."
    text = LETTER.format(said=said + " We regret that you feel put out. Had you read the terms, you would have known.")
    findings = check(letter_context(text, likely={said: like("passive", 6.0)}), tone_rules()).findings
    assert {"apology", "passive"} <= {one.family for one in findings if one.text and one.text in said}


EITHER = Likeness(odds=6.0, families={"minimising": 5.2, "discrimination": 4.4, "jargon": -3.0}, heard=True)


def test_where_either_of_two_families_may_be_meant_in_a_letter_with_faults_both_are_named() -> None:
    said = DRY + " We regret that you feel put out. Had you read the terms, you would have known."
    found = [one.family for one in marked(said, likely={DRY: EITHER}) if one.text == DRY]
    assert sorted(found) == ["discrimination", "minimising"]


def test_in_a_letter_that_is_sound_otherwise_the_likelier_family_alone_is_named() -> None:
    assert [one.family for one in marked(likely={DRY: EITHER})] == ["minimising"]


def test_a_family_that_is_far_less_likely_is_not_named() -> None:
    said = DRY + " We regret that you feel put out. Had you read the terms, you would have known."
    assert [one.family for one in marked(said, likely={DRY: FAULT}) if one.text == DRY] == ["minimising"]


@pytest.mark.parametrize(
    "said",
    [
        'You wrote: "It rained, but then in November it does rain."',
        "It rained on {date}, but then in November it does rain.",
        "What we found in November",
        "Rain fell.",
    ],
)
def test_quotations_headings_and_open_places_are_not_judged(said: str) -> None:
    assert said not in judged_in(LETTER.replace("{said}", said))


def test_only_the_body_is_judged() -> None:
    assert judged_in(LETTER.format(said=DRY)) == (
        "I am sorry that we landed six hours late.",
        DRY,
        "I have sent £220 to your card today.",
    )


def test_line_ends_and_curly_quotes_make_no_other_sentence() -> None:
    (finding,) = marked("It rained, but then in\nNovember it does rain, doesn’t it.", likely={
        "It rained, but then in November it does rain, doesn't it.": FAULT
    })  # fmt: skip
    assert finding.text == "It rained, but then in\nNovember it does rain, doesn’t it."


@pytest.mark.parametrize("language", ["zh-Hant-HK", "fr"])
def test_only_english_letters_are_judged(language: str) -> None:
    assert marked(language=language) == []


def test_a_kind_word_in_a_letter_of_thanks_is_never_too_warm() -> None:
    warm = like("false_warmth", 6.0)
    assert marked(likely={DRY: warm}) != []
    assert marked(likely={DRY: warm}, kind="compliment") == []


def test_it_is_silenced_like_any_other_remark() -> None:
    (finding,) = marked()
    assert marked(silenced=frozenset({finding.key})) == []
    assert marked(silenced=frozenset({finding.rule})) == []


def test_a_letter_full_of_them_may_be_finished_and_fails_nothing() -> None:
    review = check(letter_context(LETTER.format(said=DRY), likely={DRY: FAULT}), tone_rules())
    assert review.ready
    assert not [rule for rule in review.auto_fails if rule.startswith("MEA-")]


def test_what_has_still_to_be_judged_is_not_marked() -> None:
    said = "It takes two to miss a connection, as the saying goes."
    assert marked(said, likely={}) == []


def test_without_the_encoder_the_words_speak_alone() -> None:
    said = "Every crew we have will from now on be perfect."
    assert likeness_of(tone_rules().lessons, said, None).odds > 0
    assert learned(LETTER.format(said=said))


def test_there_is_a_learned_rule_for_every_family_that_was_taught() -> None:
    ruled = {compiled.rule.family for compiled in tone_rules().rules if compiled.rule.learned}
    assert ruled == {lesson.family for lesson in tone_lessons()}
    assert ruled == {family for family in tone_rules().lessons.learned.categories if family}


def test_what_was_learned_is_what_the_lessons_say() -> None:
    """Run `tests/benchmarks/learn_tone.py` after a change to the lessons."""
    assert tone_rules().lessons.learned.sayings == sayings(tone_lessons())


def said_of(said: str, **more: Any) -> set[tuple[str, str]]:
    """The families of remarks on a sentence, and how grave each is."""
    findings = check(letter_context(LETTER.format(said=said), **more), tone_rules()).findings
    return {(one.family, one.severity) for one in findings if one.text and one.text in said}


WELL = like("minimising", -9.0)


HAPPENS = "The engineer in Leeds told me that these things happen when a valve is worn."
OTHERS = " We regret that you feel put out. Had you read the terms, you would have known. It is only a bag, after all."


def test_what_a_pattern_marks_in_a_sentence_that_is_well_said_only_advises() -> None:
    assert said_of(HAPPENS, likely={HAPPENS: like("minimising", -5.0)}) == {("minimising", "advice")}
    assert said_of(HAPPENS, likely={HAPPENS: WELL}) == set()
    assert ("minimising", "warning") in said_of(HAPPENS, likely={HAPPENS: like("minimising", 4.0)})


def test_the_same_words_weigh_more_in_a_letter_where_much_else_is_amiss() -> None:
    assert said_of(HAPPENS) == {("minimising", "advice")}
    text = LETTER.format(said=HAPPENS + OTHERS)
    found = {
        one.severity for one in check(letter_context(text), tone_rules()).findings if one.text in HAPPENS and one.text
    }
    assert found == {"warning"}


def test_a_rule_of_the_department_is_not_doubted() -> None:
    rules = tone_rules()
    records = {name: record for name, record in rules.weighing.records.items() if name != "EMP-04"}
    own = msgspec.structs.replace(rules, weighing=msgspec.structs.replace(rules.weighing, records=records))
    findings = check(letter_context(LETTER.format(said=HAPPENS), likely={HAPPENS: WELL}), own).findings
    assert [one.severity for one in findings if one.rule == "EMP-04"] == ["warning"]


def test_a_sum_that_does_not_add_up_is_wrong_however_well_it_is_said() -> None:
    said = "I have sent £40 and £30, £95 in all, to your card today."
    assert {severity for _, severity in said_of(said, likely={said: WELL})} == {"error"}


def test_a_word_that_wounds_is_marked_however_well_the_sentence_is_meant() -> None:
    said = "We booked the lift for your mother, who is wheelchair-bound, and it did not come."
    assert ("discrimination", "error") in said_of(said, likely={said: WELL})


@pytest.fixture(scope="module")
def child() -> Iterator[MeaningChild]:
    made = MeaningChild()
    yield made
    made.close()


def _is_fault(told: Likeness, surely: bool = True) -> bool:
    bounds = tone_rules().lessons.bounds(told)
    return told.odds >= (bounds.warning if surely else bounds.advice)


def faults_in(sentences: tuple[str, ...], child: MeaningChild | None) -> dict[str, Likeness]:
    line = tone_rules().lessons.by_meaning
    assert line is not None
    told = dict(zip(sentences, child.told_each(sentences, line), strict=True)) if child else None
    return likely_faults(sentences, told, tone_rules().lessons)


@pytest.mark.slow
@pytest.mark.parametrize(("heard", "least"), [(True, 0.40), (False, 0.30)])
def test_sentences_that_were_never_learned_are_marked_in_every_family(
    child: MeaningChild, heard: bool, least: float
) -> None:
    asked = [lesson for lesson in tone_lessons() if lesson.bad and is_asked(lesson)]
    found = faults_in(tuple(lesson.text for lesson in asked), child if heard else None)
    warned = Counter(one.family for one in asked if _is_fault(found[one.text]))
    assert warned.total() >= least * len(asked)
    assert set(warned) == {lesson.family for lesson in asked}


@pytest.mark.slow
@pytest.mark.parametrize("heard", [True, False])
def test_near_misses_that_were_never_learned_are_left_alone(child: MeaningChild, heard: bool) -> None:
    asked = tuple(lesson.text for lesson in tone_lessons() if not lesson.bad and is_asked(lesson))
    found = faults_in(asked, child if heard else None).values()
    assert len(asked) >= 80
    assert len([one for one in found if _is_fault(one)]) <= len(asked) / 150
    assert len([one for one in found if _is_fault(one, surely=False)]) <= 6


@pytest.mark.slow
@pytest.mark.parametrize("letter", proof_letters("good.yaml"), ids=lambda letter: letter["id"])
def test_a_good_letter_is_left_in_peace_by_meaning_too(letter: dict[str, Any], child: MeaningChild) -> None:
    likely = faults_in(judged_in(letter["text"]), child)
    findings = check(msgspec.structs.replace(proof_context(letter), likely=likely), tone_rules()).findings
    assert len([finding for finding in findings if finding.severity != "advice"]) <= 1


def test_a_sentence_that_is_surely_a_fault_shows_no_empathy() -> None:
    said = "You and me both know what it is like when the wife is kept waiting."

    def rules_marked(**more: Any) -> set[str]:
        return {one.rule for one in check(letter_context(LETTER.format(said=said), **more), tone_rules()).findings}

    assert "EMP-01" not in rules_marked(likely={said: like("familiarity", -4.0)})
    assert "EMP-01" in rules_marked(likely={said: like("familiarity", 9.0)})
