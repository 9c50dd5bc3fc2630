"""From a name or a folder to a template ready to fill."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from congvan.resources import TemplateFolder, find_template
from congvan.source import build, read_text
from congvan.template.compiling import CompiledTemplate
from congvan.template.manifest import Manifest
from congvan.template.prepared import Prepared

TEMPLATE: Final = "template.docx"
MANIFEST: Final = "template.yaml"
PREPARED: Final = "prepared.json"


@lru_cache(maxsize=32)
def load_template(name_or_path: str | Path = "dispatch") -> CompiledTemplate:
    """The template of that name, or in that folder; made once and kept.

    Raises ``UnknownName``, ``InputError`` for a bad template.yaml, ``UnreadableDocument`` for a bad template.docx, and
    ``TemplateError`` with every fault of the template.
    """
    folder = find_template(name_or_path)
    if folder.exists(PREPARED):
        return CompiledTemplate(Prepared.from_json(folder.read(PREPARED)))
    return CompiledTemplate(prepare_folder(folder))


def prepare_folder(folder: TemplateFolder) -> Prepared:
    """The template in ``folder`` made ready, from its Word file and its manifest."""
    from congvan.template.preparing import prepare

    return prepare(folder.read(TEMPLATE), read_manifest(folder))


def read_manifest(folder: TemplateFolder) -> Manifest:
    """template.yaml of ``folder``."""
    text = folder.read(MANIFEST).decode("utf-8")
    return build(read_text(text, file=f"{folder.name}/{MANIFEST}"), Manifest)
