"""Titles of those whom the letter names, against what they were called before; and whom a companion is."""

from __future__ import annotations

import datetime as dt

import pytest
from hale_family import marked

from drafter.model.case import Case, Customer, Message
from drafter.model.checking import CheckContext
from drafter.steps.check.facts import fact_findings
from handbook import book

CHINESE = [("林美儀女士", "Ms", "林小姐：", "林小姐"), ("林兆基教授", "Prof", "林先生：", "林先生"),
           ("林兆基教授\n\n附件：登機證", "Prof", "林先生：", "林先生")]  # fmt: skip
WRONG = [
    ("Nuala Quilter could not get her frame in.", "Mr Quilter should have had another cabin.", "Mr Quilter"),
    ("Your purser, Ms Dana Lowe, was kind.", "I have thanked Mr Dana Lowe for it.", "Mr Dana Lowe"),
    ("Miss Threlfall, who is 91, slept badly.", "Mrs Threlfall, at 91, should not have been put there.",
     "Mrs Threlfall"),
    ("I spoke to Mr Quill at the desk.", "I have asked Mrs Quill about it.", "Mrs Quill"),
    ("We waited.", "I hope, Mr Hale, that it comes soon.", "Mr Hale"),
    ("領隊陳先生沒有等我們。", "領隊程先生已承認說話不妥。", "程先生"),
    ("導遊梁小姐十分友善。", "我已感謝導遊梁先生。", "梁先生"),
    ("My wife's sister came. Her sister Wanda slept badly.", "Wanda, your cousin, slept badly, I read.", "cousin"),
    ("My sister and I waited.", "Your friend waited with you.", "friend"),
    ("My mother and I waited.", "It was too long for your mother-in-law.", "mother-in-law"),
    ("I missed my niece's graduation.", "Nobody gets to see a nephew's graduation twice.", "nephew"),
    ("My son Tom died in April.", "You wanted no cheque in your brother's name.", "brother"),
    ("My brother found my boy. Only his uncle may collect him.", "He sat there until his grandfather found him.",
     "grandfather"),
    ("We waited.", "You and Lady Hale waited.", "Lady Hale"),
    ("We waited.", "I need the receipt by 3 August 2026; without it I shall pay all the same.", "3 August 2026"),
]  # fmt: skip
RIGHT = [
    ("Miss Threlfall, who is 91, slept badly.", "Ms Threlfall should not have been put there."),
    ("Miss Threlfall and Mrs Threlfall slept badly.", "Mrs Threlfall should not have been put there."),
    ("領隊陳先生沒有等我們，司機程先生先開走。", "領隊程先生已道歉。"),
    ("Your purser, Ms Dana Lowe, was kind.", "I have thanked Ms Lowe, and Mrs Lowe will read your letter."),
    ("It rocked.", "Captain Farrow was right to wait."),
    ("Mr Tovey wrote that £90 would be here by 21 August.",
     "Mr Tovey wrote to say that £90 would be with you by 21 August."),
    ("We flew on 11 July.", "The hotel told us only on 10 July, the day before you flew."),
    ("Mr Hale and I waited.", "I am sorry that Mr Hale waited too."),
    ("My husband and I waited.", "You paid for yourself, Mr Hale, and the dog."),
    ("My sister and I waited, with our boy.", "Your sister waited with you and your son."),
    ("My sister and her mate waited.", "Your friend waited with your sister."),
    ("My mate and I waited.", "Your friend waited with you."),
    ("Dr Quill saw me.", "I have written to Mr Quill as well."),
    ("Her sister Wanda slept badly.", "I am sorry for Wanda, your sister-in-law."),
    ("You said by 3 August 2026.", "You should have had it by 3 August 2026."),
    ("My mother and I waited, and my husband's mother too.", "It was too long for your mother-in-law."),
    ("My dad found my boy.", "He sat there until his grandfather found him."),
    ("My brother found my boy.", "He sat there until his uncle found him."),
    ("Sir Tom and I waited.", "You and Lady Hale waited."),
    ("We waited.", "We had promised you an answer by 5 October 2026."),
    ("Nuala Quilter could not get her frame in.", "Ms Quilter should have had another cabin."),
    ("Mrs Quilter waited. Nuala Quilter is 80.", "Mrs Quilter should have had another cabin."),
    ("Nuala Quilter and her husband waited.", "Mr Quilter should have had another cabin."),
    ("Robin Quilter could not get a frame in.", "Mr Quilter should have had another cabin."),
]  # fmt: skip


@pytest.mark.parametrize(("told", "letter", "words"), WRONG)
def test_a_title_relation_or_term_that_cannot_be_is_marked(told: str, letter: str, words: str) -> None:
    assert words in marked(told, letter)


@pytest.mark.parametrize(("told", "letter"), RIGHT)
def test_a_title_relation_or_term_that_may_be_is_right(told: str, letter: str) -> None:
    assert marked(told, letter) == []


@pytest.mark.parametrize(("signed", "title", "greeted", "words"), CHINESE)
def test_a_customer_is_greeted_by_the_title_they_sign_with(signed: str, title: str, greeted: str, words: str) -> None:
    customer = Customer(title=title, given_name=signed[1:3], family_name=signed[0])
    case = Case(customer=customer, messages=(Message(text=f"航班遲到。\n{signed}", sent="2026-09-20T09:00:00Z"),))
    given = CheckContext(text=f"{greeted}\n\n謝謝來信。", language="zh-Hant-HK", today=dt.date(2026, 10, 13),
                         company=book().company, case=case)  # fmt: skip
    assert words in [one.text for one in fact_findings(given) if one.severity == "error"]
