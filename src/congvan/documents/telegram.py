"""Công điện: who telegraphs whom, in an urgent matter."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar, Final

from pydantic import AfterValidator, Field

from congvan.documents.administrative import AdministrativeDocument
from congvan.documents.common import Addressees
from congvan.errors import Refusal
from congvan.text import Text
from congvan.text.types import TextLines
from congvan.vocabulary import TELEGRAPHS, DocumentType

_FORMULA: Final = re.compile(rf"(?:(?:^|\s+){TELEGRAPHS[:-1]}\s*:?)+\s*$", re.IGNORECASE)


def _before_formula(sender: str) -> str:
    """The sender without the word that the page prints behind it."""
    bare = _FORMULA.sub("", sender)
    if not bare:
        raise Refusal(
            f"người gửi chỉ có “{TELEGRAPHS}”: ghi tên cơ quan hoặc chức danh",
            f"the sender is “{TELEGRAPHS}” and nothing more: name the body or the position",
        )
    return bare


class Telegram(AdministrativeDocument):
    """Công điện (PL III, Mẫu 1.6)."""

    model_name: ClassVar[str] = "telegram"

    type: DocumentType = DocumentType.OFFICIAL_TELEGRAM
    """Tên loại văn bản."""
    place: Text
    """Địa danh (ô 4)."""
    subject: Annotated[TextLines, Field(min_length=1)]
    """Trích yếu nội dung điện, below the type."""
    sender: Annotated[Text, AfterValidator(_before_formula)]
    """Tên cơ quan, tổ chức hoặc chức danh của người đứng đầu gửi điện; “điện:” is added when printed."""
    addressees: Annotated[Addressees, Field(min_length=1)]
    """Cơ quan, tổ chức nhận điện."""
