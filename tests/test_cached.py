"""That what is computed once is computed once, and is where the standard library would keep it."""

from __future__ import annotations

from congvan.cached import cached_property


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
