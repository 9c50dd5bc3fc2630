"""Set the dispatch on faster disbursement, as .docx, and as PDF and PNG where LibreOffice is found.

python scripts/demo.py [folder]
"""

from __future__ import annotations

import sys
from pathlib import Path

import congvan
from congvan import presets

PRESET = "disbursement-acceleration"
ROOT = Path(__file__).resolve().parents[1]


def main(folder: Path) -> int:
    """Write the files and say where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    rendered = congvan.render(presets.get(PRESET).document())
    docx = folder / f"{PRESET}.docx"
    rendered.save(docx)
    written = [docx]
    try:
        pdf = docx.with_suffix(".pdf")
        rendered.to_pdf(pdf)
        pages = folder / PRESET
        rendered.to_png(pages)
        written += [pdf, *sorted(pages.glob("*.png"))]
    except congvan.OfficeError as error:
        print(f"Chưa có PDF và PNG / no PDF and PNG yet:\n{error}\n", file=sys.stderr)
    print("Đã ghi / written:")
    for path in written:
        print(f"  {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "out"))
