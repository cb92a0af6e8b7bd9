"""Every sentence the screen says, in English; Qt Linguist supplies the other languages (see saying.py)."""

from __future__ import annotations

from drafter.ui.translatable import QT_TRANSLATE_NOOP

LETTER_NAME = QT_TRANSLATE_NOOP("drafter", "Letter to the customer")
LETTER_EMPTY = QT_TRANSLATE_NOOP(
    "drafter", "Pick a template on the right (Alt+3, Enter), type / for a paragraph of the library, or write."
)
CASES = QT_TRANSLATE_NOOP("drafter", "Cases")
DESK = QT_TRANSLATE_NOOP("drafter", "Desk")
FACTS = QT_TRANSLATE_NOOP("drafter", "Facts")
CONCERNS = QT_TRANSLATE_NOOP("drafter", "Concerns")
HISTORY = QT_TRANSLATE_NOOP("drafter", "History")
HISTORY_ASKS = QT_TRANSLATE_NOOP("drafter", "History ({count})")
AWARD = QT_TRANSLATE_NOOP("drafter", "Award")
CHECKING = QT_TRANSLATE_NOOP("drafter", "Checking …")
FINDINGS = QT_TRANSLATE_NOOP("drafter", "Findings")
FINDINGS_COUNT = QT_TRANSLATE_NOOP("drafter", "Findings ({count})")
FINDINGS_EMPTY = QT_TRANSLATE_NOOP("drafter", "Open a case and write: what the checks find is listed here.")
NO_FINDINGS = QT_TRANSLATE_NOOP("drafter", "Nothing found")
NO_FINDINGS_DETAIL = QT_TRANSLATE_NOOP("drafter", "The whole letter is checked once it has a closing, or with F7.")
SEVERITY_ERROR = QT_TRANSLATE_NOOP("drafter", "error")
SEVERITY_WARNING = QT_TRANSLATE_NOOP("drafter", "warning")
SEVERITY_ADVICE = QT_TRANSLATE_NOOP("drafter", "advice")
STOPS = QT_TRANSLATE_NOOP("drafter", "stops the letter")
TAKE_REASON_BACK = QT_TRANSLATE_NOOP("drafter", "Take the reason back")
LIFTED = QT_TRANSLATE_NOOP("drafter", "right, with a reason")
DELETE_WORDS = QT_TRANSLATE_NOOP("drafter", "(delete these words)")
RIGHT_BECAUSE = QT_TRANSLATE_NOOP("drafter", "Right, because …")
SILENCE_HERE = QT_TRANSLATE_NOOP("drafter", "Silence this in this letter")
FIND = QT_TRANSLATE_NOOP("drafter", "Find")
REPLACE_WITH = QT_TRANSLATE_NOOP("drafter", "Replace with")
FIND_NEXT = QT_TRANSLATE_NOOP("drafter", "Next")
REPLACE = QT_TRANSLATE_NOOP("drafter", "Replace")
REPLACE_ALL = QT_TRANSLATE_NOOP("drafter", "All")
NOT_IN_LETTER = QT_TRANSLATE_NOOP("drafter", "not in this letter")
REPLACED = QT_TRANSLATE_NOOP("drafter", "{count} replaced")
FIND_ACTION = QT_TRANSLATE_NOOP("drafter", "Find and replace")
ADD_CONCERN = QT_TRANSLATE_NOOP("drafter", "Add the selected words")
JOIN_CONCERN = QT_TRANSLATE_NOOP("drafter", "Join with the next")
SPLIT_CONCERN = QT_TRANSLATE_NOOP("drafter", "Split before “{words}”")
SPLIT_AT_CHOSEN = QT_TRANSLATE_NOOP("drafter", "Split at the selected words")
ARRANGE_CONCERN = QT_TRANSLATE_NOOP("drafter", "Join, split, strike…")
STRIKE_CONCERN = QT_TRANSLATE_NOOP("drafter", "Not a concern")
SELECT_CONCERN = QT_TRANSLATE_NOOP("drafter", "Select the customer's words first, in their letter above.")
CONCERN_KNOWN = QT_TRANSLATE_NOOP("drafter", "These words are a concern already.")
TAKE_DECISION_BACK = QT_TRANSLATE_NOOP("drafter", "Take the decision back")
AWARD_EMPTY = QT_TRANSLATE_NOOP("drafter", "What is owed, refunded and offered is worked out here once a case is open.")
SUGGESTIONS_EMPTY = QT_TRANSLATE_NOOP(
    "drafter", "Open a case: the letters that fit it are suggested here, each with its reason."
)
SILENCE_ME = QT_TRANSLATE_NOOP("drafter", "Silence it for me")
SILENCE_TEAM = QT_TRANSLATE_NOOP("drafter", "Silence it for the team")
SILENCED = QT_TRANSLATE_NOOP("drafter", "Silenced remarks")
SHOW_SILENCED = QT_TRANSLATE_NOOP("drafter", "Silenced remarks …")
NOTHING_SILENCED = QT_TRANSLATE_NOOP(
    "drafter", "Nothing is silenced. A remark is silenced from its menu in the list of findings."
)
HEAR_AGAIN = QT_TRANSLATE_NOOP("drafter", "Hear it again")
SCOPE_LETTER = QT_TRANSLATE_NOOP("drafter", "in this letter")
SCOPE_ME = QT_TRANSLATE_NOOP("drafter", "for me")
SCOPE_TEAM = QT_TRANSLATE_NOOP("drafter", "for the team")
SILENCE_RULE = QT_TRANSLATE_NOOP("drafter", "Silence this rule in this letter")
WORDS_CHANGED = QT_TRANSLATE_NOOP(
    "drafter", "These words have changed since they were checked; they are being checked again."
)
NO_FINDING_HERE = QT_TRANSLATE_NOOP("drafter", "No finding here. F7 goes to the next.")
NO_SUCH_FIX = QT_TRANSLATE_NOOP("drafter", "There is no fix {number}; this finding has {count}.")
SUGGESTIONS = QT_TRANSLATE_NOOP("drafter", "Suggested templates")
NO_SUGGESTION = QT_TRANSLATE_NOOP("drafter", "No template fits this case")
NO_SUGGESTION_DETAIL = QT_TRANSLATE_NOOP(
    "drafter", "Search the library with Ctrl+Shift+I, or write the letter yourself."
)
FITS_WELL = QT_TRANSLATE_NOOP("drafter", "fits well")
FITS = QT_TRANSLATE_NOOP("drafter", "fits")
FITS_PERHAPS = QT_TRANSLATE_NOOP("drafter", "may fit")
FITS_NOT = QT_TRANSLATE_NOOP("drafter", "unsure")
IN_USE = QT_TRANSLATE_NOOP("drafter", "in use")
WILL_ASK = QT_TRANSLATE_NOOP("drafter", "Asks you for {count} more")
VALID_UNTIL = QT_TRANSLATE_NOOP("drafter", "valid until {date}")
USE_TEMPLATE = QT_TRANSLATE_NOOP("drafter", "Use")
PREVIEW = QT_TRANSLATE_NOOP("drafter", "Preview")
NONE_OF_THESE = QT_TRANSLATE_NOOP("drafter", "None of these")
NONE_FITS = QT_TRANSLATE_NOOP("drafter", "None of these letters fits")
ROUTE_FIRST = QT_TRANSLATE_NOOP("drafter", "Choose a route first")
ROUTE_TO = QT_TRANSLATE_NOOP("drafter", "Route to {who}")
ROUTE_WHY = QT_TRANSLATE_NOOP(
    "drafter", "This case needs special handling. Templates are offered once you have chosen who handles it."
)
CUSTOMER_LETTER = QT_TRANSLATE_NOOP("drafter", "The customer's letter")
CUSTOMER_WROTE = QT_TRANSLATE_NOOP("drafter", "The customer wrote")
OUR_LETTER = QT_TRANSLATE_NOOP("drafter", "We wrote")
NO_CASE = QT_TRANSLATE_NOOP(
    "drafter", "No case is open. Pick one in Cases (F2), or press Ctrl+Alt+Down for the most urgent."
)
NO_CASE_OPEN = QT_TRANSLATE_NOOP("drafter", "No case open")
RECEIVED_ON = QT_TRANSLATE_NOOP("drafter", "received {date}")
FACT_EMPTY = QT_TRANSLATE_NOOP("drafter", "not known yet")
FACT_KEYS = QT_TRANSLATE_NOOP("drafter", "Enter confirms it, as it stands or as you corrected it; Alt+Delete drops it.")
FACT_FROM = QT_TRANSLATE_NOOP("drafter", 'from "{words}" – not confirmed')
FACT_HOW_MANY = QT_TRANSLATE_NOOP("drafter", 'how many? The letter says "{words}"')
FACT_DISPUTED = QT_TRANSLATE_NOOP("drafter", 'more than one was read; this one: "{words}"')
FACT_UNCONFIRMED = QT_TRANSLATE_NOOP("drafter", "not confirmed")
CONFIRMED_BY = QT_TRANSLATE_NOOP("drafter", "confirmed by {who}")
CONFIRM_FACT = QT_TRANSLATE_NOOP("drafter", "Confirm {name}")
CONFIRM_ALL = QT_TRANSLATE_NOOP("drafter", "Confirm all as read")
DROP_FACT = QT_TRANSLATE_NOOP("drafter", "Drop {name}")
FACT_REFUSED = QT_TRANSLATE_NOOP("drafter", '"{value}" cannot be read as {name}. Try for example {example}.')
CAUSE_UNKNOWN = QT_TRANSLATE_NOOP("drafter", "not known yet")
CONCERN_COMPLAINT = QT_TRANSLATE_NOOP("drafter", "complaint")
CONCERN_REQUEST = QT_TRANSLATE_NOOP("drafter", "request")
CONCERN_QUESTION = QT_TRANSLATE_NOOP("drafter", "question")
MENTIONED = QT_TRANSLATE_NOOP("drafter", "mentioned")
NOT_MENTIONED = QT_TRANSLATE_NOOP("drafter", "not mentioned?")
PART_NOT_MENTIONED = QT_TRANSLATE_NOOP("drafter", "{kind} – not mentioned: “{part}”")
PERHAPS_A_CONCERN = QT_TRANSLATE_NOOP("drafter", "perhaps a complaint")
ANSWERED = QT_TRANSLATE_NOOP("drafter", "Answered")
ACKNOWLEDGED = QT_TRANSLATE_NOOP("drafter", "Acknowledged")
LEFT_UNANSWERED = QT_TRANSLATE_NOOP("drafter", "Left")
LEAVE = QT_TRANSLATE_NOOP("drafter", "Leave it …")
WHY_LEFT = QT_TRANSLATE_NOOP(
    "drafter", "Why does the letter leave this unanswered? The reason is kept with the letter."
)
NO_CONCERNS = QT_TRANSLATE_NOOP("drafter", "No separate concern found")
NO_CONCERNS_DETAIL = QT_TRANSLATE_NOOP(
    "drafter", "Read the customer's letter: what they complain of, ask for or ask is listed here."
)
NO_HISTORY = QT_TRANSLATE_NOOP("drafter", "Nothing yet")
NO_HISTORY_DETAIL = QT_TRANSLATE_NOOP(
    "drafter", "Finished letters, notes, calls and requests to stations are listed here."
)
LETTER_NUMBER = QT_TRANSLATE_NOOP("drafter", "Letter {number}")
FINISHED = QT_TRANSLATE_NOOP("drafter", "finished")
SENT = QT_TRANSLATE_NOOP("drafter", "sent")
TAKEN_BACK = QT_TRANSLATE_NOOP("drafter", "taken back")
ASKED_OF = QT_TRANSLATE_NOOP("drafter", "Asked of {who}")
LINKED_TO = QT_TRANSLATE_NOOP("drafter", "Linked to {reference}")
DROP_PROMISE = QT_TRANSLATE_NOOP("drafter", "Not a promise")
DROPPED = QT_TRANSLATE_NOOP("drafter", "not kept as a promise")
CASE_CONFLICT = QT_TRANSLATE_NOOP(
    "drafter", "Another window changed this case meanwhile. Its facts stand; yours are kept among the earlier versions."
)
PROMISED_IN = QT_TRANSLATE_NOOP("drafter", "Promised in {reference}")
PROMISE = QT_TRANSLATE_NOOP("drafter", "Promise")
NO_DATE = QT_TRANSLATE_NOOP("drafter", "no date")
NO_OWNER = QT_TRANSLATE_NOOP("drafter", "nobody named")
NOTHING_DUE = QT_TRANSLATE_NOOP(
    "drafter", "Nothing is owed by law and no goodwill is called for, as far as the facts go."
)
OWED_LINE = QT_TRANSLATE_NOOP("drafter", "Owed by law – {regime}")
OWED_BECAUSE = QT_TRANSLATE_NOOP("drafter", "{head}. {article}. {because}")
OWED_IF = QT_TRANSLATE_NOOP("drafter", "Owed by law if confirmed – {regime}")
ONE_OF = QT_TRANSLATE_NOOP("drafter", "Only one of {regimes} is paid")
NOT_OWED = QT_TRANSLATE_NOOP("drafter", "Not owed – {regime}")
REFUND_LINE = QT_TRANSLATE_NOOP("drafter", "Refund – {what}")
WHAT_ARTICLE_SAYS = QT_TRANSLATE_NOOP("drafter", "What the article says (Space)")
CHOOSE_SUM = QT_TRANSLATE_NOOP("drafter", "Choose the sum …")
WITHIN_RANGE = QT_TRANSLATE_NOOP("drafter", "Between {low} and {high}.")
TAKE_OUT = QT_TRANSLATE_NOOP("drafter", "Take out")
REFUND_A_COST = QT_TRANSLATE_NOOP("drafter", "Refund a cost …")
REFUND_FOR = QT_TRANSLATE_NOOP("drafter", "For what")
REFUND_HOW_MUCH = QT_TRANSLATE_NOOP("drafter", "How much")
REFUND_WHY = QT_TRANSLATE_NOOP("drafter", "Why (stays in the case)")
REFUND_ADD = QT_TRANSLATE_NOOP("drafter", "Add to the award")
NO_SUM = QT_TRANSLATE_NOOP("drafter", "“{words}” is no sum. Write it like 520.00 GBP.")
COSTS_CLAIMED = QT_TRANSLATE_NOOP("drafter", "Costs claimed: {costs}.")
WITH_RECEIPT = QT_TRANSLATE_NOOP("drafter", "receipt")
WITHOUT_RECEIPT = QT_TRANSLATE_NOOP("drafter", "no receipt")
RECEIPT_UNKNOWN = QT_TRANSLATE_NOOP("drafter", "receipt not seen")
HEADS = {
    "compensation": QT_TRANSLATE_NOOP("drafter", "Compensation"),
    "refund": QT_TRANSLATE_NOOP("drafter", "Refund"),
    "care": QT_TRANSLATE_NOOP("drafter", "Care"),
    "damages": QT_TRANSLATE_NOOP("drafter", "Damages"),
    "price_reduction": QT_TRANSLATE_NOOP("drafter", "Price reduction"),
    "fee_refund": QT_TRANSLATE_NOOP("drafter", "Refund of a fee"),
    "fare_difference": QT_TRANSLATE_NOOP("drafter", "Difference in fare"),
}
EXPENSES_SAID = {
    "meal": QT_TRANSLATE_NOOP("drafter", "meal"),
    "hotel": QT_TRANSLATE_NOOP("drafter", "hotel"),
    "transport": QT_TRANSLATE_NOOP("drafter", "transport"),
    "clothing": QT_TRANSLATE_NOOP("drafter", "clothing"),
    "cleaning": QT_TRANSLATE_NOOP("drafter", "cleaning"),
    "phone": QT_TRANSLATE_NOOP("drafter", "telephone"),
    "other": QT_TRANSLATE_NOOP("drafter", "other cost"),
}
LETTER_DECLINES = {
    "owed": QT_TRANSLATE_NOOP(
        "drafter", "The award has no sum owed by law, and this letter goes on without one: read what it says then."
    ),
    "refund": QT_TRANSLATE_NOOP(
        "drafter", "The award has no refund, and this letter goes on without one: read what it says then, or add it."
    ),
    "goodwill": QT_TRANSLATE_NOOP(
        "drafter", "The award has no goodwill, and this letter goes on without it: read what it says then."
    ),
}
REFUND_IF = QT_TRANSLATE_NOOP("drafter", "Refund if confirmed – {what}")
SUPPLIER_LINE = QT_TRANSLATE_NOOP("drafter", "Supplier's share – {who}")
QUESTION_LINE = QT_TRANSLATE_NOOP("drafter", "Needs a fact: {why}")
TOTALS = QT_TRANSLATE_NOOP("drafter", "In all {whole}; {each} for each passenger.")
ASKED_AND_OFFERED = QT_TRANSLATE_NOOP("drafter", "Asked for: {asked}. Offered: {offered}.")
NOTHING = QT_TRANSLATE_NOOP("drafter", "nothing")
PAY_BY = QT_TRANSLATE_NOOP("drafter", "{what} by {date} ({source})")
TYPICAL = QT_TRANSLATE_NOOP("drafter", "typical {amount}")
SCALE = QT_TRANSLATE_NOOP("drafter", "Goodwill within the band")
SCALE_PAST = QT_TRANSLATE_NOOP("drafter", "Earlier cases: {median} in the middle")
SCALE_SAID = QT_TRANSLATE_NOOP("drafter", "From {low} to {high}; now {value}")
GOODWILL_AMOUNT = QT_TRANSLATE_NOOP("drafter", "Goodwill, worth in cash")
GOODWILL_FORM = QT_TRANSLATE_NOOP("drafter", "Form of goodwill")
NO_GOODWILL = QT_TRANSLATE_NOOP("drafter", "No goodwill")
AUTHORITY = QT_TRANSLATE_NOOP("drafter", "This sum is within the authority of: {role}")
ABOVE_AUTHORITY = QT_TRANSLATE_NOOP(
    "drafter", "Above what you may give alone; {role} may. Give a reason and the name of who signs."
)
OUTSIDE_BAND = QT_TRANSLATE_NOOP("drafter", "Outside the band: give a reason and the name of who signs.")
REASON_PLEASE = QT_TRANSLATE_NOOP("drafter", "Reason")
SIGNED_BY = QT_TRANSLATE_NOOP("drafter", "Signed by (self-declared)")
FORM_VOUCHER = QT_TRANSLATE_NOOP("drafter", "Voucher")
FORM_MILES = QT_TRANSLATE_NOOP("drafter", "Miles")
FORM_CASH = QT_TRANSLATE_NOOP("drafter", "Bank transfer")
FORM_IN_KIND = QT_TRANSLATE_NOOP("drafter", "In kind")
FORM_REFUND = QT_TRANSLATE_NOOP("drafter", "Refund")
LETTER_LANGUAGE = QT_TRANSLATE_NOOP("drafter", "Language of the letter")
ENGLISH_GB = QT_TRANSLATE_NOOP("drafter", "English (UK)")
ENGLISH_US = QT_TRANSLATE_NOOP("drafter", "English (US)")
CHINESE_HK = QT_TRANSLATE_NOOP("drafter", "Chinese (Hong Kong)")
LETTER_LANGUAGES = {"en-GB": ENGLISH_GB, "en-US": ENGLISH_US, "zh-Hant-HK": CHINESE_HK}
WORDS = QT_TRANSLATE_NOOP("drafter", "{count} words")
READS_EASILY = QT_TRANSLATE_NOOP("drafter", "reads easily (Flesch {ease})")
READS_FAIRLY = QT_TRANSLATE_NOOP("drafter", "reads fairly hard (Flesch {ease})")
READS_HARD = QT_TRANSLATE_NOOP("drafter", "hard to read (Flesch {ease})")
CHARACTERS = QT_TRANSLATE_NOOP("drafter", "{count} characters")
SAVED_AT = QT_TRANSLATE_NOOP("drafter", "Saved {time}")
FINISHED_ALREADY = QT_TRANSLATE_NOOP(
    "drafter",
    "This letter is finished and filed as it stands. To send another, change it; to undo it, take it back (Alt+8).",
)
LETTER_TAKEN_BACK = QT_TRANSLATE_NOOP(
    "drafter", "Letter {number} is taken back: it stays on file and the case is open again."
)
TOO_LATE_TO_TAKE_BACK = QT_TRANSLATE_NOOP(
    "drafter",
    "Letter {number} can no longer be taken back: five minutes have passed, or it has gone out. Write to the customer "
    "again instead.",
)
FINISHED_AS = QT_TRANSLATE_NOOP("drafter", "Finished as letter {number}")
FINISH = QT_TRANSLATE_NOOP("drafter", "Finish letter")
NEXT_FINDING = QT_TRANSLATE_NOOP("drafter", "Next finding")
PREVIOUS_FINDING = QT_TRANSLATE_NOOP("drafter", "Previous finding")
SHOW_FIXES = QT_TRANSLATE_NOOP("drafter", "Show fixes")
APPLY_FIX = QT_TRANSLATE_NOOP("drafter", "Apply fix {number}")
INSERT_PARAGRAPH = QT_TRANSLATE_NOOP("drafter", "Insert from the library")
BOLD = QT_TRANSLATE_NOOP("drafter", "Bold")
ITALIC = QT_TRANSLATE_NOOP("drafter", "Italic")
BULLETS = QT_TRANSLATE_NOOP("drafter", "Bullet list")
BODY_TEXT = QT_TRANSLATE_NOOP("drafter", "Plain paragraph")
UNDO = QT_TRANSLATE_NOOP("drafter", "Undo")
REDO = QT_TRANSLATE_NOOP("drafter", "Redo")
SAVE = QT_TRANSLATE_NOOP("drafter", "Save draft")
COPY_LETTER = QT_TRANSLATE_NOOP("drafter", "Copy the finished letter")
PRINT = QT_TRANSLATE_NOOP("drafter", "Print")
EXPORT_AS = QT_TRANSLATE_NOOP("drafter", "Export as {kind}")
EXPORT_TITLE = QT_TRANSLATE_NOOP("drafter", "Export letter")
EXPORTED = QT_TRANSLATE_NOOP("drafter", "Written to {path}")
COPY_REFUSED = QT_TRANSLATE_NOOP(
    "drafter", "The letter is not finished: select the words you want and copy those, or finish it first (Ctrl+Enter)."
)
COPIED = QT_TRANSLATE_NOOP("drafter", "The letter is on the clipboard.")
GO_CUSTOMER = QT_TRANSLATE_NOOP("drafter", "Go to the customer's letter")
GO_LETTER = QT_TRANSLATE_NOOP("drafter", "Go to the letter")
GO_SUGGESTIONS = QT_TRANSLATE_NOOP("drafter", "Go to suggestions")
GO_AWARD = QT_TRANSLATE_NOOP("drafter", "Go to the award")
GO_FINDINGS = QT_TRANSLATE_NOOP("drafter", "Go to findings")
GO_FACTS = QT_TRANSLATE_NOOP("drafter", "Go to facts")
GO_CONCERNS = QT_TRANSLATE_NOOP("drafter", "Go to concerns")
REPLACE_TITLE = QT_TRANSLATE_NOOP("drafter", "Use another template?")
REPLACE_TEXT = QT_TRANSLATE_NOOP(
    "drafter",
    "This replaces the letter you have written. The present text stays among the earlier versions of this draft. Go on?",
)
NEEDS_YOU = QT_TRANSLATE_NOOP("drafter", "The letter needs you")
PUT_IN = QT_TRANSLATE_NOOP("drafter", "Put in")
LATER = QT_TRANSLATE_NOOP("drafter", "Later")
YES = QT_TRANSLATE_NOOP("drafter", "Yes")
NO = QT_TRANSLATE_NOOP("drafter", "No")
CANCEL = QT_TRANSLATE_NOOP("drafter", "Cancel")
FOR_EXAMPLE = QT_TRANSLATE_NOOP("drafter", "for example {example}")
ANSWER_REFUSED = QT_TRANSLATE_NOOP(
    "drafter", "This cannot be read as the kind of value the letter needs. For example: {example}"
)
LIBRARY_TITLE = QT_TRANSLATE_NOOP("drafter", "From the library")
LIBRARY_SEARCH = QT_TRANSLATE_NOOP("drafter", "Find a letter or a paragraph …")
LIBRARY_NOTHING = QT_TRANSLATE_NOOP("drafter", "Nothing in the library has all these words. Try fewer.")
KIND_LETTER = QT_TRANSLATE_NOOP("drafter", "letter")
KIND_PARAGRAPH = QT_TRANSLATE_NOOP("drafter", "paragraph")
FINISH_TITLE = QT_TRANSLATE_NOOP("drafter", "Finish the letter")
WHAT_STOPS = QT_TRANSLATE_NOOP("drafter", "What stops the letter")
STOPPED_BY = QT_TRANSLATE_NOOP("drafter", "{count} to settle before this letter can go")
READY_TO_FINISH = QT_TRANSLATE_NOOP("drafter", "Nothing stops this letter. It will be numbered and frozen.")
NOTHING_STOPS = QT_TRANSLATE_NOOP("drafter", "Ready")
NOTHING_STOPS_DETAIL = QT_TRANSLATE_NOOP("drafter", "Every check has passed, or has a reason beside it.")
OVERRIDDEN = QT_TRANSLATE_NOOP("drafter", "Kept although flagged: {what}")
LEFT_STANDS = QT_TRANSLATE_NOOP("drafter", "Left unanswered: {what}")
GO_THERE = QT_TRANSLATE_NOOP("drafter", "Go there")
FINISH_NOW = QT_TRANSLATE_NOOP("drafter", "Finish  Ctrl+Enter")
BACK_TO_LETTER = QT_TRANSLATE_NOOP("drafter", "Back to the letter")
LIFT_EDIT = QT_TRANSLATE_NOOP("drafter", "edit")
LIFT_REASON = QT_TRANSLATE_NOOP("drafter", "edit, or give a reason")
LIFT_SIGN = QT_TRANSLATE_NOOP("drafter", "needs a reason and a signature")
LIFT_ROUTE = QT_TRANSLATE_NOOP("drafter", "choose a route")
SEARCH_CASES = QT_TRANSLATE_NOOP("drafter", "Search cases …  Ctrl+K")
FIND_CASES = QT_TRANSLATE_NOOP("drafter", "Search cases …")
SAVED_FILTERS = QT_TRANSLATE_NOOP("drafter", "Saved filters")
IMPORT = QT_TRANSLATE_NOOP("drafter", "Import …")
IMPORT_FILTER = QT_TRANSLATE_NOOP(
    "drafter", "Complaints (*.eml *.txt *.json *.mbox *.msg *.docx *.pdf *.csv *.xlsx);;All files (*)"
)
LOAD_SAMPLES = QT_TRANSLATE_NOOP("drafter", "Load the sample cases")
NO_CASES = QT_TRANSLATE_NOOP(
    "drafter",
    "No case here. Import the post (Ctrl+O), drop files on this window, or load the sample cases to look around.",
)
NO_NEXT_CASE = QT_TRANSLATE_NOOP(
    "drafter", "No further case in this list. Press F2 and choose another list, or clear the search."
)
SETTINGS_UNREAD = QT_TRANSLATE_NOOP(
    "drafter",
    "The settings could not be used: {what}. They were put aside in {path}, and the usual ones are in force.",
)
NOTHING_FOUND = QT_TRANSLATE_NOOP("drafter", "Nothing found. Try fewer words, a reference, a name or a flight.")
COLUMN_DUE = QT_TRANSLATE_NOOP("drafter", "Due")
COLUMN_REFERENCE = QT_TRANSLATE_NOOP("drafter", "Reference")
COLUMN_CUSTOMER = QT_TRANSLATE_NOOP("drafter", "Customer")
COLUMN_RECEIVED = QT_TRANSLATE_NOOP("drafter", "Received")
COLUMN_CATEGORIES = QT_TRANSLATE_NOOP("drafter", "Categories")
COLUMN_OUTSTANDING = QT_TRANSLATE_NOOP("drafter", "Still to do")
COLUMN_FLAGS = QT_TRANSLATE_NOOP("drafter", "Flags")
COLUMN_STATE = QT_TRANSLATE_NOOP("drafter", "State")
FILTER_OPEN = QT_TRANSLATE_NOOP("drafter", "All open")
FILTER_MINE = QT_TRANSLATE_NOOP("drafter", "Mine")
FILTER_OFFICE = QT_TRANSLATE_NOOP("drafter", "My office")
FILTER_DUE = QT_TRANSLATE_NOOP("drafter", "Due today")
FILTER_FLAGGED = QT_TRANSLATE_NOOP("drafter", "Flagged")
FILTER_WAITING = QT_TRANSLATE_NOOP("drafter", "Waiting")
FILTER_COMEBACKS = QT_TRANSLATE_NOOP("drafter", "Comebacks")
FILTER_PROMISES = QT_TRANSLATE_NOOP("drafter", "Promises due")
FILTER_PAYMENTS = QT_TRANSLATE_NOOP("drafter", "Payments due")
FILTER_CALLS = QT_TRANSLATE_NOOP("drafter", "Call-backs due")
FILTER_DONE = QT_TRANSLATE_NOOP("drafter", "Answered")
FILTER_ALL = QT_TRANSLATE_NOOP("drafter", "All cases")
NO_DUE = QT_TRANSLATE_NOOP("drafter", "no date")
OVERDUE = QT_TRANSLATE_NOOP("drafter", "{days} days overdue")
OVERDUE_ONE = QT_TRANSLATE_NOOP("drafter", "1 day overdue")
DUE_TODAY = QT_TRANSLATE_NOOP("drafter", "due today")
DUE_TOMORROW = QT_TRANSLATE_NOOP("drafter", "due tomorrow")
DUE_IN = QT_TRANSLATE_NOOP("drafter", "due in {days} days")
STATE_NEW = QT_TRANSLATE_NOOP("drafter", "new")
STATE_OPEN = QT_TRANSLATE_NOOP("drafter", "open")
STATE_WAITING = QT_TRANSLATE_NOOP("drafter", "waiting")
STATE_ANSWERED = QT_TRANSLATE_NOOP("drafter", "answered")
STATE_CLOSED = QT_TRANSLATE_NOOP("drafter", "closed")
MENU_FILE = QT_TRANSLATE_NOOP("drafter", "&File")
MENU_CASE = QT_TRANSLATE_NOOP("drafter", "&Case")
MENU_LETTER = QT_TRANSLATE_NOOP("drafter", "&Letter")
MENU_WRITING = QT_TRANSLATE_NOOP("drafter", "&Writing")
MENU_VIEW = QT_TRANSLATE_NOOP("drafter", "&View")
MENU_THEME = QT_TRANSLATE_NOOP("drafter", "Theme")
MENU_HELP = QT_TRANSLATE_NOOP("drafter", "&Help")
THEME_SYSTEM = QT_TRANSLATE_NOOP("drafter", "Like the system")
THEME_LIGHT = QT_TRANSLATE_NOOP("drafter", "Light")
THEME_DARK = QT_TRANSLATE_NOOP("drafter", "Dark")
NEXT_CASE = QT_TRANSLATE_NOOP("drafter", "Next case")
REMOVE_SAMPLES = QT_TRANSLATE_NOOP("drafter", "Remove the sample cases")
REMOVE_SAMPLES_TEXT = QT_TRANSLATE_NOOP(
    "drafter", "This removes every sample case with its drafts and letters. Your own cases stay. Go on?"
)
SAMPLES_REMOVED = QT_TRANSLATE_NOOP("drafter", "{count} sample cases removed.")
SETTINGS = QT_TRANSLATE_NOOP("drafter", "Settings …")
QUIT = QT_TRANSLATE_NOOP("drafter", "Quit")
COMMAND_PALETTE = QT_TRANSLATE_NOOP("drafter", "All commands …")
COMMAND_SEARCH = QT_TRANSLATE_NOOP("drafter", "What would you like to do?")
KEYS = QT_TRANSLATE_NOOP("drafter", "Keys")
ABOUT = QT_TRANSLATE_NOOP("drafter", "About drafter")
ABOUT_TEXT = QT_TRANSLATE_NOOP(
    "drafter",
    "drafter answers customers' complaints: templates, compensation, grammar and tone, and a local case store. Nothing leaves this machine. Free software under the GNU General Public License, version 3 or later.",
)
STILL_READING = QT_TRANSLATE_NOOP("drafter", "The library is still being read; the case opens in a moment.")
FILED = QT_TRANSLATE_NOOP("drafter", "{filed} filed, {known} known already, {refused} refused.")
FILED_REFUSED = QT_TRANSLATE_NOOP("drafter", "{filed} filed, {known} known already, {refused} refused: {first}")
KNOWN_ALREADY = QT_TRANSLATE_NOOP("drafter", "This is filed already, as {reference}: that case is opened.")
CANNOT_OPEN = QT_TRANSLATE_NOOP("drafter", "drafter cannot open the cases.")
FILES_REJECTED = QT_TRANSLATE_NOOP("drafter", "{count} rule or template files cannot be used: {first}")
FILING = QT_TRANSLATE_NOOP("drafter", "Filing {number} …")
CONFLICT_KEPT = QT_TRANSLATE_NOOP(
    "drafter", "{who} saved this case meanwhile. Their text stands; yours is kept among the earlier versions."
)
LETTER_FINISHED = QT_TRANSLATE_NOOP("drafter", "Letter {number} is finished and filed.")
NOT_COMPOSED = QT_TRANSLATE_NOOP("drafter", "The template cannot be used: {where}: {what}")
WELCOME = QT_TRANSLATE_NOOP("drafter", "Welcome to drafter")
WELCOME_TEXT = QT_TRANSLATE_NOOP(
    "drafter",
    "Who writes? This goes under your letters and into the record of who did what. Nothing leaves this machine.",
)
WHO_NAME = QT_TRANSLATE_NOOP("drafter", "Your name")
WHO_ROLE = QT_TRANSLATE_NOOP("drafter", "Your role, as it stands under a letter")
WHO_AUTHORITY = QT_TRANSLATE_NOOP("drafter", "You may sign as")
WHO_OFFICE = QT_TRANSLATE_NOOP("drafter", "Office")
WHO_SIGNATURE = QT_TRANSLATE_NOOP("drafter", "Signature line (optional)")
WITH_SAMPLES = QT_TRANSLATE_NOOP("drafter", "Load sample cases to look around (marked, and removable in one step)")
START = QT_TRANSLATE_NOOP("drafter", "Start")
STORE_NOTE = QT_TRANSLATE_NOOP("drafter", "Local store")
GRAMMAR_NOTE = QT_TRANSLATE_NOOP("drafter", "Grammar: {engine}")
NOT_WORKING = QT_TRANSLATE_NOOP(
    "drafter", "Something went wrong in drafter itself. Your draft was saved to {path}. {what}"
)

ROLES = {
    "executive": QT_TRANSLATE_NOOP("drafter", "executive"),
    "assistant_manager": QT_TRANSLATE_NOOP("drafter", "assistant manager"),
    "manager": QT_TRANSLATE_NOOP("drafter", "manager"),
}

NOTE_KINDS = {
    "note": QT_TRANSLATE_NOOP("drafter", "Note"),
    "call": QT_TRANSLATE_NOOP("drafter", "Call"),
    "call_back": QT_TRANSLATE_NOOP("drafter", "Call back"),
}

FACT_NAMES = {
    "flight": QT_TRANSLATE_NOOP("drafter", "Flight"),
    "date": QT_TRANSLATE_NOOP("drafter", "Date of flight"),
    "origin": QT_TRANSLATE_NOOP("drafter", "From"),
    "destination": QT_TRANSLATE_NOOP("drafter", "To"),
    "arrival_delay_min": QT_TRANSLATE_NOOP("drafter", "Minutes late at arrival"),
    "cause": QT_TRANSLATE_NOOP("drafter", "Cause"),
    "booking_reference": QT_TRANSLATE_NOOP("drafter", "Booking"),
    "bag_tag": QT_TRANSLATE_NOOP("drafter", "Bag tag"),
    "amount_spent": QT_TRANSLATE_NOOP("drafter", "Amount spent"),
    "hotel.name": QT_TRANSLATE_NOOP("drafter", "Hotel"),
    "hotel.place": QT_TRANSLATE_NOOP("drafter", "Place"),
    "holiday.from": QT_TRANSLATE_NOOP("drafter", "Holiday began"),
    "holiday.days": QT_TRANSLATE_NOOP("drafter", "Days of holiday"),
    "bag.delivered_on": QT_TRANSLATE_NOOP("drafter", "Bag delivered on"),
    "customer.salutation": QT_TRANSLATE_NOOP("drafter", "Salutation"),
    "passenger.count": QT_TRANSLATE_NOOP("drafter", "Passengers claiming"),
    "amount_asked": QT_TRANSLATE_NOOP("drafter", "Amount asked for"),
    "passenger_name": QT_TRANSLATE_NOOP("drafter", "Passenger"),
    "loyalty_number": QT_TRANSLATE_NOOP("drafter", "Membership"),
    "cabin": QT_TRANSLATE_NOOP("drafter", "Cabin"),
    "pir": QT_TRANSLATE_NOOP("drafter", "Baggage report"),
    "seat": QT_TRANSLATE_NOOP("drafter", "Seat"),
}

FLAGS = {
    "legal": QT_TRANSLATE_NOOP("drafter", "Legal"),
    "regulator": QT_TRANSLATE_NOOP("drafter", "Regulator"),
    "press": QT_TRANSLATE_NOOP("drafter", "Press"),
    "injury": QT_TRANSLATE_NOOP("drafter", "Injury"),
    "assault": QT_TRANSLATE_NOOP("drafter", "Assault"),
    "discrimination": QT_TRANSLATE_NOOP("drafter", "Discrimination"),
    "disability": QT_TRANSLATE_NOOP("drafter", "Disability"),
    "minor": QT_TRANSLATE_NOOP("drafter", "Minor"),
    "bereavement": QT_TRANSLATE_NOOP("drafter", "Bereavement"),
    "security": QT_TRANSLATE_NOOP("drafter", "Security"),
    "vulnerable": QT_TRANSLATE_NOOP("drafter", "Vulnerable"),
    "executive_office": QT_TRANSLATE_NOOP("drafter", "Executive office"),
    "staff_misconduct": QT_TRANSLATE_NOOP("drafter", "Staff conduct"),
    "comeback": QT_TRANSLATE_NOOP("drafter", "Comeback"),
}

CAUSES = {
    "technical": QT_TRANSLATE_NOOP("drafter", "Technical fault"),
    "weather": QT_TRANSLATE_NOOP("drafter", "Weather"),
    "atc": QT_TRANSLATE_NOOP("drafter", "Air traffic control"),
    "crew_illness": QT_TRANSLATE_NOOP("drafter", "Crew illness"),
    "crew_shortage": QT_TRANSLATE_NOOP("drafter", "Crew shortage"),
    "late_inbound": QT_TRANSLATE_NOOP("drafter", "Late inbound aircraft"),
    "operational": QT_TRANSLATE_NOOP("drafter", "Our operation"),
    "overbooking": QT_TRANSLATE_NOOP("drafter", "Overbooking"),
    "it_failure": QT_TRANSLATE_NOOP("drafter", "Computer failure"),
    "own_strike": QT_TRANSLATE_NOOP("drafter", "Strike by our staff"),
    "third_party_strike": QT_TRANSLATE_NOOP("drafter", "Strike by others"),
    "airport_closure": QT_TRANSLATE_NOOP("drafter", "Airport closed"),
    "bird_strike": QT_TRANSLATE_NOOP("drafter", "Bird strike"),
    "security": QT_TRANSLATE_NOOP("drafter", "Security alert"),
    "medical_emergency": QT_TRANSLATE_NOOP("drafter", "Medical emergency"),
    "commercial": QT_TRANSLATE_NOOP("drafter", "Timetable change"),
    "scheduled_maintenance": QT_TRANSLATE_NOOP("drafter", "Planned maintenance"),
    "lightning": QT_TRANSLATE_NOOP("drafter", "Lightning"),
    "unruly_passenger": QT_TRANSLATE_NOOP("drafter", "Unruly passenger"),
    "unknown": QT_TRANSLATE_NOOP("drafter", "Not known"),
}

FACT_EXAMPLES = {
    "date": "3 November 2026",
    "arrival_delay_min": "5 h 20",
    "origin": "HKG",
    "destination": "LHR",
    "amount_asked": "EUR 600",
}

SETTINGS_TITLE = QT_TRANSLATE_NOOP("drafter", "Settings")
SETTINGS_ME = QT_TRANSLATE_NOOP("drafter", "Who I am")
SETTINGS_ME_WHY = QT_TRANSLATE_NOOP("drafter", "Stands under your letters and in the record of who did what.")
SETTINGS_CHECKING = QT_TRANSLATE_NOOP("drafter", "Checking")
SETTINGS_CHECKING_WHY = QT_TRANSLATE_NOOP(
    "drafter", "Who reads your letters for spelling and grammar. Our own checks of tone and facts always run."
)
SETTINGS_LOOK = QT_TRANSLATE_NOOP("drafter", "Look")
SETTINGS_LOOK_WHY = QT_TRANSLATE_NOOP("drafter", "How the window looks; letters look the same in both themes.")
SETTINGS_FOLDERS = QT_TRANSLATE_NOOP("drafter", "Folders")
SETTINGS_FOLDERS_WHY = QT_TRANSLATE_NOOP("drafter", "Where post comes in and where copies are kept.")
SETTINGS_KEYS = QT_TRANSLATE_NOOP("drafter", "Keys")
SETTINGS_KEYS_WHY = QT_TRANSLATE_NOOP("drafter", "Choose a command, press the new keys, and give them to it.")
SETTINGS_SAVE = QT_TRANSLATE_NOOP("drafter", "Save settings")
SETTINGS_FILE = QT_TRANSLATE_NOOP("drafter", "Kept in {path}")
SETTINGS_REFUSED = QT_TRANSLATE_NOOP("drafter", "Nothing is saved yet. {first}")
SETTINGS_SAVED = QT_TRANSLATE_NOOP("drafter", "Settings saved.")
SETTINGS_SAVED_RESTART = QT_TRANSLATE_NOOP("drafter", "Settings saved. The language changes when drafter starts again.")
WHY_NAME = QT_TRANSLATE_NOOP("drafter", "As customers read it under your letters.")
WHY_ROLE = QT_TRANSLATE_NOOP("drafter", "Stands below your name.")
WHY_AUTHORITY = QT_TRANSLATE_NOOP("drafter", "How much goodwill you may give before somebody else signs.")
WHY_OFFICE = QT_TRANSLATE_NOOP("drafter", "Decides the public holidays, and the cases under “My office”.")
WHY_SIGNATURE = QT_TRANSLATE_NOOP("drafter", "One more line under your name, such as a direct telephone number.")
SCREEN_LANGUAGE = QT_TRANSLATE_NOOP("drafter", "Language of the screen")
WHY_SCREEN_LANGUAGE = QT_TRANSLATE_NOOP("drafter", "Letters have a language of their own, chosen at the letter.")
ENGINE = QT_TRANSLATE_NOOP("drafter", "Grammar engine")
LANGUAGETOOL_FOLDER = QT_TRANSLATE_NOOP("drafter", "LanguageTool folder")
WHY_LANGUAGETOOL_FOLDER = QT_TRANSLATE_NOOP("drafter", "The unpacked folder with languagetool-server.jar.")
JAVA = QT_TRANSLATE_NOOP("drafter", "Java program")
WHY_JAVA = QT_TRANSLATE_NOOP("drafter", "Java 17 or newer. Leave it empty to use the one this machine finds by itself.")
SERVER = QT_TRANSLATE_NOOP("drafter", "Server address")
WHY_SERVER = QT_TRANSLATE_NOOP("drafter", "A LanguageTool server your department runs. Your letters are sent there.")
MEANING = QT_TRANSLATE_NOOP("drafter", "Meaning")
MEANING_ON = QT_TRANSLATE_NOOP("drafter", "Compare what the customer and the letter mean")
WHY_MEANING = QT_TRANSLATE_NOOP(
    "drafter", "Finds a concern that is mentioned in other words. Takes about 130 MB; off, only words are compared."
)
WHY_THEME = QT_TRANSLATE_NOOP("drafter", "Light, dark, or whatever the system says.")
WATCHED_FOLDER = QT_TRANSLATE_NOOP("drafter", "Folder for new post")
WHY_WATCHED_FOLDER = QT_TRANSLATE_NOOP("drafter", "Complaints put here are filed by themselves while drafter is open.")
POST_FOLDER_GONE = QT_TRANSLATE_NOOP(
    "drafter",
    "The folder for new post cannot be read: {path} ({why}). Nothing is filed from it until it is there again; "
    "choose another one in the settings.",
)
BACKUP_FOLDER = QT_TRANSLATE_NOOP("drafter", "Folder for backups")
WHY_BACKUP_FOLDER = QT_TRANSLATE_NOOP(
    "drafter", "A copy of the case store is put here once a day. Use another disk than this one."
)
CHOOSE_FOLDER = QT_TRANSLATE_NOOP("drafter", "Choose …")
KEYS_SEARCH = QT_TRANSLATE_NOOP("drafter", "Find a command or its keys …")
KEYS_NEW = QT_TRANSLATE_NOOP("drafter", "New keys")
KEYS_GIVE = QT_TRANSLATE_NOOP("drafter", "Give these keys")
KEYS_USUAL = QT_TRANSLATE_NOOP("drafter", "Usual keys")
KEYS_NONE = QT_TRANSLATE_NOOP("drafter", "No keys")
KEYS_COMMAND = QT_TRANSLATE_NOOP("drafter", "Command")
KEYS_KEYS = QT_TRANSLATE_NOOP("drafter", "Keys")
KEYS_USUALLY = QT_TRANSLATE_NOOP("drafter", "Usually")
KEYS_TAKEN = QT_TRANSLATE_NOOP("drafter", "{keys} belongs to “{other}”. Choose other keys, or take them from it first.")
KEYS_TYPING = QT_TRANSLATE_NOOP("drafter", "{keys} alone is for writing. Add Ctrl or Alt, or use a function key.")
KEYS_EDITING = QT_TRANSLATE_NOOP("drafter", "{keys} copies, cuts, pastes or selects everywhere. Choose other keys.")
SETTING_FAULTS = {
    "empty": QT_TRANSLATE_NOOP("drafter", "This cannot be empty: it stands under every letter."),
    "no_address": QT_TRANSLATE_NOOP("drafter", "“{value}” is not an address. Write it like http://server:8081."),
    "no_folder": QT_TRANSLATE_NOOP("drafter", "There is no folder {value}. Make it first, or choose another."),
    "not_writable": QT_TRANSLATE_NOOP("drafter", "Nothing can be written to {value}. Choose another folder."),
    "no_languagetool": QT_TRANSLATE_NOOP(
        "drafter", "No LanguageTool lies in “{value}”: a file named languagetool….jar is missing there."
    ),
    "no_program": QT_TRANSLATE_NOOP("drafter", "There is no program {value} on this machine."),
    "same_keys": QT_TRANSLATE_NOOP("drafter", "Two commands have the same keys: {value}"),
}
SCREEN_LANGUAGES = {
    "system": QT_TRANSLATE_NOOP("drafter", "Like the system"),
    "en": QT_TRANSLATE_NOOP("drafter", "English"),
    "zh-Hant-HK": QT_TRANSLATE_NOOP("drafter", "繁體中文（香港）"),
}
THEMES = {"system": THEME_SYSTEM, "light": THEME_LIGHT, "dark": THEME_DARK}
ENGINES = {
    "harper": QT_TRANSLATE_NOOP("drafter", "Harper (built in)"),
    "lingotweaker": QT_TRANSLATE_NOOP("drafter", "LingoTweaker (LanguageTool's rules, built in)"),
    "languagetool-local": QT_TRANSLATE_NOOP("drafter", "LanguageTool on this machine"),
    "languagetool-server": QT_TRANSLATE_NOOP("drafter", "LanguageTool on a server"),
    "none": QT_TRANSLATE_NOOP("drafter", "None"),
}
ENGINES_WHY = {
    "harper": QT_TRANSLATE_NOOP("drafter", "Quick, on every system, English only. Nothing leaves this machine."),
    "lingotweaker": QT_TRANSLATE_NOOP(
        "drafter", "English only; needs the optional package, on Linux. Nothing leaves this machine."
    ),
    "languagetool-local": QT_TRANSLATE_NOOP(
        "drafter",
        "Needs Java and a folder with LanguageTool; takes some seconds to start. Nothing leaves this machine.",
    ),
    "languagetool-server": QT_TRANSLATE_NOOP(
        "drafter", "Letters are sent to the address below, and nowhere else. Choose a server your department runs."
    ),
    "none": QT_TRANSLATE_NOOP("drafter", "Spelling and grammar are not checked. Tone, facts and policy still are."),
}

IMPORTING = QT_TRANSLATE_NOOP("drafter", "Filing {number} of {total}")
IMPORT_CANCEL = QT_TRANSLATE_NOOP("drafter", "Stop filing")
REFUSED_TITLE = QT_TRANSLATE_NOOP("drafter", "Not filed")
REFUSED_TEXT = QT_TRANSLATE_NOOP(
    "drafter", "{count} could not be read and were left where they are. The rest is filed."
)
CLOSE = QT_TRANSLATE_NOOP("drafter", "Close")

LIBRARY_PLACE = QT_TRANSLATE_NOOP("drafter", "Library")
MENU_LIBRARY = QT_TRANSLATE_NOOP("drafter", "Li&brary")
LIBRARY_EMPTY = QT_TRANSLATE_NOOP(
    "drafter",
    "Choose a letter, a paragraph or a guideline on the left, or type a few words to find one.\n\n"
    "What you write is kept as a draft. What is live stays as it is until somebody else has approved the new text.",
)
SHELF_SEARCH = QT_TRANSLATE_NOOP("drafter", "Find in the library …")
SHELF_FILTER = QT_TRANSLATE_NOOP("drafter", "What the list shows")
SHELF_EMPTY = QT_TRANSLATE_NOOP("drafter", "Nothing here has all these words. Try fewer, or show everything.")
SHELF_FILTERS = {
    "all": QT_TRANSLATE_NOOP("drafter", "Everything"),
    "letter": QT_TRANSLATE_NOOP("drafter", "Letters"),
    "paragraph": QT_TRANSLATE_NOOP("drafter", "Paragraphs"),
    "guideline": QT_TRANSLATE_NOOP("drafter", "Guidelines"),
    "working": QT_TRANSLATE_NOOP("drafter", "Drafts and reviews"),
    "due": QT_TRANSLATE_NOOP("drafter", "To be read again soon"),
    "retired": QT_TRANSLATE_NOOP("drafter", "Retired"),
}
LIBRARY_STATUS = {
    "draft": QT_TRANSLATE_NOOP("drafter", "draft"),
    "in_review": QT_TRANSLATE_NOOP("drafter", "in review"),
    "live": QT_TRANSLATE_NOOP("drafter", "live"),
    "retired": QT_TRANSLATE_NOOP("drafter", "retired"),
}
TEMPLATE_TEXT = QT_TRANSLATE_NOOP("drafter", "Text of the template")
VALUE_NAMES = QT_TRANSLATE_NOOP("drafter", "Names of values")
TAB_TEXT = QT_TRANSLATE_NOOP("drafter", "Text")
TAB_LANGUAGES = QT_TRANSLATE_NOOP("drafter", "Languages")
VERSIONS = QT_TRANSLATE_NOOP("drafter", "Versions")
VERSION_NUMBER = QT_TRANSLATE_NOOP("drafter", "version {number}")
VERSION_CHANGES = QT_TRANSLATE_NOOP("drafter", "What has changed since this version")
VERSION_CAPTION = QT_TRANSLATE_NOOP(
    "drafter", "From the chosen version to the text as it stands: struck out is gone, underlined is new."
)
VERSION_SAME = QT_TRANSLATE_NOOP("drafter", "The chosen version is the text as it stands.")
NO_VERSIONS = QT_TRANSLATE_NOOP("drafter", "No version of your own yet")
NO_VERSIONS_DETAIL = QT_TRANSLATE_NOOP(
    "drafter", "This is the text that came with drafter. Versions are listed once a change of it has gone live."
)
ROLL_BACK = QT_TRANSLATE_NOOP("drafter", "Go back to this version")
ROLL_BACK_TEXT = QT_TRANSLATE_NOOP(
    "drafter", "The chosen version goes to review; it is live again once somebody else has approved it. Go on?"
)
ROLLED_BACK = QT_TRANSLATE_NOOP("drafter", "The earlier version asks for review.")
VARIANT_THIS = QT_TRANSLATE_NOOP("drafter", "This language")
VARIANT_OTHER = QT_TRANSLATE_NOOP("drafter", "Other language")
VARIANT_OPEN = QT_TRANSLATE_NOOP("drafter", "Open this one")
VARIANT_NONE = QT_TRANSLATE_NOOP(
    "drafter", "There is no other language of this text yet. “New from copy” with the same id makes one."
)
PREVIEW_OF = QT_TRANSLATE_NOOP("drafter", "Case of the preview")
PREVIEW_CASE = QT_TRANSLATE_NOOP("drafter", "The open case")
SAMPLE_NUMBER = QT_TRANSLATE_NOOP("drafter", "Sample case {number}")
NO_SAMPLE = QT_TRANSLATE_NOOP("drafter", "No sample case")
NO_PREVIEW = QT_TRANSLATE_NOOP(
    "drafter", "No letter can be made of this text yet. The remark below says where and why."
)
REMARKS = QT_TRANSLATE_NOOP("drafter", "Remarks")
REMARKS_COUNT = QT_TRANSLATE_NOOP("drafter", "Remarks ({count})")
REMARKS_EMPTY = QT_TRANSLATE_NOOP("drafter", "Open a text: what is wrong with it is listed here.")
NO_REMARKS = QT_TRANSLATE_NOOP("drafter", "Nothing to remark")
AT_LINE = QT_TRANSLATE_NOOP("drafter", "line {line}")
TEST_ALL = QT_TRANSLATE_NOOP("drafter", "Test every branch")
TESTING = QT_TRANSLATE_NOOP("drafter", "Testing every sample case and every branch …")
TEST_PASSED = QT_TRANSLATE_NOOP("drafter", "Every test passed")
TEST_FAILED = QT_TRANSLATE_NOOP("drafter", "Some tests failed")
TEST_FIGURES = QT_TRANSLATE_NOOP("drafter", "{trials} trials, {coverage} % of the branches")
NEW_FROM_COPY = QT_TRANSLATE_NOOP("drafter", "New from copy …")
COPY_WHY = QT_TRANSLATE_NOOP(
    "drafter", "The copy starts as a draft of yours. Another language of the same letter keeps the same id."
)
COPY_ID = QT_TRANSLATE_NOOP("drafter", "Id")
COPY_TITLE = QT_TRANSLATE_NOOP("drafter", "Title")
COPY_LANGUAGE = QT_TRANSLATE_NOOP("drafter", "Language")
COPY_MAKE = QT_TRANSLATE_NOOP("drafter", "Make the copy")
COPY_BAD_ID = QT_TRANSLATE_NOOP(
    "drafter", "An id is a family and a name, like baggage.delayed.first: small letters only."
)
COPY_ID_TAKEN = QT_TRANSLATE_NOOP("drafter", "There is a {id} in {language} already.")
COPY_TAKEN = QT_TRANSLATE_NOOP("drafter", "There is a text at {path} already. Choose another id.")
ASK_REVIEW = QT_TRANSLATE_NOOP("drafter", "Ask for review")
REVIEW_ASKED = QT_TRANSLATE_NOOP("drafter", "Waiting for review. Somebody else approves it or sends it back.")
APPROVE = QT_TRANSLATE_NOOP("drafter", "Approve")
GONE_LIVE = QT_TRANSLATE_NOOP("drafter", "Live from now on, and offered at the desk.")
SEND_BACK = QT_TRANSLATE_NOOP("drafter", "Send back …")
SEND_BACK_WHY = QT_TRANSLATE_NOOP("drafter", "What is to be changed? The author reads this above the text.")
SENT_BACK = QT_TRANSLATE_NOOP("drafter", "Sent back to the author.")
SENT_BACK_BY = QT_TRANSLATE_NOOP("drafter", "Sent back. {said}")
RETIRE = QT_TRANSLATE_NOOP("drafter", "Retire …")
RETIRE_WHY = QT_TRANSLATE_NOOP("drafter", "Why is this text no longer used? The reason is kept in its history.")
RETIRED_NOW = QT_TRANSLATE_NOOP("drafter", "Retired. It is no longer offered; its history stays.")
GIVE_UP = QT_TRANSLATE_NOOP("drafter", "Give up the draft …")
GIVE_UP_TEXT = QT_TRANSLATE_NOOP("drafter", "The draft is thrown away. What is live stays as it is. Go on?")
REFUSED_BECAUSE = QT_TRANSLATE_NOOP("drafter", "Not possible yet ({where}): {what}. The text is kept as a draft.")
GUIDELINES = QT_TRANSLATE_NOOP("drafter", "Guidelines")
GUIDANCE = QT_TRANSLATE_NOOP("drafter", "Guidance")
GUIDELINE_OVERTAKEN = QT_TRANSLATE_NOOP(
    "drafter",
    "Your department has rewritten this page in the other language. This is the page as it came with drafter.",
)
NO_GUIDANCE = QT_TRANSLATE_NOOP("drafter", "No guideline for this kind of case. The library place lists all of them.")

ADD_NOTE = QT_TRANSLATE_NOOP("drafter", "Note …")
ADD_CALL = QT_TRANSLATE_NOOP("drafter", "Call …")
ADD_CALL_BACK = QT_TRANSLATE_NOOP("drafter", "Call back …")
ASK_STATION = QT_TRANSLATE_NOOP("drafter", "Ask …")
NOTE_TEXT = QT_TRANSLATE_NOOP("drafter", "What should the next person know?")
CALL_TEXT = QT_TRANSLATE_NOOP("drafter", "Who said what?")
CALL_BACK_TEXT = QT_TRANSLATE_NOOP("drafter", "What is the call about, and on which number?")
WAIT_FOR_CUSTOMER = QT_TRANSLATE_NOOP("drafter", "Wait for the customer …")
WAIT_TEXT = QT_TRANSLATE_NOOP("drafter", "What have you asked the customer for?")
ASKED_OF_CUSTOMER = QT_TRANSLATE_NOOP("drafter", "Asked of the customer")
CUSTOMER_ANSWERED = QT_TRANSLATE_NOOP("drafter", "The customer has answered")
CUSTOMER_ANSWER_TEXT = QT_TRANSLATE_NOOP("drafter", "What came, or why we go on without it")
WAITS_FOR = QT_TRANSLATE_NOOP("drafter", "waits for {who}, since {date}")
THE_CUSTOMER = QT_TRANSLATE_NOOP("drafter", "the customer")
PERHAPS = QT_TRANSLATE_NOOP("drafter", "perhaps: {name}")
CATEGORY_BY = {
    "cues": QT_TRANSLATE_NOOP("drafter", "The customer's words: {words}"),
    "single_words": QT_TRANSLATE_NOOP("drafter", "A guess, from single words: {words}"),
    "meaning": QT_TRANSLATE_NOOP("drafter", "A guess, by what this means: {words}"),
    "learned": QT_TRANSLATE_NOOP("drafter", "As the cases confirmed here were sorted: {words}"),
    "person": QT_TRANSLATE_NOOP("drafter", "Somebody here has said so. {words}"),
    "nothing": QT_TRANSLATE_NOOP("drafter", "A guess: the letter says nothing that we know. It begins: {words}"),
}
IN_SUBJECT_LINE = QT_TRANSLATE_NOOP("drafter", "{words} (subject line)")
DEADLINE_LINE = QT_TRANSLATE_NOOP("drafter", "{what} by {date}: {near} ({source})")
DEADLINE_KINDS = {
    "acknowledge": QT_TRANSLATE_NOOP("drafter", "Acknowledge"),
    "answer": QT_TRANSLATE_NOOP("drafter", "Answer"),
    "refund": QT_TRANSLATE_NOOP("drafter", "Pay the refund"),
    "pay": QT_TRANSLATE_NOOP("drafter", "Pay"),
}
DEADLINES_PAUSED = QT_TRANSLATE_NOOP(
    "drafter", "Our own promises stand still while we wait; the limits of the law do not."
)
ATTACHMENTS = QT_TRANSLATE_NOOP("drafter", "What came with the letter")
ATTACHMENT_NAME = QT_TRANSLATE_NOOP("drafter", "{name}, {size}")
PAGE_OF = QT_TRANSLATE_NOOP("drafter", "Page {number} of {pages}")
PAGE_BACK = QT_TRANSLATE_NOOP("drafter", "Page back")
PAGE_ON = QT_TRANSLATE_NOOP("drafter", "Page on")
LARGER = QT_TRANSLATE_NOOP("drafter", "Larger")
SMALLER = QT_TRANSLATE_NOOP("drafter", "Smaller")
SAVE_COPY = QT_TRANSLATE_NOOP("drafter", "Save a copy …")
COPY_SAVED = QT_TRANSLATE_NOOP("drafter", "A copy is in {path}.")
CLOSE_ATTACHMENT = QT_TRANSLATE_NOOP("drafter", "Close the attachment")
PICTURE_BROKEN = QT_TRANSLATE_NOOP(
    "drafter", "{name} is damaged or too large a picture. Save a copy to look at it elsewhere."
)
GO_ATTACHMENTS = QT_TRANSLATE_NOOP("drafter", "Go to the attachments")
ASK_TEXT = QT_TRANSLATE_NOOP("drafter", "What we ask")
TO_WHOM = QT_TRANSLATE_NOOP("drafter", "Whom we ask")
DAY_AND_TIME = QT_TRANSLATE_NOOP("drafter", "d MMM yyyy HH:mm")
TO_WHOM_EXAMPLE = QT_TRANSLATE_NOOP("drafter", "station, crew, handler or hotel")
BY_WHEN = QT_TRANSLATE_NOOP("drafter", "By when")
WRITE_DOWN = QT_TRANSLATE_NOOP("drafter", "Write it down  Ctrl+Enter")
SAY_WHAT = QT_TRANSLATE_NOOP("drafter", "Write a few words first.")
SAY_LATER = QT_TRANSLATE_NOOP("drafter", "That moment has passed. Choose one that is still to come.")
SAY_WHOM = QT_TRANSLATE_NOOP("drafter", "Say whom you ask, such as “Station LHR”.")
REPORT = QT_TRANSLATE_NOOP("drafter", "The report")
REPORT_TEXT = QT_TRANSLATE_NOOP("drafter", "What they answered")
ATTACH_FILE = QT_TRANSLATE_NOOP("drafter", "Attach files …")
ATTACHED_FILES = QT_TRANSLATE_NOOP("drafter", "Attached: {names}")
FILE_TOO_LARGE = QT_TRANSLATE_NOOP("drafter", "Larger than 25 MB, so not attached: {name}")
CONDITION_UNREAD = QT_TRANSLATE_NOOP(
    "drafter", "Not understood and left out: {conditions}. Try state:open or from:2026-01."
)
CLOSE_WITHOUT = QT_TRANSLATE_NOOP("drafter", "Go on without a report")
WHY_WITHOUT = QT_TRANSLATE_NOOP("drafter", "Why do we go on without it?")
PAID = QT_TRANSLATE_NOOP("drafter", "Paid")
PAID_TEXT = QT_TRANSLATE_NOOP("drafter", "Remark (may be empty)")
VOUCHER_TEXT = QT_TRANSLATE_NOOP("drafter", "Number of the voucher")
REJECTED = QT_TRANSLATE_NOOP("drafter", "Rejected")
WHY_REJECTED = QT_TRANSLATE_NOOP("drafter", "Why did finance or the bank reject it?")
WRITTEN_BY = QT_TRANSLATE_NOOP("drafter", "Finished by {who}, {at}")
SENT_QUESTION = QT_TRANSLATE_NOOP("drafter", "How was it sent, today, {date}?")
SENT_WAYS = (
    QT_TRANSLATE_NOOP("drafter", "by e-mail"),
    QT_TRANSLATE_NOOP("drafter", "by post"),
    QT_TRANSLATE_NOOP("drafter", "through the web form's answer"),
    QT_TRANSLATE_NOOP("drafter", "handed over"),
)
SENT_HOW = QT_TRANSLATE_NOOP("drafter", "sent {how}, {date}")
NOT_SENT = QT_TRANSLATE_NOOP("drafter", "not sent yet")
DONE_ON = QT_TRANSLATE_NOOP("drafter", "done {date}")
ANSWERED_ON = QT_TRANSLATE_NOOP("drafter", "answered {date}")
CLOSED_WITHOUT_ON = QT_TRANSLATE_NOOP("drafter", "went on without, {date}")
CHASED_TIMES = QT_TRANSLATE_NOOP("drafter", "chased {count} ×")
LINK_OFFERS = {
    "comeback": QT_TRANSLATE_NOOP("drafter", "Comes back to {reference}"),
    "duplicate": QT_TRANSLATE_NOOP("drafter", "Repeats {reference}"),
    "same_event": QT_TRANSLATE_NOOP("drafter", "Same event as {reference}"),
}
LINK_OPEN = QT_TRANSLATE_NOOP("drafter", "is that so?")
LINK_ACCEPTED = QT_TRANSLATE_NOOP("drafter", "linked")
LINK_DECLINED = QT_TRANSLATE_NOOP("drafter", "not linked")
PAYMENT = QT_TRANSLATE_NOOP("drafter", "To be paid: {worth}, {form}")
VOUCHER_NUMBER = QT_TRANSLATE_NOOP("drafter", "Voucher {number}")
PAID_ON = QT_TRANSLATE_NOOP("drafter", "paid {date}")
PAYMENT_REJECTED = QT_TRANSLATE_NOOP("drafter", "rejected")
LETTER_OF = QT_TRANSLATE_NOOP("drafter", "Letter {number} in {reference}")
SIMILAR = QT_TRANSLATE_NOOP("drafter", "Similar: {reference}, {customer}")
NOTHING_OFFERED = QT_TRANSLATE_NOOP("drafter", "Nothing was offered.")
CAME_BACK = QT_TRANSLATE_NOOP("drafter", "came back")
NOT_CAME_BACK = QT_TRANSLATE_NOOP("drafter", "did not come back")
OFFER_KINDS = {
    "owed": QT_TRANSLATE_NOOP("drafter", "owed {worth} ({form})"),
    "refund": QT_TRANSLATE_NOOP("drafter", "refunded {worth} ({form})"),
    "goodwill": QT_TRANSLATE_NOOP("drafter", "goodwill {worth} ({form})"),
}
FORMS = {
    "voucher": FORM_VOUCHER, "miles": FORM_MILES, "cash": FORM_CASH, "in_kind": FORM_IN_KIND, "refund": FORM_REFUND,
}  # fmt: skip
DEEDS = {
    "customer_answered": QT_TRANSLATE_NOOP("drafter", "Has answered …"),
    "open": QT_TRANSLATE_NOOP("drafter", "Read"),
    "sent": QT_TRANSLATE_NOOP("drafter", "Mark as sent …"),
    "take_back": QT_TRANSLATE_NOOP("drafter", "Take back"),
    "called": QT_TRANSLATE_NOOP("drafter", "Called …"),
    "chase": QT_TRANSLATE_NOOP("drafter", "Chased"),
    "answer": QT_TRANSLATE_NOOP("drafter", "Answered …"),
    "close": QT_TRANSLATE_NOOP("drafter", "Go on without …"),
    "kept": QT_TRANSLATE_NOOP("drafter", "Done"),
    "accept": QT_TRANSLATE_NOOP("drafter", "Yes, link"),
    "decline": QT_TRANSLATE_NOOP("drafter", "No"),
    "paid": QT_TRANSLATE_NOOP("drafter", "Paid …"),
    "rejected": QT_TRANSLATE_NOOP("drafter", "Rejected …"),
    "open_case": QT_TRANSLATE_NOOP("drafter", "Open case"),
}
NO_SUCH_CASE = QT_TRANSLATE_NOOP("drafter", "There is no case {reference} in this store.")
"""Said when a linked case lies in another store, or was removed."""
NOT_APPLICABLE = QT_TRANSLATE_NOOP("drafter", "does not apply")
ANSWER_PLACEHOLDER = QT_TRANSLATE_NOOP("drafter", "Answer: {question}")
DOES_NOT_APPLY = QT_TRANSLATE_NOOP("drafter", "Does not apply in this letter")
FINDING_SAID = QT_TRANSLATE_NOOP("drafter", "Finding {number} of {count}, {severity}: {message}")
MARK_SAID = QT_TRANSLATE_NOOP(
    "drafter", "Mark {number} of {count} in the letter ({all} findings in the list), {severity}: {message}"
)
FIX_SAID = QT_TRANSLATE_NOOP("drafter", "First fix, Ctrl+1: {fix}.")
GO_HISTORY = QT_TRANSLATE_NOOP("drafter", "Go to history")

EARLIER_VERSIONS = QT_TRANSLATE_NOOP("drafter", "Earlier versions …")
THAT_TEXT = QT_TRANSLATE_NOOP("drafter", "The chosen version")
PRESENT_TEXT = QT_TRANSLATE_NOOP("drafter", "The letter now")
DIFFERENCE_CAPTION = QT_TRANSLATE_NOOP("drafter", "Struck out stands only in the chosen version, underlined only now.")
RESTORE = QT_TRANSLATE_NOOP("drafter", "Bring this text back")
NO_EARLIER = QT_TRANSLATE_NOOP("drafter", "No earlier version yet")
LOST_CONFLICT = QT_TRANSLATE_NOOP("drafter", "written while another window wrote")
TWO_TEXTS = QT_TRANSLATE_NOOP("drafter", "Two texts of this letter")
TWO_TEXTS_WHY = QT_TRANSLATE_NOOP(
    "drafter",
    "This letter was written in two places at once. Both texts are kept; choose the one to go on with. The other stays among the earlier versions.",
)
THEIR_TEXT = QT_TRANSLATE_NOOP("drafter", "The text in the store")
MY_TEXT = QT_TRANSLATE_NOOP("drafter", "The other text")
TEXT_BY = QT_TRANSLATE_NOOP("drafter", "{who}, {at}")
TAKE_THEIRS = QT_TRANSLATE_NOOP("drafter", "Go on with the left one")
TAKE_MINE = QT_TRANSLATE_NOOP("drafter", "Go on with the right one")

EVENT_CASES = QT_TRANSLATE_NOOP("drafter", "Same event: median {median}, from {low} to {high} ({count} cases)")
EVENT_CASES_FEW = QT_TRANSLATE_NOOP(
    "drafter", "Same event: median {median}, from {low} to {high} ({count}, too few to go by)"
)
LIKE_CASES = QT_TRANSLATE_NOOP("drafter", "Like cases: median {median}, from {low} to {high} ({count} cases)")
LIKE_CASES_FEW = QT_TRANSLATE_NOOP(
    "drafter", "Like cases: median {median}, from {low} to {high} ({count}, too few to go by)"
)
GUARD_SEEN = QT_TRANSLATE_NOOP("drafter", "I have looked")
LIFT_SEEN = QT_TRANSLATE_NOOP("drafter", "look, and say so")
ANSWERED_BY = QT_TRANSLATE_NOOP("drafter", "{who} answered this case meanwhile with letter {number}.")
OTHERS_ADDRESS = QT_TRANSLATE_NOOP("drafter", "The address is also another customer's")
OTHERS_ADDRESS_WHY = QT_TRANSLATE_NOOP("drafter", "{address} stands in {cases} under another name.")
NO_LIKE_CASES = QT_TRANSLATE_NOOP("drafter", "Like cases: none yet")

EXPORT_PAYMENTS = QT_TRANSLATE_NOOP("drafter", "Export payments …")
PAYMENTS_EXPORTED = QT_TRANSLATE_NOOP("drafter", "Payments written: {count}, to {path}")
PASTE_CASE = QT_TRANSLATE_NOOP("drafter", "Paste as a case")
NOTHING_TO_PASTE = QT_TRANSLATE_NOOP("drafter", "There is no text on the clipboard.")
TELL_CASE = QT_TRANSLATE_NOOP("drafter", "Complaint by phone or in person …")
ASSIGN_TO_ME = QT_TRANSLATE_NOOP("drafter", "Assign to me")
ASSIGN_TO_NOBODY = QT_TRANSLATE_NOOP("drafter", "Assign to nobody")
SET_STATE = QT_TRANSLATE_NOOP("drafter", "Set to: {state}")
CASES_CHANGED = QT_TRANSLATE_NOOP("drafter", "Cases changed: {count}.")
CASES_PASSED_OVER = QT_TRANSLATE_NOOP(
    "drafter", "Cases changed: {count}. Left alone, because somebody else changed them meanwhile: {passed}. Look again."
)
CASES_HELD = QT_TRANSLATE_NOOP(
    "drafter",
    "Left as they are, because an answer, a call or a promise is still open in them: {held}. See their history.",
)
NONE_CHOSEN = QT_TRANSLATE_NOOP("drafter", "Choose the cases first, in Cases (F2).")
COLUMNS = QT_TRANSLATE_NOOP("drafter", "Columns")
COLUMN_ASSIGNEE = QT_TRANSLATE_NOOP("drafter", "Assigned to")
COLUMN_OFFICE = QT_TRANSLATE_NOOP("drafter", "Office")
COLUMN_CHANNEL = QT_TRANSLATE_NOOP("drafter", "Came by")
COLUMN_LANGUAGE = QT_TRANSLATE_NOOP("drafter", "Language")
CHANNELS = {
    "phone": QT_TRANSLATE_NOOP("drafter", "Telephone"),
    "face_to_face": QT_TRANSLATE_NOOP("drafter", "In person"),
    "letter": QT_TRANSLATE_NOOP("drafter", "Letter"),
    "email": QT_TRANSLATE_NOOP("drafter", "E-mail"),
    "web_form": QT_TRANSLATE_NOOP("drafter", "Web form"),
    "social": QT_TRANSLATE_NOOP("drafter", "Social media"),
    "executive_office": QT_TRANSLATE_NOOP("drafter", "Executive office"),
    "regulator": QT_TRANSLATE_NOOP("drafter", "Regulator"),
}
FORM_WHY = QT_TRANSLATE_NOOP("drafter", "What the customer says goes into the big field, in their own words.")
FORM_TITLE = QT_TRANSLATE_NOOP("drafter", "Title")
FORM_GIVEN = QT_TRANSLATE_NOOP("drafter", "Given name")
FORM_FAMILY = QT_TRANSLATE_NOOP("drafter", "Family name")
FORM_EMAIL = QT_TRANSLATE_NOOP("drafter", "E-mail")
FORM_PHONE = QT_TRANSLATE_NOOP("drafter", "Telephone number")
FORM_ADDRESS = QT_TRANSLATE_NOOP("drafter", "Postal address")
FORM_MEMBER = QT_TRANSLATE_NOOP("drafter", "Membership number")
FORM_SAID = QT_TRANSLATE_NOOP("drafter", "What the customer says")
FORM_FILE = QT_TRANSLATE_NOOP("drafter", "File the case  Ctrl+Enter")
FORM_NEEDS_NAME = QT_TRANSLATE_NOOP("drafter", "Whose complaint is it? Enter at least a family name.")
FORM_NEEDS_WORDS = QT_TRANSLATE_NOOP("drafter", "Write down what the customer says.")
OPEN_CASES = QT_TRANSLATE_NOOP("drafter", "Open cases")
OPENING = QT_TRANSLATE_NOOP("drafter", "Opening …")
TAB_NEW = QT_TRANSLATE_NOOP("drafter", "not begun")
TAB_TEMPLATE = QT_TRANSLATE_NOOP("drafter", "template picked")
TAB_WRITTEN = QT_TRANSLATE_NOOP("drafter", "being written")
TAB_FINISHED = QT_TRANSLATE_NOOP("drafter", "letter finished")
TOLD_OF = QT_TRANSLATE_NOOP("drafter", "{reference}: {sentence}")
NEXT_TAB = QT_TRANSLATE_NOOP("drafter", "Next open case")
PREVIOUS_TAB = QT_TRANSLATE_NOOP("drafter", "Previous open case")
CLOSE_TAB = QT_TRANSLATE_NOOP("drafter", "Close this case (its draft is kept)")
COMPARE_TEMPLATE = QT_TRANSLATE_NOOP("drafter", "Compare with the template …")
TEMPLATE_TEXT = QT_TRANSLATE_NOOP("drafter", "The template, for this case")
BOTH_TEXTS = QT_TRANSLATE_NOOP("drafter", "Both in one")
IN_PLACE = QT_TRANSLATE_NOOP("drafter", "Show both in one text")
NO_TEMPLATE_YET = QT_TRANSLATE_NOOP(
    "drafter", "This letter was not begun from a template: there is nothing to compare."
)
GUIDE = QT_TRANSLATE_NOOP("drafter", "Guided first case")
GUIDE_ACTION = QT_TRANSLATE_NOOP("drafter", "Guided first case …")
GUIDE_STEP = QT_TRANSLATE_NOOP("drafter", "{number} of {count}: {title}")
GUIDE_FACTS = QT_TRANSLATE_NOOP("drafter", "Confirm the facts")
GUIDE_FACTS_TEXT = QT_TRANSLATE_NOOP(
    "drafter",
    "On the left is what was read in the customer's letter. Compare it with the letter above (Alt+6 goes there), then "
    "press “Confirm all as read”. Everything else rests on these facts.",
)
GUIDE_TEMPLATE = QT_TRANSLATE_NOOP("drafter", "Pick a letter")
GUIDE_TEMPLATE_TEXT = QT_TRANSLATE_NOOP(
    "drafter",
    "On the right are the letters that fit, each with its reason. Alt+3 goes there, the arrows choose, Enter takes one.",
)
GUIDE_WRITE = QT_TRANSLATE_NOOP("drafter", "Make it this customer's letter")
GUIDE_WRITE_TEXT = QT_TRANSLATE_NOOP(
    "drafter",
    "Tab goes to the next open place, Enter asks for what belongs there. Then write as you would anywhere; a / at the "
    "start of a line brings paragraphs of the library.",
)
GUIDE_FINDING = QT_TRANSLATE_NOOP("drafter", "Look at a remark")
GUIDE_FINDING_TEXT = QT_TRANSLATE_NOOP(
    "drafter",
    "The checks read along. F7 goes to the next remark, Alt+Enter shows its fixes, Ctrl+1 takes the first. Where you "
    "are right, say why, and it is kept with the letter.",
)
GUIDE_FINISH = QT_TRANSLATE_NOOP("drafter", "Finish")
GUIDE_FINISH_TEXT = QT_TRANSLATE_NOOP(
    "drafter",
    "Ctrl+Enter opens the gate. It lists what still stops the letter and takes you to each. This is a sample case: "
    "nothing reaches a customer, and it can be removed from the File menu.",
)
GUIDE_SHOW_ME = QT_TRANSLATE_NOOP("drafter", "Take me there")
GUIDE_NEXT = QT_TRANSLATE_NOOP("drafter", "Next step")
GUIDE_DONE = QT_TRANSLATE_NOOP("drafter", "Done")
GUIDE_END = QT_TRANSLATE_NOOP("drafter", "End the guide")
WITH_GUIDE = QT_TRANSLATE_NOOP("drafter", "Show me round with the first of them")
ABOUT_CATEGORY = QT_TRANSLATE_NOOP("drafter", "about {name}")
NEAR_CATEGORY = QT_TRANSLATE_NOOP("drafter", "close to {name}")
REASONS_JOINED = QT_TRANSLATE_NOOP("drafter", "; ")
PREVIEW_REFUSED = QT_TRANSLATE_NOOP("drafter", "This text cannot be shown for this case: {what}")
GUIDELINE_TEXT = QT_TRANSLATE_NOOP("drafter", "Text of the guideline")
GUIDELINE_READ = QT_TRANSLATE_NOOP("drafter", "As it is read")
GUIDELINE_LIVE = QT_TRANSLATE_NOOP("drafter", "The guideline is in force now.")
GUIDELINE_GIVEN_UP = QT_TRANSLATE_NOOP("drafter", "The draft is gone; the guideline in force stays as it was.")
LEFT_EMPTY = QT_TRANSLATE_NOOP(
    "drafter", "The facts of the case, what the customer raises, its history and the guideline for it are shown here."
)
