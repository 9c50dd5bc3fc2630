"""Which paragraph is which component: ``find`` them in a snapshot."""

from congvan.components.finding import find, find_all
from congvan.components.model import Appendix, Components, Found, Role, Span

__all__ = ["Appendix", "Components", "Found", "Role", "Span", "find", "find_all"]
