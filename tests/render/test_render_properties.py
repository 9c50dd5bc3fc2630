"""What is in a rendered file besides the page: the data's own properties, and nothing of machine, author or day."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from congvan.errors import CongvanError
from congvan.renderer import render
from congvan.resources import find_template
from congvan.template import compile_template, prepare_folder
from render.cases import dispatch, documents

EVERY = pytest.mark.parametrize("name", ["seed_like", "notes", "contact", "marks_express_1", "spacious"])
DC = "{http://purl.org/dc/elements/1.1/}"
TERMS = "{http://purl.org/dc/terms/}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _core(docx: bytes) -> dict[str, str | None]:
    return {str(one.tag): one.text for one in etree.fromstring(_parts(docx)["docProps/core.xml"])}


def test_the_same_dispatch_gives_the_same_bytes(rendered: Mapping[str, bytes]) -> None:
    anew = compile_template(prepare_folder(find_template("dispatch")))
    assert {name: render(document, anew).docx for name, document in documents().items()} == dict(rendered)


def test_another_process_gives_the_same_bytes(rendered: Mapping[str, bytes]) -> None:
    program = (
        "import hashlib; from render.cases import documents; from congvan.renderer import render;"
        "print(hashlib.sha256(render(documents()['notes']).docx).hexdigest())"
    )
    import hashlib

    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[1],
        env={"PYTHONHASHSEED": "7", "TZ": "Asia/Ho_Chi_Minh", "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == hashlib.sha256(rendered["notes"]).hexdigest()


def test_title_creator_language_and_date_are_those_of_the_data() -> None:
    core = _core(render(dispatch(number="5/STC-QLNS", issue_date="2026-02-05", issuer={"name": ["Sở A", "& B"]})).docx)
    assert core[f"{DC}title"] == ("Công văn 05/STC-QLNS: góp ý dự thảo Nghị quyết quy định chính sách trợ giúp xã hội")
    assert core[f"{DC}creator"] == "Sở A & B"
    assert core[f"{DC}language"] == "vi-VN"
    assert core[f"{TERMS}created"] == "2026-02-05T00:00:00Z"
    assert set(core) == {f"{DC}title", f"{DC}creator", f"{DC}language", f"{TERMS}created"}


def test_a_draft_without_a_date_was_created_at_no_time() -> None:
    assert f"{TERMS}created" not in _core(render(dispatch(issue_date="2026")).docx)


@EVERY
def test_no_trace_of_authors_machines_or_other_files(rendered: Mapping[str, bytes], name: str) -> None:
    parts = _parts(rendered[name])
    assert not [part for part in parts if re.search(r"thumbnail|customXml|vba|comments|embeddings|custom\.xml", part)]
    everything = b"".join(parts.values()).decode("utf-8", "replace")
    for trace in ("w:rsid", "TargetMode", "updateFields", "attachedTemplate", "lastModifiedBy", "revision>", "w15:"):
        assert trace not in everything, trace
    assert "{{" not in everything and "{%" not in everything
    assert date.today().isoformat() not in everything


@EVERY
def test_every_file_in_the_package_is_dated_1980(rendered: Mapping[str, bytes], name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(rendered[name])) as package:
        assert package.testzip() is None
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.create_system for info in package.infolist()} == {0}
        assert package.namelist()[0] == "[Content_Types].xml"
        assert package.namelist()[1:] == sorted(package.namelist()[1:])


@EVERY
def test_word_opens_it_in_its_present_mode_and_in_vietnamese(rendered: Mapping[str, bytes], name: str) -> None:
    parts = _parts(rendered[name])
    settings = etree.fromstring(parts["word/settings.xml"])
    (mode,) = [one for one in settings.iter(f"{W}compatSetting") if one.get(f"{W}name") == "compatibilityMode"]
    assert mode.get(f"{W}val") == "15"
    assert settings.find(f"{W}compat/{W}doNotExpandShiftReturn") is not None  # no line before a break is torn apart
    languages = {one.get(f"{W}val") for one in etree.fromstring(parts["word/styles.xml"]).iter(f"{W}lang")}
    assert languages == {"vi-VN"}
    fonts = {
        value
        for part in ("word/styles.xml", "word/document.xml", "word/footnotes.xml")
        for one in etree.fromstring(parts[part]).iter(f"{W}rFonts")
        for value in one.attrib.values()
    }
    assert fonts == {"Times New Roman"}


def test_a_file_is_small(rendered: Mapping[str, bytes]) -> None:
    assert len(rendered["seed_like"]) < 15_000


def test_saving_writes_the_bytes(tmp_path: Path) -> None:
    result = render(dispatch())
    assert result.save(tmp_path / "a.docx").read_bytes() == result.docx


@pytest.mark.parametrize("name", ["a.pdf", "a.doc", "a"])
def test_saving_refuses_the_name_of_another_kind_of_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(CongvanError, match=r"phải kết thúc bằng \.docx"):
        render(dispatch()).save(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.office
def test_pages_of_a_longer_version_are_removed(tmp_path: Path) -> None:
    for name in ("page-1.png", "page-3.png", "page-03.png.txt", "mine.png"):
        (tmp_path / name).write_bytes(b"\x89PNG yesterday")
    render(dispatch()).to_png(tmp_path, dpi=40)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine.png", "page-03.png.txt", "page-1.png"]


@pytest.mark.office
def test_pdf_and_pictures_are_written(tmp_path: Path) -> None:
    result = render(documents()["contact"])
    assert result.to_pdf(tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    pages = result.to_png(tmp_path / "pages", dpi=40)
    assert [page.name for page in pages] == ["page-1.png", "page-2.png"]
    assert all(page.read_bytes().startswith(b"\x89PNG") for page in pages)


@pytest.mark.parametrize(
    ("layout", "vi", "en"),
    [
        ({"font_size": 12}, "13 hoặc 14", "13 or 14"),
        ({"first_line_indent": 15}, "10 hoặc 12,7", "10 or 12.7"),
        ({"space_after": 3}, "tối thiểu 6", "at least 6"),
        ({"line_spacing": 2}, "1–1,5", "1–1.5"),
        ({"margins": {"top": 15}}, "20–25", "20–25"),
        ({"margins": {"left": 20}}, "30–35", "30–35"),
    ],
)
def test_a_layout_that_the_decree_forbids_is_refused_with_the_clause(
    layout: dict[str, object], vi: str, en: str
) -> None:
    from congvan.errors import InputError

    with pytest.raises(InputError) as caught:
        render(dispatch(layout=layout))
    (problem,) = caught.value.problems
    assert vi in problem.message.vi and "PL I" in problem.message.vi
    assert en in problem.message.en
    assert problem.path.startswith("layout.")
