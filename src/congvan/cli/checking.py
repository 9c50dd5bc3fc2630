"""What ``congvan check`` does with its files: finds them, judges each, writes down what was found."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from congvan.cli.files import DOCX, HTML, WRITTEN, XLSX, YAML, refuse_output, written
from congvan.cli.internal import internal_error
from congvan.cli.language import language, say
from congvan.cli.streams import is_coloured, one_by_one, reader_may_leave, write_stderr, write_stdout
from congvan.errors import CongvanError, Message, printable
from congvan.late_dataclasses import dataclass

if TYPE_CHECKING:
    from congvan.files import FileSource
    from congvan.findings import Finding, Report, Severity
    from congvan.printed import NotPrinted, Printed
    from congvan.profile import Profile
    from congvan.reporting.page_marks import PicturedPages
    from congvan.reporting.run import CheckedFile, CheckRun

FORMATS: Final = ("text", "json", "sarif", "github")
_CHECKING: Final = Message("Đang kiểm tra", "Checking")
_WITHOUT_RENDER: Final = Message("chỉ đo được với --render", "measured with --render only")


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """What is asked of a file: the norm, which of its codes, its pages where they were printed, a trial of ``fix``."""

    profile: Profile
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    printed: Printed | NotPrinted | None = None
    tries_fix: bool = False


@dataclass(frozen=True, slots=True)
class ReportFiles:
    """The files that are wanted beside what is shown."""

    annotate: Path | None = None
    sheet: Path | None = None
    xlsx: Path | None = None
    html: Path | None = None
    pictured: bool = False

    def refuse_misuse(self, paths: Sequence[Path]) -> None:
        """Raises ``CongvanError`` for a wrong ending, several inputs where one is wanted, an input overwritten."""
        wanted = (
            ("--annotate", self.annotate, DOCX), ("--sheet", self.sheet, DOCX), ("--xlsx", self.xlsx, XLSX),
            ("--html", self.html, HTML),
        )  # fmt: skip
        for option, path, ending in wanted:
            if path is not None:
                refuse_output(option, path, ending, paths)
                if ending is DOCX and len(paths) != 1:
                    raise CongvanError(
                        Message(
                            f"{option} chỉ dùng cho một tệp; ở đây có {len(paths)} tệp",
                            f"{option} works with one file only; there are {len(paths)}",
                        )
                    )

    def write(self, run: CheckRun, paths: Sequence[Path]) -> None:
        """Writes each, of the files at ``paths``; a file that could not be read has no copy and no sheet."""
        from congvan.files import atomic_write

        for path, data in self._made(run, paths):
            atomic_write(path, data)
            write_stderr(f"{say(WRITTEN)}: {path}")

    def _made(self, run: CheckRun, paths: Sequence[Path]) -> Iterator[tuple[Path, bytes]]:
        first = run.files[0]
        if self.annotate is not None and first.report is not None:
            from congvan.cli.opening import opened
            from congvan.reporting.annotation import annotate

            yield self.annotate, annotate(opened(paths[0]), first.findings, language())
        if self.sheet is not None and first.report is not None:
            from congvan.reporting.sheet import to_sheet

            yield self.sheet, to_sheet(first.name, first.report, language())
        if self.xlsx is not None:
            from congvan.reporting.workbook import to_workbook

            yield self.xlsx, to_workbook(run, language())
        if self.html is not None:
            from congvan.reporting.html_report import to_html

            yield self.html, to_html(run, language(), self._pictures(run, paths)).encode()

    def _pictures(self, run: CheckRun, paths: Sequence[Path]) -> dict[str, PicturedPages]:
        """The pages of each file that LibreOffice sets, where they were asked for."""
        if not self.pictured:
            return {}
        from congvan.cli.opening import opened
        from congvan.office import to_pdfs, to_png
        from congvan.printed import measure
        from congvan.reporting.page_marks import PicturedPages

        readable = [(file, path) for file, path in zip(run.files, paths, strict=True) if file.error is None]
        pdfs = to_pdfs([opened(path) for _, path in readable])  # in one call
        return {
            file.name: PicturedPages(tuple(to_png(pdf)), measure(pdf))
            for (file, _), pdf in zip(readable, pdfs, strict=True)
        }


def norm_and_rules(name: str) -> tuple[Profile, tuple[str, ...]]:
    """The norm of that name, and the codes of its rules."""
    from congvan.profile import load
    from congvan.reporting.rules import rules_of

    norm = load(name)
    return norm, tuple(rules_of(norm))


def request_of(
    norm: Profile, known: Sequence[str], select: Sequence[str] | None, ignore: Sequence[str] | None, *, tries_fix: bool
) -> CheckRequest:
    """What is asked of the files; raises ``UnknownName`` for a code that begins none of ``known``."""
    from congvan.reporting.rules import chosen

    request = CheckRequest(norm, split(select), split(ignore), tries_fix=tries_fix)
    chosen((*request.select, *request.ignore), known)
    return request


def split(codes: Sequence[str] | None) -> tuple[str, ...]:
    """Codes from options that may be repeated and may hold several with commas between them."""
    return tuple(code.strip().upper() for given in codes or () for code in given.split(",") if code.strip())


def one_of(option: str, value: str, known: Sequence[str]) -> str:
    """``value``; raises ``CongvanError`` naming ``known`` for any other."""
    if value in known:
        return value
    listed = ", ".join(known)
    raise CongvanError(
        Message(
            f"{option}: không có “{value}”; hãy chọn {listed}", f"{option}: “{value}” is not a choice; choose {listed}"
        )
    )


def severity(name: str) -> Severity:
    """The severity of that name, as ``--min-severity`` gives it; raises as ``one_of``."""
    from congvan.findings import Severity

    severities = {one.value: one for one in Severity}
    return severities[one_of("--min-severity", name, list(severities))]


def find_files(paths: Iterable[Path]) -> list[Path]:
    """The files, each once; of a folder every Word file below it, sorted, without Word's lock files.

    Raises ``CongvanError`` for a folder that holds none.
    """
    found: dict[Path, None] = {}
    for path in paths:
        below = list(_below(path)) if path.is_dir() else [path]
        if not below:
            raise CongvanError(
                Message(f"{path}: trong thư mục không có tệp .docx nào", f"{path}: the folder holds no .docx file")
            )
        found.update(dict.fromkeys(below))
    return list(found)


def _below(folder: Path) -> Iterator[Path]:
    """The Word files, and the folders that cannot be listed: they are reported as files that cannot be read are."""
    from congvan.cli.opening import CONVERTED

    found: list[Path] = []
    endings = (".docx", *CONVERTED)

    def closed(error: OSError) -> None:
        found.append(Path(error.filename))

    for place, _, names in os.walk(folder, onerror=closed):
        found += [Path(place, name) for name in names if name.lower().endswith(endings) and not name.startswith("~$")]
    yield from sorted(path for path in found if path.is_dir() or path.is_file())


def judge(paths: Sequence[Path], request: CheckRequest) -> list[CheckedFile]:
    """Each file with its report, or with why it could not be read; the others are judged nevertheless."""
    return [_judged(path, request) for path in one_by_one(_CHECKING, paths)]


def judge_printed(paths: Sequence[Path], request: CheckRequest) -> list[CheckedFile]:
    """As ``judge``, with the pages that LibreOffice makes of the files, all by one start of it.

    A file that it cannot set is judged by what is in it, and says so. Raises ``OfficeError`` where LibreOffice or
    pdfplumber is missing.
    """
    from congvan.cli.printing import printed_pages
    from congvan.printed import NotPrinted

    pages = printed_pages(paths)
    return [
        _judged(path, replace(request, printed=NotPrinted(sheet.message)), sheet)
        if isinstance(sheet, CongvanError)
        else _judged(path, replace(request, printed=sheet))
        for path, sheet in one_by_one(_CHECKING, list(zip(paths, pages, strict=True)))
    ]


def _judged(path: Path, request: CheckRequest, fault: CongvanError | None = None) -> CheckedFile:
    from congvan.errors import OfficeError, UnreadableDocument
    from congvan.reporting.run import CheckedFile

    name = printable(str(path))
    try:
        report, source = _report(path, request)
        return CheckedFile(name, report, fault, mended=_mended(report, source, request))
    except (UnreadableDocument, OfficeError) as error:
        return CheckedFile(name, error=error)
    except Exception as error:  # whatever one file does, the reports on the others are written
        return CheckedFile(name, error=internal_error(error, name))


def _report(path: Path, request: CheckRequest) -> tuple[Report, FileSource]:
    """The report on a file, and the .docx that was judged."""
    from congvan.checker import check
    from congvan.cli.opening import CONVERTED, opened
    from congvan.printed import NotPrinted

    printed = request.printed or NotPrinted(_WITHOUT_RENDER)
    source = opened(path) if path.suffix.lower() in CONVERTED else path
    report = check(source, request.profile, select=request.select, ignore=request.ignore, printed=printed)
    return report, source


def _mended(report: Report, source: FileSource, request: CheckRequest) -> tuple[Finding, ...] | None:
    """What ``fix`` mends of the report, by a trial; None where nobody asks."""
    if not request.tries_fix:
        return None
    if not any(request.profile.record(code).repair for code in report.failed):
        return ()
    from congvan.fixer import mended_by_fix

    return mended_by_fix(source, report, request.profile)


def refuse_baseline(path: Path | None, inputs: Iterable[Path]) -> None:
    """Raises ``CongvanError`` for a baseline of another ending, or one that would overwrite an input."""
    refuse_output("--write-baseline", path, YAML, inputs)


def write_baseline(path: Path, run: CheckRun, reason: str) -> int:
    """Accepts all findings of the run, for ``reason``; gives the exit code, which counts unreadable files alone.

    Raises ``CongvanError`` where no reason is given.
    """
    from congvan.files import atomic_write
    from congvan.reporting.suppression import baseline_yaml

    if not reason.strip():
        raise CongvanError(
            Message(
                "--write-baseline cần --reason: vì sao bỏ qua",
                "--write-baseline needs --reason: why the findings are accepted",
            )
        )
    text = baseline_yaml(((file.name, file.findings) for file in run.files), reason.strip())
    atomic_write(path, text.encode())
    written(path)
    return run.exit_code() if any(file.error for file in run.files) else 0


def show(run: CheckRun, format: str, *, strict: bool, codes: bool = False) -> None:
    """The run on stdout in one of ``FORMATS``."""
    with reader_may_leave(sys.stdout):
        if format == "text":
            _text(run, codes)
        else:
            _WRITERS[format](run, strict)


def _text(run: CheckRun, codes: bool) -> None:
    from congvan.reporting.console import write

    write(run, sys.stdout, language(), codes=codes, coloured=is_coloured(sys.stdout))


def _json(run: CheckRun, strict: bool) -> None:
    from congvan.reporting.json_report import to_json

    write_stdout(to_json(run, strict=strict).rstrip("\n"))


def _sarif(run: CheckRun, strict: bool) -> None:
    from congvan.reporting.sarif import to_sarif

    write_stdout(to_sarif(run, language(), strict=strict).rstrip("\n"))


def _github(run: CheckRun, strict: bool) -> None:
    from congvan.reporting.github import to_github

    if lines := to_github(run, language()):
        write_stdout(lines)


_WRITERS: Final[dict[str, Callable[[CheckRun, bool], None]]] = {
    "json": _json,
    "sarif": _sarif,
    "github": _github,
}
