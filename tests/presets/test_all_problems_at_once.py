"""One file with many mistakes of many kinds: each is reported in one run, at its line and column."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from congvan.errors import InputError
from congvan.presets import load, loads
from support.asked_anew import ASKED_ANEW

ENGLISH = """\
issuer:
  name: Sở Tài chính
  parnt: UBND tỉnh Quảng Nam
number: 05 STC
place: ""
issue_date: 2026-02-31
subject: góp ý\u202e dự thảo
addressees: {a: b}
secrecy: bí mật lắm
legal_bases:
  - Căn cứ [@khong_co];
  - Căn cứ [@ke_hoach|ngay];
body:
  - Sở Tài chính [^mat] kính đề nghị.
  - clause: Về việc \x07này [@ke_hoch]
    ponts: [a]
    points:
      - Xét [@ke_hoach|issuer].
      - Theo [^a] và [^a].
  - paragraph: Gồm
    points: [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25]
footnotes:
  thua: Chú thích thừa
  a: Chú thích [@xyz] và [^thua]
citations:
  ke_hoach: {type: Kế hoạch, code: 12/KH-UBND}
signatory:
  full_name: Nguyễn Văn A
recipients:
  - "Lưu: VT, QLNS."
  - Như trên
place: Quảng Nam
"""
MET = """\
3:3 issuer.parnt
4:9 number
5:8 place
6:13 issue_date
7:10 subject
8:13 addressees
9:10 secrecy
11:5 legal_bases[0]
12:5 legal_bases[1]
14:5 body[0]
15:13 body[1].clause
15:21
16:5 body[1].ponts
18:9 body[1].points[0]
19:9 body[1].points[1]
21:74 body[2].points[23]
23:9 footnotes.thua
24:6 footnotes.a
24:6 footnotes.a
28:3 signatory.position
30:5 recipients[0]
32:1 place
"""
VIETNAMESE = """\
cơ quan ban hành:
  tên: Sở Tài chính
  tên cơ quan chủ qản: UBND tỉnh
số: 05 STC
địa danh: Lào Cai
ngày ban hành: 2026-13-01
trích yếu: {a: b}
kính gửi: Sở Nội vụ
độ mật: kín
nội dung:
  - Theo [@x] và [^mat].
  - khoản: Xét [@y, khoản]
    các điểm:
      - Điểm [@z]
người ký: {chức vụ: {a: b}}
nơi nhận: [Như trên]
chú thích:
  k: thừa
"""
MET_IN_VIETNAMESE = """\
3:3 cơ quan ban hành.tên cơ quan chủ qản
4:5 số
6:16 ngày ban hành
7:12 trích yếu
9:9 độ mật
11:5 nội dung[0]
11:5 nội dung[0]
12:12 nội dung[1].khoản
14:9 nội dung[1].các điểm[0]
15:21 người ký.chức vụ
18:6 chú thích.k
"""
WRONG_YEAR = ASKED_ANEW.replace("2024", "a", 1)
PRESET = """\
preset: disbursement-acceleration
plan_year: 1999
place: "\u202eB"
reporting_day: 40
reviews_from: 2024
izzuer: 5
number: 05 STC
counterpart_until: 9/2024
funds_request_deadline: 2024-02-31
counterpart_deadline: 2024-02
citations:
  survey_plan: {type: Kế hoạch, code: 99/KH-UBND, issuer: UBND tỉnh}
"""
MET_IN_PRESET = """\
2:12 plan_year
3:8 place
4:16 reporting_day
5:15 reviews_from
6:1 izzuer
7:9 number
9:25 funds_request_deadline
10:23 counterpart_deadline
12:3 citations.survey_plan
"""


def problems(text: str, format: str = "yaml") -> InputError:
    with pytest.raises(InputError) as caught:
        loads(text, format=format)  # type: ignore[arg-type]
    return caught.value


def places(error: InputError) -> str:
    return "".join(f"{one.line}:{one.column} {one.path}".rstrip() + "\n" for one in error.problems)


@pytest.mark.parametrize(
    ("text", "met"), [(ENGLISH, MET), (VIETNAMESE, MET_IN_VIETNAMESE), (PRESET, MET_IN_PRESET)],
    ids=["identifiers", "labels", "preset"],
)  # fmt: skip
def test_every_mistake_of_a_file_is_reported_at_once_in_its_order(text: str, met: str) -> None:
    error = problems(text)
    assert places(error) == met
    assert all(one.message.vi and one.message.en != one.message.vi for one in error.problems)


def test_json_reports_the_same_mistakes_as_yaml() -> None:
    data = {
        "issuer": {"name": "Sở", "x": 1}, "number": "05 STC", "place": "A\u0007B", "issue_date": "2026-02-31",
        "subject": {"a": 1}, "addressees": "Sở", "urgency": "gấp", "body": ["Theo [@x] [^n]", {"clause": "a [@y]"}],
        "footnotes": {"k": "b"}, "recipients": ["Như trên"],
    }  # fmt: skip
    text = json.dumps(data, ensure_ascii=False, indent=1).replace('"subject"', '"place": "B",\n "subject"')
    reported = [(one.line, one.column, one.path) for one in problems(text, "json").problems]
    assert reported == [
        (1, 1, "signatory"), (4, 3, "issuer.x"), (6, 12, "number"), (7, 11, "place"), (8, 16, "issue_date"),
        (9, 2, "place"), (10, 13, "subject"), (14, 13, "urgency"), (16, 3, "body[0]"), (16, 3, "body[0]"),
        (18, 14, "body[1].clause"), (22, 8, "footnotes.k"),
    ]  # fmt: skip


def test_an_unknown_citation_beside_other_faults_is_offered_the_near_one() -> None:
    message = next(one.message for one in problems(ENGLISH).problems if one.path == "body[1].clause")
    assert "Có phải là “ke_hoach”?" in message.vi and "Did you mean “ke_hoach”?" in message.en


def test_a_register_that_is_wrong_itself_makes_no_citation_unknown() -> None:
    wrong = ENGLISH.replace("code: 12/KH-UBND", "code: 12 KH")
    reported = [one.path for one in problems(wrong).problems]
    assert (
        "citations.ke_hoach.code" in reported and "legal_bases[0]" in reported and "body[1].points[0]" not in reported
    )


def test_a_register_in_a_missing_file_hides_nothing_and_makes_no_citation_unknown(tmp_path: Path) -> None:
    text = "\n".join(line for line in ENGLISH.splitlines() if "ke_hoach:" not in line)
    path = tmp_path / "thu.yaml"
    path.write_text(text.replace("citations:", "citations: danh_muc.yaml"), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(path)
    reported = [one.path for one in caught.value.problems]
    assert reported.count("citations") == 1 and "issuer.parnt" in reported
    assert "legal_bases[0]" not in reported and "legal_bases[1]" in reported


def test_faults_of_a_register_come_after_those_of_the_letter(tmp_path: Path) -> None:
    (tmp_path / "danh_muc.yaml").write_text("citations:\n  ke_hoach: {type: Kế hoach}\n", encoding="utf-8")
    text = "\n".join(line for line in ENGLISH.splitlines() if "ke_hoach:" not in line)
    path = tmp_path / "thu.yaml"
    path.write_text(text.replace("citations:", "citations: danh_muc.yaml"), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(path)
    assert [Path(one.file).name for one in caught.value.problems][-2:] == ["thu.yaml", "danh_muc.yaml"]


def test_a_mistyped_label_of_many_words_is_not_prose() -> None:
    message = next(one.message.vi for one in problems(VIETNAMESE).problems if one.path.endswith("qản"))
    assert "Có phải là “cơ quan chủ quản”?" in message


def test_a_preset_whose_register_is_missing_says_so_once(tmp_path: Path) -> None:
    path = tmp_path / "thu.yaml"
    path.write_text(f"preset: disbursement-acceleration\nviện dẫn: a.yaml\n{WRONG_YEAR}", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(path)
    assert sorted(one.path for one in caught.value.problems) == ["plan_year", "viện dẫn"]
    (tmp_path / "a.yaml").write_text("citations: {k: {type: a}}\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(path)
    assert [one.path for one in caught.value.problems] == ["plan_year", "citations.k.type"]
