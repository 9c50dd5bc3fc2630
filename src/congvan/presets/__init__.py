"""Văn bản mẫu: letters that are sent again and again, as typed fields and fixed wording.

preset = presets.get("disbursement-acceleration")
letter = preset.document()                                     # with the defaults
letter = preset.document(plan_year=2025, issue_date="2025-02-05")
"""

from congvan.presets.letters import PRESET_KEYS, Draft, Letter, draft_of, load, loads, read_draft
from congvan.presets.preset import Preset
from congvan.presets.registry import get, names
from congvan.presets.starter import starter
from congvan.presets.wording import fill

__all__ = [
    "PRESET_KEYS",
    "Draft",
    "Letter",
    "Preset",
    "draft_of",
    "fill",
    "get",
    "load",
    "loads",
    "names",
    "read_draft",
    "starter",
]
