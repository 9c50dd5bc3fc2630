"""That what is computed once is computed once, and is where the standard library would keep it."""

from __future__ import annotations

from congvan.cached import RememberedTokens, cached_property, remembered, remembered_of


class Circle:
    def __init__(self) -> None:
        self.asked = 0

    @cached_property
    def area(self) -> int:
        """Its area."""
        self.asked += 1
        return 3


def test_a_value_is_computed_once_for_each_instance() -> None:
    one, other = Circle(), Circle()
    assert (one.area, one.area, other.area) == (3, 3, 3) and (one.asked, other.asked) == (1, 1)
    assert vars(one)["area"] == 3


def test_the_class_shows_the_property_with_its_words() -> None:
    assert Circle.area.__doc__ == "Its area."


def test_what_a_short_text_gave_is_kept_and_what_a_long_one_gave_is_not() -> None:
    asked: list[str] = []

    @remembered
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length("ngắn"), length("ngắn"), length("dài" * 1000), length("dài" * 1000)] == [4, 4, 3000, 3000]
    assert asked == ["ngắn", "dài" * 1000, "dài" * 1000]


def test_words_are_computed_once_and_long_ones_each_time() -> None:
    asked: list[str] = []

    def length(token: str) -> int:
        asked.append(token)
        return len(token)

    kept = RememberedTokens(length)
    assert [kept[token] for token in ("an", "bình", "an", "x" * 61, "x" * 61)] == [2, 4, 2, 61, 61]
    assert asked == ["an", "bình", "x" * 61, "x" * 61]


def test_what_a_value_gave_is_kept_by_which_value_it_is_and_not_by_what_it_equals() -> None:
    asked: list[list[int]] = []

    @remembered_of
    def total(numbers: list[int]) -> int:
        asked.append(numbers)
        return sum(numbers)

    one, equal = [1, 2], [1, 2]
    assert [total(one), total(one), total(equal)] == [3, 3, 3]
    assert len(asked) == 2 and asked[0] is one and asked[1] is equal


def test_values_beyond_the_most_that_are_kept_are_computed_anew() -> None:
    asked: list[int] = []

    @remembered_of
    def first(numbers: list[int]) -> int:
        asked.append(numbers[0])
        return numbers[0]

    values = [[at] for at in range(1025)]
    assert [first(one) for one in values] == list(range(1025))
    assert first(values[0]) == 0
    assert asked == [*range(1025), 0]
