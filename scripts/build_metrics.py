"""Writes src/congvan/metrics/times_new_roman.json from the fonts of fonts-liberation2.

Liberation Serif has the advance widths of Times New Roman in all four styles; the file holds them in font
units, per style, for every character that Vietnamese office text uses.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path("/usr/share/fonts/truetype/liberation2")
STYLES = {
    "regular": "LiberationSerif-Regular.ttf",
    "bold": "LiberationSerif-Bold.ttf",
    "italic": "LiberationSerif-Italic.ttf",
    "bold_italic": "LiberationSerif-BoldItalic.ttf",
}
RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1EA0, 0x1EF9), (0x2010, 0x2030), (0x20AB, 0x20AC),
]  # fmt: skip
TARGET = Path(__file__).parents[1] / "src/congvan/metrics/times_new_roman.json"


def advances(path: Path) -> tuple[int, dict[str, int]]:
    """Units per em, and the advance of each character that the font has."""
    font = TTFont(path)
    names, widths = font.getBestCmap(), font["hmtx"]
    wanted = (code for first, last in RANGES for code in range(first, last + 1))
    return font["head"].unitsPerEm, {chr(code): widths[names[code]][0] for code in wanted if code in names}


def main() -> int:
    table = {}
    for style, file in STYLES.items():
        units, table[style] = advances(FONTS / file)
    text = json.dumps({"units_per_em": units, "advances": table}, ensure_ascii=True, separators=(",", ":"))
    TARGET.write_text(text + "\n", encoding="utf-8")
    print(f"{TARGET}: {len(table['regular'])} characters")
    return 0


if __name__ == "__main__":
    sys.exit(main())
