"""Mutants that go unseen, each with its reason: what the decree leaves free, and where the checker is still blind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from congvan.vocabulary import Component
from mutation.mutants import CAPITALS

C = Component
Key = tuple[Component, str]

_INDENTS = ("first line 20 mm", "indented by 25 mm")
_GAPS = ("no space around", "30 pt before", "30 pt after")
_LINES = ("lines 1.7", "lines 0.8")
_SIDES = ("aligned left", "aligned right", "aligned center", "aligned justify")
_OTHER_LOOKS = ("second half larger", "second half italic toggled", "underlined", "struck through", "highlighted",
                "on a grey ground", "raised")  # fmt: skip
_LOOK = ("smaller by 1.5 pt", "larger by 2 pt", "bold toggled", "italic toggled")

_SINGLE = (C.NATIONAL_NAME, C.NATIONAL_MOTTO, C.PARENT_AGENCY, C.ISSUING_AGENCY)
_HEADINGS = (C.PART, C.PART_TITLE, C.CHAPTER, C.CHAPTER_TITLE, C.SECTION, C.SECTION_TITLE, C.SUBSECTION,
             C.SUBSECTION_TITLE)  # fmt: skip
_SIGNED = (C.SIGNING_AUTHORITY, C.POSITION, C.FULL_NAME)
_MARKS = (C.SECRECY, C.URGENCY)
_RECIPIENTS = (C.RECIPIENTS_LABEL, C.RECIPIENT, C.FILE_COPY)
_APPENDIX = (C.APPENDIX_NUMBER, C.APPENDIX_TITLE, C.APPENDIX_REFERENCE)
_PROSE = (C.BODY, C.CLAUSE, C.POINT, C.ITEM)

_NUMBERED_HEADINGS = (C.PART, C.CHAPTER, C.SECTION, C.SUBSECTION)
_HEADING_TITLES = (C.PART_TITLE, C.CHAPTER_TITLE, C.SECTION_TITLE, C.SUBSECTION_TITLE)
_OF_DECISIONS = (C.ENACTING_AUTHORITY, C.OPERATIVE)
_RULES = (C.NATIONAL_MOTTO_LINE, C.ISSUING_AGENCY_LINE, C.TITLED_SUBJECT_LINE)
_LETTERED = (*_SINGLE, C.NUMBER, C.PLACE_DATE, C.SUBJECT, C.DOCUMENT_TYPE, C.TITLED_SUBJECT, C.LEGAL_BASIS, *_HEADINGS,
             C.ROMAN_SECTION, C.ARTICLE, C.CLAUSE_TITLE, *_PROSE, *_SIGNED, C.ADVISORY_POSITION, C.ADDRESSEES_LABEL,
             C.ADDRESSEE, *_RECIPIENTS, *_MARKS, C.CIRCULATION, *_APPENDIX, C.CONTACT, C.PAGE_NUMBER)  # fmt: skip
_AS_CAPITALS = (C.ADVISORY_POSITION, *CAPITALS, C.PAGE_NUMBER)
_NEAR = (C.NATIONAL_MOTTO, C.ISSUING_AGENCY, C.SUBJECT, C.TITLED_SUBJECT, *_HEADING_TITLES)
_FREE_ABOVE = tuple(component for component in _LETTERED if component not in _NEAR)
_NOT_JUSTIFIED = (C.ROMAN_SECTION, C.CLAUSE_TITLE, C.ADDRESSEES_LABEL, C.ADDRESSEE,
                  *_RECIPIENTS, *_MARKS, C.CIRCULATION)  # fmt: skip

Rows = tuple[tuple[tuple[Component, ...], tuple[str, ...], str], ...]


def _table(rows: Rows) -> dict[Key, str]:
    table: dict[Key, str] = {}
    for components, mutations, reason in rows:
        for key in ((component, mutation) for component in components for mutation in mutations):
            if key in table:
                raise AssertionError(f"{key} is listed twice")
            table[key] = reason
    return table


_THOUGHT = "where a thought ends is the author's"

UNREGULATED: Final[Mapping[Key, str]] = _table(
    (
        # Any letters
        (_LETTERED, ("letters 2 pt apart", "letters narrowed"),
         "font, size, weight, slope and colour are laid down, not the width of letters nor the space between them"),
        (_AS_CAPITALS, ("small capitals",), "capitals and digits look the same"),
        (_FREE_ABOVE, ("an empty line above",), "no clause on the space above it, or no most (II/6/e)"),
        ((*_PROSE, C.ARTICLE, C.CLAUSE_TITLE), ("underlined",), "emphasis is the author's"),
        (_RULES, ("in red", "thrice as thick"), "solid and of its length is laid down, not its colour or weight"),
        ((*_NOT_JUSTIFIED, C.CONTACT), ("aligned distribute",), "no clause on their alignment"),
        ((*_NOT_JUSTIFIED, C.ARTICLE), ("indented by 25 mm at the right",), "no clause on their alignment"),
        # Lines
        ((C.PARENT_AGENCY, C.SUBJECT, C.POSITION, C.ADVISORY_POSITION, C.APPENDIX_TITLE, C.APPENDIX_REFERENCE,
          *_HEADING_TITLES, C.CONTACT), ("broken in two",), "long ones take several lines"),
        ((C.ITEM, C.ARTICLE, C.ROMAN_SECTION, C.PART_TITLE), ("run into the next",), _THOUGHT),
        ((C.BODY, C.ITEM), ("written twice",), "what the content says is the author's"),
        ((C.ARTICLE,), ("second half italic toggled",), "italics within a paragraph are the author's"),
        ((C.NATIONAL_NAME,), ("aligned left", "aligned right", "aligned justify", "aligned distribute",
          "behind 24 blanks", "indented by 25 mm at the right", *_INDENTS),
         "the clause centres the motto, not the country's name (II/1)"),
        ((C.CIRCULATION,), ("moved to the top",), "its box is above the country's name, and so it still is"),
        # The head
        (_SINGLE, ("no space around",), "it is none, or a little, in right letters"),
        ((C.NATIONAL_NAME, C.PARENT_AGENCY), ("30 pt before",), "what is above the head is at no laid-down distance"),
        ((C.NATIONAL_MOTTO, C.ISSUING_AGENCY), ("30 pt after",), "what is below the two lines is at no distance"),
        ((C.NUMBER,), ("no space around", "30 pt before"), "what is above the number is at no laid-down distance"),
        ((C.SUBJECT,), ("30 pt after",), "only the space above the subject is laid down"),
        ((C.PLACE_DATE,), _GAPS, "no clause on the space around it"),
        ((C.DOCUMENT_TYPE,), ("no space around", "30 pt before"), "no clause on the space above it"),
        ((C.TITLED_SUBJECT,), ("no space around", "30 pt after"), "no clause on the space below it"),
        ((C.NUMBER, C.PLACE_DATE, C.SUBJECT, C.DOCUMENT_TYPE, C.TITLED_SUBJECT), _LINES,
         "line spacing is laid down for the content and for boxes 1 and 2"),
        ((C.PARENT_AGENCY,), ("deleted",), "an agency may have no parent (II/2/a)"),
        # The content
        ((C.LEGAL_BASIS,), ("deleted", "swapped with the next"), "which bases there are is the author's"),
        ((C.LEGAL_BASIS,), ("first line 20 mm", *_GAPS),
         "no clause on their first-line indent, and the forms have them with one and without"),
        (_PROSE, ("30 pt before", "30 pt after"), "the space between paragraphs has a least, no most (II/6/e)"),
        ((C.ARTICLE, C.CLAUSE_TITLE), ("30 pt before", "30 pt after"), "the space has a least, no most (II/6/e)"),
        ((C.CLAUSE, C.POINT), ("bold toggled",), "emphasis is the author's"),
        ((C.CLAUSE, C.POINT, C.ITEM, C.ARTICLE, C.CLAUSE_TITLE, C.ROMAN_SECTION), ("deleted",),
         "how the content is divided is the author's"),
        ((C.CLAUSE, C.CLAUSE_TITLE), ("swapped with the next",), "the order of thoughts is the author's"),
        ((C.ARTICLE,), ("no space around",), "the paragraph above it gives no measure"),
        ((C.CLAUSE_TITLE, C.ROMAN_SECTION), ("aligned left", "aligned right", "aligned center"),
         "a heading on a line of its own; the clause names no alignment"),
        ((C.ARTICLE,), ("aligned left",), "a line that does not fill the width looks the same justified or not"),
        ((C.ROMAN_SECTION,), (*_INDENTS, *_GAPS, *_LINES), "the table of letters says nothing of its place"),
        (_HEADINGS, ("no space around", *_LINES), "one line with no paragraph of the content beside it"),
        (_NUMBERED_HEADINGS, ("30 pt before",), "what is above it is at no laid-down distance"),
        (_HEADING_TITLES, ("30 pt after",), "what is below it is at no laid-down distance"),
        (_OF_DECISIONS, ("case changed", "small capitals", "letters 2 pt apart", "letters narrowed",
          "an empty line above", *_GAPS, *_LINES),
         "the form shows the line in capitals in its place; no clause on the space around it"),
        ((C.ENACTING_AUTHORITY,), ("broken in two", "written twice"),
         "of a council it has two lines: its name, and the session"),
        # The foot
        (_SIGNED, (*_GAPS, *_LINES), "no clause on the space within the signature block"),
        ((C.ADVISORY_POSITION,), ("deleted",), "only councils have it"),
        ((C.ADVISORY_POSITION,), ("case changed",),
         "capitals are laid down for the authority and position of box 7a (II/7/đ), not for what is in 7b"),
        ((C.ADVISORY_POSITION,), (*_GAPS, *_LINES), "no clause on the space within the signature block"),
        ((C.SIGNATURE,), ("deleted", "written twice"), "the room for signing has no laid-down height"),
        ((C.SIGNATURE,), ("moved to the end", "moved to the top", "moved into the cell beside"),
         "an empty line, which leaves the room lower and nothing else"),
        ((C.ADDRESSEES_LABEL, C.ADDRESSEE), ("aligned right", "aligned center", "aligned justify"),
         "no clause on their alignment"),
        ((C.ADDRESSEES_LABEL,), _INDENTS, "no clause on the indent of the label"),
        ((C.ADDRESSEES_LABEL, C.ADDRESSEE), (*_GAPS, *_LINES), "no clause on the space around them"),
        (_RECIPIENTS, ("aligned justify",), "one line looks the same as at the left"),
        ((C.RECIPIENTS_LABEL,), ("blank before the colon",), "a colon after it is laid down, not how close"),
        (_RECIPIENTS, (*_GAPS, *_LINES), "no clause on the space in the list"),
        ((C.CONTACT,), ("deleted",), "printed where necessary (III/4)"),
        ((C.CONTACT,), ("aligned right", "aligned center", "aligned justify", "first line 20 mm", *_GAPS, *_LINES),
         "no clause on its place within the line"),
        # Marks, appendices, page number
        (_MARKS, ("in red", "in dark grey"), "stamped in red, whatever colour the file has"),
        ((*_MARKS, C.CIRCULATION), ("in a box",), "a frame is what it must have"),
        ((*_MARKS, C.CIRCULATION), ("behind 24 blanks",), "the frame is laid down, not the place within its box"),
        ((*_MARKS, C.CIRCULATION), ("deleted",), "the file does not show whether there is one"),
        ((*_MARKS, C.CIRCULATION), (*_INDENTS, *_GAPS, *_LINES, "aligned left", "aligned right", "aligned justify"),
         "the frame is laid down, not the place within its box"),
        ((C.SECRECY,), (*_LOOK, *_OTHER_LOOKS, "frame removed"), "the stamp is that of the law on state secrets"),
        (_APPENDIX, (*_GAPS, *_LINES), "no clause on the space around the head of an appendix"),
        ((C.APPENDIX_TITLE,), ("deleted",), "an appendix has a title where there is one (III/1/b)"),
        ((C.PAGE_NUMBER,), (*_GAPS, *_LINES), "no clause on the space around it"),
    )
)  # fmt: skip

BLIND: Final[Mapping[Key, str]] = _table(())
"""Regulated and unseen: they count against the score, and leave this table when a check learns to see them."""

_ELSEWHERE = "the text after it belongs to an appendix there"
_ONE_LINE = "its paragraphs fit on one line there, which looks the same"
_SHORT = "the letter has one page"
_SHORT_LINES = {
    C.BODY: frozenset({"decision"}),
    C.CLAUSE: frozenset({"dispatch/examples/chapters_and_articles", "dispatch/examples/roman_sections"}),
    C.POINT: frozenset({"dispatch/examples/chapters_and_articles", "dispatch/examples/roman_sections"}),
}
_SHORTER_LINES = {**_SHORT_LINES, C.CLAUSE: frozenset({"dispatch/examples/chapters_and_articles"})}
PARTLY: Final[Mapping[Key, tuple[frozenset[str], str]]] = {
    (C.PAGE_NUMBER, "deleted"): (
        frozenset(
            {
                "dispatch/examples/chapters_and_articles",
                "dispatch/examples/urgent_secret",
                "dispatch/examples/roman_sections",
            }
        ),
        _SHORT,
    ),
    (C.ISSUING_AGENCY, "broken in two"): (
        frozenset(
            {
                "dispatch/examples/chapters_and_articles",
                "dispatch/examples/roman_sections",
                "dispatch",
                "decision",
                "appended",
            }
        ),
        "long names take several lines, and the line below it fits either",
    ),
    (C.CLAUSE_TITLE, "run into the next"): (frozenset({"dispatch", "appended"}), _THOUGHT),
    (C.SIGNING_AUTHORITY, "deleted"): (
        frozenset({"dispatch/examples/roman_sections"}),
        "a head signs without an abbreviation",
    ),
    (C.POINT, "run into the next"): (
        frozenset({"dispatch/examples/roman_sections", "dispatch", "appended", "disbursement-acceleration"}),
        _THOUGHT,
    ),
    (C.SUBJECT, "run into the next"): (
        frozenset({"dispatch/examples/urgent_secret"}),
        "a mark is the next there, and its word may be the subject's",
    ),
    (C.ADDRESSEES_LABEL, "run into the next"): (
        frozenset({"dispatch/examples/chapters_and_articles"}),
        "prose follows the one addressee there, and no sign shows where the name ends",
    ),
    (C.ISSUING_AGENCY_LINE, "halved"): (
        frozenset({"disbursement-acceleration"}),
        "the name has two lines there, and either may be the measure",
    ),
    (C.NUMBER, "30 pt after"): (frozenset({"decision"}), "no subject is below the number there"),
    (C.BODY, "case changed"): (frozenset({"decision"}), "its lines are short there, so they may be headings"),
    **{
        (component, mutation): (letters, _ONE_LINE)
        for mutation, short in (("hanging by 25 mm", _SHORT_LINES), ("indented by 25 mm at the right", _SHORTER_LINES))
        for component, letters in short.items()
    },
    (C.CONTACT, "indented by 25 mm at the right"): (
        frozenset({"dispatch/examples/urgent_secret"}),
        "its line is drawn above the first of several",
    ),
    (C.NUMBER, "blank before the slash"): (frozenset({"disbursement-acceleration"}), "the number is left blank there"),
    (C.BODY, "aligned left"): (frozenset({"decision"}), _ONE_LINE),
    (C.BODY, "no space around"): (
        frozenset(
            {
                "disbursement-acceleration",
                "dispatch/examples/chapters_and_articles",
                "dispatch/examples/urgent_secret",
                "dispatch/examples/roman_sections",
                "dispatch",
                "appended",
            }
        ),
        "its neighbour above is not a paragraph of the content there",
    ),
    (C.CLAUSE_TITLE, "moved to the end"): (frozenset({"appended"}), _ELSEWHERE),
    (C.CLAUSE, "aligned left"): (
        frozenset({"dispatch/examples/chapters_and_articles", "dispatch/examples/roman_sections"}),
        _ONE_LINE,
    ),
    (C.CLAUSE, "no space around"): (
        frozenset({"dispatch/examples/roman_sections"}),
        "its neighbour above is not a paragraph of the content there",
    ),
    (C.POINT, "moved to the end"): (frozenset({"appended"}), _ELSEWHERE),
    (C.POINT, "aligned left"): (
        frozenset({"dispatch/examples/chapters_and_articles", "dispatch/examples/roman_sections"}),
        _ONE_LINE,
    ),
    (C.BODY, "bold toggled"): (
        frozenset({"decision"}),
        "a line that ends no sentence may be a heading",
    ),
    (C.CLAUSE, "number repeated"): (
        frozenset({"disbursement-acceleration"}),
        "below a line that leads up to it, 1. may begin a list",
    ),
    (C.POINT, "swapped with the next"): (
        frozenset({"dispatch/examples/roman_sections", "dispatch", "appended"}),
        "the order of thoughts is the author's",
    ),
    (C.ITEM, "moved to the end"): (frozenset({"appended"}), _ELSEWHERE),
    (C.RECIPIENT, "deleted"): (frozenset({"decision"}), "only dispatches begin with Như trên"),
    (C.FILE_COPY, "unit dropped"): (frozenset({"decision"}), "the unit is asked of dispatches"),
    (C.CONTACT, "moved to the end"): (
        frozenset({"dispatch/examples/urgent_secret", "dispatch", "decision"}),
        "the letter has one page, and its last line is at its foot",
    ),
    (C.CONTACT, "indented by 25 mm"): (
        frozenset({"dispatch/examples/urgent_secret"}),
        "its line is drawn above the first of several",
    ),
}
"""Letters in which, unlike in the rest, the mutant cannot be seen or is not a fault."""

BLIND_IN: Final[Mapping[Key, tuple[frozenset[str], str]]] = {}
"""Letters in which, other than in the rest, a regulated mutant goes unseen; they count against the score."""
