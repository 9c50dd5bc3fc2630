"""Biểu mẫu để điền: the head of a form, lines with dots to write on, and where those who fill it in sign.

A form is an appendix, upright or on its side, whose body holds these beside tables and prose.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, Self

from pydantic import AfterValidator, AliasChoices, BeforeValidator, Field, model_validator

from congvan.body.block import Standalone
from congvan.errors import Refusal
from congvan.model import Model
from congvan.text import OptionalText, Text
from congvan.text.types import each_line

_MOST_BESIDE: Final = 4
_MOST_LINES: Final = 20


def _without_colon(label: str) -> str:
    """The label without the colon and the dots that the page prints after it."""
    bare = label.rstrip(" \u00a0.…:")
    if not bare:
        raise Refusal("nhãn của dòng để điền cần có chữ", "the label of a line to fill in needs words")
    return bare


Label = Annotated[Text, AfterValidator(_without_colon)]
_ONE_IS_TEXT: Final[Any] = BeforeValidator(each_line, json_schema_input_type=str | tuple[str, ...])


class Blank(Standalone):
    """Dòng để điền: labels side by side, each before dots that reach to the next one or to the margin."""

    kind: ClassVar[str] = "blank"
    labels: Annotated[tuple[Label, ...], Field(min_length=1, max_length=_MOST_BESIDE), _ONE_IS_TEXT] = Field(
        validation_alias=AliasChoices("labels", "blank")
    )
    """Các nhãn trước chỗ chấm; a text is one of them, each of its lines another."""
    lines: Annotated[int, Field(ge=1, le=_MOST_LINES)] = 1
    """Số dòng chấm, của nhãn cuối."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, labels: str | Sequence[str], lines: int = ...) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _from_labels(cls, value: object) -> object:
        return {"labels": value} if isinstance(value, str | list | tuple) else value

    def canonical(self) -> Self:
        return self


class FormHead(Standalone):
    """Đầu biểu mẫu: its code at the right, and at the left what the unit writes about itself."""

    kind: ClassVar[str] = "form_head"
    code: Text = Field(validation_alias=AliasChoices("code", "form_head"))
    """Số của biểu: ``Biểu số 01/BC-GN``."""
    note: OptionalText = None
    """Dòng nghiêng dưới số của biểu: ``Kỳ báo cáo: tháng 10/2026``."""
    labels: Annotated[tuple[Label, ...], _ONE_IS_TEXT] = ()
    """Các nhãn bên trái, mỗi nhãn một dòng chấm: ``Đơn vị báo cáo``, ``Mã đơn vị``."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, code: str, note: str | None = ..., labels: str | Sequence[str] = ...) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _from_code(cls, value: object) -> object:
        return {"code": value} if isinstance(value, str) else value

    def canonical(self) -> Self:
        return self


class FormSigner(Model):
    """Người ký biểu mẫu: whose signature, and how it is given."""

    position: Text
    """Chức vụ, việc làm: ``Người lập biểu``, ``Thủ trưởng đơn vị``."""
    note: OptionalText = None
    """Dòng nghiêng phía dưới: ``(Ký tên, đóng dấu)``."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, position: str, note: str | None = ...) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _from_position(cls, value: object) -> object:
        return {"position": value} if isinstance(value, str) else value


class Signatures(Standalone):
    """Chỗ ký của biểu mẫu: those who sign side by side, with room for what they write."""

    kind: ClassVar[str] = "signatures"
    signers: Annotated[tuple[FormSigner, ...], Field(min_length=1, max_length=_MOST_BESIDE)] = Field(
        validation_alias=AliasChoices("signers", "signatures")
    )
    """Những người ký, từ trái sang phải; a text is a position."""
    dated: bool = False
    """In dòng “……, ngày … tháng … năm …” để điền phía trên người ký cuối."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, signers: Sequence[FormSigner | str | Mapping[str, Any]], dated: bool = ...) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _from_signers(cls, value: object) -> object:
        return {"signers": value} if isinstance(value, list | tuple) else value

    def canonical(self) -> Self:
        return self


def is_form_piece(value: object) -> bool:
    """Whether data, not yet a model, describe a piece of a form."""
    kinds = (Blank.kind, FormHead.kind, Signatures.kind)
    return isinstance(value, Mapping) and (value.get("kind") in kinds or any(kind in value for kind in kinds))
