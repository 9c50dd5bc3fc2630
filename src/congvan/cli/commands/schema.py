"""``congvan schema``."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from congvan.cli.helping import Command, command_app
from congvan.cli.language import both, language
from congvan.cli.streams import write_stdout

app = command_app()


@app.command(
    cls=Command,
    help=both(
        "In lược đồ JSON của tệp dữ liệu, để trình soạn thảo gợi ý và báo lỗi khi gõ. Tên mục bằng tiếng Việt; "
        "thêm --lang en để có tên tiếng Anh.",
        "Print the JSON Schema of a data file: with it, editors complete and check what you type. Keys are in "
        "English; Vietnamese ones with --lang vi.",
    ),
)
def schema(
    preset: Annotated[
        str,
        typer.Option(
            metavar=both("TÊN", "NAME"),
            help=both("Lược đồ các mục của mẫu soạn sẵn này.", "The schema of this preset's fields."),
        ),
    ] = "",
) -> None:
    from congvan.source import dump_json, json_schema

    if preset:
        write_stdout(dump_json(_of_preset(preset)).rstrip("\n"))
        return
    from congvan import Dispatch

    write_stdout(dump_json(json_schema(Dispatch, language=language())).rstrip("\n"))


def _of_preset(name: str) -> dict[str, Any]:
    from congvan import presets
    from congvan.cli.documents import preset_folders
    from congvan.presets.fielded.schema import letter_schema
    from congvan.source import json_schema

    preset = presets.find(name, preset_folders())
    if isinstance(preset, presets.Preset):
        found = json_schema(preset.fields, language=language())
    else:
        found = letter_schema(preset, language())
    key = presets.PRESET_KEYS[1] if language() == "vi" else presets.PRESET_KEYS[0]
    found["properties"] = {key: {"const": name, "title": key.capitalize()}, **found["properties"]}
    found["required"] = [key, *found.get("required", ())]
    return found
