"""Gấp hàng: thousands of rows of one table, alike but for their words, set aside while a part is read.

What congvan writes can be of any length; a tree of it cannot. So of a long run of rows that are byte for byte of one
form, the first and the last stay in the part, a mark stands for the others, and their bytes are kept packed: to be
asked for their words, and to be put back when the part is written.
"""

from __future__ import annotations

import re
import zlib
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from congvan.errors import Refusal
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.ooxml.names import local_name
from congvan.ooxml.table_markup import CELL_PATTERN, ROW_END, ROW_START
from congvan.text import clean

if TYPE_CHECKING:
    from lxml.etree import _Element

MARK: Final = "congvan-rows"
KEPT_ROWS: Final = 100
"""Rows at either end of a run that stay in the part."""
LEAST_ROWS: Final = 800
"""Rows in between from which on they are set aside."""
_AT_A_TIME: Final = 512
_LONGEST_ROW: Final = 256 * 1024
_CELL: Final = late_pattern(CELL_PATTERN.encode())
_START: Final = re.escape(ROW_START.encode())
_END: Final = re.escape(ROW_END.encode())
_ROW: Final = late_pattern(_START + rb"(?:" + CELL_PATTERN.encode() + rb")+" + _END)
_WORDS: Final = rb"<w:t>([^<]*)</w:t></w:r>)?</w:p></w:tc>"
_OTHER_SYNTAX: Final = b"<!"
"""Begins a comment or a CDATA section, where a row would be no row."""
_ENTITIES: Final = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


@dataclass(frozen=True, slots=True)
class FoldedRows:
    """Các hàng được gấp: how many, of how many cells, and their bytes, packed."""

    count: int
    cells: int
    runs: int
    pattern: str
    packed: tuple[bytes, ...]

    def texts(self) -> Iterator[tuple[str, ...]]:
        """The words of each row."""
        row = re.compile(self.pattern)
        for piece in self.packed:
            for found in row.finditer(zlib.decompress(piece).decode()):
                cells = found.groups("")
                yield cells if "&" not in found[0] else tuple(map(_plain, cells))

    def xml(self) -> bytes:
        """The rows as they were in the part."""
        return b"".join(map(zlib.decompress, self.packed))


def unfolded(part: bytes, folded: Sequence[FoldedRows]) -> bytes:
    """``part`` with the rows back in their places."""
    for number, rows in enumerate(folded):
        part = part.replace(_mark(number, rows), rows.xml(), 1)
    return part


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
            if row is not None and _is_clean(row[0]):
                self._run.take(row[0])
                at = row.end()
            elif row is None and not is_last and self._may_go_on(at):
                self._rest = self._rest[at:]
                return
            else:
                yield from self._ended()
                unclean = row or _ROW.match(self._rest, at)
                if row is not None and unclean is not None:
                    yield self._rest[at : unclean.end()]
                    at = unclean.end()
        cut = len(self._rest) if is_last else self._last_row(at)
        yield self._rest[at:cut]
        self._rest = self._rest[cut:]

    def _may_go_on(self, at: int) -> bool:
        """Whether a row that begins here may end in what is still to come."""
        left = len(self._rest) - at
        return left < _LONGEST_ROW and self._rest.find(ROW_END.encode(), at) < 0

    def _last_row(self, at: int) -> int:
        """Where a row begins that may go on in what is still to come, else where a tag may."""
        start = self._rest.rfind(b"<w:tr>", at)
        if start >= 0 and self._may_go_on(start):
            return start
        start = self._rest.rfind(b"<", at)
        return start if start >= 0 and len(self._rest) - start < len(ROW_START) else len(self._rest)

    def _ended(self) -> Iterator[bytes]:
        run, self._run = self._run, None
        if run is None:
            return
        yield from run.first
        rows = run.folded()
        if rows is None:
            yield from run.between
        else:
            yield _mark(len(self.folded), rows)
            self.folded.append(rows)
        yield from run.last


class _Run:
    """Rows of one form, one after another."""

    def __init__(self, row: bytes) -> None:
        cells = [
            re.escape(found[1])
            + rb"(?:<w:r>"
            + re.escape(found[2] or b"")
            + rb"<w:t>([^<]*)</w:t></w:r>)?</w:p></w:tc>"
            for found in _CELL.finditer(row)
        ]
        self._source = _START + b"".join(cells) + _END
        self._cells = len(cells)
        self._count = self._runs = 0
        self._packed: list[bytes] = []
        self.pattern = re.compile(self._source)
        self.first: list[bytes] = []
        self.between: list[bytes] = []
        self.last: deque[bytes] = deque()

    def take(self, row: bytes) -> None:
        """One more."""
        if len(self.first) < KEPT_ROWS:
            self.first.append(row)
            return
        self.last.append(row)
        if len(self.last) > KEPT_ROWS:
            self._set_aside(self.last.popleft())

    def folded(self) -> FoldedRows | None:
        """The rows in between, where they are enough to be set aside."""
        if self._count < LEAST_ROWS:
            return None
        self._pack()
        return FoldedRows(self._count, self._cells, self._runs, self._source.decode(), tuple(self._packed))

    def _set_aside(self, row: bytes) -> None:
        self.between.append(row)
        self._count += 1
        self._runs += row.count(b"<w:r>")
        if self._count >= LEAST_ROWS and len(self.between) >= _AT_A_TIME:
            self._pack()

    def _pack(self) -> None:
        if self.between:
            self._packed.append(zlib.compress(b"".join(self.between), 1))
            self.between.clear()


def _is_clean(row: bytes) -> bool:
    """Whether its words are in the one form of the model: others are looked at, and repaired, one by one."""
    try:
        text = row.decode()
        return clean(text) == text
    except (UnicodeDecodeError, Refusal):
        return False


Folded = Mapping[str, tuple[FoldedRows, ...]]
"""What was set aside of each part."""
