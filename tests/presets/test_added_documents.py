"""Văn bản thêm vào, bỏ khỏi một mẫu: what is added is printed where the preset takes it, what is unused is reported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import congvan as cv
from congvan.errors import InputError
from congvan.presets import document_file_of, find, get, read_document_file
from congvan.presets.fielded import LetterPreset, fill_letter
from congvan.presets.fielded.enumerations import without
from congvan.source import build_data
from presets.monthly import LETTER, MONTHLY, monthly
from support.asked_anew import ASKED_ANEW

SEED = f"preset: disbursement-acceleration\nissue_date: 2024-11-07\n{ASKED_ANEW}"
NOTICE = "{type: Thông báo, code: 351/TB-UBND, date: 2024-10-16, issuer: UBND tỉnh}"
URGING = "{type: Công văn, code: 8000/UBND-KTTH, date: 2024-10-20, issuer: UBND tỉnh, subject: về việc đẩy nhanh}"
DISPATCH: dict[str, Any] = {"type": "Công văn", "code": "9120/BNNMT-KH", "date": "2026-10-29", "issuer": "Bộ Y tế"}
TAKING = MONTHLY.replace("type: [cited document], each_cycle: true", "type: [cited document], takes_added: true")


def seed(citations: str, more: str = "") -> cv.Document:
    return cv.loads(f"{SEED}citations:\n{citations}{more}")


def prose(document: cv.Document) -> str:
    return "\n".join(one.plain for one in document.shown.prose)


def note_of(document: cv.Document) -> str:
    (note,) = [one for paragraphs in document.canonical().footnotes.values() for one in paragraphs]
    return note.plain


def letter(preset: LetterPreset, **given: Any) -> cv.Document:
    return build_data(fill_letter(preset, {**LETTER, **given}).data, cv.Dispatch)


def test_an_added_notice_is_behind_the_notices_of_the_letter() -> None:
    added = seed(f"  notice_8: {NOTICE}\n")
    assert note_of(added).endswith("Thông báo số 300/TB-UBND ngày 22/8/2024; Thông báo số 351/TB-UBND ngày 16/10/2024.")
    assert note_of(added).removesuffix("; Thông báo số 351/TB-UBND ngày 16/10/2024.") == note_of(
        cv.loads(SEED)
    ).removesuffix(".")


def test_an_added_document_of_another_type_is_behind_the_documents_that_direct() -> None:
    said = prose(seed(f"  committee_urging_3: {URGING}\n"))
    assert "8000/UBND-KTTH ngày 20/10/2024 về việc đẩy nhanh; các Thông báo kết luận của UBND tỉnh" in said
    assert said.count("8000/UBND-KTTH") == 1


def test_the_class_prints_what_it_is_given_too() -> None:
    more = cv.CitedDocument(type="Thông báo", code="351/TB-UBND", date="16/10/2024", issuer="UBND tỉnh")
    document = get("disbursement-acceleration").document(issue_date="2024-11-07", citations={"more": more})
    assert note_of(document).endswith("; Thông báo số 351/TB-UBND ngày 16/10/2024.")


def test_an_added_document_joins_the_list_of_the_field_that_takes_it() -> None:
    said = prose(letter(monthly(TAKING), citations={"bo": DISPATCH}))
    assert (
        "512/TB-UBND ngày 02/11/2026 của UBND tỉnh và Công văn số 9120/BNNMT-KH ngày 29/10/2026 của Bộ Y tế, Sở" in said
    )


def test_the_shipped_monthly_letter_takes_what_is_added() -> None:
    preset = find("disbursement-monthly")
    assert isinstance(preset, LetterPreset)
    assert [name for name, spec in preset.fields.items() if spec.takes_added] == ["urging"]


def test_what_a_changed_block_cites_is_there_alone() -> None:
    said = prose(
        letter(
            monthly(TAKING), citations={"bo": DISPATCH},
            changes=[{"after": "opening", "add": {"clause": "Theo [@bo, khoản 2|date]."}}],
        )
    )  # fmt: skip
    assert said.count("9120/BNNMT-KH") == 1
    assert "Theo khoản 2 Công văn số 9120/BNNMT-KH ngày 29/10/2026." in said


def test_an_added_document_that_is_later_than_the_letter_is_reported() -> None:
    with pytest.raises(InputError) as caught:
        fill_letter(monthly(TAKING), {**LETTER, "issue_date": "2026-10-05", "citations": {"bo": DISPATCH}})
    assert any("9120/BNNMT-KH ngày 29/10/2026 ban hành sau" in one.message.vi for one in caught.value.problems)


def test_a_preset_without_a_place_for_it_says_what_is_not_printed(tmp_path: Path) -> None:
    (tmp_path / "monthly.yaml").write_text(MONTHLY, encoding="utf-8")
    text = (
        "preset: monthly\nissue_date: 2026-11\nvalues:\n  plan_year: 2026\n  as_of: 2026-10-31\n"
        "  report_deadline: {before: 2026-11-25}\n"
        "  urging: [{type: Thông báo, code: 512/TB-UBND, date: 2026-11-02, issuer: UBND tỉnh}]\n"
        f"citations:\n  bo: {NOTICE}\n"
    )
    loaded = document_file_of(text, "a.yaml", presets=[tmp_path]).letter()
    (notice,) = loaded.notices
    assert (notice.line, notice.path) == (9, "citations.bo")
    assert "351/TB-UBND" not in prose(loaded.document)


def test_a_register_that_letters_share_prints_what_is_cited_and_no_more(tmp_path: Path) -> None:
    (tmp_path / "r.yaml").write_text(f"citations:\n  notice_8: {NOTICE}\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text(f"{SEED}citations: r.yaml\n", encoding="utf-8")
    loaded = read_document_file(tmp_path / "a.yaml").letter()
    assert "351/TB-UBND" not in note_of(loaded.document)
    assert loaded.notices == ()


def test_a_document_that_is_dropped_leaves_its_list() -> None:
    dropped = seed("  notice_6:\n  committee_urging_2:\n")
    assert note_of(dropped).endswith("Thông báo số 284/TB-UBND ngày 14/8/2024.")
    assert "5406/UBND-KGVX" not in prose(dropped)
    assert "trên địa bàn tỉnh; các Thông báo kết luận" in prose(dropped)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("[@a]; [@b|date]; [@c].", "[@a]; [@c]."),
        ("[@a], [@c] và [@b].", "[@a] và [@c]."),
        ("[@b], [@a] và [@c].", "[@a] và [@c]."),
        ("[@a] và [@b].", "[@a]."),
        ("[@a; @b|date; @c]", "[@a; @c]"),
        ("[@a, khoản 2, @c và @b]", "[@a, khoản 2 và @c]"),
        ("Theo [@b].", "Theo [@b]."),
        ("[@a], theo [@b], [@c]", "[@a], theo [@c]"),
        ("[@bb]; [@a]", "[@bb]; [@a]"),
    ],
)
def test_lists_are_closed_up_where_something_is_left(text: str, left: str) -> None:
    assert without({"body": [text]}, {"b"}) == {"body": [left]}


@pytest.mark.parametrize(
    ("dropped", "reported"),
    [
        ("  ministry_urging:\n", "ministry_urging"),
        (
            "  notice_66:\n",
            "“notice_66” để trống là bỏ khỏi mẫu, nhưng mẫu không có văn bản ấy. Có phải là",
        ),
    ],
)
def test_what_cannot_be_dropped_is_reported_at_its_line(dropped: str, reported: str) -> None:
    with pytest.raises(InputError) as caught:
        seed(dropped)
    (problem,) = caught.value.problems
    assert reported in problem.message.vi
    assert problem.line == len(SEED.splitlines()) + 2


def test_a_field_that_is_not_a_list_of_documents_takes_none() -> None:
    with pytest.raises(InputError) as caught:
        monthly(MONTHLY.replace("type: year, each_cycle: true", "type: year, takes_added: true"))
    assert "takes_added chỉ dùng với danh sách văn bản viện dẫn" in str(caught.value)
