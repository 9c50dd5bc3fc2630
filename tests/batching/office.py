"""Một lượt soạn: a preset of one letter a commune, and rows for it."""

from __future__ import annotations

from typing import Any, Final

PRESET: Final = """\
preset: giao_von
title: Thông báo giao vốn
fields:
  commune: {label: Xã, each_cycle: true}
  amount: {label: Số vốn, type: money, each_cycle: true}
  deadline: {label: Hạn, type: deadline, each_cycle: true}
document:
  issuer: {name: Sở Tài chính, parent: UBND tỉnh An Bình, symbol: STC}
  number: /STC-NS
  place: An Bình
  issue_date: 2026-11
  subject: "giao vốn cho {commune}"
  addressees: ["UBND {commune}"]
  body: ["Sở Tài chính giao {commune} số vốn {amount|dong} ({amount|words}), báo cáo {deadline}."]
  signatory: {position: Giám đốc, full_name: Nguyễn Văn A}
  recipients: [Như trên, "Lưu: VT, NS."]
"""
LETTER: Final[dict[str, Any]] = {"values": {"deadline": {"before": "2026-12-15"}}}


def rows(count: int) -> list[dict[str, Any]]:
    """So many communes."""
    return [{"commune": f"xã An Phú {at}", "amount": at * 1_000_000} for at in range(1, count + 1)]
