"""Từ vựng đóng của thể thức: closed sets, each member with its Vietnamese label, box (ô) and clause.

Clauses are those of Decree 30/2020/NĐ-CP; ``PL I`` is its Appendix I.
"""

from congvan.vocabulary.components import (
    ADDRESSEE_LINES,
    APPENDIX_HEAD,
    HEADING_TITLES,
    LINES_BELOW,
    PAGE_HEAD,
    PROSE,
    RECIPIENT_LINES,
    SIGNER,
    STANDING_ALONE,
    SUBJECTS,
    UNTITLED,
    Component,
    Zone,
    in_zone,
    on_axis,
)
from congvan.vocabulary.folding import fold, member_of
from congvan.vocabulary.keys import KEY_LABELS
from congvan.vocabulary.labelled import Labelled
from congvan.vocabulary.layout import Alignment, Arrangement, Orientation
from congvan.vocabulary.letter_kinds import LetterKind
from congvan.vocabulary.marks import CLOSED_MARKS, Circulation, SecrecyLevel, UrgencyLevel
from congvan.vocabulary.signing import SigningAuthority
from congvan.vocabulary.types import CopyForm, DocumentType, LegalType
from congvan.vocabulary.words import (
    ADDRESSEES_LABEL,
    APPENDIX_WORD,
    AS_ABOVE,
    AS_ARTICLE,
    BASED_ON,
    CLERICAL_OFFICE,
    CONFIRMED_BY,
    DECIDES,
    END_MARK,
    FILE_COPY_PREFIX,
    NATIONAL_MOTTO,
    NATIONAL_NAME,
    NUMBER_PREFIX,
    RECIPIENTS_LABEL,
    RESOLVES,
    SECRETARY,
    SIGNED_AND_SEALED,
    SUBJECT_PREFIX,
    TELEGRAPHS,
)

__all__ = [
    "ADDRESSEES_LABEL",
    "ADDRESSEE_LINES",
    "APPENDIX_HEAD",
    "APPENDIX_WORD",
    "AS_ABOVE",
    "AS_ARTICLE",
    "BASED_ON",
    "CLERICAL_OFFICE",
    "CLOSED_MARKS",
    "CONFIRMED_BY",
    "DECIDES",
    "END_MARK",
    "FILE_COPY_PREFIX",
    "HEADING_TITLES",
    "KEY_LABELS",
    "LINES_BELOW",
    "NATIONAL_MOTTO",
    "NATIONAL_NAME",
    "NUMBER_PREFIX",
    "PAGE_HEAD",
    "PROSE",
    "RECIPIENTS_LABEL",
    "RECIPIENT_LINES",
    "RESOLVES",
    "SECRETARY",
    "SIGNED_AND_SEALED",
    "SIGNER",
    "STANDING_ALONE",
    "SUBJECTS",
    "SUBJECT_PREFIX",
    "TELEGRAPHS",
    "UNTITLED",
    "Alignment",
    "Arrangement",
    "Circulation",
    "Component",
    "CopyForm",
    "DocumentType",
    "Labelled",
    "LegalType",
    "LetterKind",
    "Orientation",
    "SecrecyLevel",
    "SigningAuthority",
    "UrgencyLevel",
    "Zone",
    "fold",
    "in_zone",
    "member_of",
    "on_axis",
]
