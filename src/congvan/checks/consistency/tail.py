"""Comparisons of the foot of a document and of its appendices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.consistency.comparison import Consistency
from congvan.checks.consistency.head import WHOLE_DATE
from congvan.checks.listing import core_of
from congvan.checks.phrases import NOTHING, quoted
from congvan.checks.record import Record
from congvan.checks.shown_text import Undetermined, folded
from congvan.errors import Message
from congvan.findings import Finding
from congvan.forms import Category
from congvan.late_patterns import late_pattern
from congvan.vocabulary import AS_ABOVE, PROSE, Component, CopyForm

_ANNOUNCED: Final = late_pattern(r"phụ lục|kèm theo|(?:đính|gửi) kèm", re.IGNORECASE)
_ARTICLE: Final = late_pattern(r"(?i)điều (\d+)")
_AS_ARTICLE: Final = late_pattern(r"(?i)như điều (\d+)")
_CODE: Final = late_pattern(r"(?i:số)\s*:?\s*(\d+)\s*/\s*([^\s;,)-]+(?:\s*-\s*[^\s;,)-]+)*)")


def position_below_authority(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """TM., KT., TL. and TUQ. are followed by the signatory's own position on a line of its own."""
    positions = [document.start(position) for position in document.all(Component.POSITION)]
    for found in document.of(record):
        below = any(position > document.start(found) for position in positions)
        if not folded(found.text).upper().startswith("Q.") and not below:
            wanted = Message("chức vụ của người ký ở dòng dưới", "the signatory's position on the line below")
            yield document.finding(record, found, NOTHING, wanted)


def as_above_has_addressees(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """``Như trên`` points to addressees that are there."""
    if document.all(Component.ADDRESSEES_LABEL):
        return
    for found in document.of(record):
        if core_of(found).casefold() == AS_ABOVE.casefold():
            wanted = Message("tên nơi nhận hoặc “Như Điều …”", "a name or “Như Điều …”")
            yield document.finding(record, found, quoted(AS_ABOVE), wanted)


def as_article_is_there(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """``Như Điều 3`` points to an article that the document has."""
    articles = [folded(found.text) for found in document.main if found.component is Component.ARTICLE]
    numbers = [int(match[1]) for text in articles if (match := _ARTICLE.match(text))]
    if not numbers:
        raise Undetermined("văn bản không có điều nào", "the document has no article")
    last = max(*numbers, len(articles))
    for found in document.of(record):
        match = _AS_ARTICLE.match(core_of(found))
        if match and int(match[1]) > last:
            wanted = Message(f"một điều có trong văn bản (đến Điều {last})", f"an existing article (up to {last})")
            yield document.finding(record, found, quoted(match[0]), wanted)


def appendix_is_announced(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """The content mentions the appendices that follow it."""
    appendices = document.of(record)
    if document.components.kind.category is Category.APPENDIX:
        raise Undetermined("phụ lục để riêng, không có văn bản trong tệp", "the document is not in the file")
    citing = (*PROSE, Component.LEGAL_BASIS)
    prose = (folded(found.text) for found in document.main if found.component in citing)
    if not any(_ANNOUNCED.search(text) for text in prose):
        wanted = Message("nội dung nhắc tới phụ lục", "a mention in the content")
        yield document.finding(record, appendices[0], NOTHING, wanted)


def appendix_refers_to_document(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """Number and date in ``(Kèm theo …)`` are those of the document it goes with, or blank."""
    own_code = _first(_CODE, document, Component.NUMBER)
    own_date = _first(WHOLE_DATE, document, Component.PLACE_DATE)
    if own_code is None and own_date is None:
        raise Undetermined("văn bản chưa có số và ngày để so", "the document has no number and date yet")
    for found in document.of(record):
        text = folded(found.text)
        for own, pattern in ((own_code, _CODE), (own_date, WHOLE_DATE)):
            said = pattern.search(text)
            if own is not None and said is not None and _plain(said) != _plain(own):
                yield document.finding(record, found, quoted(said[0]), quoted(own[0]))


def _first(pattern: re.Pattern[str], document: CheckedDocument, component: Component) -> re.Match[str] | None:
    own = document.all(component)
    said = own or (document.goes_with.all(component) if document.goes_with else ())
    matches = (pattern.search(folded(found.text)) for found in said)
    return next((match for match in matches if match), None)


def _plain(match: re.Match[str]) -> tuple[str, ...]:
    return tuple("".join(part.split()).lstrip("0").upper() for part in match.groups())


def copy_symbol_follows_form(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """``05/SY-VP`` below ``SAO Y``: the letters of the form of copy begin the symbol."""
    numbers = document.all(Component.NUMBER)
    forms = {folded(one.label).upper(): one for one in CopyForm}
    for found in document.of(record):
        form = forms.get(folded(found.text).upper())
        if form is None or not numbers:
            raise Undetermined("không có số, ký hiệu bản sao để đối chiếu", "there is no number to compare with")
        number = numbers[-1]
        if not re.search(rf"/\s*{form.abbreviation}-\S", number.text):
            wanted = Message(f"ký hiệu {form.abbreviation}-…", f"a symbol {form.abbreviation}-…")
            yield document.finding(record, number, quoted(number.text), wanted)


COMPARISONS: Final = (
    Consistency(
        copy_symbol_follows_form,
        Message("ký hiệu bản sao theo hình thức sao", "the copy's symbol is that of its form"),
    ),
    Consistency(
        position_below_authority,
        Message(
            "sau KT., TL., TUQ. là chức vụ người đứng đầu rồi chức vụ người ký",
            "KT., TL. and TUQ. come before the head's position, the signatory's is below",
        ),
    ),
    Consistency(as_above_has_addressees, Message("“Như trên” chỉ dùng khi có Kính gửi", "“Như trên” needs addressees")),
    Consistency(
        as_article_is_there,
        Message("“Như Điều …” nêu điều có trong văn bản", "“Như Điều …” names an existing article"),
    ),
    Consistency(
        appendix_is_announced, Message("phụ lục được dẫn trong văn bản", "the document refers to its appendix")
    ),
    Consistency(
        appendix_refers_to_document,
        Message(
            "dòng kèm theo ghi đúng số, ngày của văn bản", "the reference line repeats number and date of the document"
        ),
    ),
)
