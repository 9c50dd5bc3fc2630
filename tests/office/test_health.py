"""The doctor."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from congvan import office


def test_the_doctor_names_every_thing_once_and_advises_where_it_is_missing() -> None:
    checks = office.doctor()
    keys = [check.key for check in checks]
    assert len(keys) == len(set(keys))
    assert {"python", "package:congvan", "package:lxml", "libreoffice", "fonts", "png", "measure"} <= set(keys)
    for check in checks:
        assert (check.status is office.Status.OK) == (check.advice is None)
        assert check.subject.vi
        assert check.subject.en


def test_the_doctor_mentions_every_extra_and_so_do_both_readmes() -> None:
    root = Path(__file__).parents[2]
    extras = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert set(extras) <= {check.key for check in office.doctor()}
    for readme in ("README.md", "README.vi.md"):
        text = (root / readme).read_text("utf-8")
        assert all(f"| `{extra}` |" in text for extra in extras)


def test_the_doctor_survives_a_machine_that_has_nothing(empty_path: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("congvan.office.installation.candidates", lambda *_: iter(()))
    monkeypatch.setattr("congvan.office.health.can_draw", lambda: False)
    found = {check.key: check for check in office.doctor()}
    assert found["libreoffice"].status is office.Status.OPTIONAL
    assert found["png"].advice is not None


def test_the_doctor_reports_a_wrong_choice_instead_of_failing(no_office: None) -> None:
    found = {check.key: check for check in office.doctor()}
    assert found["libreoffice"].advice is not None
    assert "/nowhere/soffice" in found["libreoffice"].advice.en
