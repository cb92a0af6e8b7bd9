"""On a Chinese screen the tone rules speak Chinese, for English letters too."""

from __future__ import annotations

import gc
import re
import weakref
from functools import cache

from PySide6.QtWidgets import QApplication

from drafter.adapters.phrase_files import read_phrases
from drafter.adapters.shipped import shipped
from drafter.model.template import Rejected
from drafter.ui.library.rules_box import message_of
from drafter.ui.step_translator import StepTranslator, explanations_of
from handbook import book

VALUES = {
    "n": "41", "k": "3", "unit": "words", "what": "few", "sum": "173.50", "opening": "Dear Sir", "close": "Yours",
    "wanted": "Yours faithfully", "other": "email", "laws": "UK261", "words": "kindly",
}  # fmt: skip


@cache
def phrases() -> dict[str, str]:
    found = read_phrases(shipped("resources") / "translations" / "tone_zh_Hant.yaml")
    assert not isinstance(found, Rejected), found
    return found


def messages() -> list[str]:
    """Every rule's message as a letter would show it."""
    rules = [compiled.rule for compiled in book().tone.rules]
    filled = [re.sub(r"\{(\w+)\}", lambda hole: VALUES[hole[1]], rule.message) for rule in rules if rule.id != "SAL-01"]
    return [*filled, "It opens without a salutation.", "It ends without a close."]


def test_every_message_of_a_tone_rule_has_its_chinese(qapp: QApplication) -> None:
    translator = StepTranslator(phrases())
    spoken = {said: translator.said(said) for said in messages()}
    spoken["83% of the sentences are passive."] = translator.said("83% of the sentences are passive.")
    del spoken["41 of the sentences are passive."]
    assert [said for said, put in spoken.items() if not put or not re.search(r"[\u4e00-\u9fff]", put)] == []


def test_the_list_of_rules_speaks_chinese_without_words_and_numbers(qapp: QApplication) -> None:
    translator = StepTranslator(phrases(), qapp)
    qapp.installTranslator(translator)
    listed = [message_of(compiled.rule) for compiled in book().tone.rules if compiled.rule.id != "SAL-01"]
    qapp.removeTranslator(translator)
    assert [said for said in listed if not re.search(r"[\u4e00-\u9fff]", said)] == []
    assert "信中道歉 … 次；第三次之後就像例行公事。" in listed


def test_what_a_rule_advises_and_stands_on_is_one_chinese_line(qapp: QApplication) -> None:
    translator = StepTranslator(phrases())
    translator.learn(explanations_of(book(), translator.said))
    rule = book().tone.named("APO-03")
    assert rule is not None
    assert translator.said(rule.explanation_in("en-GB") or "") == (
        "說出我們做了甚麼：“I am sorry that we …”。申訴專員批評為別人的感受道歉。"
    )


def test_every_advice_and_source_of_a_rule_has_its_chinese() -> None:
    rules = [compiled.rule for compiled in book().tone.rules]
    said = {text for rule in rules for text in (rule.advice, rule.advice_zh, rule.because) if text}
    assert len(said) > 100
    assert sorted(said - phrases().keys()) == []


def test_on_an_english_screen_the_rules_for_chinese_letters_speak_english() -> None:
    rules = [compiled.rule for compiled in book().tone.rules if compiled.rule.language == "zh"]
    said = [text for rule in rules for text in (rule.message, rule.advice, rule.because) if text]
    said += [compiled.rule.advice_zh for compiled in book().tone.rules if compiled.rule.advice_zh]
    outside = {text: re.sub("“[^”]*”|您|你|台鑒|敬啟者|謹啟|尊敬的|此致|敬礼|……", "", text) for text in said}
    assert len(said) > 60
    assert [text for text, rest in outside.items() if re.search(r"[\u4e00-\u9fff]", rest)] == []


def test_a_translator_that_is_let_go_is_gone_at_once(qapp: QApplication) -> None:
    """Collected later, while Qt asks another translator, it would bring the window to a stand for ever."""
    translator = StepTranslator(phrases())
    translator.learn(explanations_of(book(), translator.said))
    gone = weakref.ref(translator)
    gc.disable()
    del translator
    assert gone() is None
    gc.enable()


def test_the_words_of_the_letter_stand_in_the_chinese_message(qapp: QApplication) -> None:
    assert StepTranslator(phrases()).said("“in due course” is no date.") == "「in due course」不是日期。"


def test_the_two_screens_say_the_same_number_of_values() -> None:
    holes = re.compile(r"\{\w+\}")
    assert [said for said, put in phrases().items() if sorted(holes.findall(said)) != sorted(holes.findall(put))] == []
