"""Parts with slots: joined where they print slots only, by Jinja where they decide; both print the same."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from jinja2 import TemplateSyntaxError
from markupsafe import Markup

from congvan.template.environment import strict_environment
from congvan.template.live_part import JinjaPart, SplicedPart, live_part
from congvan.template.slot_values import BlankMarkup

SOURCES = st.lists(
    st.sampled_from(["<w:p>", "</w:p>", "{{ d.a }}", "{{ d.b }}", "{", "}", "}}", "d.a", "\n", "ệ"]), max_size=9
).map("".join)
VALUES = st.text(max_size=9) | st.sampled_from(["<&>\"'", "một\nhai"]) | st.builds(Markup, st.text(max_size=5))


@given(SOURCES, VALUES, VALUES)
def test_a_joined_part_is_what_jinja_makes_of_it(source: str, first: str, second: str) -> None:
    try:
        part, slots = live_part(source), {"a": first, "b": second}
    except TemplateSyntaxError:
        return  # it was left to Jinja, which refuses it
    if isinstance(part, SplicedPart):
        assert part.fill(slots) == JinjaPart(strict_environment().from_string(source)).fill(slots)


@given(SOURCES, VALUES, VALUES)
def test_a_part_filled_step_by_step_is_one_filled_at_once(source: str, first: str, second: str) -> None:
    try:
        part, slots = live_part(source), {"a": first, "b": second}
    except TemplateSyntaxError:
        return
    if isinstance(part, SplicedPart):  # what is left to Jinja may ask for a name that is no slot, ``{{ệ}}``
        assert part.filled_with({"a": first}).fill(slots) == part.fill(slots)


@pytest.mark.parametrize("source", ["{% if d.a %}x{% endif %}", "{{ d.a }}{# lời #}", "{{d.a}}", "a\r\n{{ d.a }}"])
def test_what_more_than_prints_slots_is_left_to_jinja(source: str) -> None:
    assert isinstance(live_part(source), JinjaPart)


def test_a_slot_holds_text_or_markup_and_nothing_else() -> None:
    part = live_part("<w:p>{{ d.a }}</w:p>")
    assert part.fill({"a": BlankMarkup("<w:r/>")}) == "<w:p><w:r/></w:p>"
    with pytest.raises(TypeError):
        part.fill({"a": None})
    with pytest.raises(KeyError):
        part.fill({})
