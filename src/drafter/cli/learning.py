"""`drafter confirm`: keep confirmed categories to learn from, and say what they are worth on held-out examples."""

from __future__ import annotations

import uuid
from typing import Any

from drafter.adapters.learned_file import write_learned
from drafter.cli.items import Items, print_json
from drafter.cli.pointing import error_fields, with_text_id
from drafter.cli.workplace import Workplace
from drafter.model.filed import ConfirmedExample
from drafter.model.learned import Example
from drafter.model.template import Rejected
from drafter.oversight.learning import learned_where_it_wins


def confirm_items(place: Workplace, items: Items, as_json: bool) -> int:
    """Every confirmed text joins the store; the model is only kept where it wins on held-out confirmations."""
    read = [_example(place, raw) for raw in items.values]
    good = [example for example in read if isinstance(example, ConfirmedExample)]
    place.store.confirm_category(good)
    known = [Example(text=one.text, categories=one.categories) for one in place.store.confirmed_examples()]
    model, figures = learned_where_it_wins(known, place.book.classify)
    write_learned(place.home, model)
    bad = [
        {"id": raw.get("id") if isinstance(raw, dict) else None, "error": error_fields((one,))}
        for raw, one in zip(items.values, read, strict=True)
        if isinstance(one, Rejected)
    ]
    answer = {"confirmed": len(good), "in_store": len(known), "in_use": model is not None, "held_out": {
        "before": figures.before, "after": figures.after, "n": figures.n}, "errors": bad}  # fmt: skip
    if as_json:
        print_json("one", [answer])
    else:
        print(f"{len(good)} confirmed, {len(known)} in the store")
        print(f"held out ({figures.n}): {figures.before:.1%} by cues, {figures.after:.1%} with what was learned")
        print("the learned model is in use" if model else "the cues alone stay in use")
    return 1 if bad else 0


def _example(place: Workplace, raw: Any) -> ConfirmedExample | Rejected:
    if isinstance(raw, Rejected):
        return raw
    if not isinstance(raw, dict):
        return Rejected(where="$", what="expected a JSON object")
    case = place.case(with_text_id(raw))
    if isinstance(case, Rejected):
        return case
    if not case.categories:
        return Rejected(where="categories", what="names none; expected those a person has confirmed")
    text = "\n".join(message.text for _, message in case.incoming)
    return ConfirmedExample(id=case.id or str(uuid.uuid4()), text=text, categories=case.categories)
