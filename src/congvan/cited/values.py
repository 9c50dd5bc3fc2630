"""Văn bản được viện dẫn: a cited document and its số, ký hiệu as values."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema, model_validator

from congvan.cached import remembered
from congvan.cited.lexicon import ALPHANUMERIC, CAPITAL, SMALL, TITLED, TYPES, CitedType, type_of
from congvan.errors import Refusal, did_you_mean
from congvan.late_dataclasses import dataclass
from congvan.model import Model
from congvan.text import OptionalText, PartialDate, clean

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

    from congvan.vocabulary import DocumentType, LegalType

NUMBER: Final = r"\d{1,6}(?:\.\d{1,3})?[a-zđ]?"


def segment(joint: str = "") -> str:
    """A pattern of letters that begin with a capital; of several such, where they are joined by ``joint``."""
    joined = rf"{joint}(?={CAPITAL})|" if joint else ""
    return rf"{CAPITAL}(?:{ALPHANUMERIC}|{joined}&(?={CAPITAL})|\.(?={CAPITAL}(?!{SMALL})))*"


SEGMENT: Final = segment()
SYMBOL: Final = segment("-")


@cache
def _code_forms() -> tuple[re.Pattern[str], ...]:
    """The State's form and the Party's; compiled when first asked for, since that takes longer than the import."""
    return (
        re.compile(rf"(?P<number>{NUMBER})/(?:(?P<year>\d{{4}})/)?(?P<symbol>{SYMBOL})"),
        re.compile(rf"(?P<number>{NUMBER})-(?P<symbol>{SEGMENT}/{SYMBOL})"),
    )


@dataclass(frozen=True, slots=True)
class DocumentCode:
    """Số, ký hiệu: ``4422/BLĐTBXH-VPQGGN``, ``22/2022/NQ-HĐND`` (with its year), Party ``57-NQ/TW``.

    ``number`` is kept as written (``05``, ``66.18``, ``30c``). A ``symbol`` that holds a ``/`` is a Party
    symbol. ``str()`` gives the code as printed, which :meth:`parse` and every model accept back.
    """

    number: str
    symbol: str
    year: int | None = None

    @property
    def is_party(self) -> bool:
        """Whether the code has the Party's form ``number-type/organ``."""
        return "/" in self.symbol

    def __str__(self) -> str:
        if self.is_party:
            return f"{self.number}-{self.symbol}"
        middle = f"{self.year}/" if self.year is not None else ""
        return f"{self.number}/{middle}{self.symbol}"

    @classmethod
    def parse(cls, value: object) -> DocumentCode:
        """``value`` as a code; raises :class:`Refusal` for blanks, long dashes and other forms."""
        if isinstance(value, DocumentCode):
            return value
        return _typed_code(value) if isinstance(value, str) else _code_of(repr(value))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> Any:
        return {
            "title": "DocumentCode",
            "type": "string",
            "examples": ["4422/BLĐTBXH-VPQGGN", "22/2022/NQ-HĐND", "57-NQ/TW"],
        }


@remembered
def _typed_code(text: str) -> DocumentCode:
    return _code_of(clean(text))


def _code_of(text: str) -> DocumentCode:
    for form in _code_forms():
        if found := form.fullmatch(text):
            parts = found.groupdict()
            year = parts.get("year")
            return DocumentCode(parts["number"], parts["symbol"], int(year) if year else None)
    raise Refusal(
        f"“{text}” không phải số, ký hiệu: viết liền, như 4422/BLĐTBXH-VPQGGN, 22/2022/NQ-HĐND hoặc 57-NQ/TW.",
        f"“{text}” is not a number and symbol: write it without spaces, "
        "like 4422/BLĐTBXH-VPQGGN, 22/2022/NQ-HĐND or 57-NQ/TW.",
    )


_TYPE_OF_VALUE: Final = {kind.value: kind for kind in TYPES}


def _read_type(value: object) -> object:
    """A type by its identifier (``decree``) or its Vietnamese name (``Nghị định``)."""
    if not isinstance(value, str):
        return value
    kind = _TYPE_OF_VALUE.get(value.strip()) or type_of(value)
    if kind is None:
        hint = did_you_mean(value, [name for kind in TYPES for name in (kind.label, kind.value)])
        raise Refusal(
            f"Không có tên loại văn bản “{value}”.{hint.vi}", f"There is no document type “{value}”.{hint.en}"
        )
    return kind


TypeField = Annotated[
    CitedType,
    BeforeValidator(_read_type),
    PlainSerializer(lambda kind: kind.label, return_type=str),
    WithJsonSchema({"type": "string", "enum": sorted({n for k in TYPES for n in (k.label, k.value)})}),
]


class CitedDocument(Model):
    """Văn bản được viện dẫn: what identifies it and what a first mention says of it.

    Raises, as a model does, for a document with neither code nor title, and for a title on a type that has
    none.
    """

    type: TypeField
    """Tên loại: a Vietnamese name or an identifier (``Công văn``, ``official_dispatch``)."""
    code: DocumentCode | None = None
    """Số, ký hiệu as printed: ``4422/BLĐTBXH-VPQGGN``."""
    date: PartialDate = PartialDate.BLANK
    """Ngày ban hành; of a law a year alone will do."""
    issuer: OptionalText = None
    """Cơ quan ban hành, as the text names it after "của"."""
    subject: OptionalText = None
    """Trích yếu with its first word: ``về việc …`` or ``phê duyệt …``."""
    title: OptionalText = None
    """Tên của luật, bộ luật, pháp lệnh, without the type: ``Đất đai``."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            type: DocumentType | str | LegalType,
            code: DocumentCode | str | None = ...,
            date: PartialDate | datetime.date | str | Mapping[str, int] = ...,
            issuer: str | None = ...,
            subject: str | None = ...,
            title: str | None = ...,
        ) -> None: ...

    @model_validator(mode="after")
    def _is_named(self) -> CitedDocument:
        if self.code is not None and self.title is None:  # as nearly all are
            return self
        if self.title is not None and self.type not in TITLED:
            raise Refusal(
                f"{self.type.label} không có tên riêng: viết vào trích yếu (subject).",
                f"A {self.type.label} has no title: write it as its subject.",
            )
        named = self.title is not None or (self.type in TITLED[:1] and self.date.year is not None)
        if self.code is None and not named:
            raise Refusal(
                f"{self.type.label} chưa có số, ký hiệu (code)"
                + (" hoặc tên (title)." if self.type in TITLED else "."),
                f"The {self.type.label} has no code" + (" and no title." if self.type in TITLED else "."),
            )
        return self

    @property
    def name(self) -> str:
        """The shortest name: type and code ("Công văn số 4422/…"), or type and title ("Luật Đất đai")."""
        return short_name(self.type, self.title, self.code)


def short_name(kind: CitedType, title: str | None, code: DocumentCode | None) -> str:
    """Type with its title, or else with its code."""
    if title is not None:
        return f"{kind.label} {title}"
    return kind.label if code is None else f"{kind.label} số {code}"
