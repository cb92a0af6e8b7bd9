"""Opens the settings, has what was entered looked at, and puts it into force."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafter.adapters.settings_file import setting_faults
from drafter.settings import SettingFault, Settings
from drafter.ui import wording as w
from drafter.ui.saying import say
from drafter.ui.settings_box import SettingsBox

if TYPE_CHECKING:
    from drafter.app.window import Program


def open_settings(settings: Settings, offices: tuple[str, ...], home: Path, program: Program) -> SettingsBox:
    """The box, open. Nothing is put into force before every value in it can be used."""
    box = SettingsBox(settings, offices, program.keyboard.commands, home / "settings.yaml", program.window)

    def offered(wanted: Settings) -> None:
        program.reading.ask(lambda: setting_faults(wanted), lambda faults: answered(wanted, faults), box.told.setText)

    def answered(wanted: Settings, faults: tuple[SettingFault, ...]) -> None:
        box.show_faults(faults)
        if not faults:
            box.accept()
            again = wanted.screen_language != settings.screen_language
            program.take_settings(wanted)
            program.window.tell(say(w.SETTINGS_SAVED_RESTART if again else w.SETTINGS_SAVED))

    box.offered.connect(offered)
    box.open()
    return box
