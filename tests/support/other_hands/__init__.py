"""Dispatches that imitate the ways of other hands: Word, LibreOffice, scripts, and what clerks do with them."""

from support.other_hands.hands import HANDS, ByPythonDocx, Hand

__all__ = ["HANDS", "ByPythonDocx", "Hand"]
