"""Văn bản thành dòng: a document as a list of places with their words, in the order of the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any, Final

from congvan.body import Block, OutlineEntry, OutlineLine, flatten, section_letter
from congvan.comparing.model import DocumentPart
from congvan.documents import AdministrativeDocument, data_of
from congvan.errors import Message
from congvan.inline import Prose
from congvan.late_dataclasses import dataclass
from congvan.parts import each_of
from congvan.text import issue_date_text, list_letter, ordinal_in_words, roman
from congvan.vocabulary import KEY_LABELS, Labelled, UrgencyLevel

_DEPTH: Final = (
    "part", "part_in_words", "chapter", "letter_section", "section", "subsection", "roman_section", "article", "clause",
    "subclause", "point", "numbered_item", "item", "subitem",
)  # fmt: skip
_LABELS: Final = {
    "part": "phần", "part_in_words": "phần", "chapter": "chương", "section": "mục", "subsection": "tiểu mục",
    "roman_section": "mục", "letter_section": "mục", "article": "Điều", "clause": "khoản", "subclause": "khoản",
    "point": "điểm", "numbered_item": "ý",
}  # fmt: skip
_HEADINGS: Final = frozenset(_DEPTH[: _DEPTH.index("clause")])
_ROMAN: Final = frozenset({"part", "chapter", "roman_section"})
_HEAD: Final = ("issuer", "number", "place", "issue_date", "type", "subject", "addressees", "legal_bases")
_FOOT: Final = ("signatory", "recipients", "secrecy", "urgency", "circulation", "contact")
_TABLE, _PICTURE = "table", "picture"
_ZONES: Final = {
    "number": DocumentPart.NUMBER,
    "issue_date": DocumentPart.DATE,
    "signatory": DocumentPart.SIGNATURE,
    "recipients": DocumentPart.RECIPIENTS,
}


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """Một dòng để so: its place, its words, its form as text (which words are bold, how wide columns are).

    ``looks`` is the form of each word, where words have one.
    """

    place: Message
    zone: DocumentPart
    text: str
    form: str = ""
    looks: tuple[str, ...] | None = None


def fields_of(document: AdministrativeDocument) -> dict[str, list[ComparedLine]]:
    """The entries of each field and of the body, by a key that both sides of a comparison share."""
    canonical = document.canonical()
    found = {key: list(_field(canonical, key)) for key in _HEAD if hasattr(canonical, key)}
    found["body"] = list(_body(canonical.body, DocumentPart.BODY))
    for number, note in canonical.footnotes.items():
        place = Message(f"chú thích {number}", f"note {number}")
        found[f"note {number}"] = [_prose(place, DocumentPart.NOTES, words) for words in note]
    found |= {key: list(_field(canonical, key)) for key in _FOOT if hasattr(canonical, key)}
    for at, appendix in enumerate(canonical.appendices, 1):
        name = f"phụ lục {roman(at)}" if len(canonical.appendices) > 1 else "phụ lục"
        found[f"appendix {at}"] = list(_appendix(appendix, name))
    return found


def _field(document: AdministrativeDocument, key: str) -> Iterator[ComparedLine]:
    value = getattr(document, key)
    label = KEY_LABELS[key][0]
    zone = _ZONES.get(key, DocumentPart.HEAD)
    place = Message(label, key.replace("_", " "))
    if key == "number":
        yield ComparedLine(place, zone, " ".join(one.shown for one in each_of(document.number)))
    elif key == "issue_date":
        yield ComparedLine(place, zone, " ".join(issue_date_text(document.issue_date).split()))
    elif isinstance(value, tuple):
        for at, one in enumerate(value, 1):
            yield _valued(Message(f"{label}, dòng {at}", f"{place.en}, line {at}"), zone, one)
    elif value is not None:
        yield from _parts(place, zone, value)


def _parts(place: Message, zone: DocumentPart, value: object) -> Iterator[ComparedLine]:
    """A model by its keys, anything else as one text; what is one of a few choices is named as officers name it."""
    data = value.label if isinstance(value, Labelled | UrgencyLevel) else data_of(value)
    if not isinstance(data, dict):
        yield ComparedLine(place, zone, _as_text(data))
        return
    for key, one in data.items():
        label = KEY_LABELS.get(key, (key,))[0]
        yield ComparedLine(
            Message(f"{place.vi}, {label}", f"{place.en}, {key.replace('_', ' ')}"), zone, _chosen(value, key, one)
        )


def _chosen(model: object, key: str, data: Any) -> str:
    choice = getattr(model, key, None)
    return choice.label if isinstance(choice, Labelled | UrgencyLevel) else _as_text(data)


def _valued(place: Message, zone: DocumentPart, value: object) -> ComparedLine:
    if isinstance(value, Prose):
        return _prose(place, zone, value)
    data = data_of(value)
    texts = [_chosen(value, key, one) for key, one in data.items()] if isinstance(data, dict) else [_as_text(data)]
    return ComparedLine(place, zone, " ".join(texts))


def _as_text(data: Any) -> str:
    if isinstance(data, dict):
        return " ".join(_as_text(one) for one in data.values())
    if isinstance(data, list):
        return " ".join(_as_text(one) for one in data)
    return " ".join(str(data).split())


def _prose(place: Message, zone: DocumentPart, words: Prose) -> ComparedLine:
    return ComparedLine(place, zone, " ".join(words.plain.split()), _form(words), tuple(_looks(words)))


def _looks(words: Prose) -> Iterator[str]:
    """The look of each word in turn; of one that is set in two ways both."""
    marks = [(letter, f"{'b' * run.bold}{'i' * run.italic}") for run in words.runs for letter in run.text]
    current: list[str] = []
    for letter, mark in [*marks, (" ", "")]:
        if letter.isspace():
            if current:
                yield "|".join(dict.fromkeys(current))
            current = []
        else:
            current.append(mark)


def _form(words: Prose) -> str:
    """Which words are bold or italic."""
    marked = [
        f"{'đậm' if run.bold else ''}{' nghiêng' if run.italic else ''}: {run.text.strip()}".strip()
        for run in words.runs
        if run.is_text and run.text.strip() and (run.bold or run.italic)
    ]
    return "; ".join(marked)


def _appendix(appendix: Any, name: str) -> Iterator[ComparedLine]:
    if appendix.title is not None:
        yield _prose(Message(f"{name}, tiêu đề", f"{name}, title"), DocumentPart.APPENDIX, appendix.title)
    for entry in _body(appendix.body, DocumentPart.APPENDIX):
        yield replace(entry, place=Message(f"{name}, {entry.place.vi}", f"{name}, {entry.place.en}"))


def _body(blocks: Sequence[Block], zone: DocumentPart) -> Iterator[ComparedLine]:
    yield from _lines(flatten(blocks), zone)


def _lines(entries: Iterable[OutlineEntry], zone: DocumentPart) -> Iterator[ComparedLine]:
    above: dict[str, str] = {}
    plain = 0
    counts: Counter[str] = Counter()
    for entry in entries:
        if not isinstance(entry, OutlineLine):
            counts[entry.kind] += 1
            yield from (_table if entry.kind == _TABLE else _block_alone)(entry, counts[entry.kind], zone)
            continue
        if entry.kind in _LABELS:
            _open(above, entry)
            place = ", ".join(above.values())
        else:
            plain += 1
            headings = [said for kind, said in above.items() if kind in _HEADINGS]
            place = ", ".join([*headings, f"đoạn {plain}"])
        yield _prose(Message(place, place), zone, entry.words)


def _open(above: dict[str, str], line: OutlineLine) -> None:
    """The headings that ``line`` is under, itself the last."""
    depth = _DEPTH.index(line.kind)
    for kind in [kind for kind in above if _DEPTH.index(kind) >= depth]:
        del above[kind]
    above[line.kind] = f"{_LABELS[line.kind]} {_ordinal(line)}"


def _ordinal(line: OutlineLine) -> str:
    if line.kind in _ROMAN:
        return roman(line.ordinal)
    if line.kind == "part_in_words":
        return ordinal_in_words(line.ordinal)
    if line.kind == "letter_section":
        return section_letter(line.ordinal)
    if line.above:
        return ".".join(map(str, (*line.above, line.ordinal)))
    return list_letter(line.ordinal) if line.kind == "point" else str(line.ordinal)


def _table(table: Any, number: int, zone: DocumentPart) -> Iterator[ComparedLine]:
    name = f"bảng {number}"
    if table.caption is not None:
        yield ComparedLine(
            Message(f"{name}, tên bảng", f"table {number}, title"), zone, _as_text(data_of(table.caption))
        )
    heads = [" – ".join(titles) for column in table.columns for titles in _titles(column)]
    yield ComparedLine(Message(f"{name}, đầu bảng", f"table {number}, head"), zone, " | ".join(heads), _widths(table))
    if table.column_numbers:
        numbers = " | ".join(table.column_numbers)
        yield ComparedLine(Message(f"{name}, dòng số cột", f"table {number}, column numbers"), zone, numbers)
    for at, row in enumerate(table.each_row, 1):
        cells = " | ".join(_as_text(data_of(cell)) for cell in row)
        bold = "đậm" if at in table.group_rows else ""
        yield ComparedLine(Message(f"{name}, hàng {at}", f"table {number}, row {at}"), zone, cells, bold)


def _block_alone(block: Any, number: int, zone: DocumentPart) -> Iterator[ComparedLine]:
    """A picture, known by its bytes, or a piece of a form."""
    name = KEY_LABELS[block.kind][0]
    data = data_of(block)
    if block.kind == _PICTURE:
        data = {**data, "data": sha256(block.data).hexdigest()[:12]}
    place = Message(f"{name} {number}", f"{block.kind.replace('_', ' ')} {number}")
    yield ComparedLine(place, zone, _as_text(data))


def _titles(column: Any) -> Iterator[list[str]]:
    """The titles above each column of the page, from the top down."""
    if not column.columns:
        yield [column.title]
    for one in column.columns:
        yield from ([column.title, *below] for below in _titles(one))


def _widths(table: Any) -> str:
    return " ".join(str(column.width) for column in table.leaves if column.width is not None)
