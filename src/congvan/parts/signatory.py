"""Người có thẩm quyền ký (ô 7a, 7b)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema, model_validator

from congvan.errors import Refusal
from congvan.late_patterns import late_pattern
from congvan.model import Model, refused_at
from congvan.text import Text
from congvan.text.types import TextLines, each_line
from congvan.vocabulary import SigningAuthority

_PREFIX: Final = late_pattern(r"(TM|KT|TL|TUQ)\s*\.\s*([^\n]+)", re.IGNORECASE)
_ONE_OR_MORE: Final = WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]})


def _without_prefix(text: str) -> str:
    """Raises ``Refusal`` for a position that has the words of an authority, which has a field of its own."""
    prefix, *below = _PREFIX.match(text), *text.split("\n")[1:]
    if prefix is None:
        return text
    label = f"{prefix[1].upper()}."
    field = "collective" if label == SigningAuthority.ON_BEHALF.label else "head_position"
    fields = f"“authority: {label}”, “{field}: {prefix[2]}”"
    if below:
        fields += f", “position: {' '.join(below)}”"
    shown = text.replace("\n", " ⏎ ")
    raise Refusal(
        f"“{shown}” gồm cả quyền hạn ký: ghi thành các mục {fields}",
        f"“{shown}” also contains the signing authority: write {fields}",
    )


Position = Annotated[TextLines, AfterValidator(_without_prefix)]
"""A position or a collective on one line or several."""


class Signatory(Model):
    """Người ký: authority, positions and name (PL I, phần I, mục II, khoản 7; Article 13).

    The lines above the signature are, by ``authority``: none and ``Q.``: the position; ``TM.``: the collective,
    the position; ``KT.``, ``TL.``, ``TUQ.``: the head's position, the position; ``TM.`` with ``KT.``: the
    collective, the head's position, the position; ``TL.`` with ``KT.``: the head's, the unit head's, the position.
    """

    authority: SigningAuthority = SigningAuthority.NONE
    """Quyền hạn của người ký."""
    collective: Position | None = None
    """Tập thể hoặc cơ quan được thay mặt (TM.)."""
    head_position: Position | None = None
    """Chức vụ của người đứng đầu (KT., TL., TUQ.)."""
    unit_head_position: Position | None = None
    """Chức vụ của người đứng đầu đơn vị được thừa lệnh (TL. + KT.)."""
    position: Position
    """Chức vụ của người ký."""
    advisory_position: Annotated[tuple[Text, ...], BeforeValidator(each_line), _ONE_OR_MORE] = ()
    """Chức danh khác, ghi phía trên họ tên (ô 7b)."""
    full_name: Text | None = None
    """Họ và tên; None while the signer is not known."""
    jointly_with: tuple[Signatory, ...] = ()
    """Những người cùng ký, to the right of this one, in their order."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            authority: SigningAuthority | str = ...,
            collective: Sequence[str] | str | None = ...,
            head_position: Sequence[str] | str | None = ...,
            unit_head_position: Sequence[str] | str | None = ...,
            position: Sequence[str] | str,
            advisory_position: str | Sequence[str] = ...,
            full_name: str | None = ...,
            jointly_with: Sequence[Signatory | Mapping[str, Any]] = ...,
        ) -> None: ...

    @property
    def as_printed(self) -> Signatory:
        """The signatory as the lines say: a position that itself begins with ``Q.`` reads as acting."""
        prefix = f"{SigningAuthority.ACTING.label} "
        if self.authority is not SigningAuthority.NONE or not self.position.startswith(prefix):
            return self
        position = self.position.removeprefix(prefix).lstrip()
        return self.model_copy(update={"authority": SigningAuthority.ACTING, "position": position})

    def all_as_printed(self) -> Signatory:
        """``as_printed`` of this one and of those who sign with it."""
        others = tuple(one.as_printed for one in self.jointly_with)
        return self.as_printed.model_copy(update={"jointly_with": others}) if others else self.as_printed

    @model_validator(mode="after")
    def _lines_fit_authority(self) -> Signatory:
        needed = self.authority.fields_above
        refusals = []
        for field in ("collective", "head_position", "unit_head_position"):
            given = getattr(self, field) is not None
            if field in needed and not given:
                refusals.append(((field,), _missing(field, self.authority)))
            if given and field not in needed:
                refusals.append(((field,), _superfluous(field, self.authority)))
        if refusals:
            raise refused_at("Signatory", refusals)
        return self


def _shown(authority: SigningAuthority) -> str:
    return f"{authority.value} ({authority.label})"


def _missing(field: str, authority: SigningAuthority) -> Refusal:
    return Refusal(
        f"ký {_shown(authority)} cần mục “{field}”",
        f"signing {_shown(authority)} needs “{field}”",
    )


def _superfluous(field: str, authority: SigningAuthority) -> Refusal:
    return Refusal(
        f"ký {_shown(authority)} không in mục “{field}”: bỏ mục này hoặc chọn quyền hạn khác",
        f"signing {_shown(authority)} does not print “{field}”: delete it or choose another authority",
    )
