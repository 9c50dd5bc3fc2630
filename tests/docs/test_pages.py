"""Every block of code on every page runs and prints what the page says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from docs.blocks import FILES, RUN, Runner, blocks
from support import form_examples

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("README*.md"), ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/**/*.md")])
_OFFICE = re.compile(r"--pdf|--png|congvan preview|to_pdf|to_png")
_HEADING = re.compile(r"^(#+) ", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)#\s]+)")
FOR_DEVELOPERS = {
    "architecture.md",
    "benchmarks.md",
    "citations.md",
    "consistency.md",
    "text_compared.md",
    "howto/application.md",
    "howto/pools.md",
    "reference/python.md",
    "reference/text.md",
}
"""Pages in English only, beside the design notes."""
_UNRUN = ("sh", "text", "json", "ini", "make", "bibtex")


def _parameter(path: Path) -> object:
    text = path.read_text(encoding="utf-8")
    runs = "\n".join(block.text for block in blocks(text) if block.language in ("python", "console"))
    marks = [pytest.mark.office] if _OFFICE.search(runs) else []
    return pytest.param(path, id=path.relative_to(ROOT).as_posix(), marks=marks)


@pytest.mark.parametrize("path", [_parameter(path) for path in PAGES])
def test_the_code_of_a_page_runs(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CONGVAN_LANG", raising=False)
    runner = Runner(path.name)
    text = path.read_text(encoding="utf-8")
    for folder in FILES.findall(text):
        shutil.copytree(ROOT / folder, tmp_path, dirs_exist_ok=True)
    for block in blocks(text):
        assert block.language in (*RUN, *_UNRUN), f"{path.name}:{block.line}: {block.language}"
        runner.run(block)


def test_the_two_readmes_have_the_same_headings_and_the_same_code() -> None:
    english, vietnamese = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.vi.md"))
    assert _HEADING.findall(english) == _HEADING.findall(vietnamese)
    assert _code(english) == _code(vietnamese)
    assert _commands(english) == _commands(vietnamese)


TWINS = sorted(path for path in ROOT.glob("docs/**/*.vi.md") if path.parent.name != "rules")


@pytest.mark.parametrize("path", TWINS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_page_in_vietnamese_has_the_headings_and_the_code_of_its_english_twin(path: Path) -> None:
    english, vietnamese = (one.read_text("utf-8") for one in (_english(path), path))
    assert _HEADING.findall(english) == _HEADING.findall(vietnamese)
    assert _code(english) == _code(vietnamese)
    assert _commands(english) == _commands(vietnamese)
    assert sorted(_LINK.findall(english)) == sorted(_LINK.findall(vietnamese))


def test_every_page_for_officers_is_there_in_vietnamese() -> None:
    pages = [path for path in ROOT.glob("docs/**/*.md") if not path.name.endswith(".vi.md")]
    missing = {path.relative_to(ROOT / "docs").as_posix() for path in pages if not _twin(path).is_file()}
    assert {name for name in missing if not name.startswith("design/")} == FOR_DEVELOPERS


def _twin(path: Path) -> Path:
    return path.with_suffix(".vi.md")


def _english(path: Path) -> Path:
    return path.with_name(path.name.replace(".vi.md", ".md"))


def _code(text: str) -> list[tuple[str, str]]:
    return [(block.language, block.text) for block in blocks(text) if block.language != "console"]


def _commands(text: str) -> list[str]:
    shown = "\n".join(block.text for block in blocks(text) if block.language == "console")
    return [line.removesuffix(" --lang en") for line in shown.splitlines() if line.startswith("$ ")]


def test_pictures_are_there_and_small() -> None:
    for path in PAGES:
        for name in re.findall(r'(?:src="|\]\()([^"\s)]+\.png)', path.read_text(encoding="utf-8")):
            picture = path.parent / name
            assert picture.is_file(), f"{path.name}: {name}"
            assert picture.stat().st_size <= 150 * 1024


def test_every_page_is_in_the_navigation() -> None:
    navigation = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    every = [path.relative_to(ROOT / "docs").as_posix() for path in ROOT.glob("docs/**/*.md")]
    pages = [page for page in every if not page.endswith(".vi.md")]
    assert [page for page in pages if f": {page}\n" not in navigation] == []


def test_the_page_of_errors_draws_the_tree_of_the_code() -> None:
    from congvan import errors

    page = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    drawn = [line.rstrip() for line in str(errors.__doc__).splitlines() if line.startswith(("├", "└"))]
    assert drawn
    for line in drawn:
        assert re.sub(r"\s+", " ", line.replace("`", "")) in re.sub(r"[ ]+", " ", page), line


def test_the_drawing_of_the_layers_names_every_module() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    entries = (ROOT / "src" / "congvan").iterdir()
    modules = {path.stem for path in entries if path.suffix in ("", ".py") and not path.stem.startswith("_")}
    for module in modules - {"profiles"}:
        assert re.search(rf"\b{module}\b", page), module


def test_every_form_is_beside_an_example_of_it() -> None:
    page = (ROOT / "docs" / "forms.md").read_text(encoding="utf-8")
    for form in form_examples.NAMES:
        for side in ("decree", "example"):
            assert f"(pictures/forms/{form}-{side}.png)" in page
