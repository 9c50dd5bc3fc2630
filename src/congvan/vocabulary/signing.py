"""Quyền hạn ký: by what authority a person signs."""

from __future__ import annotations

from congvan.vocabulary.labelled import Labelled

_TM, _KT, _TL, _TUQ = "TM.", "KT.", "TL.", "TUQ."


class SigningAuthority(Labelled):
    """Quyền hạn của người ký (PL I, phần I, mục II, khoản 7, điểm b; Article 13).

    ``lines_above`` are the lines above the signer's own position: the prefix of each, and the field that it prints.
    """

    lines_above: tuple[tuple[str, str], ...]

    def __new__(cls, value: str, label: str, *lines_above: tuple[str, str]) -> SigningAuthority:
        member = object.__new__(cls)
        member._value_ = value
        member.label, member.lines_above = label, lines_above
        return member

    NONE = "none", "người đứng đầu ký"
    ON_BEHALF = "on_behalf", _TM, (_TM, "collective")
    ACTING = "acting", "Q."
    FOR_HEAD = "for_head", _KT, (_KT, "head_position")
    BY_ORDER = "by_order", _TL, (_TL, "head_position")
    UNDER_AUTHORIZATION = "under_authorization", _TUQ, (_TUQ, "head_position")
    ON_BEHALF_FOR_HEAD = "on_behalf_for_head", "TM. KT.", (_TM, "collective"), (_KT, "head_position")
    BY_ORDER_FOR_HEAD = "by_order_for_head", "TL. KT.", (_TL, "head_position"), (_KT, "unit_head_position")

    @property
    def prefixes(self) -> tuple[str, ...]:
        """The prefixes of the lines above."""
        return tuple(prefix for prefix, _ in self.lines_above)

    @property
    def fields_above(self) -> tuple[str, ...]:
        """The fields that the lines above print; each of them is needed, and no other."""
        return tuple(field for _, field in self.lines_above)
