"""A docx being repaired: its parts as trees, edited in place; what is not edited keeps its bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar, cast

from congvan.cached import cached_property
from congvan.checks.checked_document import CheckedDocument
from congvan.checks.record import Record
from congvan.checks.repairing.untouched import is_protected, is_tracked
from congvan.components import Found, Span, find_all, judged_together
from congvan.errors import CongvanError, Message
from congvan.findings import Finding
from congvan.ooxml.editing import EditablePart
from congvan.ooxml.folding import numbered, unfolded
from congvan.ooxml.names import w
from congvan.ooxml.opening import Package, open_folded
from congvan.ooxml.ordering import ordered_child
from congvan.snapshot import Snapshot, WordParagraph, WordRun, take

if TYPE_CHECKING:
    from lxml.etree import _Element

_Place = tuple[str, int | None]
_Made = TypeVar("_Made")


class WorkingCopy:
    """One pass of repairing; ``changes`` counts what was really changed.

    ``package`` is the file opened, where each of its rows is wanted; else those of long tables are set aside.
    ``snapshot`` is what is seen in it, where that is known.
    """

    def __init__(self, docx: bytes, package: Package | None = None, snapshot: Snapshot | None = None) -> None:
        self._docx = docx
        self.package = package or open_folded(docx)
        _refuse_strict(self.package)
        self.snapshot = snapshot or take(self.package)
        self.changes = 0
        self._parts: dict[str, EditablePart] = {}
        self._paragraphs: dict[str, dict[int, _Element]] = {}
        self._runs: dict[str, dict[int, _Element]] = {}
        self._split: set[int] = set()
        self._touched: set[str] = set()
        self._added: dict[str, _Element] = {}
        self._open: dict[tuple[str, int], _Element | None] = {}
        self._made_once: dict[str, object] = {}

    @cached_property
    def subject(self) -> CheckedDocument:
        """The document as the checks see it."""
        return self._subjects[0]

    @cached_property
    def _subjects(self) -> tuple[CheckedDocument, ...]:
        """The document, then what goes with it in the file: a text that it issues, the part of a copy."""
        judged = judged_together(find_all(self.snapshot))
        return tuple(CheckedDocument(self.snapshot, components) for components in judged)

    @property
    def paragraphs(self) -> list[WordParagraph]:
        """The paragraphs of body, headers, footers and notes."""
        margins = (item for area in self.subject.headers_and_footers for item in area.paragraphs)
        notes = (item for note in self.snapshot.notes for item in note.paragraphs)
        return [*self.snapshot.paragraphs, *margins, *notes]

    def all(self, record: Record) -> tuple[Found, ...]:
        """The components that ``record`` is about."""
        return self.once(
            f"all {record.code}", lambda: tuple(found for one in self._subjects for found in one.all(*record.of))
        )

    def found(self, record: Record, finding: Finding) -> Iterator[Found]:
        """The components that ``finding`` is about: of several in one paragraph those of its words."""
        places = self.once(f"places {record.code}", lambda: _by_place(self.all(record)))
        there = places.get((finding.where.part, finding.where.index), ())
        alike = [found for found in there if found.component is finding.component]
        said = finding.where.texts[:1]
        yield from [found for found in alike if (found.text,) == said] or alike

    def paragraphs_at(self, finding: Finding) -> list[WordParagraph]:
        """The paragraphs that ``finding`` is about."""
        places = self.once("paragraphs", lambda: _paragraphs_by_place(self.paragraphs))
        return places.get((finding.where.part, finding.where.index), [])

    def once(self, key: str, make: Callable[[], _Made]) -> _Made:
        """What ``make`` gives, made once in a pass: many findings ask for the same."""
        if key not in self._made_once:
            self._made_once[key] = make()
        return cast("_Made", self._made_once[key])

    def root(self, part: str) -> _Element:
        """The tree of a part; comments and all else that does not concern us stay in it."""
        if part not in self._parts:
            self._parts[part] = EditablePart(self.package.parts[part])
            self._paragraphs[part] = dict(numbered(self._parts[part].root, w("p")))
            self._runs[part] = dict(numbered(self._parts[part].root, w("r")))
        return self._parts[part].root

    def element(self, paragraph: WordParagraph) -> _Element | None:
        """The ``w:p`` of ``paragraph``; None where it is not to be touched (text box, tracked changes)."""
        place = paragraph.place
        key = (place.part, place.index)
        if key not in self._open:
            self.root(place.part)
            element = self._paragraphs[place.part][place.index]
            protected = place.text_box is not None or is_protected(element) or is_tracked(element)
            self._open[key] = None if protected else element
        return self._open[key]

    def runs_of(self, part: str) -> Mapping[int, _Element]:
        """Every ``w:r`` of a part by its ordinal."""
        self.root(part)
        return self._runs[part]

    def run_element(self, paragraph: WordParagraph, run: WordRun) -> _Element | None:
        """The ``w:r`` of a run of ``paragraph``; None where there is none or it is not to be touched."""
        if run.index < 0 or self.element(paragraph) is None:
            return None
        element = self._runs[paragraph.place.part][run.index]
        return None if is_protected(element) else element

    def runs(self, span: Span) -> list[tuple[WordRun, _Element]]:
        """The runs of ``span`` with their ``w:r``, cut out of it where they go beyond; none if that cannot be done."""
        pieces = [(run, self.run_element(span.paragraph, run)) for run in span.runs]
        cut = [(run, self._cut(run, piece)) for run, piece in pieces if piece is not None]
        return [(run, piece) for run, piece in cut if piece is not None]

    def _cut(self, run: WordRun, element: _Element) -> _Element | None:
        """The ``w:r`` that holds ``run`` and no other letters; split off where it is a part of one."""
        texts = [child for child in element if child.tag != w("rPr")]
        whole = "".join(child.text or "" for child in texts if child.tag == w("t"))
        rest = whole.replace(run.text.strip(" \t\n\u00a0"), "", 1)
        if not rest.strip() or not run.text.strip():
            return element
        if len(texts) != 1 or id(element) in self._split or whole.count(run.text) != 1:
            return None
        self._split.add(id(element))
        return _split_off(element, texts[0], whole, run.text)

    def set(self, parent: _Element, path: str, name: str, value: str | None) -> None:
        """Give what is at ``path`` (``pPr/ind``) below ``parent`` the attribute ``w:name``, or take it away."""
        found = parent.find("/".join(map(w, path.split("/"))))
        if (None if found is None else found.get(w(name))) == value:
            return
        element = self._made(parent, path)
        self.touch(element)
        if value is None:
            del element.attrib[w(name)]
        else:
            element.set(w(name), value)

    def put(self, parent: _Element, path: str, value: str | None) -> None:
        """Let there be an element at ``path`` (``rPr/b``) with that ``w:val``, without one where it is None."""
        if parent.find("/".join(map(w, path.split("/")))) is None:
            self.touch(self._made(parent, path))
        self.set(parent, path, "val", value)

    def _made(self, parent: _Element, path: str) -> _Element:
        for name in path.split("/"):
            parent = ordered_child(parent, name)
        return parent

    def touch(self, element: _Element) -> None:
        """Note that the part of ``element`` is changed."""
        self.changes += 1
        root = element.getroottree().getroot()
        self._touched.update(name for name, part in self._parts.items() if part.root is root)

    def add(self, part: str, root: _Element) -> None:
        """A new part; whoever adds it names it in the content types and in a relationship."""
        self._added[part] = root
        self.changes += 1

    def docx(self) -> bytes:
        """The package with the edits written into the parts they are in; all else as it was."""
        from lxml import etree

        if not self._touched:
            return self._docx
        added = {
            name: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            for name, root in self._added.items()
        }
        return with_parts(self._docx, {part: self._written(part) for part in self._touched}, added)

    def _written(self, part: str) -> bytes:
        return unfolded(self._parts[part].to_bytes(), self.package.folded.get(part, ()))


def opened_for(docx: bytes, findings: Iterable[Finding]) -> Package:
    """The file opened, the rows of long tables set aside but those that ``findings`` are in."""
    package = open_folded(docx)
    wanted: dict[str, set[int]] = {}
    for where in (finding.where for finding in findings if package.folded):
        if where.index is not None:
            wanted.setdefault(where.part, set()).add(where.index)
    return package.with_paragraphs(wanted) if wanted else package


def with_parts(docx: bytes, changed: Mapping[str, bytes], added: Mapping[str, bytes]) -> bytes:
    """``docx`` with parts ``changed`` where they are and others ``added`` behind; all else as it was."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            part = entry.filename.replace("\\", "/")
            new.writestr(entry, changed[part] if part in changed else old.read(entry))
        for name, data in added.items():
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _refuse_strict(package: Package) -> None:
    if b"http://purl.oclc.org/ooxml/" in package.parts[package.main][:4096]:
        raise CongvanError(
            Message(
                "Tệp ở dạng “Strict Open XML”; hãy lưu lại dạng .docx thông thường rồi sửa.",
                "The file is “Strict Open XML”; save it as an ordinary .docx, then repair it.",
            )
        )


def _by_place(everything: Iterable[Found]) -> dict[_Place, list[Found]]:
    places: dict[_Place, list[Found]] = {}
    for found in everything:
        if found.spans:
            place = found.spans[0].paragraph.place
            places.setdefault((place.part, place.index), []).append(found)
    return places


def _paragraphs_by_place(paragraphs: Iterable[WordParagraph]) -> dict[_Place, list[WordParagraph]]:
    places: dict[_Place, list[WordParagraph]] = {}
    for paragraph in paragraphs:
        places.setdefault((paragraph.place.part, paragraph.place.index), []).append(paragraph)
    return places


def _split_off(element: _Element, text: _Element, whole: str, wanted: str) -> _Element:
    """Cut ``element`` before and after ``wanted``; the piece that holds it."""
    from copy import deepcopy

    at = whole.index(wanted)
    pieces = [piece for piece in (whole[:at], wanted, whole[at + len(wanted) :]) if piece]
    copies = [deepcopy(element) for _ in pieces[1:]]
    made = [element, *copies]
    for before, copy in zip(made, copies, strict=False):
        before.addnext(copy)
    for one, piece in zip(made, pieces, strict=True):
        inner = one.find(text.tag)
        assert inner is not None
        inner.text = piece
        inner.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made[pieces.index(wanted)]
