"""Our own file edited in Word: what was numbered, drawn, linked or crossed out is read or reported with its place."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest

import congvan as cv
from congvan.body import OutlineLine, flatten
from rawdocx import r
from reader.test_read_appendices import reported
from render.cases import dispatch
from support.docx_writer import OFFICE, part

LEVEL = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
WORDS = ("Mở đầu như sau:", "Việc một.", "Việc hai.", "Việc ba.", "Kết thúc.")
LISTED = {
    ("decimal", "%1."): ("clause", ""),
    ("decimal", "(%1)"): ("numbered_item", ""),
    ("lowerLetter", "%1)"): ("point", ""),
    ("bullet", "-"): ("item", ""),
    ("bullet", "\uf0b7"): ("item", ""),
    ("bullet", "\uf0fc"): ("paragraph", "✓ "),
    ("upperRoman", "%1."): ("roman_section", ""),
    ("decimal", "Bước %1:"): ("paragraph", "Bước {}: "),
}
"""What a person chooses in Word for three paragraphs; their kind of block, and what its words begin with."""
NUMBERED = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="9"/></w:numPr>'


def ours() -> dict[str, bytes]:
    """The parts of a letter that we rendered."""
    written = bytes(cv.render(dispatch(body=list(WORDS))).docx)
    with zipfile.ZipFile(io.BytesIO(written)) as package:
        return {name: package.read(name) for name in package.namelist()}


def saved(parts: dict[str, bytes]) -> bytes:
    with zipfile.ZipFile(made := io.BytesIO(), "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def with_list(parts: dict[str, bytes], *levels: tuple[str, str]) -> dict[str, bytes]:
    """The same with a numbering of these levels."""
    shown = "".join(LEVEL.format(at, *level) for at, level in enumerate(levels))
    numbering = f'<w:abstractNum w:abstractNumId="9">{shown}</w:abstractNum>'
    numbering += '<w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
    override = f'<Override PartName="/word/numbering.xml" ContentType="{kind}"/></Types>'
    return {
        **related(parts, "numbering", "numbering.xml"),
        "word/numbering.xml": part("numbering", numbering).encode(),
        "[Content_Types].xml": parts["[Content_Types].xml"].replace(b"</Types>", override.encode()),
    }


def related(parts: dict[str, bytes], kind: str, target: str, more: str = "") -> dict[str, bytes]:
    link = f'<Relationship Id="rIdnew" Type="{OFFICE}/{kind}" Target="{target}"{more}/></Relationships>'
    name = "word/_rels/document.xml.rels"
    return {**parts, name: parts[name].replace(b"</Relationships>", link.encode())}


def changed(parts: dict[str, bytes], old: str, new: str) -> dict[str, bytes]:
    document = parts["word/document.xml"].decode()
    assert old in document
    return {**parts, "word/document.xml": document.replace(old, new, 1).encode()}


def numbered(words: str, level: int = 0, style: str = "CvBody") -> tuple[str, str]:
    """The paragraph of ``words`` as it is and as Word numbers it."""
    document = ours()["word/document.xml"].decode()
    found = re.search(rf'<w:pStyle w:val="CvBody"/>((?:(?!</w:p>).)*{re.escape(words)})', document)
    assert found
    return found[0], f'<w:pStyle w:val="{style}"/>{NUMBERED.format(level)}{found[1]}'


def body_of(reading: cv.Reading) -> list[Any]:
    assert reading.document is not None
    return list(reading.data["body"])


@pytest.mark.parametrize("style", ["CvBody", "OwnList"])
@pytest.mark.parametrize(
    "level", LISTED, ids=lambda level: " ".join(level).replace("\uf0b7", "•").replace("\uf0fc", "✓")
)
def test_what_word_numbers_in_our_prose_is_in_the_data(level: tuple[str, str], style: str) -> None:
    own = (
        '<w:style w:type="paragraph" w:styleId="OwnList"><w:name w:val="OwnList"/><w:basedOn w:val="CvBody"/></w:style>'
    )
    parts = with_list(ours(), level)
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"</w:styles>", f"{own}</w:styles>".encode())
    for words in WORDS[1:4]:
        parts = changed(parts, *numbered(words, style=style))
    reading = cv.read(saved(parts))
    assert reported(reading) == []
    kind, lead = LISTED[level]
    assert reading.document is not None
    lines = [(line.kind, line.words.plain) for line in flatten(reading.document.body) if isinstance(line, OutlineLine)]
    assert lines[1:4] == [(kind, f"{lead.format(at)}{words}") for at, words in enumerate(WORDS[1:4], 1)]
    assert cv.read(cv.render(reading.document)).document == reading.document.canonical()


def test_the_levels_of_a_list_are_the_levels_of_the_data() -> None:
    parts = with_list(ours(), ("decimal", "%1."), ("decimal", "%1.%2."), ("lowerLetter", "%3)"))
    for level, words in enumerate(WORDS[1:4]):
        parts = changed(parts, *numbered(words, level))
    reading = cv.read(saved(parts))
    assert reported(reading) == []
    below = [{"subclause": "Việc hai.", "points": ["Việc ba."]}]
    assert body_of(reading)[1] == {"clause": "Việc một.", "points": below}


def test_a_letter_that_word_counts_otherwise_is_reported_as_a_letter() -> None:
    parts = with_list(ours(), ("lowerLetter", "%1)"))
    parts["word/numbering.xml"] = parts["word/numbering.xml"].replace(b'<w:start w:val="1"/>', b'<w:start w:val="4"/>')
    for words in WORDS[1:3]:
        parts = changed(parts, *numbered(words))
    assert reported(cv.read(saved(parts))) == [
        ("body", "“d) Việc một.”: in order its number would be a; kept as text"),
        ("body", "“e) Việc hai.”: in order its number would be đ; kept as text"),
    ]


@pytest.mark.parametrize("style", ["CvAddressee", "CvRecipient", "CvSubject", "CvFullName"])
@pytest.mark.parametrize(("level", "shown"), [(("decimal", "%1."), "1."), (("bullet", "-"), "-")])
def test_a_number_where_data_have_none_is_reported(style: str, level: tuple[str, str], shown: str) -> None:
    parts = with_list(ours(), level)
    reading = cv.read(
        saved(changed(parts, f'<w:pStyle w:val="{style}"/>', f'<w:pStyle w:val="{style}"/>{NUMBERED.format(0)}'))
    )
    said = [message for _, message in reported(reading)]
    if level[0] == "bullet" and style in ("CvAddressee", "CvRecipient"):
        assert said == []
    else:
        assert len(said) == 1 and said[0].endswith(f"numbered “{shown}” by Word: not kept")


FRAME = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="2540000" cy="635000"/><wp:docPr id="900" name="A"/><a:graphic>'
    '<a:graphicData uri="a">{}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)
DRAWN = {
    "picture": '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/>',
    "chart": '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
    "diagram": '<d:relIds xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>',
}
GRAPHICS = (
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)


def after(words: str, more: str) -> cv.Reading:
    """The reading of a letter with ``more`` in the paragraph of ``words``, behind them."""
    parts = related(ours(), "hyperlink", "https://congbao.example/tim?so=5", ' TargetMode="External"')
    document = parts["word/document.xml"].decode()
    end = document.index("</w:r>", document.index(words)) + len("</w:r>")
    return cv.read(saved({**parts, "word/document.xml": f"{document[:end]}{more}{document[end:]}".encode()}))


@pytest.mark.parametrize("kind", DRAWN)
def test_what_is_drawn_is_reported(kind: str) -> None:
    drawn = FRAME.format(DRAWN[kind]).replace("<wp:inline>", f"<wp:inline{GRAPHICS}>")
    assert reported(after(WORDS[1], drawn)) == [("body", f"paragraph 14: “{WORDS[1]}” 1 picture(s) not read")]


def test_a_formula_is_reported() -> None:
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    one, two = (f"<m:r><m:t>{number}</m:t></m:r>" for number in (1, 2))
    half = f'<m:oMath xmlns:m="{math}"><m:f><m:num>{one}</m:num><m:den>{two}</m:den></m:f></m:oMath>'
    reading = after(WORDS[1], half)
    assert body_of(reading)[1] == "Việc một.12"
    assert reported(reading) == [("body", "paragraph 14: “12” a formula read as words: not kept")]


@pytest.mark.parametrize(
    ("link", "lost"),
    [
        (f'<w:hyperlink r:id="rIdnew">{r(" tại đây")}</w:hyperlink>', True),
        (f'<w:hyperlink r:id="rIdnew">{r(" congbao.example/tim?so=5")}</w:hyperlink>', False),
        (f'<w:hyperlink w:anchor="muc1">{r(" mục 1")}</w:hyperlink>', False),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://congbao.example/tim?so=5"'
            '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            f'{r(" tại đây")}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            True,
        ),
    ],
    ids=["words", "address", "place in the file", "field"],
)
def test_an_address_that_the_words_do_not_say_is_reported(link: str, lost: bool) -> None:
    said = ("body", "paragraph 14: “tại đây” a link to https://congbao.example/tim?so=5: not kept")
    assert reported(after(WORDS[1], link)) == ([said] if lost else [])


@pytest.mark.parametrize("style", ["CvNumber", "CvPosition", "CvFileCopy", "CvPlaceDate"])
@pytest.mark.parametrize(
    ("look", "words"), [("<w:strike/>", "struck through"), ('<w:highlight w:val="yellow"/>', "highlighted")]
)
def test_what_a_person_marked_in_the_head_or_at_the_end_is_reported(style: str, look: str, words: str) -> None:
    parts = ours()
    document = parts["word/document.xml"].decode()
    run = document.index("<w:r>", document.index(f'<w:pStyle w:val="{style}"/>')) + len("<w:r>")
    marked = f"{document[:run]}<w:rPr>{look}</w:rPr>{document[run:]}"
    [(_, message)] = reported(cv.read(saved({**parts, "word/document.xml": marked.encode()})))
    assert message.endswith(f"{words}: not kept")


def test_a_line_of_the_file_copy_that_nobody_sees_is_not_a_recipient() -> None:
    parts = ours()
    words = rb'(<w:pStyle w:val="CvFileCopy"/>.*?<w:t[^>]*>)[^<]*'
    parts["word/document.xml"], changed = re.subn(words, "\\1\ufeff".encode(), parts["word/document.xml"], count=1)
    assert changed
    own, read = dispatch(body=list(WORDS)).recipients, cv.read(saved(parts)).document.recipients
    assert [one.shown for one in read] == [one.shown for one in own[:-1]]
