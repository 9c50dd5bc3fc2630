"""congvan: Vietnamese official dispatches (công văn) as typed data.

    import congvan as cv

    letter = cv.load("don_doc.yaml")
    cv.render(letter).save("don_doc.docx")

Nothing is imported before it is used: ``import congvan`` costs about a millisecond.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan._version import __version__

if TYPE_CHECKING:
    from congvan.batching import batch
    from congvan.body import (
        Article,
        Blank,
        Chapter,
        Clause,
        Column,
        Enclosure,
        FormHead,
        FormSigner,
        Item,
        LetterSection,
        NumberedItem,
        Paragraph,
        Part,
        PartInWords,
        Picture,
        Point,
        Quote,
        RomanSection,
        RowsFile,
        RowSource,
        Section,
        Signatures,
        StarItem,
        Subclause,
        Subitem,
        Subsection,
        Table,
        TableCell,
    )
    from congvan.certifying import Certificate, Certified, ReadCopy, certify, read_copy
    from congvan.checker import check
    from congvan.cited import CitedDocument, Mention, find_citations
    from congvan.comparing import Change, Comparison, diff, verify
    from congvan.documents import (
        Appendix,
        AttachedText,
        Decision,
        Dispatch,
        IntroductionLetter,
        Invitation,
        LeavePermit,
        Minutes,
        NamedDocument,
        Resolution,
        Telegram,
        data_of,
    )
    from congvan.errors import (
        CongvanError,
        InputError,
        Message,
        MissingDocument,
        MissingInput,
        NotConformant,
        OfficeError,
        Problem,
        ProfileError,
        SignedDocument,
        TemplateError,
        UnknownName,
        UnreadableDocument,
    )
    from congvan.findings import Finding, Report, Severity
    from congvan.fixer import Fixed, Repair, fix
    from congvan.inline import Prose
    from congvan.office import using_libreoffice
    from congvan.parts import (
        AddresseeGroup,
        Agency,
        Contact,
        DocumentNumber,
        FileCopy,
        Layout,
        Margins,
        Recipient,
        Signatory,
    )
    from congvan.presets import from_data, load, loads
    from congvan.presets.fielded.figure_list import Figure, figures
    from congvan.printed import Printed, measure
    from congvan.proofreader import Proof, proof
    from congvan.reader import ReadApart, Reading, read, read_apart
    from congvan.register import CitationWriter, Register
    from congvan.renderer import Rendered, render, render_apart
    from congvan.text import PartialDate
    from congvan.vocabulary import (
        Alignment,
        Arrangement,
        Circulation,
        DocumentType,
        Orientation,
        SecrecyLevel,
        SigningAuthority,
        UrgencyLevel,
    )

__all__ = [
    "AddresseeGroup",
    "Agency",
    "Alignment",
    "Appendix",
    "Arrangement",
    "Article",
    "AttachedText",
    "Blank",
    "Certificate",
    "Certified",
    "Change",
    "Chapter",
    "Circulation",
    "CitationWriter",
    "CitedDocument",
    "Clause",
    "Column",
    "Comparison",
    "CongvanError",
    "Contact",
    "Decision",
    "Dispatch",
    "DocumentNumber",
    "DocumentType",
    "Enclosure",
    "Figure",
    "FileCopy",
    "Finding",
    "Fixed",
    "FormHead",
    "FormSigner",
    "InputError",
    "IntroductionLetter",
    "Invitation",
    "Item",
    "Layout",
    "LeavePermit",
    "LetterSection",
    "Margins",
    "Mention",
    "Message",
    "Minutes",
    "MissingDocument",
    "MissingInput",
    "NamedDocument",
    "NotConformant",
    "NumberedItem",
    "OfficeError",
    "Orientation",
    "Paragraph",
    "Part",
    "PartInWords",
    "PartialDate",
    "Picture",
    "Point",
    "Printed",
    "Problem",
    "ProfileError",
    "Proof",
    "Prose",
    "Quote",
    "ReadApart",
    "ReadCopy",
    "Reading",
    "Recipient",
    "Register",
    "Rendered",
    "Repair",
    "Report",
    "Resolution",
    "RomanSection",
    "RowSource",
    "RowsFile",
    "SecrecyLevel",
    "Section",
    "Severity",
    "Signatory",
    "Signatures",
    "SignedDocument",
    "SigningAuthority",
    "StarItem",
    "Subclause",
    "Subitem",
    "Subsection",
    "Table",
    "TableCell",
    "Telegram",
    "TemplateError",
    "UnknownName",
    "UnreadableDocument",
    "UrgencyLevel",
    "__version__",
    "batch",
    "certify",
    "check",
    "data_of",
    "diff",
    "figures",
    "find_citations",
    "fix",
    "from_data",
    "load",
    "loads",
    "measure",
    "proof",
    "read",
    "read_apart",
    "read_copy",
    "render",
    "render_apart",
    "using_libreoffice",
    "verify",
]

_HOMES: Final = {
    "batching": ("batch",),
    "body": (
        "Article", "Blank", "Chapter", "Clause", "Column", "Enclosure", "FormHead", "FormSigner", "Item",
        "LetterSection", "NumberedItem", "Paragraph", "Part", "PartInWords",
        "Picture", "Point", "Quote", "RomanSection", "RowSource", "RowsFile", "Section", "Signatures", "StarItem",
        "Subclause", "Subitem",
        "Subsection", "Table", "TableCell",
    ),
    "certifying": ("Certificate", "Certified", "ReadCopy", "certify", "read_copy"),
    "checker": ("check",),
    "comparing": ("Change", "Comparison", "diff", "verify"),
    "presets.fielded.figure_list": ("Figure", "figures"),
    "cited": ("CitedDocument", "Mention", "find_citations"),
    "register": ("CitationWriter", "Register"),
    "documents": (
        "Appendix", "AttachedText", "Decision", "Dispatch", "IntroductionLetter", "Invitation", "LeavePermit",
        "Minutes", "NamedDocument",
        "Resolution",
        "Telegram",
        "data_of",
    ),
    "errors": (
        "CongvanError", "InputError", "Message", "MissingDocument", "MissingInput", "NotConformant", "OfficeError",
        "Problem", "ProfileError", "SignedDocument", "TemplateError", "UnknownName", "UnreadableDocument",
    ),
    "findings": ("Finding", "Report", "Severity"),
    "fixer": ("Fixed", "Repair", "fix"),
    "proofreader": ("Proof", "proof"),
    "inline": ("Prose",),
    "office": ("using_libreoffice",),
    "parts": (
        "AddresseeGroup", "Agency", "Contact", "DocumentNumber", "FileCopy", "Layout", "Margins", "Recipient",
        "Signatory",
    ),
    "presets": ("from_data", "load", "loads"),
    "printed": ("Printed", "measure"),
    "reader": ("ReadApart", "Reading", "read", "read_apart"),
    "renderer": ("Rendered", "render", "render_apart"),
    "text": ("PartialDate",),
    "vocabulary": (
        "Alignment", "Arrangement", "Circulation", "DocumentType", "Orientation", "SecrecyLevel", "SigningAuthority",
        "UrgencyLevel",
    ),
}  # fmt: skip
"""The module that each name of ``__all__`` comes from."""
_HOME: Final = {name: module for module, names in _HOMES.items() for name in names}


if not TYPE_CHECKING:  # a name that is not there is a fault for type checkers

    def __getattr__(name: str) -> object:
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value: object = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
