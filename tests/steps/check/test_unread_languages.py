"""A letter in a language we have no rules for is not judged by those of another."""

from __future__ import annotations

import pytest

from drafter.model.finding import Review
from drafter.steps.check import check, paragraph_findings_for
from drafter.steps.check.unread import NOTICE
from steps.check.tone_cases import letter_context, proof_letters, tone_rules

FRENCH = """Madame,

Nous avons bien reçu votre lettre au sujet de votre vol du 3 novembre. Nous regrettons le retard de votre valise et
nous vous prions de nous excuser. Vous recevrez 120 euros par virement avant le 20 novembre.

Veuillez agréer, Madame, nos salutations distinguées.

Anne Petit"""
GERMAN = (
    "Sehr geehrte Frau Moser,\n\nes tut uns leid, dass Ihr Koffer erst am Freitag bei Ihnen war. Wir haben Ihnen heute "
    "120 Euro auf Ihr Konto überwiesen.\n\nMit freundlichen Grüßen\n\nAnne Klein"
)
SPANISH = (
    "Estimada señora:\n\nLamentamos que su maleta llegara tarde y que usted pasara dos días sin ella. El viernes "
    "recibirá los 120 euros en su cuenta.\n\nAtentamente,\n\nAna Ruiz"
)
JAPANESE = (
    "佐藤様\n\nお荷物が遅れましたことを心よりお詫び申し上げます。 十一月 二十日 までに 返金 いたします。\n\n"
    "敬具\n\n山田 花子 顧客 担当 より"
)
RUSSIAN = "Уважаемая госпожа Петрова! Мы сожалеем, что ваш чемодан прибыл поздно. Деньги придут в пятницу на ваш счёт."
OTHERS = {"fr": FRENCH, "de": GERMAN, "es": SPANISH, "ja": JAPANESE, "ru": RUSSIAN}


def review(text: str, language: str = "en-GB") -> Review:
    return check(letter_context(text, language=language), tone_rules())


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("said", ["its own", "en-GB"])
def test_a_letter_in_another_language_gets_the_notice_and_no_remark_on_its_wording(language: str, said: str) -> None:
    found = review(OTHERS[language], language if said == "its own" else said)
    assert found.notices == (NOTICE,)
    assert [
        finding.key for finding in found.findings if finding.source in ("tone", "grammar", "layout", "coverage")
    ] == []


def test_what_is_left_in_a_letter_is_found_in_every_language() -> None:
    found = review(FRENCH.replace("3 novembre", "[DATE]"), "fr-FR")
    assert not found.ready
    assert [finding.text for finding in found.findings if finding.source == "placeholders"] == ["[DATE]"]


def test_no_paragraph_of_such_a_letter_is_read_by_english_rules() -> None:
    assert paragraph_findings_for(letter_context(FRENCH), tone_rules()) == {}


@pytest.mark.parametrize("letter", [*proof_letters("good.yaml"), *proof_letters("bad.yaml")], ids=lambda one: one["id"])
def test_a_letter_in_english_or_chinese_is_judged(letter: dict[str, str]) -> None:
    assert NOTICE not in review(letter["text"], letter.get("language", "en-GB")).notices


def test_a_foreign_sentence_that_is_quoted_does_not_make_a_letter_foreign() -> None:
    quoting = "You wrote to us in French, and I have had your letter put into English so that I could answer it.\n\n"
    assert NOTICE not in review(quoting + "“Nous avons attendu la navette dans le froid.” I am sorry.").notices
