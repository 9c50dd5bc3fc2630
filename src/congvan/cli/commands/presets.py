"""``congvan presets``."""

from __future__ import annotations

from congvan.cli import options as opt
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both

app = command_app()


@app.command(
    cls=Command,
    help=both("Liệt kê các mẫu văn bản soạn sẵn.", "List the presets: letters that only need their fields filled in."),
)
def presets(presets: opt.PresetFolder = None) -> None:
    from congvan.cli.commands.preset import show_presets

    show_presets(presets)
