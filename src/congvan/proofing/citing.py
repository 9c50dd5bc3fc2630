"""Viện dẫn: what a letter leaves blank or out where it names another document, and articles that are not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from congvan.cited.lexicon import CAPITAL, TITLED
from congvan.cited.mentions import Mention
from congvan.errors import Message
from congvan.late_patterns import late_pattern
from congvan.proofing.model import Letter, Passage, Slip
from congvan.text.dates import padded_day, padded_month
from congvan.vocabulary import Component

_GAP: Final = r"[…._]{1,12}"
_NUMBER_LEFT: Final = late_pattern(rf"số(?<!\wsố)\s*:?\s*(?:{_GAP})?\s?/\s?(?={CAPITAL}{{2}}|20\d\d/)\S+")
_DATE_LEFT: Final = late_pattern(
    rf"ngày(?<!\wngày)\s*(?:"
    rf"(?:{_GAP}\s?/\s?\d{{1,2}}|/\s?\d{{1,2}}|\d{{1,2}}\s?/\s?{_GAP}|{_GAP}\s?/\s?{_GAP})\s?/\s?20\d\d"
    rf"|(?:{_GAP})?\s*tháng\s*(?:{_GAP}|\d{{1,2}})?\s*năm\s*20\d\d)"
)
_DATE_OF_BLANKS: Final = ("ngày", "tháng")
_OWN_NUMBER: Final = ("(Kèm theo ", "(Ban hành kèm theo ")
"""With what the line of an appendix begins: the number in it is that of the letter itself, which comes last."""
_SHORT_DATE: Final = late_pattern(r"ngày (\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_TERMS: Final = {11: (2002, 2007), 12: (2007, 2011), 13: (2011, 2016), 14: (2016, 2021), 15: (2021, 2026),
                 16: (2026, 2031)}  # fmt: skip
"""The years of the terms of the National Assembly that symbols name (QH15)."""
_TERM: Final = late_pattern(r"QH(\d{2})\Z")
_YEAR_BESIDE: Final = late_pattern(
    r"(?:Luật|Bộ luật|Pháp lệnh) [^.;()\d]{2,90}? năm (?P<year>\d{4}),?\s*\(?\s*"
    r"số (?P<code>\d+/(?P<own>\d{4})/[A-Z]+\d+)"
)
_ARTICLE: Final = late_pattern(r"\s*Điều (\d{1,5})(?!\d)")
_OF_THIS: Final = late_pattern(
    r"Điều (\d{1,5})(?: của)? (?:Quyết định|Quy chế|Quy định|Nghị quyết|Thông tư|Chỉ thị|Điều lệ|Hợp đồng|Nội quy) này"
)
_AS_ARTICLE: Final = late_pattern(r"Như (?:các )?Điều (?:\d+[,;]? )*(\d{1,5})(?!\d)")


def blank_in_citation(letter: Letter) -> Iterator[Slip]:
    """A number or a date of another document that is still to be filled in."""
    blank = {letter.at(place)[0].order for place in letter.places(_DATE_OF_BLANKS)}
    for passage in (one for one in letter.passages if one.marked or one.order in blank):
        if passage.text.startswith(_OWN_NUMBER):
            continue
        for match in _NUMBER_LEFT.finditer(passage.text):
            yield _left(passage, match, Message("số của văn bản được viện dẫn", "the number of the cited document"))
        for match in _DATE_LEFT.finditer(passage.text):
            if passage.component is not Component.PLACE_DATE:
                yield _left(passage, match, Message("đủ ngày, tháng, năm", "day, month and year"))


def _left(passage: Passage, match: re.Match[str], expected: Message) -> Slip:
    end = match.end() - (len(match[0]) - len(match[0].rstrip(",;.)")))
    return Slip(passage, match.start(), end, expected=expected)


def number_word(letter: Letter) -> Iterator[Slip]:
    """``Nghị định 118/2025/NĐ-CP``, ``Luật Đấu thầu 22/2023/QH15``: the word “số” left out before the number."""
    reported: set[tuple[int, int]] = set()
    for passage, mention in _mentions(letter):
        start, end = mention.code_span
        if not end or passage.text.endswith(("số ", "Số "), mention.start, start):
            continue
        if _WITHOUT_NUMBER_WORD.search(passage.text[mention.start : start]):
            reported.add((passage.order, start))
            yield Slip(passage, start, end, f"số {passage.text[start:end]}")
    for passage in letter.with_pair("văn", "bản"):
        for match in _PLAIN_TEXT.finditer(passage.text):
            if (passage.order, match.start(1)) not in reported:
                yield Slip(passage, *match.span(1), f"số {match[1]}")


_WITHOUT_NUMBER_WORD: Final = late_pattern(r"[^\W\d_]\s+\Z(?<![Ss]ố )")
_PLAIN_TEXT: Final = late_pattern(rf"[Vv]ăn bản (\d{{1,5}}/{CAPITAL}[{CAPITAL[1:-1]}&-]+)(?= ngày)")
"""A document of no type, which no citation names."""


def _mentions(letter: Letter) -> Iterator[tuple[Passage, Mention]]:
    for passage in letter.passages:
        for mention in letter.mentions.get(passage.order, ()):
            yield passage, mention


def short_date_of_basis(letter: Letter) -> Iterator[Slip]:
    """A legal basis with its date in figures: the decree's forms write day, month and year out."""
    for passage in filter(_is_basis, letter.passages):
        for match in _SHORT_DATE.finditer(passage.text):
            day, month = int(match[1]), int(match[2])
            right = f"ngày {padded_day(day)} tháng {padded_month(month)} năm {match[3]}"
            yield Slip(passage, match.start(), match.end(), right)


def _is_basis(passage: Passage) -> bool:
    """Whether it is a legal basis, or in a letter without any a paragraph that is written like one."""
    written_so = passage.text.startswith("Căn cứ ") and passage.text.endswith(";")
    return passage.component is Component.LEGAL_BASIS or (passage.component is Component.BODY and written_so)


def law_year(letter: Letter) -> Iterator[Slip]:
    """A law whose year is not one of the term in its symbol, or not the year it is called by."""
    for passage, mention in _mentions(letter):
        term = _TERM.search(mention.symbol or "") if mention.type in TITLED else None
        years = _TERMS.get(int(term[1])) if term else None
        if years and mention.year and not years[0] <= mention.year <= years[1]:
            years_of_term = f"{years[0]}-{years[1]}"
            yield Slip(
                passage,
                *mention.code_span,
                expected=Message(
                    f"năm {years_of_term} của khóa {term[1] if term else ''}",
                    f"a year of {years_of_term}, the years of that term",
                ),
            )
    for passage in (one for one in letter.passages if "QH" in one.text):
        for match in _YEAR_BESIDE.finditer(passage.text):
            if match["year"] != match["own"]:
                yield Slip(
                    passage,
                    match.start(),
                    match.end(),
                    expected=Message("một năm ở tên và ở số", "one year in the name and in the number"),
                )


def missing_articles(letter: Letter) -> Iterator[Slip]:
    """An article of the same text that it does not have: ``Như Điều 6`` of five articles."""
    articles = [passage for passage in letter.passages if passage.component is Component.ARTICLE]
    if not articles:
        return
    every = _highest(articles)
    foot = min((p.order for p in letter.passages if p.component is Component.RECIPIENT), default=None)
    own = _highest([passage for passage in articles if foot is None or passage.order < foot])
    for passage in letter.passages:
        as_article = passage.component is Component.RECIPIENT
        pattern, last = (_AS_ARTICLE, own) if as_article else (_OF_THIS, every)
        for match in pattern.finditer(passage.text):
            if last and int(match[1]) > last:
                yield Slip(
                    passage,
                    match.start(),
                    match.end(),
                    expected=Message(f"văn bản có đến Điều {last}", f"the text ends with Điều {last}"),
                )


def _highest(articles: list[Passage]) -> int:
    """The highest number among the articles; those that Word numbers are counted."""
    written = [int(found[1]) for passage in articles if (found := _ARTICLE.match(passage.text))]
    return max(written, default=0) if len(written) == len(articles) else max([*written, len(articles)])
