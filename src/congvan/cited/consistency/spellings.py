"""Cách viết: C16 blanks in ranges, C17 and C18 abbreviations, C19 capitals."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import filterfalse, takewhile
from typing import Final

from congvan.cited.consistency.gathering import Material
from congvan.cited.consistency.model import ComponentText, FaultLevel, Inconsistency, Replacement
from congvan.cited.consistency.rule import CitationRule
from congvan.cited.lexicon import CAPITAL, SMALL, TYPE_OF_LABEL
from congvan.errors import Message
from congvan.late_patterns import late_pattern
from congvan.text import canonical_abbreviation, expansions, is_syllable, unexplained_abbreviations
from congvan.vocabulary import PROSE, SUBJECTS, Component

_PROSE: Final = frozenset({*SUBJECTS, *PROSE, Component.LEGAL_BASIS, Component.FOOTNOTE})
_RANGE: Final = late_pattern(
    r"(?<![\d/.,-])(?P<first>(?:19|20)\d\d)(?P<gap>\s{1,3}[-–]|[-–]\s{1,3})(?P<last>(?:19|20)\d\d)(?![\d/.,]\d|\d)"
)


def blank_in_range(material: Material) -> Iterator[Inconsistency]:
    """C16: a range of years with a blank on one side of its hyphen: ``2021- 2025``."""
    for zone in material.zones:
        for match in _RANGE.finditer(zone.text):
            right = f"{match['first']}-{match['last']}"
            yield Inconsistency(
                "C16",
                FaultLevel.ERROR,
                zone,
                match[0],
                Message(f"“{match[0]}” có khoảng trắng thừa", f"“{match[0]}” with an extra space"),
                Message(f"“{right}”", f"“{right}”"),
                Replacement(match.start(), match.end(), right),
            )


_SHORT: Final = late_pattern(rf"(?<![\w/&.\-]){CAPITAL}{{2,12}}(?:[-&]{CAPITAL}{{1,12}}){{0,3}}(?![\w/])")
_LEAST_LETTERS: Final = 4


def two_spellings(material: Material) -> Iterator[Inconsistency]:
    """C17: one abbreviation spelled in two ways (LĐTBXH, LĐ-TB&XH), at least one of them in the prose.

    A symbol is spelled by who issued the document: it shows a letter too many in the prose, no hyphen too many.
    """
    spellings: dict[str, Counter[str]] = {}
    places: dict[str, ComponentText] = {}
    prose = list(_in_prose(material))
    for zone, short in [*_in_codes(material), *prose]:
        key = canonical_abbreviation(short).replace("O", "")
        if len(key) >= _LEAST_LETTERS:
            spellings.setdefault(key, Counter())[short] += 1
            places.setdefault(short, zone)
    in_prose = {short for _, short in prose}
    for counted in spellings.values():
        written = in_prose & counted.keys()
        letters = {canonical_abbreviation(short) for short in counted}
        if not written or (len(written) < 2 and len(letters) < 2):
            continue
        usual, *others = (short for short, _ in counted.most_common())
        listed = ", ".join(f"{short} ({count})" for short, count in counted.most_common())
        yield Inconsistency(
            "C17",
            FaultLevel.WARNING,
            places[others[0]],
            others[0],
            Message(
                f"một chữ viết tắt viết nhiều cách: {listed}",
                f"one abbreviation spelled in several ways: {listed}",
            ),
            Message(f"một cách viết, như {usual}", f"one spelling, such as {usual}"),
        )


def _in_codes(material: Material) -> Iterator[tuple[ComponentText, str]]:
    """The groups of letters of every symbol, one's own included."""
    for placed in material.mentions:
        code = placed.mention.code
        yield from ((placed.zone, group) for group in re.split(r"[-/]", code.symbol if code else ""))
    for zone in material.zones:
        if zone.component is Component.NUMBER:
            yield from ((zone, group.strip()) for group in (material.own_symbol or "").split("-"))


_SYMBOLS: Final = (Component.NUMBER, Component.FILE_COPY)
"""Where units have the letters that are theirs."""


def _in_prose(material: Material) -> Iterator[tuple[ComponentText, str]]:
    """The words in capitals outside symbols and outside lines wholly in capitals."""
    for zone, text in material.without_codes:
        if zone.component not in _SYMBOLS and not zone.text.isupper():
            yield from ((zone, found[0]) for found in _SHORT.finditer(text))


_ROMAN: Final = late_pattern(r"[IVXLC]+")
_WELL_KNOWN: Final = frozenset(
    {
        "UBND", "HĐND", "MTTQ", "UBMTTQ", "UBMTTQVN", "TTg", "TW", "NĐ", "QĐ", "NQ", "TP", "TX", "CP", "QH",
        "VND", "VNĐ", "USD", "EUR", "GDP", "FDI", "ODA", "WTO", "ASEAN", "UNESCO", "UNICEF", "WHO", "ISO",
        "TCVN", "QCVN", "TCCS", "CCCD", "PDF", "XML", "QR", "ID", "SMS", "COVID", "HIV", "AIDS",
        "PAR", "SIPAS", "PAPI", "PCI", "DDCI", "DTI", "ICT", "INDEX", "GRDP", "CPI", "OCOP", "VNPT", "FPT", "EVN",
        "IOC", "KPI", "LGSP", "NGSP", "API", "AI", "IT", "GIS", "GPS", "WEB", "URL", "EMAIL", "EXCEL", "WORD", "USB",
        "LAN", "WAN", "VPN", "SSL", "ADB", "WB", "IMF", "UNDP", "EU", "APEC", "FTA", "CPTPP", "EVFTA", "PPP", "BOT",
        "TNHH", "MTV", "KCN", "KKT", "NXB", "TV", "CLB", "TBXH", "ĐBQH", "QLNN", "NĐT", "THPT", "THCS", "BHYT", "BHXH",
        "CNTT", "TTHC", "ANTT", "PCCC", "GTVT", "NSNN", "GPMB", "VNEID", "QPPL", "KTXH", "BCĐ", "ĐVT", "STT",
        "TODO", "TBD", "FIXME",
    }
)  # fmt: skip


def never_spelled_out(material: Material) -> Iterator[Inconsistency]:
    """C18: an abbreviation of the prose that is spelled out nowhere."""
    prose = _of_prose(material)
    texts = [text for _, text in prose]
    uses = unexplained_abbreviations(texts, _WELL_KNOWN)
    everything = " ".join(texts).casefold() if uses else ""
    initials = _initials(everything)
    for use in uses:
        key = canonical_abbreviation(use.short).casefold()
        known = expansions(use.short, "body")
        if key in initials or any(name.casefold() in everything for name in known):
            continue
        if _ROMAN.fullmatch(use.short) or is_syllable(use.short.lower()):
            continue
        full = f"“{known[0]} ({use.short})”" if known else f"“… ({use.short})”"
        yield Inconsistency(
            "C18",
            FaultLevel.SUGGESTION,
            prose[use.paragraph][0],
            use.short,
            Message(
                f"“{use.short}” dùng {use.count} lần, không lần nào ghi đầy đủ",
                f"“{use.short}” used {'once' if use.count == 1 else f'{use.count} times'} and never spelled out",
            ),
            Message(f"lần đầu ghi {full}", f"{full} at its first use"),
        )


def _of_prose(material: Material) -> list[tuple[ComponentText, str]]:
    """The zones of the prose, each with its text, in which codes are blanked out."""
    return [(zone, text) for zone, text in material.without_codes if zone.component in _PROSE]


_FIRST_LETTER: Final = late_pattern(r"(?<!\w)[^\W\d_]")


def _initials(text: str) -> str:
    """The first letters of all words, marks taken away but the bar of đ: "mục tiêu quốc gia" → "mtqg"."""
    first = "".join(_FIRST_LETTER.findall(text))
    return "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFD", first)))


_TITLE_PHRASE: Final = late_pattern(
    rf"(?<=[^\s.?!:;(“\"–—+*•-]\s){CAPITAL}{SMALL}{{1,9}} {SMALL}{{1,9}} {SMALL}{{1,9}}(?!\w)"
)
_WORDS_ON: Final = late_pattern(rf"{CAPITAL}?{SMALL}{{1,9}}(?: {SMALL}{{1,9}}){{0,11}}(?!\w)")
_LEAST_SYLLABLES: Final = 3
_JOINING: Final = frozenset({"của", "và", "với", "cho", "là", "trong", "tại", "từ", "để", "theo", "được", "các", "về"})
_THREE_SMALL: Final = late_pattern(rf"(?<!\w)(?=({SMALL}{{1,9}} {SMALL}{{1,9}} {SMALL}{{1,9}})(?!\w))")
_NAME_BEFORE: Final = late_pattern(rf"(?:{CAPITAL}\w*(?: {SMALL}{{1,9}})?|và|-|–|&|\d+[.)]|{SMALL}\))\s\Z")
# beginnings of names (of systems, lists, bodies) beside which the common noun is right too
_NAMES_BEGIN: Final = frozenset(TYPE_OF_LABEL) | {
    "hệ thống", "cổng thông", "trang thông", "danh mục", "cơ sở", "nền tảng", "phần mềm", "bộ phận", "trung tâm",
    "văn phòng", "ngân hàng", "giấy chứng", "ban chỉ", "tổ công", "hội đồng", "ủy ban", "uỷ ban", "đăng ký",
}  # fmt: skip


def two_capitalisations(material: Material) -> Iterator[Inconsistency]:
    """C19: the same phrase of three syllables or more with and without its capital, both inside a sentence."""
    prose = _of_prose(material)
    capital: dict[str, list[tuple[ComponentText, str]]] = {}
    for zone, text in prose:
        for match in _TITLE_PHRASE.finditer(text):
            two = " ".join(match[0].split()[:2]).casefold()
            if two not in _NAMES_BEGIN and not _NAME_BEFORE.search(text[max(0, match.start() - 20) : match.start()]):
                capital.setdefault(_small(match[0]), []).append((zone, _on_from(text, match.start())))
    if not capital:
        return
    small: dict[str, list[str]] = {}
    for _, text in prose:
        for match in _THREE_SMALL.finditer(text):
            if match[1] in capital:
                small.setdefault(match[1], []).append(_on_from(text, match.start()))
    for key, plain in small.items():
        places = capital[key]
        phrase = max((_shared(one, other) for _, one in places for other in plain), key=len)
        yield _both_ways(places[0][0], phrase, len(places), len(plain))


def _on_from(text: str, start: int) -> str:
    """The words from ``start`` on, as far as they are small."""
    match = _WORDS_ON.match(text, start)
    return match[0] if match else ""


def _shared(capital: str, small: str) -> str:
    """The whole phrase that two uses have in common, as the one with the capital writes it."""
    words = [one for one, other in _while_equal(capital.split(), small.split())]
    while len(words) > _LEAST_SYLLABLES and words[-1] in _JOINING:
        words.pop()
    return " ".join(words)


def _while_equal(one: list[str], other: list[str]) -> Iterator[tuple[str, str]]:
    return takewhile(lambda pair: pair[0].casefold() == pair[1].casefold(), zip(one, other, strict=False))


def _small(phrase: str) -> str:
    return phrase[0].lower() + phrase[1:]


def _both_ways(zone: ComponentText, phrase: str, count: int, plain: int) -> Inconsistency:
    small = _small(phrase)
    usual = phrase if count > plain else small
    return Inconsistency(
        "C19",
        FaultLevel.SUGGESTION,
        zone,
        phrase,
        Message(
            f"một cụm từ viết hai cách: “{phrase}” ({count}), “{small}” ({plain})",
            f"one phrase in two capitalisations: “{phrase}” ({count}), “{small}” ({plain})",
        ),
        Message(f"một cách viết, như “{usual}”", f"one of them, such as “{usual}”"),
    )


RULES: Final = (
    CitationRule(
        "C16",
        (blank_in_range,),
        checked=Message(
            "Giữa hai năm của một giai đoạn không có khoảng trắng ở một bên dấu nối.",
            "Between the two years of a period the hyphen does not have a space on one side only.",
        ),
        wrong="giai đoạn 2021- 2025",
        right="giai đoạn 2021-2025",
        fix=Message("Bỏ khoảng trắng.", "Remove the space."),
    ),
    CitationRule(
        "C17",
        (two_spellings,),
        checked=Message("Một chữ viết tắt chỉ có một cách viết.", "An abbreviation has one spelling."),
        wrong="Sở Lao động - Thương binh và Xã hội (LĐTBXH) rà soát, Sở LĐ-TB&XH báo cáo.",
        right="Sở Lao động - Thương binh và Xã hội (LĐTBXH) rà soát, Sở LĐTBXH báo cáo.",
    ),
    CitationRule(
        "C18",
        (never_spelled_out,),
        checked=Message(
            "Chữ viết tắt trong nội dung được viết đủ ở một chỗ (UBND, HĐND và các chữ ai cũng biết thì không cần).",
            "An abbreviation in the text is spelled out somewhere (UBND, HĐND and similar ones are exempt).",
        ),
        wrong="Các đơn vị rà soát các Chương trình MTQG.",
        right="Các đơn vị rà soát các Chương trình mục tiêu quốc gia (MTQG).",
    ),
    CitationRule(
        "C19",
        (two_capitalisations,),
        checked=Message(
            "Một cụm từ giữa câu chỉ có một cách viết hoa.", "A phrase inside sentences is capitalised in one way."
        ),
        wrong="Các đơn vị rà soát từng Tiểu dự án thành phần, báo cáo các tiểu dự án chậm tiến độ.",
        right="Các đơn vị rà soát từng tiểu dự án thành phần, báo cáo các tiểu dự án chậm tiến độ.",
    ),
)
