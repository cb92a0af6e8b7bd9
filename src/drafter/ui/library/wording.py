"""Sentences of the library place's figures and of its changes to many texts."""

from __future__ import annotations

from drafter.ui.translatable import QT_TRANSLATE_NOOP

USAGE = QT_TRANSLATE_NOOP("drafter", "How letters fare …")
RULES = QT_TRANSLATE_NOOP("drafter", "What the checks mark …")
RULES_TITLE = QT_TRANSLATE_NOOP("drafter", "What the checks mark")
RULES_SUM = QT_TRANSLATE_NOOP(
    "drafter",
    "{never} of {rules} rules marked nothing in our {letters} newest letters and drafts; rules that could not be read: {broken}.",
)
RULES_WAIT = QT_TRANSLATE_NOOP("drafter", "Checking our newest letters and drafts again …")
RULES_NEVER = QT_TRANSLATE_NOOP("drafter", "Rules that never marked anything")
RULES_BROKEN = QT_TRANSLATE_NOOP("drafter", "Rules that could not be read")
RULES_ALL = QT_TRANSLATE_NOOP("drafter", "Every rule, the busiest first")
RULES_NONE = QT_TRANSLATE_NOOP("drafter", "None.")
RULES_IN = QT_TRANSLATE_NOOP("drafter", "letters: {letters}")
RULES_ABOUT = QT_TRANSLATE_NOOP("drafter", "About this rule")
RULES_BAD = QT_TRANSLATE_NOOP("drafter", "Marked:")
RULES_GOOD = QT_TRANSLATE_NOOP("drafter", "Left alone:")
USAGE_TITLE = QT_TRANSLATE_NOOP("drafter", "How letters fare")
USAGE_SUM = QT_TRANSLATE_NOOP(
    "drafter", "{letters} letters in {cases} cases of the last year; practice and samples never count."
)
USAGE_WAIT = QT_TRANSLATE_NOOP("drafter", "Counting what became of the letters of the last year …")
USAGE_WHICH = QT_TRANSLATE_NOOP("drafter", "What to show")
USAGE_PROPOSALS = QT_TRANSLATE_NOOP("drafter", "Wordings to propose")
USAGE_CHANGES = QT_TRANSLATE_NOOP("drafter", "Sentences most often changed")
USAGE_DELETED = QT_TRANSLATE_NOOP("drafter", "Paragraphs nearly always taken out")
USAGE_TEXTS = QT_TRANSLATE_NOOP("drafter", "Every letter and paragraph")
USAGE_NEVER = QT_TRANSLATE_NOOP("drafter", "Never used")
USAGE_NONE_FITTED = QT_TRANSLATE_NOOP("drafter", "Where none of the letters fitted")
USAGE_NOTHING = QT_TRANSLATE_NOOP(
    "drafter", "Nothing to show here yet. The figures grow with every letter that is finished."
)
USAGE_CHANGED = QT_TRANSLATE_NOOP("drafter", "{changed} of {of} changed this sentence")
USAGE_SAME_WAY = QT_TRANSLATE_NOOP("drafter", "{letters} of {of} changed this sentence the same way")
USAGE_TAKEN_OUT = QT_TRANSLATE_NOOP("drafter", "(taken out)")
USAGE_OUT_OF = QT_TRANSLATE_NOOP("drafter", "taken out of {deleted} of {sent} letters")
USAGE_FIGURES = QT_TRANSLATE_NOOP(
    "drafter",
    "offered {offered} · chosen {chosen} · untouched {untouched} · lightly edited {lightly} · heavily edited {heavily} · abandoned {abandoned} · came back {came_back}",
)
USAGE_TIMES = QT_TRANSLATE_NOOP("drafter", "Times: {count}")
USAGE_PART = QT_TRANSLATE_NOOP(
    "drafter",
    "offered {offered} · in letters sent {sent} · untouched {untouched} · lightly edited {lightly} · heavily edited {heavily} · taken out {deleted} · came back {came_back}",
)
USAGE_TAKE = QT_TRANSLATE_NOOP("drafter", "Put this wording into a draft")
USAGE_DECLINE = QT_TRANSLATE_NOOP("drafter", "Decline")
USAGE_TAKEN = QT_TRANSLATE_NOOP(
    "drafter", "The wording stands in a draft of {path}; ask for its review when you have read it."
)
USAGE_DECLINED = QT_TRANSLATE_NOOP("drafter", "Declined; this wording is not proposed again.")
USAGE_OPEN = QT_TRANSLATE_NOOP("drafter", "Open the text")
REPLACE_ALL = QT_TRANSLATE_NOOP("drafter", "Replace in the whole library …")
REPLACE_ALL_TITLE = QT_TRANSLATE_NOOP("drafter", "Replace in the whole library")
REPLACE_WHY = QT_TRANSLATE_NOOP(
    "drafter",
    "Changes bodies, titles and handling notes, never the names of values. Every file changed becomes a draft to review; what is live stays.",
)
REPLACE_FIND = QT_TRANSLATE_NOOP("drafter", "Find")
REPLACE_INTO = QT_TRANSLATE_NOOP("drafter", "Replace with")
REPLACE_CASE = QT_TRANSLATE_NOOP("drafter", "Match small and large letters")
REPLACE_WORDS = QT_TRANSLATE_NOOP("drafter", "Whole words only")
REPLACE_LOOK = QT_TRANSLATE_NOOP("drafter", "Show what would change")
REPLACE_FOUND = QT_TRANSLATE_NOOP(
    "drafter", "Places: {places}, in files: {files}. Space leaves a file out or takes it in."
)
REPLACE_NONE = QT_TRANSLATE_NOOP("drafter", "Nothing in the library would change.")
REPLACE_PLACES = QT_TRANSLATE_NOOP("drafter", "Places: {count}")
REPLACE_LEFT_OUT = QT_TRANSLATE_NOOP("drafter", "left out")
REPLACE_DO = QT_TRANSLATE_NOOP("drafter", "Make drafts ({count})")
REPLACE_DONE = QT_TRANSLATE_NOOP("drafter", "Drafts made: {count}. One undo takes all of them back.")
REPLACE_UNDO = QT_TRANSLATE_NOOP("drafter", "Undo the replacement")
REPLACE_UNDONE = QT_TRANSLATE_NOOP("drafter", "The replacement is undone. Drafts as they were before: {count}.")
REPLACE_NOT_UNDONE = QT_TRANSLATE_NOOP("drafter", "There is no replacement to undo.")
REACH_TITLE = QT_TRANSLATE_NOOP("drafter", "Open drafts that would read differently")
REACH_WHY = QT_TRANSLATE_NOOP(
    "drafter",
    "Open drafts that would change: {count}. Those that nobody has touched are written anew; the others keep their words.",
)
REACH_TOUCHED = QT_TRANSLATE_NOOP("drafter", "keeps its text: written by hand")
REACH_ANEW = QT_TRANSLATE_NOOP("drafter", "is written anew")
REACH_APPROVE = QT_TRANSLATE_NOOP("drafter", "Approve all the same")
PAIR_CHANGES = QT_TRANSLATE_NOOP("drafter", "What would change")
SHARE = QT_TRANSLATE_NOOP("drafter", "Share the library …")
SHARE_TITLE = QT_TRANSLATE_NOOP("drafter", "Share the library")
SHARE_WHY = QT_TRANSLATE_NOOP(
    "drafter",
    "Fetches what other offices have changed and sends what went live here. A draft goes along once its review has been asked for.",
)
SHARE_ADDRESS = QT_TRANSLATE_NOOP("drafter", "Folder or git server")
SHARE_NOW = QT_TRANSLATE_NOOP("drafter", "Fetch and send")
SHARE_DONE = QT_TRANSLATE_NOOP("drafter", "Shared. Texts that came: {count}.")
SHARE_NOT_SENT = QT_TRANSLATE_NOOP(
    "drafter", "Somebody was faster. Texts that came: {count}. Share once more to send yours."
)
SHARE_CONFLICTS = QT_TRANSLATE_NOOP(
    "drafter", "Changed here and elsewhere: {count}. Say for each whose text stands; nothing is changed before that."
)
SHARE_MINE = QT_TRANSLATE_NOOP("drafter", "Mine stands (Ctrl+1)")
SHARE_THEIRS = QT_TRANSLATE_NOOP("drafter", "Theirs stands (Ctrl+2)")
SHARE_OPEN = QT_TRANSLATE_NOOP("drafter", "mine or theirs?")
SHARE_MINE_STANDS = QT_TRANSLATE_NOOP("drafter", "mine stands")
SHARE_THEIRS_STANDS = QT_TRANSLATE_NOOP("drafter", "theirs stands")
SHARE_STRUCK = QT_TRANSLATE_NOOP("drafter", "Struck out: mine. Underlined: theirs.")
AS_SHIPPED = QT_TRANSLATE_NOOP("drafter", "As it came with drafter")
EXPORT_LIBRARY = QT_TRANSLATE_NOOP("drafter", "Export the library …")
EXPORTED = QT_TRANSLATE_NOOP("drafter", "{count} texts written to {path}")
SOMEBODY = QT_TRANSLATE_NOOP("drafter", "Somebody")
BACK_AT_WORK = QT_TRANSLATE_NOOP(
    "drafter", "{who} is working on this text; have that draft approved or given up, then go back"
)
BACK_TO = QT_TRANSLATE_NOOP("drafter", "back to the version “{version}”")
ASKED_BY = QT_TRANSLATE_NOOP("drafter", "{who} asks for review.")
ASKED_BY_WHY = QT_TRANSLATE_NOOP("drafter", "{who} asks for review: {why}.")
IMPORT_LIBRARY = QT_TRANSLATE_NOOP("drafter", "Import texts …")
IMPORT_TITLE = QT_TRANSLATE_NOOP("drafter", "Texts imported")
IMPORT_DONE = QT_TRANSLATE_NOOP(
    "drafter",
    "In force: {written}. Ask for review: {asked}. The same already: {same}. Refused: {refused}, each with its reason "
    "below.",
)
TAKEN_IN = QT_TRANSLATE_NOOP("drafter", "taken in from {file}")
IMPORT_ASKED = QT_TRANSLATE_NOOP("drafter", "Asks for review: somebody else approves it before it is used")
IMPORT_NONE_REFUSED = QT_TRANSLATE_NOOP("drafter", "No file was refused.")
ZIP_FILTER = QT_TRANSLATE_NOOP("drafter", "Library (*.zip)")
