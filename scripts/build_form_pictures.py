"""Writes docs/pictures/forms: each form of PL III as the decree prints it, and beside it an example.

Needs LibreOffice, poppler and pillow, and is made by hand as docs/pictures is:

    python scripts/build_form_pictures.py
"""

from __future__ import annotations

import sys
from pathlib import Path

from build_pictures import picture

from congvan import office

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from support.filled_forms import blank  # noqa: E402
from support.form_examples import NAMES, example_of  # noqa: E402

TARGET = ROOT / "docs" / "pictures" / "forms"
DPI = 80


def main() -> int:
    TARGET.mkdir(parents=True, exist_ok=True)
    shown = {f"{form}-decree": (blank(form), 1) for form in NAMES}
    shown |= {f"{form}-example": (example_of(form).docx, example_of(form).page) for form in NAMES}
    pdfs = office.to_pdfs([docx for docx, _ in shown.values()])
    for (name, (_, page)), pdf in zip(shown.items(), pdfs, strict=True):
        path = TARGET / f"{name}.png"
        path.write_bytes(picture(office.to_png(pdf, DPI)[page - 1]))
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1024} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
