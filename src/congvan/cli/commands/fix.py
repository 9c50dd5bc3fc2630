"""``congvan fix``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from congvan.cli import options as opt
from congvan.cli.files import DOCX, named, refuse_existing, refuse_inputs, refuse_other_than, written
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both, language, say
from congvan.cli.streams import write_stderr, write_stdout
from congvan.errors import Message

if TYPE_CHECKING:
    from congvan.fixer import Repair

app = command_app()
_REFUSED = Message("Không sửa, vì sẽ làm đổi câu chữ: {}", "Not repaired, for it would have changed the words: {}")
_CONVERTED = Message("Đã chuyển sang Unicode: {}, {} đoạn chữ", "Converted to Unicode: {}, {} runs")
_STILL_WRONG = 1


@app.command(
    cls=Command,
    help=both(
        "Sửa thể thức của một tệp Word: lề, cỡ chữ, đậm nghiêng, canh lề, khoảng cách, dấu câu; không đổi câu chữ. "
        "Mã kết thúc là 1 khi còn lỗi phải sửa tay.",
        "Repair the form of a Word file: margins, sizes, bold, italic, alignment, spaces, punctuation; not the words. "
        "The exit code is 1 while errors remain that a person must repair.",
    ),
)
def fix(
    file: opt.WordFile,
    output: opt.FixedOut,
    profile: opt.FixProfile = "nd30",
    select: opt.FixCodes = None,
    unicode: opt.InUnicode = False,
    force: opt.ForceBesideInput = False,
) -> None:
    from congvan.cli.opening import opened
    from congvan.files import atomic_write
    from congvan.fixer import fix as fix_file

    refuse_other_than(DOCX, "--output", output)
    refuse_inputs("--output", output, [file])
    if not force:
        refuse_existing(output)
    with named(file):
        docx = opened(file)
        fixed = fix_file(_in_unicode(docx) if unicode else docx, profile, select=select or ())
    for repair in fixed.repairs:
        write_stdout(_line(repair))
    for repair in fixed.refused:
        write_stderr(say(_REFUSED).format(_line(repair)))
    for finding in fixed.remaining.errors:
        write_stderr(f"{finding.code} {finding.where.format(language())}: {say(finding.message)}")
    atomic_write(output, fixed.docx)
    written(output)
    if fixed.remaining.errors:
        raise typer.Exit(_STILL_WRONG)


def _in_unicode(docx: bytes) -> bytes:
    """The file in Unicode; says which old fonts it had."""
    from congvan.fixer import to_unicode

    converted = to_unicode(docx)
    for font, count in converted.fonts.items():
        write_stdout(say(_CONVERTED).format(font, count))
    return converted.docx


def _line(repair: Repair) -> str:
    """``ND0301 đoạn 8 “Số: …”: cỡ 14 pt → cỡ 13 pt``."""
    return f"{repair.code} {repair.where.format(language())}: {say(repair.before)} → {say(repair.after)}"
