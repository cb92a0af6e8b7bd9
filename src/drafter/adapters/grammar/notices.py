"""What the writer is told when something could not be checked."""

from __future__ import annotations

CHINESE = "There is no grammar check for Chinese letters; script, width and wording are checked by our own rules."
NOT_CHOSEN = "Grammar and spelling are not checked: no engine is chosen in the settings."
GIVEN_UP = (
    "Grammar and spelling are not checked any more: the engine failed several times. Restart drafter to try again."
)
NOT_STARTED = "Grammar and spelling are not checked yet: the engine did not start in time and is tried again."
STOPPED = "Grammar and spelling are not checked: the engine has been closed."
SOME_LOST = "The grammar engine failed on part of the letter; that part is not checked until it is changed."
SOME_FOREIGN = "Part of the letter does not look like English and was not checked for grammar and spelling."


def other_language(language: str) -> str:
    return f"There is no grammar check for letters in this language ({language})."


def unable(why: str) -> str:
    return f"Grammar and spelling are not checked: {why}"
