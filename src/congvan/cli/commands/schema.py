"""``congvan schema``."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from congvan.cli.helping import Command, command_app
from congvan.cli.language import both, language
from congvan.cli.streams import write_stdout
from congvan.errors import CongvanError, Refusal

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
    document_type: Annotated[
        str,
        typer.Option(
            "--type",
            metavar=both("LOẠI", "TYPE"),
            help=both(
                "Lược đồ của riêng loại văn bản này, ví dụ báo-cáo; nếu không nêu thì mọi loại.",
                "The schema of documents of this type alone, such as report; of all types if not given.",
            ),
        ),
    ] = "",
) -> None:
    from congvan.source import dump_json

    write_stdout(dump_json(_of_preset(preset) if preset else _of_documents(document_type)).rstrip("\n"))


def _of_documents(document_type: str) -> dict[str, Any]:
    from congvan.documents import type_named
    from congvan.documents.schema import document_schema, type_schema

    if not document_type:
        return document_schema(language())
    try:
        return type_schema(type_named(document_type), language())
    except Refusal as refusal:
        raise CongvanError(refusal.message) from refusal


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
