"""The work sheet of a reading: what was found so far, and what a person must look at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from congvan.components import Components, Found
from congvan.errors import Message, Problem, Refusal
from congvan.model import Model
from congvan.reader.fill_in import fill_in_blocks
from congvan.reader.pictures import picture_blocks
from congvan.reader.tables import Place, ReadBlock, data_tables, place_of
from congvan.snapshot import Snapshot, WordParagraph
from congvan.vocabulary import KEY_LABELS, Component

if TYPE_CHECKING:
    from congvan.reader.apart import ReadApart

SURE = 0.75
"""Confidence below which a person should look."""
_SHOWN = 60


class Findings:
    """``values`` by the keys of ``model``; ``problems`` in the order of the page; ``standing_alone`` are the
    places of the paragraphs that were read as tables, pictures or pieces of forms; ``attached`` is the text that a
    decision issues, where there is one; ``apart`` is what is in files of its own; ``words_of_form`` are lines that
    are not content: who decides, ``QUYẾT ĐỊNH:``.
    """

    def __init__(self, snapshot: Snapshot, components: Components, model: type[Model], file: str) -> None:
        self.snapshot = snapshot
        self.attached: Components | None = None
        self.components = components
        self.model = model
        self.values: dict[str, Any] = {}
        self.problems: list[Problem] = []
        self.apart: list[ReadApart] = []
        self.complete = True
        self.words_of_form: tuple[Found, ...] = ()
        self.standing_alone: set[Place] = set()
        self._file = file

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

    def standing_alone_in(self, paragraphs: Sequence[WordParagraph], found: Sequence[Found]) -> tuple[ReadBlock, ...]:
        """The tables of data, pictures and pieces of forms among ``paragraphs``, all that they cover accounted for."""
        blocks = (
            *data_tables(self.snapshot, paragraphs, found),
            *fill_in_blocks(self.snapshot, found),
            *picture_blocks(found),
        )
        self.standing_alone.update(place_of(one) for block in blocks for one in block.paragraphs)
        for paragraph in (one for block in blocks for one in block.unseen):
            text = shortened(" ".join(paragraph.text.split()))
            self.doubt("body", f"“{text}” bị ô gộp che; chưa đọc", f"“{text}” is under a merged cell; not read")
        return blocks

    def number_of(self, paragraph: WordParagraph) -> int:
        """The number of a paragraph of the text, as a person counts it."""
        shown = [one for one in self.snapshot.paragraphs if one.text.strip()]
        return next((at for at, one in enumerate(shown, 1) if one.place == paragraph.place), 0)

    def look_at(self, path: str, found: Found) -> None:
        """A doubt where ``found`` was recognised by its place alone, or the like."""
        if found.confidence < SURE:
            text, label = shortened(found.text), found.component.label
            self.doubt(path, f"“{text}” có lẽ là {label}: xem lại", f"“{text}” may be the {path}: please check")


def shortened(text: str) -> str:
    """``text`` short enough for a message."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
