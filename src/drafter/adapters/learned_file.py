"""What was learned from the department's confirmations: HOME/learned.msgpack, replaced as a whole."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from drafter.model.learned import LearnedModel
from drafter.ports import OutsideError

_NAME = "learned.msgpack"


def read_learned(home: Path | None) -> LearnedModel | None:
    """The model in use; None where nothing was learned, or what is there cannot be read (it is learned again)."""
    if home is None or not (home / _NAME).is_file():
        return None
    try:
        return msgspec.msgpack.decode((home / _NAME).read_bytes(), type=LearnedModel)
    except (OSError, msgspec.MsgspecError):
        return None


def write_learned(home: Path, model: LearnedModel | None) -> None:
    """Keep the model, or forget the earlier one where the cues do as well."""
    path = home / _NAME
    try:
        if model is None:
            path.unlink(missing_ok=True)
            return
        fresh = path.with_suffix(".new")
        fresh.write_bytes(msgspec.msgpack.encode(model))
        os.replace(fresh, path)
    except OSError as error:
        raise OutsideError(
            f"What was learned could not be kept in {path}: {error.strerror}. Check the folder."
        ) from error
