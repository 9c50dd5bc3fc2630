"""What commands of a cycle share: its file and units, days and moments as they are typed, what is written and said."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from congvan.cli import options as opt
from congvan.cli.files import FILE, written
from congvan.cli.language import both, say
from congvan.cli.streams import write_stderr
from congvan.errors import CongvanError, Message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.followup import FollowUpCycle
    from congvan.text import PartialDate
    from congvan.units import UnitRegister

DAY_WORD: Final = both("NGÀY", "DATE")
CycleFile = Annotated[Path, opt.argument(FILE, "Tệp chu kỳ.", "The file of the cycle.")]
OnDay = Annotated[
    str,
    opt.option(DAY_WORD, "Tính đến ngày này; nếu không nêu: hôm nay.", "As of this day; today if not given.", "--on"),
]


def day_of(typed: str) -> date:
    from congvan.text import PartialDate

    if not typed:
        return date.today()  # the command line alone looks at the clock
    day = PartialDate.parse(typed).full
    if day is None:
        raise CongvanError(Message(f"“{typed}” chưa đủ ngày, tháng, năm", f"“{typed}” is not a whole date"))
    return day


def moment_of(typed: str) -> datetime:
    """A day with its hour: without one, half of what a day brings would be left out in silence."""
    from congvan.errors import Refusal
    from congvan.text.moments import parse_moment

    try:
        return parse_moment(_day_first(typed))
    except Refusal as error:
        raise CongvanError(
            Message(
                f"“{typed}” không phải thời điểm: cần cả ngày và giờ, ví dụ 2026-11-26 08:00 hoặc 26/11/2026 08:00",
                f"“{typed}” is not a time: day and hour are needed, such as 2026-11-26 08:00 or 26/11/2026 08:00",
            )
        ) from error


def _day_first(typed: str) -> str:
    """``26/11/2026 08:00`` as ``2026-11-26 08:00``; anything else as it is."""
    from congvan.text import PartialDate

    day, _, hour = typed.strip().partition(" ")
    if "/" not in day:
        return typed
    whole = PartialDate.parse(day).full
    return f"{whole.isoformat()} {hour.strip()}" if whole else typed


def register_of(path: Path) -> UnitRegister:
    from congvan.source import build, read_file
    from congvan.units import UnitRegister

    return build(read_file(path), UnitRegister)


def units_of_cycle(cycle: FollowUpCycle, file: Path, base: Path | None) -> UnitRegister:
    from congvan.followup import units_of

    return units_of(cycle, file.parent, base)


def files_of_cycle(cycle: FollowUpCycle, file: Path, besides: str = "") -> list[Path]:
    """What a cycle in ``file`` lives on, and so what no command of it writes over, except the letter ``besides``."""
    letters = [one for one in cycle.letters if one.file != besides]
    issued = [one.issued for one in letters if one.issued]
    named = [cycle.units, *(one.file for one in letters), *(name for one in issued for name in (one.pdf, one.docx))]
    named += [one.file for letter in letters for one in (*letter.data, letter.figures) if one is not None]
    return [file, *(file.parent / name for name in named if name)]


def text_at(path: Path) -> str:
    """The text of an ordinary file that is overwritten; raises ``CongvanError`` for one that is not a text."""
    from congvan.files import read_regular
    from congvan.source import MOST_BYTES

    try:
        return read_regular(path, MOST_BYTES).decode("utf-8")
    except UnicodeDecodeError as error:
        vi, en = f"{path}: không phải tệp UTF-8; hãy chọn tên khác", f"{path}: is not UTF-8 text; choose another name"
        raise CongvanError(Message(vi, en)) from error


def beside_cycle(file: Path, cycle: Path) -> str:
    """``file`` as the cycle names it: from the cycle's folder where it lies near it."""
    import os

    return Path(os.path.relpath(file.resolve(), cycle.resolve().parent)).as_posix()


def put_bytes(path: Path, content: bytes) -> None:
    from congvan.files import atomic_write

    path.parent.mkdir(parents=True, exist_ok=True)
    atomic_write(path, content)


def save_cycle(cycle: FollowUpCycle, path: Path) -> None:
    from congvan.followup import write_cycle

    written(write_cycle(cycle, path))


def say_notes(notes: Iterable[Message]) -> None:
    for note in notes:
        write_stderr(say(note))


def month_of(typed: str) -> PartialDate:
    from congvan.text import PartialDate

    month = PartialDate.parse(typed)
    if month.month is None or month.day is not None:
        raise CongvanError(
            Message(f"“{typed}” không phải tháng, ví dụ 2026-10", f"“{typed}” is not a month such as 2026-10")
        )
    return month
