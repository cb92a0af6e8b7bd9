"""Post imported at the command line says which case it may come back to, as a question."""

from __future__ import annotations

from pathlib import Path

from cli.asking import Ask

MAIL = """From: Ada Lund <ada@lund.example>
To: care@northvale.example
Subject: {subject}
Date: {date}
Message-ID: <{id}@lund.example>

{text}
"""


def mailed(folder: Path, id: str, subject: str, date: str, text: str) -> str:
    path = folder / f"{id}.eml"
    path.write_text(MAIL.format(id=id, subject=subject, date=date, text=text), "utf-8")
    return str(path)


def test_a_mail_headed_like_an_earlier_one_of_the_same_sender_is_asked_about(ask: Ask, tmp_path: Path) -> None:
    first = mailed(tmp_path, "one", "Our week in Rome", "Tue, 20 Oct 2026 09:00:00 +0000", "The guide never came.")
    second = mailed(tmp_path, "two", "Re: Our week in Rome", "Fri, 20 Nov 2026 09:00:00 +0000", "What about it?")
    other = mailed(tmp_path, "three", "Our cruise", "Fri, 20 Nov 2026 10:00:00 +0000", "The cabin was damp.")
    assert "comes back" not in ask("import", first).out
    reference = ask("cases", "--json").json[0]["reference"]
    assert f"         comes back to {reference}? (the same sender and subject)\n" in ask("import", second).out
    assert "offers" not in ask("import", other, "--json").out
