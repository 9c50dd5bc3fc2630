"""Which paragraph is which component: ``find`` them in a snapshot."""

from congvan.components.behind import Behind, behind_signature
from congvan.components.finding import find, find_all, judged_together
from congvan.components.form_words import LIKE_FORM_LINES
from congvan.components.key_patterns import DASHES
from congvan.components.kind import identity_of
from congvan.components.model import Components, Found, FoundAppendix, Span
from congvan.components.prose import heads_table, is_operative, names_issuing, refers_to_attachment
from congvan.components.quotations import quoted_among

__all__ = [
    "DASHES",
    "LIKE_FORM_LINES",
    "Behind",
    "Components",
    "Found",
    "FoundAppendix",
    "Span",
    "behind_signature",
    "find",
    "find_all",
    "heads_table",
    "identity_of",
    "is_operative",
    "judged_together",
    "names_issuing",
    "quoted_among",
    "refers_to_attachment",
]
