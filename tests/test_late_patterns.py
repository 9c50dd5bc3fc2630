"""A pattern that is compiled late does what one does that was compiled at once."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from congvan.late_patterns import late_pattern, late_patterns_in_imports

SOURCE = r"(?P<number>\d+)/(?P<symbol>\w+)"
TEXT = "số 12/UBND và 7/stc"


@pytest.mark.parametrize("name", ["match", "search", "fullmatch"])
def test_what_it_finds_is_the_same(name: str) -> None:
    for text in (TEXT, TEXT[3:], "12/UBND"):
        found, wanted = (getattr(one, name)(text) for one in (late_pattern(SOURCE), re.compile(SOURCE)))
        assert (found and found.groupdict()) == (wanted and wanted.groupdict())


def test_all_that_it_finds_is_the_same() -> None:
    late, known = late_pattern(SOURCE), re.compile(SOURCE)
    assert late.findall(TEXT) == known.findall(TEXT)
    assert [one.span() for one in late.finditer(TEXT)] == [one.span() for one in known.finditer(TEXT)]
    assert late.sub(r"\g<symbol>", TEXT) == known.sub(r"\g<symbol>", TEXT)
    assert late.split(TEXT) == known.split(TEXT)


def test_flags_and_groups_are_those_that_were_given() -> None:
    late, known = late_pattern("ubnd", re.IGNORECASE), re.compile("ubnd", re.IGNORECASE)
    assert (late.pattern, late.flags, late.groups) == (known.pattern, known.flags, known.groups)
    assert late.search(TEXT)


def test_what_is_wrong_with_it_shows_when_it_is_used() -> None:
    late = late_pattern("(")
    with pytest.raises(re.error):
        late.search(TEXT)


@pytest.fixture
def imported_late(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    """A module of another package with patterns of all kinds, imported for a command that ends soon."""
    text = (
        "import re\nFAULTY = re.compile('(')\nWORD = re.compile(pattern=r'\\w+', flags=re.ASCII)\n"
        "BYTES = re.compile(b'a+')\nAGAIN = re.compile(re.compile(re.escape('.')).search('.').re)\n"
    )
    (tmp_path / "module_with_patterns.py").write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    with late_patterns_in_imports():
        import module_with_patterns  # type: ignore[import-not-found]
    monkeypatch.delitem(sys.modules, "module_with_patterns")
    found: object = module_with_patterns
    return found


def test_modules_of_others_compile_their_patterns_when_they_use_them(imported_late: object) -> None:
    with pytest.raises(re.error):
        imported_late.FAULTY.search("")  # type: ignore[attr-defined]
    assert imported_late.WORD.findall("số 12") == ["s", "12"]  # type: ignore[attr-defined]
    assert imported_late.BYTES.fullmatch(b"aa")  # type: ignore[attr-defined]
    assert imported_late.AGAIN.fullmatch(".")  # type: ignore[attr-defined]


def test_what_is_imported_afterwards_compiles_as_ever(imported_late: object) -> None:
    assert sys.modules["re"] is re
    assert isinstance(re.compile("a"), re.Pattern)
