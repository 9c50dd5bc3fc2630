"""What a page must know of its template, and the numbers of a template that a page decides.

Those numbers are in attributes, where an author can write no slot: margins, the widths of the columns at the head and
beside the signature, and the body's size, indent and spacing. They are measured first and then made slots.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree
from lxml.etree import _Element

from congvan.errors import Message, Problem, Refusal
from congvan.forms import Form
from congvan.ooxml.names import local_name, w
from congvan.page import Frame, Setting, SlotKind, components_of, kinds_of, may_be_empty
from congvan.template.manifest import Manifest
from congvan.vocabulary import STANDING_ALONE, Component, Zone, in_zone

_DEFAULT_HALF_POINTS: Final = 20
APPENDIX: Final = in_zone(Zone.APPENDIX)
"""What an appendix is set in; a template without these styles refuses documents with appendices."""
SELDOM: Final = (*in_zone(*STANDING_ALONE), Component.ENCLOSURE, Component.CONFIRMATION)
"""What few documents have; a template without such a style refuses those that do."""
_OPENING: Final = re.compile(r"\{%p\s+(?:if|for)\b")
_CLOSING: Final = re.compile(r"\{%p\s+end(?:if|for)\b")
_MEASURE: Final = re.compile(r"-?[0-9]{1,7}(?:\.[0-9]{1,4})?")
_DOCUMENT: Final = "word/document.xml"
_AFTER_SPACING: Final = ("ind", "contextualSpacing", "mirrorIndents", "jc", "textDirection", "outlineLvl")


def missing_styles(styles: _Element, form: Form) -> list[Problem]:
    """A problem for each style that a page of ``form`` often uses and the template lacks."""
    components = [one for one in components_of(form) if one not in SELDOM]
    return [
        Problem(Message(f"thiếu kiểu “{style}”", f"the style “{style}” is missing"), path="word/styles.xml")
        for style in styles_missing(styles, components)
    ]


def styles_missing(styles: _Element, components: Iterable[Component]) -> tuple[str, ...]:
    """The styles of ``components`` that the template lacks."""
    return lacking(styles, [component.style for component in components])


def lacking(styles: _Element, names: Iterable[str]) -> tuple[str, ...]:
    """Those of ``names`` that are not styles of the template."""
    known = {style.get(w("styleId")) for style in styles.iter(w("style"))}
    return tuple(name for name in names if name not in known)


def stray_blocks(root: _Element, part: str, form: Form) -> list[Problem]:
    """A problem for each block slot that is not alone in its paragraph."""
    problems = []
    kinds = kinds_of(form)
    for number, paragraph in enumerate(root.iter(w("p")), 1):
        text = "".join(node.text or "" for node in paragraph.iter(w("t")))
        name = slot_alone(text)
        if name is None and "{{p" in text:
            problems.append(_stray(part, number, text))
        elif name is not None and not text.strip().startswith("{{p") and kinds.get(name) is SlotKind.BLOCK:
            problems.append(_not_marked(part, number, name))
        elif name is not None and "{{p" in text and (_carries_more(paragraph) or kinds.get(name) is not SlotKind.BLOCK):
            problems.append(_stray(part, number, text))
    return problems


def slot_alone(text: str) -> str | None:
    """The slot's name where a paragraph's text is ``{{ d.name }}`` or ``{{p d.name }}`` and nothing else."""
    inner = text.strip()
    if not (inner.startswith("{{") and inner.endswith("}}")) or inner.count("{{") != 1:
        return None
    name = inner[2:-2].removeprefix("p ").strip()
    return name.removeprefix("d.") if name.startswith("d.") else None


def keep_a_paragraph(root: _Element, form: Form) -> None:
    """A cell, a header, a footer of which every paragraph may vanish gets one 1 pt high: the format needs one there."""
    for container in [root, *root.iter(w("tc"))]:
        if container.tag in (w("tc"), w("hdr"), w("ftr")) and not any(_lasting(container, may_be_empty(form))):
            gap = etree.SubElement(etree.SubElement(container, w("p")), w("pPr"))
            etree.SubElement(gap, w("pStyle")).set(w("val"), "CvGap")


def _lasting(container: _Element, empty: frozenset[str]) -> Iterator[bool]:
    """For each paragraph or table: whether something of it is in every document."""
    depth = 0
    for child in container:
        text = "".join(node.text or "" for node in child.iter(w("t"))).strip() if child.tag == w("p") else ""
        opens, closes = len(_OPENING.findall(text)), len(_CLOSING.findall(text))
        vanishes = opens or closes or slot_alone(text) in empty
        yield child.tag in (w("p"), w("tbl")) and depth == 0 and not vanishes
        depth += opens - closes


def _carries_more(paragraph: _Element) -> bool:
    wanted = {w("sectPr"), w("drawing"), w("pict"), w("object"), w("footnoteReference"), w("fldChar")}
    return any(element.tag in wanted for element in paragraph.iter())


def _stray(part: str, number: int, text: str) -> Problem:
    shown = text.strip()[:60]
    return Problem(
        Message(
            f"đoạn {number}: “{shown}”: ô khối {{{{p …}}}} phải đứng một mình trong đoạn",
            f"paragraph {number}: “{shown}”: a block slot {{{{p …}}}} must be alone in its paragraph",
        ),
        path=part,
    )


def _not_marked(part: str, number: int, name: str) -> Problem:
    return Problem(
        Message(
            f"đoạn {number}: d.{name} là ô khối, viết {{{{p d.{name} }}}}",
            f"paragraph {number}: d.{name} is a block slot, write {{{{p d.{name} }}}}",
        ),
        path=part,
    )


def frame_of(document: _Element, styles: _Element, manifest: Manifest) -> Frame:
    """The measures of the template."""
    fit = manifest.fit
    section = last_section(document)
    national = _half_points(styles, Component.NATIONAL_NAME.style) / 2
    agency = _half_points(styles, Component.ISSUING_AGENCY.style) / 2
    place_date = _half_points(styles, Component.PLACE_DATE.style) / 2
    return Frame(
        setting=_setting(section, styles),
        page_width=_number(section.find(w("pgSz")), "w", 11906),
        page_height=_number(section.find(w("pgSz")), "h", 16838),
        gutter=_gutter(document, styles),
        gutter_indent=_gutter_indent(styles),
        left_share=_left_share(document),
        national_name_size=national,
        national_name_small=min(national, fit.national_name),
        agency_size=agency,
        agency_small=min(agency, fit.issuing_agency),
        place_date_size=place_date,
        place_date_small=min(place_date, fit.place_date),
        motto_size=_half_points(styles, Component.NATIONAL_MOTTO.style) / 2,
        addressees_size=_half_points(styles, Component.ADDRESSEE.style) / 2,
        addressees_indent=_effective(styles, Component.ADDRESSEES_LABEL.style, f"{w('pPr')}/{w('ind')}", "left", 0),
        centred_addressee=manifest.centred_addressee,
        recipients_size=_half_points(styles, Component.RECIPIENT.style) / 2,
        number_size=_half_points(styles, Component.NUMBER.style) / 2,
        agency_line_ratio=manifest.agency_line,
        appendix_reference_size=_half_points(styles, Component.APPENDIX_REFERENCE.style) / 2,
        appendix_line_ratio=manifest.appendix_line,
        table_size=_half_points(styles, Component.TABLE_CELL.style) / 2,
        addressees_gap=_effective(styles, Component.ADDRESSEES_LABEL.style, f"{w('pPr')}/{w('spacing')}", "after", 0),
        sign_off_distance=_sign_off_distance(document),
        table_gap=_effective(styles, Component.TABLE_CAPTION.style, f"{w('pPr')}/{w('spacing')}", "before", 0),
        titled_subject_size=_half_points(styles, Component.TITLED_SUBJECT.style) / 2,
        titled_subject_line_ratio=manifest.titled_subject_line,
    )


def missing_section(document: _Element) -> list[Problem]:
    """What is wrong where the document does not end in the properties of a section."""
    if document.find(f"{w('body')}/{w('sectPr')}") is not None:
        return []
    vi = "thiếu phần cuối (w:sectPr): mở bằng Word rồi lưu lại"
    return [Problem(Message(vi, "its section (w:sectPr) is missing: open it in Word and save it"), path=_DOCUMENT)]


def last_section(document: _Element) -> _Element:
    """The section whose properties end the document."""
    return next(document.iterfind(f".//{w('body')}/{w('sectPr')}"))


def _number(element: _Element | None, attribute: str, default: int) -> int:
    value = None if element is None else element.get(w(attribute))
    if value is None:
        return default
    if not _MEASURE.fullmatch(value):
        tag = local_name(str(element.tag)) if element is not None else ""
        raise Refusal(
            f"w:{tag} w:{attribute}=“{value[:40]}” không phải số đo (phần hai mươi của điểm, như 1134)",
            f"w:{tag} w:{attribute}=“{value[:40]}” is not a measure (twentieths of a point, such as 1134)",
        )
    return round(float(value))


def _style(styles: _Element, style_id: str | None) -> _Element | None:
    return next((style for style in styles.iter(w("style")) if style.get(w("styleId")) == style_id), None)


def _chain(styles: _Element, style_id: str) -> Iterator[_Element]:
    """The style, what it is based on, and last the document's defaults."""
    style, seen = _style(styles, style_id), set[str]()
    while style is not None and (name := style.get(w("styleId"), "")) not in seen:
        seen.add(name)
        yield style
        based_on = style.find(w("basedOn"))
        style = None if based_on is None else _style(styles, based_on.get(w("val")))
    yield from styles.iterfind(f"{w('docDefaults')}/{w('rPrDefault')}")
    yield from styles.iterfind(f"{w('docDefaults')}/{w('pPrDefault')}")


def _effective(styles: _Element, style_id: str, path: str, attribute: str, default: int) -> int:
    for style in _chain(styles, style_id):
        found = style.find(path)
        if found is not None and found.get(w(attribute)) is not None:
            return _number(found, attribute, default)
    return default


def _half_points(styles: _Element, style_id: str) -> int:
    return _effective(styles, style_id, f"{w('rPr')}/{w('sz')}", "val", _DEFAULT_HALF_POINTS)


def _setting(section: _Element, styles: _Element) -> Setting:
    margins = section.find(w("pgMar"))
    body = Component.BODY.style
    spacing, indents = f"{w('pPr')}/{w('spacing')}", f"{w('pPr')}/{w('ind')}"
    return Setting(
        margin_top=_number(margins, "top", 1134),
        margin_bottom=_number(margins, "bottom", 1134),
        margin_left=_number(margins, "left", 1701),
        margin_right=_number(margins, "right", 1134),
        font_size=_half_points(styles, body),
        first_line_indent=_effective(styles, body, indents, "firstLine", 0),
        space_between=_effective(styles, body, spacing, "before", 0),
        line=_effective(styles, body, spacing, "line", 240),
    )


def _table_of(document: _Element, slot: str) -> _Element | None:
    for table in document.iter(w("tbl")):
        for paragraph in table.iter(w("p")):
            if slot_alone("".join(node.text or "" for node in paragraph.iter(w("t")))) == slot:
                return table
    return None


def _gutter_indent(styles: _Element) -> int:
    return _effective(styles, Component.ISSUING_AGENCY.style, f"{w('pPr')}/{w('ind')}", "right", 0)


def _gutter(document: _Element, styles: _Element) -> int:
    """What parts the columns at the head: the margin of the left cells and the indent of the words in them."""
    table = _table_of(document, "agency")
    margin = None if table is None else table.find(f".//{w('tcPr')}/{w('tcMar')}/{w('right')}")
    return max(280, _number(margin, "w", 0) + _gutter_indent(styles))


def _left_share(document: _Element) -> float:
    table = _table_of(document, "recipients")
    columns = [] if table is None else table.findall(f"{w('tblGrid')}/{w('gridCol')}")
    widths = [_number(column, "w", 0) for column in columns]
    whole = sum(widths)
    return round(widths[0] / whole, 4) if len(widths) == 2 and whole > 0 else 0.5


def _sign_off_distance(document: _Element) -> int:
    """What is free above the signature: the upper margin of its cell."""
    table = _table_of(document, "signature")
    return _number(None if table is None else table.find(f".//{w('tcPr')}/{w('tcMar')}/{w('top')}"), "w", 0)


def mark_margins(document: _Element) -> None:
    """The margins of the text become slots."""
    margins = last_section(document).find(w("pgMar"))
    if margins is not None:
        for side in ("top", "bottom", "left", "right"):
            margins.set(w(side), f"{{{{ d.margin_{side} }}}}")


def mark_table(document: _Element, slots: tuple[str, str], name: str) -> None:
    """The widths of a two-column table that holds both slots become slots; any other table stays as drawn."""
    table = _table_of(document, slots[0])
    if table is None or table is not _table_of(document, slots[1]):
        return
    columns = table.findall(f"{w('tblGrid')}/{w('gridCol')}")
    if len(columns) != 2:
        return
    whole = table.find(f"{w('tblPr')}/{w('tblW')}")
    if whole is not None:
        whole.set(w("w"), f"{{{{ d.{name}_width }}}}")
        whole.set(w("type"), "dxa")
    for row in table.iterfind(w("tr")):
        columns += row.findall(f"{w('tc')}/{w('tcPr')}/{w('tcW')}")
    for index, column in enumerate(columns):
        column.set(w("w"), f"{{{{ d.{name}_{'right' if index % 2 else 'left'} }}}}")


def mark_body_style(styles: _Element) -> None:
    """Size, indent and spacing of the body's style become slots; the levels based on it follow."""
    style = _style(styles, Component.BODY.style)
    assert style is not None
    runs = child_of(style, "rPr", ())
    for size in ("sz", "szCs"):
        child_of(runs, size, ("szCs", "highlight", "u", "effect", "lang")).set(w("val"), "{{ d.font_size }}")
    paragraphs = child_of(style, "pPr", ("rPr",))
    spacing = child_of(paragraphs, "spacing", _AFTER_SPACING)
    spacing.set(w("before"), "{{ d.space_between }}")
    spacing.set(w("line"), "{{ d.line }}")
    spacing.set(w("lineRule"), "auto")
    indents = child_of(paragraphs, "ind", _AFTER_SPACING[1:])
    if w("hanging") in indents.attrib:
        del indents.attrib[w("hanging")]
    indents.set(w("firstLine"), "{{ d.first_line_indent }}")


def child_of(parent: _Element, name: str, later: tuple[str, ...]) -> _Element:
    """The child ``name``, made where it is missing, before the first of ``later``."""
    found = parent.find(w(name))
    if found is not None:
        return found
    made = etree.Element(w(name))
    following = next((child for child in parent if child.tag in {w(tag) for tag in later}), None)
    if following is None:
        parent.append(made)
    else:
        following.addprevious(made)
    return made
