"""Files one piece of post: classified, with its deadlines, its leak keys and its attachments, in one write."""

from __future__ import annotations

import msgspec

from drafter.adapters.case_store import CaseStore
from drafter.model.classification import Classification
from drafter.model.filed import Added, Known, Original, Standing
from drafter.model.intake import Intaken
from drafter.model.reading.leak_keys import leak_keys_of
from drafter.steps.flow import Handbook, Seat, open_case


def file_case(store: CaseStore, intaken: Intaken, book: Handbook, seat: Seat) -> Added | Known:
    """The case as it goes into the worklist: what it is about, how grave, and by when it is due."""
    draft = open_case(intaken.case, book, seat)
    case, found = draft.case, draft.classification
    if case.language is None:
        case = msgspec.structs.replace(case, language=found.language)
    original = Original(name=intaken.name, media_type="application/octet-stream", content=intaken.original)
    files = {one.sha256: one.content for one in intaken.attachments}
    with store.batch("filing a case"):
        answer = store.add_case(case, standing_of(found, Standing()), original, files)
        if isinstance(answer, Added) and answer.case.id:
            store.put_leak_keys(answer.case.id, leak_keys_of(answer.case))
    return answer


def standing_of(found: Classification, before: Standing) -> Standing:
    """Where the case stands in the worklist by what classification found; state and assignee stay as they were."""
    return msgspec.structs.replace(
        before,
        due=min((deadline.due for deadline in found.deadlines if deadline.what == "answer"), default=before.due),
        categories=tuple(match.id for match in found.categories[:3]),
        flags=tuple(flag.id for flag in found.flags),
        severity=found.severity,
        comeback=any(flag.id == "comeback" for flag in found.flags),
    )
