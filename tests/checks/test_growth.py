"""Time grows with the file and not with its square: four times as much takes about four times as long."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from congvan.checker import check
from congvan.fixer import fix
from rawdocx import docx, p, part, r, style

SMALL, LARGE, AT_MOST = 400, 1600, 9


def paragraphs(count: int) -> bytes:
    return docx("".join(p(f"Thực hiện nhiệm vụ thứ {at}, các đơn vị báo cáo kết quả.") for at in range(count)))


def footnotes(count: int) -> bytes:
    body = "".join(f'<w:p>{r("a")}<w:r><w:footnoteReference w:id="{at}"/></w:r></w:p>' for at in range(1, count + 1))
    notes = "".join(f'<w:footnote w:id="{at}">{p(f"Chú thích {at}.")}</w:footnote>' for at in range(1, count + 1))
    parts = {"word/footnotes.xml": part("footnotes", notes)}
    return docx(body, parts=parts, relationships=[("rIdnotes", "footnotes", "footnotes.xml")])


def citations_in_one_paragraph(count: int) -> bytes:
    cited = (f"Quyết định số 5/QĐ-UBND ngày {at % 27 + 1}/{at % 12 + 1}/2010 của UBND tỉnh" for at in range(count))
    return docx(p("; ".join(cited)))


def issuers(count: int) -> bytes:
    cited = (p(f"Theo Quyết định số 5/QĐ-UBND ngày 05/12/2010 của Sở {chr(65 + at % 26)}{at}.") for at in range(count))
    return docx("".join(cited))


def runs_in_one_paragraph(count: int) -> bytes:
    return docx("<w:p>" + "".join(r(f"chữ {at} ", '<w:color w:val="FF0000"/>') for at in range(4 * count)) + "</w:p>")


def chained_styles(count: int) -> bytes:
    chain = (style(f"S{at}", based_on=f"S{at - 1}" if at else "") for at in range(count))
    return docx(p("Nội dung", f'<w:pStyle w:val="S{count - 1}"/>'), styles="".join(chain))


def faulty_paragraphs(count: int) -> bytes:
    look = '<w:i/><w:color w:val="FF0000"/>'
    return docx("".join(p(f"Nhiệm vụ {at} giai đoạn 2021- 2025.", run=look) for at in range(count // 2)))


def taken(work: Callable[[bytes], object], data: bytes) -> float:
    started = time.process_time()
    work(data)
    return time.process_time() - started


CHECKED = (paragraphs, footnotes, citations_in_one_paragraph, issuers, runs_in_one_paragraph, chained_styles)


@pytest.mark.parametrize(
    ("work", "made"),
    [*((check, made) for made in CHECKED), (fix, faulty_paragraphs), (fix, runs_in_one_paragraph)],
    ids=lambda value: value.__name__,
)
def test_time_grows_with_the_file(work: Callable[[bytes], object], made: Callable[[int], bytes]) -> None:
    work(made(10))
    least = max(0.05, min(taken(work, made(SMALL)) for _ in range(2)))
    assert any(taken(work, made(LARGE)) < AT_MOST * least for _ in range(3))
