"""Gaps between words: how many full lines of twenty letters are torn apart, as LibreOffice sets them.

    python scripts/measure_lines.py             # a line a letter, the share of torn lines; ends with 1 above the limit
    python scripts/measure_lines.py --lines     # the torn lines themselves

A justified line is torn where half of its gaps are wider than ``WIDEST`` pt; a blank of 14 pt is 3.5 pt wide. The
letters are named and drawn by their names, so that two runs measure the same lines.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any, Final

import congvan as cv
from congvan import office
from congvan.printed import in_lines, measure
from congvan.printed.model import TextLine

WIDEST: Final = 10.0
"""pt of the median gap from which a line counts as torn."""
LIMIT: Final = 0.003
"""The share of full lines that may be torn."""
NAMES: Final = (
    "an-bình", "bến-xuân", "cẩm-lĩnh", "đại-phước", "ea-trang", "gò-mây", "hòa-lạc", "ia-nan", "khánh-tiên", "lộc-hà",
    "minh-sơn", "nghi-thành", "ô-lâu", "phú-điền", "quảng-yên", "rạch-dừa", "sơn-trà", "tân-hưng", "vĩnh-lợi", "yên-mỹ",
)  # fmt: skip
_KINDS: Final = {"Công văn": "", "Thông báo": "TB-", "Kế hoạch": "KH-", "Quyết định": "QĐ-", "Báo cáo": "BC-"}
_BODIES: Final = {
    "BYT-KHTC": "Bộ Y tế", "BTC-NSNN": "Bộ Tài chính", "UBND-KTTH": "Ủy ban nhân dân tỉnh", "SNV-TCBM": "Sở Nội vụ",
    "VPCP-KGVX": "Văn phòng Chính phủ", "BYT-C04": "Bộ Y tế", "TCTĐA06": "Tổ công tác triển khai Đề án 06",
}  # fmt: skip
_OPENINGS: Final = (
    "Thực hiện {cited} về việc {matter}, cơ quan đề nghị các đơn vị, địa phương {task} {deadline}.",
    "Căn cứ {cited} và {other}, {task} {deadline}, đồng thời {task2}.",
    "Ngày {day}, cơ quan nhận được {cited} về {matter}; sau khi nghiên cứu, cơ quan có ý kiến như sau.",
    "Theo {cited}, tổng kinh phí được giao là {money}, đã giải ngân {share}, còn lại chuyển sang {later}.",
    "Đối với {matter}, các đơn vị {task} theo quy định tại {provision}, {task2} {deadline}.",
    "{task_first} theo chỉ đạo tại {cited}; {task2}; gửi kết quả về cơ quan qua Hệ thống quản lý văn bản {deadline}.",
)
_MATTERS: Final = (
    "triển khai Chương trình phòng, chống dịch bệnh giai đoạn 2026-2030", "đẩy nhanh tiến độ giải ngân vốn đầu tư công",
    "rà soát đối tượng hưởng chính sách trợ giúp xã hội", "số hóa hồ sơ, kết quả giải quyết thủ tục hành chính",
    "tổ chức Hội nghị tổng kết công tác năm 2025 và triển khai nhiệm vụ năm 2026",
    "báo cáo kết quả thực hiện Nghị quyết số 57-NQ/TW về phát triển khoa học, công nghệ",
)  # fmt: skip
_TASKS: Final = (
    "rà soát, tổng hợp kết quả thực hiện", "chủ động phối hợp với các cơ quan liên quan tháo gỡ khó khăn, vướng mắc",
    "tăng cường kiểm tra, giám sát việc thực hiện tại cơ sở", "xây dựng kế hoạch và bố trí kinh phí thực hiện",
    "chịu trách nhiệm toàn diện về tính chính xác của số liệu", "cử 02 cán bộ làm đầu mối theo dõi, cập nhật hằng tuần",
)  # fmt: skip


def letter_of(name: str) -> cv.Dispatch:
    """The letter that a name stands for."""
    draw = random.Random(name)
    place = " ".join(word.capitalize() for word in name.split("-"))
    size = draw.choice((13.0, 14.0))
    margins = draw.choice(({"left": 30, "right": 20}, {"left": 35, "right": 15}, {"left": 35, "right": 20}))
    return cv.Dispatch(
        issuer={"name": draw.choice(("Sở Tài chính", "Sở Y tế", "Văn phòng")), "parent": f"UBND tỉnh {place}"},
        number="/STC-QLNS",
        place=place,
        issue_date="2026-02",
        subject=draw.choice(_MATTERS),
        addressees=["Sở Nội vụ", "Ủy ban nhân dân các xã, phường"],
        body=[_paragraph(draw), *_clauses(draw), _paragraph(draw)],
        signatory={"position": "Giám đốc", "full_name": "Nguyễn Văn A"},
        recipients=["Như trên", "Lưu: VT, QLNS."],
        layout={"margins": margins, "font_size": size},
    )


def _clauses(draw: random.Random) -> Iterator[Any]:
    for matter in draw.sample(_MATTERS, 3):
        points = [_paragraph(draw).rstrip(".") for _ in range(draw.randint(2, 3))]
        yield {"title": matter[0].upper() + matter[1:], "points": points}


def _paragraph(draw: random.Random) -> str:
    return " ".join(_sentence(draw) for _ in range(draw.randint(1, 2)))


def _sentence(draw: random.Random) -> str:
    task = draw.choice(_TASKS)
    return draw.choice(_OPENINGS).format(
        cited=_cited(draw),
        other=_cited(draw),
        matter=draw.choice(_MATTERS),
        task=task,
        task_first=task[0].upper() + task[1:],
        task2=draw.choice(_TASKS),
        deadline=f"trước ngày {_day(draw)}",
        day=_day(draw),
        money=f"{draw.randint(1, 900)}.{draw.randint(100, 999)} triệu đồng",
        share=f"{draw.randint(10, 99)},{draw.randint(1, 9)}%",
        later=draw.choice(("quý II/2026", "năm 2027", "tháng 6 năm 2026")),
        provision=f"điểm {draw.choice('abcd')} khoản {draw.randint(1, 9)} Điều {draw.randint(1, 40)}",
    )


def _cited(draw: random.Random) -> str:
    kind, mark = draw.choice(list(_KINDS.items()))
    symbol, body = draw.choice(list(_BODIES.items()))
    code = f"{mark}{symbol.partition('-')[0]}" if mark else symbol
    return f"{kind} số {draw.randint(10, 9999)}/{code} ngày {_day(draw)} của {body}"


def _day(draw: random.Random) -> str:
    return f"{draw.randint(1, 28):02}/{draw.choice((1, 2)):02}/2026"


def full_lines(pdf: bytes) -> Iterator[TextLine]:
    """The lines of the text that reach from edge to edge: those that are stretched."""
    lines = [line for line in in_lines(measure(pdf).words) if len(line.words) > 3]
    edge = max(line.x1 for line in lines)
    yield from (line for line in lines if line.x1 > edge - 1 and line.size >= 13)


def gap(line: TextLine) -> float:
    """The median gap in pt between the words of a line."""
    return median(after.x0 - before.x1 for before, after in pairwise(line.words))


def main(arguments: Sequence[str]) -> int:
    """Measure, print, judge."""
    pdfs = office.to_pdfs([cv.render(letter_of(name)).docx for name in NAMES])
    found = {name: list(full_lines(pdf)) for name, pdf in zip(NAMES, pdfs, strict=True)}
    torn = {name: [line for line in lines if gap(line) > WIDEST] for name, lines in found.items()}
    for name, lines in found.items():
        print(f"{name:12} {len(torn[name]):3} of {len(lines):3} full lines")
        if "--lines" in arguments:
            print(*(f"    {gap(line):5.1f} pt  {line.text}" for line in torn[name]), sep="\n")
    count, whole = (sum(map(len, lines.values())) for lines in (torn, found))
    print(f"{count} of {whole} full lines, {count / whole:.2%}, have median gaps over {WIDEST:g} pt")
    return int(count > LIMIT * whole)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
