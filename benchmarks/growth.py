"""Growth: read, check and fix of a letter with eight times as many rows, paragraphs, recipients, notes, tables."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Final, NamedTuple

import congvan as cv
from congvan import presets
from congvan.documents import data_of
from from_data import with_table

TIMES: Final = 8
MOST: Final = 9.0
"""How many times the time eight times the size may take."""
WORKS: Final[dict[str, Callable[[bytes], object]]] = {"read": cv.read, "check": cv.check, "fix": cv.fix}


class Grown(NamedTuple):
    """What one kind of work takes at a size, and how many times that at eight times the size."""

    dimension: str
    work: str
    size: int
    seconds: float
    factor: float


def main(rounds: int) -> list[Grown]:
    """Measures and prints."""
    few = max(1, min(3, rounds))
    found = []
    print(f"\n{TIMES} × the size: CPU ms, × the time")
    for dimension, (size, make) in DIMENSIONS.items():
        start = size if rounds > 1 else 2
        small, large = (cv.render(make(_letter(), count)).docx for count in (start, TIMES * start))
        for work, done in WORKS.items():
            seconds = _least(done, small, few)
            found.append(Grown(dimension, work, start, seconds, _least(done, large, few) / seconds))
            print(f"  {dimension:<12} {work:<6} {start:>6} {seconds * 1000:9.1f}  {found[-1].factor:5.1f} ×")
    return found


def _least(work: Callable[[bytes], object], data: bytes, rounds: int) -> float:
    spent = []
    for _ in range(rounds):
        start = time.process_time()
        work(data)
        spent.append(time.process_time() - start)
    return min(spent)


def _letter() -> Any:
    return presets.get("disbursement-acceleration").document().canonical()


def _paragraphs(letter: Any, count: int) -> Any:
    prose = [cv.Paragraph(text=f"Đơn vị thứ {at} báo cáo kết quả thực hiện của quý.") for at in range(count)]
    return _plain(letter, body=prose)


def _notes(letter: Any, count: int) -> Any:
    prose = [cv.Paragraph(text=f"Nội dung thứ {at} có chú thích[^{at}].") for at in range(1, count + 1)]
    notes = {str(at): f"Chú thích thứ {at}." for at in range(1, count + 1)}
    return _plain(letter, body=prose, footnotes=notes)


def _recipients(letter: Any, count: int) -> Any:
    return _plain(letter, recipients=["Như trên", *(f"Phòng {at}" for at in range(count)), "Lưu: VT."])


def _tables(letter: Any, count: int) -> Any:
    table = cv.Table(columns=["STT", "Đơn vị"], rows=[["1", "Xã Bình An"], ["2", "Xã Hòa Bình"]])
    return _plain(letter, appendices=[cv.Appendix(title="Các bảng", body=[table] * count)])


def _plain(letter: Any, **changes: Any) -> Any:
    """The letter with other parts, without what mentions those that it had."""
    bare = {"citations": {}, "footnotes": {}, "body": ["Đề nghị các đơn vị thực hiện."]}
    fields = {name: value for name, value in data_of(letter).items() if name not in bare}
    return cv.Dispatch.model_validate({**fields, **bare, **changes})


DIMENSIONS: Final[dict[str, tuple[int, Callable[[Any, int], Any]]]] = {
    "rows": (1_000, with_table),
    "paragraphs": (100, _paragraphs),
    "recipients": (50, _recipients),
    "notes": (50, _notes),
    "tables": (20, _tables),
}
