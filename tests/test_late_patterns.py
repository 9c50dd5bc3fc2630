"""A pattern that is compiled late does what one does that was compiled at once."""

from __future__ import annotations

import re

import pytest

from congvan.late_patterns import late_pattern

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
