"""Nơi nhận (ô 9b) và ký hiệu người soạn thảo (ô 12)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, ClassVar, Final

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag, model_validator

from congvan.errors import Refusal
from congvan.late_patterns import late_pattern
from congvan.model import Model, OneOfSeveral
from congvan.text import Text
from congvan.text.types import each_line
from congvan.vocabulary import CLERICAL_OFFICE, FILE_COPY_PREFIX

_OWN_END: Final = ("v.v.", "...")
_DASHES: Final = ("-", "–", "—")
_DASH: Final = late_pattern(rf"\A(?:[{''.join(_DASHES)}]\s+)+")
_NOTE = late_pattern(r"(.*\S)\s*\(([^()]*[^()\s][^()]*)\)", re.DOTALL)
_FILE_COPY = late_pattern(
    r"Lưu\s*:?\s*(?P<office>[^,;().]+?)"
    r"(?:\s*,\s*(?P<units>[^;()]*?[^;().\s]))?"
    r"(?:\s*\((?P<copies>\d+)\))?"
    r"(?:\.?\s*|\.\s+(?P<mark>[^\s.()]+)\.?\s*(?:\((?P<issued>\d+)\))?\.?)"
)

_OFFICE_COPY = late_pattern(r"Lưu\s*:?\s*(?P<names>[^()]+?)(?P<brackets>(?:\s*\([^()]*\))+)\s*[.;]?")
"""``Lưu: VT, CST (PLP) (02b)``: how offices write it; the decree's own form is ``_FILE_COPY``."""
_IN_BRACKETS = late_pattern(
    r"\s*(?P<mark>(?!(?:b|bản)\b)[^\W\d_]\w*)?\s*[-,;/]?\s*(?:(?P<copies>\d+)\s*)?(?:b|bản)?\s*"
)
_ODD = late_pattern(r"\s[,;.]|/\.?\s*\Z|\A\S+\s*:?\s*VT\.\w|\bP\.\s|\d\s*b|\ALƯU|\Alưu")
"""Where a line may be written in a manner that ``_ODDITIES`` reads."""
_ODDITIES = tuple(
    (late_pattern(written), read)
    for written, read in (
        (r"\A(?:LƯU|lưu)(?=\s*:)", "Lưu"),
        (r"\s+(?=[,;.])", ""),
        (r"\.?/\.?\s*\Z", "."),
        (r"\A(\S+\s*:?\s*VT)\.(?=\w)", r"\1, "),
        (r"\bP\.\s+(?=\w)", "P."),
        (r"[,;.]\s*(?:\((\d+)\s*(?:b|bản)\)|(\d+)\s*(?:b|bản))\.?\s*\Z", r" (\1\2b)"),
    )
)
"""``VT , KTN``, ``TH./.``, ``VT.NC``, ``P. KT``, ``TH; 10b``, and what each is in the manner of the others."""
_NAMED = late_pattern(r"(?P<unit>[^.\s]{2,})\.(?P<mark>[A-ZĐÀ-Ỹ][a-zđà-ỹ]+)")
"""``NC.Châu``: a unit and who drafted in it; ``P.NC`` is a unit."""


def without_full_stop(text: str) -> str:
    """The words without the ``.`` that ends them; ``v.v.`` and ``...`` keep their own."""
    while text.endswith(".") and not text.endswith(_OWN_END):
        text = text[:-1].rstrip()
    return text


def without_dash(text: str) -> str:
    """The item without the dash that opens it in a list."""
    return _DASH.sub("", text) if text.startswith(_DASHES) else text


def without_list_mark(text: str) -> str:
    """The item without the ``;`` and ``.`` that close it in a list; ``v.v.`` and ``...`` keep their own."""
    while text.endswith((";", ".")) and not text.endswith(_OWN_END):
        text = text[:-1].rstrip()
    return text


class Recipient(OneOfSeveral):
    """Nơi nhận: who gets a copy, with an optional note shown in brackets, ``UBND tỉnh (báo cáo)``.

    A text is read as both; a closing ``;`` or ``.`` is taken as the list's mark.
    """

    kind: ClassVar[str] = "recipient"
    name: Text
    """Tên cơ quan, tổ chức, đơn vị, cá nhân; ``Như trên`` for the addressees."""
    note: Text | None = None
    """Ghi chú trong ngoặc, ``báo cáo``."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, name: str, note: str | None = ...) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _of_its_kind(cls, value: object) -> object:
        return {"name": value} if isinstance(value, str) else cls._without_kind(value)

    @model_validator(mode="after")
    def _split_note(self) -> Recipient:
        name, note = without_list_mark(without_dash(self.name)), self.note
        if note is None and name.endswith(")") and (noted := _NOTE.fullmatch(name)):
            name, note = without_list_mark(noted[1]), noted[2].strip()
        if not name:
            raise Refusal("nơi nhận trống", "an empty recipient")
        if name != self.name:
            object.__setattr__(self, "name", name)
        if note is not self.note:
            object.__setattr__(self, "note", note)
        self.model_fields_set.add("note")
        return self

    @property
    def shown(self) -> str:
        """The line without its dash and closing mark."""
        return f"{self.name} ({self.note})" if self.note else self.name


def _unit(text: str) -> str:
    if set(text) & set(",;()") or re.search(r"\.(?=\s|$)|^\.", text):
        raise Refusal(
            f"“{text}” có dấu , ; ngoặc hoặc dấu . ở cuối: ghi mỗi đơn vị thành một mục riêng, không kèm dấu",
            f"“{text}” contains a comma, semicolon, bracket or final full stop: give each unit as an item of its own",
        )
    if named := _NAMED.fullmatch(text):
        raise Refusal(
            f"“{text}” gồm đơn vị và người soạn thảo: ghi “{named['unit']}”, “drafter_mark: {named['mark']}”",
            f"“{text}” contains a unit and its drafter: write “{named['unit']}”, “drafter_mark: {named['mark']}”",
        )
    return text


def _mark(text: str) -> str:
    if set(text) & set(" .()"):
        raise Refusal(
            f"ký hiệu người soạn thảo viết “{text}”; cần dạng “PL”, không có dấu cách, dấu chấm, ngoặc",
            f"drafter's mark given as “{text}”; expected “PL”, without spaces, full stops, brackets",
        )
    return text


Unit = Annotated[Text, AfterValidator(_unit), Field(json_schema_extra={"pattern": r"^[^,;()]+$"})]
Mark = Annotated[Text, AfterValidator(_mark), Field(json_schema_extra={"pattern": r"^[^\s.()]+$"})]


class FileCopy(OneOfSeveral):
    """Lưu: the file-copy line, ``Lưu: VT, BTXH, VPGN.`` (PL I, phần I, mục II, khoản 9; mục III, khoản 3).

    The text of the line is read as its parts.
    """

    kind: ClassVar[str] = "file_copy"
    clerical_office: Unit = CLERICAL_OFFICE
    """Văn thư cơ quan."""
    units: tuple[Unit, ...] = ()
    """Đơn vị soạn thảo và đơn vị lưu."""
    copies: Annotated[int, Field(gt=0, lt=100_000)] | None = None
    """Số lượng bản lưu."""
    drafter_mark: Mark | None = None
    """Ký hiệu người soạn thảo."""
    copies_issued: Annotated[int, Field(gt=0, lt=1_000_000)] | None = None
    """Số lượng bản phát hành; goes with ``drafter_mark``."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            clerical_office: str = ...,
            units: Sequence[str] = ...,
            copies: int | None = ...,
            drafter_mark: str | None = ...,
            copies_issued: int | None = ...,
        ) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _of_its_kind(cls, value: object) -> object:
        if not isinstance(value, str):
            return cls._without_kind(value)
        line = _in_usual_manner(without_dash(value.strip()))
        if written := _FILE_COPY.fullmatch(re.sub(r"\s*;(?=\s*\S)", ",", line)):
            office, *units = [written["office"], *_names(written["units"] or "")]
            read = {"copies": written["copies"], "drafter_mark": written["mark"], "copies_issued": written["issued"]}
            return {"clerical_office": office, **_with_drafter(units, read)}
        if (written := _OFFICE_COPY.fullmatch(line)) and (bracketed := _bracketed(written["brackets"])):
            office, *units = _names(written["names"])
            return {"clerical_office": office, **_with_drafter(units, bracketed)}
        raise Refusal(
            f"dòng lưu viết “{value}”; cần dạng “Lưu: VT, BTXH (2). PL.(300)”",
            f"file-copy line given as “{value}”; expected “Lưu: VT, BTXH (2). PL.(300)”",
        )

    @model_validator(mode="after")
    def _count_has_mark(self) -> FileCopy:
        if self.copies_issued and not self.drafter_mark:
            raise Refusal(
                "số lượng bản phát hành (copies_issued) đi sau ký hiệu người soạn thảo (drafter_mark)",
                "copies_issued needs drafter_mark, which is missing",
            )
        return self

    @property
    def shown(self) -> str:
        """The whole line without its dash: ``Lưu: VT, BTXH (2). PL.(300)``."""
        line = f"{FILE_COPY_PREFIX} {', '.join((self.clerical_office, *self.units))}"
        if self.copies:
            line += f" ({self.copies})"
        line += "."
        if self.drafter_mark:
            line += f" {self.drafter_mark}."
        if self.copies_issued:
            line += f"({self.copies_issued})"
        return line


def _in_usual_manner(line: str) -> str:
    if _ODD.search(line):
        for written, read in _ODDITIES:
            line = written.sub(read, line)
    return line


def _names(text: str) -> list[str]:
    return [name.strip() for name in re.split("[,;]", text) if name.strip()]


def _bracketed(brackets: str) -> dict[str, str | None] | None:
    """What offices put in brackets: a number of copies, blank or not (``02b``), a drafter, both (``PVT-3b``)."""
    found: dict[str, str | None] = {"copies": None, "drafter_mark": None}
    for inner in re.findall(r"\(([^()]*)\)", brackets):
        marked = _IN_BRACKETS.fullmatch(inner)
        if marked is None or (marked["mark"] and found["drafter_mark"]) or (marked["copies"] and found["copies"]):
            return None
        found = {name: marked[group] or found[name] for name, group in (("copies", "copies"), ("drafter_mark", "mark"))}
    return found


def _with_drafter(units: list[str], read: dict[str, str | None]) -> dict[str, object]:
    """``NC.Châu``, the last unit, is a unit and who drafted in it."""
    named = _NAMED.fullmatch(units[-1]) if units else None
    if named is None or read["drafter_mark"]:
        return {"units": units, **read}
    return {"units": [*units[:-1], named["unit"]], **read, "drafter_mark": named["mark"]}


_FILE_COPY_BEGINS: Final = late_pattern(r"\s*(?:[-–—]\s+)?(?:(?:Lưu|LƯU|lưu)\s*:|Lưu\s+(?:[A-ZĐ]{2,}\b|[Vv]ăn thư\b))")


def is_file_copy(line: str) -> bool:
    """Whether a line of Nơi nhận is the file copy: ``Lưu: VT``, ``Lưu VT``; ``Lưu trữ tỉnh`` is a recipient."""
    return ("ưu" in line or "ƯU" in line) and bool(_FILE_COPY_BEGINS.match(line))


class SharedNote(Model):
    """Nhiều nơi nhận chung một ghi chú: the page prints the note with each of them."""

    names: Annotated[tuple[Text, ...], BeforeValidator(each_line), Field(min_length=1)]
    """Tên các nơi nhận."""
    note: Text
    """Ghi chú chung, ``để báo cáo``."""


def each_with_its_note(lines: tuple[Recipient | FileCopy | SharedNote, ...]) -> tuple[Recipient | FileCopy, ...]:
    """The lines, those of one note written out."""
    found: list[Recipient | FileCopy] = []
    for line in lines:
        if isinstance(line, Recipient | FileCopy):  # asked first: a quick answer for most lines
            found.append(line)
        else:
            found += (Recipient(name=name, note=line.note) for name in line.names)
    return tuple(found)


def _kind(value: object) -> str:
    if isinstance(value, str):
        return "file_copy" if is_file_copy(value) else "recipient"
    if isinstance(value, FileCopy):
        return "file_copy"
    if isinstance(value, dict) and "kind" in value:
        return "file_copy" if value["kind"] == "file_copy" else "recipient"
    if isinstance(value, SharedNote) or (isinstance(value, dict) and "names" in value):
        return "shared"
    if isinstance(value, dict) and value.keys() & (FileCopy.model_fields.keys() | {"file_copy"}):
        return "file_copy"
    return "recipient"


RecipientLine = Annotated[
    Annotated[Recipient, Tag("recipient")] | Annotated[FileCopy, Tag("file_copy")], Discriminator(_kind)
]
"""One line of Nơi nhận."""
TypedRecipient = Annotated[
    Annotated[Recipient, Tag("recipient")]
    | Annotated[FileCopy, Tag("file_copy")]
    | Annotated[SharedNote, Tag("shared")],
    Discriminator(_kind),
]
"""One line of Nơi nhận, or several of one note."""
