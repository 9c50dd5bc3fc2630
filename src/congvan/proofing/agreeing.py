"""Nhất quán: one name in two ways, who must act and who is addressed, sums in prose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Final

from congvan.cited.lexicon import CAPITAL, SMALL
from congvan.errors import Message
from congvan.late_patterns import late_pattern
from congvan.proofing.casing import in_case_of
from congvan.proofing.model import Letter, Passage, Slip, plain
from congvan.proofing.phrases import Phrases
from congvan.vocabulary import PROSE, Component

_PROSE: Final = frozenset(PROSE)
_FORMS: Final = (("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"))
_UNIT: Final = "tỉnh|thành phố|xã|phường|đặc khu|các xã|huyện"
_ORGAN_WITH_PLACE: Final = (
    "Liên đoàn|Hiệp hội|Hội|Liên minh|Liên hiệp|Quỹ|Trung tâm|Ban Quản lý|Bệnh viện|Câu lạc bộ|Công ty|Chi nhánh|Viện"
)
_WITH_PLACE: Final = late_pattern(
    rf"(?<!\w)(?P<name>(?:{_ORGAN_WITH_PLACE})(?: {CAPITAL}{SMALL}*| {SMALL}+| -){{1,8}}? (?:tỉnh|thành phố|xã|phường))"
    rf" (?P<place>{CAPITAL}{SMALL}+(?: {CAPITAL}{SMALL}+){{0,3}})"
)
_EXPLAINED: Final = late_pattern(r"\((?P<short>[A-ZĐƯ&]{2,10})\)")
_EXPLANATION: Final = late_pattern(rf"(?:{SMALL}|{CAPITAL}{SMALL}) \Z")
_WORD_BEFORE: Final = 3
"""Letters before the bracket that show whether a word in small letters is there."""
_MUST_ACT: Final = late_pattern(
    r"(?<!\w)(?i:đề nghị|yêu cầu|giao)(?: các)? (?P<body>(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:cấp xã|(?:các )?xã"
    r"(?:, phường)?(?:, đặc khu)?|(?:các )?phường))(?!\w)"
)
_EVERYONE: Final = late_pattern(
    r"(?<!\w)(?:xã|phường|địa phương|đơn vị|cơ quan|UBND cấp xã|cấp xã|cơ sở)(?!\w)", re.IGNORECASE
)
_TOTAL: Final = late_pattern(
    r"(?<!\w)(?i:tổng (?:số|cộng)) (?:là )?(?P<total>\d{1,4}) (?P<unit>\w+)[^.;:\d]{0,50}?"
    r"(?P<list>trong đó(?: có)?|(?:bao )?gồm(?: có)?)(?: có)?:? (?P<parts>[^.;]+)"
)
_BOTH_RIGHT: Final = ("đại hội",)
"""Words that have one capital in a letter: those of which offices correct the other."""


def body_in_two_forms(letter: Letter) -> Iterator[Slip]:
    """``UBND tỉnh`` beside ``Ủy ban nhân dân tỉnh`` in the prose, none of them explained by the other."""
    prose = [passage for passage in letter.passages if passage.component in _PROSE]
    for short, full in _FORMS:
        if any(f"({short}" in passage.text or f"tắt là {short}" in passage.text for passage in prose):
            continue
        if short.lower() not in letter.index or tuple(plain(full).split()[-2:]) not in letter.pairs:
            continue
        yield from _both_forms(letter, prose, short, full)


def _both_forms(letter: Letter, prose: list[Passage], short: str, full: str) -> Iterator[Slip]:
    pattern = re.compile(
        rf"(?<!\w)(?:(?P<short>{short})|(?P<full>(?i:{full}|{full.replace('Ủy', 'Uỷ')}))) (?P<unit>{_UNIT})\b"
    )
    found: dict[str, list[tuple[Passage, re.Match[str]]]] = {}
    for passage in prose:
        for match in pattern.finditer(passage.text):
            if not letter.in_citation(passage, match.start()):
                found.setdefault(match["unit"], []).append((passage, match))
    for places in found.values():
        shorts = sum(1 for _, match in places if match["short"])
        if not 0 < shorts < len(places):
            continue
        usual = "short" if shorts * 2 >= len(places) else "full"
        passage, match = next((passage, match) for passage, match in places if not match[usual])
        group = "full" if usual == "short" else "short"
        yield Slip(passage, match.start(group), match.end(group), short if usual == "short" else full)


def name_without_place(letter: Letter) -> Iterator[Slip]:
    """A body with its place (``Liên đoàn Cờ tỉnh An Bình``) and elsewhere without it."""
    names: dict[str, str] = {}
    for passage in dict.fromkeys(hit.passage for hit in _organs().find(letter) if hit.text[0].isupper()):
        for match in _WITH_PLACE.finditer(passage.text):
            names.setdefault(match["name"], match[0])
    for name, full in names.items():
        alone = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)(?! {CAPITAL})")
        for passage in letter.passages:
            if passage.component in _PROSE and (short := alone.search(passage.text)):
                yield Slip(passage, short.start(), short.end(), full)
                break


@cache
def _organs() -> Phrases[str]:
    return Phrases((organ, organ) for organ in _ORGAN_WITH_PLACE.split("|"))


def late_explanations(letter: Letter) -> Iterator[Slip]:
    """An abbreviation that is explained only after it was used."""
    prose = [passage for passage in letter.passages if passage.component in _PROSE]
    seen: set[str] = set()
    for at, passage in enumerate(prose):
        for match in _EXPLAINED.finditer(passage.text):
            short = match["short"]
            if short in seen or not _EXPLANATION.search(
                passage.text, max(0, match.start() - _WORD_BEFORE), match.start()
            ):
                continue
            seen.add(short)
            if (first := _first_use(letter, prose[: at + 1], short, match.start("short"))) is not None:
                yield first


def _first_use(letter: Letter, before: list[Passage], short: str, explained: int) -> Slip | None:
    use = re.compile(rf"(?<![\w/&.\-(]){re.escape(short)}(?![\w/&\-)])")
    for passage in before:
        match = use.search(passage.text)
        if match and (passage is not before[-1] or match.start() < explained):
            if letter.in_citation(passage, match.start()):
                continue
            wanted = Message(f"“… ({short})” ngay ở lần đầu", f"“… ({short})” at its first use")
            return Slip(passage, match.start(), match.end(), expected=wanted)
    return None


def unaddressed(letter: Letter) -> Iterator[Slip]:
    """Communes that are asked to act in a letter that is not addressed to any."""
    addressed = [passage.text for passage in letter.passages if passage.component is Component.ADDRESSEE]
    if not addressed or any(map(_EVERYONE.search, addressed)):
        return
    for passage in letter.passages:
        if passage.component in _PROSE and (match := _MUST_ACT.search(passage.text)):
            wanted = Message(f"“{match['body']}” ở phần Kính gửi", f"“{match['body']}” among the addressees")
            yield Slip(passage, match.start("body"), match.end("body"), expected=wanted)
            return


def sums(letter: Letter) -> Iterator[Slip]:
    """A total in prose that its parts do not make: more than it, or, where they are all of it, another sum."""
    totals = (*letter.with_pair("tổng", "số"), *letter.with_pair("tổng", "cộng"))
    for passage in dict.fromkeys(totals):
        for match in _TOTAL.finditer(passage.text) if passage.component in _PROSE else ():
            parts = [int(n) for n in re.findall(rf"(?<![\w,.])(\d{{1,4}}) {match['unit']}(?!\w)", match["parts"])]
            total, made = int(match["total"]), sum(parts)
            whole = "gồm" in match["list"]
            if len(parts) >= 2 and (made > total or (whole and made != total)):
                yield Slip(
                    passage,
                    match.start(),
                    match.end("unit"),
                    found=Message(
                        f"“{total} {match['unit']}”, các phần cộng lại {made}", f"{total}, its parts make {made}"
                    ),
                    expected=Message("tổng bằng các phần", "a total that is the sum of its parts"),
                )


def word_in_two_capitals(letter: Letter) -> Iterator[Slip]:
    """``Đại hội`` beside ``đại hội``, both inside a sentence."""
    for word in (word for word in _BOTH_RIGHT if tuple(plain(word).split()) in letter.pairs):
        pattern = re.compile(rf"(?<!\w)({word}|{word.capitalize()})(?!\w)")
        places = [
            (passage, match)
            for passage in letter.passages
            if passage.component in _PROSE
            for match in pattern.finditer(passage.text)
            if not passage.begins_sentence(match.start())
        ]
        counted = Counter(match[1] for _, match in places)
        if len(counted) > 1:
            usual = word if counted[word] > counted[word.capitalize()] else word.capitalize()
            for passage, match in places:
                if match[1] != usual:
                    yield Slip(passage, match.start(), match.end(), in_case_of(usual, usual))
