"""``congvan presets``."""

from __future__ import annotations

from congvan.cli.helping import Command, command_app
from congvan.cli.language import both, say
from congvan.cli.streams import write_stdout

app = command_app()


@app.command(
    cls=Command,
    help=both("Liệt kê các mẫu văn bản soạn sẵn.", "List the presets: letters that only need their fields filled in."),
)
def presets() -> None:
    from congvan import presets as known

    names = known.names()
    width = max((len(name) for name in names), default=0)
    for name in names:
        write_stdout(f"{name.ljust(width)}  {say(known.get(name).title)}")
