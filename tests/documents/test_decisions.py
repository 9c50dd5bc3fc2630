"""Quyết định, nghị quyết: articles are counted, and ``Như Điều`` names the one that says who must act."""

from __future__ import annotations

from typing import Any

import pytest

import congvan as cv
from congvan.documents import data_of, model_of
from congvan.errors import InputError
from congvan.snapshot import take
from congvan.source import build_data

_DATA: dict[str, Any] = {
    "issuer": {"name": "Sở Nội vụ", "parent": "Ủy ban nhân dân tỉnh Sơn Hà"},
    "number": "15/QĐ-SNV",
    "place": "Sơn Hà",
    "issue_date": "2026-02-05",
    "subject": "Về việc thành lập Tổ công tác",
    "enacted_by": "Giám đốc Sở Nội vụ",
    "legal_bases": ["Căn cứ Luật Tổ chức Chính phủ", "Theo đề nghị của Chánh Văn phòng Sở"],
    "body": ["Thành lập Tổ công tác.", "Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này."],
    "signatory": {"position": "Giám đốc", "full_name": "Trần Văn Bình"},
    "recipients": ["Như Điều;", "Lưu: VT."],
}


def decided(**data: object) -> cv.Decision:
    return build_data({**_DATA, **data}, cv.Decision)


def printed(document: cv.Decision | cv.Resolution) -> list[str]:
    return [paragraph.text for paragraph in take(cv.render(document).docx).paragraphs]


def recipients(document: cv.Decision | cv.Resolution) -> list[str]:
    return [line.shown for line in document.recipients_shown]


def test_each_line_of_a_decision_is_an_article_without_a_title() -> None:
    assert [(block.kind, block.text.plain) for block in decided().body if isinstance(block, cv.Article)] == [
        ("article", "Thành lập Tổ công tác."),
        ("article", "Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này."),
    ]


def test_a_decision_may_have_titled_articles_in_chapters() -> None:
    chapter = {"chapter": "Quy định chung", "body": [{"article": "Phạm vi", "body": ["Quyết định này quy định …"]}]}
    (block,) = decided(body=[chapter], recipients=["Lưu: VT."]).body
    assert isinstance(block, cv.Chapter)
    assert [article.is_titled for article in block.body if isinstance(article, cv.Article)] == [True]


def test_as_article_names_the_last_article_that_says_who_must_act() -> None:
    assert recipients(decided()) == ["Như Điều 2", "Lưu: VT."]
    after = [*_DATA["body"], "Quyết định này có hiệu lực kể từ ngày ký."]
    assert recipients(decided(body=after, recipients=["Như Điều …", "Lưu: VT."])) == ["Như Điều 2", "Lưu: VT."]


def test_a_typed_number_of_an_article_stays() -> None:
    assert recipients(decided(recipients=["Như Điều 1", "Lưu: VT."])) == ["Như Điều 1", "Lưu: VT."]


def test_who_must_act_may_be_named_below_the_article() -> None:
    body = ["Thành lập Tổ công tác.", {"article_text": "Tổ chức thực hiện:", "body": [{"clause": "Sở thi hành."}]}]
    assert recipients(decided(body=body)) == ["Như Điều 2", "Lưu: VT."]


def test_as_article_without_such_an_article_is_reported() -> None:
    with pytest.raises(InputError, match="cần một điều nêu ai thi hành") as caught:
        decided(body=["Thành lập Tổ công tác."])
    assert [problem.path for problem in caught.value.problems] == ["recipients[0]"]


def test_an_article_has_a_title_or_a_text() -> None:
    with pytest.raises(InputError, match="đúng một trong hai"):
        decided(body=[{"article": "Phạm vi", "article_text": "Thành lập Tổ công tác."}], recipients=["Lưu: VT."])


@pytest.mark.parametrize("key", ["enacted_by", "legal_bases"])
def test_who_decides_and_on_what_basis_cannot_be_left_out(key: str) -> None:
    with pytest.raises(InputError) as caught:
        build_data({name: value for name, value in _DATA.items() if name != key}, cv.Decision)
    assert [problem.path for problem in caught.value.problems] == [key]


def test_a_decision_read_back_says_of_each_article_whether_it_is_titled() -> None:
    body = [{"article": "Phạm vi", "body": ["Toàn tỉnh."]}, "Chánh Văn phòng Sở thi hành Quyết định này."]
    reading = cv.read(cv.render(decided(body=body)).docx)
    assert reading.data["body"] == [
        {"article": "Phạm vi", "body": ["Toàn tỉnh."]},
        {"article_text": "Chánh Văn phòng Sở thi hành Quyết định này"},
    ]


def test_the_page_decides_or_resolves() -> None:
    resolution = build_data({**_DATA, "number": "15/NQ-HĐQL", "recipients": ["Lưu: VT."]}, cv.Resolution)
    assert "QUYẾT NGHỊ:" in printed(resolution)
    assert "QUYẾT ĐỊNH:" in printed(decided())


def test_the_models_are_those_of_their_types() -> None:
    assert model_of(cv.DocumentType.DECISION) is cv.Decision
    assert model_of(cv.DocumentType.RESOLUTION) is cv.Resolution
    assert data_of(decided())["enacted_by"] == "Giám đốc Sở Nội vụ"
