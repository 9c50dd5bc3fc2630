"""Every example of the pages on Vietnamese text is run."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

import congvan.text

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ["reference/text.md", "text_compared.md"]


def _session(page: str) -> doctest.DocTest:
    text = (DOCS / page).read_text(encoding="utf-8")
    return doctest.DocTestParser().get_doctest(text, {}, page, page, 0)


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_give_what_the_page_shows(page: str) -> None:
    session = _session(page)
    assert len(session.examples) > 25
    shown: list[str] = []
    failures, _ = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS, verbose=False).run(session, out=shown.append)
    assert not failures, "".join(shown)


@pytest.mark.parametrize("name", congvan.text.__all__)
def test_the_reference_names_every_function(name: str) -> None:
    if name[0].islower():
        assert name in (DOCS / PAGES[0]).read_text(encoding="utf-8")
