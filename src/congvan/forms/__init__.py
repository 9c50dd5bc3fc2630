"""Mẫu văn bản: which form of Appendix III a type takes, and what a document of that form is made of."""

from congvan.forms.kinds import SURE, Category, DocumentKind, Identity, State
from congvan.forms.loading import form, form_numbers, form_of, forms
from congvan.forms.model import Form, Obligation, SubjectSetting

__all__ = [
    "SURE",
    "Category",
    "DocumentKind",
    "Form",
    "Identity",
    "Obligation",
    "State",
    "SubjectSetting",
    "form",
    "form_numbers",
    "form_of",
    "forms",
]
