"""Sửa thể thức: mends the form of a docx, never its words.

``fix`` follows the findings of the checker and mends what is formatting or punctuation; each repair is listed. What it
does not understand (text boxes, drawings, tracked changes) it leaves as it is, and a part that it does not touch comes
out byte for byte.
"""

from congvan.fixer.mending import fix
from congvan.fixer.model import Fixed, Repair

__all__ = ["Fixed", "Repair", "fix"]
