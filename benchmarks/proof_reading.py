"""Proof-reading: what the records of words add to a check of the three-page letter, and how that grows."""

from __future__ import annotations

from checking import long_letter
from congvan import presets
from congvan.checker import check
from congvan.profile import load
from congvan.renderer import render
from congvan.snapshot import take
from measuring import interleaved_cpu

WORDS = ("P", "ND402", "ND403")
"""Codes, by their beginnings, of the records that proof-reading brought: of words, and the lists of Appendix II."""


def main(rounds: int) -> None:
    letter = presets.get("disbursement-acceleration").document()
    files = {f"{count} paragraphs": take(long_letter(letter, count)) for count in (100, 200, 400, 800)}
    files = {"the preset's letter, three pages": take(render(letter).docx), **files}
    profile = load("nd30")
    print("\nproof-reading: CPU time of a check with the records of words, without them, and the difference")
    for name, file in files.items():
        times = interleaved_cpu(
            {
                "with": lambda file=file: check(file, profile),
                "without": lambda file=file: check(file, profile, ignore=WORDS),
            },
            rounds if name.startswith("the") else max(1, rounds // 5),
        )
        read, bare = times["with"].low * 1000, times["without"].low * 1000
        print(f"  {name:<36} {read:9.2f} ms {bare:9.2f} ms   + {read - bare:7.2f} ms")
