"""Growth over what a hostile file has much of: each step twice the size; linear where the time about doubles."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable
from typing import Any, Final

import congvan as cv
from congvan import presets
from congvan.documents import data_of

SIZES: Final = (250, 500, 1000, 2000)
_SECTION: Final = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
_HIDDEN: Final = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
_FIELD: Final = '<w:p><w:fldSimple w:instr="DDEAUTO a b"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'
_NUMBER: Final = "1.000."


def _docx(inserted: str) -> bytes:
    """The preset's letter with ``inserted`` before all else."""
    target = io.BytesIO()
    letter = cv.render(presets.get("disbursement-acceleration").document()).docx
    with zipfile.ZipFile(io.BytesIO(letter)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace(b"<w:body>", b"<w:body>" + inserted.encode(), 1)
            new.writestr(name, data)
    return target.getvalue()


def _data(**fields: Any) -> dict[str, Any]:
    return {**data_of(presets.get("disbursement-acceleration").document()), **fields}


def _tried(data: dict[str, Any]) -> object:
    try:
        return cv.from_data(data)
    except cv.InputError as error:
        return error


def _checked(inserted: str) -> Callable[[], object]:
    docx = _docx(inserted)
    return lambda: cv.check(docx)


def _mended(inserted: str) -> Callable[[], object]:
    docx = _docx(inserted)
    return lambda: cv.fix(docx)


def _checked_letter(**fields: Any) -> Callable[[], object]:
    docx = cv.render(cv.from_data(_data(**fields))).docx
    return lambda: cv.check(docx)


def _set(**fields: Any) -> Callable[[], object]:
    data = _data(**fields)
    return lambda: cv.render(cv.from_data(data))


def _built(**fields: Any) -> Callable[[], object]:
    data = _data(**fields)
    return lambda: _tried(data)


def _units(count: int) -> list[str]:
    return [*(f"Phòng {at}" for at in range(count)), "Lưu: VT."]


DIMENSIONS: Final[dict[str, Callable[[int], Callable[[], object]]]] = {
    "fix: sections": lambda count: _mended(_SECTION * count),
    "check: sections": lambda count: _checked(_SECTION * count),
    "check: hidden runs": lambda count: _checked(f"<w:p>{_HIDDEN * count}</w:p>"),
    "check: fields": lambda count: _checked(_FIELD * count),
    "check: recipients": lambda count: _checked_letter(recipients=_units(count)),
    "check: 1.000.1.000…": lambda count: _checked(f"<w:p><w:r><w:t>{_NUMBER * count}/x</w:t></w:r></w:p>"),
    "render: 1.000.1.000…": lambda count: _set(body=[_NUMBER * count + "/x"], footnotes={}, citations={}),
    "build: recipients": lambda count: _built(recipients=_units(count)),
    "build: unknown keys": lambda count: _built(**{f"khoa_{at}": at for at in range(count)}),
    "build: blanks in names": lambda count: _built(addressees=["Sở" + " " * count + "Tài chính"]),
    "render: blanks in names": lambda count: _set(addressees=["Sở" + " " * count + "Tài chính"]),
    "build: stars": lambda count: _built(body=["*" * count + "a"]),
}


def main(rounds: int) -> None:
    print(f"\ngrowth, CPU s at {', '.join(map(str, SIZES))}, and the last step's factor (2 is linear)")
    for name, make in DIMENSIONS.items():
        times = [
            min(_timed(work) for _ in range(max(1, rounds))) for work in map(make, SIZES if rounds > 1 else (20, 40))
        ]
        print(f"  {name:<26}" + "".join(f"{one:9.3f}" for one in times) + f"   {times[-1] / max(times[-2], 1e-6):5.1f}")


def _timed(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin
