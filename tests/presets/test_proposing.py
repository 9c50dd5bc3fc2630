"""Mẫu từ văn bản đã ban hành: its example gives the document back, whatever the document was."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import congvan as cv
from congvan.comparing import diff, document_of
from congvan.documents import AdministrativeDocument
from congvan.presets.fielded.file import FieldedFile
from congvan.presets.fielded.preset_file import letter_preset_of
from congvan.presets.fielded.proposing import preset_text, proposed
from congvan.presets.fielded.writing import example_of
from congvan.source import Tree
from examples import NAMES, document as example
from support.other_hands import HANDS


def given_back(document: AdministrativeDocument) -> AdministrativeDocument:
    preset = letter_preset_of(preset_text("mau", "Mẫu", document))
    back = FieldedFile(Tree(example_of(preset)), preset).letter().document
    assert back.__class__ is document.__class__
    return back


@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_given_back(name: str) -> None:
    document = example(name)
    comparison = diff(document, given_back(document))
    assert [line for one in comparison.changes for line in one.lines("vi")] == []
    assert not comparison.form


@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_given_back_from_its_word_file(name: str, tmp_path: Path) -> None:
    issued = cv.render(example(name)).save(tmp_path / "issued.docx")
    comparison = diff(issued, given_back(document_of(issued)))
    assert [line for one in comparison.changes for line in one.lines("vi")] == []
    assert not comparison.form


def test_fields_carry_the_words_that_they_came_from() -> None:
    document = example("dispatch/examples/minimal").model_copy(
        update={"body": ("Trước ngày 15/10/2026, giải ngân 70% của 1.000.000 đồng trong năm 2026 {nguyên văn}.",)}
    )
    _, found = proposed(document)
    assert [(one.words, one.spec.type.value) for one in found] == [
        ("15/10/2026", "date"),
        ("1.000.000 đồng", "money"),
        ("70%", "percent"),
        ("2026", "year"),
    ]
    assert diff(document, given_back(document)).is_same


def test_the_same_words_are_one_field() -> None:
    document = example("dispatch/examples/minimal").model_copy(update={"body": ("Từ 01/10/2026, và từ 01/10/2026.",)})
    _, found = proposed(document)
    assert len(found) == 1


@pytest.mark.parametrize("hand", HANDS)
def test_a_letter_written_by_hand_is_given_back_on_the_page_too(hand: str, tmp_path: Path) -> None:
    written = tmp_path / "written.docx"
    written.write_bytes(HANDS[hand].right())
    back = given_back(document_of(written))
    for other in (back, cv.render(back).save(tmp_path / "back.docx")):
        comparison = diff(written, other)
        assert comparison.is_same
        assert not comparison.form


CORPUS = os.environ.get("CONGVAN_CORPUS", "")
DISPATCHES = sorted(Path(CORPUS).glob("dispatch*.docx")) if CORPUS else []


@pytest.mark.skipif(not DISPATCHES, reason="CONGVAN_CORPUS names no folder with dispatches")
@pytest.mark.parametrize("path", DISPATCHES, ids=[path.stem for path in DISPATCHES])
def test_dispatches_of_other_hands_are_given_back_on_the_page_too(path: Path, tmp_path: Path) -> None:
    back = given_back(document_of(path))
    assert diff(path, back).is_same
    assert diff(path, cv.render(back).save(tmp_path / "back.docx")).is_same


@pytest.mark.parametrize(
    "mark", ["{** **}", "{*nghiêng*}chữ", r"\{", r"\}", r"\*\}", "{", "{{a}}", r"\{{**đậm**}", "{year_1}"]
)
def test_braces_of_words_and_of_markup_are_kept_apart(mark: str) -> None:
    words = f"Theo Công văn số 12/UBND-KT ngày 01/10/2026 của UBND tỉnh{mark}về năm 2026."
    document = example("dispatch/examples/minimal").model_copy(update={"body": (cv.Prose(words),)})
    comparison = diff(document, given_back(document))
    assert comparison.is_same
    assert not comparison.form


def with_body(*body: str, **changes: object) -> AdministrativeDocument:
    changed = {"body": tuple(map(cv.Prose, body)), **changes}
    return example("dispatch/examples/minimal").model_copy(update=changed)


def fields_of(document: AdministrativeDocument) -> list[tuple[str, str]]:
    assert diff(document, given_back(document)).is_same
    return [(one.words, one.spec.type.value) for one in proposed(document)[1]]


FULL = "Công văn số 12/UBND-KT ngày 01/10/2026 của UBND tỉnh về việc đôn đốc giải ngân"


def test_a_document_that_the_words_cite_is_a_field_however_often_it_is_cited() -> None:
    document = with_body(
        f"Theo {FULL}; tại điểm a khoản 2 Công văn số 12/UBND-KT và Thông báo số 3/TB-UBND ngày 02/10/2026:"
    )
    assert fields_of(document) == [
        (FULL, "cited document"),
        ("Thông báo số 3/TB-UBND ngày 02/10/2026", "cited document"),
    ]
    preset = letter_preset_of(preset_text("mau", "Mẫu", document))
    other = {
        "type": "Chỉ thị",
        "code": "05/CT-UBND",
        "date": "2026-11-03",
        "issuer": "UBND tỉnh",
        "subject": "về tiết kiệm",
    }
    given = example_of(preset)["values"] | {"cited_1": other}
    letter = FieldedFile(Tree({"values": given}), preset).letter().document
    assert "\n".join(one.plain for one in letter.shown.prose).startswith(
        "Theo Chỉ thị số 05/CT-UBND ngày 03/11/2026 của UBND tỉnh về tiết kiệm; tại điểm a khoản 2 Chỉ thị số 05/CT"
    )


def test_documents_that_are_cited_one_behind_the_other_are_fields_each() -> None:
    other = "Công văn số 34/STC-NS ngày 02/10/2026 của Sở Tài chính về việc nhắc báo cáo năm 2026"
    assert fields_of(with_body(f"Tiếp theo {FULL} và {other}, để hoàn thành:")) == [
        (FULL, "cited document"), (other, "cited document"),
    ]  # fmt: skip


def test_a_subject_that_cites_is_words_and_what_it_cites_a_field() -> None:
    inner = "Công văn số 34/STC-NS ngày 02/10/2026"
    text = f"Theo {FULL.partition(' về')[0]} về việc thực hiện {inner}, đề nghị:"
    assert fields_of(with_body(text)) == [
        (FULL.partition(" về")[0], "cited document"), (inner, "cited document"),
    ]  # fmt: skip


def test_a_document_cited_by_its_key_is_a_field_in_the_form_that_was_asked_for() -> None:
    register = {
        "truoc": cv.CitedDocument(type="Công văn", code="12/UBND-KT", date="01/10/2026", issuer="UBND tỉnh"),
        "luat": cv.CitedDocument(type="Luật", title="Đất đai", date="2024"),
    }
    document = with_body("Theo [@truoc], [@truoc|long-date issuer] và [@luat, khoản 2 Điều 3].", citations=register)
    assert fields_of(document) == [("truoc", "cited document")]
    data, _ = proposed(document)
    assert data["body"][0]["text"] == "Theo {cited_1|auto}, {cited_1|long-date-issuer} và [@luat, khoản 2 Điều 3]."
    assert list(data["citations"]) == ["luat"]


@pytest.mark.parametrize(
    "words",
    [
        "Luật Đầu tư công ngày 29 tháng 11 năm 2024",  # laws are not of a month
        "Công văn số 12/UBND-KT ngày 31/02/2026",
        "Công văn số 12 /UBND-KT ngày 01/10/2026",
        "các Công văn số 12/UBND-KT, số 13/UBND-KT ngày 01/10/2026",
    ],
)
def test_what_no_form_would_print_again_keeps_its_words(words: str) -> None:
    assert "cited document" not in dict(fields_of(with_body(f"Theo {words}, đề nghị."))).values()


def test_two_days_of_one_document_are_not_made_one() -> None:
    first, second = "Công văn số 12/UBND-KT ngày 01/10/2026", "Công văn số 12/UBND-KT ngày 02/10/2026"
    assert (first, "cited document") in fields_of(with_body(f"Theo {first} và {second}."))


def test_lists_of_units_are_fields_that_the_addressees_share() -> None:
    names = ("UBND xã Đông Sơn", "UBND xã Hòa Bình", "UBND phường Hoa Sen")
    document = with_body(
        "Chưa nhận được báo cáo của UBND xã Đông Sơn, UBND xã Hòa Bình và UBND phường Hoa Sen.", addressees=names
    )
    assert fields_of(document) == [(f"{names[0]}, {names[1]} và {names[2]}", "unit list")]
    assert proposed(document)[0]["addressees"] == "{units_1}"


def test_numbers_months_and_amounts_are_fields() -> None:
    document = with_body(
        "Còn 04 đơn vị, 12 dự án chưa giải ngân 10,39 tỷ đồng trong tháng 10 năm 2026; 1.250 triệu đồng."
    )
    assert set(fields_of(document)) == {
        ("tháng 10 năm 2026", "month"), ("10,39 tỷ đồng", "money"), ("1.250 triệu đồng", "money"),
        ("04", "count"), ("12", "count"),
    }  # fmt: skip
