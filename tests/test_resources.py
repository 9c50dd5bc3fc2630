"""Where templates, profiles and plug-ins are found."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from congvan import resources
from congvan.errors import CongvanError, TemplateError, UnknownName
from congvan.resources import entry_point_names, find_profile, find_template, load_entry_point


def install(folder: Path, distribution: str, entry_points: str) -> None:
    info = folder / f"{distribution}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(entry_points)


def make_template(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "template.yaml").write_text("name: x\n")
    (folder / "template.docx").write_bytes(b"PK")
    return folder


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of its own: two templates, one of them in a folder of several."""
    make_template(tmp_path / "templates" / "letter")
    make_template(tmp_path / "templates" / "named" / "decision")
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "src" / "congvan" / "resources.py"))
    return tmp_path / "templates"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of installed distributions, first on the path."""
    folder = tmp_path / "site"
    make_template(folder / "mybank_dispatch")
    (folder / "mybank_dispatch" / "__init__.py").write_text("")
    install(folder, "mybank", "[congvan.templates]\nmybank/dispatch = mybank_dispatch\nmybank/bad = nowhere:X\n")
    monkeypatch.syspath_prepend(str(folder))
    yield folder  # type: ignore[misc]
    sys.modules.pop("mybank_dispatch", None)


def test_our_template_and_profile_are_found_in_this_installation() -> None:
    assert find_template("dispatch").exists("template.docx")
    assert b"nd30" in find_profile("nd30").read("profile.yaml")
    assert "nd30" in resources.profile_names()


def test_shipped_templates_have_bare_names_also_in_folders(shipped: Path) -> None:
    assert find_template("letter").name == "letter"
    folder = find_template("named/decision")
    assert folder.name == "named/decision" and folder.list() == ("template.docx", "template.yaml")
    assert folder.read("template.docx") == b"PK" and not folder.exists("other.docx")


def test_a_wheels_templates_come_before_a_checkouts(shipped: Path, tmp_path: Path) -> None:
    make_template(tmp_path / "src" / "congvan" / "templates" / "packed")
    assert find_template("packed").read("template.yaml") == b"name: x\n"
    with pytest.raises(UnknownName):
        find_template("letter")


def test_a_path_works_wherever_a_name_does(shipped: Path, tmp_path: Path) -> None:
    own = make_template(tmp_path / "own")
    assert find_template(own).read("template.yaml") == find_template(str(own)).read("template.yaml")
    assert find_template(shipped / "letter").name == str(shipped / "letter")


@pytest.mark.parametrize("name", ["leter", "named", "../templates/letter/..x", "/không có"])
def test_an_unknown_name_is_refused_with_near_ones(shipped: Path, name: str) -> None:
    with pytest.raises(UnknownName, match="mẫu trình bày") as caught:
        find_template(name)
    if name == "leter":
        assert caught.value.near == ("letter",)


def test_a_missing_file_of_a_folder_names_both(shipped: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        find_template("letter").read("khác.docx")
    assert "khác.docx" in caught.value.format("vi") and "letter" in caught.value.format("vi")


def test_templates_of_other_distributions_are_found_and_loaded_when_asked_for(shipped: Path, site: Path) -> None:
    assert "mybank/dispatch" in entry_point_names("congvan.templates")
    assert "mybank_dispatch" not in sys.modules
    assert find_template("mybank/dispatch").read("template.docx") == b"PK"


def test_a_plug_in_that_cannot_be_imported_names_its_distribution(site: Path) -> None:
    with pytest.raises(CongvanError, match="“mybank/bad” của gói mybank"):
        find_template("mybank/bad")


def test_a_clash_names_both_distributions(site: Path) -> None:
    install(site, "otherbank", "[congvan.templates]\nmybank/dispatch = otherbank\n")
    with pytest.raises(CongvanError, match=r"mybank .*otherbank"):
        find_template("mybank/dispatch")
    assert entry_point_names("congvan.templates").count("mybank/dispatch") == 1


def test_a_distribution_found_twice_is_not_a_clash(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path / "again", "mybank", "[congvan.templates]\nmybank/dispatch = mybank_dispatch\n")
    monkeypatch.syspath_prepend(str(tmp_path / "again"))
    assert find_template("mybank/dispatch").exists("template.docx")


def test_an_entry_point_gives_its_object(site: Path) -> None:
    install(site, "tools", "[congvan.checks]\nmybank/length = os.path:join\n")
    assert load_entry_point("congvan.checks", "mybank/length") is os.path.join
    with pytest.raises(UnknownName, match=r"Có phải là: mybank/length\?"):
        load_entry_point("congvan.checks", "mybank/lenght")
