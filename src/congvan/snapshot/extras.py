"""Hazards, properties and settings: what a docx carries beside its text."""

from __future__ import annotations

from enum import Enum

from congvan.late_dataclasses import dataclass
from congvan.snapshot.formats import WordPlace


class HazardKind(Enum):
    """What a docx can hold that reaches outside it, runs, or hides."""

    EXTERNAL = "external"
    REMOTE_IMAGE = "remote_image"
    ATTACHED_TEMPLATE = "attached_template"
    UNSAFE_LINK = "unsafe_link"
    OLE_OBJECT = "ole_object"
    EMBEDDED_PACKAGE = "embedded_package"
    ACTIVE_X = "active_x"
    MACRO = "macro"
    ALT_CHUNK = "alt_chunk"
    DDE = "dde"
    INCLUDE = "include"
    HIDDEN_TEXT = "hidden_text"
    WHITE_TEXT = "white_text"
    TINY_TEXT = "tiny_text"
    BIDI_CONTROL = "bidi_control"
    COMMENT = "comment"
    TRACKED_CHANGE = "tracked_change"


@dataclass(frozen=True, slots=True)
class Hazard:
    """One of them: ``detail`` is an address, a part's name or the text; ``place`` None for what belongs to
    no paragraph.
    """

    kind: HazardKind
    detail: str
    place: WordPlace | None = None


@dataclass(frozen=True, slots=True)
class Properties:
    """Core and application properties, "" or None where absent."""

    title: str = ""
    subject: str = ""
    creator: str = ""
    last_modified_by: str = ""
    created: str = ""
    modified: str = ""
    keywords: str = ""
    application: str = ""
    application_version: str = ""
    company: str = ""
    template: str = ""
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What the settings part says; ``compatibility`` is 12 where the file names no mode; ``language`` the
    default one.
    """

    compatibility: int = 12
    update_fields: bool = False
    track_revisions: bool = False
    even_and_odd: bool = False
    mirror_margins: bool = False
    protection: str = ""
    default_tab_mm: float = 12.7
    auto_hyphenation: bool = False
    language: str = ""
    attached_template: str = ""
