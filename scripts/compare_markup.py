"""Holds the quick reading of prose against markdown-it: ``python scripts/compare_markup.py -n 50000 --seed 1``.

Random texts of words, stars, references, escapes and odd letters; a difference is printed and ends with 1.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable

from congvan.errors import Refusal
from congvan.inline.reading import parse_fully, parse_simply
from congvan.text import clean

PIECES = (
    "Sở", "Tài chính", "khẩn trương", "1.200", "a", "Đ", " ", " ", " ", "*", "**", "***", "****", "_", "__", "[^1]",
    "[^a b]", "[@cv1]", "[@cv1, khoản 2]", "[", "]", "(", ")", "\\", "\\*", "`", "<b>", "&amp;", "&", "!", "#", "- ",
    "+ ", "1. ", "~~", ".", ",", ":", "/", "“", "”", "\u00a0", "…", "http://a.vn", "\n", "|", "^", "=", "0", "é",
    "e\u0301", "😀",
)  # fmt: skip


def outcome(read: Callable[[str], object], text: str) -> object:
    """What reading gives, or the words of its refusal."""
    try:
        return read(text)
    except Refusal as refusal:
        return refusal.message


def main() -> int:
    """Reads ``n`` texts in both ways."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    quick = 0
    for _ in range(arguments.n):
        text = outcome(clean, "".join(chance.choices(PIECES, k=chance.randint(1, 14))))
        if not isinstance(text, str):
            continue
        simple = outcome(parse_simply, text)
        if simple is None:
            continue
        quick += 1
        if simple != (full := outcome(parse_fully, text)):
            print(f"{text!r}\n  quick: {simple}\n  whole: {full}")
            return 1
    print(f"{arguments.n} texts, {quick} read quickly, none otherwise than markdown-it reads it")
    return 0


if __name__ == "__main__":
    sys.exit(main())
