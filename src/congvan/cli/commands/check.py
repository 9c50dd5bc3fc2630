"""``congvan check``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from congvan.cli import checking
from congvan.cli.files import FILE
from congvan.cli.helping import Command, command_app
from congvan.cli.speech import both

app = command_app()
_CODES = both("MÃ,…", "CODES")


@app.command(
    cls=Command,
    help=both(
        "Kiểm tra thể thức tệp Word theo Nghị định 30/2020/NĐ-CP. Mã kết thúc: 0 không có lỗi, 1 có lỗi, 2 dùng sai "
        "lệnh hoặc có tệp không đọc được.",
        "Check Word files against Decree 30/2020/NĐ-CP. Ends with 0 for no error, 1 for errors, 2 for misuse or a "
        "file that cannot be read.",
    ),
)
def check(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar=both("TỆP|THƯ_MỤC…", "FILE|FOLDER…"),
            help=both("Tệp .docx, hoặc thư mục (mọi .docx bên trong).", ".docx files, or folders of them."),
        ),
    ],
    profile: Annotated[
        str,
        typer.Option(
            metavar=both("TÊN|THƯ_MỤC", "NAME|FOLDER"),
            help=both("Hồ sơ quy chuẩn.", "The norm to check against."),
        ),
    ] = "nd30",
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar=_CODES, help=both("Chỉ xét các mã này (ND05: cả nhóm).", "Only these codes (ND05: all of them).")
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar=_CODES, help=both("Không xét các mã này.", "All but these codes."))
    ] = None,
    min_severity: Annotated[
        str,
        typer.Option(
            metavar="error|warning|info",
            help=both("Mức nhẹ nhất được in ra.", "The lightest finding that is shown."),
        ),
    ] = "info",
    format: Annotated[
        str,
        typer.Option(
            metavar="|".join(checking.FORMATS), help=both("Dạng báo cáo in ra.", "How the report is written.")
        ),
    ] = "text",
    strict: Annotated[
        bool,
        typer.Option(
            "--strict",
            help=both("Cảnh báo cũng tính là lỗi khi kết thúc.", "Warnings, too, end with exit code 1."),
        ),
    ] = False,
    baseline: Annotated[
        list[Path] | None,
        typer.Option(
            metavar=FILE,
            help=both(
                "Tệp YAML ghi những điểm được bỏ qua và lý do; nêu nhiều lần được.",
                "A YAML file of findings that are accepted, with reasons; may be repeated.",
            ),
        ),
    ] = None,
    write_baseline: Annotated[
        Path | None,
        typer.Option(
            metavar=FILE,
            help=both(
                "Ghi mọi điểm đang có thành tệp cho --baseline (cần --reason).",
                "Write all findings there are as a file for --baseline (wants --reason).",
            ),
        ),
    ] = None,
    reason: Annotated[
        str,
        typer.Option(
            metavar=both("LÝ_DO", "REASON"),
            help=both("Lý do ghi vào --write-baseline.", "The reason that --write-baseline writes."),
        ),
    ] = "",
    annotate: Annotated[
        Path | None,
        typer.Option(
            metavar=FILE,
            help=both(
                "Ghi một bản sao .docx có ghi chú tại từng điểm (chỉ một tệp).",
                "Write a copy as .docx with a comment at every finding (one file only).",
            ),
        ),
    ] = None,
    sheet: Annotated[
        Path | None,
        typer.Option(
            metavar=FILE,
            help=both(
                "Ghi phiếu .docx những điều phải xem bằng mắt (chỉ một tệp).",
                "Write what a person must still check, one page as .docx (one file only).",
            ),
        ),
    ] = None,
    render: Annotated[
        bool,
        typer.Option(
            "--render",
            help=both(
                "Đo thêm trên bản in do LibreOffice tạo: ngắt dòng, đường kẻ, trang, phông chữ.",
                "Measure the pages that LibreOffice makes, too: wrapping, lines, pages, fonts.",
            ),
        ),
    ] = False,
    xlsx: Annotated[
        Path | None,
        typer.Option(
            metavar=FILE, help=both("Ghi kết quả của mọi tệp vào một sổ Excel.", "Write all results into a workbook.")
        ),
    ] = None,
) -> None:
    from congvan.findings import Severity
    from congvan.profile import load
    from congvan.reporting.rules import chosen, rules_of
    from congvan.reporting.run import make_run
    from congvan.reporting.suppression import load_suppressions

    checking.one_of("--format", format, checking.FORMATS)
    severities = {severity.value: severity for severity in Severity}
    lightest = severities[checking.one_of("--min-severity", min_severity, list(severities))]
    norm = load(profile)
    known = tuple(rules_of(norm))
    request = checking.Request(norm, checking.split(select), checking.split(ignore))
    chosen((*request.select, *request.ignore), known)
    papers = checking.Papers(annotate, sheet, xlsx)
    paths = checking.find_files(files)
    papers.refuse_misuse(paths)
    accepted = [entry for file in baseline or () for entry in load_suppressions(file, known)]
    judge = checking.judge_printed if render else checking.judge
    run = make_run(norm, judge(paths, request), accepted)
    if write_baseline is not None:
        checking.write_baseline(write_baseline, run, reason)
        raise typer.Exit(run.exit_code() if any(file.error for file in run.files) else 0)
    shown = run.at_least(lightest)
    checking.show(shown, format, strict=strict)
    papers.write(shown)
    raise typer.Exit(run.exit_code(strict=strict))
