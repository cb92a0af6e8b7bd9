"""Both palettes can be read: every text on every ground that it stands on has a contrast of 4.5 or more."""

from __future__ import annotations

import dataclasses
import re

import pytest
from PySide6.QtGui import QColor, QPalette

from drafter.ui.stylesheet import stylesheet_of
from drafter.ui.theme import DARK, LIGHT, Theme, contrast, palette_of, theme_of

GROUNDS = ("ground", "surface", "raised")
KINDS = ("error", "warning", "advice", "good")
TINTS = ("accent_soft", "error_soft", "warning_soft", "advice_soft", "good_soft", "open_soft", "filled_soft")
PAIRS = (
    *((text, ground) for text in ("text", "muted", "accent", *KINDS) for ground in GROUNDS),
    *(("text", tint) for tint in TINTS),
    *((kind, f"{kind}_soft") for kind in ("accent", *KINDS)),
    ("muted", "accent_soft"), ("muted", "filled_soft"), ("muted", "line"),
    ("on_accent", "accent"), ("on_selection", "selection"),
)  # fmt: skip


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(theme: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_focus_ring_is_seen_on_every_ground(theme: Theme) -> None:
    assert all(contrast(theme.accent, getattr(theme, ground)) >= 3 for ground in GROUNDS)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_rule_of_the_sheet_that_sets_text_on_a_ground_can_be_read(theme: Theme) -> None:
    for rule in re.findall(r"\{(.*?)\}", stylesheet_of(theme), re.DOTALL):
        text = re.search(r"(?:^|[;\s])color:\s*(#\w{6})", rule)
        ground = re.search(r"background:\s*(#\w{6})", rule)
        assert not (text and ground) or contrast(text[1], ground[1]) >= 4.5, rule


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_whoever_paints_knows_the_theme_from_the_palette(theme: Theme) -> None:
    assert theme_of(palette_of(theme)) is theme


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_words_that_are_switched_off_can_still_be_read(theme: Theme) -> None:
    palette = palette_of(theme)
    shown = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert contrast(shown.name(), theme.ground) >= 4.5


def test_every_colour_is_written_out_in_both_themes() -> None:
    for theme in (LIGHT, DARK):
        colours = [value for name, value in dataclasses.asdict(theme).items() if name != "name"]
        assert all(QColor(colour).isValid() and len(colour) == 7 for colour in colours)


@pytest.mark.parametrize(("first", "second", "ratio"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48)])
def test_contrast_is_measured_as_the_standard_does(first: str, second: str, ratio: float) -> None:
    """WCAG 2.2, relative luminance and contrast ratio."""
    assert contrast(first, second) == pytest.approx(ratio, abs=0.01)
