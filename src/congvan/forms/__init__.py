"""Mẫu văn bản: which form of Appendix III a type takes, and what a document of that form is made of."""

from congvan.forms.kinds import SURE, Category, DocumentKind, Identity, State
from congvan.forms.loading import FORM_NUMBERS, form, form_of, forms
from congvan.forms.model import Form, Obligation, SubjectSetting

__all__ = [
    "FORM_NUMBERS",
    "SURE",
    "Category",
    "DocumentKind",
    "Form",
    "Identity",
    "Obligation",
    "State",
    "SubjectSetting",
    "form",
    "form_of",
    "forms",
]
