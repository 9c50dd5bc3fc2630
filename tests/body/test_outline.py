"""The body as lines and as a tree."""

from __future__ import annotations

from hypothesis import given

from congvan.body import Article, Chapter, Clause, Item, Paragraph, Point, Table, flatten, nest
from support.dispatches import bodies


def labels(blocks: object) -> list[tuple[str, int]]:
    return [(line.kind, line.ordinal) for line in flatten(blocks) if not isinstance(line, Table)]  # type: ignore[arg-type]


@given(bodies)
def test_nesting_keeps_every_line(blocks: list[object]) -> None:
    lines = flatten(blocks)  # type: ignore[arg-type]
    assert flatten(nest(lines)) == lines


@given(bodies)
def test_nesting_what_is_nested_changes_nothing(blocks: list[object]) -> None:
    once = nest(flatten(blocks))  # type: ignore[arg-type]
    assert nest(flatten(once)) == once


def test_clauses_go_on_counting_past_a_paragraph_between_them() -> None:
    body = [Clause(text="một"), Paragraph(text="xen giữa"), Clause(text="hai")]
    assert labels(body) == [("clause", 1), ("paragraph", 0), ("clause", 2)]


def test_points_start_again_under_each_clause() -> None:
    body = [Clause(text="một", points=["x", "y"]), Clause(text="hai", points=["z"])]
    assert [ordinal for kind, ordinal in labels(body) if kind == "point"] == [1, 2, 1]


def test_articles_count_through_the_chapters() -> None:
    chapters = [Chapter(title="A", body=[Article(title="x")]), Chapter(title="B", body=[Article(title="y")])]
    assert [ordinal for kind, ordinal in labels(chapters) if kind == "article"] == [1, 2]


def test_a_paragraph_inside_a_list_of_points_is_found_again() -> None:
    body = (Clause(text="khoản", points=["a", Paragraph(text="giải thích"), "b"]),)
    assert nest(flatten(body)) == body


def test_items_hang_on_the_point_above_them() -> None:
    body = (Clause(text="khoản", points=[Point(text="a", items=[Item(text="gạch", items=["cộng"])])]),)
    assert nest(flatten(body)) == body


def test_points_after_a_clause_start_again_at_a() -> None:
    body = [Point(text="x"), Point(text="y"), Clause(text="khoản"), Point(text="z")]
    assert [ordinal for kind, ordinal in labels(body) if kind == "point"] == [1, 2, 1]
    assert nest(flatten(body))[-1] == Clause(text="khoản", points=["z"])


def test_a_list_that_begins_anew_leaves_the_one_before_it_to_a_paragraph() -> None:
    table = Table(columns=("Đơn vị",), rows=(("Sở Y tế",),))
    body = (
        Paragraph(text="như sau", points=[Paragraph(text="gồm", items=["gạch"]), table, Point(text="một")]),
        Point(text="lại một"),
    )
    assert labels(body)[-2:] == [("point", 1), ("point", 1)]
    assert flatten(nest(flatten(body))) == flatten(body)


def test_an_item_between_two_lists_stays_outside_the_first() -> None:
    table = Table(columns=("Đơn vị",), rows=(("Sở Y tế",),))
    body = (
        Paragraph(text="như sau", points=[table, Point(text="một"), table]),
        Item(text="gạch"),
        Point(text="lại một"),
    )
    assert labels(body) == [("paragraph", 0), ("point", 1), ("item", 0), ("point", 1)]
    assert flatten(nest(flatten(body))) == flatten(body)
