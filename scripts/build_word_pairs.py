"""Writes the pairs of words by which a slip is recognised: those of the decree's own text and of the table of spelling.

python scripts/build_word_pairs.py
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[1]
LAW = ROOT / "tests" / "law" / "text"
DATA = ROOT / "src" / "congvan" / "proofing" / "data"
LEAST = 2
HEAD = (
    "# Hai tiếng đứng liền nhau: pairs of words in the text of Decree 30/2020/NĐ-CP (a legal text, free of copyright)\n"
    "# that are there twice or more, and the right forms of spelling.tsv. Made by scripts/build_word_pairs.py.\n"
)


def pairs() -> set[str]:
    """The pairs of both sources, in small letters."""
    counted: Counter[str] = Counter()
    for path in sorted(LAW.glob("*.md")):
        text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8")).lower()
        for stretch in re.split(r"[^\w\s]|\d", text):
            counted.update(" ".join(pair) for pair in pairwise(stretch.split()))
    kept = {pair for pair, count in counted.items() if count >= LEAST}
    for line in (DATA / "spelling.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            columns = line.split("\t")
            kept.update(" ".join(pair).lower() for pair in pairwise(columns[1].split()))
            kept.update(" ".join(pair).lower() for pair in pairwise(re.findall(r"[^\W\d_]+", columns[5])))
    return kept


if __name__ == "__main__":
    (DATA / "pairs.tsv").write_text(HEAD + "".join(f"{pair}\n" for pair in sorted(pairs())), encoding="utf-8")
