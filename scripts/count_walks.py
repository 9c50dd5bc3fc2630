"""Counts the modules that five data pass at run time: a date, a recipient, a note, a cited document, a finding.

    python scripts/count_walks.py            # counts
    python scripts/count_walks.py --names    # and the modules, in the order in which they are reached
    python scripts/count_walks.py --source ../before/src   # the same of another checkout

A module is passed where one of its functions takes, makes or gives the datum: the value itself, a text with it, the
key that stands for it, or a list or value of congvan that holds one of these; whole documents and pages do not count.
The four first are followed from the data file to the Word file. The finding is followed from the bytes of a Word file
to the line on the terminal: its paragraph before it is found, then the finding.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import io
import re
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, Final

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
FINDING: Final = "finding"
RIGHT_WORDS, WRONG_WORDS = "CỘNG HÒA XÃ HỘI", "Cộng hòa xã hội"
MAKES_CLASSES: Final = "congvan.late_dataclasses"
"""What replaces ``dataclasses``, which is not a module of congvan either."""
MOST_CALLS, MOST_VALUES = 400, 60
"""Calls of one function, and values of one container, that are looked at."""
Test = Callable[[object], bool]


def is_text_with(*parts: str) -> Test:
    return lambda value: isinstance(value, str) and any(part in value for part in parts)


def is_of(class_name: str) -> Test:
    return lambda value: type(value).__name__ == class_name


def either(*tests: Test) -> Test:
    return lambda value: any(test(value) for test in tests)


def is_text_with_code(value: object) -> bool:
    """The code as it is printed, with marks that keep it on one line."""
    return isinstance(value, str) and "77TBUBND" in re.sub(r"<[^>]*>|\W", "", value)


def is_key(value: object) -> bool:
    return isinstance(value, str) and value == "dan"


def is_day(value: object) -> bool:
    return tuple(getattr(value, name, None) for name in ("day", "month", "year")) == (5, 3, 2024)


WALKS: Final[dict[str, Test]] = {
    "date": either(is_day, is_text_with("2024-03-05", "05 tháng 3 năm 2024", "05/3/2024")),
    "recipient": either(is_of("Recipient"), is_text_with("Kho bạc Nhà nước thử")),
    "note": is_text_with("Theo bảng lương thử"),
    "cited document": either(is_of("Citation"), is_text_with("TB-UBND", "@dan"), is_text_with_code, is_key),
    FINDING: either(is_of("Finding"), is_text_with(WRONG_WORDS)),
}


def carries(value: object, is_datum: Test) -> bool:
    """Whether ``value`` is the datum or holds it."""
    return is_datum(value) or any(is_datum(one) for one in _held(value))


def _held(value: object) -> Iterable[object]:
    if any(hasattr(value, name) for name in ("issue_date", "document", "place_date", "header_columns")):
        return ()  # a function that takes the whole document or page does not take the datum for that
    if isinstance(value, dict):
        return islice(value.values(), MOST_VALUES)
    if isinstance(value, list | tuple | set | frozenset):
        return islice(value, MOST_VALUES)
    if not type(value).__module__.startswith("congvan"):
        return ()
    fields = getattr(type(value), "__slots__", None) or getattr(value, "__dict__", ())
    return (getattr(value, name, None) for name in fields if isinstance(name, str) and not name.startswith("__"))


def modules_passed(run: Callable[[], object], is_datum: Test) -> dict[str, str]:
    """The modules of congvan that the datum passes, in the order in which it reaches them, each with the function."""
    found: dict[str, str] = {}
    calls: Counter[CodeType] = Counter()

    def follow(frame: FrameType, event: str, given: Any) -> None:
        module = str(frame.f_globals.get("__name__", ""))
        if not module.startswith("congvan.") or module in (*found, MAKES_CLASSES) or event not in ("call", "return"):
            return
        if frame.f_code.co_name == "<module>":  # an import is not a function of the module
            return
        calls[frame.f_code] += 1
        if calls[frame.f_code] > MOST_CALLS:
            return
        sys.setprofile(None)
        if carries(given, is_datum) or any(carries(value, is_datum) for value in list(frame.f_locals.values())):
            found[module] = frame.f_code.co_qualname
        sys.setprofile(follow)

    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        sys.setprofile(follow)
        try:
            run()
        finally:
            sys.setprofile(None)
    return found


def command(*words: str) -> Callable[[], object]:
    def run() -> None:
        sys.argv[1:] = words
        with contextlib.suppress(SystemExit):
            importlib.import_module("congvan.cli").main()

    return run


def walk(name: str, folder: Path) -> dict[str, str]:
    """What the datum ``name`` passes."""
    letter, made, faulty = folder / "letter.yaml", folder / "letter.docx", folder / "faulty.docx"
    letter.write_text(LETTER, encoding="utf-8")
    render = command("render", str(letter), "-o", str(made))
    if name != FINDING:
        return modules_passed(render, WALKS[name])
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        render()
    _spoil(made, faulty)
    return modules_passed(command("check", str(faulty)), WALKS[name])


def _spoil(made: Path, faulty: Path) -> None:
    """``made`` with a national name in small letters."""
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(faulty, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(RIGHT_WORDS.encode(), WRONG_WORDS.encode()))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--names", action="store_true", help="print the modules, each with the function that has it")
    parser.add_argument("--source", default="", help="the src folder of another checkout, which is counted instead")
    parser.add_argument("--only", choices=WALKS, help="one datum")
    options = parser.parse_args()
    if options.source:
        sys.path.insert(0, options.source)
    if not options.only:
        for name in WALKS:  # each in a process of its own: nothing is remembered from the walk before
            subprocess.run([sys.executable, __file__, "--only", name, *sys.argv[1:]], check=True)
        return
    with tempfile.TemporaryDirectory() as folder:
        modules = walk(options.only, Path(folder))
    print(f"{options.only}: {len(modules)}")
    if options.names:
        print(*(f"    {module}: {function}" for module, function in modules.items()), sep="\n")


if __name__ == "__main__":
    main()
