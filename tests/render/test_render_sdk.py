"""The Open XML SDK objects to nothing: every case, every shipped letter, fifty that are made up; one test a file."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import examples
from congvan.renderer import render
from render.cases import appended, documents, tabled
from render.made_up import COUNT, made_up
from support.validators import sdk_errors

pytestmark = pytest.mark.sdk


@pytest.mark.parametrize("name", sorted(documents()))
def test_in_any_case(rendered: Mapping[str, bytes], name: str) -> None:
    assert sdk_errors({name: rendered[name]}) == {name: []}


@pytest.mark.parametrize("name", sorted(appended()))
def test_in_letters_with_appendices(name: str) -> None:
    assert sdk_errors({name: render(appended()[name]).docx}) == {name: []}


@pytest.mark.parametrize("name", sorted(tabled()))
def test_in_letters_with_tables(name: str) -> None:
    assert sdk_errors({name: render(tabled()[name]).docx}) == {name: []}


@pytest.mark.parametrize("name", examples.NAMES)
def test_in_shipped_letters(name: str) -> None:
    assert sdk_errors({name: render(examples.document(name)).docx}) == {name: []}


@pytest.mark.parametrize("number", range(COUNT))
def test_in_made_up_letters(number: int) -> None:
    name = f"made up {number}"
    assert sdk_errors({name: made_up()[name]}) == {name: []}
