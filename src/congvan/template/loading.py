"""From a name or a folder to a template ready to fill."""

from __future__ import annotations

import time
from functools import lru_cache
from pathlib import Path
from typing import Final

from congvan import logs
from congvan.errors import InputError, Problem, TemplateError, UnknownName
from congvan.resources import KINDS, PROFILES, TEMPLATE_FILE, TEMPLATE_MANIFEST, Folder, find_template, profile_names
from congvan.source import build, place, read_data
from congvan.template.compiling import CompiledTemplate
from congvan.template.manifest import Manifest
from congvan.template.prepared import Prepared, fingerprint

PREPARED: Final = "prepared.json"


def load_template(name_or_path: str | Path = "dispatch") -> CompiledTemplate:
    """The template of that name, made once and kept; or that in a folder, made again when its files have changed.

    Raises ``UnknownName``, ``UnreadableDocument`` for a template.docx that cannot be opened, and ``TemplateError`` with
    every fault of the template or of its template.yaml, each with its place.
    """
    named = _installed(name_or_path) if isinstance(name_or_path, str) else None
    return named or _current(find_template(name_or_path))


@lru_cache(maxsize=32)
def _installed(name: str) -> CompiledTemplate | None:
    """The template of an installed distribution, which does not change; None for a folder, which may."""
    folder = find_template(name)
    return _current(folder) if folder.installed else None


def _current(folder: Folder) -> CompiledTemplate:
    # a folder from anywhere could bring a prepared form that no whitelist has seen
    prepared = folder.read(PREPARED) if folder.installed and folder.exists(PREPARED) else None
    return _compiled(folder.read(TEMPLATE_FILE), folder.read(TEMPLATE_MANIFEST), folder.name, prepared)


@lru_cache(maxsize=32)
def _compiled(template: bytes, manifest: bytes, name: str, shipped: bytes | None) -> CompiledTemplate:
    """The template compiled; what was prepared beforehand is used if it was made from these very files."""
    if shipped is not None:
        prepared = Prepared.from_json(shipped)
        if prepared.made_from == fingerprint(template, manifest):
            return CompiledTemplate(prepared)
    began = time.monotonic()
    compiled = CompiledTemplate(prepare_files(template, manifest, name))
    logs.info("template %s: compiled in %.2f s", name, time.monotonic() - began)
    return compiled


def prepare_folder(folder: Folder) -> Prepared:
    """The template in ``folder`` made ready, from its Word file and its manifest."""
    return prepare_files(folder.read(TEMPLATE_FILE), folder.read(TEMPLATE_MANIFEST), folder.name)


def prepare_files(template: bytes, manifest: bytes, name: str) -> Prepared:
    """The two files of a template made ready; ``name`` is for messages."""
    from congvan.template.preparing import prepare

    try:
        read = _manifest(manifest, f"{name}/{TEMPLATE_MANIFEST}")
    except InputError as error:
        raise TemplateError(error.problems) from error
    return prepare(template, read, fingerprint(template, manifest))


def _manifest(data: bytes, file: str) -> Manifest:
    tree = read_data(data, file)
    read = build(tree, Manifest)
    if read.profile not in profile_names():
        unknown = UnknownName(KINDS[PROFILES], read.profile, profile_names()).message
        raise InputError(place([Problem(unknown, path="profile")], tree, Manifest))
    return read
