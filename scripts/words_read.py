"""Read the sample of letters, and the Word files below the folders named, and count what became of their words.

python scripts/words_read.py             the letters of the tests
python scripts/words_read.py FOLDER …    and every .docx below these folders

Ends with 1 where a word is neither in the YAML nor reported.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.office_letters import LETTERS
from support.other_hands import HANDS
from support.right_letters import RIGHT
from support.words_read import words_read

CASES = Path(__file__).parents[1] / "tests" / "data" / "reading"


def files(folders: list[Path]) -> Iterator[tuple[str, bytes]]:
    """Each file with what it is called."""
    yield from ((name, made()) for made_by in (LETTERS, RIGHT) for name, made in made_by.items())
    yield from ((name, hand.right()) for name, hand in HANDS.items())
    for folder in (CASES, *folders):
        yield from ((path.name, path.read_bytes()) for path in sorted(folder.rglob("*.docx")))


def main() -> int:
    """Print the counts and what is lost."""
    every = kept = reported = count = 0
    silent: list[str] = []
    for name, docx in files([Path(argument) for argument in sys.argv[1:]]):
        read = words_read(docx)
        count, every, kept, reported = count + 1, every + read.every, kept + read.kept, reported + read.reported
        silent += (f"{name}: {text}" for text in read.silent)
    print(
        f"files: {count}, words: {every}, in the YAML: {kept}, reported: {reported}, neither: {every - kept - reported}"
    )
    print(*silent, sep="\n")
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main())
