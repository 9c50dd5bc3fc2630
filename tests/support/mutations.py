"""A .docx damaged by chance: in its bytes, in its zip, in its XML. The same random numbers damage it the same way."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

from lxml import etree

Parts = dict[str, bytes]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VALUES = (
    "", "0", "-1", "1", "999999999", "-2147483649", "99999999999999999999", "NaN", "inf", "1e309", "1.5",
    "0x10", "true", "abc", "١٢٣", "²", "½", "9" * 5000, "Ⅳ", "rId1", "rId999", "default", "../../x", "a:b:c",
    "auto", "single", "%1.%2.%9)", "\u200b", "%", "100%", "12pt", "-5mm", "FFFFFFF", "Normal", "Title", "pct",
    "lowerRoman", "vi-VN", " ",
)  # fmt: skip
TEXTS = (
    "", " ", "Số: 5/", "Số: " + "9" * 5000 + "/UBND", "ngày 99 tháng 99 năm 9999", "ngày 0 tháng 0 năm 0",
    "ngày 31 tháng 02 năm 2026", "ngày " + "9" * 4400 + " tháng 1 năm 1", "Kính gửi:", "Nơi nhận:",
    "- Lưu: VT, ()", "Phụ lục", "Phụ lục " + "I" * 3000, "V/v", "KT.", "TM. ", "Điều " + "1" * 5000 + ".",
    "Chương IVXLCDM", "a) ", "đ)", "(" * 300, "[" * 300, "\u0301", "e" + "\u0301" * 300, "\u202e\u202d",
    "\ufeff", "\U0001f600" * 50, "—" * 500, "_" * 5000, "\t" * 500, "1." * 400, "Căn cứ Luật số ; ; ;",
    "Công văn số 1/ ngày 1/1/1 của", "ngày 29/02/2023, ngày 30/02/2024", "SAO Y", "x" * 20000,
    "từ ngày 31/12/9999 đến ngày 01/01/0001", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "tại điểm a khoản 1 Điều 1 " * 60,
)  # fmt: skip
TAGS = (
    "p", "r", "t", "tbl", "tr", "tc", "sectPr", "pPr", "rPr", "tab", "br", "sdt", "sdtContent", "fldSimple", "fldChar",
    "instrText", "footnoteReference", "hyperlink", "ins", "del", "numPr", "style", "drawing", "pict", "body", "moveTo",
)  # fmt: skip


def mutated(docx: bytes, random: Random) -> bytes:
    """``docx`` with one to four damages of one kind."""
    kind = random.choices((_bytes, _zip, _xml), (1, 1, 6))[0]
    return kind(docx, random)


def _unpacked(docx: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _packed(parts: Parts, *, level: int = 1) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _bytes(docx: bytes, random: Random) -> bytes:
    data = bytearray(docx)
    for _ in range(random.randint(1, 4)):
        _damage(data, random)
    return bytes(data)


def _damage(data: bytearray, random: Random) -> None:
    at = random.randrange(len(data) + 1)
    length = random.choice((1, 1, 2, 8, 64, 1000))
    match random.randrange(5):
        case 0:
            for place in range(at, min(at + length, len(data))):
                data[place] = random.randrange(256)
        case 1:
            del data[at : at + length]
        case 2:
            data[at:at] = random.randbytes(length)
        case 3:
            del data[at:]
        case _:
            data[at:at] = data[max(0, at - length) : at]


def _zip(docx: bytes, random: Random) -> bytes:
    parts = _unpacked(docx)
    names = list(parts)
    one, other = random.choice(names), random.choice(names)
    match random.randrange(8):
        case 0:
            del parts[one]
        case 1:
            parts[one], parts[other] = parts[other], parts[one]
        case 2:
            parts = {("../" + name if name == one else name): data for name, data in parts.items()}
        case 3:
            parts[one] = random.choice(
                (b"", b" ", b"\xff\xfe", b"<a/>", b"<?xml version='1.0' encoding='utf-16'?><a/>")
            )
        case 4:
            parts |= {f"word/x{at}.xml": b"<a/>" for at in range(random.choice((10, 1990, 2100)))}
        case 5:
            parts[one] = parts[one] * random.choice((2, 50))
        case 6:
            parts = {name.swapcase(): data for name, data in parts.items()}
        case _:
            return _twice(parts, one)
    return _packed(parts, level=random.choice((0, 1)))


def _twice(parts: Parts, name: str) -> bytes:
    """The package with one part in it twice: the names are of one length, so that one can be overwritten."""
    twin = "z" * len(name.encode())
    return _packed({**parts, twin: parts[name]}).replace(twin.encode(), name.encode())


def _xml(docx: bytes, random: Random) -> bytes:
    parts = _unpacked(docx)
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    weights = [8 if name == "word/document.xml" else 1 for name in names]
    for _ in range(random.randint(1, 4)):
        name = random.choices(names, weights)[0]
        if random.random() < 0.1:
            data = bytearray(parts[name])
            _damage(data, random)
            parts[name] = bytes(data)
        elif random.random() < 0.05:
            parts[name] = _hostile(parts[name], random)
        else:
            parts[name] = _changed(parts[name], random)
    return _packed(parts)


def _hostile(data: bytes, random: Random) -> bytes:
    """The part with a DOCTYPE, in another encoding, or very deep."""
    head, _, rest = data.partition(b"?>")
    body = rest if head.startswith(b"<?xml") else data
    entity = b'<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    deep = random.choice((100, 300, 5000))
    return random.choice(
        (
            b"<?xml version='1.0'?>" + entity + body,
            "<?xml version='1.0' encoding='utf-16'?>".encode("utf-16")
            + body.decode("utf-8", "replace").encode("utf-16-le"),
            b"<a>" * deep + body + b"</a>" * deep,
            body + body,
        )
    )


def _changed(data: bytes, random: Random) -> bytes:
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:
        return data
    for _ in range(random.randint(1, 4)):
        elements = [element for element in root.iter() if isinstance(element.tag, str)]
        random.choice(_CHANGES)(random.choice(elements), random, elements)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _remove(element: Any, random: Random, elements: list[Any]) -> None:
    if element.getparent() is not None:
        element.getparent().remove(element)


def _repeat(element: Any, random: Random, elements: list[Any]) -> None:
    if element.getparent() is not None and sum(1 for _ in element.iter()) < 2000:
        for _ in range(random.choice((1, 1, 30))):
            element.addnext(deepcopy(element))


def _move(element: Any, random: Random, elements: list[Any]) -> None:
    target = random.choice(elements)
    if element.getparent() is not None and element not in list(target.iterancestors()) and target is not element:
        target.insert(random.randint(0, len(target)), element)


def _nest(element: Any, random: Random, elements: list[Any]) -> None:
    inner = element
    for _ in range(random.choice((1, 3, 100, 260))):
        outer = etree.SubElement(inner, inner.tag)
        inner = outer


def _set_value(element: Any, random: Random, elements: list[Any]) -> None:
    name = random.choice(element.keys() or [W + "val"])
    element.set(name, random.choice(VALUES))


def _drop_value(element: Any, random: Random, elements: list[Any]) -> None:
    if element.keys():
        del element.attrib[random.choice(element.keys())]


def _set_text(element: Any, random: Random, elements: list[Any]) -> None:
    texts = [other for other in elements if other.tag == W + "t"]
    (random.choice(texts) if texts else element).text = random.choice(TEXTS)


def _rename(element: Any, random: Random, elements: list[Any]) -> None:
    element.tag = W + random.choice(TAGS)


def _add(element: Any, random: Random, elements: list[Any]) -> None:
    new = etree.Element(W + random.choice(TAGS))
    new.set(W + random.choice(("val", "id", "w", "sz", "fldCharType", "type")), random.choice(VALUES))
    element.insert(random.randint(0, len(element)), new)


def _borrow(element: Any, random: Random, elements: list[Any]) -> None:
    """An attribute's value from somewhere else: references that cross, cycles of styles."""
    other = random.choice(elements)
    if element.keys() and other.keys():
        element.set(random.choice(element.keys()), other.get(random.choice(other.keys())))


_CHANGES: tuple[Callable[[Any, Random, list[Any]], None], ...] = (
    _remove, _repeat, _move, _nest, _set_value, _set_value, _set_value, _drop_value, _set_text, _set_text,
    _rename, _add, _borrow,
)  # fmt: skip
