"""Packages that share parts: joined once, they hold what a package holds that is written part by part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

from congvan.ooxml.shared_parts import SharedParts
from congvan.ooxml.writing import OFTEN, DeflatedStart, Unpacked, pack, write_zip

LARGE = "Sở Nội vụ đề nghị các cơ quan, đơn vị thực hiện. " * 200
SHARED = {"word/styles.xml": LARGE, "[Content_Types].xml": "loại", "word/document.xml": "cũ", "_rels/.rels": ""}
OWN = {"word/document.xml": LARGE + "mới", "docProps/core.xml": "tên", "word/z.xml": LARGE}


def _content(docx: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        assert package.testzip() is None
        return {name: package.read(name).decode() for name in package.namelist()}


def _shared(own: Mapping[str, str] = OWN) -> SharedParts:
    return SharedParts({name: pack(name, text.encode()) for name, text in SHARED.items()}, own)


@pytest.mark.parametrize("own", [OWN, {}, {"a.xml": ""}, {"word/styles.xml": LARGE[1:]}])
def test_the_parts_of_a_package_take_the_places_of_those_it_shares(own: dict[str, str]) -> None:
    docx = _shared(own).in_zip({name: pack(name, text.encode(), OFTEN) for name, text in own.items()})
    assert _content(docx) == SHARED | own


def test_the_directory_names_the_content_types_first_and_the_rest_in_order() -> None:
    docx = _shared().in_zip({name: pack(name, text.encode()) for name, text in OWN.items()})
    first, *rest = _content(docx)
    assert first == "[Content_Types].xml" and rest == sorted(rest)


def test_a_package_streamed_is_the_package_made_at_once() -> None:
    own = {name: pack(name, text.encode()) for name, text in OWN.items()}
    unpacked = own | {"word/z.xml": Unpacked("word/z.xml", (LARGE.encode(), b"x" * 9000))}
    file = io.BytesIO()
    _shared().write_zip(unpacked, file)
    assert file.getvalue() == _shared().in_zip(unpacked)
    assert _content(file.getvalue())["word/z.xml"] == LARGE + "x" * 9000


@pytest.mark.parametrize("cut", [0, 1, 777, len(LARGE.encode())])
def test_a_part_deflated_in_two_steps_is_the_part(cut: int) -> None:
    name, data = "word/document.xml", LARGE.encode()
    part = DeflatedStart(name, data[:cut]).followed_by(data[cut:])
    assert _content(write_zip([part])) == {name: LARGE}
