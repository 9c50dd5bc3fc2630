"""``congvan proof``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan.cli import options as opt
from congvan.cli.checking import split
from congvan.cli.dictionaries import find_dictionary
from congvan.cli.files import DOCX, refuse_output, written
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both, language, say
from congvan.cli.streams import write_stderr, write_stdout
from congvan.errors import CongvanError, Message, named

if TYPE_CHECKING:
    from congvan.findings import Finding
    from congvan.proofreader import Proof

app = command_app()
_NOTHING = Message("Không thấy lỗi chữ nghĩa nào.", "Nothing was found in the words.")
_NO_TRACK = Message(
    "--track chỉ dùng cho tệp .docx; tệp dữ liệu thì sửa ngay trong tệp",
    "--track needs a .docx file; a data file is corrected by hand",
)


@app.command(
    cls=Command,
    help=both(
        "Soát lỗi chữ nghĩa của một tệp Word hoặc tệp dữ liệu: chính tả, dấu câu, viết hoa, tên cơ quan theo ngày, "
        "viện dẫn, nhất quán. Mỗi chỗ in câu có lỗi và cách sửa; tất cả là gợi ý.",
        "Proof-read a Word or data file: spelling, marks, capitals, names of bodies at the date of issue, "
        "citations, agreement. Each place is shown with its sentence and the change; all of it is suggestions.",
    ),
)
def proof(
    file: opt.ProofFile,
    track: opt.TrackedOut = None,
    dictionary: opt.Dictionary = None,
    profile: opt.CheckedProfile = "nd30",
    select: opt.OnlyCodes = None,
    ignore: opt.NoCodes = None,
    force: opt.ForceBesideInput = False,
) -> None:
    from congvan.files import atomic_write

    if track is not None:
        _refuse_misuse(track, file, force=force)
    proof = _proof(file, profile, split(select), split(ignore), dictionary or find_dictionary())
    if proof.dictionary is not None:
        write_stderr(say(Message(f"Từ điển: {proof.dictionary}", f"Dictionary: {proof.dictionary}")))
    for title, findings in proof.groups:
        write_stdout(f"{say(title)} ({len(findings)})")
        for finding in findings:
            write_stdout(f"  {finding.code} {_line(finding)}")
    if not proof.findings:
        write_stdout(say(_NOTHING))
    if track is not None:
        atomic_write(track, proof.tracked())
        written(track)


def _refuse_misuse(track: Path, file: Path, *, force: bool) -> None:
    if file.suffix.lower() != ".docx":
        raise CongvanError(_NO_TRACK)
    refuse_output("--track", track, DOCX, [file], force=force)


def _proof(
    file: Path, profile: str, select: tuple[str, ...], ignore: tuple[str, ...], dictionary: Path | None
) -> Proof:
    from congvan.proofreader import proof as proof_of

    if file.suffix.lower() == ".docx":
        with named(file):
            return proof_of(file, profile, select=select, ignore=ignore, dictionary=dictionary)
    from congvan.cli.documents import document_for

    return proof_of(document_for(file)[0], profile, select=select, ignore=ignore, dictionary=dictionary)


def _line(finding: Finding) -> str:
    """``đoạn 9: … hồ sơ [thành toán → thanh toán] trực tuyến``."""
    where, change = finding.where, finding.change
    number = "" if where.order is None else Message(f"đoạn {where.order + 1}: ", f"paragraph {where.order + 1}: ")
    place = number if isinstance(number, str) else number.in_(language())
    if change is None:
        return f"{place}{say(finding.found)} → {say(finding.expected)}"
    if change.new is None:
        return f"{place}{change.before}[{change.old}]{change.after}: {say(finding.expected)}"
    return f"{place}{change.before}[{change.old} → {change.new}]{change.after}"
