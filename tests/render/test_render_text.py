"""Whatever is in a field is on the page, letter by letter; no data is ever run as a template."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from congvan.body import Table, TableCell
from congvan.body.block import Standalone
from congvan.documents import Dispatch
from congvan.inline import Prose
from congvan.parts import AddresseeGroup
from congvan.renderer import render
from congvan.vocabulary import SigningAuthority
from render.cases import dispatch, documents
from support.dispatches import dispatches
from support.package_lint import lint
from support.shown_text import words_of

FIELDS: dict[str, Callable[[str], dict[str, Any]]] = {
    "issuer": lambda text: {"issuer": {"name": text}},
    "parent": lambda text: {"issuer": {"name": "Sở", "parent": text}},
    "symbol": lambda text: {"number": {"symbol": text}},
    "place": lambda text: {"place": text},
    "subject": lambda text: {"subject": text},
    "addressee": lambda text: {"addressees": text},
    "addressees": lambda text: {"addressees": ["Sở A", text, "Sở B"]},
    "legal basis": lambda text: {"legal_bases": [_prose(text)]},
    "body": lambda text: {"body": [_prose(text), "hết"]},
    "note": lambda text: {"body": ["a[^1]"], "footnotes": {"1": [_prose(text)]}},
    "position": lambda text: {"signatory": {"position": text}},
    "head": lambda text: {
        "signatory": {"authority": SigningAuthority.FOR_HEAD, "head_position": text, "position": "Phó"}
    },
    "advisory position": lambda text: {"signatory": {"position": "Phó", "advisory_position": [text]}},
    "signer": lambda text: {"signatory": {"position": "Phó", "full_name": text}},
    "recipient": lambda text: {"recipients": [text, "Lưu: VT."]},
    "recipient's note": lambda text: {"recipients": [{"name": "Sở A", "note": text}, "Lưu: VT."]},
    "address": lambda text: {"contact": {"address": text}},
}  # fmt: skip
HOSTILE = {
    "a sum in a slot": "x {{ 7*7 }} y",
    "an open slot": "x {{ y",
    "an open statement": "x {% y",
    "a statement": "{% for i in range(10**9) %}x{% endfor %}",
    "a comment": "x {# y #} z",
    "a block slot": "{{p d.body }}",
    "an attribute": "{{ d.__class__.__mro__ }}",
    "the escape of docxtpl": "x _{_{ y }_} {_%",
    "an ampersand": "BỘ LĐ-TB&XH &amp; &lt; x",
    "an element": "x <A> <w:p/> </w:t> ]]> y",
    "quotes": "x \"y\" 'z'",
    "an emoji": "x 🙂 y 👩‍⚕️",
    "CJK and combining": "x 中文 y",
    "a backreference": r"x \1 \g<0> \\ y",
    "a percent": "100 % %s %(a)s {0} ${a}",
}


def _prose(text: str) -> Prose:
    from congvan.inline import ProseRun

    return Prose([ProseRun(text)])


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _shown(docx: bytes) -> str:
    return _flat(" ¶ ".join(words_of(docx)) + " ¶ " + " ¶ ".join(_margins(docx)))


def _margins(docx: bytes) -> Iterator[str]:
    import io
    import zipfile

    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        for name in package.namelist():
            if name.startswith(("word/header", "word/footer")):
                for paragraph in etree.fromstring(package.read(name)).iter("{*}p"):
                    yield "".join(
                        (node.text or "") if node.tag.endswith("}t") else "-"
                        for node in paragraph.iter("{*}t", "{*}noBreakHyphen")
                    )


def _has(shown: str, text: str) -> bool:
    """Whether ``shown`` holds the text in one piece, in the author's case or in capitals."""
    return _flat(text) in shown or _flat(text).upper() in shown


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_in_every_field_unharmed(field: str, kind: str) -> None:
    text = HOSTILE[kind]
    docx = render(dispatch(**FIELDS[field](text))).docx
    assert _has(_shown(docx), text), _shown(docx)
    # braces in the data are not left-overs of the template
    assert [fault for fault in lint(docx) if "template" not in fault.lower() and "{" not in fault] == []


@pytest.mark.parametrize("field", FIELDS)
def test_ten_thousand_characters_fit_in_every_field(field: str) -> None:
    text = "Đề nghị " * 1249 + "hết đây"
    assert len(text) > 9_990
    docx = render(dispatch(**FIELDS[field](text))).docx
    assert _has(_shown(docx), text)
    assert lint(docx) == []


@pytest.mark.parametrize("field", ["issuer", "addressee", "place"])
def test_ten_thousand_characters_without_a_blank(field: str) -> None:
    text = "Đ" * 10_000
    assert _has(_shown(render(dispatch(**FIELDS[field](text))).docx), text)


@pytest.mark.parametrize("field", FIELDS)
def test_decomposed_letters_come_out_composed(field: str) -> None:
    text = "Nghị quyết về hỗ trợ người được"
    decomposed = unicodedata.normalize("NFD", text)
    assert decomposed != text
    docx = render(dispatch(**FIELDS[field](decomposed))).docx
    assert _has(_shown(docx), text)
    assert unicodedata.is_normalized("NFC", _shown(docx))


@pytest.mark.parametrize("field", FIELDS)
def test_no_break_spaces_of_the_author_come_out_as_blanks_of_some_kind(field: str) -> None:
    docx = render(dispatch(**FIELDS[field]("Điều\u00a0tra năm\u00a02026"))).docx
    assert _has(_shown(docx), "Điều tra năm 2026")


def test_the_data_of_no_field_is_run() -> None:
    for make in FIELDS.values():
        assert "49" not in _shown(render(dispatch(**make("{{ 7*7 }}"))).docx)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(dispatches())
def test_every_string_of_any_dispatch_is_shown(document: Dispatch) -> None:
    shown = _shown(render(document).docx)
    names = shown.replace(" ¶ ", " ")
    for lines in (document.issuer.name, document.issuer.parent or ()):
        assert _has(names, " ".join(lines))
    for text in _strings(document):
        assert _has(shown, text), (text, shown)


def _of_a_form(block: Standalone) -> Iterator[str]:
    """The strings of a picture, of what units fill in and where they sign."""
    yield from filter(None, (getattr(block, name, None) for name in ("caption", "code", "note")))
    yield from getattr(block, "labels", ())
    for signer in getattr(block, "signers", ()):
        yield from filter(None, (signer.position, signer.note))


def _strings(document: Dispatch) -> Iterator[str]:
    yield from (document.number.symbol, f"{document.place}, ngày", f"V/v {document.subject}")
    for named in document.addressees:
        yield from (named.group, *named.members) if isinstance(named, AddresseeGroup) else (named,)
    for basis in document.legal_bases:
        yield from _pieces(basis)
    lines = document.shown.lines
    for entry in (*lines[:-1], document.canonical().shown.lines[-1]):
        if isinstance(entry, Table):
            yield from (entry.caption or "", *(column.title for column in entry.columns))
            for cell in chain(*entry.rows):
                yield from chain(*map(_pieces, cell.text)) if isinstance(cell, TableCell) else (cell,)
        elif isinstance(entry, Standalone):
            yield from _of_a_form(entry)
        else:
            yield from _pieces(entry.words)
    for paragraphs in document.footnotes.values():
        for paragraph in paragraphs:
            yield from _pieces(paragraph)
    signatory = document.signatory
    yield from filter(None, (signatory.collective, signatory.head_position, signatory.unit_head_position))
    yield from (signatory.position, signatory.full_name or "", *signatory.advisory_position)
    yield from (recipient.shown for recipient in document.recipients)
    contact = document.contact
    yield from filter(
        None, (contact.address, contact.phone, contact.fax, contact.email, contact.website) if contact else ()
    )


def _pieces(prose: Prose) -> list[str]:
    """The words between the marks of notes."""
    pieces = [""]
    for run in prose.runs:
        if run.note:
            pieces.append("")
        else:
            pieces[-1] += run.text
    return pieces


SHOWN = ("seed_like", "numbered", "notes", "chapters", "roman_sections", "clauses", "sixty_recipients", "legal_bases")


@pytest.mark.parametrize("name", SHOWN)
def test_shown_text_is_the_golden_one(assert_golden: Callable[[str, str], None], name: str) -> None:
    assert_golden(f"shown/{name}.txt", "\n".join(words_of(render(documents()[name]).docx)) + "\n")


LOOKS = ("seed_like", "five_line_agency", "long_place", "marks_very_urgent_1", "notes", "roman_sections")


@pytest.mark.office
@pytest.mark.parametrize("name", LOOKS)
def test_the_look_is_the_golden_one(assert_layout: Callable[[str, bytes], None], name: str) -> None:
    assert_layout(name, render(documents()[name]).docx)
