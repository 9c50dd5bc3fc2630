"""Gấp hàng: thousands of rows of one table, alike but for their words, set aside while a part is read.

What congvan writes can be of any length; a tree of it cannot. So of a long run of rows that are byte for byte of one
form, the first and the last stay in the part, a mark stands for the others, and their bytes are kept packed: to be
asked for their words, and to be put back when the part is written.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left
from collections import deque
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from congvan.errors import Refusal
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.ooxml.names import local_name, w
from congvan.ooxml.table_markup import CELL_PATTERN, ROW_END, ROW_START
from congvan.text import clean

if TYPE_CHECKING:
    from lxml.etree import _Element

MARK: Final = "congvan-rows"
KEPT_ROWS: Final = 100
"""Rows at either end of a run that stay in the part."""
LEAST_ROWS: Final = 100
"""Rows in between from which on they are set aside."""
_AT_A_TIME: Final = 512
_LONGEST_ROW: Final = 256 * 1024
_CELL: Final = late_pattern(CELL_PATTERN.encode())
_START: Final = ROW_START.encode()
_END: Final = ROW_END.encode()
_ROW: Final = late_pattern(re.escape(_START) + rb"(?:" + CELL_PATTERN.encode() + rb")+" + re.escape(_END))
_BEFORE_WORDS: Final = (b"<w:r>", b"<w:t>")
_BEHIND_WORDS: Final = b"</w:t></w:r>"
_CELL_END: Final = b"</w:p></w:tc>"
_NEXT_CELL: Final = b"<"
"""Parts the words of cells, of which none has it; those of rows are in lines, since clean words have none."""
_NO_RUN: Final = b"\0"
"""Stands for a cell without a run, which is not the same as one with a run of no words."""
_OTHER_SYNTAX: Final = b"<!"
"""Begins a comment or a CDATA section, where a row would be no row."""
_ENTITIES: Final = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
Texts = tuple[str, ...]
"""The words of a row, cell by cell."""


@dataclass(frozen=True, slots=True)
class CellForm:
    """What a cell of rows that are alike has before its words, and its run before them."""

    start: bytes
    run: bytes

    def xml(self, words: bytes) -> bytes:
        """The cell with ``words``."""
        run = b"" if words == _NO_RUN else self.run + words + _BEHIND_WORDS
        return self.start + run + _CELL_END

    def pattern(self) -> bytes:
        """Finds the cell, whatever its words."""
        run = re.escape(self.run) + rb"([^<]*)" + re.escape(_BEHIND_WORDS)
        return re.escape(self.start) + b"(?:" + run + b")?" + re.escape(_CELL_END)


@dataclass(frozen=True, slots=True)
class FoldedRows:
    """Các hàng được gấp: how many, how many runs are in them, what their cells have in common, their words, packed."""

    count: int
    runs: int
    form: tuple[CellForm, ...]
    packed: tuple[bytes, ...]

    @property
    def cells(self) -> int:
        """The cells of each row."""
        return len(self.form)

    def texts(self) -> Iterator[Texts]:
        """The words of each row."""
        for piece in self.packed:
            text = zlib.decompress(piece).decode().replace("\0", "")
            for row in text.split("\n"):
                cells = tuple(row.split("<"))
                yield cells if "&" not in row else tuple(map(_plain, cells))

    def xml(self) -> bytes:
        """The rows as they were in the part."""
        return b"".join(map(self._row_xml, self._rows()))

    def without(self, numbers: Container[int]) -> Iterator[FoldedRows | bytes]:
        """The rows of these ``numbers`` as they were in the part, between them the others, still set aside."""
        aside: list[bytes] = []
        for number, row in enumerate(self._rows()):
            if number not in numbers:
                aside.append(row)
                continue
            if aside:
                yield self._of(aside)
            aside = []
            yield self._row_xml(row)
        if aside:
            yield self._of(aside)

    def _of(self, rows: Sequence[bytes]) -> FoldedRows:
        packed = tuple(_packed(rows[at : at + _AT_A_TIME]) for at in range(0, len(rows), _AT_A_TIME))
        return FoldedRows(len(rows), sum(map(self._runs, rows)), self.form, packed)

    def _runs(self, row: bytes) -> int:
        return self.cells - row.count(_NO_RUN)

    def _rows(self) -> Iterator[bytes]:
        for piece in self.packed:
            yield from zlib.decompress(piece).split(b"\n")

    def _row_xml(self, row: bytes) -> bytes:
        cells = zip(self.form, row.split(_NEXT_CELL), strict=True)
        return b"".join([_START, *(form.xml(words) for form, words in cells), _END])


def _packed(rows: Iterable[bytes]) -> bytes:
    return zlib.compress(b"\n".join(rows), 1)


def unfolded(part: bytes, folded: Sequence[FoldedRows]) -> bytes:
    """``part`` with the rows back in their places."""
    return refolded(part, folded, [range(rows.count) for rows in folded])[0]


def refolded(
    part: bytes, folded: Sequence[FoldedRows], wanted: Sequence[Container[int]]
) -> tuple[bytes, tuple[FoldedRows, ...]]:
    """``part`` with the rows back in it that are ``wanted`` of each run, and what is still set aside."""
    left: list[FoldedRows] = []

    def parted(rows: FoldedRows, numbers: Container[int]) -> Iterator[bytes]:
        for piece in rows.without(numbers):
            if isinstance(piece, FoldedRows):
                yield _mark(len(left), piece)
                left.append(piece)
            else:
                yield piece

    pieces, end = [], 0
    marks = [_mark(number, rows) for number, rows in enumerate(folded)]
    for mark, rows, numbers in zip(marks, folded, wanted, strict=True):
        at = part.index(mark, end)
        pieces += [part[end:at], *parted(rows, numbers)]
        end = at + len(mark)
    return b"".join([*pieces, part[end:]]), tuple(left)


def rows_with_paragraphs(
    root: _Element, folded: Sequence[FoldedRows], paragraphs: Iterable[int]
) -> list[frozenset[int]]:
    """Which rows of each run hold the paragraphs of these ordinals in the whole part, of which ``root`` is the tree."""
    asked = sorted(paragraphs)
    found: list[frozenset[int]] = [frozenset()] * len(folded)
    at, name = 0, w("p")
    for element in root.iter(name, MARK):
        rows = rows_at(element, folded) if element.tag == MARK else None
        if rows is not None:
            here = asked[bisect_left(asked, at) : bisect_left(asked, at + rows.count * rows.cells)]
            found[int(element.get("n", 0))] = frozenset((one - at) // rows.cells for one in here)
        at += int(element.get(local_name(name)) or 0) if element.tag == MARK else 1
    return found


def numbered(root: _Element, *names: str) -> Iterator[tuple[int, _Element]]:
    """The elements of these names below ``root``, each with its ordinal among those of its name in the whole part.

    Those set aside are counted.
    """
    before = dict.fromkeys(names, 0)
    for element in root.iter(*names, MARK):
        tag = element.tag
        if tag == MARK:
            for name in names:
                before[name] += int(element.get(local_name(name)) or 0)
        else:
            yield before[tag], element
            before[tag] += 1


def rows_at(element: _Element, folded: Sequence[FoldedRows]) -> FoldedRows | None:
    """What the mark ``element`` stands for."""
    number = int(element.get("n", -1))
    return folded[number] if 0 <= number < len(folded) else None


def _mark(number: int, rows: FoldedRows) -> bytes:
    return f'<{MARK} n="{number}" p="{rows.count * rows.cells}" r="{rows.runs}" tr="{rows.count}"/>'.encode()


def _plain(text: str) -> str:
    for entity, letter in _ENTITIES:
        text = text.replace(entity, letter)
    return text


class RowFolder:
    """Takes a part piece by piece and gives it back with long runs of rows set aside, which are in ``folded``."""

    def __init__(self) -> None:
        self.folded: list[FoldedRows] = []
        self._rest = b""
        self._run: _Run | None = None
        self._is_off = False

    def feed(self, data: bytes) -> bytes:
        """What can be given back by now."""
        self._rest += data
        if not self._is_off and (_OTHER_SYNTAX in self._rest or MARK.encode() in self._rest):
            self._is_off = True
        return b"".join(self._drained(is_last=False))

    def end(self) -> bytes:
        """What is left."""
        return b"".join(self._drained(is_last=True))

    def _drained(self, *, is_last: bool) -> Iterator[bytes]:
        if self._is_off:
            yield from self._ended()
            rest, self._rest = self._rest, b""
            yield rest
            return
        at = 0
        while True:
            if self._run is None:
                found = _ROW.search(self._rest, at)
                if found is None:
                    break
                yield self._rest[at : found.start()]
                at = found.start()
                self._run = _Run(found[0])
            row = self._run.pattern.match(self._rest, at)
            if row is not None and self._run.take(row):
                at = row.end()
            elif row is None and not is_last and self._may_go_on(at):
                self._rest = self._rest[at:]
                return
            else:
                yield from self._ended()
                if row is not None:
                    yield row[0]
                    at = row.end()
        cut = len(self._rest) if is_last else self._last_row(at)
        yield self._rest[at:cut]
        self._rest = self._rest[cut:]

    def _may_go_on(self, at: int) -> bool:
        """Whether a row that begins here may end in what is still to come."""
        left = len(self._rest) - at
        return left < _LONGEST_ROW and self._rest.find(_END, at) < 0

    def _last_row(self, at: int) -> int:
        """Where a row begins that may go on in what is still to come, else where a tag may."""
        start = self._rest.rfind(b"<w:tr>", at)
        if start >= 0 and self._may_go_on(start):
            return start
        start = self._rest.rfind(b"<", at)
        return start if start >= 0 and len(self._rest) - start < len(_START) else len(self._rest)

    def _ended(self) -> Iterator[bytes]:
        run, self._run = self._run, None
        if run is None:
            return
        yield from run.first
        rows = run.folded()
        if rows is not None and rows.count < LEAST_ROWS:
            yield rows.xml()
        elif rows is not None:
            yield _mark(len(self.folded), rows)
            self.folded.append(rows)
        yield from run.last


class _Run:
    """Rows of one form, one after another; those in between are kept by their words."""

    def __init__(self, row: bytes) -> None:
        self._form = tuple(map(_form_of, _CELL.finditer(row)))
        self.pattern = re.compile(re.escape(_START) + b"".join(one.pattern() for one in self._form) + re.escape(_END))
        self._waiting: list[bytes] = []
        self._packed: list[bytes] = []
        self._count = self._runs = 0
        self._last_words: deque[bytes] = deque()
        self.first: list[bytes] = []
        self.last: deque[bytes] = deque()

    def take(self, row: re.Match[bytes]) -> bool:
        """One more; False for one whose words are not clean: such are looked at, and repaired, one by one."""
        cells = row.groups()
        words = _NEXT_CELL.join(row.groups(b"")) if None in cells else _NEXT_CELL.join(cells)
        if not _is_clean(words):
            return False
        if len(self.first) < KEPT_ROWS:
            self.first.append(row[0])
            return True
        self.last.append(row[0])
        self._last_words.append(_NEXT_CELL.join([_NO_RUN if cell is None else cell for cell in cells]))
        if len(self.last) > KEPT_ROWS:
            self.last.popleft()
            self._set_aside(self._last_words.popleft())
        return True

    def folded(self) -> FoldedRows | None:
        """The rows in between, where there are any."""
        if not self._count:
            return None
        self._pack()
        return FoldedRows(self._count, self._runs, self._form, tuple(self._packed))

    def _set_aside(self, words: bytes) -> None:
        self._waiting.append(words)
        self._count += 1
        self._runs += len(self._form) - words.count(_NO_RUN)
        if len(self._waiting) >= _AT_A_TIME:
            self._pack()

    def _pack(self) -> None:
        if self._waiting:
            self._packed.append(_packed(self._waiting))
            self._waiting.clear()


def _form_of(cell: re.Match[bytes]) -> CellForm:
    look = (cell[3] if cell[4] is not None else cell[2]) or b""
    return CellForm(cell[1], look.join(_BEFORE_WORDS))


def _is_clean(words: bytes) -> bool:
    """Whether words are in the one form of the model."""
    try:
        text = f"<{words.decode()}<"
        return clean(text) == text
    except (UnicodeDecodeError, Refusal):
        return False


Folded = Mapping[str, tuple[FoldedRows, ...]]
"""What was set aside of each part."""
