"""``congvan diff``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from congvan.cli import options as opt
from congvan.cli.documents import preset_folders
from congvan.cli.files import (
    DOCX,
    FILE,
    HTML,
    JSON,
    STANDARD,
    TEXT,
    put,
    refuse_output,
    written,
)
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both, language, say
from congvan.cli.streams import write_stderr
from congvan.errors import CongvanError, Message

if TYPE_CHECKING:
    from congvan.comparing import Comparison
    from congvan.documents import AdministrativeDocument

app = command_app()
_DIFFERS: Final = 1
_LEFT: Final = Message("Không theo dõi được: “{}”", "Cannot be tracked: “{}”")
_FORMS: Final = {"text": TEXT, "json": JSON, "html": HTML}


@app.command(
    cls=Command,
    help=both(
        "So hai văn bản (tệp Word hoặc tệp dữ liệu, loại nào với loại nào cũng được): đổi chữ nào, ở khoản, điểm nào. "
        "Mã kết thúc là 1 khi khác chữ.",
        "Compare two documents (Word or data files, in any mix): which words changed, in which clause and point. "
        "The exit code is 1 if words differ.",
    ),
)
def diff(
    before: Annotated[Path, opt.argument(FILE, "Văn bản trước.", "The document before.")],
    after: Annotated[Path, opt.argument(FILE, "Văn bản sau.", "The document after.")],
    form: opt.ComparisonFormat = "text",
    output: opt.ComparisonOut = None,
    track: opt.TrackedComparisonOut = None,
    force: opt.Force = False,
    presets: opt.PresetFolder = None,
    base: opt.OpenedBase = None,
) -> None:
    from congvan.comparing import diff as compared, document_of

    refuse_misuse(form, output, [before, after], force=force)
    refuse_output("--track", track, DOCX, [before, after], force=force)
    old, new = (document_of(one, base, preset_folders(presets)) for one in (before, after))
    if track is not None:
        _write_tracked(_as_set(before, old), _as_set(after, new), track)
    give(compared(old, new), form, output)


def _as_set(file: Path, document: AdministrativeDocument) -> AdministrativeDocument | Path:
    """A Word file as it is, with all that it holds besides its document."""
    return file if file.suffix.lower() in DOCX else document


def _write_tracked(before: AdministrativeDocument | Path, after: AdministrativeDocument | Path, target: Path) -> None:
    from congvan.comparing import tracked
    from congvan.files import atomic_write

    made = tracked(before, after)
    atomic_write(target, made.docx)
    written(target)
    for text in made.left:
        write_stderr(say(_LEFT).format(text))


def refuse_misuse(form: str, output: Path | None, inputs: list[Path], *, force: bool) -> None:
    """Raises ``CongvanError`` for a form that there is none of, and as ``refuse_output`` does."""
    if form not in _FORMS:
        listed = ", ".join(_FORMS)
        raise CongvanError(
            Message(f"--format: “{form}” không có; hãy viết {listed}", f"--format: “{form}”; write {listed}")
        )
    refuse_output("--output", output, _FORMS[form], inputs, force=force)


def give(comparison: Comparison, form: str, output: Path | None) -> None:
    """Writes a comparison in the form that was asked for; ends with 1 where words differ."""
    put(_text(comparison, form), output or STANDARD)
    if not comparison.is_same:
        raise typer.Exit(_DIFFERS)


def _text(comparison: Comparison, form: str) -> str:
    from congvan.comparing import comparison_page, comparison_text
    from congvan.source import dump_json

    if form == "json":
        return dump_json(comparison.to_dict(language()))
    return comparison_page(comparison, language()) if form == "html" else comparison_text(comparison, language())
