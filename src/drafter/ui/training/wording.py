"""What the Training place says; Qt Linguist supplies the other languages."""

from __future__ import annotations

from drafter.ui.translatable import QT_TRANSLATE_NOOP

TRAINING = QT_TRANSLATE_NOOP("drafter", "Training")
BANNER = QT_TRANSLATE_NOOP("drafter", "Practice – nothing here reaches a customer")
PRACTICE_CASES = QT_TRANSLATE_NOOP("drafter", "Practice cases")
LEVEL = QT_TRANSLATE_NOOP("drafter", "Level {level}")
NEXT = QT_TRANSLATE_NOOP("drafter", "Next case for me")
NEXT_SAID = QT_TRANSLATE_NOOP("drafter", "Chosen for you – {because}")
THE_LETTER = QT_TRANSLATE_NOOP("drafter", "What came in")
ARRIVED = QT_TRANSLATE_NOOP("drafter", "After {minutes} minutes: {source}")
YOUR_ANSWER = QT_TRANSLATE_NOOP("drafter", "Your letter")
YOUR_DECISIONS = QT_TRANSLATE_NOOP("drafter", "Your decisions")
CATEGORIES = QT_TRANSLATE_NOOP("drafter", "Categories")
CATEGORIES_HINT = QT_TRANSLATE_NOOP("drafter", "such as baggage.delayed, service.information")
FLAGS = QT_TRANSLATE_NOOP("drafter", "Special handling")
FLAGS_HINT = QT_TRANSLATE_NOOP("drafter", "such as legal, minor; empty for none")
ROUTE = QT_TRANSLATE_NOOP("drafter", "Who answers")
ROUTE_DESK = QT_TRANSLATE_NOOP("drafter", "I do")
OWED = QT_TRANSLATE_NOOP("drafter", "Owed by law")
REFUND = QT_TRANSLATE_NOOP("drafter", "Refund of cost")
GOODWILL = QT_TRANSLATE_NOOP("drafter", "Goodwill offered")
SUM_HINT = QT_TRANSLATE_NOOP("drafter", "such as 520.00 GBP; empty for nothing")
SUM_WRONG = QT_TRANSLATE_NOOP("drafter", "“{words}” is no sum. Write it like 520.00 GBP.")
CHOICE_WRONG = QT_TRANSLATE_NOOP("drafter", "“{words}” is not in the list. Choose another.")
GOODWILL_FORM = QT_TRANSLATE_NOOP("drafter", "Goodwill as")
HAND_IN = QT_TRANSLATE_NOOP("drafter", "Hand in")
MARKS = QT_TRANSLATE_NOOP("drafter", "Marks")
PASSED = QT_TRANSLATE_NOOP("drafter", "{percent} % – passed")
NOT_PASSED = QT_TRANSLATE_NOOP("drafter", "{percent} % – not passed yet")
CRITICAL = QT_TRANSLATE_NOOP("drafter", "Critical error")
BETTER = QT_TRANSLATE_NOOP("drafter", "Better: {better}")
EARNED = QT_TRANSLATE_NOOP("drafter", "What earned points")
PERSONS_PART = QT_TRANSLATE_NOOP("drafter", "Your trainer also asks")
MODEL = QT_TRANSLATE_NOOP("drafter", "A model answer")
PARTS = {
    "recognised": QT_TRANSLATE_NOOP("drafter", "Recognised"),
    "decided": QT_TRANSLATE_NOOP("drafter", "Decided"),
    "answered": QT_TRANSLATE_NOOP("drafter", "Answered"),
    "wrote": QT_TRANSLATE_NOOP("drafter", "Wrote"),
    "kept_rules": QT_TRANSLATE_NOOP("drafter", "Kept the rules"),
    "time": QT_TRANSLATE_NOOP("drafter", "Time"),
}
