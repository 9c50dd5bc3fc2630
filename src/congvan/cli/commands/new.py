"""``congvan new``."""

from __future__ import annotations

from typing import Final

from congvan.cli import options as opt
from congvan.cli.files import YAML, is_standard, put, refuse_existing, refuse_other_than
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both
from congvan.errors import CongvanError, Refusal, UnknownName

app = command_app()
DISPATCH: Final = "dispatch"


@app.command(
    cls=Command,
    help=both(
        "Tạo tệp dữ liệu để điền: mọi mục, kèm lời giải thích và giá trị có sẵn. "
        "MẪU là dispatch (công văn trống), một loại văn bản (báo-cáo, tờ-trình …) hoặc một tên trong congvan presets.",
        "Write a data file to fill in: every key, with an explanation in Vietnamese and an example. "
        "PRESET is dispatch (any dispatch), a type of document (report, submission …) or a name listed by congvan "
        "presets.",
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
    from congvan.documents import UNSAID_TYPE, is_type, type_named, types_written
    from congvan.resources import KINDS, PRESETS

    if name in presets.names():
        return presets.starter(presets.get(name))
    try:
        return presets.starter_of(UNSAID_TYPE if name == DISPATCH else type_named(name))
    except Refusal as refusal:
        if is_type(name):
            raise CongvanError(refusal.message) from refusal
        types = [name for one in types_written() for name in (one.value, one.label.lower().replace(" ", "-"))]
        known = [DISPATCH, *presets.names(), *types]
        raise UnknownName(KINDS[PRESETS], name, known) from refusal
