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

from congvan.cached import cached_property
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


def test_what_a_class_takes_is_known_before_it_is_first_made() -> None:
    script = "from congvan.findings import Finding; import inspect; print(inspect.signature(Finding))"
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert shown.startswith("(code: ") and "*" not in shown
    for _ in range(2):
        assert str(inspect.signature(Late)) == str(inspect.signature(Usual))
        assert Late.__dataclass_params__.frozen  # type: ignore[attr-defined]


@dataclass(frozen=True)
class LateOpen:
    """A class without slots, of which some values are made anew, not shown or not compared."""

    name: str
    names: list[str] = dataclasses.field(default_factory=list)
    data: bytes = dataclasses.field(default=b"", repr=False)
    texts: tuple[str, ...] = dataclasses.field(default=(), compare=False)

    @cached_property
    def length(self) -> int:
        return len(self.name)


@dataclasses.dataclass(frozen=True)
class UsualOpen:
    """A class without slots, of which some values are made anew, not shown or not compared."""

    name: str
    names: list[str] = dataclasses.field(default_factory=list)
    data: bytes = dataclasses.field(default=b"", repr=False)
    texts: tuple[str, ...] = dataclasses.field(default=(), compare=False)


@pytest.mark.parametrize("values", [("a",), ("a", ["b"]), ("a", [], b"c"), ("a", [], b"c", ("d",)), ()])
def test_what_is_said_of_a_field_holds(values: tuple[Any, ...]) -> None:
    late = outcome(lambda: repr(LateOpen(*values)))
    assert late == outcome(lambda: repr(UsualOpen(*values)).replace("Usual", "Late"))
    if values:
        others = [("a",), ("a", ["b"]), ("a", [], b"c"), ("a", [], b"c", ("x",))]
        same = [LateOpen(*values) == LateOpen(*other) for other in others]  # type: ignore[arg-type]
        assert same == [UsualOpen(*values) == UsualOpen(*other) for other in others]  # type: ignore[arg-type]


def test_values_made_anew_are_not_shared() -> None:
    assert LateOpen("a").names is not LateOpen("a").names
    assert LateOpen.data == UsualOpen.data == b"" and LateOpen.texts == ()
    assert not hasattr(LateOpen, "names") and not hasattr(UsualOpen, "names")


def test_a_class_without_slots_is_recognised_copied_and_kept_as_usual() -> None:
    for _ in range(2):
        assert str(inspect.signature(LateOpen)) == str(inspect.signature(UsualOpen))
        late, usual = (dataclasses.fields(one) for one in (LateOpen, UsualOpen))
        assert [(one.name, one.repr, one.compare) for one in late] == [
            (one.name, one.repr, one.compare) for one in usual
        ]
        assert LateOpen.__dataclass_params__.frozen  # type: ignore[attr-defined]
    value = LateOpen("ab", ["c"])
    assert value.length == 2 and "length" in vars(value)
    assert pickle.loads(pickle.dumps(value)) == copy.deepcopy(value) == copy.copy(value) == value
    assert dataclasses.replace(value, name="x") == LateOpen("x", ["c"])
    for name in ("name", "other"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(value, name, "b")


@dataclass(frozen=True, eq=False)
class LateOne:
    """A value that is equal to itself alone."""

    name: str
    names: list[str] = dataclasses.field(default_factory=list)


@dataclass(frozen=True, slots=True)
class LateByName:
    """A value that is looked up by its name."""

    name: str
    count: int = 0

    def __hash__(self) -> int:
        return hash(self.name)


def test_a_value_may_be_equal_to_itself_alone() -> None:
    one = LateOne("a")
    assert one != LateOne("a")
    assert {one: 1}[one] == 1 and repr(one) == "LateOne(name='a', names=[])"
    assert not LateOne.__dataclass_params__.eq  # type: ignore[attr-defined]
    assert dataclasses.replace(one, name="b").name == "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.name = "b"  # type: ignore[misc]


def test_a_class_may_say_what_it_is_looked_up_by() -> None:
    assert hash(LateByName("a", 1)) == hash(LateByName("a", 2)) == hash("a")
    assert LateByName("a", 1) == LateByName("a", 1) != LateByName("a", 2)
    assert str(inspect.signature(LateByName)) == "(name: 'str', count: 'int' = 0) -> None"


def test_a_class_with_more_than_names_and_values_is_a_usual_one() -> None:
    @dataclass(frozen=True, slots=True)
    class Counted:
        names: list[str]
        count: int = dataclasses.field(init=False, default=3)

    assert Counted([]) == Counted([]) and Counted([]).count == 3
    assert "count" not in inspect.signature(Counted).parameters
