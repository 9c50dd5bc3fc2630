"""Kinds of check by name: ours, and those of other distributions."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import pytest

from congvan import resources
from congvan.checker import check
from congvan.checks import KINDS, CheckedDocument, CheckKind, Record, find_kind, kind_names
from congvan.checks.record import Expectation
from congvan.errors import CongvanError, UnknownName
from congvan.findings import Finding
from congvan.profile import load
from congvan.vocabulary import Component
from support.letters import letter


class StampExpect(Expectation):
    words: str


class StampRecord(Record):
    check: Literal["mybank/stamp"]
    expect: StampExpect


def stamped(record: StampRecord, subject: CheckedDocument) -> Iterable[Finding]:
    from congvan.errors import Message

    if record.expect.words not in " ".join(found.text for found in subject.all(Component.BODY)):
        yield subject.whole(record, Message("không có", "nothing"), Message("dấu", "the stamp"))


RECORD = """\
- code: MB0001
  name: stamp
  of: body
  cite: Quy chế 1
  quote: "dấu"
  check: mybank/stamp
  expect: {words: NGÂN HÀNG}
  severity: error
  since: "1.0"
  why: {vi: a, en: a}
"""


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> None:
    named = {"mybank/stamp": CheckKind(StampRecord, stamped), "mybank/broken": "no kind"}
    monkeypatch.setattr(resources, "entry_point_names", lambda group: sorted(named))
    monkeypatch.setattr(resources, "load_entry_point", lambda group, name: named[name])


def test_ours_are_found_by_their_bare_names() -> None:
    assert [find_kind(name) for name in KINDS] == list(KINDS.values())


def test_an_unknown_kind_is_answered_with_a_near_one() -> None:
    with pytest.raises(UnknownName, match="typography"):
        find_kind("typografy")


@pytest.mark.usefixtures("plugged")
def test_a_kind_of_another_distribution_judges_its_own_records(tmp_path: Path) -> None:
    assert "mybank/stamp" in kind_names()
    (tmp_path / "profile.yaml").write_text(
        "name: bank\ntitle: {vi: a, en: a}\nin_force: {from: 2026-01-01}\nextends: nd30\n", encoding="utf-8"
    )
    (tmp_path / "50_bank.yaml").write_text(RECORD, encoding="utf-8")
    assert "MB0001" in load(tmp_path).codes
    assert check(letter("dispatch", {}), profile=tmp_path).codes == ("MB0001",)
    right = letter("dispatch", {"body.1": {"text": "Đề nghị NGÂN HÀNG phối hợp./."}})
    assert check(right, profile=tmp_path).codes == ()


@pytest.mark.usefixtures("plugged")
def test_an_entry_point_that_is_not_a_kind_is_refused() -> None:
    with pytest.raises(CongvanError, match="mybank/broken"):
        find_kind("mybank/broken")
