"""What the checks say: measurements and requirements in both languages."""

from __future__ import annotations

from collections.abc import Iterable

from congvan.errors import Message


def joined(parts: Iterable[Message]) -> Message:
    """The parts with commas between them."""
    every = list(parts)
    return Message(", ".join(part.vi for part in every), ", ".join(part.en for part in every))


def measure(value: float, unit: str = "", decimals: int = 1) -> Message:
    """A number with its unit, the decimal comma in Vietnamese."""
    text = f"{value:.{decimals}f}"
    number = text.rstrip("0").rstrip(".") if "." in text else text
    tail = f" {unit}" if unit else ""
    return Message(number.replace(".", ",") + tail, number + tail)


def quoted(text: str) -> Message:
    """``text`` between quotation marks, the same in both languages."""
    return Message(f"“{text}”", f"“{text}”")


def with_lead(vi: str, en: str, rest: Message) -> Message:
    """``rest`` with words before it."""
    return Message(f"{vi} {rest.vi}", f"{en} {rest.en}")


NOTHING = Message("không có", "nothing")
