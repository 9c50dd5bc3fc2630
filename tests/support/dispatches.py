"""Dispatches made up by hypothesis: any text in any field, any shape of body."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import Annotated, Any

from hypothesis import strategies as st
from PIL import Image
from pydantic import BeforeValidator, TypeAdapter, ValidationError

from congvan.body import (
    Article,
    Blank,
    Block,
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
    Section,
    Signatures,
    StarItem,
    Subclause,
    Subitem,
    Subsection,
    Table,
    TableCell,
)
from congvan.body.depths import HEADING_DEPTH
from congvan.documents import (
    Appendix,
    Decision,
    Dispatch,
    IntroductionLetter,
    Invitation,
    LeavePermit,
    Minutes,
    NamedDocument,
    Resolution,
    Telegram,
)
from congvan.documents.common import Addressees
from congvan.errors import Refusal
from congvan.forms import Obligation, form_of
from congvan.inline import Prose, ProseRun
from congvan.parts import AddresseeGroup, Recipient, is_file_copy
from congvan.parts.signatory import Position
from congvan.reader.naming import in_capitals
from congvan.text import PartialDate, clean
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

FIELDS: dict[str, TypeAdapter[Any]] = {
    "subject": TypeAdapter(Annotated[str, *Dispatch.model_fields["subject"].metadata]),
    "addressees": TypeAdapter(Addressees),
    "recipients": TypeAdapter(Recipient),
    "group": TypeAdapter(Annotated[str, *AddresseeGroup.model_fields["group"].metadata]),
    "members": TypeAdapter(Annotated[AddresseeGroup, BeforeValidator(lambda one: {"group": "x", "members": [one]})]),
    "position": TypeAdapter(Position),
}
_VIETNAMESE = [
    "Sở", "Lao động", "ủy ban nhân dân", "tỉnh", "Quảng Ngãi", "đề nghị", "về việc", "ngày", "tháng", "năm", "số",
    "khoản", "điểm",
]  # fmt: skip
_SPICE = [
    "&", "<b>", "{{ 7*7 }}", "{% if x %}", "_{_{", "**", "*", "[x]", "./.", ";", ".", "a) ", "- ", "+ ", "1. ",
    "Điều 1. ", "\u00a0", "e\u0301", "🙂", "Đ", "12/UBND-KGVX", "TM.", "Kính gửi:", "Lưu", "V/v", "\\", "\"", "'",
    "]]>",
]  # fmt: skip


def _cleaned(text: str) -> str | None:
    try:
        return clean(text) or None
    except Refusal:
        return None


_WORDS = st.lists(st.sampled_from(_VIETNAMESE + _SPICE), min_size=1, max_size=8).map(" ".join)
_RAW = st.one_of(_WORDS, st.text(min_size=1, max_size=30))
texts = _RAW.map(_cleaned).filter(lambda text: text is not None)


def _runs(parts: Sequence[tuple[str, bool, bool]]) -> Prose | None:
    try:
        return Prose([ProseRun(text, bold=bold, italic=italic) for text, bold, italic in parts])
    except Refusal:
        return None


proses = (
    st.lists(st.tuples(texts, st.booleans(), st.booleans()), min_size=1, max_size=3)
    .map(_runs)
    .filter(lambda prose: prose is not None)
)

_cells = st.one_of(texts, st.sampled_from(["", "-", "1.234,5", "12%", "STT", "Tổng cộng"]))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table of any words and figures that is not empty."""
    count = draw(st.integers(1, 4))
    shares = st.lists(st.floats(2, 20), min_size=count, max_size=count)
    widths = draw(st.none() | shares) or [None] * count
    columns = [
        Column(title=draw(_cells), width=width, align=draw(st.none() | st.sampled_from(Alignment))) for width in widths
    ]
    rows = draw(st.lists(st.lists(_cells, min_size=count, max_size=count), min_size=1, max_size=3))
    columns[0] = columns[0].model_copy(update={"title": columns[0].title or "x"})
    if count > 2 and draw(st.booleans()):
        columns[-2:] = [Column(title=draw(_cells), columns=columns[-2:])]
    return Table(
        caption=draw(st.none() | texts),
        unit=draw(st.none() | st.sampled_from(["triệu đồng", "người", "Đơn vị tính: %"])),
        columns=columns,
        rows=rows,
        notes=draw(st.lists(texts, max_size=2)),
        total=draw(st.booleans()),
    )


def _dot(kind: str) -> bytes:
    stream = io.BytesIO()
    Image.new("L", (40, 20)).save(stream, kind)
    return stream.getvalue()


pictures = st.builds(
    Picture,
    data=st.sampled_from([_dot("PNG"), _dot("JPEG")]),
    width=st.none() | st.floats(5, 150),
    caption=st.none() | texts,
    alternative_text=st.none() | texts,
)
_labels = texts.filter(lambda text: bool(text.strip(" .…:")))
form_pieces = st.one_of(
    st.builds(Blank, labels=st.lists(_labels, min_size=1, max_size=4), lines=st.integers(1, 3)),
    st.builds(FormHead, code=texts, note=st.none() | texts, labels=st.lists(_labels, max_size=3)),
    st.builds(
        Signatures,
        signers=st.lists(st.builds(FormSigner, position=texts, note=st.none() | texts), min_size=1, max_size=4),
        dated=st.booleans(),
    ),
)
_formatted_cells = st.builds(
    TableCell, text=st.lists(proses, max_size=2), across=st.integers(1, 2), down=st.integers(1, 2)
)


@st.composite
def formatted_tables(draw: st.DrawFn) -> Table:
    """A table with formatted and merged cells, where those that were drawn fit."""
    count, height = draw(st.integers(2, 4)), draw(st.integers(1, 4))
    columns = [Column(title=draw(_cells), align=draw(st.none() | st.sampled_from(Alignment))) for _ in range(count)]
    columns[0] = columns[0].model_copy(update={"title": columns[0].title or "x"})
    taken: set[tuple[int, int]] = set()
    rows: list[list[Any]] = []
    for row in range(height):
        cells: list[Any] = []
        for column in range(count):
            if (row, column) in taken:
                continue
            cell = draw(_cells | _formatted_cells)
            if isinstance(cell, TableCell):
                cell = _fitting(cell, row, column, (height, count), taken)
            cells.append(cell)
        rows.append(cells)
    groups = draw(st.sets(st.integers(1, height), max_size=2))
    return Table(columns=columns, rows=rows, total=draw(st.booleans()), group_rows=sorted(groups))


def _fitting(cell: TableCell, row: int, column: int, size: tuple[int, int], taken: set[tuple[int, int]]) -> TableCell:
    """``cell``, reaching no further than there is room; ``taken`` gets its places."""
    across = cell.across if column + cell.across <= size[1] and (row, column + 1) not in taken else 1
    down = cell.down if row + cell.down <= size[0] else 1
    taken |= {(row + y, column + x) for y in range(down) for x in range(across)}
    return cell.model_copy(update={"across": across, "down": down})


enclosures = st.builds(Enclosure, text=proses)
quotes = st.builds(Quote, paragraphs=st.lists(proses, min_size=1, max_size=3))


_subitems = st.builds(Subitem, text=proses, items=st.lists(st.builds(StarItem, text=proses), max_size=2))
_items = st.builds(Item, text=proses, items=st.lists(_subitems, max_size=2))
_starts = st.none() | st.none() | st.integers(1, 18)
"""Where a list begins anew, seldom; letters end with the 23rd."""
_listed = st.one_of(_items, st.builds(NumberedItem, text=proses, start=_starts))
_points = st.lists(
    st.one_of(
        st.builds(Point, text=proses, start=_starts, items=st.lists(_listed, max_size=2)),
        st.builds(Paragraph, text=proses),
        tables(),
        quotes,
        enclosures,
        form_pieces,
        pictures,
        formatted_tables(),
    ),
    max_size=3,
)


@st.composite
def _holders(draw: st.DrawFn, cls: type[Block], levels: int = 2) -> Block:
    fields: dict[str, Any] = {"text": draw(proses)}
    if issubclass(cls, Clause) and draw(st.booleans()):
        fields = {"title": draw(proses)}
    if issubclass(cls, Clause):
        fields["start"] = draw(_starts)
    if draw(st.booleans()):
        fields["points"] = draw(_points)
        if issubclass(cls, Clause) and levels:
            below = draw(st.lists(_holders(Subclause, levels - 1), max_size=2))
            fields["points"] = [*fields["points"], *below]
    else:
        fields["items"] = draw(st.lists(_listed, max_size=2))
    return cls(**fields)


_leaves = st.one_of(
    _holders(Paragraph),
    _holders(Clause),
    st.builds(Point, text=proses, start=_starts),
    _listed,
    tables(),
    quotes,
    enclosures,
    form_pieces,
    pictures,
    formatted_tables(),
)
_HEADINGS = ((Article,), (Subsection,), (Section, RomanSection), (Chapter, LetterSection), (Part, PartInWords))


def _arranged(blocks: list[Any]) -> list[Any]:
    """The order that a list of blocks may have: what has no heading first, then the headings, deepest first."""
    return sorted(blocks, key=lambda block: -HEADING_DEPTH.get(block.kind, 9))


def _under(level: int) -> st.SearchStrategy[Any]:
    """Blocks that may be under a heading of that level."""
    if level == 0:
        return _leaves
    below = _under(level - 1)
    headings = [
        st.builds(cls, title=proses, body=st.lists(below, max_size=2).map(_arranged)) for cls in _HEADINGS[level - 1]
    ]
    if level == 1:
        headings.append(st.builds(Article, text=proses, body=st.lists(below, max_size=2).map(_arranged)))
    return st.one_of(below, *headings)


bodies = st.lists(_under(len(_HEADINGS)), min_size=1, max_size=5).map(_arranged)
appendices = st.builds(
    Appendix,
    title=st.none() | proses,
    body=st.lists(_under(len(_HEADINGS)), min_size=1, max_size=3).map(_arranged),
    orientation=st.sampled_from(Orientation),
)


def _marked(key: str) -> st.SearchStrategy[Prose]:
    """A paragraph with the mark of a note in its middle."""
    return st.builds(lambda before, after: Prose([*before.runs, ProseRun("", note=key), *after.runs]), proses, proses)


@st.composite
def _appendices_with_notes(draw: st.DrawFn, notes: dict[str, Any]) -> list[Appendix]:
    """Some appendices, one of them perhaps with a note in its title and one in its body, which ``notes`` gets."""
    found = draw(st.lists(appendices, max_size=2))
    if found and draw(st.booleans()):
        notes |= {key: draw(st.lists(proses, min_size=1, max_size=2)) for key in ("title", "last")}
        marked = Paragraph(text=draw(_marked("last")))
        found[-1] = Appendix(title=draw(_marked("title")), body=[marked, *found[-1].body])
    return found


partial_dates = st.one_of(
    st.just(PartialDate.BLANK),
    st.integers(1990, 2100).map(lambda year: PartialDate(year=year)),
    st.builds(lambda year, month: PartialDate(month=month, year=year), st.integers(1990, 2100), st.integers(1, 12)),
    st.dates(date(1990, 1, 1), date(2100, 12, 31)).map(PartialDate.of),
)
_NEEDED = {
    SigningAuthority.ON_BEHALF: ("collective",),
    SigningAuthority.FOR_HEAD: ("head_position",),
    SigningAuthority.BY_ORDER: ("head_position",),
    SigningAuthority.UNDER_AUTHORIZATION: ("head_position",),
    SigningAuthority.ON_BEHALF_FOR_HEAD: ("collective", "head_position"),
    SigningAuthority.BY_ORDER_FOR_HEAD: ("head_position", "unit_head_position"),
}


@st.composite
def signatories(draw: st.DrawFn) -> dict[str, Any]:
    authority = draw(st.sampled_from(SigningAuthority))
    fields = {name: draw(positions) for name in ("position", *_NEEDED.get(authority, ()))}
    return {
        **fields,
        "authority": authority,
        "full_name": draw(st.none() | texts),
        "advisory_position": draw(st.lists(texts, max_size=2)),
    }


def _accepted(field: str) -> Callable[[str], bool]:
    """Whether a made-up text may be in a field of a dispatch; not where it types what the page prints."""

    def is_accepted(text: str) -> bool:
        try:
            FIELDS[field].validate_python(text)
        except ValidationError:
            return False
        return True

    return is_accepted


positions = texts.filter(_accepted("position"))
_units = st.lists(st.sampled_from(["BTXH", "VPGN", "QLNS", "KGVX", "Hồ sơ", "NC&TH", "P.NC", "VP.TH"]), max_size=3)


@st.composite
def _file_copies(draw: st.DrawFn) -> dict[str, Any]:
    mark = draw(st.none() | st.sampled_from(["PL", "NVA", "Lộc"]))
    return {
        "units": draw(_units),
        "copies": draw(st.none() | st.integers(1, 50)),
        "drafter_mark": mark,
        "copies_issued": draw(st.none() | st.integers(1, 400)) if mark else None,
    }


_recipients = st.lists(
    st.one_of(st.just("Như trên"), texts.filter(lambda text: not is_file_copy(text)).filter(_accepted("recipients"))),
    min_size=1,
    max_size=4,
)
_list_items = texts.filter(_accepted("addressees"))
_members = texts.filter(_accepted("members"))


def _names(most: int) -> st.SearchStrategy[list[Any]]:
    """The lines of a name that is not typed in capitals, of which a reader would doubt the case."""
    return st.lists(texts, min_size=1, max_size=most).filter(lambda lines: not in_capitals(" ".join(lines)))


_agencies = st.fixed_dictionaries(
    {
        "name": _names(3),
        "parent": st.none() | _names(2),
    }
)


def _one_or_several(one: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """One of a kind, seldom a list of those who issue or sign together."""
    return st.one_of(one, one, one, st.lists(one, min_size=1, max_size=4))


@st.composite
def _what_all_have(draw: st.DrawFn) -> dict[str, Any]:
    """The fields that documents of both forms have."""
    body: list[Any] = draw(bodies)
    notes: dict[str, Any] = {}
    for key in draw(st.sets(st.sampled_from(["a", "b2", "c"]), max_size=2)):
        body.insert(0, Paragraph(text=draw(_marked(key))))
        notes[key] = draw(st.lists(proses, min_size=1, max_size=2))
    return {
        "issuer": draw(_one_or_several(_agencies)),
        "layout": {"issuers": draw(st.sampled_from(Arrangement))},
        "place": draw(texts),
        "issue_date": draw(partial_dates),
        "legal_bases": draw(st.lists(proses.filter(lambda p: bool(p.plain.strip(";. "))), max_size=2)),
        "body": body,
        "appendices": draw(_appendices_with_notes(notes)),
        "footnotes": notes,
        "signatory": draw(_one_or_several(signatories())),
        "recipients": [*draw(_recipients), *([draw(_file_copies())] if draw(st.booleans()) else [])],
        "secrecy": draw(st.none() | st.sampled_from(SecrecyLevel)),
        "urgency": draw(st.none() | st.sampled_from(UrgencyLevel)),
        "circulation": draw(st.none() | st.sampled_from(Circulation)),
        "contact": draw(
            st.none()
            | st.fixed_dictionaries(
                {"address": texts}, optional={"phone": texts, "email": texts, "fax": texts, "website": texts}
            )
        ),
    }


_numbers = st.none() | st.integers(1, 99_999)
_addressees = st.lists(_list_items, min_size=1, max_size=3)
_groups = st.fixed_dictionaries(
    {"group": texts.filter(_accepted("group")), "members": st.lists(_members, min_size=1, max_size=3)}
)
_grouped_addressees = _addressees | st.lists(_list_items | _groups, min_size=1, max_size=3)


@st.composite
def dispatches(draw: st.DrawFn) -> Dispatch:
    """A whole dispatch."""
    symbols = st.sampled_from(["STC-QLNS", "LĐTBXH-BTXH", "VP-KH&CĐS", "UBND-VX"])
    number = st.fixed_dictionaries({"number": _numbers, "symbol": symbols})
    fields = draw(_what_all_have())
    issuers = len(fields["issuer"]) if isinstance(fields["issuer"], list) else 1
    return Dispatch(
        **fields,
        number=draw(number | st.lists(number, min_size=issuers, max_size=issuers)),
        subject=draw(texts.filter(_accepted("subject"))),
        addressees=draw(_grouped_addressees),
    )


_NAMED_TYPES = [one for one in DocumentType if form_of(one).model == NamedDocument.model_name]


@st.composite
def named_documents(draw: st.DrawFn) -> NamedDocument:
    """A whole document of a type that is printed, addressed as its form has it."""
    kind = draw(st.sampled_from(_NAMED_TYPES))
    obligation = form_of(kind).addressees_of(kind)
    addressed = obligation is Obligation.OBLIGATORY or (obligation is Obligation.OPTIONAL and draw(st.booleans()))
    return NamedDocument(
        **draw(_what_all_have()),
        type=kind,
        number={"number": draw(_numbers), "symbol": f"{kind.abbreviation}-STC" if kind.abbreviation else "STC"},
        subject=draw(texts),
        addressees=draw(_addressees) if addressed else [],
    )


_provisions = st.lists(_under(len(_HEADINGS)).filter(lambda block: block.kind in HEADING_DEPTH), min_size=1, max_size=4)


@st.composite
def _attached_texts(draw: st.DrawFn, notes: dict[str, Any]) -> dict[str, Any]:
    """What a decision issues, of any type, perhaps with a note, which ``notes`` gets."""
    body: list[Any] = draw(_provisions.map(_arranged) | bodies)
    if draw(st.booleans()):
        body.insert(0, Paragraph(text=draw(_marked("issued"))))
        notes["issued"] = draw(st.lists(proses, min_size=1, max_size=2))
    kind = draw(st.sampled_from(["Quy chế", "Quy định", "Kế hoạch", "Điều lệ", "Đề án"]))
    return {"type": kind, "subject": draw(texts), "body": body}


@st.composite
def enacted_documents(draw: st.DrawFn) -> Decision | Resolution:
    """A whole decision or resolution."""
    fields = draw(_what_all_have())
    model = draw(st.sampled_from([Decision, Resolution]))
    if model is Decision:
        notes: dict[str, Any] = {}
        fields |= {"body": draw(_provisions.map(_arranged)), "appendices": draw(_appendices_with_notes(notes))}
        fields |= {"attached": draw(st.none() | _attached_texts(notes)), "footnotes": notes}
    fields["legal_bases"] = fields["legal_bases"] or ["Căn cứ Luật Tổ chức Chính phủ"]
    return model(
        **fields,
        number={"number": draw(_numbers), "symbol": draw(st.sampled_from(["QĐ-STC", "NQ-HĐQL"]))},
        subject=draw(texts),
        enacted_by=draw(texts),
    )


_days = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@st.composite
def invitations(draw: st.DrawFn) -> Invitation:
    """A whole invitation, of one guest or several."""
    fields = draw(_what_all_have())
    del fields["legal_bases"]
    return Invitation(
        **fields,
        number={"number": draw(_numbers), "symbol": "GM-STC"},
        subject=draw(texts),
        guests=draw(_addressees),
        event=draw(texts),
        chair=draw(st.none() | texts),
        meeting_time=datetime.combine(draw(_days), time(draw(st.integers(0, 23)), draw(st.integers(0, 59)))),
        venue=draw(texts),
    )


@st.composite
def permits(draw: st.DrawFn) -> IntroductionLetter | LeavePermit:
    """A letter of introduction or a permit of leave."""
    fields = draw(_what_all_have())
    for name in ("legal_bases", "body", "footnotes", "appendices"):
        del fields[name]
    fields |= {"person": draw(texts), "person_position": draw(texts)}
    if draw(st.booleans()):
        own = {"host": draw(texts), "purpose": draw(texts), "valid_until": draw(_days)}
        return IntroductionLetter(**fields, **own, number={"number": draw(_numbers), "symbol": "GGT-STC"})
    first, last = sorted([draw(_days), draw(_days)])
    return LeavePermit(
        **fields,
        number={"number": draw(_numbers), "symbol": "GNP-STC"},
        requested_on=draw(_days),
        leave_length=draw(texts),
        leave_from=first,
        leave_until=last,
        leave_place=draw(texts),
        counted_as=draw(texts),
        confirmed_by=draw(st.none() | texts),
    )


@st.composite
def telegrams(draw: st.DrawFn) -> Telegram:
    """A whole telegram, to one addressee or several."""
    fields = draw(_what_all_have())
    del fields["legal_bases"]
    return Telegram(
        **fields,
        number={"number": draw(_numbers), "symbol": "CĐ-UBND"},
        subject=draw(texts),
        sender=draw(texts.filter(lambda text: "điện" not in text.lower())),
        addressees=draw(_addressees),
    )


_moments = st.builds(datetime.combine, _days, st.builds(time, hour=st.integers(0, 23), minute=st.integers(0, 59)))


@st.composite
def minutes(draw: st.DrawFn) -> Minutes:
    """Whole minutes of a meeting."""
    fields = draw(_what_all_have())
    for name in ("legal_bases", "place", "issue_date"):
        del fields[name]
    opened, closed = sorted(draw(st.sets(_moments, min_size=2, max_size=2)))
    return Minutes(
        **fields,
        number={"number": draw(_numbers), "symbol": "BB-STC"},
        subject=draw(texts),
        opened_at=opened,
        closed_at=closed,
        venue=draw(texts),
        attendees=draw(_addressees),
        chair=draw(texts),
        secretary=draw(texts),
        meeting=draw(st.just("Cuộc họp") | texts),
        secretary_name=draw(st.none() | texts),
    )
