"""Models written as data read back as the same models, and as short as a clerk would type them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

import congvan as cv
from congvan import presets
from congvan.documents import data_of
from congvan.presets import filled_starter
from congvan.source import build_data, dump_yaml
from support.dispatches import dispatches


@given(dispatches())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_dispatch_survives_yaml(letter: cv.Dispatch) -> None:
    assert cv.loads(dump_yaml(data_of(letter))) == letter


@pytest.mark.parametrize("name", [name for name in presets.names() if isinstance(presets.find(name), presets.Preset)])
def test_the_defaults_of_a_preset_survive_yaml(name: str) -> None:
    fields = presets.get(name).fields
    assert build_data(data_of(fields()), fields) == fields()


@pytest.mark.parametrize("name", [name for name in presets.names() if isinstance(presets.find(name), presets.Preset)])
def test_a_starter_is_the_preset_with_its_defaults(name: str) -> None:
    preset = presets.get(name)
    assert cv.loads(filled_starter(preset)) == preset.document()


def test_data_is_short() -> None:
    body = [
        "Đoạn.",
        cv.Clause(title="Tiêu đề", points=["Điểm.", cv.Point(text="Điểm", items=["Gạch", "Gạch"])]),
        cv.Clause(text="Khoản **đậm**."),
        cv.Chapter(title="Chương", body=[cv.Article(title="Điều", body=["Đoạn."])]),
    ]
    letter = cv.Dispatch(
        issuer={"name": "Sở Tài chính"},
        number="05/STC-QLNS",
        place="Huế",
        subject="góp ý",
        addressees=["Bộ Tài chính"],
        body=body,
        signatory=cv.Signatory(position="Giám đốc"),
        recipients=["Như trên", "UBND tỉnh (báo cáo)", cv.FileCopy(units=["QLNS"])],
    )
    assert data_of(letter) == {
        "issuer": {"name": "Sở Tài chính"},
        "number": "05/STC-QLNS",
        "place": "Huế",
        "subject": "góp ý",
        "addressees": ["Bộ Tài chính"],
        "body": [
            "Đoạn.",
            {"title": "Tiêu đề", "points": ["Điểm.", {"point": "Điểm", "items": ["Gạch", "Gạch"]}]},
            {"clause": "Khoản **đậm**."},
            {"chapter": "Chương", "body": [{"article": "Điều", "body": ["Đoạn."]}]},
        ],
        "signatory": {"authority": "none", "position": "Giám đốc"},
        "recipients": ["Như trên", "UBND tỉnh (báo cáo)", "Lưu: VT, QLNS."],
    }


def test_a_letter_keeps_its_keys_and_its_register() -> None:
    letter = presets.get("disbursement-acceleration").document()
    data = data_of(letter)
    assert "[@ministry_urging|date subject]" in data["body"][0]
    assert data["footnotes"]["notices"][0].startswith("[@notice_1|date]; ")
    assert data["citations"]["counterpart_resolution"] == {
        "type": "Nghị quyết",
        "code": "22/2022/NQ-HĐND",
        "date": "2022-07-20",
        "issuer": "HĐND tỉnh",
    }
    again = cv.loads(dump_yaml(data))
    assert again == letter
    assert again.shown == letter.shown
