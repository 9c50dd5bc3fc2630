"""Danh sách chỗ đã sửa: what ``fix`` did, as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from congvan._version import __version__
from congvan.fixer import Fixed, Repair, Tracked
from congvan.reporting.json_report import both_languages, where_data
from congvan.source import dump_json

FORMAT: Final = 1
"""Rises when a field changes its meaning or goes; new fields may come at any time."""


def repairs_json(fixed: Fixed, name: str) -> str:
    """The repairs of the file ``name``, those refused, those left since Word does not track them, and what remains."""
    return dump_json(
        {
            "format": FORMAT,
            "congvan": __version__,
            "file": name,
            "tracked": isinstance(fixed, Tracked),
            "repairs": _listed(fixed.repairs),
            "left": _listed(fixed.left) if isinstance(fixed, Tracked) else [],
            "refused": _listed(fixed.refused),
            "remaining": [
                {
                    "code": finding.code,
                    "severity": finding.severity.value,
                    "where": where_data(finding.where),
                    "found": both_languages(finding.found),
                }
                for finding in fixed.remaining
            ],
        }
    )


def _listed(repairs: Iterable[Repair]) -> list[dict[str, Any]]:
    return [
        {
            "code": repair.code,
            "where": where_data(repair.where),
            "before": both_languages(repair.before),
            "after": both_languages(repair.after),
        }
        for repair in repairs
    ]
