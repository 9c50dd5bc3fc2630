"""``congvan check``."""

from __future__ import annotations

import typer

from congvan.cli import checking, options as opt
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both

app = command_app()


@app.command(
    cls=Command,
    help=both(
        "Kiểm tra thể thức tệp Word theo Nghị định 30/2020/NĐ-CP. Mã kết thúc: 0 không có lỗi, 1 có lỗi, 2 dùng sai "
        "lệnh hoặc có tệp không đọc được.",
        "Check Word files against Decree 30/2020/NĐ-CP. Exit code: 0 without errors, 1 with errors, "
        "2 for wrong usage or a file that cannot be read.",
    ),
)
def check(
    files: opt.CheckedPaths,
    profile: opt.CheckedProfile = "nd30",
    select: opt.OnlyCodes = None,
    ignore: opt.NoCodes = None,
    min_severity: opt.LeastSeverity = "info",
    format: opt.ReportFormat = "text",
    strict: opt.StrictCheck = False,
    baseline: opt.Baselines = None,
    write_baseline: opt.BaselineOut = None,
    reason: opt.Reason = "",
    annotate: opt.AnnotatedOut = None,
    sheet: opt.SheetOut = None,
    render: opt.Printed = False,
    xlsx: opt.WorkbookOut = None,
    html: opt.HtmlOut = None,
    verbose: opt.Verbose = False,
) -> None:
    from congvan.reporting.run import make_run
    from congvan.reporting.suppression import load_suppressions

    checking.one_of("--format", format, checking.FORMATS)
    lightest = checking.severity(min_severity)
    norm, known = checking.norm_and_rules(profile)
    tries_fix = format == "text" or html is not None or xlsx is not None
    request = checking.request_of(norm, known, select, ignore, tries_fix=tries_fix)
    papers = checking.ReportFiles(annotate, sheet, xlsx, html, pictured=render)
    paths = checking.find_files(files)
    papers.refuse_misuse(paths)
    checking.refuse_baseline(write_baseline, (*paths, *(baseline or ())))
    accepted = [entry for file in baseline or () for entry in load_suppressions(file, known)]
    judge = checking.judge_printed if render else checking.judge
    run = make_run(norm, judge(paths, request), accepted)
    if write_baseline is not None:
        raise typer.Exit(checking.write_baseline(write_baseline, run, reason))
    shown = run.at_least(lightest)
    checking.show(shown, format, strict=strict, codes=verbose)
    papers.write(shown, paths)
    raise typer.Exit(run.exit_code(strict=strict))
