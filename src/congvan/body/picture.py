"""Hình: a logo, a QR code, a scanned plan among the paragraphs of a body."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ClassVar, Final, NamedTuple, Self

from pydantic import (
    AfterValidator,
    AliasChoices,
    BeforeValidator,
    Field,
    PlainSerializer,
    ValidationInfo,
    model_validator,
)

from congvan.body.block import KEYS_OF_KIND, Standalone
from congvan.body.picture_data import PictureSize, picture_file, size_of
from congvan.errors import Refusal
from congvan.late_patterns import late_pattern
from congvan.source.opened import OpenedFolder
from congvan.text import OptionalText

PICTURE_KEYS: Final = ("picture", "image")
"""The keys under which a file names the file of a picture."""
_SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".svg")
_BASE64: Final = late_pattern(r"[A-Za-z0-9+/\s]+={0,2}\s*")


class _FileName(NamedTuple):
    """The name of a picture's file, as data give it."""

    name: str


def _bytes_of(value: object, info: ValidationInfo) -> object:
    """Bytes as they are, those of a file, or those that a text holds in base64, as JSON has them."""
    if isinstance(value, _FileName):
        return picture_file(_found(value.name, info.context))
    if isinstance(value, Path):
        return picture_file(value)
    if not isinstance(value, str):
        return value
    try:
        if not _BASE64.fullmatch(value):
            raise ValueError
        return base64.b64decode(value)
    except (ValueError, binascii.Error):
        shown = value if len(value) <= 40 else f"{value[:40]}…"
        raise Refusal(
            f"“{shown}” không phải hình ở dạng base64; trong Python: data=Path(…) hoặc bytes; trong tệp: picture: tên "
            "tệp hình trong cùng thư mục",
            f"“{shown}” is not a picture in base64; in Python: data=Path(…) or bytes; in a file: picture: the name of "
            "a picture in the same folder",
        ) from None


def _found(name: str, opened: object) -> Path:
    if isinstance(opened, OpenedFolder):
        return opened.find(name, _SUFFIXES)
    raise Refusal(
        "văn bản nhận từ ngoài không được chỉ tới tệp: ghi hình ở dạng base64 (data:), hoặc mở một thư mục bằng "
        "--base, trong Python là base=",
        "text from outside names no files: write the picture in base64 (data:), or open a folder with --base, in "
        "Python base=",
    )


def _shown(data: bytes) -> bytes:
    size_of(data)
    return data


def _as_base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _in_tenths(width: float | None) -> float | None:
    return None if width is None else round(width, 1)


PictureData = Annotated[
    bytes,
    BeforeValidator(_bytes_of, json_schema_input_type=str),
    AfterValidator(_shown),
    PlainSerializer(_as_base64, return_type=str, when_used="json"),
]
"""PNG, JPEG or SVG, up to 5 MB and 25 megapixels."""


class Picture(Standalone):
    """Hình: a picture in the middle of the room, its caption below it."""

    kind: ClassVar[str] = "picture"
    data: PictureData = Field(validation_alias=AliasChoices("data", *PICTURE_KEYS), repr=False)
    """Hình PNG, JPEG hoặc SVG: bytes, a ``Path``, base64 in JSON; ``picture: logo.png`` in a file."""
    width: Annotated[float, Field(ge=5, le=1000), AfterValidator(_in_tenths)] | None = None
    """Bề rộng, mm; không ghi thì theo hình, vừa trong lề."""
    caption: OptionalText = None
    """Tên hình, in nghiêng phía dưới."""
    alternative_text: OptionalText = None
    """Mô tả hình cho người không nhìn thấy; không ghi thì là tên hình."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            data: Path | str | bytes,
            width: float | None = ...,
            caption: str | None = ...,
            alternative_text: str | None = ...,
        ) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _named_by_its_file(cls, value: object) -> object:
        """A text under the keys of files is a name, never a picture in base64."""
        if not isinstance(value, Mapping):
            return value
        names = {key: _FileName(value[key]) for key in PICTURE_KEYS if isinstance(value.get(key), str)}
        return {**value, **names} if names else value

    @property
    def size(self) -> PictureSize:
        """What the picture is by itself."""
        return size_of(self.data)

    def canonical(self) -> Self:
        if self.alternative_text is None or self.alternative_text != self.caption:
            return self
        return self.model_copy(update={"alternative_text": None})


def is_picture(value: object) -> bool:
    """Whether data, not yet a model, describe a picture."""
    if not isinstance(value, Mapping):
        return False
    return value.get("kind") == Picture.kind or not KEYS_OF_KIND[Picture.kind].isdisjoint(value)
