"""What is on which page, and inside which margins."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Final

from congvan.bounds import Bounds
from congvan.checks.checked_document import CheckedDocument
from congvan.checks.paper import Paper
from congvan.checks.phrases import measure
from congvan.checks.printed.faces import finding_at
from congvan.checks.printed.record import PrintedRecord
from congvan.checks.shown_text import Undetermined
from congvan.errors import Message
from congvan.findings import Finding
from congvan.late_patterns import late_pattern
from congvan.ooxml.units import POINTS_PER_MM
from congvan.printed import PrintedPage, PrintedWord, TextLine, in_lines
from congvan.snapshot import WordSection
from congvan.vocabulary import END_MARK, RECIPIENT_LINES, on_axis

_BLOCK: Final = on_axis("signer")
_OVER_MM: Final = 5.0
"""How far letters may reach over the margin: programs part the columns of a wide table a little differently."""
_CENTRE_MM: Final = 3.0
_SHEET_MM: Final = 1.0
_NO_NUMBER: Final = Message("không in số", "no number")
_NUMBER: Final = late_pattern(r"(?i)\W*(?:trang\s*)?(\d{1,3})\s*(?:[/.]\s*\d{1,3})?\W*")


def stranded(record: PrintedRecord, document: CheckedDocument, paper: Paper) -> Iterator[Finding]:
    """A signature block, or the end of one, on a page that holds no line of the text above it."""
    paper.require_faces()
    found = [item for item in document.main if item.component in _BLOCK]
    words = paper.placed(found)
    if not words:
        document.of(record)
        raise Undetermined("không thấy khối chữ ký trên bản in", "the signature block is not on the pages")
    page = max(word.page for word in words)
    own = {*words, *paper.placed(item for item in document.main if item.component in RECIPIENT_LINES)}
    top = min(word.baseline - word.size for word in words if word.page == page)
    margin = min(section.top_mm for section in document.snapshot.sections) * POINTS_PER_MM
    on_page = paper.printed.pages[page - 1].words
    above = [word for word in on_page if margin < word.baseline < top and word not in own and word.text != END_MARK]
    if page > 1 and not above:
        first = next(item for item in found if any(word.page == page for word in paper.placed([item])))
        seen = Message(f"đứng một mình ở trang {page}", f"alone on page {page}")
        yield document.finding(record, first, seen, Message("cùng trang với lời văn", "on a page with the text"))


def over_left(record: PrintedRecord, document: CheckedDocument, paper: Paper) -> Iterator[Finding]:
    """The word that reaches farthest over the left margin, or off the sheet."""
    least = (record.expect.margin_left or Bounds(low=0)).low or 0
    yield from _over(record, document, paper, lambda page, word: _margins(page, document, left=least)[0] - word.x0)


def over_right(record: PrintedRecord, document: CheckedDocument, paper: Paper) -> Iterator[Finding]:
    """The word that reaches farthest over the right margin, or off the sheet."""
    least = (record.expect.margin_right or Bounds(low=0)).low or 0
    yield from _over(record, document, paper, lambda page, word: word.x1 - _margins(page, document, right=least)[1])


def _over(
    record: PrintedRecord, document: CheckedDocument, paper: Paper, reach: Callable[[PrintedPage, PrintedWord], float]
) -> Iterator[Finding]:
    paper.require_faces()
    reaching = [
        (over, word)
        for page in paper.printed.pages
        for word in page.words
        if (over := reach(page, word)) > _OVER_MM * POINTS_PER_MM and paper.holds(word)
    ]
    if reaching:
        over, word = max(reaching, key=lambda pair: pair[0])
        wide = measure(over / POINTS_PER_MM, "mm", 0)
        seen = Message(f"“{word.text}” lấn ra lề {wide.vi}", f"“{word.text}” {wide.en} beyond the margin")
        yield finding_at(paper, record, document, word, seen, Message("chữ nằm trong lề", "text inside the margins"))


def _margins(
    page: PrintedPage, document: CheckedDocument, left: float = math.inf, right: float = math.inf
) -> tuple[float, float]:
    """Left and right edge of the text: the widest of the sections on such a sheet, or what the norm admits in mm."""
    sections = [section for section in document.snapshot.sections if _is_sheet_of(page, section)]
    if not sections:
        return 0.0, page.width
    mirrored = document.snapshot.settings.mirror_margins
    lefts = [min(item.left_mm, item.right_mm) if mirrored else item.left_mm for item in sections]
    rights = [min(item.left_mm, item.right_mm) if mirrored else item.right_mm for item in sections]
    return min(left, *lefts) * POINTS_PER_MM, page.width - min(right, *rights) * POINTS_PER_MM


def _is_sheet_of(page: PrintedPage, section: WordSection) -> bool:
    wide, high = section.page_width_mm * POINTS_PER_MM, section.page_height_mm * POINTS_PER_MM
    return abs(wide - page.width) < _SHEET_MM * POINTS_PER_MM and abs(high - page.height) < _SHEET_MM * POINTS_PER_MM


def numbered(record: PrintedRecord, document: CheckedDocument, paper: Paper) -> Iterator[Finding]:
    """Page numbers: none on the first page, one in the middle of the top margin of each that follows."""
    paper.require_faces()
    last = max((word.page for word in paper.placed(document.main)), default=0)
    if not last:
        raise Undetermined("không thấy văn bản trên bản in", "the document is not on the pages")
    first, *following = paper.printed.pages[:last]
    if any(_value(line) == 1 for line in _margin_lines(first, document)):
        seen = Message("trang thứ nhất in số", "a number on page one")
        yield document.whole(record, seen, Message("trang thứ nhất không hiện số", "no number on page one"))
    faults = [(page, fault) for page in following if (fault := _wrong_number(page, document))]
    bare = [page for page, fault in faults if fault is _NO_NUMBER]
    if len(bare) <= _title_pages(document):
        faults = [(page, fault) for page, fault in faults if fault is not _NO_NUMBER]
    for page, fault in faults[:1]:
        wanted = Message("số trang ở giữa lề trên", "the number in the middle of the top margin")
        found = Message(f"trang {page.number}: {fault.vi}", f"page {page.number}: {fault.en}")
        yield document.whole(record, found, wanted)


def _title_pages(document: CheckedDocument) -> int:
    """How many pages after the first may show no number: each later section can begin with one."""
    return sum(section.title_page for section in document.snapshot.sections[1:])


def _wrong_number(page: PrintedPage, document: CheckedDocument) -> Message | None:
    numbers = [line for line in _top_lines(page, document) if _value(line) is not None]
    if not numbers:
        return _NO_NUMBER
    value = _value(numbers[0])
    if value != page.number and not any(section.page_start for section in document.snapshot.sections[1:]):
        return Message(f"in số {value}", f"the number {value}")
    left, right = _margins(page, document)
    aside = min(abs(line.centre - middle) for line in numbers for middle in ((left + right) / 2, page.width / 2))
    if aside > _CENTRE_MM * POINTS_PER_MM:
        off = measure(aside / POINTS_PER_MM, "mm", 0)
        return Message(f"số lệch {off.vi}", f"the number {off.en} off-centre")
    return None


def _value(line: TextLine) -> int | None:
    match = _NUMBER.fullmatch(line.text)
    return int(match[1]) if match else None


def _margin_lines(page: PrintedPage, document: CheckedDocument) -> Iterator[TextLine]:
    bottom = page.height - max(section.bottom_mm for section in document.snapshot.sections) * POINTS_PER_MM
    yield from _top_lines(page, document)
    yield from in_lines(word for word in page.words if word.baseline > bottom)


def _top_lines(page: PrintedPage, document: CheckedDocument) -> tuple[TextLine, ...]:
    top = max(section.top_mm for section in document.snapshot.sections) * POINTS_PER_MM
    return in_lines(word for word in page.words if word.baseline <= top)
