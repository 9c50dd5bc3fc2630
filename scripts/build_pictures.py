"""Writes docs/pictures: the pages of the preset and of each example, small enough for a README.

Needs LibreOffice, poppler and pillow. The pictures change with the version of LibreOffice, so they are made by hand
where a page has changed, never in passing:

    python scripts/build_pictures.py [NAME …]
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image

import congvan as cv
from congvan import office, presets

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "pictures"
DPI = 80
SHADES = 16
LARGEST = 150 * 1024


def letters() -> dict[str, cv.Dispatch]:
    """The letters by the names of their pictures."""
    examples = ROOT.glob("templates/*/examples/*.yaml")
    shown = {path.stem: cv.load(path) for path in sorted(examples)}
    return {name: presets.find(name).example() for name in presets.names()} | shown


def picture(page: bytes) -> bytes:
    """The page in few shades, which is what makes the file small."""
    shrunk = io.BytesIO()
    image = Image.open(io.BytesIO(page)).convert("RGB")
    image.quantize(SHADES, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
        shrunk, "PNG", optimize=True
    )
    return shrunk.getvalue()


def main() -> int:
    TARGET.mkdir(parents=True, exist_ok=True)
    names = sys.argv[1:]
    shown = {name: letter for name, letter in letters().items() if not names or name in names}
    for old in TARGET.glob("*.png"):
        if not names or old.stem.rpartition("-")[0] in names:
            old.unlink()
    pdfs = office.to_pdfs([cv.render(letter).docx for letter in shown.values()])
    for name, pdf in zip(shown, pdfs, strict=True):
        for number, page in enumerate(office.to_png(pdf, DPI), 1):
            path = TARGET / f"{name}-{number}.png"
            path.write_bytes(picture(page))
            print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1024} kB")
            if path.stat().st_size > LARGEST:
                raise SystemExit(f"{path} is too large")
    return 0


if __name__ == "__main__":
    sys.exit(main())
