"""What git and its servers can say goes wrong, in words a person can act on."""

from __future__ import annotations

from dulwich.errors import GitProtocolError, HangupException, NotGitRepository
from dulwich.file import FileLocked

FAULTS = (OSError, GitProtocolError, HangupException, NotGitRepository, FileLocked, ValueError)
_NO_ANSWER = ("Max retries exceeded", "Connection refused", "Name or service not known", "timed out")
_FASTER = (
    "non-fast-forward",
    "fetch first",
    "stale info",
    "failed to update ref",
    "incorrect old value",
    "unable to set",
)


def said(error: Exception) -> str:
    """The fault in one sentence, without its full stop."""
    if isinstance(error, FileLocked):
        return (
            f"{_name(error.filename)} is held by another program that writes there. If none does, one was ended while "
            f"it wrote: delete {_name(error.lockfilename)}"
        )
    if isinstance(error, HangupException):
        return "the server broke off in the middle"
    if any(sign in str(error) for sign in _NO_ANSWER):
        return "nobody answers there; without a network it waits until there is one"
    return str(error).strip().rstrip(".")


def somebody_was_faster(refusals: list[str]) -> bool:
    """Whether a server refused only because it has a newer state than we knew of."""
    return all(any(sign in why for sign in _FASTER) for why in refusals)


def _name(file: str | bytes) -> str:
    return file.decode("utf-8", "replace") if isinstance(file, bytes) else file
