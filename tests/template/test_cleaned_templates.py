"""What people and machines leave in a Word file does not reach the documents made with it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from congvan.blocks import PagePicture
from congvan.body import Picture
from congvan.ooxml.markup import picture_xml
from congvan.renderer import render
from render.cases import dispatch, documents
from support.package_lint import lint
from support.validators import audit, sdk_errors
from template.folders import (
    DOCUMENT,
    SETTINGS,
    folder_of,
    packed,
    parts_of,
    shipped_parts,
    slot,
)


def _logo() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (40, 40), "red").save(stream, "PNG")
    return stream.getvalue()


LOGO = _logo()

_RELS = "word/_rels/document.xml.rels"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _traced() -> bytes:
    """The shipped template as people's machines leave such files."""
    parts = {name: data.decode() for name, data in shipped_parts().items()}
    parts[DOCUMENT] = (
        parts[DOCUMENT]
        .replace("<w:document ", '<w:document xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
                 ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14" ')
        .replace(slot("body"), f'<w:p w:rsidR="00AB12CD" w14:paraId="1A2B3C4D">{slot("body")[5:]}'
                 '<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
                 '<w:commentRangeStart w:id="3"/><w:hyperlink r:id="rIdX"><w:r><w:t>liên kết</w:t></w:r></w:hyperlink>'
                 '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r></w:p>')
    )  # fmt: skip
    zoom = '<w:zoom w:percent="100"/>'
    attached = f'<w:attachedTemplate r:id="rId1" xmlns:r="{_REL}"/><w:updateFields w:val="true"/>'
    parts[SETTINGS] = (
        parts[SETTINGS]
        .replace("</w:settings>", '<w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids></w:settings>')
        .replace(zoom, zoom + attached)
    )
    parts["word/_rels/settings.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"'
        f' Type="{_REL}/attachedTemplate" Target="file:///C:/Users/An/mau.dotx" TargetMode="External"/></Relationships>'
    )
    parts[_RELS] = parts[_RELS].replace(
        "</Relationships>",
        f'<Relationship Id="rIdX" Type="{_REL}/hyperlink" Target="file://may-chu/ho-so" TargetMode="External"/>'
        f'<Relationship Id="rIdC" Type="{_REL}/comments" Target="comments.xml"/>'
        f'<Relationship Id="rIdD" Type="{_REL}/customXml" Target="../customXml/item1.xml"/></Relationships>',
    )
    parts["word/comments.xml"] = (
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="3"'
        ' w:author="Nguyễn Văn An"><w:p/></w:comment></w:comments>'
    )
    parts["customXml/item1.xml"] = "<secret>Nguyễn Văn An</secret>"
    parts["docProps/custom.xml"] = "<x/>"
    parts["docProps/core.xml"] = parts["docProps/core.xml"].replace(
        "</cp:coreProperties>", "<dc:creator>Nguyễn Văn An</dc:creator></cp:coreProperties>"
    )
    parts["docProps/app.xml"] = parts["docProps/app.xml"].replace(
        "</Properties>", "<Company>Công ty Nguyễn Văn An</Company></Properties>"
    )
    parts["docProps/thumbnail.jpeg"] = "jpeg"
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(
        "</Relationships>",
        '<Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"'
        ' Target="docProps/thumbnail.jpeg"/></Relationships>',
    )
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        "</Types>",
        '<Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/comments.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    )
    return packed({name: text.encode() for name, text in parts.items()})


def test_traces_of_people_and_machines_are_cleaned_away(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, _traced())
    docx = render(dispatch(), folder).docx
    parts = parts_of(docx)
    everything = "".join(parts.values())
    for trace in ("Nguyễn Văn An", "rsid", "00AB12CD", "1A2B3C4D", "mau.dotx", "may-chu", "TargetMode", "updateFields",
                  "comment", "customXml", "thumbnail", "jpeg", "_GoBack", "Company"):  # fmt: skip
        assert trace not in everything, trace
    assert set(parts) == set(parts_of(render(dispatch()).docx))
    assert "liên kết" in parts[DOCUMENT]
    assert 'mc:Ignorable="w14"' in parts[DOCUMENT]
    assert lint(docx) == []
    assert audit(docx) == []


@pytest.mark.sdk
def test_a_cleaned_template_is_valid(tmp_path: Path) -> None:
    docx = render(documents()["notes"], folder_of(tmp_path, _traced())).docx
    assert sdk_errors({"cleaned": docx}) == {"cleaned": []}


def test_a_logo_in_the_head_of_a_template_is_beside_a_picture_of_the_letter(tmp_path: Path) -> None:
    parts = shipped_parts()
    relationship = f'<Relationship Id="rIdL" Type="{_REL}/image" Target="media/logo.png"/></Relationships>'
    parts[_RELS] = parts[_RELS].replace(b"</Relationships>", relationship.encode())
    parts["word/media/logo.png"] = LOGO
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"<Override", b'<Default Extension="png" ContentType="image/png"/><Override', 1
    )
    logo = picture_xml(PagePicture(1, LOGO, b"", 360_000, 360_000, "Biểu trưng")).replace("rIdPicture1", "rIdL")
    logo = logo.replace('id="10001"', 'id="1"').replace(" xmlns:r=", " xmlns:x=")
    head = slot("agency")
    parts[DOCUMENT] = parts[DOCUMENT].replace(head.encode(), f"<w:p>{logo}</w:p>{head}".encode())
    letter = dispatch().model_copy(update={"body": ["Gửi sơ đồ.", Picture(data=LOGO, width=30)]})
    docx = render(letter, folder_of(tmp_path, packed(parts))).docx
    shown = parts_of(docx)
    assert {"word/media/logo.png", "word/media/rIdPicture1.png"} <= set(shown)
    assert 'r:embed="rIdL"' in shown[DOCUMENT] and 'r:embed="rIdPicture1"' in shown[DOCUMENT]
    assert audit(docx) == []


def test_a_logo_of_the_template_is_kept_and_one_from_elsewhere_is_not(tmp_path: Path) -> None:
    parts = shipped_parts()
    for ident, target, mode in (
        ("rIdL", "media/logo.png", ""),
        ("rIdE", "http://a.vn/x.png", ' TargetMode="External"'),
    ):
        parts[_RELS] = parts[_RELS].replace(
            b"</Relationships>",
            f'<Relationship Id="{ident}" Type="{_REL}/image" Target="{target}"{mode}/></Relationships>'.encode(),
        )
    parts["word/media/logo.png"] = b"\x89PNG\r\n\x1a\n"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>", b'<Default Extension="png" ContentType="image/png"/></Types>'
    )
    pictures = "".join(
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:10pt;height:10pt">'
        f'<v:imagedata r:id="{ident}"/></v:shape></w:pict></w:r></w:p>'
        for ident in ("rIdL", "rIdE")
    )
    parts[DOCUMENT] = parts[DOCUMENT].replace(slot("body").encode(), (slot("body") + pictures).encode())
    docx = render(dispatch(), folder_of(tmp_path, packed(parts))).docx
    shown = parts_of(docx)
    assert "word/media/logo.png" in shown
    assert shown[DOCUMENT].count("w:pict>") == 2  # one element, opened and closed
    assert 'r:id="rIdL"' in shown[DOCUMENT] and "rIdE" not in shown[DOCUMENT]
    assert lint(docx) == []
