"""The body as a clerk types it, and what is said of a block that cannot be shown."""

from __future__ import annotations

import pytest

from congvan.body import Article, Chapter, Clause, Item, Paragraph, Point, RomanSection, flatten
from congvan.documents import Dispatch
from congvan.source import build, read_text
from parts.letters import KEYS, letter, reported

BODY = """\
  - Kính báo như sau.
  - clause: Nộp báo cáo
    points:
      - Bản giấy
      - point: Bản điện tử
        items:
          - Dạng .docx
          - item: Dạng .pdf
            items: [có chữ ký số]
      - paragraph: Xen giữa
  - title: Về thời hạn
    items: [Trước ngày 15]
  - text: Khoản hai
  - khoản: Khoản ba
  - chapter: Quy định chung
    body:
      - article: Phạm vi
        body: [Một đoạn., {clause: Một khoản}]
  - chapter: Thi hành
"""


def _typed(body: str) -> Dispatch:
    head = "".join(f"{key}: {value}\n" for key, value in KEYS.items() if key != "body")
    return build(read_text(f"{head}body:\n{body}", file="thu.yaml"), Dispatch)


def test_a_body_is_read_as_typed() -> None:
    body = _typed(BODY).body
    assert body == (
        Paragraph(text="Kính báo như sau."),
        Clause(
            text="Nộp báo cáo",
            points=(
                Point(text="Bản giấy"),
                Point(
                    text="Bản điện tử", items=(Item(text="Dạng .docx"), Item(text="Dạng .pdf", items=("có chữ ký số",)))
                ),
                Paragraph(text="Xen giữa"),
            ),
        ),
        Clause(title="Về thời hạn", items=("Trước ngày 15",)),
        Paragraph(text="Khoản hai"),
        Clause(text="Khoản ba"),
        Chapter(title="Quy định chung", body=(Article(title="Phạm vi", body=("Một đoạn.", Clause(text="Một khoản"))),)),
        Chapter(title="Thi hành"),
    )


def test_numbers_and_letters_are_counted_not_typed() -> None:
    counted = [(line.kind, line.ordinal) for line in flatten(_typed(BODY).body)]
    assert counted == [
        ("paragraph", 0), ("clause", 1), ("point", 1), ("point", 2), ("item", 0), ("item", 0), ("subitem", 0),
        ("paragraph", 0), ("clause", 2), ("item", 0), ("paragraph", 0), ("clause", 3),
        ("chapter", 1), ("article", 1), ("paragraph", 0), ("clause", 1), ("chapter", 2),
    ]  # fmt: skip


def test_one_text_is_a_body_of_one_paragraph() -> None:
    assert letter(body="Đề nghị báo cáo.").body == (Paragraph(text="Đề nghị báo cáo."),)


def test_a_heading_may_be_written_by_its_title_alone() -> None:
    assert letter(body="[{roman_section: Kết quả}]").body == (RomanSection(title="Kết quả"),)


@pytest.mark.parametrize(
    ("body", "where", "vi", "en"),
    [
        ("[]", "6:7 body", "cần ít nhất 1 phần tử", "at least 1"),
        ("['']", "6:8 body[0].text", "Đoạn văn trống", "The paragraph is empty"),
        ("[{clause: a, title: b}]", "6:8 body[0]", "đúng một trong hai", "only one of them"),
        ("[{clause: a, points: [x], items: [y]}]", "6:8 body[0]", "không có cả hai", "not both"),
        ("[{paragraph: a, points: [x], items: [y]}]", "6:8 body[0]", "không có cả hai", "not both"),
        ("[{paragraph: a, point: [b]}]", "6:23 body[0].point", "Có phải là “points”?", "Did you mean “points”?"),
        ("[{chapter: A, body: [{part: B}]}]", "6:28 body[0].body[0]", "“part” là cấp cao hơn", "move it out"),
        ("[{chapter: A}, văn]", "6:22 body[1]", "đưa vào “body” của tiêu đề", "move it into the heading's “body”"),
        ("[{chapter: A}, {article: B}]", "6:22 body[1]", "“article” đứng sau một tiêu đề", "“article” comes after"),
        ("['a[^1]']", "6:8 body[0]", "[^1] không có trong footnotes", "[^1] is not in the footnotes"),
    ],
)  # fmt: skip
def test_a_block_that_cannot_be_shown_is_reported(body: str, where: str, vi: str, en: str) -> None:
    found = reported(body=body)
    (problem,) = found
    assert f"{problem.line}:{problem.column} {problem.path}" == where
    assert vi in problem.message.vi, problem.message.vi
    assert en in problem.message.en, problem.message.en


@pytest.mark.parametrize(
    ("body", "notes", "where", "vi", "en"),
    [
        ("['a[^1] b[^1]']", "{1: x}", ["6:8 body[0]"], "được dẫn hai lần", "referred to twice"),
        ("[a]", "{1: x}", ["9:16 footnotes.1"], "không được dẫn trong nội dung", "never referred to"),
        ("['a[^1]']", "{1: []}", ["9:16 footnotes.1"], "cần ít nhất 1", "at least 1"),
        (
            "['a[^mot]']", "{mota: x}", ["6:8 body[0]", "9:19 footnotes.mota"],
            "Có phải là “mota”?", "Did you mean “mota”?",
        ),
        (
            "['a[^1]']", "{1: 'x[^2]', 2: y}", ["9:16 footnotes.1", "9:28 footnotes.2"],
            "dẫn một chú thích khác", "refers to another note",
        ),
    ],
)  # fmt: skip
def test_notes_that_do_not_fit_are_reported(body: str, notes: str, where: list[str], vi: str, en: str) -> None:
    found = reported(body=body, footnotes=notes)
    assert [f"{problem.line}:{problem.column} {problem.path}" for problem in found] == where
    assert vi in found[0].message.vi
    assert en in found[0].message.en


def test_faults_of_notes_are_reported_together_with_the_others() -> None:
    found = reported(body="['a[^1]']", footnotes="{2: x}", place="''")
    assert sorted(problem.path for problem in found) == ["body[0]", "footnotes.2", "place"]
