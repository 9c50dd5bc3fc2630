"""The shipped template is what the profile says, in each of its three forms."""

from __future__ import annotations

import json
import runpy
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from congvan.profile import load
from congvan.template.prepared import fingerprint
from congvan.template_builder import build_dispatch
from support.package_lint import lint
from support.validators import audit
from template.folders import SHIPPED, shipped_parts

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def rebuilt() -> dict[str, bytes]:
    files: dict[str, bytes] = runpy.run_path(str(ROOT / "scripts" / "build_templates.py"))["files"]()
    return files


def _canonical(data: bytes) -> bytes:
    return etree.tostring(etree.fromstring(data), method="c14n2")


def test_the_word_file_is_the_one_that_the_profile_gives(rebuilt: dict[str, bytes]) -> None:
    with ZipFile(BytesIO(rebuilt["template.docx"])) as package:
        now = {name: _canonical(package.read(name)) for name in package.namelist()}
    assert {name: _canonical(data) for name, data in shipped_parts().items()} == now


def test_manifest_and_prepared_form_are_the_ones_that_the_profile_gives(rebuilt: dict[str, bytes]) -> None:
    assert (SHIPPED / "template.yaml").read_text("utf-8") == rebuilt["template.yaml"].decode()
    shipped, now = (json.loads(data) for data in ((SHIPPED / "prepared.json").read_bytes(), rebuilt["prepared.json"]))
    # packed anew, the Word file may be other bytes of the same content
    assert shipped.pop("made_from") == fingerprint(
        *((SHIPPED / name).read_bytes() for name in ("template.docx", "template.yaml"))
    )
    del now["made_from"]
    assert shipped == now


def test_a_changed_size_changes_the_template() -> None:
    profile = load("nd30")
    from congvan.vocabulary import Component

    smaller = profile.use(Component.SUBJECT)
    assert smaller.size == 12
    with ZipFile(BytesIO(build_dispatch(profile))) as package:
        styles = etree.fromstring(package.read("word/styles.xml"))
    (subject,) = [
        style for style in styles.iter("{*}style") if style.get(f"{{{styles.nsmap['w']}}}styleId") == "CvSubject"
    ]
    assert subject.find(".//{*}sz").get(f"{{{styles.nsmap['w']}}}val") == "24"


def test_building_twice_gives_the_same_bytes() -> None:
    assert build_dispatch(load("nd30")) == build_dispatch(load("nd30"))


def test_the_word_file_is_sound_but_for_its_slots() -> None:
    template = (SHIPPED / "template.docx").read_bytes()
    assert [fault for fault in lint(template) if "left-over template mark" not in fault] == []
    assert audit(template) == []
