"""Quyền hạn ký: by what authority a person signs."""

from __future__ import annotations

from congvan.vocabulary.labelled import Labelled


class SigningAuthority(Labelled):
    """Quyền hạn của người ký (PL I, phần I, mục II, khoản 7, điểm b; Article 13)."""

    NONE = "none", "người đứng đầu ký"
    ON_BEHALF = "on_behalf", "TM."
    ACTING = "acting", "Q."
    FOR_HEAD = "for_head", "KT."
    BY_ORDER = "by_order", "TL."
    UNDER_AUTHORIZATION = "under_authorization", "TUQ."
    ON_BEHALF_FOR_HEAD = "on_behalf_for_head", "TM. KT."
    BY_ORDER_FOR_HEAD = "by_order_for_head", "TL. KT."
