"""What the Training place says; Qt Linguist supplies the other languages."""

from __future__ import annotations

from drafter.ui.translatable import QT_TRANSLATE_NOOP

TRAINING = QT_TRANSLATE_NOOP("drafter", "Training")
PRACTICE = QT_TRANSLATE_NOOP("drafter", "Practice")
BANNER = QT_TRANSLATE_NOOP("drafter", "Practice – nothing here reaches a customer")
MENU_TRAINING = QT_TRANSLATE_NOOP("drafter", "T&raining")

# Practising
TAB_PRACTISE = QT_TRANSLATE_NOOP("drafter", "Practise")
TAB_MINE = QT_TRANSLATE_NOOP("drafter", "My letters")
TAB_TRAINER = QT_TRANSLATE_NOOP("drafter", "For trainers")
PRACTICE_CASES = QT_TRANSLATE_NOOP("drafter", "Practice cases")
LEVEL = QT_TRANSLATE_NOOP("drafter", "Level {level}")
GIVEN_TO_YOU = QT_TRANSLATE_NOOP("drafter", "Given to you")
DUE_BY = QT_TRANSLATE_NOOP("drafter", "by {date}")
BEST_SO_FAR = QT_TRANSLATE_NOOP("drafter", "best {percent} %")
AT_WORK = QT_TRANSLATE_NOOP("drafter", "begun")
NEXT = QT_TRANSLATE_NOOP("drafter", "Next case for me")
NEXT_SAID = QT_TRANSLATE_NOOP("drafter", "Chosen for you: your weakest skill is {skill} ({share})")
NEXT_RULE = QT_TRANSLATE_NOOP(
    "drafter",
    "Your weakest skill over your last three letters; among the cases that train it, those you never tried come first, then those nearest to your level. Two passes in a row raise the level.",
)
NEVER_PRACTISED = QT_TRANSLATE_NOOP("drafter", "not practised yet")
NO_NEXT = QT_TRANSLATE_NOOP("drafter", "There is no practice case in this language.")
PICK_ONE = QT_TRANSLATE_NOOP("drafter", "Pick a practice case on the left, or let drafter choose the next one for you.")
THE_LETTER = QT_TRANSLATE_NOOP("drafter", "What came in")
ARRIVED = QT_TRANSLATE_NOOP("drafter", "After {minutes} minutes: {source}")
HAS_ARRIVED = QT_TRANSLATE_NOOP("drafter", "Something has just come in: {source}")
YOUR_ANSWER = QT_TRANSLATE_NOOP("drafter", "Your letter")
YOUR_DECISIONS = QT_TRANSLATE_NOOP("drafter", "Your decisions")
CATEGORIES = QT_TRANSLATE_NOOP("drafter", "Categories")
FLAGS = QT_TRANSLATE_NOOP("drafter", "Special handling")
TYPE_TO_FIND = QT_TRANSLATE_NOOP("drafter", "Type to find")
NONE_CHOSEN = QT_TRANSLATE_NOOP("drafter", "None chosen")
TRY_THIS = QT_TRANSLATE_NOOP("drafter", "Try “{fix}”.")
DAY = QT_TRANSLATE_NOOP("drafter", "d MMM yyyy")
FACTS_NOTED = QT_TRANSLATE_NOOP("drafter", "Facts you noted")
DECIDED = QT_TRANSLATE_NOOP("drafter", "What you decide")
DEADLINE = QT_TRANSLATE_NOOP("drafter", "Answer by")
DEADLINE_HINT = QT_TRANSLATE_NOOP("drafter", "such as 1 December 2026")
FACT_DATE_HINT = QT_TRANSLATE_NOOP("drafter", "such as 14 October 2026")
ROUTE = QT_TRANSLATE_NOOP("drafter", "Who answers")
ROUTE_DESK = QT_TRANSLATE_NOOP("drafter", "I do")
OWED = QT_TRANSLATE_NOOP("drafter", "Owed by law")
REFUND = QT_TRANSLATE_NOOP("drafter", "Refund of cost")
GOODWILL = QT_TRANSLATE_NOOP("drafter", "Goodwill offered")
SUM_HINT = QT_TRANSLATE_NOOP("drafter", "such as 520.00 GBP; empty for nothing")
SUM_WRONG = QT_TRANSLATE_NOOP("drafter", "“{words}” is no sum. Write it like 520.00 GBP.")
DATE_WRONG = QT_TRANSLATE_NOOP("drafter", "“{words}” is no date. Write it like 1 December 2026.")
GOODWILL_FORM = QT_TRANSLATE_NOOP("drafter", "Goodwill as")
HAND_IN = QT_TRANSLATE_NOOP("drafter", "Hand in")
NOTHING_WRITTEN = QT_TRANSLATE_NOOP("drafter", "Write the letter before you hand it in.")
MARKING = QT_TRANSLATE_NOOP("drafter", "Your letter is being marked.")
FIRST_WORDS = QT_TRANSLATE_NOOP("drafter", "first words")

# Help and tools
HELP_TAB = QT_TRANSLATE_NOOP("drafter", "Help")
SHOW_HELP = QT_TRANSLATE_NOOP("drafter", "Show help")
HELP_ASKED = QT_TRANSLATE_NOOP("drafter", "asked for")
HELP_LATER = QT_TRANSLATE_NOOP("drafter", "You know these skills well. What would have helped comes with your marks.")
HELP_RULES = {
    "shown": QT_TRANSLATE_NOOP("drafter", "Shown from the start, because these skills are new to you or still weak."),
    "on_request": QT_TRANSLATE_NOOP(
        "drafter", "On request: you earn half of these skills or more. Try it alone first."
    ),
    "afterwards": QT_TRANSLATE_NOOP("drafter", "Only afterwards: you earn four fifths of these skills or more."),
}
TOOLS = QT_TRANSLATE_NOOP("drafter", "Tools")
SUGGESTED = QT_TRANSLATE_NOOP("drafter", "Suggested templates")
PREVIEW = QT_TRANSLATE_NOOP("drafter", "Preview")
UNTIL = QT_TRANSLATE_NOOP("drafter", "valid until {date}")
INSERT = QT_TRANSLATE_NOOP("drafter", "Put into the letter")
CHECK_LETTER = QT_TRANSLATE_NOOP("drafter", "Check my letter")
NOTHING_TO_CHECK = QT_TRANSLATE_NOOP("drafter", "What the checks say of your letter appears here as you write.")
AWARD_TAB = QT_TRANSLATE_NOOP("drafter", "Award")
AWARD_RULE = QT_TRANSLATE_NOOP(
    "drafter",
    "Worked out from the facts you noted and answered, as on the desk. What counts is what stands under your decisions.",
)
TAKE_SUMS = QT_TRANSLATE_NOOP("drafter", "Take these sums into my decisions")
SUMS_TAKEN = QT_TRANSLATE_NOOP("drafter", "The sums of the award stand under your decisions.")
NO_SUMS = QT_TRANSLATE_NOOP("drafter", "The award has no sum yet: note the facts, or answer its questions.")

# Marks
THE_ANSWER = QT_TRANSLATE_NOOP("drafter", "The letter that was handed in")
MARKS = QT_TRANSLATE_NOOP("drafter", "Marks")
MARK = QT_TRANSLATE_NOOP("drafter", "Mark")
POINTS = QT_TRANSLATE_NOOP("drafter", "Points")
PASSED = QT_TRANSLATE_NOOP("drafter", "{percent} % – passed")
NOT_PASSED = QT_TRANSLATE_NOOP("drafter", "{percent} % – not passed yet")
CRITICAL_ERRORS = QT_TRANSLATE_NOOP("drafter", "Critical errors ({count}) – apart from the points")
CRITICAL_WHY = QT_TRANSLATE_NOOP("drafter", "A critical error fails the letter whatever its points.")
ERROR_KINDS = {
    "customer": QT_TRANSLATE_NOOP("drafter", "harms the customer"),
    "business": QT_TRANSLATE_NOOP("drafter", "harms the company"),
    "compliance": QT_TRANSLATE_NOOP("drafter", "breaks a rule of law"),
}
RIGHT_WAS = QT_TRANSLATE_NOOP("drafter", "Right here: {what}")
EVIDENCE = QT_TRANSLATE_NOOP("drafter", "Evidence:")
NOT_IN_LETTER = QT_TRANSLATE_NOOP("drafter", "not in the letter: {what}")
BETTER = QT_TRANSLATE_NOOP("drafter", "Better: {better}")
BECAUSE = QT_TRANSLATE_NOOP("drafter", "Why: {why}")
MUST_NOT = QT_TRANSLATE_NOOP("drafter", "Must not be said: {what}")
WHY_THIS_MARK = QT_TRANSLATE_NOOP("drafter", "Why this mark")
OVERRULED_BY = QT_TRANSLATE_NOOP("drafter", "Set by a trainer – {word}")
DISPUTED_BY = QT_TRANSLATE_NOOP("drafter", "Disputed by {who}: {reason}")
SETTLED_BY = QT_TRANSLATE_NOOP("drafter", "Settled by {who}: {answer}")
DISPUTE = QT_TRANSLATE_NOOP("drafter", "Dispute…")
OVERRULE = QT_TRANSLATE_NOOP("drafter", "Overrule…")
SETTLE = QT_TRANSLATE_NOOP("drafter", "Settle the dispute…")
REASON = QT_TRANSLATE_NOOP("drafter", "Reason")
SHARE = QT_TRANSLATE_NOOP("drafter", "What the mark is worth")
CANCEL = QT_TRANSLATE_NOOP("drafter", "Cancel")
MODEL = QT_TRANSLATE_NOOP("drafter", "A model answer")
WHAT_HELPS = QT_TRANSLATE_NOOP("drafter", "What helps with such a case")
NOTES = QT_TRANSLATE_NOOP("drafter", "Why it is written so")
PARTS = {
    "recognised": QT_TRANSLATE_NOOP("drafter", "Recognised"),
    "decided": QT_TRANSLATE_NOOP("drafter", "Decided"),
    "answered": QT_TRANSLATE_NOOP("drafter", "Answered"),
    "wrote": QT_TRANSLATE_NOOP("drafter", "Wrote"),
    "kept_rules": QT_TRANSLATE_NOOP("drafter", "Kept the rules"),
    "time": QT_TRANSLATE_NOOP("drafter", "Time"),
}
MARK_NAMES = {
    "categories": CATEGORIES,
    "flags": FLAGS,
    "facts": FACTS_NOTED,
    "deadline": DEADLINE,
    "route": ROUTE,
    "owed": OWED,
    "refund": REFUND,
    "goodwill": GOODWILL,
    "form": GOODWILL_FORM,
    "tone": QT_TRANSLATE_NOOP("drafter", "Tone"),
    "language": QT_TRANSLATE_NOOP("drafter", "Spelling and grammar"),
    "house_style": QT_TRANSLATE_NOOP("drafter", "House style"),
    "fact_lock": QT_TRANSLATE_NOOP("drafter", "Facts in the letter"),
    "promises": QT_TRANSLATE_NOOP("drafter", "Promises"),
    "privacy": QT_TRANSLATE_NOOP("drafter", "Privacy"),
    "time": QT_TRANSLATE_NOOP("drafter", "Time taken"),
    "waited": QT_TRANSLATE_NOOP("drafter", "Waited for what was to come"),
    "says": QT_TRANSLATE_NOOP("drafter", "What the letter answers"),
    "opened": QT_TRANSLATE_NOOP("drafter", "Case opened"),
    "help": HELP_TAB,
    "letter": YOUR_ANSWER,
    "template": QT_TRANSLATE_NOOP("drafter", "Template"),
    "handed_in": QT_TRANSLATE_NOOP("drafter", "Handed in"),
}
SKILLS = {
    "deadlines": QT_TRANSLATE_NOOP("drafter", "Deadlines"),
    "routes": QT_TRANSLATE_NOOP("drafter", "Routes"),
    "law": QT_TRANSLATE_NOOP("drafter", "Law"),
    "concerns": QT_TRANSLATE_NOOP("drafter", "Answering every concern"),
    "traps": QT_TRANSLATE_NOOP("drafter", "Traps"),
    "pace": QT_TRANSLATE_NOOP("drafter", "Pace"),
}
TRAPS = {
    "other_booking": QT_TRANSLATE_NOOP("drafter", "Another booking"),
    "wrong_law": QT_TRANSLATE_NOOP("drafter", "The wrong law"),
    "two_passengers": QT_TRANSLATE_NOOP("drafter", "More than one passenger"),
    "minor": QT_TRANSLATE_NOOP("drafter", "A child"),
    "hidden_legal": QT_TRANSLATE_NOOP("drafter", "A hidden legal threat"),
    "expired_template": QT_TRANSLATE_NOOP("drafter", "A template out of date"),
    "customer_wrong": QT_TRANSLATE_NOOP("drafter", "The customer is wrong"),
    "bait": QT_TRANSLATE_NOOP("drafter", "Emotional bait"),
    "page_two": QT_TRANSLATE_NOOP("drafter", "Page two"),
    "late_report": QT_TRANSLATE_NOOP("drafter", "A late report"),
    "admission": QT_TRANSLATE_NOOP("drafter", "An admission too soon"),
    "other_customer": QT_TRANSLATE_NOOP("drafter", "Somebody else's details"),
    "wrong_name": QT_TRANSLATE_NOOP("drafter", "A wrong name"),
    "already_answered": QT_TRANSLATE_NOOP("drafter", "Already answered"),
}

# Profile and replay
PROFILE = QT_TRANSLATE_NOOP("drafter", "Profile")
PROFILE_APART = QT_TRANSLATE_NOOP(
    "drafter", "The machine's part and a person's part stand side by side and are never added up."
)
SECTION = QT_TRANSLATE_NOOP("drafter", "Section")
MACHINE = QT_TRANSLATE_NOOP("drafter", "Machine")
PERSON = QT_TRANSLATE_NOOP("drafter", "Person")
QUESTION = QT_TRANSLATE_NOOP("drafter", "What only a person can say")
GIVE_POINTS = QT_TRANSLATE_NOOP("drafter", "Give these points")
SECTIONS = {
    "apology_empathy": QT_TRANSLATE_NOOP("drafter", "Apology and empathy"),
    "ownership_explanation": QT_TRANSLATE_NOOP("drafter", "Ownership and explanation"),
    "concerns": QT_TRANSLATE_NOOP("drafter", "Concerns answered"),
    "redress_next_step": QT_TRANSLATE_NOOP("drafter", "Redress and next step"),
    "accuracy_compliance": QT_TRANSLATE_NOOP("drafter", "Accuracy and compliance"),
    "plain_language": QT_TRANSLATE_NOOP("drafter", "Plain language"),
    "presentation": QT_TRANSLATE_NOOP("drafter", "Presentation"),
}
REPLAY = QT_TRANSLATE_NOOP("drafter", "Replay")
MINUTE = QT_TRANSLATE_NOOP("drafter", "Minute")
DECISION = QT_TRANSLATE_NOOP("drafter", "Decision")
CHOSEN = QT_TRANSLATE_NOOP("drafter", "You chose")
BETTER_CHOICE = QT_TRANSLATE_NOOP("drafter", "Better")
WHY = QT_TRANSLATE_NOOP("drafter", "Why")
CHANGED_LATER = QT_TRANSLATE_NOOP("drafter", "changed later")
NONE = QT_TRANSLATE_NOOP("drafter", "none")

# My letters, certificate
MY_LETTERS = QT_TRANSLATE_NOOP("drafter", "Letters handed in")
NO_LETTERS = QT_TRANSLATE_NOOP("drafter", "No letter has been handed in yet.")
WHEN = QT_TRANSLATE_NOOP("drafter", "When")
CASE = QT_TRANSLATE_NOOP("drafter", "Case")
RESULT = QT_TRANSLATE_NOOP("drafter", "Result")
OPEN_DISPUTE = QT_TRANSLATE_NOOP("drafter", "dispute open")
CERTIFICATE = QT_TRANSLATE_NOOP("drafter", "Certificate…")
CERTIFICATE_PRINT = QT_TRANSLATE_NOOP("drafter", "Print the certificate")
CERTIFICATE_TITLE = QT_TRANSLATE_NOOP("drafter", "What was practised")
CERTIFICATE_SAID = QT_TRANSLATE_NOOP("drafter", "{person} has passed {count} practice cases by {date}.")
CERTIFICATE_ABOUT = QT_TRANSLATE_NOOP(
    "drafter", "The letters were written for practice and marked by drafter; no customer received them."
)
SIGNATURE = QT_TRANSLATE_NOOP("drafter", "Trainer: ______________________     Date: ____________")
PASSED_CASES = QT_TRANSLATE_NOOP("drafter", "Cases passed")
SKILL_MEANS = QT_TRANSLATE_NOOP("drafter", "Skills")
SKILL = QT_TRANSLATE_NOOP("drafter", "Skill")
SAVED_TO = QT_TRANSLATE_NOOP("drafter", "Saved to {path}.")
PDF_FILTER = QT_TRANSLATE_NOOP("drafter", "PDF (*.pdf)")
EXPORT_FILTER = QT_TRANSLATE_NOOP("drafter", "Table (*.csv);;PDF (*.pdf)")

# For trainers
FOR_TRAINERS_ONLY = QT_TRANSLATE_NOOP(
    "drafter",
    "This part is for trainers: it holds the sealed answers. Somebody with the authority of an assistant manager or manager can open it (File, Settings).",
)
TRAINER_LETTERS = QT_TRANSLATE_NOOP("drafter", "Letters")
TRAINER_PROGRESS = QT_TRANSLATE_NOOP("drafter", "Progress")
TRAINER_GROUPS = QT_TRANSLATE_NOOP("drafter", "Groups")
TRAINER_CASES = QT_TRANSLATE_NOOP("drafter", "Write a case")
PERSON_NAME = QT_TRANSLATE_NOOP("drafter", "Name")
LETTERS_COUNT = QT_TRANSLATE_NOOP("drafter", "Letters")
FIRST = QT_TRANSLATE_NOOP("drafter", "First")
LATEST = QT_TRANSLATE_NOOP("drafter", "Latest")
MEAN = QT_TRANSLATE_NOOP("drafter", "Mean")
BY_SKILL = QT_TRANSLATE_NOOP("drafter", "Progress by person and skill")
MOST_MISSED = QT_TRANSLATE_NOOP("drafter", "Traps most missed")
TRAP = QT_TRANSLATE_NOOP("drafter", "Trap")
MISSED = QT_TRANSLATE_NOOP("drafter", "Missed")
MISSED_OF = QT_TRANSLATE_NOOP("drafter", "{missed} of {of}")
AGREEMENT = QT_TRANSLATE_NOOP("drafter", "How far markers agree on the same letters (Krippendorff's alpha)")
AGREEMENT_NONE = QT_TRANSLATE_NOOP(
    "drafter", "Two trainers have to give points to the same letters first (Letters, Profile)."
)
ALPHA = QT_TRANSLATE_NOOP("drafter", "Alpha")
INTERVAL = QT_TRANSLATE_NOOP("drafter", "95 % interval")
READING = QT_TRANSLATE_NOOP("drafter", "Reading")
READINGS = {
    "firm": QT_TRANSLATE_NOOP("drafter", "firm"),
    "tentative": QT_TRANSLATE_NOOP("drafter", "tentative"),
    "unclear": QT_TRANSLATE_NOOP("drafter", "unclear: look at the rubric"),
    "unknown": QT_TRANSLATE_NOOP("drafter", "too few letters"),
}
MARKS_BY_LETTER = QT_TRANSLATE_NOOP("drafter", "Marks of each letter")
EVIDENCE_WORDS = QT_TRANSLATE_NOOP("drafter", "Evidence")
MACHINE_SHARE = QT_TRANSLATE_NOOP("drafter", "By the program")
SET_BY_HAND = QT_TRANSLATE_NOOP("drafter", "Marks set by a trainer")
SET_BY = QT_TRANSLATE_NOOP("drafter", "Set by")
DISPUTES = QT_TRANSLATE_NOOP("drafter", "Disputed marks")
SETTLED_WHO = QT_TRANSLATE_NOOP("drafter", "Settled by")
SETTLED_HOW = QT_TRANSLATE_NOOP("drafter", "How it was settled")
EXPORT = QT_TRANSLATE_NOOP("drafter", "Export…")
PROGRESS_TITLE = QT_TRANSLATE_NOOP("drafter", "Progress in practice")
GROUP = QT_TRANSLATE_NOOP("drafter", "Group")
MEMBERS = QT_TRANSLATE_NOOP("drafter", "Members, one name on each line")
SAVE_GROUP = QT_TRANSLATE_NOOP("drafter", "Save the group")
DROP_GROUP = QT_TRANSLATE_NOOP("drafter", "Remove the group")
ASSIGN = QT_TRANSLATE_NOOP("drafter", "Give the case")
WHO = QT_TRANSLATE_NOOP("drafter", "To whom")
DUE = QT_TRANSLATE_NOOP("drafter", "By")
ASSIGNED = QT_TRANSLATE_NOOP("drafter", "Given to {count} people.")
NOBODY = QT_TRANSLATE_NOOP("drafter", "Name a person or a group first.")
ASSIGNMENTS = QT_TRANSLATE_NOOP("drafter", "Cases given")
TAKE_BACK = QT_TRANSLATE_NOOP("drafter", "Take back")
STATE = QT_TRANSLATE_NOOP("drafter", "State")
STATE_DONE = QT_TRANSLATE_NOOP("drafter", "answered, {percent} %")
STATE_OPEN = QT_TRANSLATE_NOOP("drafter", "not answered yet")
STATE_LATE = QT_TRANSLATE_NOOP("drafter", "overdue")

# Writing a case
NEW_CASE = QT_TRANSLATE_NOOP("drafter", "New")
COPY_CASE = QT_TRANSLATE_NOOP("drafter", "Copy of…")
FROM_CASE = QT_TRANSLATE_NOOP("drafter", "From the case on the desk")
SAVE_CASE = QT_TRANSLATE_NOOP("drafter", "Save")
TRY_CASE = QT_TRANSLATE_NOOP("drafter", "Try it")
FORM_TAB = QT_TRANSLATE_NOOP("drafter", "Form")
FILE_TAB = QT_TRANSLATE_NOOP("drafter", "File")
PREVIEW_CASE = QT_TRANSLATE_NOOP("drafter", "As the learner sees it")
LINT = QT_TRANSLATE_NOOP("drafter", "What is still wrong")
LINT_CLEAN = QT_TRANSLATE_NOOP("drafter", "Nothing is wrong: the model earns its marks, the other answers lose theirs.")
LINT_LINE = QT_TRANSLATE_NOOP("drafter", "Line {line}: {what}")
SAVED_CASE = QT_TRANSLATE_NOOP("drafter", "Saved: {title}. It stands in the list now.")
NOT_SAVED = QT_TRANSLATE_NOOP("drafter", "Not saved: {what}")
MADE_FROM_CASE = QT_TRANSLATE_NOOP(
    "drafter",
    "Made from the case on the desk. Names, numbers and dates are replaced, and no leak was found. Read it all the same.",
)
FIELD_ID = QT_TRANSLATE_NOOP("drafter", "Id (file name)")
FIELD_TITLE = QT_TRANSLATE_NOOP("drafter", "Title")
FIELD_LEVEL = QT_TRANSLATE_NOOP("drafter", "Level")
FIELD_LANGUAGE = QT_TRANSLATE_NOOP("drafter", "Language")
FIELD_SKILLS = QT_TRANSLATE_NOOP("drafter", "Skills trained")
FIELD_TODAY = QT_TRANSLATE_NOOP("drafter", "Day of the case")
FIELD_CUSTOMER = QT_TRANSLATE_NOOP("drafter", "Customer: title, given name, family name")
FIELD_SUBJECT = QT_TRANSLATE_NOOP("drafter", "Subject")
FIELD_TEXT = QT_TRANSLATE_NOOP("drafter", "The customer's letter")
FIELD_ROUTES = QT_TRANSLATE_NOOP("drafter", "Who may answer (desk or a flag)")
FIELD_MINUTES = QT_TRANSLATE_NOOP("drafter", "Minutes expected")
FIELD_MUST = QT_TRANSLATE_NOOP("drafter", "Must say – one on a line: id = what = words | other words")
FIELD_MUST_NOT = QT_TRANSLATE_NOOP("drafter", "Must not say – one on a line, as above")
FIELD_MODEL = QT_TRANSLATE_NOOP("drafter", "Model answer")
FIELD_CARELESS = QT_TRANSLATE_NOOP("drafter", "Careless answer (must not pass)")
FIELD_RUDE = QT_TRANSLATE_NOOP("drafter", "Rude answer (must not pass)")
TRIAL = QT_TRANSLATE_NOOP("drafter", "A trial: nothing of it is kept.")

# Rows of the form
FIELD_DEADLINE = QT_TRANSLATE_NOOP("drafter", "Answer due on (empty: not asked)")
FIELD_ALSO_CATEGORIES = QT_TRANSLATE_NOOP("drafter", "Categories that do no harm beside them")
FIELD_ALSO_FLAGS = QT_TRANSLATE_NOOP("drafter", "Flags that do no harm beside them")
FIELD_WAIT = QT_TRANSLATE_NOOP("drafter", "Answering before the last report is too soon (yes or no)")
FIELD_SHIFT = QT_TRANSLATE_NOOP("drafter", "Weeks by which dates may move")
FIELD_FACTS = QT_TRANSLATE_NOOP("drafter", "What is true")
FIELD_NOTED = QT_TRANSLATE_NOOP("drafter", "Facts a good reader notes")
FIELD_PAPERS = QT_TRANSLATE_NOOP("drafter", "Attachments and further pages")
FIELD_ARRIVES = QT_TRANSLATE_NOOP("drafter", "What arrives late")
FIELD_TRAPS = QT_TRANSLATE_NOOP("drafter", "Traps – several words with | between them")
FIELD_AWARD = QT_TRANSLATE_NOOP("drafter", "Award that may be given")
FIELD_VARIES = QT_TRANSLATE_NOOP("drafter", "What may be varied – words with | between them, one set on a line")
FIELD_CAUSES = QT_TRANSLATE_NOOP("drafter", "Other causes – one line for each pair of words")
COLUMN_FACT = QT_TRANSLATE_NOOP("drafter", "Fact")
COLUMN_VALUE = QT_TRANSLATE_NOOP("drafter", "Value")
COLUMN_PAPER = QT_TRANSLATE_NOOP("drafter", "Paper")
COLUMN_TEXT = QT_TRANSLATE_NOOP("drafter", "Text")
COLUMN_AFTER = QT_TRANSLATE_NOOP("drafter", "After minutes")
COLUMN_FROM = QT_TRANSLATE_NOOP("drafter", "Who sends it")
COLUMN_WHAT = QT_TRANSLATE_NOOP("drafter", "What it is")
COLUMN_WHY = QT_TRANSLATE_NOOP("drafter", "Why")
COLUMN_FALLEN = QT_TRANSLATE_NOOP("drafter", "Fell in: words")
COLUMN_SEEN = QT_TRANSLATE_NOOP("drafter", "Saw it: words")
COLUMN_CRITICAL = QT_TRANSLATE_NOOP("drafter", "Critical")
COLUMN_KIND = QT_TRANSLATE_NOOP("drafter", "Kind")
COLUMN_LEAST = QT_TRANSLATE_NOOP("drafter", "Least")
COLUMN_MOST = QT_TRANSLATE_NOOP("drafter", "Most")
COLUMN_CURRENCY = QT_TRANSLATE_NOOP("drafter", "Currency")
COLUMN_FORMS = QT_TRANSLATE_NOOP("drafter", "Forms")
COLUMN_STANDS = QT_TRANSLATE_NOOP("drafter", "Stands in the case")
COLUMN_OTHERS = QT_TRANSLATE_NOOP("drafter", "Could stand there")
COLUMN_NUMBER = QT_TRANSLATE_NOOP("drafter", "Cause no.")
COLUMN_CAUSE = QT_TRANSLATE_NOOP("drafter", "Kind of cause")
COLUMN_INSTEAD = QT_TRANSLATE_NOOP("drafter", "Stands there instead")
ADD_LINE = QT_TRANSLATE_NOOP("drafter", "Add a line")
REMOVE_LINE = QT_TRANSLATE_NOOP("drafter", "Remove the line")
