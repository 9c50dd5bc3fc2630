"""``congvan new``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

from congvan.cli import options as opt
from congvan.cli.documents import preset_folders
from congvan.cli.files import YAML, put, refuse_output
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
def new(
    preset: opt.PresetName,
    output: opt.StarterOut,
    force: opt.Force = False,
    example: Annotated[
        bool, opt.flag("--example", "Điền sẵn ví dụ của mẫu.", "Filled in with the preset's own example.")
    ] = False,
    eject: Annotated[
        bool,
        opt.flag(
            "--eject", "Cả văn bản thành tệp dữ liệu, không còn mẫu.", "The whole letter as data, without the preset."
        ),
    ] = False,
    full: Annotated[
        bool,
        opt.flag(
            "--full", "Thêm mọi mục có thể dùng, kèm ý nghĩa.", "With every key that exists, and what it means, below."
        ),
    ] = False,
    presets: opt.PresetFolder = None,
) -> None:
    refuse_output("--output", output, YAML, force=force)
    put(_text(preset, example=example, eject=eject, full=full, folder=presets), output)


def _text(name: str, *, example: bool, eject: bool, full: bool, folder: Path | None) -> str:
    from congvan import presets
    from congvan.documents import UNSAID_TYPE, is_type, type_named, types_written
    from congvan.presets.every_field import full_starter_of
    from congvan.presets.fielded.writing import letter_example, letter_starter
    from congvan.presets.starter import dump_document
    from congvan.resources import KINDS, PRESETS

    folders = tuple(preset_folders(folder))
    if name not in presets.names(folders):
        try:
            write = full_starter_of if full else presets.starter_of
            return write(UNSAID_TYPE if name == DISPATCH else type_named(name))
        except Refusal as refusal:
            if is_type(name):
                raise CongvanError(refusal.message) from refusal
            types = [name for one in types_written() for name in (one.value, one.label.lower().replace(" ", "-"))]
            raise UnknownName(KINDS[PRESETS], name, [DISPATCH, *presets.names(folders), *types]) from refusal
    found = presets.find(name, folders)
    if eject:
        return dump_document(found.example())
    if isinstance(found, presets.Preset):
        return presets.filled_starter(found) if example else presets.starter(found)
    return letter_example(found, name) if example else letter_starter(found, name)
