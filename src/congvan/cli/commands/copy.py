"""``congvan copy``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from congvan.cli import options as opt
from congvan.cli.files import DOCX, FILE, PDF, refuse_other_than, refuse_output, written
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both
from congvan.errors import named

app = command_app()


@app.command(
    cls=Command,
    help=both(
        "Sao y, sao lục, trích sao một văn bản đã ban hành (.docx hoặc .pdf): thêm phần sao giấy (mẫu 3.1), hoặc dòng "
        "thông tin ký số của bản sao điện tử (mẫu 3.2).",
        "Make a copy of an issued document (.docx or .pdf): with the lines of form 3.1 on paper, or with the signing "
        "data of an electronic copy (form 3.2).",
    ),
)
def copy(
    file: Annotated[Path, opt.argument(FILE, "Văn bản đã ban hành, .docx hoặc .pdf.", "The issued .docx or .pdf.")],
    by: Annotated[
        Path,
        opt.option(
            FILE,
            "Tệp dữ liệu của phần sao: hình thức, cơ quan sao, số, ngày, người ký, nơi nhận.",
            "The data file of the copy: form, agency, number, date, signatory, recipients.",
        ),
    ],
    output: Annotated[Path, opt.output("Tệp sẽ ghi, cùng loại với tệp gốc.", "The file to write, of the same kind.")],
    signed_at: Annotated[
        str,
        opt.option(
            both("THỜI_GIAN", "TIME"),
            "Sao sang định dạng điện tử: thời gian cơ quan ký số, như 2026-03-20 09:15:30.",
            "Make an electronic copy: when the agency signs it, like 2026-03-20 09:15:30.",
        ),
    ] = "",
    force: opt.ForceBesideInput = False,
) -> None:
    from congvan.certifying import Certificate, certify
    from congvan.source import build, read_file

    refuse_other_than((*DOCX, *PDF), "FILE", file)
    refuse_output("--output", output, (file.suffix.lower(),), [file, by], force=force)
    certificate = build(read_file(by), Certificate)
    with named(file):
        certified = certify(file, certificate, signed_at=opt.signing_time(signed_at))
    written(certified.save(output))
