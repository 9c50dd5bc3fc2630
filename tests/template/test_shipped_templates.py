"""The shipped template is what the profile says, in each of its three forms."""

from __future__ import annotations

import json
import runpy
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from congvan.forms import form, forms
from congvan.profile import load
from congvan.template import load_template
from congvan.template.prepared import fingerprint
from congvan.template_builder import build_template, manifest_yaml
from support.package_lint import lint
from support.validators import audit
from template.folders import SHIPPED

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def rebuilt() -> dict[str, bytes]:
    files: dict[str, bytes] = runpy.run_path(str(ROOT / "scripts" / "build_templates.py"))["files"]()
    return files


def _canonical(data: bytes) -> bytes:
    return etree.tostring(etree.fromstring(data), method="c14n2")


TEMPLATES = sorted({one.template for one in forms() if one.template})


def test_every_form_that_is_written_has_its_template() -> None:
    assert sorted(path.parent.name for path in SHIPPED.parent.glob("*/template.docx")) == TEMPLATES


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_word_file_is_the_one_that_the_profile_gives(name: str, rebuilt: dict[str, bytes]) -> None:
    now, shipped = (_parts(data) for data in (rebuilt[f"{name}/template.docx"], _shipped(name, "template.docx")))
    assert shipped == now


def _parts(docx: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(docx)) as package:
        return {part: _canonical(package.read(part)) for part in package.namelist()}


def _shipped(name: str, file: str) -> bytes:
    return (SHIPPED.parent / name / file).read_bytes()


@pytest.mark.parametrize("name", TEMPLATES)
def test_manifest_and_prepared_form_are_the_ones_that_the_profile_gives(name: str, rebuilt: dict[str, bytes]) -> None:
    assert _shipped(name, "template.yaml") == rebuilt[f"{name}/template.yaml"]
    shipped, now = (json.loads(data) for data in (_shipped(name, "prepared.json"), rebuilt[f"{name}/prepared.json"]))
    # packed anew, the Word file may be other bytes of the same content
    files = (_shipped(name, file) for file in ("template.docx", "template.yaml"))
    assert shipped.pop("made_from") == fingerprint(*files)
    del now["made_from"]
    assert shipped == now


def test_a_changed_size_changes_the_template() -> None:
    profile = load("nd30")
    from congvan.vocabulary import Component

    smaller = profile.use(Component.SUBJECT)
    assert smaller.size == 12
    with ZipFile(BytesIO(build_template(profile, form("1.5")))) as package:
        styles = etree.fromstring(package.read("word/styles.xml"))
    (subject,) = [
        style for style in styles.iter("{*}style") if style.get(f"{{{styles.nsmap['w']}}}styleId") == "CvSubject"
    ]
    assert subject.find(".//{*}sz").get(f"{{{styles.nsmap['w']}}}val") == "24"


def test_a_house_profile_may_centre_one_addressee(tmp_path: Path) -> None:
    house = tmp_path / "house"
    house.mkdir()
    (house / "profile.yaml").write_text(
        "name: house\ntitle: {vi: Nhà, en: House}\nin_force: {from: 2026-01-01}\nextends: nd30\n"
        "use: {addressees_label: {align: center, space_before: 14, space_after: 10, left_indent: 35}}\n",
        encoding="utf-8",
    )
    profile = load(house)
    made = tmp_path / "mine"
    made.mkdir()
    (made / "template.docx").write_bytes(build_template(profile, form("1.5")))
    manifest = manifest_yaml(profile, form("1.5")).replace("profile: house", "profile: nd30")  # one that is installed
    (made / "template.yaml").write_text(manifest, encoding="utf-8")
    assert load_template(made).frame.centred_addressee
    assert not load_template("dispatch").frame.centred_addressee
    with ZipFile(made / "template.docx") as package, ZipFile(BytesIO(_shipped("dispatch", "template.docx"))) as ours:
        assert package.read("word/styles.xml") == ours.read("word/styles.xml")


def test_building_twice_gives_the_same_bytes() -> None:
    assert build_template(load("nd30"), form("1.5")) == build_template(load("nd30"), form("1.5"))


def test_the_word_file_is_sound_but_for_its_slots() -> None:
    template = (SHIPPED / "template.docx").read_bytes()
    assert [fault for fault in lint(template) if "left-over template mark" not in fault] == []
    assert audit(template) == []
