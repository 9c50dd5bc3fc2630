"""Nội dung trên trang (ô 6): numbers and letters written out, marks closed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import Final

from congvan.blocks import (
    PageBlock,
    PageColumns,
    PageLine,
    PageParagraph,
    PageRun,
    PageTable,
    PageWords,
    line_in,
    plain_line,
    words_of,
)
from congvan.body import OutlineEntry, OutlineLine, Signatures, section_letter
from congvan.documents import without_end_mark
from congvan.inline import Prose
from congvan.page.block_context import BlockContext
from congvan.page.standing_alone import standing_alone
from congvan.page.tables import apart
from congvan.text import list_letter, ordinal_in_words, roman
from congvan.vocabulary import END_MARK, HEADING_TITLES, Component

_KEPT_WHOLE: Final = 450
"""Letters, about six lines, up to which the last paragraph stays whole on the page of the signature."""
_ONE_LINE: Final = 75
"""Letters that may be on one line: a last paragraph so short takes what precedes it to the page of the signature."""
_HELD_ROWS: Final = 2
"""Rows of a table that go with what follows it."""
_GAP: Final = PageParagraph("CvGap")
_WORDS: Final[frozenset[type[PageBlock]]] = frozenset({PageLine, PageParagraph})
_TITLED: Final[dict[str, tuple[Component, Callable[[int], str]]]] = {
    "part": (Component.PART, roman),
    "part_in_words": (Component.PART, ordinal_in_words),
    "chapter": (Component.CHAPTER, roman),
    "section": (Component.SECTION, str),
    "subsection": (Component.SUBSECTION, str),
}
_CLAUSES: Final = ("clause", "subclause")
_CLAUSE_TITLE: Final = Component.CLAUSE_TITLE.style
_STYLES: Final = {
    "paragraph": Component.BODY.style,
    "clause": Component.CLAUSE.style,
    "point": Component.POINT.style,
    "item": Component.ITEM.style,
    "numbered_item": Component.ITEM.style,
    "subitem": Component.SUBITEM.style,
    "star_item": Component.SUBITEM.style,
    "subclause": Component.CLAUSE.style,
    "letter_section": Component.ROMAN_SECTION.style,
    "quote": Component.QUOTE.style,
    "enclosure": Component.ENCLOSURE.style,
    "roman_section": Component.ROMAN_SECTION.style,
    "article": Component.ARTICLE.style,
}


_OF_PLAIN_WORDS: Final = _STYLES.keys() - {"article"}


class NoteNumbers:
    """The numbers of the notes, by their keys in reading order."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._numbers = {key: number for number, key in enumerate(keys, 1)}

    def runs(self, prose: Prose) -> list[PageRun]:
        """The runs of ``prose``, marks of notes by their numbers."""
        return [
            words_of(text, bold, italic) if note is None else PageRun("", note=self._numbers[note])
            for text, bold, italic, note, _ in prose.bound
        ]


def legal_basis_paragraphs(bases: tuple[Prose, ...], notes: NoteNumbers) -> tuple[PageParagraph, ...]:
    """Căn cứ: each on its own line, closed by ``;``, the last by ``.`` (PL I, phần I, mục II, khoản 6, điểm a)."""
    style = Component.LEGAL_BASIS.style
    last = len(bases) - 1
    return tuple(
        [line_in(style, _closed(notes.runs(basis), "." if at == last else ";")) for at, basis in enumerate(bases)]
    )


def _closed(runs: list[PageRun], mark: str) -> tuple[PageRun, ...]:
    if mark == "." and runs[-1].text.endswith("."):
        return tuple(runs)
    return (*runs, words_of(mark))


def body_blocks(entries: Sequence[OutlineEntry], context: BlockContext) -> tuple[PageBlock, ...]:
    """The body, its last words followed by ``./.``, its last lines held to the signature: two or more, or two rows."""
    *blocks, end = ended_blocks(entries, context)
    assert isinstance(end, PageParagraph)
    length = sum(len(run.text) for run in end.runs)
    if length < _ONE_LINE and blocks:
        blocks[-1] = _held(blocks[-1])
    return (*blocks, end._replace(keep_next=True, keep_lines=length < _KEPT_WHOLE))


def open_blocks(entries: Sequence[OutlineEntry], context: BlockContext) -> tuple[PageBlock, ...]:
    """The body as it is before words of the form that close the document."""
    return tuple(_spaced([block for entry in entries for block in _blocks(entry, context)], context))


def ended_blocks(entries: Sequence[OutlineEntry], context: BlockContext) -> list[PageBlock]:
    """``entries`` laid out, the last words followed by ``./.`` (PL III, mẫu 1.5 and 2.1).

    Behind a table the mark is a paragraph of its own, which a table needs below it anyway; no page begins with it.
    """
    return _spaced(_ended_blocks(entries, context), context)


def _spaced(blocks: list[PageBlock], context: BlockContext) -> list[PageBlock]:
    """``blocks`` with what is around tables and places to sign, where there are any."""
    if _WORDS.issuperset(map(type, blocks)):
        return blocks
    return list(apart(_with_signatures_held(blocks), context.table_gap))


def _ended_blocks(entries: Sequence[OutlineEntry], context: BlockContext) -> list[PageBlock]:
    last = entries[-1]
    blocks: list[PageBlock] = []
    for entry in entries[:-1]:
        blocks += _blocks(entry, context)
    if isinstance(last, OutlineLine):
        blocks += _paragraphs(last, _ended(context.notes.runs(last.words)))
    else:
        blocks += [*map(_held, _blocks(last, context)), PageParagraph(Component.BODY.style, (PageRun(END_MARK),))]
    return blocks


def form_blocks(entries: Sequence[OutlineEntry], context: BlockContext) -> list[PageBlock]:
    """``entries`` laid out for a sheet of their own: where units sign at the end, no mark says that the text ends."""
    if not isinstance(entries[-1], Signatures):
        return ended_blocks(entries, context)
    return [*open_blocks(entries, context), _GAP]


def _held(block: PageBlock) -> PageBlock:
    """``block`` on the page of what follows it: its last rows or lines."""
    if isinstance(block, PageColumns):
        return block._replace(rows=tuple(tuple(map(_kept, row)) for row in block.rows))
    return block._replace(held=_HELD_ROWS) if isinstance(block, PageTable) else block._replace(keep_next=True)


def _kept(cell: Iterable[PageWords]) -> tuple[PageWords, ...]:
    return tuple(one._replace(keep_next=True) for one in cell)


def _with_signatures_held(blocks: list[PageBlock]) -> list[PageBlock]:
    """``blocks``, what is above a place to sign on its page."""
    return [
        _held(block) if isinstance(after, PageColumns) else block for block, after in zip_longest(blocks, blocks[1:])
    ]


def _blocks(entry: OutlineEntry, context: BlockContext) -> Iterable[PageBlock]:
    if isinstance(entry, OutlineLine):
        return _plain_line(entry) or _paragraphs(entry, context.notes.runs(entry.words))
    return standing_alone(entry, context)


def _plain_line(line: OutlineLine) -> tuple[PageLine, ...]:
    """What ``_paragraphs`` makes of a line that is plain words, as nearly all are; nothing of others."""
    kind, _, words, is_title, _, _ = line
    text, bold, italic, note, _ = words.bound[0]
    if is_title or bold or italic or note is not None or len(words.bound) > 1 or kind not in _OF_PLAIN_WORDS:
        return ()
    text = _label(line) + text
    return (plain_line(_STYLES[kind], text, text.endswith(":")),)


def _ended(runs: list[PageRun]) -> list[PageRun]:
    """The body's last runs with ``./.`` in the place of their full stop."""
    for index in range(len(runs) - 1, -1, -1):
        if runs[index].note is None:
            text = without_end_mark(runs[index].text)
            if not text and len(runs) > 1:
                del runs[index]
                continue
            if text:
                runs[index] = runs[index]._replace(text=text)
            break
    return _joined(runs, PageRun(END_MARK))


def _joined(before: list[PageRun], after: PageRun) -> list[PageRun]:
    """Two stretches of plain words are one run."""
    if before and before[-1].note is None and not (before[-1].bold or before[-1].italic):
        return [*before[:-1], PageRun(before[-1].text + after.text)]
    return [*before, after]


def _paragraphs(line: OutlineLine, runs: Sequence[PageRun]) -> tuple[PageParagraph, ...]:
    kind = line.kind
    if kind in _TITLED:
        word, numeral = _TITLED[kind]
        return (
            PageParagraph(word.style, (PageRun(f"{word.label} {numeral(line.ordinal)}"),), keep_next=True),
            PageParagraph(HEADING_TITLES[word].style, tuple(runs)),
        )
    if kind == "article" and not line.is_title:
        label = PageRun(_label(line), bold=True)
        return (PageParagraph(Component.ARTICLE_TEXT.style, (label, *runs), keep_next=runs[-1].text.endswith(":")),)
    style = _CLAUSE_TITLE if line.is_title and kind in _CLAUSES else _STYLES[kind]
    # what announces a list is on the page where the list begins
    return (line_in(style, _labelled(_label(line), runs), runs[-1].text.endswith(":")),)


def _labelled(label: str, runs: Sequence[PageRun]) -> tuple[PageRun, ...]:
    if not label:
        return tuple(runs)
    text, bold, italic, _, note, _ = runs[0]
    if bold or italic or note is not None:
        return (words_of(label), *runs)
    return (words_of(label + text), *runs[1:])


def _label(line: OutlineLine) -> str:
    label = _LABELS.get(line.kind)
    return "" if label is None else label(line)


_LABELS: Final[Mapping[str, Callable[[OutlineLine], str]]] = {
    "clause": lambda line: f"{line.ordinal}. ",
    "point": lambda line: f"{list_letter(line.ordinal)}) ",
    "item": lambda _: "- ",
    "numbered_item": lambda line: f"({line.ordinal}) ",
    "subitem": lambda _: "+ ",
    "star_item": lambda _: "* ",
    "subclause": lambda line: "".join(f"{number}." for number in (*line.above, line.ordinal)) + " ",
    "letter_section": lambda line: f"{section_letter(line.ordinal)}. ",
    "roman_section": lambda line: f"{roman(line.ordinal)}. ",
    "article": lambda line: f"{Component.ARTICLE.label} {line.ordinal}. ",
}


def note_paragraphs(notes: Mapping[str, tuple[Prose, ...]]) -> tuple[tuple[PageParagraph, ...], ...]:
    """The notes in reading order."""
    style = Component.FOOTNOTE.style
    return tuple(
        tuple([line_in(style, tuple([words_of(run.text, run.bold, run.italic) for run in one.bound])) for one in note])
        for note in notes.values()
    )
