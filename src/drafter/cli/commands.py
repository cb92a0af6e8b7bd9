"""The commands themselves: each opens the workplace it needs, answers, and closes it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from drafter.adapters.settings_file import home_folder
from drafter.cli.items import BadCallError, Items, answer_all, print_json, read_items, text_given
from drafter.cli.unforeseen import told_of_crash
from drafter.cli.workplace import Workplace, plain


@contextmanager
def _at(chosen: argparse.Namespace) -> Iterator[Workplace]:
    place = Workplace(home_folder(chosen.home))
    try:
        yield place
    finally:
        place.close()


class _Step(NamedTuple):
    """How a step answers one item, and how the answer is told to people and shown as JSON."""

    answer: Callable[[Workplace, dict[str, Any]], Any]
    tell: Callable[[Any], str]
    show: Callable[[Any], Any] = plain


def _step(
    chosen: argparse.Namespace,
    load: Callable[[], _Step],
    engines: Callable[[Items], tuple[bool, bool]] = lambda items: (False, False),
) -> int:
    """`engines`: whether grammar and meaning are sure to be asked; they start while the step is loaded."""
    items = read_items(chosen.file)
    with _at(chosen) as place:
        place.start_engines(*engines(items))
        step = load()
        show = step.show if chosen.json else None
        return answer_all(
            items,
            lambda raw: step.answer(place, raw),
            show,
            step.tell,
            lambda error: told_of_crash(error, place.home, "the answer to this item"),
        )


def _asked_about(items: Items) -> tuple[bool, bool]:
    """What letters to check will ask: grammar of English ones, meaning of those and of any that has its case."""
    letters = [item for item in items.values if isinstance(item, dict) and item.get("letter")]
    english = any(str(letter.get("language") or "en").startswith("en") for letter in letters)
    return english, english or any(letter.get("case") for letter in letters)


def classify(chosen: argparse.Namespace) -> int:
    def step() -> _Step:
        from drafter.cli.sorting import classification_shown, classify_item, tell_classification

        return _Step(classify_item, tell_classification, classification_shown)

    return _step(chosen, step)


def suggest(chosen: argparse.Namespace) -> int:
    def step() -> _Step:
        from drafter.cli.answering import suggest_item, tell_suggestions

        return _Step(suggest_item, tell_suggestions)

    return _step(chosen, step, lambda items: (False, True))


def compensate(chosen: argparse.Namespace) -> int:
    def step() -> _Step:
        from drafter.cli.compensating import compensate_item, tell_compensation

        return _Step(compensate_item, tell_compensation)

    return _step(chosen, step)


def check(chosen: argparse.Namespace) -> int:
    def step() -> _Step:
        from drafter.cli.answering import check_item, tell_review

        return _Step(check_item, tell_review)

    return _watch_rules(chosen) if chosen.rules else _step(chosen, step, _asked_about)


def _watch_rules(chosen: argparse.Namespace) -> int:
    from drafter.cli.rule_watching import watch_rules

    letters = read_items(chosen.file)
    with _at(chosen) as place:
        return watch_rules(place, letters.values, chosen.json)


def confirm(chosen: argparse.Namespace) -> int:
    from drafter.cli.learning import confirm_items

    items = read_items(chosen.file)
    with _at(chosen) as place:
        return confirm_items(place, items, chosen.json)


def draft(chosen: argparse.Namespace) -> int:
    with _at(chosen) as place:
        place.start_engines(grammar=True, meaning=True)
        from drafter.cli.drafting import Asked, draft_case

        asked = Asked(
            case=chosen.case,
            template=chosen.template,
            route=chosen.route,
            out=Path(chosen.out) if chosen.out else None,
            final=chosen.finish,
            again=chosen.again,
            as_json=chosen.json,
        )
        return draft_case(place, asked)


def schema(chosen: argparse.Namespace) -> int:
    from drafter.cli.schemas import SCHEMAS, schema_of

    if chosen.name not in SCHEMAS:
        raise BadCallError(f"no schema {chosen.name!r}; known: {', '.join(sorted(SCHEMAS))}")
    print_json("one", [schema_of(chosen.name)])
    return 0


def import_files(chosen: argparse.Namespace) -> int:
    from drafter.cli.filing import import_into_store

    with _at(chosen) as place:
        return import_into_store(place, chosen.files, chosen.columns, chosen.json)


def columns(chosen: argparse.Namespace) -> int:
    from drafter.cli.columns import show_columns

    with _at(chosen) as place:
        return show_columns(place, chosen.file, chosen.columns, chosen.json)


def cases(chosen: argparse.Namespace) -> int:
    from drafter.cli.filing import list_cases

    with _at(chosen) as place:
        return list_cases(place, chosen.search, chosen.json)


def categories(chosen: argparse.Namespace) -> int:
    from drafter.cli.changing_categories import categories_command

    names = {language: name for language, name in (("en", chosen.name), ("zh-Hant-HK", chosen.zh)) if name}
    with _at(chosen) as place:
        return categories_command(place, chosen.what, chosen.ids, names, tuple(chosen.cue), chosen.json)


def deadlines(chosen: argparse.Namespace) -> int:
    from drafter.cli.deadlines import tell_deadlines

    with _at(chosen) as place:
        return tell_deadlines(place, chosen.reference, chosen.json)


def ask(chosen: argparse.Namespace) -> int:
    from drafter.cli.requests import Asking, ask_others

    asked = Asking(
        reference=chosen.reference, to=chosen.to, text=text_given(chosen.text), due=chosen.due,
        language=chosen.language, show=chosen.show,
    )  # fmt: skip
    with _at(chosen) as place:
        return ask_others(place, asked, chosen.json)


def answer(chosen: argparse.Namespace) -> int:
    from drafter.cli.requests import Answering, answer_others

    given = Answering(
        reference=chosen.reference, request=chosen.request, text=text_given(chosen.text),
        files=tuple(Path(name) for name in chosen.files), chase=chosen.chase, close=chosen.close,
    )  # fmt: skip
    with _at(chosen) as place:
        return answer_others(place, given, chosen.json)


def library(chosen: argparse.Namespace) -> int:
    from drafter.cli.library_sharing import choices_of, share_command
    from drafter.cli.shelving import library_command

    choices = choices_of(chosen.mine, chosen.theirs)
    if choices and chosen.what != "share":
        raise BadCallError("--mine and --theirs belong to library share")
    with _at(chosen) as place:
        if chosen.what == "share":
            return share_command(place, chosen.path, choices, chosen.json)
        return library_command(place, chosen.what, chosen.path, chosen.json)


def practice(chosen: argparse.Namespace) -> int:
    from drafter.cli import practice_trainer as trainer
    from drafter.cli.practising import practice_command

    items = read_items(chosen.file) if chosen.file and chosen.what in ("grade", "agreement") else None
    out = Path(chosen.out) if chosen.out else None
    wanted = trainer.Wanted(name=chosen.file, seed=chosen.seed, person=chosen.person, out=out, as_json=chosen.json)
    deeds = {"lint": trainer.practice_lint, "vary": trainer.practice_vary, "new-from": trainer.practice_new_from,
             "progress": trainer.practice_progress, "certificate": trainer.practice_certificate}  # fmt: skip
    with _at(chosen) as place:
        if chosen.what == "agreement":
            return trainer.practice_agreement(place, wanted, items)
        if chosen.what in deeds:
            return deeds[chosen.what](place, wanted)
        return practice_command(place, chosen.what, items, chosen.json)


def store(chosen: argparse.Namespace) -> int:
    from drafter.cli.erasing import erase_on_request, retention
    from drafter.cli.keeping import store_command

    with _at(chosen) as place:
        if chosen.what == "retention":
            return retention(place, chosen.erase, chosen.json)
        if chosen.what == "erase":
            return erase_on_request(place, chosen.path, chosen.all_of_customer, chosen.json)
        return store_command(place, chosen.what, chosen.path, chosen.json)
