"""Thông tin liên hệ của cơ quan (ô 13)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pydantic import model_validator

from congvan.errors import Refusal
from congvan.model import Model
from congvan.text import Text

CONTACT_LABELS: Final = {
    "address": "Địa chỉ",
    "phone": "Điện thoại",
    "fax": "Fax",
    "email": "Thư điện tử",
    "website": "Trang thông tin điện tử",
}
"""What is before each entry on the page."""


class Contact(Model):
    """Địa chỉ cơ quan: shown at the foot of page 1 (PL I, phần I, mục III, khoản 4)."""

    address: Text | None = None
    """Địa chỉ."""
    email: Text | None = None
    """Thư điện tử."""
    website: Text | None = None
    """Trang thông tin điện tử."""
    phone: Text | None = None
    """Số điện thoại."""
    fax: Text | None = None
    """Số fax."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            address: str | None = ...,
            email: str | None = ...,
            website: str | None = ...,
            phone: str | None = ...,
            fax: str | None = ...,
        ) -> None: ...

    @model_validator(mode="after")
    def _says_something(self) -> Contact:
        if not any((self.address, self.email, self.website, self.phone, self.fax)):
            raise Refusal("thông tin liên hệ trống", "an empty contact")
        return self
