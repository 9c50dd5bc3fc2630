"""What ``congvan citations`` lists: the mentions of a file with their places, and what does not agree among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from congvan.cited import Defect, Mention
from congvan.cli.internal import internal_error
from congvan.errors import CongvanError, Language, Message, printable
from congvan.files import DATA_FILES
from congvan.findings import Finding, Severity, Where
from congvan.late_dataclasses import dataclass
from congvan.register import Register
from congvan.vocabulary import Component

if TYPE_CHECKING:
    from congvan.checks import CheckedDocument

_DEFECTS: Final = {
    Defect.BLANK_IN_SYMBOL: Message("khoảng trắng trong ký hiệu", "a space in the symbol"),
    Defect.DASH_IN_SYMBOL: Message("gạch dài trong ký hiệu", "a long dash in the symbol"),
    Defect.BLANK_AROUND_SLASH: Message("khoảng trắng cạnh “/” hoặc “-”", "a space beside “/” or “-”"),
}
_HEADINGS: Final = (
    Message("Vị trí", "Place"),
    Message("Văn bản", "Document"),
    Message("Ngày", "Date"),
    Message("Cơ quan ban hành", "Issuer"),
    Message("Phần", "Provision"),
    Message("Ghi chú", "Note"),
)
_NONE: Final = Message("không viện dẫn văn bản nào", "no document is cited")
_UNCITED: Final = Message("Có trong danh mục, không được viện dẫn", "In the register but never cited")


@dataclass(frozen=True, slots=True)
class MentionAtPlace:
    """A mention, the component it is in, and where."""

    mention: Mention
    component: Component
    where: Where


@dataclass(frozen=True, slots=True)
class CitedInFile:
    """One file: its citations in reading order, what does not agree, and the keys of its register never used."""

    file: Path
    citations: tuple[MentionAtPlace, ...]
    findings: tuple[Finding, ...]
    uncited: tuple[str, ...] = ()
    error: CongvanError | None = None


def each_cited(files: Sequence[Path], base: Path | None = None) -> list[CitedInFile]:
    """As ``cited_in``; of a file among several that cannot be read, why: the lists of the others are written."""
    if len(files) == 1:
        return [cited_in(files[0], base)]
    return [_cited_or_refused(file, base) for file in files]


def _cited_or_refused(file: Path, base: Path | None) -> CitedInFile:
    try:
        return cited_in(file, base)
    except CongvanError as error:
        return CitedInFile(file, (), (), error=error)
    except Exception as error:
        return CitedInFile(file, (), (), error=internal_error(error, str(file)))


def cited_in(file: Path, base: Path | None = None) -> CitedInFile:
    """The citations of a Word file, or of a data file as it would be printed.

    A register that a data file names is read from below ``base``, or the file's own folder. Raises ``InputError`` with
    line and column for a key that the register lacks, ``UnreadableDocument``.
    """
    from congvan.checks import CheckedDocument, inconsistencies
    from congvan.components import find
    from congvan.profile import load
    from congvan.snapshot import take

    uncited: tuple[str, ...] = ()
    if file.suffix.lower() in DATA_FILES:
        from congvan.cli.documents import document_for
        from congvan.renderer import render

        letter, template = document_for(file, base=base)
        uncited = letter.shown.uncited
        snapshot = take(render(letter, template).docx)
    else:
        from congvan.errors import named

        with named(file):
            snapshot = take(file)
    subject = CheckedDocument(snapshot, find(snapshot))
    return CitedInFile(file, tuple(_placed(subject)), inconsistencies(load().records, subject), uncited)


def _placed(subject: CheckedDocument) -> Iterator[MentionAtPlace]:
    agreement = subject.agreement
    for placed in agreement.material.mentions:
        if placed.zone.order is not None:
            source = agreement.sources[placed.zone.order]
            yield MentionAtPlace(
                placed.mention, placed.zone.component, subject.where(source.anchor, placed.mention.text)
            )


def register_of(files: Iterable[CitedInFile]) -> Register:
    """The documents that the files cite, each once."""
    return Register.from_mentions(placed.mention for cited in files for placed in cited.citations)


def as_data(cited: CitedInFile, language: Language) -> dict[str, Any]:
    """The file as plain data for JSON."""
    return {
        "file": printable(str(cited.file)),
        **({} if cited.error is None else {"error": cited.error.format(language)}),
        "citations": [_mention_data(placed) for placed in cited.citations],
        "findings": [_finding_data(finding, language) for finding in cited.findings],
        "uncited": list(cited.uncited),
    }


def _mention_data(placed: MentionAtPlace) -> dict[str, Any]:
    mention = placed.mention
    return {
        "text": mention.text,
        "type": mention.type.label,
        "code": mention.written_code,
        "title": mention.title,
        "date": mention.day.isoformat() if mention.day else None,
        "issuer": mention.issuer,
        "subject": mention.subject,
        "provision": str(mention.provision),
        "defects": [defect.value for defect in mention.defects],
        "component": placed.component.value,
        "paragraph": None if placed.where.order is None else placed.where.order + 1,
    }


def _finding_data(finding: Finding, language: Language) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "where": finding.where.format(language),
        "found": finding.found.in_(language),
        "expected": finding.expected.in_(language),
        "fix": finding.fix.in_(language),
        "cite": finding.cite,
    }


def write(cited: CitedInFile, stream: IO[str], language: Language) -> None:
    """The file as a table on a terminal, as lines with tabs in a pipe; then what does not agree."""
    print(printable(str(cited.file)), file=stream)
    if cited.error is not None:
        return
    rows = [_row(placed, language) for placed in cited.citations]
    if not rows:
        print(f"  {_NONE.in_(language)}", file=stream)
    elif stream.isatty():
        _table(rows, stream, language)
    else:
        print("\n".join("  " + "\t".join(row) for row in rows), file=stream)
    for finding in cited.findings:
        print(f"  {_line(finding, language)}", file=stream)
    if cited.uncited:
        print(f"  {_UNCITED.in_(language)}: {', '.join(cited.uncited)}", file=stream)


def _row(placed: MentionAtPlace, language: Language) -> tuple[str, ...]:
    mention = placed.mention
    order = placed.where.order
    number = "" if order is None else Message(f"đoạn {order + 1}", f"paragraph {order + 1}").in_(language)
    note = placed.component is Component.FOOTNOTE
    place = f"{number}, {Message('chú thích', 'note').in_(language)}" if note else number
    defects = ", ".join(_DEFECTS[defect].in_(language) for defect in mention.defects)
    day = mention.date.text if mention.date else ""
    cells = (place, mention.name, day, mention.issuer or "", str(mention.provision), defects)
    return tuple(map(printable, cells))


def _table(rows: list[tuple[str, ...]], stream: IO[str], language: Language) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    used = [column for column in range(len(_HEADINGS)) if any(row[column] for row in rows)]
    table = Table(*(_HEADINGS[column].in_(language) for column in used))
    for row in rows:
        table.add_row(*(Text(row[column]) for column in used))
    Console(file=stream, highlight=False).print(table)


def _line(finding: Finding, language: Language) -> str:
    severity = finding.severity.label.in_(language)
    what = Message(
        f"thấy {finding.found.vi}; đúng ra {finding.expected.vi}",
        f"found {finding.found.en}; expected {finding.expected.en}",
    )
    return f"{finding.code} {severity}, {finding.where.format(language)}: {what.in_(language)}"


def fails(cited: CitedInFile, *, strict: bool) -> bool:
    """Whether an inconsistency is an error, or a warning where ``strict``."""
    heaviest = Severity.WARNING.rank if strict else Severity.ERROR.rank
    return any(finding.severity.rank <= heaviest for finding in cited.findings)
