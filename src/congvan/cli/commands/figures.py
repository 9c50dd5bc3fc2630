"""``congvan figures``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from congvan.cli import options as opt
from congvan.cli.documents import preset_folders
from congvan.cli.files import FILE, STANDARD, put
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both, say
from congvan.cli.streams import write_stderr

app = command_app()


@app.command(
    cls=Command,
    help=both(
        "Liệt kê số liệu mà lời văn nêu theo tên: nguồn, ngày chốt, mẫu số, ô trong tệp, cách tính, thực hiện hay ước.",
        "List the figures that the words name: source, day, denominator, cells, rule, actual or estimate.",
    ),
)
def figures(
    letter: Annotated[Path, opt.argument(FILE, "Tệp thư dùng mẫu.", "A letter that uses a preset.")],
    form: opt.ListFormat = "text",
    base: opt.OpenedBase = None,
    presets: opt.PresetFolder = None,
) -> None:
    from congvan.presets.fielded.figure_list import NO_FIGURES, figures as found_in, figures_text
    from congvan.source import dump_json

    found = found_in(letter, base=base, presets=preset_folders(presets))
    if form == "json":
        put(dump_json([one.to_dict() for one in found]), STANDARD)
    elif found:
        put(figures_text(found), STANDARD)
    else:
        write_stderr(say(NO_FIGURES))
