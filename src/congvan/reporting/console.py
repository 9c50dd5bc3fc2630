"""Báo cáo trên màn hình: the run as text; colours on a terminal, none in a pipe."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import IO, TYPE_CHECKING, Final, NamedTuple

from congvan.checks.checked_document import ABSENT
from congvan.errors import Language, Message
from congvan.findings import Report, Severity
from congvan.reporting.explaining import clause
from congvan.reporting.identities import in_a_line
from congvan.reporting.labels import CLAUSE, EXPECTED, FIX, FOUND, NOT_EVALUATED
from congvan.reporting.one_screen import ENTRIES, Screen, folded, that_fit, times
from congvan.reporting.run import CheckedFile, CheckRun, ReportEntry, component_label, grouped

if TYPE_CHECKING:
    from rich.console import Console

_CONTROLS: Final = dict.fromkeys((7, 8, 11, 12, 13))
"""What a terminal would act on, and a report does not say."""
_COLOURS: Final = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_SUPPRESSED: Final = Message("Bỏ qua có lý do", "Suppressed")
_UNUSED: Final = Message("Mục bỏ qua không còn gặp điểm nào", "Suppressions that matched nothing")
_UNREAD: Final = Message("không đọc được", "cannot be read")
_UNSET: Final = Message("không dàn trang được để đo", "cannot be rendered and measured")
_NO_FINDING: Final = Message("không thấy điểm nào trái với quy định", "nothing found that departs from the norm")
_BY_FIX: Final = Message("Số điểm “congvan fix” sửa được", "Findings that “congvan fix” can repair")
_WANTING: Final = Message("văn bản không có thành phần mà yêu cầu nói đến", "the document has no such component")
_BY_HAND: Final = Message("Phải sửa tay:", "To be repaired by a person:")
_FIXABLE: Final = Message("“congvan fix” sửa được:", "Repaired by “congvan fix”:")
_IN_SHORT: Final = Message(
    "Nhiều mục nên viết gọn; thêm -v để xem đủ từng mục, có căn cứ.",
    "Many entries, so they are in short; -v prints each in full, with its clause.",
)
_LABELS: Final = (FOUND, EXPECTED, FIX, CLAUSE)


def write(
    run: CheckRun, stream: IO[str], language: Language = "vi", *, codes: bool = False, coloured: bool = False
) -> None:
    """The run as text on ``stream``: each file's findings and counts, then the sum.

    ``codes`` lists the requirements that could not be judged, by reason; ``coloured``: a terminal, or a pipe that is
    written as one.
    """
    if not coloured:
        lines = _Writing(language, codes, Screen()).lines(run)
        stream.writelines(f"{line.words.translate(_CONTROLS)}\n" for line in lines)
        return
    console = _console(stream)
    screen = Screen(console.height, console.width) if console.is_terminal else Screen()
    for line in _Writing(language, codes, screen).lines(run):
        _print(console, line)


def _console(stream: IO[str]) -> Console:
    """One that raises ``BrokenPipeError`` where the reader has left; rich's own ends the program with 1."""
    from rich.console import Console

    class OnStream(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    return OnStream(file=stream, highlight=False, emoji=False, markup=False, soft_wrap=not stream.isatty())


class _Line(NamedTuple):
    """A line of the report in pieces of one style each; what does not fit goes on ``hang`` columns from the left."""

    pieces: tuple[tuple[str, str], ...]
    hang: int

    @property
    def words(self) -> str:
        return "".join(words for words, _ in self.pieces)


def _print(console: Console, line: _Line) -> None:
    from rich.text import Text

    text, hang = Text.assemble(*line.pieces), line.hang
    if console.is_terminal and text.cell_len > console.width > hang + 20:
        head, rest = text.divide([hang])
        for piece in rest.wrap(console, console.width - hang):
            piece.rstrip()
            console.print(head, piece, sep="")
            head.plain = " " * hang
    else:
        console.print(text)


class _Writing:
    """The lines of a run in one language."""

    def __init__(self, language: Language, codes: bool, screen: Screen) -> None:
        self._language = language
        self._codes = codes
        self._screen = screen

    def lines(self, run: CheckRun) -> Iterator[_Line]:
        for file in run.files:
            yield from self._file(file, run)
            yield self._text("")
        if run.unused:
            yield self._text(f"{self._say(_UNUSED)}:", "yellow")
            for entry in run.unused:
                place = f"({entry.place}) " if entry.place else ""
                yield self._text(f"  {entry.code} {place}– {entry.reason}", "yellow")
        yield self._text(self._say(_sum(run)), "bold")

    def _file(self, file: CheckedFile, run: CheckRun) -> Iterator[_Line]:
        yield self._text(file.name, "bold")
        if file.error is not None:
            error = file.error.format(self._language)
            yield self._text(f"  {self._say(_UNREAD if file.report is None else _UNSET)}: {error}", "bold red")
        if file.report is not None:
            yield from self._report(file, file.report, run)

    def _report(self, file: CheckedFile, report: Report, run: CheckRun) -> Iterator[_Line]:
        if report.identity:
            yield self._text(f"  {self._say(in_a_line(report.identity))}", "dim")
        entries = grouped(file, run.rules)
        in_short = len(entries) > ENTRIES and not self._codes
        written = that_fit(entries, self._rows, self._screen) if in_short else entries
        yield from self._entries(entries, written, self._short_entry if in_short else self._entry)
        if not report.findings:
            yield self._text(f"  {self._say(_NO_FINDING)}", "green")
        yield self._text(f"  {self._say(_counts(file, report))}")
        if repaired := sum(entry.count for entry in entries if entry.repaired):
            yield self._text(f"  {self._say(_BY_FIX)}: {repaired}/{len(report.findings)}.")
        if in_short:
            yield self._text(f"  {self._say(_IN_SHORT)}", "dim")
        if self._codes:
            yield from self._reasons(report)
        yield from self._suppressed(file)

    def _suppressed(self, file: CheckedFile) -> Iterator[_Line]:
        """What was accepted, with its reason; of many, those of one code and reason together."""
        if not file.suppressed:
            return
        yield self._text(f"  {self._say(_SUPPRESSED)}:", "dim")
        if len(file.suppressed) > ENTRIES and not self._codes:
            alike = Counter((entry.finding.code, entry.reason) for entry in file.suppressed)
            for (code, reason), count in alike.items():
                yield self._text(f"    {times(code, count)}: {reason}", "dim")
            return
        for entry in file.suppressed:
            place = entry.finding.where.format(self._language)
            yield self._text(f"    {entry.finding.code}, {place}: {entry.reason}", "dim")

    def _entries(
        self,
        entries: Sequence[ReportEntry],
        written: Collection[ReportEntry],
        lines_of: Callable[[ReportEntry], Iterator[_Line]],
    ) -> Iterator[_Line]:
        """What a person must mend, then what ``fix`` mends, each the worst first and what is not ``written`` folded."""
        by_hand = [entry for entry in entries if not entry.repaired]
        by_fix = [entry for entry in entries if entry.repaired]
        for head, group in ((_BY_HAND, by_hand), (_FIXABLE, by_fix)):
            if group and by_fix:
                yield self._text(f"  {self._say(head)}", "bold")
            for entry in group:
                if entry in written:
                    yield from lines_of(entry)
            for severity, words in folded([entry for entry in group if entry not in written], self._language):
                yield _Line((("  ", ""), (words, _COLOURS[severity])), 4)

    def _rows(self, entry: ReportEntry) -> int:
        return sum(self._screen.rows_of(len(line.words), line.hang) for line in self._short_entry(entry))

    def _entry(self, entry: ReportEntry) -> Iterator[_Line]:
        finding = entry.first
        yield self._heading(entry)
        messages = (entry.found, finding.expected, finding.fix, clause(finding.cite))
        width = max(len(self._say(label)) for label in _LABELS) + 1
        for name, message in zip(_LABELS, messages, strict=True):
            if said := self._say(message):
                yield self._text(f"    {(self._say(name) + ':').ljust(width)} {said}", hang=4 + width + 1)

    def _short_entry(self, entry: ReportEntry) -> Iterator[_Line]:
        """What was found, what would be right unless the way to mend it says that, and the way to mend it."""
        found, expected, fix = map(self._say, (entry.found, entry.first.expected, entry.first.fix))
        words = found if expected in fix else f"{found} → {expected}"
        way = f". {self._say(FIX)}: {fix}" if fix else ""
        yield self._heading(entry)
        yield self._text(f"    {words}{way}", hang=4)

    def _heading(self, entry: ReportEntry) -> _Line:
        finding = entry.first
        code = f"{times(finding.code, entry.count)} {self._say(finding.severity.label)}"
        place = f"  {component_label(finding, self._language)}, {entry.places(self._language)}"
        return _Line((("  ", ""), (code, _COLOURS[finding.severity]), (place, "")), 2)

    def _reasons(self, report: Report) -> Iterator[_Line]:
        if not report.not_evaluated:
            return
        yield self._text(f"  {self._say(NOT_EVALUATED)}:", "dim")
        for reason, codes in _few(by_reason(report)).items():
            yield self._text(f"    {self._say(reason)}: {', '.join(sorted(codes))}", "dim")

    def _say(self, message: Message) -> str:
        return message.in_(self._language)

    def _text(self, words: str, style: str = "", hang: int | None = None) -> _Line:
        return _Line(((words, style),), len(words) - len(words.lstrip()) if hang is None else hang)


def _few(reasons: dict[Message, list[str]]) -> dict[Message, list[str]]:
    """The reasons with all that is wanting under one."""
    few: dict[Message, list[str]] = {}
    for reason, codes in reasons.items():
        few.setdefault(_WANTING if reason.vi.startswith(ABSENT.vi) else reason, []).extend(codes)
    return few


def by_reason(report: Report) -> dict[Message, list[str]]:
    """Reason → the codes that could not be judged for it."""
    reasons: dict[Message, list[str]] = {}
    for item in report.not_evaluated:
        reasons.setdefault(item.reason, []).append(item.code)
    return reasons


def _counts(file: CheckedFile, report: Report) -> Message:
    passed, failed, silent, manual = (
        len(report.passed), len(report.failed), len(report.not_evaluated), len(report.manual),
    )  # fmt: skip
    vi = f"Yêu cầu: đạt {passed}, không đạt {failed}, không xét được {silent}, phải xem bằng mắt {manual}"
    en = f"Requirements: {passed} passed, {failed} failed, {silent} not evaluated, {manual} for a person to check"
    if file.suppressed:
        vi, en = f"{vi}; bỏ qua {len(file.suppressed)} điểm", f"{en}; {len(file.suppressed)} finding(s) suppressed"
    if file.hidden:
        vi, en = f"{vi}; {file.hidden} điểm nhẹ hơn không in ra", f"{en}; {file.hidden} lighter finding(s) not shown"
    return Message(f"{vi}.", f"{en}.")


def _sum(run: CheckRun) -> Message:
    errors, warnings, hints = (run.count(severity) for severity in Severity)
    unread = sum(file.report is None for file in run.files)
    vi = f"{len(run.files)} tệp: {errors} lỗi, {warnings} cảnh báo, {hints} gợi ý"
    en = f"{len(run.files)} file(s): {errors} error(s), {warnings} warning(s), {hints} hint(s)"
    if unread:
        vi, en = f"{vi}, {unread} tệp không đọc được", f"{en}, {unread} unreadable"
    return Message(f"{vi}.", f"{en}.")
