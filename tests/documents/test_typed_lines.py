"""Lines that an author types: paragraphs in a body, entries of a list, breaks in a name."""

from __future__ import annotations

import io
import zipfile

import pytest

import congvan as cv
from congvan.errors import InputError
from congvan.inline import Prose
from parts.letters import KEYS, letter
from support.drafts import reported_besides

BODY = """\
body: |
  Sở Tài chính nhận được Công văn.

  Về việc này, Sở có ý kiến như sau:
  Nhất trí với dự thảo.
"""


def part_of(docx: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return package.read(name).decode()


def _typed(text: str) -> cv.Dispatch:
    """The letter with one key changed for ``text``, which may have several lines."""
    head = "".join(f"{key}: {value}\n" for key, value in KEYS.items() if not text.startswith(f"{key}:"))
    return cv.loads(head + text)


def test_each_line_of_a_body_is_a_paragraph() -> None:
    assert [block.prose.plain for block in _typed(BODY).body if isinstance(block, cv.Paragraph)] == [
        "Sở Tài chính nhận được Công văn.",
        "Về việc này, Sở có ý kiến như sau:",
        "Nhất trí với dự thảo.",
    ]


def test_so_is_each_line_of_a_text_among_blocks_and_under_a_heading() -> None:
    body = ["Một.\nHai.", cv.Clause(text="Ba."), {"article": "Bốn", "body": "Năm.\n\nSáu."}]
    document = letter().model_copy(update={"body": body})
    assert document.body == (
        cv.Paragraph(text="Một."),
        cv.Paragraph(text="Hai."),
        cv.Clause(text="Ba."),
        cv.Article(title="Bốn", body=("Năm.", "Sáu.")),
    )


def test_a_fault_beside_a_text_of_several_lines_keeps_its_place() -> None:
    with pytest.raises(InputError) as refused:
        _typed("body:\n  - |\n    Một.\n    Hai *ba.\n  - clause: ''\n")
    assert [problem.path for problem in refused.value.problems] == ["body[0]", "body[1].clause"]
    assert [problem.line for problem in refused.value.problems] == [11, 12]


def test_each_line_of_a_list_is_an_entry() -> None:
    assert _typed("addressees: |\n  Bộ Tài chính\n  Bộ Y tế\n").addressees == ("Bộ Tài chính", "Bộ Y tế")
    assert _typed("recipients: |\n  - Như trên;\n  - Lưu: VT.\n").recipients == (
        cv.Recipient(name="Như trên"),
        cv.FileCopy(),
    )
    bases = letter().model_copy(update={"legal_bases": "Căn cứ Luật A;\nCăn cứ Luật B."}).legal_bases
    assert bases == (Prose("Căn cứ Luật A"), Prose("Căn cứ Luật B"))
    noted = letter().model_copy(update={"body": "a[^1]", "footnotes": {"1": "Một.\nHai."}})
    assert noted.footnotes["1"] == (Prose("Một."), Prose("Hai."))
    assert cv.Agency(name="Sở Lao động\nvà Xã hội").name == ("Sở Lao động", "và Xã hội")


def test_a_line_in_brackets_goes_on_with_the_addressee_above() -> None:
    document = letter(addressees='"Ông Nguyễn Văn B\\n(Địa chỉ: số 1 đường Hoa Sen)"')
    assert document.addressees == ("Ông Nguyễn Văn B\n(Địa chỉ: số 1 đường Hoa Sen)",)


def test_the_lines_of_a_name_are_printed_and_read_back() -> None:
    document = letter().model_copy(
        update={
            "subject": ["góp ý dự thảo", "Đề án"],
            "addressees": ["Ông Nguyễn Văn B\n(Địa chỉ: số 1)", "Sở Nội vụ"],
            "signatory": {"position": "Giám đốc\nTrung tâm", "full_name": "Nguyễn Văn A"},
            "recipients": ["Như trên", "Lưu: VT, KTNV."],
        }
    )
    rendered = cv.render(document)
    assert part_of(rendered.docx, "word/document.xml").count("<w:br/>") == 3
    assert cv.read(rendered.docx).document == document.canonical()
    assert reported_besides(cv.check(rendered.docx)) == ()


def test_elsewhere_a_break_is_a_blank() -> None:
    assert letter(place='"Quảng\\n  Nam"').place == "Quảng Nam"
    assert cv.Recipient(name="Sở\nNội vụ").name == "Sở Nội vụ"
