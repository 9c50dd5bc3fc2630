"""Comparisons within the content: titles, sentences, beginning and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from congvan.checks.checked_document import CONTENT, CheckedDocument
from congvan.checks.consistency.comparison import Consistency
from congvan.checks.numbering import head_of
from congvan.checks.phrases import NOTHING, quoted
from congvan.checks.record import Record
from congvan.checks.shown_text import Undetermined, folded, shown
from congvan.checks.wording import compiled
from congvan.components import Found
from congvan.errors import Message
from congvan.findings import Finding
from congvan.forms import Category
from congvan.late_patterns import late_pattern
from congvan.vocabulary import END_MARK, HEADING_TITLES, Component, DocumentType

_OPERATIVE: Final = {DocumentType.DECISION: "QUYẾT ĐỊNH", DocumentType.RESOLUTION: "QUYẾT NGHỊ"}
_TO_FILL_IN: Final = late_pattern(r"(?i:điều)[\s.…]*(?:…|\.{3,})[\s.…]*")
_AFTER_ARTICLE: Final = late_pattern(r"(?i:điều)\s+\S+\s*")
_SENTENCE: Final = compiled(
    r" (?:(?<=[[:lower:]][[:lower:]][.?!] )|(?<=[[:upper:]]{2}\. )|(?<=20[0-9]{2}\. )|(?<=[)”]\. ))([[:lower:]]\S+)"
)
"""From its blank on, so that blanks alone are looked at."""
_QUOTED_POINT: Final = late_pattern(r"[^\W\d_]{1,2}[).]\s")
"""A point of a text that is quoted: among the letter's own it would be a point and no prose."""
_PARAGRAPHS: Final = frozenset({Component.BODY, Component.ARTICLE_TEXT, Component.CLAUSE})
_ITEMS: Final = frozenset({Component.POINT, Component.ITEM, Component.SUBITEM})
_LIST: Final = 3
"""Points and lines from which on one alone that begins otherwise is a slip."""
_LABEL: Final = late_pattern(r"\A(?:Điều \d+\.|\d+(?:\.\d+)*[.)/]|[a-zđ]\)|[-–+•*])\s*")
_ABBREVIATED: Final = late_pattern(r"(?:v\.v|tr|st|đ/c|tp|vd|ths|pgs)\.$", re.IGNORECASE)


def headings_have_titles(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """Every part, chapter, section and article says what it is about."""
    document.of(record)
    everything = [*document.main]
    for at, found in enumerate(everything):
        if found.component in record.of and not _titled(found, everything[at + 1 : at + 2]):
            yield document.finding(record, found, NOTHING, Message("tiêu đề", "a title"))


def _titled(found: Found, following: list[Found]) -> bool:
    if found.component is Component.ARTICLE:
        label = found.spans[0].paragraph.label
        rest = found.text if label and label.text else _AFTER_ARTICLE.sub("", folded(found.text), count=1)
        return bool(rest.strip()) or bool(_TO_FILL_IN.fullmatch(folded(found.text)))
    head = head_of(found)
    rest = folded(found.text).removeprefix(head.word).strip().removeprefix(head.mark).strip(" .:")
    return bool(rest) or any(item.component is HEADING_TITLES[found.component] for item in following)


def body_is_there(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """There is content; that of a separate appendix is in it."""
    if document.components.kind.category is Category.APPENDIX:
        raise Undetermined("phụ lục để riêng", "a separate appendix")
    if not any(found.component in CONTENT for found in document.main):
        yield document.whole(record, NOTHING, Message("nội dung", "content"))


def ends_with_end_mark(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """The last paragraph of the content ends with ``./.``; what goes with the document may be named below it."""
    content = [found for found in document.main if found.component in CONTENT]
    while len(content) > 1 and content[-1].component is Component.ENCLOSURE and not _ends(content[-1]):
        content.pop()
    if not content:
        raise Undetermined("văn bản không có nội dung", "the document has no content")
    if not _ends(content[-1]):
        yield document.finding(record, content[-1], quoted(content[-1].text[-20:]), quoted(END_MARK))


def _ends(found: Found) -> bool:
    return folded(found.text).replace(" ", "").endswith(END_MARK)


def operative_word_is_there(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """A decision has ``QUYẾT ĐỊNH:`` above its articles, a resolution ``QUYẾT NGHỊ:``, each with its colon."""
    word = _OPERATIVE[document.components.kind.document_type or DocumentType.DECISION]
    wanted = quoted(f"{word}:")
    content = [found for found in document.components.found if found.component in CONTENT]
    written = [found for found in content if shown(found).upper().rstrip(" :.") == word]
    if not written and content:
        yield document.whole(record, NOTHING, wanted)
    for found in written:
        if not shown(found).endswith(":"):
            yield document.finding(record, found, quoted(shown(found)), wanted)


def sentences_begin_with_capitals(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """After a full stop, at the beginning of a paragraph, of a point or a line with a dash that alone has none."""
    everything = document.of(record)
    listed = [head for found in everything if found.component in _ITEMS and (head := _first_letter(found))]
    alone = sum(map(str.islower, listed)) == 1 and len(listed) >= _LIST
    begins = _PARAGRAPHS | (_ITEMS if alone else frozenset())
    for found in everything:
        text = folded(found.text)
        if found.component in begins and _first_letter(found).islower():
            yield _small(record, document, found, _LABEL.sub("", text, count=1).split()[0])
        for match in _SENTENCE.finditer(text):
            if not _ABBREVIATED.search(text[max(0, match.start() - 8) : match.start()]):
                yield _small(record, document, found, match[1])


def _first_letter(found: Found) -> str:
    """The letter that the words of a paragraph begin with, "" where a quoted point or a figure does."""
    text = _LABEL.sub("", folded(found.text), count=1)
    return "" if _QUOTED_POINT.match(text) or not text[:1].isalpha() else text[0]


def _small(record: Record, document: CheckedDocument, found: Found, word: str) -> Finding:
    return document.finding(record, found, quoted(word), quoted(word[:1].upper() + word[1:]))


COMPARISONS: Final = (
    Consistency(
        headings_have_titles,
        Message("phần, chương, mục, tiểu mục, điều có tiêu đề", "parts, chapters, sections and articles have titles"),
    ),
    Consistency(body_is_there, Message("văn bản có nội dung", "the document has a body")),
    Consistency(ends_with_end_mark, Message("nội dung kết thúc bằng “./.”", "the body ends with “./.”")),
    Consistency(
        operative_word_is_there,
        Message(
            "trên các điều là “QUYẾT ĐỊNH:” hoặc “QUYẾT NGHỊ:”", "“QUYẾT ĐỊNH:” or “QUYẾT NGHỊ:” above the articles"
        ),
    ),
    Consistency(sentences_begin_with_capitals, Message("đầu câu viết hoa", "sentences begin with a capital")),
)
