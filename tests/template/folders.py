"""Template folders made from the shipped one, with something changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

SHIPPED = Path(__file__).parents[2] / "templates" / "dispatch"
DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
FOOTER, CIRCULATION = "word/footer1.xml", "word/header2.xml"


def shipped_parts() -> dict[str, bytes]:
    """Name → bytes of each part of the shipped Word file."""
    with zipfile.ZipFile(io.BytesIO((SHIPPED / "template.docx").read_bytes())) as package:
        return {name: package.read(name) for name in package.namelist()}


def folder_of(path: Path, docx: bytes) -> Path:
    """A template folder at ``path`` with that Word file and the shipped manifest."""
    path.mkdir(parents=True, exist_ok=True)
    (path / "template.docx").write_bytes(docx)
    (path / "template.yaml").write_bytes((SHIPPED / "template.yaml").read_bytes())
    return path


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The parts as a .docx."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return target.getvalue()


def changed(path: Path, *changes: tuple[str, str, str]) -> Path:
    """The shipped template with texts replaced in parts, as ``(part, old, new)``, each found exactly once."""
    parts = shipped_parts()
    for name, old, new in changes:
        text = parts[name].decode()
        assert text.count(old) == 1, f"{old} occurs {text.count(old)} times in {name}"
        parts[name] = text.replace(old, new).encode()
    return folder_of(path, packed(parts))


def without_styles(path: Path, *names: str) -> Path:
    """The shipped template with those styles under other names."""
    parts = shipped_parts()
    text = parts[STYLES].decode()
    for name in names:
        text = text.replace(f'w:styleId="{name}"', f'w:styleId="{name.removeprefix("Cv")}"')
    return folder_of(path, packed({**parts, STYLES: text.encode()}))


def paragraph(text: str) -> str:
    """``w:p`` of one run."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def slot(name: str) -> str:
    """The paragraph of a block slot as the shipped template has it."""
    return f"<w:p><w:r><w:t>{{{{p d.{name} }}}}</w:t></w:r></w:p>"


def parts_of(docx: bytes) -> dict[str, str]:
    """Name → text of each part."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}
