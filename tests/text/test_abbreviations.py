from __future__ import annotations

from time import perf_counter

import pytest

from congvan.text import canonical_abbreviation, expansions, unexplained_abbreviations
from congvan.vocabulary import DocumentType


@pytest.mark.parametrize(
    ("short", "zone", "long"),
    [
        ("CT", "symbol", "Chỉ thị"), ("CT", "recipients", "Chủ tịch"), ("KT.", "signature", "ký thay"),
        ("TUQ.", "signature", "thừa ủy quyền"), ("LĐ-TB&XH", "body", "Lao động - Thương binh và Xã hội"),
        ("VT", "recipients", "Văn thư"), ("QyĐ", "symbol", "Quy định"), ("QĐ", "symbol", "Quyết định"),
    ],
)  # fmt: skip
def test_an_abbreviation_stands_for_what_its_zone_says(short: str, zone: str, long: str) -> None:
    assert expansions(short, zone)[0] == long  # type: ignore[arg-type]


def test_an_unknown_abbreviation_has_no_expansion() -> None:
    assert expansions("XYZ", "body") == expansions("VT", "body") == ()


def test_every_type_of_document_is_known_in_symbols() -> None:
    for kind in DocumentType:
        if kind.abbreviation:
            assert expansions(kind.abbreviation, "symbol") == (kind.label,)


def test_three_spellings_are_one_abbreviation() -> None:
    assert len({canonical_abbreviation(short) for short in ("LĐTBXH", "LĐ-TB&XH", "LĐTB&XH")}) == 1


def found(*paragraphs: str) -> list[tuple[str, int, int, int]]:
    return [(use.short, use.paragraph, use.start, use.count) for use in unexplained_abbreviations(paragraphs)]


def test_the_first_use_must_explain() -> None:
    assert found("Chương trình MTQG", "các MTQG và NSNN") == [("MTQG", 0, 13, 2), ("NSNN", 1, 12, 1)]
    assert found("Chương trình mục tiêu quốc gia (MTQG)", "các MTQG") == []
    assert found("Sở Tài chính (sau đây gọi tắt là STC) và STC") == []
    assert found("ngân sách nhà nước (viết tắt là NSNN)") == []


def test_a_full_name_far_before_its_bracket_is_not_searched_for() -> None:
    name = "tên " * 30
    assert found(f"{name}(sau đây gọi tắt là STC)") == []
    far = f"mục tiêu quốc gia ({name * 3}gọi tắt là STC)"
    assert found(far) == [("STC", 0, far.index("STC"), 1)]


def test_time_grows_with_the_text_and_not_with_its_square() -> None:
    def seconds(times: int) -> float:
        giant = "đề nghị QLNS xem xét (NSNN " * times
        before = perf_counter()
        unexplained_abbreviations([giant])
        return perf_counter() - before

    assert seconds(16000) < 40 * max(seconds(2000), 0.002)


def test_a_later_explanation_comes_too_late() -> None:
    assert found("các MTQG", "mục tiêu quốc gia (MTQG)") == [("MTQG", 0, 4, 2)]


def test_another_thing_in_brackets_does_not_explain() -> None:
    assert found("hồ sơ (theo mẫu của KBNN) nộp") == [("KBNN", 0, 20, 1)]
    assert found("(KBNN) nộp") == [("KBNN", 0, 1, 1)]


@pytest.mark.parametrize(
    "text",
    [
     "UBND và HĐND", "Công văn số 4422/BLĐTBXH-VPQGGN", "Nghị quyết số 57-NQ/TW",
     "Chương XII, quý III", "CÔNG TÁC BTXH", "TP. Hồ Chí Minh", "A và B", "V/v góp ý"],
)  # fmt: skip
def test_what_needs_no_explanation_is_passed_over(text: str) -> None:
    assert found(text) == []
