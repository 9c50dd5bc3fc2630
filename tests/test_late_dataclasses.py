"""Lớp dữ liệu dựng khi cần: they are what ``dataclasses`` makes of the same class."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import subprocess
import sys
from typing import Any, ClassVar

import pytest

from congvan.late_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Late:
    """A class with all that a value may have."""

    name: str
    count: int = 3
    parts: tuple[int, ...] = ()
    KIND: ClassVar[str] = "kind"

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError(self.name)

    @property
    def doubled(self) -> int:
        return 2 * self.count


@dataclasses.dataclass(frozen=True, slots=True)
class Usual:
    """A class with all that a value may have."""

    name: str
    count: int = 3
    parts: tuple[int, ...] = ()
    KIND: ClassVar[str] = "kind"

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError(self.name)


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing."""


def outcome(work: Any) -> object:
    try:
        return work()
    except Exception as error:
        return type(error), str(error).replace("Usual", "Late")


@pytest.mark.parametrize(
    ("values", "named"),
    [(("a",), {}), (("a", 1), {"parts": (2,)}), ((), {"name": "b"}), ((), {}), (("a", 1, (), 4), {}),
     (("a",), {"x": 1}), (("a",), {"name": "b"}), (("a", -1), {})],
)  # fmt: skip
def test_it_is_made_shown_and_refused_as_usual(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    late = outcome(lambda: repr(Late(*values, **named)))
    assert late == outcome(lambda: repr(Usual(*values, **named)).replace("Usual", "Late"))


def test_equal_values_are_equal_and_hashed_alike() -> None:
    assert Late("a") == Late("a", 3) != Late("a", 4)
    assert Late("a") != Usual("a")
    assert hash(Late("a")) == hash(Usual("a"))
    assert Empty() == Empty() and repr(Empty()) == "Empty()"


def test_it_does_not_change() -> None:
    for value in (Late("a"), Usual("a")):
        for name in ("name", "other"):
            with pytest.raises((dataclasses.FrozenInstanceError, TypeError, AttributeError)):
                setattr(value, name, "b")
        with pytest.raises(dataclasses.FrozenInstanceError):
            del value.name  # type: ignore[misc]
    assert not hasattr(Late("a"), "__dict__")


def test_it_is_copied_replaced_and_read_as_usual() -> None:
    value = Late("a", parts=(1,))
    assert pickle.loads(pickle.dumps(value)) == copy.deepcopy(value) == copy.copy(value) == value
    assert dataclasses.replace(value, count=5) == Late("a", 5, (1,))
    assert dataclasses.asdict(value) == {"name": "a", "count": 3, "parts": (1,)}
    assert [one.name for one in dataclasses.fields(Late)] == [one.name for one in dataclasses.fields(Usual)]
    assert dataclasses.is_dataclass(Late) and Late.KIND == "kind" and value.doubled == 6
    assert Late.__match_args__ == Usual.__match_args__
    match value:
        case Late(name, count):
            assert (name, count) == ("a", 3)


def test_what_it_takes_is_told_before_it_is_first_made() -> None:
    told = "from congvan.findings import Finding; import inspect; print(inspect.signature(Finding))"
    shown = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout
    assert shown.startswith("(code: ") and "*" not in shown
    for _ in range(2):
        assert str(inspect.signature(Late)) == str(inspect.signature(Usual))
        assert Late.__dataclass_params__.frozen  # type: ignore[attr-defined]


def test_a_class_with_more_than_names_and_values_is_a_usual_one() -> None:
    @dataclass(frozen=True, slots=True)
    class WithField:
        names: list[str] = dataclasses.field(default_factory=list)

    assert WithField().names == [] and WithField().names is not WithField().names
