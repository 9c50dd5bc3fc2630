"""Sửa thể thức: mends the form of a docx, never its words.

``fix`` follows the findings of the checker and mends what is formatting or punctuation; each repair is listed. What it
does not understand (text boxes, drawings, objects, alternatives, paragraphs with tracked changes, unknown parts) comes
out byte for byte, and so does of every part whatever no repair is about.
"""

from congvan.fixer.fixing import fix
from congvan.fixer.model import Fixed, Repair
from congvan.fixer.unicode import InUnicode, to_unicode

__all__ = ["Fixed", "InUnicode", "Repair", "fix", "to_unicode"]
