"""A word that can mean a grave matter raises its flag where it does, and none where it is said of something else."""

from __future__ import annotations

import pytest

from drafter.model.case import Case
from drafter.model.category import ClassifyRules
from drafter.steps.classify.customer_words import customer_words
from drafter.steps.classify.flags import flags_of

SAME_WORDS = [
    ("legal", "I shall pass this on to a lawyer.", "The letter had to be certified by a lawyer."),
    ("legal", "My niece, who is a solicitor, says you are wrong.", "My niece became a solicitor, hence the party."),
    ("injury", "The cart cut my shin and it needed a stitch.", "Not a stitch of clothing came with my case."),
    ("minor", "Tom is nine and he flew by himself.", "Tom is nine and he liked the film."),
    ("bereavement", "I told you in May that Anna had died.", "I told you in May that the screen had died."),
    ("injury", "The hospital x-rayed my wrist, it is broken.", "My camera went through the x-ray three times."),
    ("injury", "My mother fell down the steps.", "The tray would not stay up, it slid down onto my laptop."),
    ("injury", "I tore a ligament on your stairs.", "My wife has an old ligament trouble, so we paid for row 1."),
    ("injury", "We were violently sick all night.", "The child behind had been sick on my coat."),
    ("injury", "I broke my wrist on the ramp.", "I broke my leg playing football, so I could not travel."),
    ("injury", "地面太滑，母親跌倒，手腕骨折。", "地面太滑，母親差點跌倒，幸好有人扶住。"),
    ("injury", "推車撞到我，小腿流血。", "行李無人受傷，只是外殼爆裂，沒有人受傷。"),
    ("assault", "The steward hit me in the face.", "Your trolley hit my elbow twice, and no one said sorry."),
    ("assault", "A man grabbed my wife by the throat.", "He lifted my guitar by the neck, I asked him to stop."),
    ("assault", "A man kept touching her knee.", "I rang and kept pressing the bell, and no one came."),
    ("assault", "He threw a cup of tea at me.", "The old gentleman next to me tipped his own glass in his lap."),
    ("assault", "I woke with a stranger's hand on my thigh.", "What struck me was how dirty the carpet looked."),
    ("assault", "隔籬個男人摸我大髀。", "個袋入面黑媽媽，要摸住搵。"),
    ("assault", "個職員一手推我埋牆。", "我坐輪椅，推我嗰個人行到一半就走咗。"),
    ("security", "I will torch your office.", "The engineer with a torch spent the hour looking up at the wing."),
    ("security", "He had smuggled drugs onto the plane.", "I had to wear two coats like a smuggler."),
    ("security", "My passport was stolen at your desk.", "She took my passport between two fingers and yawned."),
    ("security", "A drone came close to the wing as we landed.", "My drone battery is missing from the case."),
    ("security", "貴公司外洩了我的私隱資料。", "新客艙的座位有私隱屏風，可惜壞了。"),
    ("legal", "My solicitor will write to you about my claim.", "They said a form must be signed by a lawyer first."),
    ("legal", "See you in the High Court.", "I was due to give evidence at the High Court at ten."),
    ("legal", "We shall take this to arbitration.", "He flew out to chair an arbitration and could not sleep."),
    ("legal", "我會交由法庭處理。", "航班遲到，我趕去法庭作證，遲了兩小時。"),
    ("regulator", "I have written to the ministry of transport.", "Entry is free, I printed the ministry page."),
    ("regulator", "My congressman has a copy of this.", "I missed one day of a medical congress."),
    ("press", "I have told the Guardian all about it.", "They told us their guardian must come and sign for them."),
    ("press", "A reporter wants a picture of our room.", "Support wants a photo of the voucher."),
    ("bereavement", "My late father was booked on this flight.", "My late father's watch was in the lost bag."),
    ("bereavement", "He died while we waited in Rome.", "The cabin smelt as if a mouse had died."),
    ("bereavement", "We are grieving for our son.", "I sent you my grievance in May."),
    ("vulnerable", "My father is 88 and sat alone at the gate.", "The seat change cost me 90 pounds without a reason."),
    ("vulnerable", "I had a nervous breakdown after that night.", "Kindly send me a breakdown that adds up."),
    ("vulnerable", "兩個老人家喺機場通宵，冇人理。", "同行有老人家，想坐近一點。"),
    ("discrimination", "Your clerk is prejudiced against us.", "This offer is made without prejudice."),
    ("discrimination", "She laughed at my English in front of all.", "My English is not good, please excuse me."),
    ("discrimination", "職員對我們差別對待，只因膚色。", "個空中姐姐話冇位換。"),
    ("staff_misconduct", "The agent put the notes in his pocket.", "I paid for it all out of my own pocket."),
    ("staff_misconduct", "The pilot smelled of whisky.", "They said I smelled of drink, which is not true."),
    ("staff_misconduct", "職員一手推開我太太。", "職員用力推椅背，還是推不動。"),
    ("executive_office", "I am copying your chairman.", "I bought the bottle for my managing director."),
    ("executive_office", "Sir Hugh has asked me to write on his behalf.", "The lady at the desk asked for a letter."),
    ("disability", "I am blind and asked for help at the gate.", "The window blind was broken and the sun came in."),
    ("minor", "Our seven-year-old was left with nobody at the gate.", "We waited seven minutes and nobody came."),
    ("minor", "小女八歲，獨自在閘口等候。", "家父八十五歲，首次獨自坐飛機。"),
    ("comeback", "Please reopen my complaint.", "They could not reopen the gate for us."),
    ("comeback", "You closed my case without an answer.", "The driver closed the doors on my case."),
]  # fmt: skip
"""A flag, a sentence that raises it, and one with the same word that does not."""


def raised(text: str, rules: ClassifyRules) -> set[str]:
    case = Case(text=text)
    return {flag.id for flag in flags_of(case, customer_words(case), rules)}


@pytest.mark.parametrize(("flag", "grave", "harmless"), SAME_WORDS)
def test_a_word_raises_a_flag_for_what_happened_to_the_customer_only(
    rules: ClassifyRules, flag: str, grave: str, harmless: str
) -> None:
    assert flag in raised(grave, rules)
    assert flag not in raised(harmless, rules)
