"""Slips at random in the words of a letter, and sentences with one: from tables that the library does not have."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from congvan.text import is_syllable, to_new_tone, to_old_tone

HERE: Final = Path(__file__).parent
TABLES: Final[dict[str, Any]] = yaml.safe_load((HERE / "slips.yaml").read_text(encoding="utf-8"))
LAW: Final = HERE.parent / "law" / "text"
_WORD: Final = re.compile(r"[^\W\d_]+")


class Slip(NamedTuple):
    """The text with a slip in it, the words that are wrong, and what was right ("" where that is not one thing)."""

    text: str
    wrong: str
    right: str = ""


Plant = Callable[[str, random.Random], "Slip | None"]
"""Makes a slip in the words of a paragraph."""
Write = Callable[[random.Random, date], Slip]
"""Writes a sentence with a slip for a letter of that date."""


def real_words() -> frozenset[str]:
    """The syllables of the decree's text: what a slip may make without being a word of no meaning."""
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(LAW.glob("*.md")))
    return frozenset(_WORD.findall(unicodedata.normalize("NFC", text).lower()))


REAL: Final = real_words()


def swap(pattern: str, made: Callable[[re.Match[str], random.Random], str]) -> Plant:
    """Writes ``made`` in place of one of the places of ``pattern``."""

    def plant(text: str, chance: random.Random) -> Slip | None:
        places = list(re.finditer(pattern, text))
        if not places:
            return None
        match = chance.choice(places)
        wrong = made(match, chance)
        return Slip(text[: match.start()] + wrong + text[match.end() :], wrong, match[0]) if wrong != match[0] else None

    return plant


def misspelt(wanted: Callable[[str], bool]) -> Plant:
    """One word of the text as hands write it wrong, such as ``wanted`` takes."""

    def plant(text: str, chance: random.Random) -> Slip | None:
        words = [m for m in _WORD.finditer(text) if m[0].islower() and len(m[0]) > 2]
        chance.shuffle(words)
        for match in words:
            made = [wrong for wrong in slips_of(match[0]) if wrong != match[0] and wanted(wrong)]
            if made:
                wrong = chance.choice(made)
                return Slip(text[: match.start()] + wrong + text[match.end() :], wrong, match[0])
        return None

    return plant


def slips_of(word: str) -> Iterator[str]:
    """What hands make of a word: another mark, another onset or ending, a letter too much, two letters exchanged."""
    for one, other in TABLES["confused"]:
        for old, new in ((one, other), (other, one)):
            if old in word:
                yield word.replace(old, new, 1)
    for one, other in TABLES["onsets"]:
        for old, new in ((one, other), (other, one)):
            if word.startswith(old):
                yield new + word[len(old) :]
    for one, other in TABLES["endings"]:
        if word.endswith(one):
            yield word[: -len(one)] + other
    for at in range(len(word)):
        yield word[: at + 1] + word[at:]
        if at + 1 < len(word):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


_TONES: Final = {"\u0300": "f2", "\u0301": "s1", "\u0303": "x4", "\u0309": "r3", "\u0323": "j5"}
_SHAPES: Final = {"ă": ("aw", "a8"), "â": ("aa", "a6"), "ê": ("ee", "e6"), "ô": ("oo", "o6"), "ơ": ("ow", "o7"),
                  "ư": ("uw", "u7"), "đ": ("dd", "d9")}  # fmt: skip


def in_keys(word: str, way: int) -> str:
    """``word`` in the keys of Telex (0) or VNI (1), the tone last."""
    keys, tone = "", ""
    for letter in word:
        parts = unicodedata.normalize("NFD", letter)
        tone = next((_TONES[part][way] for part in parts if part in _TONES), tone)
        bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
        keys += _SHAPES[bare][way] if bare in _SHAPES else bare
    return keys + tone


def _keys(match: re.Match[str], chance: random.Random) -> str:
    return in_keys(match[0], chance.randrange(2))


def _moved_tone(match: re.Match[str], _: random.Random) -> str:
    word = match[0]
    return to_new_tone(word) if to_new_tone(word) != word else to_old_tone(word)


def _dropped(text: str, chance: random.Random) -> Slip | None:
    places = list(re.finditer(r"(?<=[^\W\d_]) [^\W\d_]+ (?=[^\W\d_])", text))
    if not places:
        return None
    match = chance.choice(places)
    before, behind = text[: match.start()], text[match.end() :]
    parted = f"{before.rsplit(maxsplit=1)[-1]} {behind.split(maxsplit=1)[0]}"
    return Slip(f"{before} {behind}", parted, match[0])


def _small(match: re.Match[str], _: random.Random) -> str:
    return match[0][0].lower() + match[0][1:]


_MARKED: Final = r"(?<!\w)\w*[ăâêôơưđ]\w*(?!\w)"
OWN_WORDS: Final[dict[str, Plant]] = {
    "blank: two": swap(r"(?<=\w) (?=[^\W\d_])", lambda *_: "  "),
    "blank: before a mark": swap(r"\w+[,;](?= )", lambda m, _: f"{m[0][:-1]} {m[0][-1]}"),
    "blank: none behind": swap(r"[^\W\d_]+[,;] (?=[^\W\d])", lambda m, _: m[0].rstrip()),
    "blank: slid over": swap(r"[^\W\d_]+[,;] (?=[^\W\d])", lambda m, _: f"{m[0][:-2]} {m[0][-2]}"),
    "blank: in brackets": swap(r"\((?=\w)", lambda *_: "( "),
    "syllable": misspelt(lambda word: not is_syllable(word)),
    "real word": misspelt(lambda word: word in REAL and is_syllable(word)),
    "keyboard": swap(_MARKED, _keys),
    "word twice": swap(r"(?<!\w)[^\W\d_]{2,}(?= [^\W\d_])", lambda m, _: f"{m[0]} {m[0]}"),
    "word left out": _dropped,
    "tones in two places": swap(r"(?<!\w)(?:[Hh]óa|[Ủủ]y|hòa|[Tt]òa|[Tt]hủy|khóa|họa)(?!\w)", _moved_tone),
    "capital: sentence": swap(r"(?<=\w[.] )[A-ZĐÁ]\w+|\A[A-ZĐÁ]\w+(?= [^\W\d_])", _small),
    "capital: any name": swap(r"(?<=[^\W\d_] )[A-ZĐÔÁ][^\W\d_]*[a-zà-ỹ](?!\w)", _small),
    "capital: division": swap(r"(?<=khoản \d )Điều(?= \d)|(?<=của |tại )Điều(?= \d)", _small),
    "citation: no số": swap(r"(?<=[^\W\d_] )số (?=\d{1,4}/[\dA-ZĐ])", lambda *_: ""),
    "citation: short date of a basis": swap(
        r"(?<=\d )ngày (\d+) tháng (\d+) năm (\d+)(?= của|;|,)", lambda m, _: f"ngày {m[1]}/{m[2]}/{m[3]}"
    ),
}  # fmt: skip


def _one(key: str, chance: random.Random) -> str:
    return str(chance.choice(TABLES[key]))


def _day(chance: random.Random, first: date, last: date) -> date:
    return first + timedelta(days=chance.randrange((last - first).days))


def _short(day: date) -> str:
    return f"{day:%d}/{day.month if day.month > 2 else f'{day:%m}'}/{day.year}"


def _cited(chance: random.Random, number: str, day: str) -> str:
    kind, letters = chance.choice((("Tờ trình", "TTr"), ("Báo cáo", "BC"), ("Kế hoạch", "KH"), ("Thông báo", "TB")))
    office, name = chance.choice((("STC", "Sở Tài chính"), ("UBND", "UBND tỉnh"), ("SNV", "Sở Nội vụ")))
    return f"Thực hiện {kind} số {number}/{letters}-{office} ngày {day} của {name} về kết quả rà soát thủ tục."


def _blank_number(chance: random.Random, issued: date) -> Slip:
    gap = chance.choice(("…", "....", "      ", "……", " ... "))
    return Slip(_cited(chance, gap, _short(issued - timedelta(days=9))), f"số {gap}/".replace("  ", " "))


def _blank_date(chance: random.Random, issued: date) -> Slip:
    gap = chance.choice(("…/{}/{}", "    /{}/{}", "..../{}/{}", "  tháng {} năm {}", "… tháng {} năm {}"))
    return Slip(_cited(chance, str(chance.randrange(10, 900)), gap.format(f"{issued:%m}", issued.year)), "ngày")


def _later(chance: random.Random, issued: date) -> Slip:
    day = _short(issued + timedelta(days=chance.randrange(20, 300)))
    return Slip(_cited(chance, str(chance.randrange(10, 900)), day), day)


def _law_year(chance: random.Random, _: date) -> Slip:
    term, years = chance.choice(((13, range(2017, 2026)), (14, range(2022, 2026)), (15, range(2010, 2020))))
    code = f"{chance.randrange(10, 99)}/{chance.choice(list(years))}/QH{term}"
    return Slip(f"Các cơ quan thực hiện đúng quy định tại {_one('laws', chance)} số {code}.", code)


def _no_such_date(chance: random.Random, issued: date) -> Slip:
    day = f"{chance.choice(('31/6', '31/4', '30/02', '31/9'))}/{issued.year - 1}"
    return Slip(_cited(chance, str(chance.randrange(10, 900)), day), day)


def named(key: str, sentence: str) -> Write:
    """The sentence with a name of the table."""

    def write(chance: random.Random, _: date) -> Slip:
        name = _one(key, chance)
        return Slip(sentence.format(name), name)

    return write


def uncapitalised(key: str, sentence: str) -> Write:
    """The sentence with a name of the table, one of its capitals small."""

    def write(chance: random.Random, _: date) -> Slip:
        name = _one(key, chance)
        at = chance.choice(
            [at for at, letter in enumerate(name) if letter.isupper() and name[at + 1 : at + 2].islower()]
        )
        wrong = name[:at] + name[at].lower() + name[at + 1 :]
        return Slip(sentence.format(wrong), wrong, name)

    return write


def _dashed(chance: random.Random, _: date) -> Slip:
    name = _one("hyphened", chance)
    wrong = name.replace(" - ", chance.choice((" – ", "–", "-", " — ")))
    return Slip(f"Các đơn vị quan tâm nội dung về {wrong} trong thời gian tới.", wrong, name)


def _years(chance: random.Random, _: date) -> Slip:
    first = chance.randrange(2015, 2027)
    wrong = f"{first}{chance.choice((' – ', '–', '— ', ' –'))}{first + 5}"
    return Slip(f"Tiếp tục thực hiện các chỉ tiêu giai đoạn {wrong} theo kế hoạch được giao.", wrong)


def _letters_exchanged(chance: random.Random, _: date) -> Slip:
    name = _one("abbreviations", chance)
    at = chance.choice([at for at in range(len(name) - 1) if name[at] != name[at + 1]])
    wrong = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return Slip(f"Các cơ quan phối hợp với bộ phận {wrong} để thống nhất số liệu.", wrong, name)


def _two_spellings(chance: random.Random, _: date) -> Slip:
    one, other = chance.choice(TABLES["spellings"])
    return Slip(
        f"Nội dung {one} đã nêu; nội dung {other} gửi kèm theo.", f"{other}|{one}|{other.split()[0]}|{one.split()[0]}"
    )


def _weekday(chance: random.Random, issued: date) -> Slip:
    day = _day(chance, issued + timedelta(days=3), issued + timedelta(days=90))
    names = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu"]
    wrong = chance.choice([name for at, name in enumerate(names) if at != day.weekday()])
    return Slip(f"Cuộc họp bắt đầu lúc 8 giờ {wrong} ngày {_short(day)} tại trụ sở cơ quan.", wrong)


def _passed(chance: random.Random, issued: date) -> Slip:
    day = _short(_day(chance, issued - timedelta(days=60), issued - timedelta(days=2)))
    return Slip(f"Đề nghị gửi báo cáo kết quả {chance.choice(('trước', 'chậm nhất'))} ngày {day}.", day)


HOLIDAYS: Final = ("02/9/2026", "16/02/2026", "17/02/2026", "18/02/2026", "20/02/2026", "30/4/2026", "01/5/2026",
                   "24/11/2026", "01/01/2027", "08/02/2027", "30/4/2027", "01/9/2026", "26/4/2026")  # fmt: skip


def _on_holiday(chance: random.Random, issued: date) -> Slip:
    days = [day for day in HOLIDAYS if date(*map(int, reversed(day.split("/")))) > issued]
    day = chance.choice(days)
    return Slip(f"Đề nghị hoàn thành và báo cáo chậm nhất ngày {day} để tổng hợp.", day)


def _sum(chance: random.Random, _: date) -> Slip:
    thing, parts = _one("things", chance), [chance.randrange(2, 90) for _ in range(chance.choice((2, 3)))]
    listed = ", ".join(f"{part} {thing} {kind}" for part, kind in zip(parts, ("mới", "cũ", "bổ sung"), strict=False))
    total = sum(parts) + chance.choice((-1, 1, 10))
    return Slip(f"Tổng số {total} {thing}, gồm {listed}.", f"{total} {thing.split()[0]}")


def _without_place(chance: random.Random, _: date) -> Slip:
    organ = f"{_one('organs', chance)} tỉnh"
    return Slip(f"Hồ sơ của {organ} Lạng Sơn đã đủ; {organ} chịu trách nhiệm về số liệu.", organ)


def _explained_late(chance: random.Random, _: date) -> Slip:
    name, short = chance.choice(TABLES["explained"])
    return Slip(f"Các đơn vị rà soát số liệu {short}; tăng cường quản lý {name} ({short}).", short)


def _two_forms(chance: random.Random, _: date) -> Slip:
    unit = chance.choice(("xã", "tỉnh", "phường"))
    full, short = f"Ủy ban nhân dân {unit}", f"UBND {unit}"
    return Slip(f"Phối hợp với {full} rà soát; {short} tổng hợp; {short} báo cáo kết quả.", "UBND|Ủy ban nhân dân")


SENTENCES: Final[dict[str, Write]] = {
    "dash: names": _dashed,
    "dash: years": _years,
    "body: ministry": named("ministries", "Sau khi có ý kiến của {}, cơ quan sẽ hướng dẫn chi tiết."),
    "body: department": named("departments", "Đề nghị {} phối hợp, cung cấp số liệu trong tháng."),
    "body: province": named("provinces", "Tổ chức học tập kinh nghiệm của tỉnh {} về quản lý rừng."),
    "body: district": named("districts", "Đề nghị UBND {} bố trí địa điểm làm việc."),
    "body: districts": named("districts_at_large", "Đề nghị {} báo cáo kết quả rà soát."),
    "citation: blank number": _blank_number,
    "citation: blank date": _blank_date,
    "citation: later": _later,
    "citation: law year": _law_year,
    "citation: no such date": _no_such_date,
    "abbreviation": _letters_exchanged,
    "two spellings": _two_spellings,
    "weekday": _weekday,
    "deadline: passed": _passed,
    "deadline: holiday": _on_holiday,
    "sum": _sum,
    "name without place": _without_place,
    "explained late": _explained_late,
    "body in two forms": _two_forms,
    "capital: law": uncapitalised("laws", "Các đơn vị nghiên cứu, thực hiện {} và các văn bản hướng dẫn."),
    "capital: type": uncapitalised("types", "Việc này đã được nêu tại {} số 15/2026/QĐ-UBND của UBND tỉnh."),
    "capital: post": uncapitalised("posts", "Việc này do {} xem xét, quyết định."),
    "capital: body": uncapitalised("agencies", "Các cơ quan phối hợp với {} trong quá trình thực hiện."),
    "capital: day": uncapitalised("days", "Các đơn vị chuẩn bị hoạt động kỷ niệm {} bảo đảm thiết thực."),
    "capital: honour": uncapitalised("honours", "Hồ sơ đề nghị tặng {} gửi trước khi họp xét."),
    "capital: place": uncapitalised("places", "Đoàn công tác khảo sát mô hình tại {} trong tháng tới."),
}
