"""LibreOffice: found, started with a profile of its own, its result proven.

``to_pdf``, ``to_pdfs`` and ``to_png`` turn the bytes of a .docx into pages; ``find`` and ``fonts`` say what
this machine has and ``doctor`` lists it all with advice. Nothing is left on the disk and nothing is fetched
from a network.
"""

from __future__ import annotations

from congvan.office.conversion import each_to_pdf, to_docx, to_pdf, to_pdfs, to_xlsx
from congvan.office.health import Check, Status, doctor
from congvan.office.installation import Office, find, require, using_libreoffice
from congvan.office.pdf import page_count, pdf_fonts, substituted_fonts
from congvan.office.pictures import to_png
from congvan.office.signature_areas import with_signature_areas
from congvan.office.typefaces import FontReport, fonts, require_fonts

__all__ = [
    "Check",
    "FontReport",
    "Office",
    "Status",
    "doctor",
    "each_to_pdf",
    "find",
    "fonts",
    "page_count",
    "pdf_fonts",
    "require",
    "require_fonts",
    "substituted_fonts",
    "to_docx",
    "to_pdf",
    "to_pdfs",
    "to_png",
    "to_xlsx",
    "using_libreoffice",
    "with_signature_areas",
]
