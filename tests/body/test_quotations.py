"""Đoạn trích: what another document says, in its own letters and numbers."""

from __future__ import annotations

import congvan as cv
from congvan.body import OutlineLine, Paragraph, Point, Quote, flatten, nest
from congvan.documents import data_of
from congvan.inline import Prose
from congvan.renderer import render
from parts.letters import VIETNAMESE_HEAD
from render.cases import dispatch
from support.drafts import reported_besides

QUOTED = ["“1. Trong thời hạn 60 ngày;", "c) Hội báo cáo.”"]


def test_a_text_of_several_lines_is_as_many_paragraphs() -> None:
    (block,) = cv.loads(VIETNAMESE_HEAD + "nội dung:\n  - trích: |\n      “1. Một;\n      c) Hai.”\n").body
    assert block == Quote(paragraphs=["“1. Một;", "c) Hai.”"])
    assert Quote.model_validate({"quote": "Một"}) == Quote(paragraphs=[Prose("Một")])


def test_points_count_on_past_a_quotation() -> None:
    body = (Paragraph(text="Như sau:"), Point(text="Một"), Quote(paragraphs=QUOTED), Point(text="Hai"))
    lines = flatten(body)
    assert [(line.kind, line.ordinal) for line in lines if isinstance(line, OutlineLine)] == [
        ("paragraph", 0), ("point", 1), ("quote", 0), ("quote", 0), ("point", 2),
    ]  # fmt: skip
    assert flatten(nest(lines)) == lines


def test_quotations_one_after_another_are_one() -> None:
    (block,) = nest(flatten([Quote(paragraphs=QUOTED[:1]), Quote(paragraphs=QUOTED[1:])]))
    assert block == Quote(paragraphs=QUOTED)


def test_a_quotation_typed_as_paragraphs_may_be_in_italics_throughout() -> None:
    quoted = ["*“1. Trong thời hạn 60 ngày;*", "*2. Hội báo cáo.”*"]
    for written in (["Như sau:", *quoted, "Hết."], ["Như sau:", {"quote": quoted}, "Hết."]):
        assert reported_besides(cv.check(render(dispatch(body=written)).docx)) == ()
    left_open = render(dispatch(body=["Như sau:", quoted[0], "*Trong quý I.*", "Hết."])).docx
    assert [one.code for one in reported_besides(cv.check(left_open))] == ["ND0601", "ND0601"]


def test_a_quotation_is_read_back_and_judged_by_no_rule() -> None:
    letter = dispatch(addressees="Sở Y tế", body=["Như sau:", {"quote": QUOTED}, "Hết."])
    docx = render(letter).docx
    assert cv.read(docx).document == letter.canonical()
    assert reported_besides(cv.check(docx)) == ()
    assert cv.Dispatch.model_validate_json(letter.model_dump_json()) == letter
    assert cv.Dispatch.model_validate(data_of(letter)).canonical() == letter.canonical()
