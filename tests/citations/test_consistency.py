"""Nhất quán: the oracle, the reference dispatch, and for each rule what fires and what stays quiet."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from seed_zones import seed_zones

from congvan.cited.consistency import (
    RULES,
    Attachment,
    ComponentText,
    Context,
    FaultLevel,
    Inconsistency,
    TableText,
    check_consistency,
)
from congvan.vocabulary import Component

DATA = Path(__file__).parents[1] / "data" / "language"
ORACLE = json.loads((DATA / "5b_consistency.json").read_text(encoding="utf-8"))
COMPLETENESS = {"C14", "C15", "C21"}
OWN_LINE = re.compile(r"own line '(Số: [^']+)' … ")
DATED = re.compile(r"doc dated (\S+): ")


def check(*texts: str, context: Context | None = None) -> tuple[Inconsistency, ...]:
    zones = [ComponentText(Component.BODY, text, f"đoạn {place}") for place, text in enumerate(texts, 1)]
    return check_consistency(zones, context or Context())


def codes_of(*texts: str, context: Context | None = None) -> set[str]:
    """The codes found, without those that only ask a first mention to be complete."""
    return {found.code for found in check(*texts, context=context)} - COMPLETENESS


@pytest.mark.parametrize("row", ORACLE, ids=[row["input"][:50] for row in ORACLE])
def test_oracle(row: dict[str, Any]) -> None:
    text, zones, issued = row["input"], [], None
    if own := OWN_LINE.match(text):
        zones, text = [ComponentText(Component.NUMBER, own[1])], text[own.end() :]
    if dated := DATED.match(text):
        issued, text = date.fromisoformat(dated[1]), text[dated.end() :]
    zones += [ComponentText(Component.BODY, part) for part in text.split(" … ")]
    found = check_consistency(zones, Context(issue_date=issued))
    wanted = {line.split()[0] for line in row["expected"]}
    levels = {line.split()[0] for line in row["expected"] if "(info)" in line}
    assert {one.code for one in found} - (COMPLETENESS - wanted) == wanted
    assert all(one.level is FaultLevel.SUGGESTION for one in found if one.code in levels)


def test_the_reference_dispatch_has_exactly_its_known_faults() -> None:
    found = Counter((one.code, one.level.value, one.zone.place) for one in check_consistency(seed_zones()))
    footnote, body = "dòng 27", "info"
    assert found == {
        ("C01", "error", "dòng 21"): 1,
        ("C02", "error", "dòng 21"): 1,
        ("C03", "error", "dòng 31"): 1,
        ("C04", "warning", footnote): 1,
        ("C04", "warning", "dòng 25"): 1,
        ("C12", "error", "dòng 10"): 1,
        ("C14", body, footnote): 6,
        ("C15", body, footnote): 6,
        ("C15", body, "dòng 31"): 2,
        ("C15", body, "dòng 35"): 2,
        ("C15", body, "dòng 39"): 1,
        ("C16", "error", "dòng 39"): 1,
        ("C17", "warning", "dòng 21"): 1,
        ("C18", "info", "dòng 14"): 1,
        ("C19", "info", "dòng 29"): 1,
        ("C20", "info", "dòng 23"): 1,
        ("C20", "info", "dòng 39"): 1,
        ("C21", body, "dòng 21"): 1,
    }


def test_findings_of_the_reference_dispatch_name_the_likelier_side() -> None:
    by_code = {one.code: one for one in check_consistency(seed_zones())}
    assert by_code["C01"].expected.vi.endswith("4422/BLĐTBOXH-VPQGGN")
    assert "ghi chung" in by_code["C03"].found.vi
    assert "written once for a list" in by_code["C03"].found.en
    assert "273/TB-UBND ngày 12/8/2024" in by_code["C04"].expected.vi
    assert by_code["C18"].excerpt == "MTQG"
    assert by_code["C18"].expected.vi == "lần đầu ghi “mục tiêu quốc gia (MTQG)”"


def test_a_fix_replaces_exactly_the_words_it_is_about() -> None:
    zone = ComponentText(Component.BODY, "Công văn số 5/ UBND–NC ngày 5/10/2024, giai đoạn 2021- 2025")
    fixes = {one.code: one.fix for one in check_consistency([zone]) if one.fix}
    assert set(fixes) == {"C02", "C08", "C09", "C16"}
    mended = {code: zone.text[: fix.start] + fix.text + zone.text[fix.end :] for code, fix in fixes.items()}
    assert mended["C02"] == "Công văn số 5/UBND-NC ngày 5/10/2024, giai đoạn 2021- 2025"
    assert mended["C08"] == "Công văn số 05/ UBND–NC ngày 5/10/2024, giai đoạn 2021- 2025"
    assert mended["C09"] == "Công văn số 5/ UBND–NC ngày 05/10/2024, giai đoạn 2021- 2025"
    assert mended["C16"] == "Công văn số 5/ UBND–NC ngày 5/10/2024, giai đoạn 2021-2025"


FIRES = {
    "C01": [
        "Công văn số 12/UBND-NC ngày 05/10/2024 của UBND tỉnh, Công văn số 12/UBND-KT ngày 05/10/2024 của UBND tỉnh",
        "Công văn số 12/LĐTBXH-BTXH ngày 05/10/2024; Công văn số 12/LĐTBXH-BTX ngày 05/10/2024",
    ],
    "C02": ["Công văn số 12/UBND - NC ngày 15/10/2024"],
    "C03": ["Công văn số 12/UBND-NC ngày 15/10/2024, sau đó Công văn số 12/UBND-NC ngày 16/10/2024"],
    "C04": ["Thông báo số 10/TB-STC ngày 20/5/2024; Thông báo số 11/TB-STC ngày 19/5/2024"],
    "C05": ["Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2021"],
    "C06": ["họp ngày 30/02/2024", "Hạn là ngày 31 tháng 11 năm 2024"],
    "C08": ["Công văn số 7/UBND-NC ngày 15/10/2024"],
    "C09": [
        "Công văn số 17/UBND-NC ngày 15/1/2024",
        "Công văn số 17/UBND-NC ngày 15/07/2024",
        "Nghị định số 30/2020/NĐ-CP ngày 5 tháng 3 năm 2020",
    ],
    "C10": [
        "Kế hoạch số 12/QĐ-UBND ngày 15/10/2024",
        "Công văn số 12/TB-STC ngày 15/10/2024",
        "Hướng dẫn số 12/HĐ-STC ngày 15/10/2024",
    ],
    "C11": ["Báo cáo số 12/2024/BC-STC ngày 15/10/2024"],
    "C13": [
        "Nghị định số 30/2020/NĐ-CP",
        "Công văn số 2033/UBND-VX ngày 29/8/2021 của UBND tỉnh về việc rà soát và Kế hoạch số 86/KH-UBND",
    ],
    "C16": ["giai đoạn 2021 -2025", "giai đoạn 2021- 2025", "giai đoạn 2021– 2025"],
    "C17": ["Bộ LĐTBXH và Bộ LĐ-TB&XH (lao động thương binh xã hội)", "Sở GD&ĐT, Sở GDĐT (giáo dục đào tạo)"],
    "C18": ["nguồn vốn XYZT của tỉnh"],
    "C19": ["các Tiểu dự án thành phần và tiểu dự án khác"],
    "C20": ["theo Phụ lục đính kèm"],
    "C22": [
        "họp thứ Hai, ngày 08/10/2024",
        "họp Chủ nhật (ngày 07/10/2024)",
        "số tiền 1.200.000 đồng (Một triệu đồng)",
        "trong 05 (bốn) ngày",
    ],
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in FIRES.items() for text in texts])
def test_a_rule_fires_and_no_other(code: str, text: str) -> None:
    assert codes_of(text) == {code}


QUIET = [
    # the subject of a cited document, quoted as it is
    "Công văn số 2033/UBND-VX ngày 29/8/2021 của UBND tỉnh về việc triển khai thực hiện Nghị quyết số 86/NQ-CP",
    # a provision of a law beside that of a decree
    "theo khoản 1 Điều 22 Luật Đấu thầu và khoản 1 Điều 56 Nghị định số 63/2014/NĐ-CP ngày 26/6/2014",
    # the sentence has dated it
    "Ngày 15/9/2023, Thủ tướng Chính phủ ban hành Công điện số 825/CĐ-TTg về việc phòng cháy",
    # a symbol is spelled by who issued the document
    "Công văn số 3444/LĐTBXH-BTXH ngày 31/8/2022 của Bộ Lao động - Thương binh và Xã hội (LĐ-TB&XH)",
    # a name that begins with a small word of its own, and a marked clause
    "tại Trụ sở Tiếp công dân tỉnh theo lịch tiếp công dân",
    "1) Các đơn vị báo cáo; đề nghị các đơn vị phối hợp",
    # two offices may give the same number on the same day
    "Công văn số 12/UBND-NC ngày 05/10/2024 của UBND tỉnh; Công văn số 12/STC-NS ngày 05/10/2024 của Sở Tài chính",
    "Thông báo số 12/TB-UBND ngày 05/10/2024; Thông báo số 12/TB-HĐND ngày 05/10/2024",
    # numbers start again each year
    "Công văn số 12/UBND-NC ngày 05/10/2023; Công văn số 12/UBND-NC ngày 05/10/2024",
    # two districts
    "Thông báo số 273/TB-UBND ngày 12/8/2024 của UBND huyện Phước Sơn; "
    "Thông báo số 273/TB-UBND ngày 14/8/2024 của UBND huyện Bắc Trà My",
    "Thông báo số 12/TB-UBND ngày 15/8/2024 của UBND huyện A; Thông báo số 13/TB-UBND ngày 14/8/2024 của UBND huyện B",
    # one organ under two names
    "Thông báo số 12/TB-UBND ngày 14/8/2024 của UBND tỉnh; Thông báo số 12/TB-UBND của Ủy ban nhân dân tỉnh",
    "Thông báo số 162/TB-UBND ngày 30/5/2024; Thông báo số 163/TB-UBND ngày 30/5/2024",
    "Nghị quyết số 22/2022/NQ-HĐND ngày 20/7/2022",
    "vốn năm 2022, 2023, 2024; lần 1 vào ngày 15, giai đoạn 2021-2025 và 2021 - 2025",
    "khoản 2 Công văn số 1053/UBND-KTTH ngày 15/02/2024",
    # a unit called KH, a Party type, a contract
    "Công văn số 12/KH-TC ngày 15/10/2024",
    "Quy định số 66-QĐ/TW ngày 06/02/2017",
    "Hợp đồng số 12/2024/HĐ-KT ngày 15/10/2024",
    "Luật Đất đai năm 2024 và Luật số 31/2024/QH15",
    "chương trình mục tiêu quốc gia (MTQG); vốn MTQG; UBND và HĐND",
    "nguồn vốn mục tiêu quốc gia, sau này MTQG",
    "Kế hoạch triển khai; kế hoạch triển khai; thực hiện Kế hoạch triển khai và kế hoạch triển khai",
    "Bộ Lao động - Thương binh và Xã hội phát triển kinh tế và xã hội phát triển kinh tế",
    "theo Phụ lục I Nghị định số 30/2020/NĐ-CP ngày 05/3/2020; Phụ lục II ban hành kèm theo Nghị quyết này",
    "họp thứ Hai, ngày 07/10/2024; Chủ nhật, ngày 06/10/2024",
    "số tiền 1.200.000 đồng (Một triệu hai trăm nghìn đồng), 05 (năm) ngày, 03 (ba) bản",
    "quy định tại Phụ lục này; các phụ lục phải đánh số",
    "dùng Hệ thống thông tin của tỉnh và các hệ thống thông tin khác",
]


@pytest.mark.parametrize("text", QUIET)
def test_what_is_right_stays_quiet(text: str) -> None:
    assert codes_of(text) == set()


def test_the_own_subject_may_name_a_document_in_short() -> None:
    full = ComponentText(Component.BODY, "Công văn số 10/UBND-NC ngày 11/10/2024 của UBND tỉnh về việc A")
    short = ComponentText(Component.SUBJECT, "V/v triển khai Công văn số 10/UBND-NC")
    assert check_consistency([short, full]) == ()


def test_a_shared_date_is_not_reported_twice() -> None:
    found = check("Thông báo số 11/TB-UBND và Thông báo số 12/TB-UBND ngày 5/8/2024")
    assert [one.code for one in found if one.code == "C09"] == ["C09"]


ISSUED = Context(issue_date=date(2024, 10, 7))


def test_dates_are_compared_with_the_issue() -> None:
    assert codes_of("Công văn số 10/UBND-NC ngày 11/10/2024", context=ISSUED) == {"C07"}
    assert codes_of("Công văn số 10/UBND-NC ngày 07/10/2024", context=ISSUED) == set()
    assert codes_of("đề nghị gửi báo cáo trước ngày 05/10/2024", context=ISSUED) == {"C07"}
    assert codes_of("đề nghị gửi báo cáo trước ngày 11/10/2024", context=ISSUED) == set()
    assert codes_of("đã yêu cầu gửi báo cáo trước ngày 05/10/2024", context=ISSUED) == set()
    assert (
        codes_of("tại Công văn số 10/UBND-NC ngày 01/10/2024 yêu cầu báo cáo trước ngày 05/10/2024", context=ISSUED)
        == set()
    )
    assert codes_of("Báo cáo gửi về Sở Tài chính trước ngày 05/10/2024", context=ISSUED) == {"C07"}
    assert codes_of("Thời gian: chậm nhất là ngày 05/10/2024", context=ISSUED) == {"C07"}
    assert codes_of("x", context=Context(issue_date=date(2024, 10, 7), deadlines=(date(2024, 10, 1),))) == {"C07"}


@pytest.mark.parametrize(
    "text",
    [
        "Sở báo cáo tình hình giải ngân đến hết ngày 30/9/2024 như sau",
        "Sở báo cáo kết quả các dự án hoàn thành trước ngày 30/9/2024",
        "Hồ sơ nộp trước ngày 30/9/2024 thì áp dụng quy định cũ",
        "Đề nghị bổ sung vốn, gồm các dự án khởi công trước ngày 30/9/2024",
        "Trong ngày 30/9/2024, Sở báo cáo Ủy ban nhân dân tỉnh",
    ],
)
def test_a_day_of_the_past_that_sets_no_deadline_is_left_alone(text: str) -> None:
    assert codes_of(text, context=ISSUED) == set()


def test_the_issue_date_and_the_own_symbol_are_read_from_their_zones() -> None:
    head = [
        ComponentText(Component.NUMBER, "Số: 15/LĐTB&XH-BTXH"),
        ComponentText(Component.PLACE_DATE, "Quảng Nam, ngày 07 tháng 10 năm 2024"),
    ]
    body = ComponentText(
        Component.BODY, "Công văn số 10/LĐTBXH-VP ngày 11/10/2024 của Sở (lao động thương binh xã hội)"
    )
    assert {one.code for one in check_consistency([*head, body])} - COMPLETENESS == {"C07", "C12"}


def test_the_ministry_is_not_a_variant_of_its_department() -> None:
    zones = [
        ComponentText(Component.NUMBER, "Số: /LĐTBXH-BTXH"),
        ComponentText(Component.BODY, "Công văn số 10/BLĐTBXH-VP ngày 11/10/2024"),
    ]
    assert {one.code for one in check_consistency(zones)} - COMPLETENESS == set()


def test_a_number_out_of_order_among_many_is_named() -> None:
    days = {10: 1, 11: 2, 12: 20, 13: 4, 14: 5}
    text = "; ".join(f"Thông báo số {n}/TB-STC ngày {day:02}/5/2024" for n, day in days.items())
    found = [one for one in check(text) if one.code == "C04"]
    assert len(found) == 1
    assert "12/TB-STC ghi sai" in found[0].expected.vi


def test_a_document_given_in_full_twice_is_a_suggestion() -> None:
    once = "Công văn số 10/UBND-NC ngày 11/10/2024 của UBND tỉnh về A"
    assert [one.code for one in check(once, once) if one.code == "C21"] == ["C21"]
    assert "C21" not in {one.code for one in check(once, "Công văn số 10/UBND-NC")}


APPENDICES = [
    ("theo Phụ lục I và Phụ lục II", ("I", "II"), 0),
    ("theo các Phụ lục I, II", ("I", "II"), 0),
    ("theo Phụ lục kèm theo", ("",), 0),
    ("(Phụ lục chi tiết kèm theo)", ("",), 0),
    ("theo Phụ lục III", ("I", "II"), 3),
    ("theo Phụ lục kèm theo", ("I", "II"), 3),
    ("theo Phụ lục I", ("I", "II"), 1),
    ("không nhắc gì", ("",), 1),
    ("theo Phụ lục I", ("I", ""), 1),
]


@pytest.mark.parametrize(("text", "numbers", "count"), APPENDICES)
def test_appendices_are_compared_both_ways(text: str, numbers: tuple[str, ...], count: int) -> None:
    found = check(text, context=Context(attachments=tuple(Attachment(number) for number in numbers)))
    assert [one.code for one in found] == ["C20"] * count


def table(*rows: str) -> Context:
    return Context(tables=(TableText(tuple(tuple(row.split("|")) for row in rows), "bảng 1"),))


def test_a_total_is_compared_with_its_rows() -> None:
    right = ("TT|Địa phương|Vốn", "1|A|1.000,5", "2|B|500", "|Tổng cộng|1.500,5")
    assert check(context=table(*right)) == ()
    (found,) = check(context=table(*right[:3], "|Tổng cộng|1.600"))
    assert (found.code, found.level, found.zone.place) == ("C22", FaultLevel.ERROR, "bảng 1")
    assert found.expected.vi == "tổng 1.500,5"
    assert [one.code for one in check(context=table("TT|Tên|Vốn", "|Tổng|9", "1|A|1", "2|B|2"))] == ["C22"]


def test_a_difference_that_rounding_explains_is_information() -> None:
    (found,) = check(context=table("TT|Tên|Vốn", "|Tổng|3,1", "1|A|1,0", "2|B|2,0"))
    assert found.level is FaultLevel.SUGGESTION
    (found,) = check(context=table("TT|Tên|Vốn", "|Tổng|3,2", "1|A|1,0", "2|B|2,0"))
    assert found.level is FaultLevel.ERROR


@pytest.mark.parametrize(
    "rows",
    [
        ("I|Nhóm|10", "1|A|4", "2|B|6", "II|Nhóm|5", "1|C|5", "|Tổng|15"),
        ("1|A|4", "2|B|sáu", "|Tổng|15"),
        ("1|A|10%", "2|B|20%", "|Tổng|15%"),
        ("1|A|4", "2|B|6"),
        ("1|A|4", "1.1|trong đó|2", "2|B|6", "|Tổng|10"),
        ("TT|Đơn vị|Tỷ lệ (%)", "1|A|26,0", "2|B|50,0", "|Tổng cộng|35,4"),
    ],
)
def test_a_table_of_another_shape_is_not_judged(rows: tuple[str, ...]) -> None:
    assert check(context=table(*rows)) == ()


def test_every_code_has_a_rule_and_a_place_in_the_guide() -> None:
    codes = list(RULES)
    assert sorted(set(codes)) == [f"C{number:02}" for number in range(1, 23)]
    guide = (Path(__file__).parents[2] / "docs" / "consistency.md").read_text(encoding="utf-8")
    assert all(f"| {code} |" in guide for code in codes)


def test_an_inconsistency_is_reported_in_both_languages() -> None:
    (found,) = check("giai đoạn 2021- 2025")
    assert found.format("vi") == "C16 đoạn 1: Thấy “2021- 2025” có khoảng trắng thừa; đúng ra “2021-2025”."
    assert found.format("en") == "C16 đoạn 1: Found “2021- 2025” with an extra space; expected “2021-2025”."
