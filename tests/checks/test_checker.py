"""The checker: what it takes, what it leaves out, and that nothing is silent."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from congvan.checker import check
from congvan.errors import UnknownName, UnreadableDocument
from congvan.findings import Severity
from congvan.profile import load
from congvan.snapshot import take
from support.letters import BASES, letter

GOOD = letter("dispatch", {})
BAD = letter("dispatch", {"national_name": {"size": 15}, "subject": {"bold": True}, "number": {"text": "Số 5/STC"}})


@dataclass
class Carrier:
    docx: bytes


def test_it_takes_bytes_a_path_a_carrier_and_a_snapshot(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(BAD)
    reports = [check(source) for source in (BAD, path, str(path), Carrier(BAD), take(BAD))]
    assert all(report == reports[0] for report in reports)


def test_every_record_is_in_exactly_one_group() -> None:
    report = check(BAD)
    silent = [item.code for item in report.not_evaluated]
    groups = [*report.passed, *report.failed, *silent, *(item.code for item in report.manual)]
    assert sorted(groups) == sorted(load("nd30").codes)
    assert len(groups) == len(set(groups))


def test_findings_are_in_the_order_of_the_page() -> None:
    orders = [finding.where.order for finding in check(BAD)]
    assert orders == sorted(orders)
    assert check(BAD).codes == ("ND0101", "ND0302", "ND0304", "ND0314", "ND0507")


def test_select_and_ignore_take_codes_and_their_beginnings() -> None:
    assert check(BAD, select=["ND01"]).codes == ("ND0101",)
    assert check(BAD, ignore=["ND01", "ND0302", "ND0304", "ND0314"]).codes == ("ND0507",)
    assert {code[:4] for code in check(BAD, select=["ND05"]).passed} == {"ND05"}


def test_what_is_needed_is_judged_though_not_selected() -> None:
    report = check(BAD, select=["ND0303"])
    assert not report.findings
    assert [item.code for item in report.not_evaluated] == ["ND0303"]
    assert "ND0302" in report.not_evaluated[0].reason.vi


def test_silence_is_explained_in_both_languages() -> None:
    for item in check(GOOD).not_evaluated:
        assert item.reason.vi and item.reason.en


def test_what_no_file_shows_is_left_to_a_person_as_a_question() -> None:
    questions = check(GOOD).manual
    assert len(questions) > 15
    assert all(item.question.vi.endswith("?") and item.question.en.endswith("?") for item in questions)


def test_only_what_a_file_has_is_asked_about() -> None:
    def asked(name: str, changes: dict[str, Any]) -> set[str]:
        return {item.code for item in check(letter(name, changes)).manual}

    assert not {"ND1002", "ND2012", "ND0802", "ND3003", "ND0716", "ND4017"} & asked("dispatch", {})
    assert "ND0716" in asked("dispatch", {"issuing_agency": {"text": "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ"}})
    honoured = {"body.0": {"text": "Cơ quan đề nghị các đơn vị báo cáo danh sách tặng Huân chương Lao động năm 2026."}}
    assert asked("dispatch", honoured) - asked("dispatch", {}) == {"ND4017"}
    assert {"ND0719", "ND0801", "ND4014"} <= asked("decision", {})


def test_records_for_the_other_kind_of_document_are_out_of_scope() -> None:
    assert "ND0511" in {item.code for item in check(letter("decision", {})).not_evaluated}
    assert "ND0501" in {item.code for item in check(GOOD).not_evaluated}


def test_a_record_that_the_profile_disables_is_not_judged(tmp_path: Path) -> None:
    (tmp_path / "profile.yaml").write_text(
        "name: house\ntitle: {vi: a, en: a}\nin_force: {from: 2026-01-01}\nextends: nd30\n"
        "disable: {ND0101: in sẵn, ND0302: in sẵn}\n",
        encoding="utf-8",
    )
    report = check(BAD, profile=tmp_path)
    assert report.profile == "house"
    assert report.codes == ("ND0303", "ND0304", "ND0314", "ND0507")


def test_an_override_is_judged_as_it_says(tmp_path: Path) -> None:
    (tmp_path / "profile.yaml").write_text(
        "name: house\ntitle: {vi: a, en: a}\nin_force: {from: 2026-01-01}\nextends: nd30\n"
        "override: {ND0101: {expect: {size: 15}, severity: warning, reason: in sẵn}}\n",
        encoding="utf-8",
    )
    assert "ND0101" not in check(BAD, profile=tmp_path).codes
    [finding] = check(GOOD, profile=tmp_path)
    assert (finding.code, finding.severity) == ("ND0101", Severity.WARNING)


def test_a_letter_of_days_on_which_the_norm_does_not_apply_is_reported(tmp_path: Path) -> None:
    (tmp_path / "profile.yaml").write_text(
        "name: house\ntitle: {vi: a, en: a}\nin_force: {from: 2024-01-01, to: 2025-12-31}\nextends: nd30\n",
        encoding="utf-8",
    )
    codes = {
        year: check(letter("dispatch", {"place_date": {"text": f"Huế, ngày 15 tháng 10 năm {year}"}}), tmp_path).codes
        for year in (2023, 2024, 2026)
    }
    assert {year: "ND0412" in found for year, found in codes.items()} == {2023: True, 2024: False, 2026: True}


def test_a_guess_is_never_an_error() -> None:
    """Without our styles and without italics a legal basis is known by its words alone."""
    ours = {line.component: {"style": "Normal"} for line in BASES["decision"]() if line.text}
    upright = {"legal_basis": {"style": "Normal", "italic": False}}
    findings = [item for item in check(letter("decision", {**ours, **upright})) if item.code == "ND0606"]
    assert findings and all(item.severity is Severity.WARNING for item in findings)
    sure = [item for item in check(letter("decision", {"legal_basis": {"italic": False}})) if item.code == "ND0606"]
    assert sure and all(item.severity is Severity.ERROR for item in sure)


def test_an_unknown_profile_is_answered_with_a_near_one() -> None:
    with pytest.raises(UnknownName, match="nd30"):
        check(GOOD, profile="nd03")


def test_what_is_not_a_docx_is_refused() -> None:
    with pytest.raises(UnreadableDocument):
        check(b"no docx at all")


def test_places_lead_back_to_the_paragraph() -> None:
    snapshot = take(BAD)
    for finding in check(BAD):
        place = finding.where
        paragraph = next(item for item in snapshot.paragraphs if item.place.index == place.index)
        assert place.part == paragraph.place.part
        assert place.excerpt.split()[0] in paragraph.text


def test_minutes_have_a_form_of_their_own() -> None:
    minutes = {
        "document_type": {"text": "BIÊN BẢN"},
        "number": {"text": "Số: 05/BB-STC"},
        "place_date": {"remove": True},
        "signing_authority": {"remove": True},
        "position": {"zone": "foot_left"},
    }
    assert not {"ND0402", "ND0709", "ND0911"} & set(check(letter("decision", minutes)).codes)


def test_a_centred_line_of_the_forms_is_not_prose() -> None:
    for line in ("QUYẾT ĐỊNH:", "Sở Tài chính điện:", "(Kèm theo Quyết định số 05/QĐ-STC)"):
        assert set(check(letter("decision", {"body": {"text": line, "italic": True}})).codes) <= {
            "C13",
            "C14",
            "C15",
            "ND0632",
            "ND0645",
        }


def test_an_abbreviation_that_may_be_an_agency_is_not_an_error() -> None:
    for symbol, severity in (("CV-STC", Severity.ERROR), ("TB-QLNS", Severity.WARNING)):
        [finding] = check(letter("dispatch", {"number": {"text": f"Số: 05/{symbol}"}}))
        assert (finding.code, finding.severity) == ("ND0309", severity)
    own_initials = check(letter("dispatch", {"number": {"text": "Số: 05/TC-QLNS"}}))
    assert [finding.code for finding in own_initials] == []


@pytest.mark.parametrize(
    ("title", "extra"),
    [("GIẤY MỜI", {}), ("CÔNG ĐIỆN", {"addressees_label": {"insert": "legal_basis", "text": "GIÁM ĐỐC SỞ điện:"}})],
)
def test_as_above_may_point_to_those_whom_the_text_itself_names(title: str, extra: dict[str, Any]) -> None:
    changes = {"document_type": {"text": title}, "recipient.0": {"text": "- Như trên;"}, **extra}
    report = check(letter("decision", changes), select=["ND0901", "ND0902", "ND0903", "ND0918"])
    assert report.findings == ()
