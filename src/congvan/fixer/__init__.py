"""Sửa thể thức: repairs the form of a docx, never its words.

``fix`` follows the findings of the checker and repairs what is formatting or punctuation, and lists each repair.
What it does not understand (text boxes, drawings, objects, alternatives, paragraphs with tracked changes, unknown
parts) stays as it is, byte for byte; so does everything else that no repair concerns.
"""

from congvan.fixer.fixing import fix, mended_by_fix
from congvan.fixer.model import Fixed, Repair, Tracked
from congvan.fixer.tracked_repairs import fix_tracked
from congvan.fixer.unicode import InUnicode, to_unicode

__all__ = ["Fixed", "InUnicode", "Repair", "Tracked", "fix", "fix_tracked", "mended_by_fix", "to_unicode"]
