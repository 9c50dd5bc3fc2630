"""Settings that every file of ours has."""

from __future__ import annotations

from typing import Final

COMPATIBILITY_XML: Final = (
    "<w:compat><w:doNotExpandShiftReturn/>"
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat>"
)
"""Word 2013 and later; without the first Word stretches a justified line before a break over the whole width."""
