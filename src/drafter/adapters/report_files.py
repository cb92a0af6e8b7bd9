"""Keeps the files of a report that a station, crew, handler or hotel sent, with the request they answer."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from drafter.adapters.case_store import CaseStore
from drafter.adapters.record_keeping import put_entry
from drafter.model.case import Attachment
from drafter.model.case_entry import LARGEST_REPORT, StationRequest
from drafter.ports import OutsideError


def put_report(store: CaseStore, case_id: str, request: StationRequest, paths: Sequence[Path]) -> None:
    """The request with its answer and these files: the bytes first, so that no request names what the store lacks."""
    read = [(path, _content(path)) for path in paths]
    files = {hashlib.sha256(content).hexdigest(): (path.name, content) for path, content in read}
    kept = tuple(_keep(store, case_id, digest, name, content) for digest, (name, content) in files.items())
    put_entry(store, case_id, replace(request, answer_files=(*request.answer_files, *kept)))


def _keep(store: CaseStore, case_id: str, digest: str, name: str, content: bytes) -> Attachment:
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    file = Attachment(name=name, media_type=kind, size=len(content), sha256=digest)
    store.keep_file(case_id, file, content)
    return file


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_REPORT + 1)
    except OSError as error:
        raise OutsideError(
            f"{path.name} could not be read: {error.strerror or error}. Nothing was written down; choose it again."
        ) from error
    if len(content) > LARGEST_REPORT:
        raise OutsideError(f"{path.name} is larger than 25 MB. Nothing was written down; send it in parts.")
    return content
