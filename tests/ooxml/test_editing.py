"""A part with edits in it: what no edit touches keeps its letters, and the whole says what its tree says."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from lxml import etree

from congvan.errors import CongvanError
from congvan.ooxml.editing import EditablePart
from congvan.ooxml.names import R_NS, W_NS, w

ODD = (
    (
        "<?xml  version='1.0' encoding='UTF-8'?>\r\n<!-- trước -->\n"
        f"<w:document xmlns:w='{W_NS}'\n   xmlns:mc = \"urn:mc\" mc:Ignorable='x' xmlns:x='urn:x'  ><w:body  >\r\n"
        "<!-- <w:p> --><?ghi chú?><w:p  w:a = 'it''s'   x:b=\"&#x41;&quot;>\" ><w:r></w:r >"
        "<w:r ><w:t>a&#x1EA1;<![CDATA[<b>&]]>&gt;"
        "</w:t ></w:r><x:e xmlns:y=\"urn:y\" y:z='1'/ ></w:p>\t<w:p\n/>đuôi</w:body ></w:document >\n<!-- sau -->\n"
    )
    .replace("'it''s'", '"it\'s"')
    .replace("/ >", "/>")
)


def edited(source: str, codec: str = "utf-8") -> EditablePart:
    return EditablePart(source.encode(codec))


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_what_is_not_edited_comes_out_byte_for_byte(codec: str) -> None:
    mark = b"\xfe\xff" if codec == "utf-16-be" else b""
    data = mark + ODD.replace("UTF-8", codec.removesuffix("-sig").removesuffix("-be")).encode(codec)
    assert EditablePart(data).to_bytes() == data


def test_an_attribute_that_changes_leaves_the_others_as_they_were_typed() -> None:
    part = edited(ODD)
    paragraph = part.root[0][2]
    paragraph.set(w("a"), 'a "<&\n')
    paragraph.set(w("new"), "ạ")
    del paragraph.attrib["{urn:x}b"]
    old = '<w:p  w:a = "it\'s"   x:b="&#x41;&quot;>" >'
    assert part.to_bytes().decode() == ODD.replace(old, '<w:p  w:a = "a &quot;&lt;&amp;&#10;"  w:new="ạ">')


def test_a_text_that_changes_is_written_alone() -> None:
    part = edited(ODD)
    text = next(part.root.iter(w("t")))
    text.text = "a < b\r"
    assert part.to_bytes().decode() == ODD.replace("a&#x1EA1;<![CDATA[<b>&]]>&gt;", "a &lt; b&#13;")
    text.text = None
    assert part.to_bytes().decode() == ODD.replace("a&#x1EA1;<![CDATA[<b>&]]>&gt;", "")


def test_an_element_that_closed_itself_opens_for_what_comes_into_it() -> None:
    part = edited(ODD)
    blank = part.root[0][-1]
    inner = etree.SubElement(etree.SubElement(blank, w("pPr")), w("jc"))
    inner.set(w("val"), "center")
    assert part.to_bytes().decode() == ODD.replace("<w:p\n/>", '<w:p><w:pPr><w:jc w:val="center"/></w:pPr></w:p>')


def test_what_is_taken_away_takes_its_letters_along() -> None:
    part = edited(ODD)
    part.root[0].remove(part.root[0][2])
    begin, end = ODD.index("<w:p  "), ODD.index("\t<w:p")
    assert part.to_bytes().decode() == ODD[:begin] + ODD[end + 1 :]


def test_what_comes_from_another_part_brings_its_declarations() -> None:
    other = edited(f'<q:a xmlns:q="{W_NS}" xmlns:r="{R_NS}" xmlns:z="urn:z"><q:p r:id="1"><z:e/><!-- c --></q:p></q:a>')
    part = edited(f"<w:b xmlns:w='{W_NS}'/>")
    part.root.append(other.root[0])
    assert part.to_bytes().decode().startswith(f"<w:b xmlns:w='{W_NS}'><")
    assert etree.tostring(etree.fromstring(part.to_bytes()), method="c14n") == etree.tostring(part.root, method="c14n")


def test_a_part_without_prefixes_stays_without() -> None:
    part = edited('<Types xmlns="urn:t"><Default Extension="xml"/></Types>')
    part.root.append(part.root.makeelement("{urn:t}Override", PartName="/a&b"))
    assert part.to_bytes() == b'<Types xmlns="urn:t"><Default Extension="xml"/><Override PartName="/a&amp;b"/></Types>'


def test_letters_that_the_encoding_lacks_are_written_as_references() -> None:
    part = EditablePart("<?xml version='1.0' encoding='iso-8859-1'?><a>\u00e9</a>".encode("iso-8859-1"))
    part.root.set("b", "ạ")
    assert part.to_bytes() == b"<?xml version='1.0' encoding='iso-8859-1'?><a b=\"&#7841;\">\xe9</a>"


def test_an_encoding_that_is_not_understood_is_refused() -> None:
    part = EditablePart(b"<?xml version='1.0' encoding='TCVN'?><a/>")
    with pytest.raises(CongvanError, match="bộ mã"):
        part.to_bytes()


@given(st.data())
def test_the_bytes_say_what_the_tree_says(data: st.DataObject) -> None:
    part = edited(ODD)
    words = st.text(st.sampled_from("aạ<>&\"' \t\n]"), max_size=4)
    for _ in range(data.draw(st.integers(1, 6))):
        element = data.draw(st.sampled_from([item for item in part.root.iter() if isinstance(item.tag, str)]))
        match data.draw(st.sampled_from(["set", "text", "tail", "add", "remove", "copy"])):
            case "set":
                element.set(data.draw(st.sampled_from([w("a"), "{urn:x}b", "plain", "{urn:new}n"])), data.draw(words))
            case "text":
                element.text = data.draw(words)
            case "tail" if element is not part.root:
                element.tail = data.draw(words)
            case "add":
                element.insert(0, element.makeelement(data.draw(st.sampled_from([w("n"), "{urn:new}n", "plain"]))))
            case "remove" if element.getparent() is not None:
                element.getparent().remove(element)  # type: ignore[union-attr]
            case "copy" if element.getparent() is not None:
                from copy import deepcopy

                element.addnext(deepcopy(element))
            case _:
                pass
    again = etree.fromstring(part.to_bytes())
    assert etree.tostring(again, method="c14n") == etree.tostring(part.root, method="c14n")
