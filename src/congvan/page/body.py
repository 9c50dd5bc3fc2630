"""Nội dung trên trang (ô 6): numbers and letters written out, marks closed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
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
    prose_runs,
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
_KEPT_LABELS: Final = 1024
_HELD_ROWS: Final = 2
"""Rows of a table that go with what follows it."""
_GAP: Final = PageParagraph("CvGap")
_END: Final = PageRun(END_MARK)
_WORDS: Final[frozenset[type[PageBlock]]] = frozenset({PageLine, PageParagraph})
_TITLED: Final[dict[str, tuple[Component, Callable[[int], str]]]] = {
    "part": (Component.PART, roman),
    "part_in_words": (Component.PART, ordinal_in_words),
    "chapter": (Component.CHAPTER, roman),
    "section": (Component.SECTION, str),
    "subsection": (Component.SUBSECTION, str),
}
_CLAUSES: Final = ("clause", "subclause")
_ARTICLE_TEXT: Final = Component.ARTICLE_TEXT.style
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


_NO_NOTES: Final[Mapping[str | None, int | None]] = {None: None}


class NoteNumbers:
    """The numbers of the notes, by their keys in reading order."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._numbers: dict[str | None, int | None] = {None: None}
        self._numbers |= {key: number for number, key in enumerate(keys, 1)}

    def runs(self, prose: Prose) -> list[PageRun]:
        """The runs of ``prose``, marks of notes by their numbers."""
        return prose_runs(prose.bound, self._numbers)


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
        blocks += [*map(_held, _blocks(last, context)), PageParagraph(Component.BODY.style, (_END,))]
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
    kind, ordinal, words, is_title, above, _ = line
    bound = words.bound
    if len(bound) > 1 or is_title or kind not in _OF_PLAIN_WORDS:
        return ()
    text, bold, italic, note, _ = bound[0]
    if bold or italic or note is not None:
        return ()
    if kind != "paragraph":
        text = _label(kind, ordinal, above) + text
    return (plain_line(_STYLES[kind], text, text[-1:] == ":"),)


def _ended(runs: list[PageRun]) -> list[PageRun]:
    """The body's last runs with ``./.`` in the place of their full stop."""
    for index in range(len(runs) - 1, -1, -1):
        if runs[index].note is None:
            text = without_end_mark(runs[index].text)
            if not text and len(runs) > 1:
                del runs[index]
                continue
            if text:
                runs[index] = words_of(text, runs[index].bold, runs[index].italic)
            break
    return _joined(runs, _END)


def _joined(before: list[PageRun], after: PageRun) -> list[PageRun]:
    """Two stretches of plain words are one run."""
    if before and before[-1].note is None and not (before[-1].bold or before[-1].italic):
        return [*before[:-1], words_of(before[-1].text + after.text)]
    return [*before, after]


def _paragraphs(line: OutlineLine, runs: list[PageRun]) -> tuple[PageParagraph, ...]:
    kind, ordinal, _, is_title, above, _ = line
    if kind in _TITLED:
        word, numeral = _TITLED[kind]
        return (
            PageParagraph(word.style, (PageRun(f"{word.label} {numeral(ordinal)}"),), keep_next=True),
            PageParagraph(HEADING_TITLES[word].style, tuple(runs)),
        )
    label = _label(kind, ordinal, above)
    if kind == "article" and not is_title:
        style, labelled = _ARTICLE_TEXT, (words_of(label, bold=True), *runs)
    else:
        style = _CLAUSE_TITLE if is_title and kind in _CLAUSES else _STYLES[kind]
        labelled = _labelled(label, runs)
    # what announces a list is on the page where the list begins
    return (line_in(style, labelled, runs[-1].text.endswith(":")),)


def _labelled(label: str, runs: list[PageRun]) -> tuple[PageRun, ...]:
    if not label:
        return tuple(runs)
    text, bold, italic, _, note, _ = runs[0]
    if bold or italic or note is not None:
        return (words_of(label), *runs)
    runs[0] = words_of(label + text)
    return tuple(runs)


@lru_cache(maxsize=_KEPT_LABELS)
def _label(kind: str, ordinal: int, above: tuple[int, ...]) -> str:
    """What is before the words of a line; letters have the same numbers."""
    if kind == "subclause":
        return "".join(f"{number}." for number in (*above, ordinal)) + " "
    label = _LABELS.get(kind)
    return "" if label is None else label(ordinal)


_LABELS: Final[Mapping[str, Callable[[int], str]]] = {
    "clause": lambda ordinal: f"{ordinal}. ",
    "point": lambda ordinal: f"{list_letter(ordinal)}) ",
    "item": lambda _: "- ",
    "numbered_item": lambda ordinal: f"({ordinal}) ",
    "subitem": lambda _: "+ ",
    "star_item": lambda _: "* ",
    "letter_section": lambda ordinal: f"{section_letter(ordinal)}. ",
    "roman_section": lambda ordinal: f"{roman(ordinal)}. ",
    "article": lambda ordinal: f"{Component.ARTICLE.label} {ordinal}. ",
}


def note_paragraphs(notes: Mapping[str, tuple[Prose, ...]]) -> tuple[tuple[PageParagraph, ...], ...]:
    """The notes in reading order."""
    style = Component.FOOTNOTE.style
    return tuple(
        [tuple([line_in(style, tuple(prose_runs(one.bound, _NO_NOTES))) for one in note]) for note in notes.values()]
    )
