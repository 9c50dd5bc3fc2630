"""``congvan fix``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from congvan.cli import options as opt
from congvan.cli.checking import one_of
from congvan.cli.files import DOCX, refuse_output, written
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both, language, say
from congvan.cli.streams import write_stderr, write_stdout
from congvan.errors import CongvanError, Message, named, printable

if TYPE_CHECKING:
    from congvan.cli.printing import Pages
    from congvan.fixer import Fixed, Repair

app = command_app()
_REFUSED = Message("Không sửa, vì sẽ làm đổi câu chữ: {}", "Not repaired, because it would have changed the words: {}")
_LEFT = Message("Không theo dõi được nên để nguyên: {}", "Left as it is, because it cannot be tracked: {}")
_UNTRACKED = Message(
    "--track không đi cùng {}: hãy chạy riêng từng lượt", "--track does not go with {}: run one after the other"
)
_FORMS = ("text", "json")
_CONVERTED = Message("Đã chuyển sang Unicode: {}, {} đoạn chữ", "Converted to Unicode: {}, {} runs")
_MOVING = ("ND00", "ND01", "ND02", "ND03", "ND04", "ND05", "ND06", "ND07", "ND09")
_UNMEASURED = Message(
    "Chưa đo trang trước và sau khi sửa; thêm --render để đo.",
    "The pages before and after the repair were not measured; --render measures them.",
)
_PAGES = Message("Số trang: trước khi sửa {}, sau khi sửa {}", "Pages: {} before the repair, {} after it")
_WORSE = Message("Bản sửa có thêm:", "New after the repair:")
_UNSURE = Message("Bản sửa có, trước khi sửa không đo được:", "After the repair, not measurable before it:")
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
    track: opt.TrackedRepairs = False,
    unicode: opt.InUnicode = False,
    render: opt.MeasuredFix = False,
    form: opt.ListFormat = "text",
    force: opt.ForceBesideInput = False,
) -> None:
    from congvan.cli.opening import opened
    from congvan.cli.printing import compare_pages
    from congvan.files import atomic_write
    from congvan.fixer import fix as fix_file, fix_tracked

    one_of("--format", form, _FORMS)
    if track:
        _refuse_beside_track({"--unicode": unicode, "--render": render})
    _refuse_misuse(file, output, force=force)
    with named(file):
        docx = opened(file)
        repair = fix_tracked if track else fix_file
        fixed = repair(_in_unicode(docx, form) if unicode else docx, profile, select=select or ())
        pages = compare_pages(docx, fixed.docx) if render else None
    _report(fixed, file, form)
    _say_pages(fixed, pages, form)
    atomic_write(output, fixed.docx)
    if form == "text":
        written(output)
    if fixed.remaining.errors:
        raise typer.Exit(_STILL_WRONG)


def _refuse_beside_track(options: dict[str, bool]) -> None:
    """Letters converted one by one, and pages with marks on them, are nothing that a reviewer could answer."""
    for option, given in options.items():
        if given:
            raise CongvanError(Message(_UNTRACKED.vi.format(option), _UNTRACKED.en.format(option)))


def _refuse_misuse(file: Path, output: Path, *, force: bool) -> None:
    refuse_output("--output", output, DOCX, [file], force=force)


def _report(fixed: Fixed, file: Path, form: str) -> None:
    """What was repaired on stdout; what was not, on stderr."""
    from congvan.fixer import Tracked
    from congvan.reporting.repairs import repairs_json

    if form == "json":
        write_stdout(repairs_json(fixed, printable(str(file))).rstrip("\n"))
        return
    for repair in fixed.repairs:
        write_stdout(_line(repair))
    left = fixed.left if isinstance(fixed, Tracked) else ()
    for title, repairs in ((_LEFT, left), (_REFUSED, fixed.refused)):
        for repair in repairs:
            write_stderr(say(title).format(_line(repair)))
    for finding in fixed.remaining.errors:
        write_stderr(f"{finding.code} {finding.where.format(language())}: {say(finding.message)}")


def _say_pages(fixed: Fixed, pages: Pages | None, form: str) -> None:
    """What became of the pages, or that nobody measured it where margins, sizes or spaces were changed."""
    if pages is None:
        if any(repair.code.startswith(_MOVING) for repair in fixed.repairs):
            write_stderr(say(_UNMEASURED))
        return
    write = write_stdout if form == "text" else write_stderr
    write(say(_PAGES).format(pages.before, pages.after))
    for title, findings in ((_WORSE, pages.worse), (_UNSURE, pages.unsure)):
        for finding in findings:
            write_stderr(f"{say(title)} {finding.code} {finding.where.format(language())}: {say(finding.message)}")


def _in_unicode(docx: bytes, form: str) -> bytes:
    """The file in Unicode; says which old fonts it had."""
    from congvan.fixer import to_unicode

    converted = to_unicode(docx)
    write = write_stdout if form == "text" else write_stderr
    for font, count in converted.fonts.items():
        write(say(_CONVERTED).format(font, count))
    return converted.docx


def _line(repair: Repair) -> str:
    """``ND0301 đoạn 8 “Số: …”: cỡ 14 pt → cỡ 13 pt``."""
    return f"{repair.code} {repair.where.format(language())}: {say(repair.before)} → {say(repair.after)}"
