"""Counts the modules that five data pass at run time: a date, a recipient, a note, a cited document, a finding.

    python scripts/count_walks.py            # counts
    python scripts/count_walks.py --names    # and the modules, in the order in which they are reached

A module is passed where one of its functions takes or gives the datum: itself, in a text, in a list, or as a field of
a value. The four first are followed from a data file to the Word file, the finding from its check to the report.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, Final

from congvan.cli import main as run_command

LETTER: Final = """\
issuer: {name: Sở Tài chính, parent: UBND tỉnh Hà Giang}
number: 31/STC-QLNS
place: Hà Giang
issue_date: 2024-03-05
subject: báo cáo số liệu
addressees: [Sở Y tế]
body:
  - "Thực hiện [@dan], Sở Tài chính đề nghị Sở Y tế gửi số liệu[^ghi]."
footnotes: {ghi: Theo bảng lương thử.}
citations:
  dan: {type: notice, code: 77/TB-UBND, date: 2024-01-19, issuer: UBND tỉnh Hà Giang, subject: về kết luận cuộc họp}
signatory: {position: GIÁM ĐỐC, full_name: Nguyễn Văn Thử}
recipients: [Kho bạc Nhà nước thử, "Lưu: VT."]
"""
WALKS: Final = {
    "date": ("2024-03-05", "05 tháng 3 năm 2024", "05/3/2024"),
    "recipient": ("Kho bạc Nhà nước thử",),
    "note": ("Theo bảng lương thử",),
    "cited document": ("77/TB-UBND", "TB-UBND"),
}
DEPTH: Final = 2
MOST_CALLS, MOST_VALUES = 400, 60
"""Calls of one function, and values of one container, that are looked at."""
Test = Callable[[object], bool]


def carries(value: object, is_datum: Test, depth: int = DEPTH) -> bool:
    """Whether ``value`` is the datum or holds it not more than ``depth`` steps below."""
    if is_datum(value):
        return True
    if depth == 0 or isinstance(value, str | bytes | int | float | None | type):
        return False
    return any(carries(one, is_datum, depth - 1) for one in _below(value))


def _below(value: object) -> Iterable[object]:
    if any(hasattr(value, name) for name in ("issue_date", "document", "place_date")):
        return ()  # a function that takes the whole document or page does not take the datum for that
    if isinstance(value, dict):
        return list(islice(value.values(), MOST_VALUES))
    if isinstance(value, list | tuple | set | frozenset):
        return list(islice(value, MOST_VALUES))
    fields = getattr(type(value), "__slots__", None) or getattr(value, "__dict__", ())
    if type(value).__module__.startswith("congvan") and fields:
        return [getattr(value, name, None) for name in fields if isinstance(name, str) and not name.startswith("__")]
    return ()


def modules_passed(run: Callable[[], object], is_datum: Test) -> list[str]:
    """The modules of congvan whose functions take or give the datum, in the order in which they are reached."""
    found: dict[str, None] = {}
    calls: Counter[CodeType] = Counter()

    def follow(frame: FrameType, event: str, given: Any) -> None:
        module = str(frame.f_globals.get("__name__", ""))
        if not module.startswith("congvan") or module in found or event not in ("call", "return"):
            return
        calls[frame.f_code] += 1
        if calls[frame.f_code] > MOST_CALLS:
            return
        values = [given] if event == "return" else list(frame.f_locals.values())
        sys.setprofile(None)
        if any(carries(value, is_datum) for value in values):
            found[module] = None
        sys.setprofile(follow)

    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        sys.setprofile(follow)
        try:
            run()
        finally:
            sys.setprofile(None)
    return list(found)


def is_text_with(parts: tuple[str, ...]) -> Test:
    return lambda value: isinstance(value, str) and any(part in value for part in parts)


def is_date(value: object) -> bool:
    day = tuple(getattr(value, name, None) for name in ("day", "month", "year"))
    return day == (5, 3, 2024) or is_text_with(WALKS["date"])(value)


def is_finding(value: object) -> bool:
    return type(value).__name__ == "Finding"


def command(*words: str) -> Callable[[], object]:
    def run() -> None:
        sys.argv[1:] = words
        with contextlib.suppress(SystemExit):
            run_command()

    return run


def walks(folder: Path) -> dict[str, list[str]]:
    """Every datum, and the modules that it passes."""
    letter, made, faulty = folder / "letter.yaml", folder / "letter.docx", folder / "faulty.docx"
    letter.write_text(LETTER, encoding="utf-8")
    found = {}
    for name, parts in WALKS.items():
        made.unlink(missing_ok=True)
        found[name] = modules_passed(
            command("render", str(letter), "-o", str(made)), is_date if name == "date" else is_text_with(parts)
        )
    _spoil(made, faulty)
    found["finding"] = modules_passed(command("check", str(faulty)), is_finding)
    return found


def _spoil(made: Path, faulty: Path) -> None:
    """``made`` with a national name in small letters."""
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(faulty, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data.replace("CỘNG HÒA XÃ HỘI".encode(), "Cộng hòa xã hội".encode()))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--names", action="store_true", help="print the modules, too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name, modules in walks(Path(folder)).items():
            print(f"{name}: {len(modules)}")
            if options.names:
                print(*(f"    {module}" for module in modules), sep="\n")


if __name__ == "__main__":
    main()
