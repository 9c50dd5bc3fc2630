"""Văn bản mẫu: letters that are sent again and again, as typed fields and fixed wording.

preset = presets.get("disbursement-acceleration")
letter = preset.document()                                     # with the defaults
letter = preset.document(plan_year=2025, issue_date="2025-02-05")
"""

from congvan.presets.loaded import LoadedDocument
from congvan.presets.loading import (
    PRESET_KEYS,
    DocumentFile,
    document_file_of,
    from_data,
    load,
    loads,
    read_document_file,
)
from congvan.presets.preset import Preset
from congvan.presets.registry import find, get, names
from congvan.presets.starter import filled_starter, starter, starter_of

__all__ = [
    "PRESET_KEYS",
    "DocumentFile",
    "LoadedDocument",
    "Preset",
    "document_file_of",
    "filled_starter",
    "find",
    "from_data",
    "get",
    "load",
    "loads",
    "names",
    "read_document_file",
    "starter",
    "starter_of",
]
