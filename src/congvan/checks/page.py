"""Trang giấy: what the sheet itself must be (paper, margins, font, page number)."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Final, Literal

from congvan.bounds import Bounds
from congvan.checks.checked_document import CheckedDocument
from congvan.checks.describing import Says, always, one_of, range_of
from congvan.checks.layout import off_axis_mm
from congvan.checks.phrases import measure, quoted, with_lead
from congvan.checks.record import Expectation, Record, UseValues
from congvan.checks.shown_text import Undetermined, shown
from congvan.checks.spacing import off_centre
from congvan.errors import Message
from congvan.findings import Finding
from congvan.forms import Category
from congvan.late_patterns import late_pattern
from congvan.snapshot import HeaderFooter, WordParagraph, WordPlace, WordSection
from congvan.text import legacy_font
from congvan.vocabulary import Component

_MM: Final = 0.5
"""Word stores lengths in twentieths of a point; templates round them."""
_DARK: Final = 0x30
_CUT: Final = late_pattern(r"(?:[ ,-]*(?:bold|italic|regular|oblique))+$", re.IGNORECASE)
_IN_THE_MIDDLE_OR_UNKNOWN: Final = ("center", "measured")
_RECALL: Final = "TÀI LIỆU THU HỒI"
_BEHIND_PAGE_ONE: Final = late_pattern(r'IF\s+(?:(?:>|<>)\s*"?1\b|>=\s*"?2\b|=\s*"?1"?\s*"\s*")', re.IGNORECASE)
"""``{ IF { PAGE } > 1 "{ PAGE }" "" }`` without the fields within it: it shows nothing on page one."""


_LANDSCAPES: Final = {
    "never": Message("khổ đứng", "upright"),
    "with_tables": Message("khổ đứng; khổ ngang chỉ khi có bảng biểu", "portrait; landscape only with tables"),
}


class PageExpect(Expectation):
    """Lengths in mm; ``landscape`` says whether a sheet on its side is admitted where it holds a table.

    The sheets of an appendix may be turned whatever they hold: the clause covers the content that has none.
    """

    width: Annotated[Bounds | None, range_of("khổ rộng", "width", "mm")] = None
    height: Annotated[Bounds | None, range_of("khổ dài", "height", "mm")] = None
    landscape: Annotated[Literal["never", "with_tables"] | None, one_of(_LANDSCAPES)] = None
    margin_top: Annotated[Bounds | None, range_of("lề trên", "top margin", "mm")] = None
    margin_bottom: Annotated[Bounds | None, range_of("lề dưới", "bottom margin", "mm")] = None
    margin_left: Annotated[Bounds | None, range_of("lề trái", "left margin", "mm")] = None
    margin_right: Annotated[Bounds | None, range_of("lề phải", "right margin", "mm")] = None
    font: Annotated[str | None, Says(lambda value: Message(f"phông chữ {value}", f"font {value}"))] = None
    encoding: Annotated[Literal["unicode"] | None, always("bộ mã Unicode", "Unicode letters")] = None
    letters: Annotated[Literal["composed"] | None, always("chữ dựng sẵn (NFC)", "composed letters (NFC)")] = None
    color: Annotated[Literal["black"] | None, always("chữ màu đen", "black letters")] = None
    page_number_format: Annotated[
        Literal["arabic"] | None, always("số trang bằng chữ số Ả Rập", "page numbers in Arabic digits")
    ] = None
    page_number_start: Annotated[
        int | None, Says(lambda value: Message(f"bắt đầu từ {value}", f"starting from {value}"))
    ] = None
    page_number_place: Annotated[
        Literal["header"] | None, always("số trang ở lề trên", "the page number in the top margin")
    ] = None
    page_number_align: Annotated[Literal["center"] | None, always("số trang canh giữa", "the page number centred")] = (
        None
    )
    page_number_first_page: Annotated[
        Literal["hidden"] | None, always("trang đầu không hiện số", "no number on the first page")
    ] = None
    page_number_restart: Annotated[
        Literal["appendix"] | None, always("phụ lục đánh số trang riêng", "appendices numbered by themselves")
    ] = None


class PageUseValues(UseValues):
    """What our templates take for the sheet: lengths in mm, the paper's and the font's names."""

    paper: str | None = None
    width: float | None = None
    height: float | None = None
    margin_top: float | None = None
    margin_bottom: float | None = None
    margin_left: float | None = None
    margin_right: float | None = None
    header_distance: float | None = None
    footer_distance: float | None = None
    sign_off_distance: float | None = None
    font: str | None = None
    color: str | None = None


class PageRecord(Record):
    """A record about the sheet."""

    check: Literal["page"]
    expect: PageExpect
    use: PageUseValues = PageUseValues.model_construct()


def evaluate(record: PageRecord, document: CheckedDocument) -> Iterable[Finding]:
    """A finding for every section, font or page number that is not as the record asks."""
    for name, check in _CHECKS.items():
        if getattr(record.expect, name) is not None:
            yield from check(record, document)


def _section_length(key: str, label: Message, value: Callable[[WordSection], float]) -> _Check:
    def check(record: PageRecord, document: CheckedDocument) -> Iterator[Finding]:
        bounds: Bounds = getattr(record.expect, key)
        for section in document.snapshot.sections:
            length = value(section)
            if not bounds.admits(length, _MM):
                seen, wanted = measure(length, "mm"), bounds.words("mm")
                yield _at_section(record, document, section, with_lead(label.vi, label.en, seen), wanted)

    return check


def _at_section(
    record: PageRecord, document: CheckedDocument, section: WordSection, seen: Message, wanted: Message
) -> Finding:
    if section.index == 0:
        return document.whole(record, seen, wanted)
    first = next((item for item in document.snapshot.paragraphs if item.place.section == section.index), None)
    return document.at(record, first, seen, wanted) if first else document.whole(record, seen, wanted)


def _landscape(record: PageRecord, document: CheckedDocument) -> Iterator[Finding]:
    appended = {found.spans[0].paragraph.place.section for found in document.all(Component.APPENDIX_NUMBER)}
    for section in document.snapshot.sections:
        turned = section.page_width_mm > section.page_height_mm and section.index not in appended
        if turned and not _holds_table(record, document, section):
            wanted = Message("trang dọc", "a portrait page")
            yield _at_section(record, document, section, Message("trang ngang", "a landscape page"), wanted)


def _holds_table(record: PageRecord, document: CheckedDocument, section: WordSection) -> bool:
    if record.expect.landscape == "never":
        return False
    tables = (table for table in document.snapshot.tables if table.bordered)
    return any(table.paragraphs[0].place.section == section.index for table in tables if table.paragraphs)


def _font(record: PageRecord, document: CheckedDocument) -> Iterator[Finding]:
    wanted = record.expect.font or ""
    for paragraph, letters in document.lettered:
        fonts = (font for run in letters for font in (run.format.font, run.format.font_high))
        for font in dict.fromkeys(font for font in fonts if font and not same_face(font, wanted)):
            yield document.at(record, paragraph, quoted(font), quoted(wanted))


def same_face(font: str, wanted: str) -> bool:
    """Whether ``font`` is ``wanted``, by that name or by the name of its bold or slanted cut."""
    return font == wanted or _CUT.sub("", font).strip().casefold() == wanted.casefold()


def _encoding(record: PageRecord, document: CheckedDocument) -> Iterator[Finding]:
    """One finding an encoding: which fonts, how many runs, where the first is."""
    runs: dict[str, Counter[str]] = {}
    first: dict[str, WordParagraph] = {}
    for paragraph, letters in document.lettered:
        for run in () if _is_unicode(paragraph) else letters:
            font = next((font for font in (run.format.font, run.format.font_high) if legacy_font(font)), "")
            if (encoding := legacy_font(font)) and not _reads_alike(run.text):
                runs.setdefault(encoding, Counter())[font] += 1
                first.setdefault(encoding, paragraph)
    for name, fonts in runs.items():
        listed = ", ".join(f"{font} ({count})" for font, count in fonts.most_common())
        seen = with_lead(
            f"bảng mã {name.upper()}, phông (số đoạn chữ)", f"{name.upper()}, fonts (runs)", quoted(listed)
        )
        yield document.at(record, first[name], seen, Message("chữ Unicode", "Unicode letters"))


def _is_unicode(paragraph: WordParagraph) -> bool:
    """Whether letters that no old encoding has are in an old font: it is the font that is wrong, not the letters."""
    return any(legacy_font(run.format.font_high) and not run.encoding and run.text.strip() for run in paragraph.runs)


def _reads_alike(text: str) -> bool:
    """Whether ``text`` is the same in every encoding: the figures of a page number, and no letter."""
    return text.isascii() and not any(map(str.isalpha, text))


def _composed(record: PageRecord, document: CheckedDocument) -> Iterator[Finding]:
    """One finding a file: where the first letters with loose marks are, and in how many paragraphs there are some."""
    loose = [one for one, _ in document.lettered if not unicodedata.is_normalized("NFC", one.text)]
    if loose:
        seen = Message(
            f"chữ có dấu rời (NFD) ở {len(loose)} đoạn", f"decomposed letters (NFD) in {len(loose)} paragraph(s)"
        )
        yield document.at(record, loose[0], seen, Message("chữ dựng sẵn (NFC)", "composed letters (NFC)"))


def _color(record: PageRecord, document: CheckedDocument) -> Iterator[Finding]:
    stamps = stamped(document)
    wanted = Message("màu đen", "black")
    for paragraph, letters in document.lettered:
        colours = dict.fromkeys(run.format.colour for run in letters if not is_black(run.format.colour))
        for colour in () if paragraph.place in stamps else colours:
            yield document.at(record, paragraph, with_lead("màu", "colour", quoted(f"#{colour}")), wanted)


def stamped(document: CheckedDocument) -> set[WordPlace]:
    """Where ink may be red: marks of secrecy and urgency, and that of a document to be recalled; a direction on
    circulation is printed.
    """
    marks = document.all(Component.SECRECY, Component.URGENCY, Component.CIRCULATION)
    stamps = (mark for mark in marks if mark.component is not Component.CIRCULATION or shown(mark).upper() == _RECALL)
    return {stamp.spans[0].paragraph.place for stamp in stamps}


def is_black(colour: str) -> bool:
    """Whether ``RRGGBB`` prints as black; an automatic colour does."""
    if len(colour) != 6:
        return True
    return all(int(colour[at : at + 2], 16) <= _DARK for at in (0, 2, 4))


def _numbered(document: CheckedDocument) -> Iterator[tuple[HeaderFooter, WordParagraph]]:
    for area in document.headers_and_footers:
        for paragraph in area.paragraphs:
            if "PAGE" in _field_names(paragraph):
                yield area, paragraph


def _known_numbers(document: CheckedDocument) -> list[tuple[HeaderFooter, WordParagraph]]:
    numbers = list(_numbered(document))
    if not numbers and not _misplaced_number(document):
        raise Undetermined("văn bản không đánh số trang", "the pages are not numbered")
    return numbers


def _number_format(record: PageRecord, document: CheckedDocument) -> Iterator[Finding]:
    _known_numbers(document)
    for section in document.snapshot.sections:
        if section.page_format not in ("", "decimal", "numberInDash"):
            wanted = Message("chữ số Ả Rập", "Arabic digits")
            yield _at_section(record, document, section, quoted(section.page_format), wanted)


def _number_start(record: PageRecord, document: CheckedDocument) -> Iterator[Finding]:
    _known_numbers(document)
    first = document.snapshot.sections[0]
    start = record.expect.page_number_start
    if first.page_start not in (None, start):
        wanted = Message(f"từ số {start}", f"from {start}")
        yield document.whole(record, Message(f"từ số {first.page_start}", f"from {first.page_start}"), wanted)


def _number_place(record: PageRecord, document: CheckedDocument) -> Iterator[Finding]:
    wanted = Message("trong lề trên", "in the top margin")
    for paragraph in _misplaced_number(document):
        yield document.at(record, paragraph, Message("trong lời văn", "in the text"), wanted)
    for area, paragraph in _known_numbers(document):
        if area.area != record.expect.page_number_place:
            yield document.at(record, paragraph, Message("trong lề dưới", "in the bottom margin"), wanted)


def _misplaced_number(document: CheckedDocument) -> list[WordParagraph]:
    """The page numbers among the paragraphs of the text."""
    return [paragraph for paragraph in document.snapshot.paragraphs if _is_number(paragraph)]


def _is_number(paragraph: WordParagraph) -> bool:
    """Whether the paragraph prints the number of its page and nothing else."""
    if "PAGE" not in _field_names(paragraph):
        return False
    others = (run for run in paragraph.runs if run.field != "PAGE" and not run.format.vanish)
    return not any(letter.isalnum() for run in others for letter in run.text)


def _field_names(paragraph: WordParagraph) -> set[str]:
    return {name for field in paragraph.fields for name in field.split()[:1]}


def _number_align(record: PageRecord, document: CheckedDocument) -> Iterator[Finding]:
    for area, paragraph in _known_numbers(document):
        elsewhere = paragraph.place.text_box is not None or paragraph.frame_side in _IN_THE_MIDDLE_OR_UNKNOWN
        if area.area != "header" or elsewhere or "\t" in paragraph.text:
            continue
        seen: Message | None = Message("không canh giữa", "not centred")
        if paragraph.format.alignment == "center" and not paragraph.frame_side:
            seen = off_centre(off_axis_mm(paragraph))
        if seen:
            yield document.at(record, paragraph, seen, Message("canh giữa", "centred"))


def _number_first_page(record: PageRecord, document: CheckedDocument) -> Iterator[Finding]:
    numbers = _known_numbers(document)
    first = document.snapshot.sections[0]
    shown = {"first"} if first.title_page else {"default"}
    own = {area.part for area in (*first.headers, *first.footers) if area.variant in shown}
    for area, paragraph in numbers:
        if area.part in own and area.variant in shown and not any(map(_BEHIND_PAGE_ONE.match, paragraph.fields)):
            seen = Message("trang đầu có số", "a number on page one")
            yield document.at(record, paragraph, seen, Message("trang đầu không hiện số", "no number on page one"))
            return


def _number_restart(record: PageRecord, document: CheckedDocument) -> Iterator[Finding]:
    _known_numbers(document)
    apart = document.components.kind.category is Category.APPENDIX
    taken = set() if apart else {0}
    for found in document.all(Component.APPENDIX_NUMBER):
        section = document.snapshot.sections[found.spans[0].paragraph.place.section]
        starts = section.page_start == 1 or (apart and section.index == 0)
        own = section.index not in taken and starts
        taken.add(section.index)
        if not own:
            seen = Message("số trang nối tiếp", "page numbers that continue")
            yield document.finding(record, found, seen, Message("đánh số lại từ 1", "numbers that start from 1 again"))


def _upright(section: WordSection) -> tuple[float, float]:
    sides = sorted((section.page_width_mm, section.page_height_mm))
    return sides[0], sides[1]


_Check = Callable[[PageRecord, CheckedDocument], Iterator[Finding]]
_CHECKS: Final[dict[str, _Check]] = {
    "width": _section_length("width", Message("khổ rộng", "width"), lambda section: _upright(section)[0]),
    "height": _section_length("height", Message("khổ dài", "height"), lambda section: _upright(section)[1]),
    "landscape": _landscape,
    "margin_top": _section_length("margin_top", Message("lề trên", "top"), lambda section: section.top_mm),
    "margin_bottom": _section_length("margin_bottom", Message("lề dưới", "bottom"), lambda s: s.bottom_mm),
    "margin_left": _section_length("margin_left", Message("lề trái", "left"), lambda s: s.left_mm + s.gutter_mm),
    "margin_right": _section_length("margin_right", Message("lề phải", "right"), lambda s: s.right_mm),
    "font": _font,
    "encoding": _encoding,
    "letters": _composed,
    "color": _color,
    "page_number_format": _number_format,
    "page_number_start": _number_start,
    "page_number_place": _number_place,
    "page_number_align": _number_align,
    "page_number_first_page": _number_first_page,
    "page_number_restart": _number_restart,
}
