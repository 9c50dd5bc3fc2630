"""Opening a .docx that may be hostile: nothing is written to disk, fetched, expanded or trusted.

Sizes are counted while the parts are read, never taken from the archive's own directory. Whatever
cannot be read is an ``UnreadableDocument`` that says what the file is and what to do.
"""

from __future__ import annotations

import errno
import io
import posixpath
import threading
import zipfile
import zlib
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from congvan.cached import cached_property
from congvan.errors import MissingDocument, UnreadableDocument, reason_of
from congvan.files import read_regular
from congvan.late_dataclasses import dataclass
from congvan.ooxml import limits
from congvan.ooxml.encoding import as_utf8, foreign_encoding, is_xml
from congvan.ooxml.folding import Folded, FoldedRows, RowFolder, refolded, rows_with_paragraphs
from congvan.ooxml.names import CONTENT_TYPES_NS, RELATIONSHIPS_NS, STRICT, qname
from congvan.ooxml.other_formats import refuse_other_archives, refuse_other_formats, refuse_type, unreadable

if TYPE_CHECKING:
    from lxml.etree import XMLParser, _Element

CHUNK: Final = 256 * 1024
_DOCUMENT: Final = "document.xml"
_DIRECTORY_ROW: Final = b"PK\x01\x02"
_RELATIONSHIP: Final = qname(RELATIONSHIPS_NS, "Relationship")
_OVERRIDE, _DEFAULT = qname(CONTENT_TYPES_NS, "Override"), qname(CONTENT_TYPES_NS, "Default")


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship of a part.

    ``kind`` is the last segment of its type (``header``, ``hyperlink``, ``attachedTemplate``); ``target``
    is a part's name when ``external`` is false, else the address as written.
    """

    id: str
    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class Package:
    """An opened .docx: its parts as bytes (names without a leading slash), their content types, the main
    part.
    """

    parts: Mapping[str, bytes]
    content_types: Mapping[str, str]
    main: str
    folded: Folded = field(default_factory=dict)
    """What ``open_folded`` set aside of its parts."""
    _read: dict[str, Mapping[str, Relationship]] = field(default_factory=dict, repr=False, compare=False)
    """The relationships that were asked for."""

    def xml(self, name: str) -> _Element | None:
        """The root of a part, freshly parsed; None where there is no such part.

        Raises ``UnreadableDocument`` for malformed XML, a DOCTYPE, too many elements or too deep a tree.
        """
        data = self.parts.get(name)
        return None if data is None else parse_xml(data, name)

    def with_rows(self, wanted: Mapping[str, Sequence[Container[int]]]) -> Package:
        """The package with these rows, by their number in each run of a part, back in their places."""
        parts, folded = dict(self.parts), dict(self.folded)
        for name, rows in wanted.items():
            parts[name], folded[name] = refolded(parts[name], folded[name], rows)
        return replace(self, parts=MappingProxyType(parts), folded=folded)

    def with_paragraphs(self, wanted: Mapping[str, Iterable[int]]) -> Package:
        """The package with the rows that hold these paragraphs, by their ordinals in a part, back in their places."""
        rows: dict[str, Sequence[Container[int]]] = {}
        for name in wanted.keys() & self.folded.keys():
            root = self.xml(name)
            if root is not None:
                rows[name] = rows_with_paragraphs(root, self.folded[name], wanted[name])
        return self.with_rows(rows)

    def relationships(self, name: str = "") -> Mapping[str, Relationship]:
        """The relationships of the part ``name``, or of the package itself, by id."""
        found = self._read.get(name)
        if found is None:
            found = self._read[name] = self._relationships(name)
        return found

    def _relationships(self, name: str) -> Mapping[str, Relationship]:
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        if root is None:
            return MappingProxyType({})
        found = (_relationship(element, folder) for element in root.iter(_RELATIONSHIP))
        return MappingProxyType({relationship.id: relationship for relationship in found})


def open_package(data: bytes | Path) -> Package:
    """The parts of a .docx, given as bytes or as a path.

    Raises ``UnreadableDocument`` when the file is missing, empty, no .docx (says what it is), encrypted,
    damaged, or over a limit of ``congvan.ooxml.limits``: 100 MB, 2000 parts, 200 MB unpacked, 32 MB and 600,000
    elements of XML, two hundred times its packed size.
    """
    return _opened(data, _Reading)


def open_folded(data: bytes | Path) -> Package:
    """As ``open_package``, the rows of long tables of ours set aside in ``folded``: their number has no limit."""
    return _opened(data, _FoldedReading)


def _opened(data: bytes | Path, reading: type[_Reading]) -> Package:
    content = data if isinstance(data, bytes) else read_package(Path(data))
    refuse_other_formats(content)
    refuse_long_directory(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts, folded = _read_parts(archive, len(content), reading)
    except UnreadableDocument:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
        raise unreadable(
            "Tệp bị hỏng hoặc tải về chưa hết. Hãy lấy lại bản gốc.",
            "The file is damaged or was not copied completely. Get it again from its source.",
        ) from error
    return _package(parts, folded)


def parse_xml(data: bytes, name: str = "") -> _Element:
    """The root element of ``data``: no entities, no DOCTYPE, no network, not over the limits, at most 256 deep.

    ``name`` is the part's name for the message of the ``UnreadableDocument`` that anything else raises.
    "Strict" files come out with the transitional names.
    """
    from lxml import etree

    data = _readable(data, name)
    limits.Counted().add(data, name)
    if b"http://purl.oclc.org/ooxml/" in data[:4096]:
        for strict, transitional in STRICT:
            data = data.replace(strict, transitional)
    if b"<!DOCTYPE" in data:
        raise _bad_xml(name, "DOCTYPE")
    try:
        root = etree.fromstring(data, _PARSER.xml)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _bad_xml(name, str(error)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _bad_xml(name, "DOCTYPE")
    return root


def _readable(data: bytes, name: str) -> bytes:
    """``data`` in UTF-8; raises ``UnreadableDocument`` where its tags could not be counted."""
    try:
        data = as_utf8(data)
    except ValueError as error:
        raise _bad_xml(name, str(error)) from error
    if (encoding := foreign_encoding(data)) is not None:
        raise _bad_xml(name, f"encoding={encoding[:40]!r}")
    return data


class _Parser(threading.local):
    """The parser of a thread, made at its first use."""

    @cached_property
    def xml(self) -> XMLParser:
        from lxml import etree

        return etree.XMLParser(
            encoding="utf-8",  # whatever is declared: what was counted is what is parsed
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )


_PARSER: Final = _Parser()


def read_package(path: Path) -> bytes:
    """The bytes of a .docx; raises ``UnreadableDocument`` when the file is missing, cannot be read or is too large."""
    try:
        return read_regular(path, limits.MAX_FILE_BYTES)
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise limits.over_bytes(limits.MAX_FILE_BYTES, path.name) from error
        if isinstance(error, FileNotFoundError):
            raise MissingDocument(str(path)) from None
        reason = reason_of(error)
        raise unreadable(f"Không đọc được tệp {path}: {reason.vi}.", f"Cannot read {path}: {reason.en}.") from error


def refuse_long_directory(content: bytes) -> None:
    """Each entry has a row in the directory at the end: a million of them are refused before any is listed."""
    if content.count(_DIRECTORY_ROW) > limits.MAX_ENTRIES:
        raise _too_many_parts()


def _too_many_parts() -> UnreadableDocument:
    return limits.over(f"hơn {limits.MAX_ENTRIES} phần", f"more than {limits.MAX_ENTRIES} parts")


class _Reading:
    """A part being read: what is kept of it, and its ``size``."""

    def __init__(self, name: str) -> None:
        self.folded: tuple[FoldedRows, ...] = ()
        self.kept = 0
        self._chunks: list[bytes] = []

    def take(self, chunk: bytes) -> None:
        self.kept += len(chunk)
        self._chunks.append(chunk)

    def data(self) -> bytes:
        return b"".join(self._chunks)


class _FoldedReading(_Reading):
    """The same, with long runs of rows set aside."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._folder = RowFolder() if name.endswith(_DOCUMENT) else None

    def take(self, chunk: bytes) -> None:
        super().take(self._folder.feed(chunk) if self._folder else chunk)

    def data(self) -> bytes:
        if self._folder:
            super().take(self._folder.end())
            self.folded = tuple(self._folder.folded)
        return super().data()


def _read_parts(
    archive: zipfile.ZipFile, packed: int, reading: type[_Reading]
) -> tuple[dict[str, bytes], dict[str, tuple[FoldedRows, ...]]]:
    entries = archive.infolist()
    if len(entries) > limits.MAX_ENTRIES:
        raise _too_many_parts()
    parts: dict[str, bytes] = {}
    folded: dict[str, tuple[FoldedRows, ...]] = {}
    seen: set[str] = set()
    total = 0
    xml = limits.Counted()
    for entry in entries:
        if entry.is_dir():
            continue
        name = _safe_name(entry, seen)
        part = reading(name)
        total += _read_entry(archive, entry, name, total, packed, part)
        parts[name] = data = part.data()
        if part.folded:
            folded[name] = part.folded
        if is_xml(data):
            xml.add(_readable(data, name), name)
    return parts, folded


def _is_named_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _safe_name(entry: zipfile.ZipInfo, seen: set[str]) -> str:
    name = entry.filename.replace("\\", "/")
    if name.startswith("/") or ":" in name.split("/")[0] or ".." in name.split("/"):
        raise unreadable(
            f"Tên phần không an toàn trong tệp: {name!r}.", f"The file contains an unsafe part name: {name!r}."
        )
    if name.lower() in seen:
        raise unreadable(f"Tệp bị hỏng: phần {name!r} có hai lần.", f"The file is damaged: part {name!r} occurs twice.")
    if entry.flag_bits & 0x1:
        raise unreadable(
            "Tệp nén có mật khẩu; hãy bỏ mật khẩu rồi lưu lại.",
            "The archive is encrypted; remove the password first.",
        )
    seen.add(name.lower())
    return name


def _allowance(packed: int, least: int = limits.RATIO_FROM_BYTES) -> int:
    return max(least, packed * limits.MAX_RATIO)


def _read_entry(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, total: int, packed: int, part: _Reading
) -> int:
    """How many bytes the entry has, all of them taken by ``part``."""
    xml = _is_named_xml(name)
    cap = limits.MAX_XML_BYTES if xml else limits.MAX_PART_BYTES
    least = limits.XML_RATIO_FROM_BYTES if xml else limits.RATIO_FROM_BYTES
    left = limits.MAX_TOTAL_BYTES - total
    packed_left = min(_allowance(packed) - total, _allowance(entry.compress_size, least))
    size = 0
    with archive.open(entry) as stream:
        is_last = False
        while not is_last:
            chunk = stream.read(CHUNK)
            is_last = len(chunk) < CHUNK
            size += len(chunk)
            part.take(chunk)
            if part.kept > cap or size > left:
                raise limits.over_bytes(cap, name) if part.kept > cap else limits.over_bytes(limits.MAX_TOTAL_BYTES)
            if size > packed_left:
                raise limits.over_ratio(name)
    return size


def _package(parts: dict[str, bytes], folded: Folded) -> Package:
    refuse_other_archives(parts)
    types = _content_types(parts)
    draft = Package(MappingProxyType(parts), MappingProxyType(types), "")
    main = _main_part(draft)
    refuse_type(types.get(main, ""))
    if main not in parts:
        raise unreadable("Tệp không có nội dung văn bản Word.", "The file contains no Word document.")
    return Package(draft.parts, draft.content_types, main, folded, draft._read)


def _content_types(parts: Mapping[str, bytes]) -> dict[str, str]:
    root = parse_xml(parts["[Content_Types].xml"], "[Content_Types].xml")
    overrides: dict[str, str] = {}
    defaults: dict[str, str] = {}
    for element in root.iter(_OVERRIDE):
        overrides[element.get("PartName", "").lstrip("/")] = element.get("ContentType", "")
    for element in root.iter(_DEFAULT):
        defaults[element.get("Extension", "").lower()] = element.get("ContentType", "")
    return {name: overrides.get(name) or defaults.get(name.rpartition(".")[2].lower(), "") for name in parts}


def _main_part(package: Package) -> str:
    for relationship in package.relationships().values():
        if relationship.kind == "officeDocument" and not relationship.external:
            return relationship.target
    return "word/document.xml"


def _relationship(element: _Element, folder: str) -> Relationship:
    target = element.get("Target", "")
    external = element.get("TargetMode") == "External"
    if not external:
        joined = target if target.startswith("/") else posixpath.join("/", folder, target)
        target = posixpath.normpath(joined).lstrip("/")
    return Relationship(element.get("Id", ""), element.get("Type", "").rpartition("/")[2], target, external)


def _bad_xml(name: str, why: str) -> UnreadableDocument:
    return unreadable(
        f"Phần {name or 'XML'} của tệp không đọc được ({why}). Hãy mở bằng Word rồi lưu lại.",
        f"Part {name or 'XML'} of the file cannot be read ({why}). Open it in Word and save it again.",
    )
