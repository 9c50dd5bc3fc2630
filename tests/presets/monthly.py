"""Một mẫu soạn sẵn: a monthly letter with fields, as an office would keep it."""

from __future__ import annotations

from typing import Any

from congvan.presets.fielded.preset_file import LetterPreset, letter_preset_of

MONTHLY = """\
preset: monthly
title: Công văn đôn đốc giải ngân hằng tháng
fields:
  program: {label: Tên Chương trình, type: text, default: Chương trình MTQG giảm nghèo bền vững}
  plan_year: {label: Năm kế hoạch, type: year, each_cycle: true, default: 2025}
  as_of: {label: Số liệu đến hết ngày, type: date, each_cycle: true, not_after: report_deadline}
  report_deadline: {label: Hạn báo cáo, type: deadline, each_cycle: true, after: issue_date}
  urging: {label: Văn bản chỉ đạo, type: [cited document], each_cycle: true}
  tasks: {label: Việc phải làm, type: list, required: false}
  support: {label: Kinh phí hỗ trợ, type: money, required: false}
figures:
  month: {rule: previous_month, of: issue_month}
document:
  issuer: {name: Sở Nông nghiệp và Môi trường, parent: UBND tỉnh An Bình, symbol: SNNMT}
  number: /SNNMT-PTNT
  place: An Bình
  subject: "tiếp tục đôn đốc giải ngân vốn {program} năm {plan_year}"
  addressees: ["UBND các xã, phường"]
  body:
    - id: opening
      text: "Thực hiện {urging}, **{issuer}** đề nghị:"
    - id: report
      clause: "Báo cáo số liệu đến hết ngày {as_of} ({month|long})"
      points: ["Gửi {report_deadline} \\\\{nguyên văn\\\\}.", "Theo {appendices}."]
    - id: task
      for_each: {task: tasks}
      clause: "{task}"
    - id: money
      when: support
      text: "Kinh phí: {support|dong} ({support|words})."
  signatory: {authority: KT., head_position: Giám đốc, position: Phó Giám đốc, full_name: Lê Văn Bình}
  recipients: [Như trên, "Lưu: VT, PTNT."]
  appendices:
    - {title: Mẫu báo cáo, body: [Theo mẫu.]}
"""
VALUES: dict[str, Any] = {
    "plan_year": 2026,
    "as_of": "2026-10-31",
    "report_deadline": {"before": "2026-11-25"},
    "urging": [{"type": "Thông báo", "code": "512/TB-UBND", "date": "2026-11-02", "issuer": "UBND tỉnh"}],
}
LETTER: dict[str, Any] = {"issue_date": "2026-11", "values": VALUES}


def monthly(text: str = MONTHLY) -> LetterPreset:
    """The preset."""
    return letter_preset_of(text, "monthly.yaml")
