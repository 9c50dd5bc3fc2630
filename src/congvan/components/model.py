"""What was recognised: components with the text they cover, how sure, and why."""

from __future__ import annotations

from collections.abc import Iterator

from congvan.cached import cached_property
from congvan.forms import DocumentKind
from congvan.late_dataclasses import dataclass
from congvan.snapshot import DrawnLine, WordParagraph, WordRun
from congvan.vocabulary import Component


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a paragraph: ``paragraph.text[start:end]``, without blanks at its ends."""

    paragraph: WordParagraph
    start: int
    end: int

    @property
    def text(self) -> str:
        """The text as the file writes it."""
        return self.paragraph.text[self.start : self.end]

    @property
    def runs(self) -> tuple[WordRun, ...]:
        """Its visible runs, cut to it."""
        return self.paragraph.between(self.start, self.end)

    @property
    def whole(self) -> bool:
        """Whether the paragraph holds nothing else."""
        return self.text.strip() == self.paragraph.text.strip()


@dataclass(frozen=True)
class Found:
    """One component that was recognised.

    ``spans`` are its lines in reading order and ``text`` those in NFC, blanks folded, joined by a space.
    ``confidence`` is 1.0 for our own styles, 0.9 where place and wording agree, less where one of them had
    to do. ``evidence`` says which: ``style``, ``wording``, ``place`` or what they were. ``line`` is the
    drawn line of a line component, else None.
    """

    component: Component
    spans: tuple[Span, ...]
    text: str
    confidence: float
    evidence: str
    line: DrawnLine | None = None

    @property
    def paragraphs(self) -> tuple[WordParagraph, ...]:
        """The paragraphs that it covers, in whole or in part."""
        return tuple(span.paragraph for span in self.spans)

    @cached_property
    def runs(self) -> tuple[WordRun, ...]:
        """The visible runs of all its spans."""
        return tuple(run for span in self.spans for run in span.runs)


@dataclass(frozen=True, slots=True)
class FoundAppendix:
    """An appendix in the same file: its heading and its body, in reading order."""

    found: tuple[Found, ...]
    paragraphs: tuple[WordParagraph, ...]


@dataclass(frozen=True, slots=True)
class Components:
    """One document of a file, taken apart.

    ``kind`` is what the document is, unknown where nothing shows it. ``found`` is in reading order; what was not
    recognised is missing from it rather than guessed.
    """

    kind: DocumentKind
    found: tuple[Found, ...]
    appendices: tuple[FoundAppendix, ...]
    paragraphs: tuple[WordParagraph, ...]

    def all(self, *components: Component) -> tuple[Found, ...]:
        """Every finding of one of ``components``, in reading order, appendices left out."""
        return tuple(found for found in self.found if found.component in components)

    def first(self, component: Component) -> Found | None:
        """The first finding of ``component``, None where it was not recognised."""
        return next((found for found in self.found if found.component is component), None)

    def text(self, component: Component) -> str:
        """The text of the first finding of ``component``, "" where it was not recognised."""
        found = self.first(component)
        return "" if found is None else found.text

    def everything(self) -> Iterator[Found]:
        """The findings of the document and of its appendices."""
        yield from self.found
        for appendix in self.appendices:
            yield from appendix.found
