"""Thành phần: each component, slot and style is declared once, and its facts are with it alone."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from congvan.forms import forms
from congvan.ooxml.footnotes import GAP_STYLE, NOTE_STYLES
from congvan.page import SLOTS, kinds_of
from congvan.vocabulary import Component, Zone, in_zone

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src" / "congvan").rglob("*.py"))
_STYLE = re.compile(r"\bCv[A-Z]\w+")
_SLOT = re.compile(r"\{[{%]p? ?(?:for \w+ in |if (?:not )?)?d\.(\w+)")
FACTS: dict[str, Callable[[Component], bool]] = {
    "caps": lambda one: one.facts.caps,
    "runs_on": lambda one: one.facts.runs_on,
    "as_body": lambda one: one.facts.as_body,
    "is_prose": lambda one: one.facts.is_prose,
    "block": lambda one: bool(one.facts.block),
    **{axis: lambda one, axis=axis: one.facts.axis == axis for axis in ("agency", "nation", "signer")},  # type: ignore[misc]
    "is_line": lambda one: one.facts.is_line,
    "level": lambda one: one.facts.level is not None,
    **{zone.value: lambda one, zone=zone: one.facts.zone is zone for zone in Zone},  # type: ignore[misc]
}


def test_identifiers_and_styles_are_given_once() -> None:
    styles = Counter(one.style for one in Component if one.style)
    assert [style for style, count in styles.items() if count > 1] == []
    assert len({one.value for one in Component}) == len(list(Component))


def test_every_style_that_the_source_names_is_a_components() -> None:
    known = {one.style for one in Component} | set(_STYLE.findall(GAP_STYLE)) | set(NOTE_STYLES)
    named = {style for path in SOURCES for style in _STYLE.findall(path.read_text("utf-8"))}
    assert named - known == set()


def test_a_style_is_written_out_where_it_is_declared_and_nowhere_else() -> None:
    styles = {one.style for one in Component if one.style.startswith("Cv")}
    places = {
        path.relative_to(ROOT).as_posix()
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and node.value in styles
    }
    assert places == {"src/congvan/vocabulary/components.py"}


@pytest.mark.parametrize("one", [one for one in forms() if one.is_written], ids=lambda one: one.number or "none")
def test_a_template_names_the_slots_of_its_form(one: object) -> None:
    folder = ROOT / "templates" / one.template  # type: ignore[attr-defined]
    with ZipFile(folder / "template.docx") as package:
        text = "".join(package.read(name).decode() for name in package.namelist() if name.startswith("word/"))
    assert set(_SLOT.findall(text)) == set(one.slots)  # type: ignore[attr-defined]
    assert set(one.slots) <= kinds_of(one).keys()  # type: ignore[attr-defined,arg-type]


def test_a_slot_is_made_in_one_module_of_its_name() -> None:
    folder = ROOT / "src" / "congvan" / "page" / "slots"
    made = Counter(
        node.args[0].value
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "Slot"
        and isinstance(node.args[0], ast.Constant)
    )
    assert made == Counter(SLOTS.keys())


def _tables(of: tuple[type[ast.expr], ...] = (ast.expr,)) -> Iterator[tuple[str, frozenset[str]]]:
    """Every table of components at the top of a module: its place, and the names in it."""
    for path in SOURCES:
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, of):
                names = frozenset(
                    one.attr
                    for one in ast.walk(node.value)
                    if isinstance(one, ast.Attribute) and getattr(one.value, "id", "") == "Component"
                )
                if len(names) > 1:
                    yield f"{path.relative_to(ROOT).as_posix()}:{node.lineno}", names


@pytest.mark.parametrize("fact", FACTS)
def test_no_table_repeats_a_fact_of_the_components(fact: str) -> None:
    members = frozenset(one.name for one in Component if FACTS[fact](one))
    assert [place for place, names in _tables() if names == members] == []


def test_no_list_of_components_is_written_twice() -> None:
    places: dict[frozenset[str], list[str]] = {}
    for place, names in _tables(of=(ast.Tuple, ast.List, ast.Set, ast.Call)):
        if not place.startswith("src/congvan/page/slots/"):  # a slot names the components that it prints
            places.setdefault(names, []).append(place)
    assert len(places) > 20  # they were looked at
    assert [found for found in places.values() if len(found) > 1] == []


def test_every_component_is_in_a_zone_and_those_with_a_box_in_that_of_the_box() -> None:
    assert {one for zone in Zone for one in in_zone(zone)} == set(Component)
    assert [one for one in in_zone(Zone.SHEET) if one.box] == []
