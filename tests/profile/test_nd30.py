"""The shipped profile: whole, in order, and what our templates take lies inside what it asks for."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from congvan.bounds import Bounds
from congvan.checks import PageRecord, Record
from congvan.errors import ProfileError, UnknownName
from congvan.profile import Profile, load, names
from congvan.vocabulary import Component

ND30 = load("nd30")
FOLDER = Path(__file__).parents[2] / "src/congvan/profiles/nd30"
FILES = sorted(path.name for path in FOLDER.glob("*.yaml"))


def test_it_is_shipped_under_its_name() -> None:
    assert "nd30" in names()


def test_loading_twice_gives_the_same_frozen_profile() -> None:
    assert load("nd30") is load("nd30")


def test_it_is_in_force_since_its_day_and_still() -> None:
    assert ND30.in_force == (date(2020, 3, 5), None)


def test_codes_are_unique_and_in_the_order_of_the_boxes() -> None:
    laws = [code for code in ND30.codes if code.startswith("ND")]
    citing = [code for code in ND30.codes if code.startswith("C")]
    proofs = [code for code in ND30.codes if code.startswith("P")]
    assert laws == sorted(set(laws)) and citing == sorted(set(citing)) and proofs == sorted(set(proofs))
    assert list(ND30.codes) == [*laws, *citing, *proofs]


def test_every_file_holds_the_codes_of_its_box() -> None:
    for name in FILES:
        if name != "profile.yaml":
            text = (FOLDER / name).read_text(encoding="utf-8")
            codes = re.findall(r"^- code: (\S+)", text, re.M)
            lettered = {"60": r"C\d\d", "70": r"P\d\d"}
            expected = lettered.get(name[:2], rf"ND{name[:2]}\d\d")
            assert codes and all(re.fullmatch(expected, code) for code in codes)


def test_record_names_are_unique() -> None:
    names_ = [record.name for record in ND30.records]
    assert len(names_) == len(set(names_))


def test_every_styled_component_has_what_our_templates_take() -> None:
    assert not [component for component in Component if component.style and component not in ND30.uses]


def test_every_needed_record_comes_with_it() -> None:
    assert all(code in ND30.codes for record in ND30.records for code in record.needs)


def test_no_record_needs_itself_in_a_circle() -> None:
    def depth(code: str, seen: tuple[str, ...] = ()) -> int:
        assert code not in seen
        return 1 + max((depth(need, (*seen, code)) for need in ND30.record(code).needs), default=0)

    assert max(depth(code) for code in ND30.codes) >= 2


@pytest.mark.parametrize("record", ND30.records, ids=lambda record: record.code)
def test_what_templates_take_lies_inside_what_is_asked(record: Record) -> None:
    used = record.use.model_dump(exclude_none=True)
    for key, value in used.items():
        asked = getattr(record.expect, {"space_before": "between", "line_ratio": "ratio"}.get(key, key), None)
        if isinstance(asked, Bounds):
            assert asked.admits(value), (key, value)
        elif asked is not None and key != "frame" and not isinstance(record, PageRecord):
            assert asked == value, (key, value)


def test_sizes_of_the_template() -> None:
    sizes = {component.value: ND30.use(component).size for component in ND30.uses}
    assert sizes["national_name"] == 13
    assert sizes["national_motto"] == 14
    assert sizes["subject"] == 12
    assert sizes["body"] == 14
    assert sizes["recipients_label"] == 12
    assert sizes["recipient"] == 11


def test_body_is_justified_indented_and_spaced() -> None:
    use = ND30.use(Component.BODY)
    assert (use.align, use.first_line_indent, use.space_before, use.line_spacing) == ("justify", 12.7, 6, 1)


def test_only_the_head_may_shrink() -> None:
    shrinking = {component.value for component, use in ND30.uses.items() if use.smallest < use.size}
    assert shrinking == {"national_name", "national_motto", "parent_agency", "issuing_agency", "place_date"}


@pytest.mark.parametrize(
    ("key", "good", "bad"),
    [
        ("body_size", (13, 14), (12, 13.5, 15)),
        ("first_line_indent", (10, 12.7), (0, 11, 15)),
        ("paragraph_space", (6, 12), (0, 5.5)),
        ("line_spacing", (1, 1.15, 1.5), (0.9, 1.6)),
        ("margin_top", (20, 25), (19, 26)),
        ("margin_bottom", (20, 25), (15, 55)),
        ("margin_left", (30, 35), (25, 36)),
        ("margin_right", (15, 20), (10, 21)),
    ],
)
def test_layout_choices_are_bounded_by_the_clause(key: str, good: tuple[float, ...], bad: tuple[float, ...]) -> None:
    choice = ND30.allowed(key)
    assert all(choice.admits(value) for value in good)
    assert not any(choice.admits(value) for value in bad)
    assert choice.admits(choice.default)


def test_refusal_names_clause_and_code() -> None:
    message = ND30.allowed("margin_left").refusal(25)
    assert "PL I, phần I, mục I, khoản 3" in message.vi and "ND0005" in message.vi and "30–35" in message.vi
    assert "25" in message.en and "30–35 mm" in message.en


def test_unknown_names_are_answered_with_near_ones() -> None:
    with pytest.raises(UnknownName, match=r"ND0\d"):
        ND30.record("ND0150")
    with pytest.raises(UnknownName, match="body_size"):
        ND30.allowed("body_siz")
    with pytest.raises(UnknownName, match="nd30"):
        load("nd3")


def test_use_of_a_component_without_style_is_refused() -> None:
    with pytest.raises(ProfileError, match="seal"):
        ND30.use(Component.SEAL)


def test_profile_is_a_value() -> None:
    with pytest.raises(AttributeError):
        ND30.name = "other"  # type: ignore[misc]
    assert isinstance(ND30, Profile)
