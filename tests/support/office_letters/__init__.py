"""Letters of many kinds as offices set them with their own files, written with python-docx: another hand altogether."""

from support.office_letters import dispatches, forms, named, other_kinds
from support.office_letters.letters import LETTERS
from support.office_letters.planting import PLANTED_HERE, planted

__all__ = ["LETTERS", "PLANTED_HERE", "dispatches", "forms", "named", "other_kinds", "planted"]
