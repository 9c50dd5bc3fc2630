"""The work sheet of a reading: what was found so far, and what a person must look at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from congvan.components import Components, Found, FoundAppendix
from congvan.errors import Message, Problem, Refusal
from congvan.model import Model
from congvan.reader.fill_in import fill_in_blocks
from congvan.reader.opened import Opened
from congvan.reader.pictures import picture_blocks
from congvan.reader.tables import Place, ReadBlock, data_tables, place_of
from congvan.snapshot import WordParagraph
from congvan.vocabulary import KEY_LABELS, Component

if TYPE_CHECKING:
    from congvan.reader.apart import ReadApart

SURE = 0.75
"""Confidence below which a person should look."""
_SHOWN = 60


class Findings:
    """``values`` by the keys of ``model``; ``problems`` in the order of the page; ``standing_alone`` are the
    places of the paragraphs that were read as tables, pictures or pieces of forms; ``attached`` is the text that a
    decision issues, where there is one; ``behind`` are lists below the signature that are not called an appendix;
    ``read_appendices`` are those of them and of the appendices that were read, in their order; ``apart`` is what is in
    files of its own; ``is_first`` of the first document of a file, whose are headers and footers; ``words_of_form``
    are lines that are not content: who decides, ``QUYẾT ĐỊNH:``.
    """

    def __init__(self, file: Opened, components: Components, model: type[Model]) -> None:
        self.snapshot = file.snapshot
        self.frames = file.frames
        self.is_first = components is file.documents[0]
        self.attached: Components | None = None
        self.behind: tuple[FoundAppendix, ...] = ()
        self.read_appendices: tuple[FoundAppendix, ...] = ()
        self.components = components
        self.model = model
        self.values: dict[str, Any] = {}
        self.problems: list[Problem] = []
        self.apart: list[ReadApart] = []
        self.complete = True
        self.words_of_form: tuple[Found, ...] = ()
        self.standing_alone: set[Place] = set()
        self._file = file.name
        self._numbers: dict[Place, int] | None = None

    def doubt(self, path: str, vi: str, en: str) -> None:
        """Something to look at."""
        self.problems.append(Problem(Message(vi, en), path=path, file=self._file))

    def missing(self, path: str, vi: str, en: str) -> None:
        """Something obligatory that is not there: there will be no document."""
        self.complete = False
        label = KEY_LABELS[path.rpartition(".")[2]][0]
        self.doubt(path, f"thiếu {label}: {vi}", f"{path} is missing: {en}")

    def refused(self, path: str, text: str, refusal: Refusal) -> None:
        """Something that is there but cannot be taken as it is."""
        message = refusal.message
        self.doubt(path, f"“{shortened(text)}”: {message.vi}", f"“{shortened(text)}”: {message.en}")

    @property
    def read_from(self) -> tuple[Components, ...]:
        """What of the file is read: the document, and the text that it issues."""
        return (self.components, self.attached) if self.attached else (self.components,)

    def all(self, *components: Component) -> tuple[Found, ...]:
        """What was recognised as one of ``components``; what is not sure becomes a doubt where it is taken."""
        return self.components.all(*components)

    @property
    def paragraphs(self) -> tuple[WordParagraph, ...]:
        """The paragraphs of what is read, each once."""
        every = (paragraph for one in self.read_from for paragraph in one.paragraphs)
        return tuple({place_of(paragraph): paragraph for paragraph in every}.values())

    def blocks_in(self, paragraphs: Sequence[WordParagraph], found: Sequence[Found]) -> tuple[ReadBlock, ...]:
        """The tables of data, pictures and pieces of forms among ``paragraphs``."""
        return (
            *data_tables(self.snapshot, paragraphs, found),
            *fill_in_blocks(self.snapshot, found),
            *picture_blocks(found),
        )

    def standing_alone_in(self, paragraphs: Sequence[WordParagraph], found: Sequence[Found]) -> tuple[ReadBlock, ...]:
        """``blocks_in``, all that they cover accounted for."""
        blocks = self.blocks_in(paragraphs, found)
        self.standing_alone.update(place_of(one) for block in blocks for one in block.paragraphs)
        for paragraph in (one for block in blocks for one in block.unseen):
            text = shortened(" ".join(paragraph.text.split()))
            self.doubt("body", f"“{text}” bị ô gộp che; chưa đọc", f"“{text}” is under a merged cell; not read")
        for paragraph in (one for block in blocks for one in block.inner):
            at, text = self.at(paragraph), shortened(" ".join(paragraph.text.split()))
            self.doubt(
                "body",
                f"{at.vi}bảng có “{text}” nằm trong một ô: đọc thành chữ của ô",
                f"{at.en}the table with “{text}” is in a cell: read as words of the cell",
            )
        return blocks

    def at(self, paragraph: WordParagraph | None, last: WordParagraph | None = None) -> Message:
        """``đoạn 12: ``, which a message about a paragraph begins with, ``đoạn 12 đến 20: `` up to ``last``; nothing
        where it has no number. What shows nothing is after the one before it.
        """
        number = self._number_of(paragraph) if paragraph else 0
        end = self._number_of(last) if last else number
        if not number:
            before = self._before(paragraph) if paragraph else 0
            return Message(f"sau đoạn {before}: ", f"after paragraph {before}: ") if before else Message("", "")
        if end <= number:
            return Message(f"đoạn {number}: ", f"paragraph {number}: ")
        return Message(f"đoạn {number} đến {end}: ", f"paragraphs {number} to {end}: ")

    def _before(self, paragraph: WordParagraph) -> int:
        """The number of the last paragraph above one that shows nothing."""
        place, numbers = place_of(paragraph), self._numbers or {}
        return max((number for one, number in numbers.items() if one[0] == place[0] and one < place), default=0)

    def _number_of(self, paragraph: WordParagraph) -> int:
        """The number of a paragraph of the text, as a person counts it."""
        if self._numbers is None:
            shown = [one for one in self.snapshot.paragraphs if one.text.strip()]
            self._numbers = {place_of(one): at for at, one in enumerate(shown, 1)}
        return self._numbers.get(place_of(paragraph), 0)

    def look_at(self, path: str, found: Found) -> None:
        """A doubt where ``found`` was recognised by its place alone, or the like."""
        if found.confidence < SURE:
            text, label = shortened(found.text), found.component.label
            self.doubt(path, f"“{text}” có lẽ là {label}: xem lại", f"“{text}” may be the {path}: please check")


def shortened(text: str) -> str:
    """``text`` short enough for a message."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
