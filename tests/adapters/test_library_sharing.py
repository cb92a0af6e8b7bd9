"""Two departments share one library through a real git repository between them; nobody's words are lost."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from dulwich import porcelain
from dulwich.client import SendPackResult
from dulwich.refs import Ref
from dulwich.repo import Repo

from drafter.adapters.library_declined import Declined
from drafter.adapters.library_drafts import LibraryDrafts
from drafter.adapters.library_history import LibraryHistory
from drafter.adapters.library_sharing import LibrarySharing
from drafter.model.library_draft import LibraryDraft
from drafter.model.library_share import Conflict, Shared
from drafter.model.template import Rejected
from drafter.ports import OutsideError

AT = dt.datetime(2026, 11, 21, 9, 0, tzinfo=dt.UTC)
PATH = "baggage/late.en-GB.md"


class Office:
    """One department: its library, its history, its way to the server."""

    def __init__(self, home: Path, server: Path, who: str) -> None:
        self.who = who
        self.history = LibraryHistory(home)
        self.sharing = LibrarySharing(home, self.history)
        self.sharing.settle_on(str(server))
        self.drafts, self.declined = LibraryDrafts(home), Declined(home)

    def writes(self, body: str, path: str = PATH) -> None:
        id = path.split(".")[0].replace("/", ".")
        text = f"---\nid: {id}\ntitle: Late bag\ncategories: [baggage.delayed]\n---\n{body}\n"
        saved = self.history.save(text, path, self.who, "Change it", AT)
        assert not isinstance(saved, Rejected), saved

    def shares(self, choice: str | None = None) -> Shared:
        chosen = {PATH: choice} if choice else {}
        answer = self.sharing.share(self.who, AT, chosen)  # type: ignore[arg-type]  # mine or theirs
        assert isinstance(answer, Shared)
        return answer

    def body(self, path: str = PATH) -> str:
        file = self.history.root / path
        return file.read_text("utf-8").split("\n---\n")[1].strip() if file.exists() else ""


@pytest.fixture
def server(tmp_path: Path) -> Path:
    folder = tmp_path / "server.git"
    folder.mkdir()
    Repo.init_bare(str(folder), default_branch=b"main").close()
    return folder


SERVE = """
import sys
from dulwich.server import DictBackend, TCPGitServer
from dulwich.repo import Repo
made = TCPGitServer(DictBackend({b"/library.git": Repo(sys.argv[1])}), "127.0.0.1", 0)
print(made.server_address[1], flush=True)
made.serve_forever()
"""


@pytest.fixture
def served(server: Path) -> Iterator[str]:
    """The same repository behind a real git server, a process of its own."""
    command = [sys.executable, "-c", SERVE, str(server)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    yield f"git://127.0.0.1:{process.stdout.readline().strip()}/library.git"
    process.kill()
    process.wait()
    process.stdout.close()


@pytest.fixture
def offices(tmp_path: Path, server: Path) -> Iterator[tuple[Office, Office]]:
    one, other = Office(tmp_path / "hkg", server, "Priya"), Office(tmp_path / "lhr", server, "Ann")
    yield one, other
    one.history.close()
    other.history.close()


def test_what_one_office_writes_reaches_the_other(offices: tuple[Office, Office]) -> None:
    one, other = offices
    one.writes("We are sorry.")
    assert one.shares().went
    assert other.shares() == Shared(came=(PATH,), went=True)
    assert other.body() == "We are sorry."
    assert [version.by for version in other.history.history(PATH)] == ["Priya"]


def test_changes_to_different_texts_are_joined_without_a_question(offices: tuple[Office, Office]) -> None:
    one, other = offices
    one.writes("We are sorry.")
    one.shares()
    other.writes("Another text.", "baggage/other.en-GB.md")
    assert other.shares() == Shared(came=(PATH,), went=True)
    assert one.shares().came == ("baggage/other.en-GB.md",)
    assert one.body("baggage/other.en-GB.md") == "Another text."


@pytest.fixture
def disputed(offices: tuple[Office, Office]) -> tuple[Office, Office]:
    """Both have changed the same text; the first has shared it."""
    one, other = offices
    one.writes("We are sorry.")
    one.shares()
    other.shares()
    one.writes("We are truly sorry.")
    other.writes("I am sorry.")
    one.shares()
    return offices


def test_a_text_changed_on_both_sides_waits_for_a_choice(disputed: tuple[Office, Office]) -> None:
    _, other = disputed
    (conflict,) = other.shares().conflicts
    assert isinstance(conflict, Conflict)
    assert "I am sorry." in (conflict.mine or "")
    assert "We are truly sorry." in (conflict.theirs or "")
    assert other.body() == "I am sorry."


@pytest.mark.parametrize(("choice", "stands"), [("mine", "I am sorry."), ("theirs", "We are truly sorry.")])
def test_the_choice_stands_in_both_offices(disputed: tuple[Office, Office], choice: str, stands: str) -> None:
    one, other = disputed
    assert other.shares(choice=choice).went
    one.shares()
    assert (one.body(), other.body()) == (stands, stands)
    assert {version.by for version in one.history.history(PATH)} >= {"Priya", "Ann"}


def test_sharing_twice_changes_nothing(disputed: tuple[Office, Office]) -> None:
    _, other = disputed
    other.shares(choice="mine")
    before = len(other.history.history(PATH))
    assert other.shares() == Shared(went=True)
    assert len(other.history.history(PATH)) == before


def test_what_was_changed_in_the_folder_by_hand_is_shared_too(offices: tuple[Office, Office]) -> None:
    one, other = offices
    one.writes("We are sorry.")
    file = one.history.root / PATH
    file.write_text(file.read_text("utf-8").replace("sorry", "very sorry"), "utf-8")
    one.shares()
    other.shares()
    assert other.body() == "We are very sorry."


def test_a_text_can_be_saved_after_sharing(disputed: tuple[Office, Office]) -> None:
    one, other = disputed
    other.shares(choice="mine")
    other.writes("New again.")
    other.shares()
    one.shares()
    assert one.body() == "New again."


def test_a_text_taken_away_elsewhere_goes_here_too(offices: tuple[Office, Office]) -> None:
    one, other = offices
    one.writes("We are sorry.")
    one.shares()
    other.shares()
    (one.history.root / PATH).unlink()
    one.shares()
    assert other.shares().came == (PATH,)
    assert other.body() == ""


@pytest.mark.parametrize("address", ["/nowhere/at/all.git", "https://localhost:1/none.git", "not a place"])
def test_an_address_that_does_not_answer_is_said(offices: tuple[Office, Office], address: str) -> None:
    one, _ = offices
    one.writes("We are sorry.")
    one.sharing.settle_on(address)
    with pytest.raises(OutsideError, match="could not be fetched"):
        one.shares()
    assert one.body() == "We are sorry."


@pytest.mark.parametrize("lock", ["index.lock", "refs/heads/main.lock"])
def test_a_lock_that_a_dead_program_left_is_named_and_nothing_is_lost(
    offices: tuple[Office, Office], lock: str
) -> None:
    one, other = offices
    one.writes("We are sorry.")
    one.shares()
    other.shares()
    one.writes("We are truly sorry.")
    one.shares()
    held = other.history.root / ".git" / lock
    held.touch()
    with pytest.raises(OutsideError, match=re.escape(f"delete {held}")):
        other.shares()
    held.unlink()
    other.shares()
    assert (other.body(), one.shares().came) == ("We are truly sorry.", ())


def refused_while_locked(office: Office, server: Path, told: str) -> None:
    office.writes("We are sorry.")
    lock = server / "refs" / "heads" / "main.lock"
    lock.touch()
    with pytest.raises(OutsideError, match=told):
        office.shares()
    lock.unlink()


def test_a_server_that_is_locked_is_said_and_gets_it_the_next_time(
    offices: tuple[Office, Office], server: Path
) -> None:
    one, other = offices
    refused_while_locked(one, server, r"could not be sent .* share again later")
    assert one.shares().went
    assert other.shares().came == (PATH,)


def test_a_server_that_breaks_off_gets_it_the_next_time(
    offices: tuple[Office, Office], served: str, server: Path
) -> None:
    one, other = offices
    one.sharing.settle_on(served)
    refused_while_locked(one, server, r"could not be sent .* Nothing is lost here")
    assert one.shares().went
    assert other.shares().came == (PATH,)


def test_a_server_whose_rules_refuse_is_never_taken_for_one_that_took_it(
    offices: tuple[Office, Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As git answers for a hook of the server: every ref by itself, without an error of the whole."""
    one, _ = offices
    one.writes("We are sorry.")
    refusal = {Ref(b"refs/heads/main"): "pre-receive hook declined"}
    monkeypatch.setattr(porcelain, "push", lambda *_, **__: SendPackResult({}, ref_status=refusal))
    with pytest.raises(OutsideError, match="the server refused it: pre-receive hook declined"):
        one.shares()


def test_a_choice_for_mine_brings_nothing(disputed: tuple[Office, Office]) -> None:
    _, other = disputed
    assert other.shares("mine").came == ()


def test_without_an_address_it_asks_for_one(tmp_path: Path) -> None:
    history = LibraryHistory(tmp_path)
    assert isinstance(LibrarySharing(tmp_path, history).share("Priya", AT), Rejected)
    history.close()


def draft(office: Office, **how: str) -> LibraryDraft:
    made = LibraryDraft(path=PATH, text="---\nid: a\ntitle: A\n---\nNew.\n", author=office.who, **how)  # type: ignore[arg-type]  # a status
    office.drafts.keep(made)
    return made


def test_a_draft_travels_once_its_review_is_asked_for(offices: tuple[Office, Office]) -> None:
    one, other = offices
    draft(one)
    one.shares()
    assert other.shares().came == ()
    asked = draft(one, status="in_review")
    one.shares()
    other.shares()
    assert other.drafts.all() == (asked,)


def test_what_the_reviewer_said_comes_back_to_the_author(offices: tuple[Office, Office]) -> None:
    one, other = offices
    draft(one, status="in_review")
    one.shares()
    other.shares()
    other.drafts.keep(msgspec.structs.replace(other.drafts.all()[0], status="draft", said="Ann: say sorry first."))
    other.shares()
    one.shares()
    assert [(one.author, one.status, one.said) for one in one.drafts.all()] == [
        ("Priya", "draft", "Ann: say sorry first.")
    ]


def test_a_text_approved_elsewhere_goes_live_here_and_its_draft_is_gone(offices: tuple[Office, Office]) -> None:
    one, other = offices
    draft(one, status="in_review")
    one.shares()
    other.shares()
    other.writes("Approved.")
    other.drafts.drop(PATH)
    other.shares()
    one.shares()
    assert (one.body(), one.drafts.all()) == ("Approved.", ())


def test_what_either_office_declined_is_declined_in_both(offices: tuple[Office, Office]) -> None:
    one, other = offices
    one.declined.add("a wording")
    other.declined.add("another wording")
    assert one.shares().came == ()
    other.shares()
    one.shares()
    assert one.declined.all() == other.declined.all() == {"a wording", "another wording"}


def test_a_file_of_declined_wordings_that_is_none_harms_nobody(offices: tuple[Office, Office]) -> None:
    one, other = offices
    other.declined.add("another wording")
    (one.history.root / ".declined.json").parent.mkdir(parents=True, exist_ok=True)
    (one.history.root / ".declined.json").write_text("{not a list", "utf-8")
    one.shares()
    other.shares()
    assert other.declined.all() == {"another wording"}
