"""What an author types although the page prints it is taken as it is meant, or refused with what to write."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

import congvan as cv
from congvan.parts import is_file_copy
from parts.letters import letter, reported


@pytest.mark.parametrize(
    "typed",
    [
        "góp ý dự thảo Đề án", "V/v góp ý dự thảo Đề án", "Về việc góp ý dự thảo Đề án",
        "V/v: về việc góp ý dự thảo Đề án",
        "góp ý dự thảo Đề án.", "Về việc góp ý dự thảo Đề án ..",
    ],
)  # fmt: skip
def test_a_subject_is_what_comes_after_the_printed_words(typed: str) -> None:
    assert letter(subject=f"'{typed}'").subject == "góp ý dự thảo Đề án"


def test_a_subject_keeps_what_is_its_own() -> None:
    assert letter(subject="Về Việt Nam v.v.").subject == "Về Việt Nam v.v."
    report = cv.NamedDocument.model_validate(
        {**letter().model_dump(), "type": "plan", "addressees": [], "subject": "Về việc góp ý"}
    )
    assert report.subject == "Về việc góp ý"


def test_a_subject_of_nothing_but_the_printed_words_is_refused() -> None:
    (problem,) = reported(subject="Về việc")
    assert "ghi tiếp nội dung" in problem.message.vi


@pytest.mark.parametrize("typed", ["Kính gửi: Bộ Y tế", "- Bộ Y tế;", "Kính gửi: - Bộ Y tế."])
def test_an_addressee_is_a_name(typed: str) -> None:
    assert letter(addressees=f"['{typed}']").addressees == ("Bộ Y tế",)
    assert letter(addressees=f"'{typed}'").addressees == ("Bộ Y tế",)


def test_a_label_on_a_line_of_its_own_is_not_an_addressee() -> None:
    assert letter(addressees='"Kính gửi:\\n- Bộ Y tế;\\n- Bộ Nội vụ."').addressees == ("Bộ Y tế", "Bộ Nội vụ")


@pytest.mark.parametrize("typed", ["Lưu: VT, QLNS.", "Lưu VT, QLNS.", "Lưu:VT, QLNS", "- Lưu VT, QLNS."])
def test_the_file_copy_is_known_without_its_colon(typed: str) -> None:
    recipients = letter(recipients=f"[Như trên, '{typed}']").recipients
    assert recipients == (cv.Recipient(name="Như trên"), cv.FileCopy(units=("QLNS",)))
    assert recipients[1].shown == "Lưu: VT, QLNS."


def test_a_recipient_called_luu_is_a_recipient() -> None:
    assert not is_file_copy("Lưu trữ lịch sử tỉnh")
    assert letter(recipients="[Lưu trữ lịch sử tỉnh]").recipients == (cv.Recipient(name="Lưu trữ lịch sử tỉnh"),)


def test_a_recipient_has_no_dash_of_its_own() -> None:
    assert letter(recipients="['- Sở Nội vụ (để b/c);']").recipients == (cv.Recipient(name="Sở Nội vụ", note="để b/c"),)


def test_a_dash_within_a_name_stays() -> None:
    named = letter(recipients="[UBND tỉnh Bà Rịa - Vũng Tàu]", addressees="[Sở Du lịch Bà Rịa – Vũng Tàu]")
    assert [one.shown for one in named.recipients] == ["UBND tỉnh Bà Rịa - Vũng Tàu"]
    assert named.addressees == ("Sở Du lịch Bà Rịa – Vũng Tàu",)


@pytest.mark.parametrize(
    ("signatory", "path", "written"),
    [
        (
            '{position: "KT. GIÁM ĐỐC\\nPHÓ GIÁM ĐỐC"}', "signatory.position",
            "“authority: KT.”, “head_position: GIÁM ĐỐC”, “position: PHÓ GIÁM ĐỐC”",
        ),
        ("{position: TM. Ủy ban nhân dân}", "signatory.position", "“authority: TM.”, “collective: Ủy ban nhân dân”"),
        (
            "{authority: KT., head_position: KT. Giám đốc, position: Phó Giám đốc}", "signatory.head_position",
            "“authority: KT.”, “head_position: Giám đốc”",
        ),
    ],
)  # fmt: skip
def test_an_authority_has_a_field_of_its_own(signatory: str, path: str, written: str) -> None:
    (problem,) = reported(signatory=signatory)
    assert problem.path == path
    assert written in problem.message.vi
    assert written in problem.message.en


def test_a_position_may_begin_as_an_authority_is_written() -> None:
    assert cv.Signatory(position="Ktv. trưởng").position == "Ktv. trưởng"
    with pytest.raises(ValidationError):
        cv.Signatory(position="kt. giám đốc")
