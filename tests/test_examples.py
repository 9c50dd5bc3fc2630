"""The shipped examples: they show what they say they show, and nobody in them is real."""

from __future__ import annotations

import re
from typing import Any

import jsonschema
import pytest
import yaml

import congvan as cv
import examples
from congvan.body import flatten
from congvan.documents import MODELS, Document
from congvan.documents.schema import document_schema
from congvan.vocabulary import KEY_LABELS, SigningAuthority
from support.drafts import reported_besides

INVENTED = re.compile(r"\w+ (Văn|Thị) [A-Z]")


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it: numbers and flags, but no dates (YAML 1.2)."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the name and kind of attribute are PyYAML's
        first: [(tag, pattern) for tag, pattern in known if tag != "tag:yaml.org,2002:timestamp"]
        for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def _letters(model: type[Document]) -> list[Any]:
    return [one for name in examples.NAMES if isinstance(one := examples.document(name), model)]


@pytest.mark.parametrize("name", examples.NAMES)
def test_an_example_renders(name: str) -> None:
    assert cv.render(examples.document(name)).docx.startswith(b"PK")


@pytest.mark.parametrize("path", examples.PATHS, ids=lambda path: path.stem)
def test_an_example_fits_the_schema_that_editors_use(path: examples.Path) -> None:
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=EditorLoader)
    if path.stem in {"vietnamese_keys", "plan"}:
        assert set(data) <= {label for labels in KEY_LABELS.values() for label in labels}
    else:
        jsonschema.validate(data, document_schema("en"))


def test_the_signers_of_the_examples_are_invented() -> None:
    for path in examples.PATHS:
        name = cv.load(path).signatory.full_name
        assert name is None or INVENTED.fullmatch(name), path


def test_together_the_examples_show_every_level_of_the_body() -> None:
    kinds = {line.kind for letter in _letters(cv.Dispatch) for line in flatten(letter.body)}
    assert kinds >= {
        "paragraph", "clause", "point", "item", "subitem",
        "part", "chapter", "section", "subsection", "roman_section", "article",
        "letter_section", "subclause", "numbered_item", "star_item", "quote", "enclosure", "picture",
    }  # fmt: skip


def test_together_the_examples_show_every_way_of_signing() -> None:
    shown = {letter.signatory.authority for letter in _letters(cv.Dispatch)}
    assert set(SigningAuthority) - shown == {SigningAuthority.ON_BEHALF}


def test_together_the_examples_fill_every_field() -> None:
    for field in cv.Dispatch.model_fields.keys() - {"type", "values"}:
        default = cv.Dispatch.model_fields[field].default
        assert any(getattr(letter, field) != default for letter in _letters(cv.Dispatch)), field


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.model_name)
def test_each_model_has_an_example(model: type[Document]) -> None:
    assert _letters(model)


@pytest.mark.parametrize("path", examples.PATHS, ids=lambda path: path.stem)
def test_the_checker_finds_nothing_in_an_example(path: examples.Path) -> None:
    reported = reported_besides(cv.check(cv.render(cv.load(path))))
    assert [f"{found.code} {found.where}: {found.message.en}" for found in reported] == []
