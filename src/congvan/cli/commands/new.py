"""``congvan new``."""

from __future__ import annotations

from typing import Final

from congvan.cli import options as opt
from congvan.cli.files import YAML, is_standard, put, refuse_existing, refuse_other_than
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both
from congvan.errors import UnknownName

app = command_app()
DISPATCH: Final = "dispatch"


@app.command(
    cls=Command,
    help=both(
        "Tạo tệp dữ liệu để điền: mọi mục, kèm lời giải thích và giá trị có sẵn. "
        "MẪU là dispatch (công văn trống) hoặc một tên trong congvan presets.",
        "Write a data file to fill in: every key, with an explanation in Vietnamese and an example. "
        "PRESET is dispatch (any dispatch) or a name listed by congvan presets.",
    ),
)
def new(preset: opt.PresetName, output: opt.StarterOut, force: opt.Force = False) -> None:
    if not is_standard(output):
        refuse_other_than(YAML, "--output", output)
    if not force:
        refuse_existing(output)
    put(_starter(preset), output)


def _starter(name: str) -> str:
    from congvan import presets
    from congvan.resources import KINDS, PRESETS, find_template

    if name == DISPATCH:
        return find_template(DISPATCH).read("example.yaml").decode()
    if name not in presets.names():
        raise UnknownName(KINDS[PRESETS], name, [DISPATCH, *presets.names()])
    return presets.starter(presets.get(name))
