"""Điều được kiểm tra, bằng lời: what a record's ``expect`` asks, as one sentence in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from congvan.bounds import Bounds
from congvan.checks import Record, find_kind
from congvan.checks.citation import CitationRecord
from congvan.checks.hazards import NAMES
from congvan.checks.proofing import ProofingRecord
from congvan.errors import Message
from congvan.forms import Category
from congvan.reporting.consistencies import CONSISTENCIES
from congvan.reporting.proofings import PROOFINGS
from congvan.snapshot import HazardKind
from congvan.vocabulary import Component

_TESTS: Final = {
    "components_in_order": Message("các thành phần đứng đúng thứ tự", "the components stand in their order"),
    "components_once": Message("mỗi thành phần ghi một lần", "each component stands once"),
    "on_one_line": Message("trên một dòng", "on one line"),
    "addressees_follow_label": Message(
        "ngay dưới “Kính gửi:” là tên các nơi nhận", "the addressees stand right below “Kính gửi:”"
    ),
    "titles_have_headings": Message(
        "trên tiêu đề là dòng “Phần”, “Chương”, “Mục”, “Tiểu mục” và số thứ tự",
        "above a title stands the line with its word and number",
    ),
    "appendix_head_in_order": Message(
        "đầu phụ lục theo thứ tự: số, tên, dòng kèm theo", "the head of an appendix: number, title, reference"
    ),
    "dispatch_symbol_has_no_type": Message(
        "ký hiệu công văn không có chữ viết tắt tên loại", "a dispatch's symbol names no document type"
    ),
    "symbol_names_document_type": Message(
        "ký hiệu có chữ viết tắt của tên loại được in", "the symbol names the document type that is printed"
    ),
    "date_exists": Message("ngày ban hành có trong lịch", "the date of issue exists"),
    "date_in_force": Message(
        "ngày ban hành nằm trong thời gian quy chuẩn có hiệu lực", "the norm is in force on the date of issue"
    ),
    "legal_basis_is_complete": Message(
        "căn cứ đủ tên loại, số, ký hiệu, ngày, cơ quan và trích yếu",
        "a legal basis has type, number, symbol, date, agency and subject",
    ),
    "headings_have_titles": Message(
        "phần, chương, mục, tiểu mục, điều có tiêu đề", "parts, chapters, sections and articles have titles"
    ),
    "body_is_there": Message("văn bản có nội dung", "the document has a body"),
    "ends_with_end_mark": Message("nội dung kết thúc bằng “./.”", "the body ends with “./.”"),
    "position_below_authority": Message(
        "sau KT., TL., TUQ. là chức vụ người đứng đầu rồi chức vụ người ký",
        "KT., TL. and TUQ. stand before the head's position, the signatory's below",
    ),
    "as_above_has_addressees": Message("“Như trên” chỉ dùng khi có Kính gửi", "“Như trên” wants addressees"),
    "appendix_is_announced": Message("phụ lục được dẫn trong văn bản", "the document refers to its appendix"),
    "appendix_refers_to_document": Message(
        "dòng kèm theo ghi đúng số, ngày của văn bản", "the reference line repeats number and date of the document"
    ),
    "sentences_begin_with_capitals": Message("đầu câu viết hoa", "sentences begin with a capital"),
}
_NUMERALS: Final = {
    "arabic": Message("đánh số bằng chữ số Ả Rập", "numbered in Arabic digits"),
    "roman": Message("đánh số bằng chữ số La Mã", "numbered in Roman numerals"),
    "vietnamese_letters": Message("thứ tự chữ cái tiếng Việt", "lettered in the Vietnamese order"),
}
_RESTARTS: Final = {
    "never": Message("liên tục cả văn bản", "running on through the document"),
    "below_headings": Message("lại từ đầu dưới mục lớn hơn", "starting again below a larger heading"),
    "anywhere": Message("mỗi danh sách lại từ đầu", "each list starting again"),
}
_EXTENTS: Final = {
    "label": Message("xét phần đánh số ở đầu dòng", "the leading label is looked at"),
    "symbol": Message("xét phần ký hiệu sau gạch chéo", "the symbol after the slash is looked at"),
}
_ALIGNMENTS: Final = {
    "left": Message("canh trái", "aligned left"),
    "center": Message("canh giữa", "centred"),
    "right": Message("canh phải", "aligned right"),
    "justify": Message("canh đều hai lề", "justified"),
}
_SIDES: Final = {"left": Message("ở bên trái", "at the left"), "right": Message("ở bên phải", "at the right")}
_LANDSCAPES: Final = {
    "never": Message("khổ đứng", "upright"),
    "with_tables": Message("khổ đứng; khổ ngang chỉ khi có bảng biểu", "upright; on its side only with tables"),
}

Phrase = Callable[[Any], Message]


def described(record: Record) -> Message:
    """What the record asks, as one sentence; an expectation of another distribution gives its field names."""
    if isinstance(record, CitationRecord):
        return CONSISTENCIES[record.expect.rule].checked
    if isinstance(record, ProofingRecord):
        return PROOFINGS[record.expect.test].checked
    if record.check == "wording":
        return _sentence([_wording(record.expect)])
    phrases = list(_phrases(record.expect.model_dump(exclude_defaults=True), record))
    return _sentence([_ON_PAPER, *phrases] if find_kind(record.check).on_paper else phrases)


def _sentence(parts: list[Message]) -> Message:
    vi, en = "; ".join(part.vi for part in parts), "; ".join(part.en for part in parts)
    return Message(f"{vi[:1].upper()}{vi[1:]}.", f"{en[:1].upper()}{en[1:]}.")


def _phrases(set_fields: Mapping[str, Any], record: Record) -> Iterator[Message]:
    for name in set_fields:
        value = getattr(record.expect, name)
        phrase = _PHRASES.get(name)
        if name not in _SILENT:
            yield phrase(value) if phrase else Message(f"{name}: {value}", f"{name}: {value}")


def _wording(expect: Any) -> Message:
    if expect.described:
        return Message(expect.described, expect.described_en)
    listed = [f"“{text}”" for text in expect.one_of]
    return Message("ghi " + " hoặc ".join(listed), "reads " + " or ".join(listed))


def _yes(vi: str, en: str, vi_no: str = "", en_no: str = "") -> Phrase:
    return lambda value: Message(vi, en) if value else Message(vi_no, en_no)


def _bounds(vi: str, en: str, unit: str) -> Phrase:
    def phrase(value: Bounds) -> Message:
        words = value.words(unit)
        return Message(f"{vi} {words.vi}", f"{en} {words.en}")

    return phrase


def _of(table: Mapping[str, Message]) -> Phrase:
    return lambda value: table[value]


def _component(vi: str, en: str) -> Phrase:
    def phrase(value: Component) -> Message:
        return Message(f"{vi} {value.label}", f"{en} {_name(value)}")

    return phrase


def _name(component: Component) -> str:
    return str(component.value).replace("_", " ")


def _ratio(value: Bounds) -> Message:
    if value.low == value.high == 1:
        return Message("dài bằng dòng chữ", "as long as the line of text")
    low, high = round(100 * (value.low or 0)), round(100 * (value.high or 0))
    return Message(f"dài từ {low} % đến {high} % dòng chữ", f"{low} % to {high} % as long as the line of text")


def _together(value: tuple[Component, ...]) -> Message:
    vi, en = ", ".join(item.label for item in value), ", ".join(map(_name, value))
    return Message(f"mỗi chỗ đi kèm {vi}", f"each with {en}")


def _text(vi: str, en: str) -> Phrase:
    return lambda value: Message(f"{vi} “{value}”", f"{en} “{value}”")


def _from_count(value: int) -> Message:
    return Message(f"khi có từ {value} mục trở lên", f"where there are {value} or more")


def _without(kinds: tuple[HazardKind | Category, ...]) -> Message:
    names = [NAMES[kind] if isinstance(kind, HazardKind) else kind.label for kind in kinds]
    if not isinstance(kinds[0], HazardKind):
        return Message(f"không phải {names[0].vi.lower()}", f"no {names[0].en}") if len(names) == 1 else names[0]
    return Message(f"không có {', '.join(n.vi for n in names)}", f"without {', '.join(n.en for n in names)}")


_ON_PAPER: Final = Message("đo trên bản in (--render)", "measured on the printed page (--render)")
_SILENT: Final = ("last_described", "last_described_en")
_PHRASES: Final[dict[str, Phrase]] = {
    "test": lambda value: _TESTS[value],
    "none_of": _without,
    "left_in": lambda value: Message("không còn chỗ chờ điền", "nothing is left to be filled in"),
    "unstretched": lambda _: Message("không có dòng bị kéo giãn", "no line is stretched"),
    "width": _bounds("khổ rộng", "width", "mm"),
    "height": _bounds("khổ dài", "height", "mm"),
    "landscape": _of(_LANDSCAPES),
    "margin_top": _bounds("lề trên", "top margin", "mm"),
    "margin_bottom": _bounds("lề dưới", "bottom margin", "mm"),
    "margin_left": _bounds("lề trái", "left margin", "mm"),
    "margin_right": _bounds("lề phải", "right margin", "mm"),
    "font": lambda value: Message(f"phông chữ {value}", f"font {value}"),
    "encoding": lambda _: Message("bộ mã Unicode", "Unicode letters"),
    "color": lambda _: Message("chữ màu đen", "black letters"),
    "page_number_format": lambda _: Message("số trang bằng chữ số Ả Rập", "page numbers in Arabic digits"),
    "page_number_start": lambda value: Message(f"bắt đầu từ {value}", f"starting from {value}"),
    "page_number_place": lambda _: Message("số trang ở lề trên", "the page number in the top margin"),
    "page_number_align": lambda _: Message("số trang canh giữa", "the page number centred"),
    "page_number_first_page": lambda _: Message("trang đầu không hiện số", "no number on the first page"),
    "page_number_restart": lambda _: Message("phụ lục đánh số trang riêng", "appendices numbered by themselves"),
    "case": _of({"upper": Message("chữ in hoa", "capitals"), "sentence": Message("chữ in thường", "lower case")}),
    "size": _bounds("cỡ", "size", "pt"),
    "size_as": lambda _: Message("cỡ bằng cỡ nội dung", "the size of the body"),
    "bold": _yes("đậm", "bold", "không đậm", "not bold"),
    "italic": _yes("nghiêng", "italic", "đứng", "upright"),
    "plain": lambda _: Message(
        "không gạch chân, gạch ngang, chữ hoa nhỏ, tô nền",
        "not underlined, struck through, in small capitals or on a coloured ground",
    ),
    "extent": _of(_EXTENTS),
    "align": _of(_ALIGNMENTS),
    "first_line_indent": _bounds("lùi đầu dòng", "first-line indent", "mm"),
    "between": _bounds("khoảng cách giữa các đoạn", "space between paragraphs", "pt"),
    "line_spacing": lambda value: Message(
        f"cách dòng {value.words('dòng').vi}", f"line spacing {value.words('lines').en}"
    ),
    "gap_from": _component("tính từ", "counted from the"),
    "gap": _bounds("khoảng cách", "space", "pt"),
    "left_edge": _yes("bắt đầu sát lề trái", "starts at the left margin"),
    "marks_aligned": _yes("các gạch đầu dòng thẳng hàng", "the dashes stand below each other"),
    "side": _of({"below": Message("ở dưới", "below"), "above": Message("đường kẻ ở trên", "a line above")}),
    "text": _component("đường kẻ của", "the line of the"),
    "present": _yes("phải có", "must be there", "không có", "must not be there"),
    "style": lambda _: Message("nét liền", "solid"),
    "ratio": _ratio,
    "full_width": _yes("hết chiều ngang vùng chữ", "across the whole text area"),
    "balanced": _yes("cân giữa dòng chữ", "centred on the text"),
    "frame": _of(
        {"single": Message("có khung đơn", "in a single frame"), "none": Message("không đóng khung", "no frame")}
    ),
    "lines": lambda value: Message(f"nằm trên {value} dòng", f"on {value} line" + "s" * (value > 1)),
    "level_with": _component("ngang hàng với", "level with the"),
    "stranded": lambda _: Message("không đứng riêng một trang", "not on a page without a line of the text"),
    "overlapping": lambda _: Message("các dòng không đè lên nhau", "no lines of text on each other"),
    "struck": lambda _: Message("đường kẻ không đi qua chữ", "no drawn line through letters"),
    "page_numbers": lambda _: Message(
        "số trang ở giữa lề trên từ trang thứ hai, trang đầu không có",
        "numbers in the middle of the top margin from the second page on, none on the first",
    ),
    "faces": lambda _: Message("chữ in đúng phông mà tệp nêu", "letters in the font that the file names"),
    "page": lambda _: Message("ở trang thứ nhất", "on the first page"),
    "column": _of(_SIDES),
    "column_of": _component("cùng cột với", "in the column of the"),
    "table_of": _component("cạnh", "beside the"),
    "row_of": _component("ngang hàng với", "on the line of the"),
    "below": _component("dưới", "below the"),
    "above": _component("trên", "above the"),
    "together_with": _together,
    "from_pages": lambda value: Message(f"khi có từ {value} trang", f"from {value} pages on"),
    "numerals": _of(_NUMERALS),
    "word": _text("có chữ", "with the word"),
    "suffix": _text("theo sau là", "followed by"),
    "restart": _of(_RESTARTS),
    "from_count": _from_count,
    "mark": _text("mỗi mục mở đầu bằng", "each entry begins with"),
    "end": _text("kết thúc bằng", "ends with"),
    "last_end": _text("mục cuối kết thúc bằng", "the last ends with"),
    "first": _text("mục đầu là", "the first entry is"),
    "last": lambda _: Message("mục cuối là “Lưu: …”", "the last entry is “Lưu: …”"),
    "one_entry": lambda _: Message("một nơi thì ghi cùng dòng", "a single entry on the same line"),
    "many_entries": lambda _: Message("nhiều nơi thì mỗi nơi một dòng", "several entries each on a line"),
}
