"""The look of a PDF as text: each word and each rule line with its place, to a tenth of a point.

Two runs of one LibreOffice on one set of fonts differ in nothing here, so a golden is compared without
tolerance; another version breaks lines elsewhere, so goldens are kept by version.
"""

from __future__ import annotations

from support.geometry import Pages, PrintedLine, Word


def fingerprint(pdf: bytes) -> str:
    """One line a word: page, x0, x1, baseline, font, size, colour, text; then the page's rules."""
    pages = Pages(pdf)
    lines: list[str] = []
    for number in range(1, pages.count + 1):
        width, height = pages.size_mm(number)
        lines.append(f"page {number} {width} × {height} mm")
        lines += [_word(word) for word in pages.words if word.page == number]
        lines += [_rule(rule) for rule in pages.rules if rule.page == number]
    return "\n".join(lines) + "\n"


def _word(word: Word) -> str:
    place = f"{word.x0:7.1f} {word.x1:7.1f} {word.baseline:7.1f}"
    return f"{word.page} {place} {word.font} {word.size:g} {word.colour} {word.text}"


def _rule(rule: PrintedLine) -> str:
    return f"{rule.page} {rule.x0:7.1f} {rule.x1:7.1f} {rule.y:7.1f} rule {rule.thickness:.2f}"
