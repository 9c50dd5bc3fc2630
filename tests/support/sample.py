"""A sample of right and of faulty letters by many hands, and how often the checker is right about them.

A faulty letter is a right one with one fault planted; ``precision`` asks how many findings are planted faults,
``recall`` how many planted faults are found. A fault that the hand's own layout makes impossible is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from congvan.checker import check
from congvan.findings import Severity
from support.letters import BASES, letter
from support.office_letters import LETTERS, planted
from support.other_hands import HANDS
from support.other_hands.letter import Changes
from support.right_letters import RIGHT

PLANTED: Final[dict[str, tuple[Changes, frozenset[str]]]] = {
    "a wide left margin": ({"sheet": {"left": 25}}, frozenset({"ND0005"})),
    "a narrow bottom margin": ({"sheet": {"bottom": 10}}, frozenset({"ND0004"})),
    "another font": ({"body": {"font": "Arial"}}, frozenset({"ND0007"})),
    "red letters": ({"body": {"color": "FF0000"}}, frozenset({"ND0009"})),
    "a large country's name": ({"national": {"size": 15}}, frozenset({"ND0101"})),
    "a plain motto": ({"motto": {"bold": False}}, frozenset({"ND0104"})),
    "long dashes in the motto": ({"motto": {"text": "Độc lập – Tự do – Hạnh phúc"}}, frozenset({"ND0105"})),
    "a motto misspelled": ({"motto": {"text": "Độc lập - Tự do - Hạnh Phúc"}}, frozenset({"ND0105"})),
    "a plain issuer": ({"issuer": {"size": 15}}, frozenset({"ND0201"})),
    "a number without zero": ({"number": {"text": "Số: 5/STC-QLNS"}}, frozenset({"ND0304"})),
    "a number without colon": ({"number": {"text": "Số 05/STC-QLNS"}}, frozenset({"ND0302"})),
    "an upright date": ({"date": {"italic": False}}, frozenset({"ND0401"})),
    "a day without zero": ({"date": {"text": "Quảng Ngãi, ngày 5 tháng 02 năm 2026"}}, frozenset({"ND0404"})),
    "a large subject": ({"subject": {"size": 15}}, frozenset({"ND0507"})),
    "a bold subject": ({"subject": {"bold": True}}, frozenset({"ND0507"})),
    "small prose": ({"body": {"size": 11}}, frozenset({"ND0601"})),
    "ragged prose": ({"body": {"align": "left"}}, frozenset({"ND0602"})),
    "no indent": ({"body": {"first": 0}}, frozenset({"ND0603"})),
    "wide lines": ({"body": {"line": 2}}, frozenset({"ND0605"})),
    "bold addressees": ({"kinh_gui": {"bold": True}}, frozenset({"ND0901"})),
    "a plain label": ({"label": {"italic": False}}, frozenset({"ND0908"})),
    "large recipients": ({"recipient": {"size": 13}}, frozenset({"ND0912"})),
    "an entry without its semicolon": ({"recipient.1": {"text": "- UBND tỉnh (b/c)"}}, frozenset({"ND0913"})),
    "a plus for a dash": ({"recipient.1": {"text": "+ UBND tỉnh (b/c);"}}, frozenset({"ND0913"})),
    "a list without Như trên": ({"recipient.0": {"text": "- Bộ Tài chính;"}}, frozenset({"ND0915"})),
    "no file copy's VT": ({"recipient.2": {"text": "- Lưu: QLNS."}}, frozenset({"ND0916"})),
    "a small position": ({"authority": {"size": 11}}, frozenset({"ND0701"})),
    "a plain name": ({"name": {"bold": False}}, frozenset({"ND0710"})),
    "a blank in a range": (
        {"body": {"text": "Cơ quan đề nghị báo cáo kết quả thực hiện nhiệm vụ giai đoạn 2021- 2025 trước thời hạn."}},
        frozenset({"C16"}),
    ),
    "a merge field": (
        {"body": {"text": "Cơ quan đề nghị «TenDonVi» báo cáo kết quả thực hiện nhiệm vụ trong năm 2026 đúng hạn."}},
        frozenset({"ND0030"}),
    ),
}
"""What a hand does wrong, and the code that reports it."""
TRACKED: Final = "tracked changes"
"""The hand whose letters have tracked changes left in, right or faulty."""
BESIDE: Final = frozenset({"phieu_trinh", "don_xin", "qd_ubnd_quy_che"})
"""Letters of offices in which something is rightly reported: no known type, a law cited with its number."""
SPARE: Final = frozenset({"ND0109", "ND0205", "ND0016", "ND0018", "ND0015", "ND0103"})
"""Codes that a planted fault may bring with it in some layouts, since it changes a measure that they ask about."""
_INHERITED: Final = "two tables, inline lines, inherited styles"
"""The hand whose styles are bold and italic by themselves: what is left unsaid in a run stays as they have it."""
_NO_SUCH_PLACE: Final = frozenset(
    {("text boxes with a fallback, bordered paragraphs", "a wide left margin")}
    | {(_INHERITED, fault) for fault in ("a plain motto", "an upright date", "a plain label", "a plain name")}
)


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over the sample."""

    right: int
    faulty: int
    errors: int
    false_errors: int
    warnings: int
    false_warnings: int
    planted: int
    seen: int
    astray: tuple[str, ...]

    @property
    def precision(self) -> float:
        """The share of errors that are planted faults."""
        return 1 - self.false_errors / max(self.errors, 1)

    @property
    def precision_of_warnings(self) -> float:
        """The share of warnings that are planted faults."""
        return 1 - self.false_warnings / max(self.warnings, 1)

    @property
    def recall(self) -> float:
        """The share of planted faults that are found."""
        return self.seen / max(self.planted, 1)


def right_letters() -> Iterator[tuple[str, bytes]]:
    """Letters of offices, of other hands, of every form that the cases start from."""
    yield from ((name, made()) for name, made in RIGHT.items())
    yield from ((name, hand.right()) for name, hand in HANDS.items() if name != TRACKED)
    yield from ((name, letter(name, {})) for name in BASES)
    yield from ((name, made()) for name, made in LETTERS.items() if name not in BESIDE)


def faulty_letters() -> Iterator[tuple[str, bytes, frozenset[str]]]:
    """Every fault planted in the letter of every hand that has a place for it."""
    for name, hand in HANDS.items():
        for fault, (changes, codes) in PLANTED.items():
            docx = hand.right(changes)
            if docx != hand.right() and (name, fault) not in _NO_SUCH_PLACE:
                yield f"{name}: {fault}", docx, codes | ({"ND5107"} if name == TRACKED else frozenset())


def faulty_offices() -> Iterator[tuple[str, bytes, frozenset[str]]]:
    """Faults planted in the letters of offices, with the codes that the letter has from the first."""
    for name, docx, code in planted():
        yield name, docx, frozenset({code})


def score() -> Score:
    """What the checker makes of the sample."""
    astray: list[str] = []
    errors = false_errors = warnings = false_warnings = planted = seen = 0
    right = list(right_letters())
    faulty = [*faulty_letters(), *faulty_offices()]
    for name, docx, codes in [*((name, docx, frozenset[str]()) for name, docx in right), *faulty]:
        report = check(docx)
        reported = {finding.code for finding in report if finding.severity is not Severity.INFO}
        planted += len(codes)
        seen += len(codes & reported)
        for code, severity in {(finding.code, finding.severity) for finding in report}:
            is_false = code not in codes | SPARE
            errors += severity is Severity.ERROR
            false_errors += severity is Severity.ERROR and is_false
            warnings += severity is Severity.WARNING
            false_warnings += severity is Severity.WARNING and is_false
            if is_false and severity is not Severity.INFO:
                astray.append(f"false {severity.value} {code}: {name}")
        astray += [f"unseen {code}: {name}" for code in sorted(codes - reported)]
    return Score(len(right), len(faulty), errors, false_errors, warnings, false_warnings, planted, seen, tuple(astray))
