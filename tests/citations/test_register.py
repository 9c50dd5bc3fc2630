"""Danh mục viện dẫn: YAML and back, text and back, CSL-JSON, refusals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cited_strategies import registers
from hypothesis import given, settings
from pydantic import TypeAdapter, ValidationError

from congvan.cited import CitedDocument, DocumentCode, find_citations
from congvan.errors import InputError, Refusal
from congvan.register import CitationWriter, Entries, Register
from congvan.vocabulary import DocumentType, LegalType

YAML = """\
viện dẫn:
  cv4422:
    tên loại: Công văn
    số ký hiệu: 4422/BLĐTBXH-VPQGGN
    ngày ký: 20/9/2024
    cơ quan ban hành: Bộ Lao động - Thương binh và Xã hội
    trích yếu: về việc đôn đốc thực hiện Chương trình
  luat-dat-dai:
    type: law
    title: Đất đai
    date: 2024
"""


def test_a_clerk_writes_it_in_vietnamese_or_in_identifiers() -> None:
    register = Register.from_yaml(YAML)
    assert list(register) == ["cv4422", "luat-dat-dai"]
    dispatch, law = register.values()
    assert dispatch.type is DocumentType.OFFICIAL_DISPATCH
    assert dispatch.code == DocumentCode("4422", "BLĐTBXH-VPQGGN")
    assert str(dispatch.date) == "2024-09-20"
    assert (law.type, law.name, str(law.date)) == (LegalType.LAW, "Luật Đất đai", "2024")


@given(registers())
@settings(max_examples=60, deadline=None)
def test_yaml_and_back(register: Register) -> None:
    assert Register.from_yaml(register.to_yaml()) == register


@given(registers())
@settings(max_examples=100, deadline=None)
def test_text_and_back(register: Register) -> None:
    writer = CitationWriter(register)
    text = ";\n".join(f"Căn cứ {writer.write_basis(key)}" for key in register)
    assert writer.unused == ()
    assert list(Register.from_mentions(find_citations(text)).values()) == list(register.values())


def test_several_mentions_make_one_document() -> None:
    text = "Thông báo số 12/TB-UBND của UBND tỉnh về A; Thông báo số 12/TB-UBND ngày 14/8/2024; Thông báo số 12/TB-STC"
    register = Register.from_mentions(find_citations(text))
    assert list(register) == ["tb12", "tb12-2"]
    assert register["tb12"] == CitedDocument.model_validate(
        {"type": "Thông báo", "code": "12/TB-UBND", "date": "14/8/2024", "issuer": "UBND tỉnh", "subject": "về A"}
    )


def test_errors_of_a_file_come_with_line_and_column() -> None:
    wrong = YAML.replace("4422/BLĐTBXH-VPQGGN", "4422/LĐTBXH VPQGGN").replace("type: law", "type: lau")
    with pytest.raises(InputError) as caught:
        Register.from_yaml(wrong, file="vien_dan.yaml")
    problems = caught.value.problems
    assert [(one.file, one.line) for one in problems] == [("vien_dan.yaml", 4), ("vien_dan.yaml", 9)]
    assert "4422/LĐTBXH VPQGGN" in problems[0].message.vi


@pytest.mark.parametrize(
    "entry",
    [
        {"type": "Công văn"},
        {"type": "Công văn", "code": "10/UBND–NC"},
        {"type": "Công văn", "code": "10/ UBND-NC"},
        {"type": "Công văn", "code": "UBND-NC"},
        {"type": "Công thư", "code": "10/UBND-NC"},
        {"type": "Công văn", "code": "10/UBND-NC", "title": "Đất đai"},
        {"type": "Luật", "date": "2024"},
        {"type": "Công văn", "code": "10/UBND-NC", "date": "31/02/2024"},
        {"type": "Công văn", "code": "10/UBND-NC", "so": "1"},
    ],
)
def test_what_names_no_document_is_refused(entry: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        CitedDocument.model_validate(entry)


def test_the_constitution_is_named_by_its_year() -> None:
    assert CitedDocument.model_validate({"type": "Hiến pháp", "date": "2013"}).name == "Hiến pháp"


@pytest.mark.parametrize(
    "code", ["4422/BLĐTBXH-VPQGGN", "22/2022/NQ-HĐND", "57-NQ/TW", "66.18/2026/NQ-CP", "30c/NQ-CP"]
)
def test_a_code_is_printed_as_it_was_read(code: str) -> None:
    assert str(DocumentCode.parse(code)) == code


def test_one_document_has_one_key_and_keys_are_words() -> None:
    document = CitedDocument.model_validate({"type": "Công văn", "code": "10/UBND-NC"})
    with pytest.raises(Refusal, match="là cùng một văn bản"):
        Register({"a": document, "b": document})
    with pytest.raises(Refusal, match="chỉ được gồm"):
        Register({"a b": document})


CSL_TYPES = {"document", "legislation", "regulation", "report"}


def test_csl_items_say_what_reference_managers_know() -> None:
    register = Register.from_yaml(YAML)
    assert register.to_csl() == [
        {
            "id": "cv4422",
            "type": "document",
            "language": "vi",
            "genre": "Công văn",
            "number": "4422/BLĐTBXH-VPQGGN",
            "title": "Công văn về việc đôn đốc thực hiện Chương trình",
            "authority": "Bộ Lao động - Thương binh và Xã hội",
            "issued": {"date-parts": [[2024, 9, 20]]},
        },
        {
            "id": "luat-dat-dai",
            "type": "legislation",
            "language": "vi",
            "genre": "Luật",
            "title": "Luật Đất đai",
            "issued": {"date-parts": [[2024]]},
        },
    ]


@given(registers())
@settings(max_examples=30, deadline=None)
def test_csl_is_json_with_known_types(register: Register) -> None:
    items = json.loads(json.dumps(register.to_csl()))
    assert [item["id"] for item in items] == list(register)
    assert {item["type"] for item in items} <= CSL_TYPES


def test_the_guide_names_every_public_name() -> None:
    import congvan.cited

    guide = (Path(__file__).parents[2] / "docs" / "citations.md").read_text(encoding="utf-8")
    assert [name for name in congvan.cited.__all__ if f"`{name}" not in guide] == []


def test_a_document_that_letters_describe_alike_is_read_once_and_faults_are_found_each_time() -> None:
    adapter = TypeAdapter(Entries)
    described = {"type": "Công văn", "code": "7001/UBND-KT", "date": "2024-09-20"}
    one, other = (adapter.validate_python({"a": dict(described)}) for _ in range(2))
    assert one["a"] is other["a"]
    assert adapter.validate_python({"a": {**described, "date": "2024-09-21"}})["a"] != one["a"]
    for _ in range(2):
        with pytest.raises(ValidationError):
            adapter.validate_python({"a": {**described, "code": "không"}})


def test_entries_are_judged_again_unless_they_were_judged_together() -> None:
    adapter = TypeAdapter(Entries)
    judged = adapter.validate_python({"a": {"type": "Công văn", "code": "7002/UBND-KT"}})
    assert adapter.validate_python(judged) is judged
    with pytest.raises(ValidationError, match="là cùng một văn bản"):
        adapter.validate_python({**judged, "b": judged["a"]})
