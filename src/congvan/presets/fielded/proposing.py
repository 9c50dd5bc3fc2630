"""Đề nghị trường: from a letter that was issued to a preset, each field with the words that it came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from typing import Any, Final

from congvan.cited import find_citations
from congvan.cited.lexicon import CAPITAL
from congvan.documents import AdministrativeDocument, data_of
from congvan.errors import CongvanError, Refusal
from congvan.late_dataclasses import dataclass
from congvan.parts import each_of
from congvan.presets.fielded.cited_fields import CitedFields, simply_cited
from congvan.presets.fielded.enumerations import texts_in
from congvan.presets.fielded.expansion import PROSE_KEYS
from congvan.presets.fielded.field import FieldSpec, FieldType
from congvan.presets.fielded.values import read_field
from congvan.source import dump_yaml

_KEPT: Final = frozenset({"issuer", "number", "place", "signatory", "contact", "citations", "layout", "type"})
"""Keys in which no field is proposed."""
_ADDRESSEES, _CITATIONS, _ISSUE_DATE, _NUMBER = "addressees", "citations", "issue_date", "number"
_GIVEN_NUMBER: Final = re.compile(r"^\s*(?:Số\s*:?\s*)?\d+\w?(?=/)")
_BRACES: Final = re.compile(r"[{}]")
_PROSE_BRACES: Final = re.compile(r"(?<!\\)(?:\{(?!\*)|(?:(?<=\\\*)|(?<!\*))\})")
"""Braces of the words: those beside a star are the markup's, and a backslash protects one already."""


_UNIT: Final = (
    r"(?:(?:UBND|Ủy ban nhân dân) )?(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã) "
    rf"{CAPITAL}\w*(?: {CAPITAL}\w*)*"
)
_COUNTED: Final = re.compile(
    r"(?<![\w/.,])\d{1,4}(?= (?:đơn vị|địa phương|xã|phường|huyện|thôn|hộ|người|dự án|tiểu dự án|công trình|lần|trường hợp)\b)"
)


@dataclass(frozen=True, slots=True)
class ValuePattern:
    """Một dạng chữ: what it looks like, the type and form of its field, and how its value is typed."""

    pattern: re.Pattern[str]
    type: FieldType
    form: str
    label: str
    typed: Callable[[re.Match[str]], Any]


_LISTED: Final = re.compile(rf"{_UNIT}(?:, {_UNIT})* và {_UNIT}")
_LIST_OF_UNITS: Final = ValuePattern(
    _LISTED, FieldType.UNITS, "", "Các đơn vị", lambda found: re.split(", | và ", found[0])
)
_SHAPES: Final = (
    ValuePattern(
        re.compile(r"ngày (?P<d>\d\d) tháng (?P<m>\d{1,2}) năm (?P<y>\d{4})"), FieldType.DATE, "long", "Ngày",
        lambda found: f"{found['y']}-{int(found['m']):02d}-{found['d']}",
    ),
    ValuePattern(
        re.compile(r"(?<![\d/])(?P<d>\d\d?)/(?P<m>\d\d?)/(?P<y>\d{4})(?![\d/])"), FieldType.DATE, "", "Ngày",
        lambda found: f"{found['y']}-{int(found['m']):02d}-{int(found['d']):02d}",
    ),
    ValuePattern(
        re.compile(r"tháng (?P<m>\d\d?)/(?P<y>\d{4})(?![\d/])"), FieldType.MONTH, "", "Tháng",
        lambda found: f"{found['y']}-{int(found['m']):02d}",
    ),
    ValuePattern(
        re.compile(r"tháng (?P<m>\d\d?) năm (?P<y>\d{4})"), FieldType.MONTH, "long", "Tháng",
        lambda found: f"{found['y']}-{int(found['m']):02d}",
    ),
    _LIST_OF_UNITS,
    ValuePattern(re.compile(r"\d[\d.]*(?:,\d+)? tỷ đồng"), FieldType.MONEY, "billion", "Số tiền", lambda found: found[0]),
    ValuePattern(
        re.compile(r"\d[\d.]*(?:,\d+)? triệu đồng"), FieldType.MONEY, "million", "Số tiền", lambda found: found[0],
    ),
    ValuePattern(
        re.compile(r"\d[\d.]*(?:,\d+)? (?:tỷ|triệu) đồng"), FieldType.TEXT, "", "Số tiền", lambda found: found[0],
    ),
    ValuePattern(re.compile(r"\d[\d.]* đồng"), FieldType.MONEY, "dong", "Số tiền", lambda found: found[0]),
    ValuePattern(re.compile(r"\d+(?:,\d+)?%"), FieldType.PERCENT, "", "Tỷ lệ", lambda found: found[0]),
    ValuePattern(re.compile(r"(?<=năm )\d{4}(?![\d-])"), FieldType.YEAR, "", "Năm", lambda found: int(found[0])),
    ValuePattern(_COUNTED, FieldType.COUNT, "", "Số lượng", lambda found: int(found[0])),
    ValuePattern(_COUNTED, FieldType.COUNT, "digits", "Số lượng", lambda found: int(found[0])),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Proposal:
    """Trường được đề nghị: its name, the words that it came from, and how it was typed."""

    name: str
    words: str
    spec: FieldSpec
    form: str


@dataclass(slots=True)
class _Proposing:
    proposals: dict[str, Proposal] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    cited: CitedFields = field(default_factory=CitedFields)

    def text(self, text: str, *, prose: bool) -> str:
        """``text`` with what changes from cycle to cycle in braces; a line that is not prose cites by its own words."""
        escaped = (_PROSE_BRACES if prose else _BRACES).sub(r"\\\g<0>", text)
        spans = self.cited.spans(escaped) if prose else _as_they_are(escaped)
        written, start = [], 0
        for begin, end, there in [*spans, (len(escaped), len(escaped), "")]:
            written += [self._between(escaped[start:begin]), there]
            start = end
        return "".join(written)

    def value(self, key: str, value: Any, *, prose: bool) -> Any:
        """The value of a key of a document with what changes from cycle to cycle in braces."""
        if key == _ADDRESSEES and isinstance(value, list) and len(value) > 1:
            found = _LISTED.fullmatch(f"{', '.join(map(str, value[:-1]))} và {value[-1]}")
            name = self._field(_LIST_OF_UNITS, found) if found else None
            if name is not None:
                return f"{{{name}}}"
        return _walked(value, self, prose=prose)

    def _between(self, text: str) -> str:
        for shape in _SHAPES:
            found = shape.pattern.search(text)
            if found is None:
                continue
            name = self._field(shape, found)
            if name is None:
                continue
            before, after = text[: found.start()], text[found.end() :]
            return f"{self._between(before)}{{{name}}}{self._between(after)}"
        return text

    def _field(self, shape: ValuePattern, found: re.Match[str]) -> str | None:
        """The braces' content for these words; None where no value would print them again."""
        words = found[0]
        known = self.proposals.get(words)
        if known is None:
            known = self._proposal(shape, found)
            if known is None:
                return None
            self.proposals[words] = known
        return f"{known.name}|{known.form}" if known.form else known.name

    def _proposal(self, shape: ValuePattern, found: re.Match[str]) -> Proposal | None:
        kind = shape.type.name.lower()
        name = f"{kind}_{self.counts.get(kind, 0) + 1}"
        try:
            spec = FieldSpec(label=shape.label, type=shape.type, default=shape.typed(found), each_cycle=True)
            if read_field(spec, spec.default).text(shape.form) != found[0]:
                return None
        except (Refusal, CongvanError):
            return None
        self.counts[kind] = self.counts.get(kind, 0) + 1
        spec = spec.model_copy(update={"label": f"{shape.label} {self.counts[kind]} (“{found[0]}”)"})
        return Proposal(name, found[0], spec, shape.form)


def proposed(document: AdministrativeDocument) -> tuple[dict[str, Any], tuple[Proposal, ...]]:
    """The document's data with fields in braces, and the fields with the words that each came from."""
    typed = data_of(document)
    prose = {key: value for key, value in typed.items() if key in PROSE_KEYS}
    registered = simply_cited(texts_in(prose), typed.get(_CITATIONS, {}))
    proposing = _Proposing(cited=CitedFields(registered, each_of(document.issuer)[0].full_name))
    data = {
        key: value if key in _KEPT else proposing.value(key, value, prose=key in PROSE_KEYS)
        for key, value in typed.items()
    }
    if _CITATIONS in data:
        data[_CITATIONS] = {key: one for key, one in data[_CITATIONS].items() if key not in proposing.cited.by_key}
    cited = (Proposal(name, words, spec, "") for name, words, spec in proposing.cited.specs())
    return _with_ids(data), (*proposing.proposals.values(), *cited)


def _as_they_are(text: str) -> Iterator[tuple[int, int, str]]:
    for mention in find_citations(text):
        yield mention.start, mention.end, text[mention.start : mention.end]


def preset_text(name: str, title: str, document: AdministrativeDocument) -> str:
    """The YAML file of a preset made from an issued document."""
    data, proposals = proposed(document)
    fields = {one.name: _spec_data(one.spec) for one in proposals}
    example = {key: data.pop(key) for key in (_ISSUE_DATE,) if key in data}
    blank = _unnumbered(data.get(_NUMBER))
    if blank != data.get(_NUMBER):
        example[_NUMBER], data[_NUMBER] = data[_NUMBER], blank
    parts = {"preset": name, "title": title, "fields": fields, "example": example, "document": data}
    return dump_yaml({key: one for key, one in parts.items() if key != "example" or one})


def _unnumbered(number: Any) -> Any:
    """A number without what the clerk gave: the next letter has another."""
    if isinstance(number, str):
        return _GIVEN_NUMBER.sub("", number)
    if isinstance(number, Mapping):
        return {key: one for key, one in number.items() if key != _NUMBER}
    return [_unnumbered(one) for one in number] if isinstance(number, list) else number


def _spec_data(spec: FieldSpec) -> dict[str, Any]:
    return {
        "label": spec.label, "type": spec.type.value, "each_cycle": spec.each_cycle, "default": spec.default,
    }  # fmt: skip


def _walked(value: Any, proposing: _Proposing, *, prose: bool) -> Any:
    if isinstance(value, str):
        return proposing.text(value, prose=prose)
    if isinstance(value, list):
        return [_walked(one, proposing, prose=prose) for one in value]
    if isinstance(value, Mapping):
        return {key: _walked(one, proposing, prose=prose) for key, one in value.items()}
    return value


def _with_ids(data: dict[str, Any]) -> dict[str, Any]:
    """The blocks of the body with an id each, so that a letter can change them."""
    return {**data, "body": list(_named(data.get("body", [])))}


def _named(body: list[Any]) -> Iterator[Any]:
    for at, block in enumerate(body, 1):
        yield {"id": f"block_{at}", **(block if isinstance(block, Mapping) else {"text": block})}
