"""Slips that hands make in letters of many kinds: in any zone by chance, or in a sentence of their own."""

from __future__ import annotations

import io
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_STORED, ZipFile

import yaml
from lxml import etree

from congvan.ooxml.names import w
from congvan.text import is_syllable
from proofing.many_kinds import letters_of_many_kinds
from proofing.planting import REAL, Plant, Slip, Write, in_keys, swap
from proofing.sample import Planted

NAMES: Final[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("second_names.yaml").read_text(encoding="utf-8"))
EACH: Final = 11
"""Slips of every kind."""
ZONES: Final = {
    "prose": ("CvBody", "CvClause", "CvPoint", "CvArticleText"),
    "cell": ("CvTableCell",),
    "basis": ("CvLegalBasis",),
    "title": ("CvTitledSubject", "CvSubject", "CvAppendixTitle"),
    "recipient": ("CvRecipient", "CvAddressee", "CvFormLine"),
    "footnote": ("CvFootnote",),
}
_PARTS: Final = ("word/document.xml", "word/footnotes.xml")
_KEYS: Final = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_MARKS: Final = frozenset(_KEYS.values())


def mistyped(word: str, chance: random.Random) -> str:
    """``word`` as a hand mistypes it: another key of the tone or none, a mark missing, letters exchanged or twice."""
    ways: list[Callable[[], str]] = [
        lambda: _toned(word, chance.choice(list(_KEYS.values()))),
        lambda: _toned(word, ""),
        lambda: _unmarked(word, chance),
        lambda: _at(word, chance, lambda at: word[:at] + word[at + 1] + word[at] + word[at + 2 :]),
        lambda: _at(word, chance, lambda at: word[: at + 1] + word[at:]),
        lambda: word + chance.choice("gnhc"),
        lambda: word[:-1],
    ]
    return chance.choice(ways)()


def _at(word: str, chance: random.Random, made: Callable[[int], str]) -> str:
    return made(chance.randrange(len(word) - 1))


def _toned(word: str, tone: str) -> str:
    """``word`` with another tone in the place of its own."""
    parts = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(tone if part in _MARKS else part for part in parts))


def _unmarked(word: str, chance: random.Random) -> str:
    marked = [at for at, letter in enumerate(word) if letter in "ăâêôơưđ"]
    if not marked:
        return word
    at = chance.choice(marked)
    bare = "d" if word[at] == "đ" else unicodedata.normalize("NFD", word[at])[0]
    return word[:at] + bare + word[at + 1 :]


def wrong_word(wanted: Callable[[str], bool]) -> Plant:
    """One word mistyped such that ``wanted`` takes what comes of it."""

    def plant(text: str, chance: random.Random) -> Slip | None:
        words = [match for match in re.finditer(r"[^\W\d_]+", text) if match[0].islower() and len(match[0]) > 2]
        chance.shuffle(words)
        for match in words:
            wrong = mistyped(match[0], chance)
            if wrong != match[0] and wanted(wrong):
                return Slip(text[: match.start()] + wrong + text[match.end() :], wrong, match[0])
        return None

    return plant


_ANYWHERE: Final = ("prose", "prose", "cell", "title", "recipient", "basis", "footnote")
OWN: Final[dict[str, tuple[tuple[str, ...], Plant]]] = {
    "blank: two": (_ANYWHERE, swap(r"[^\W\d_]+ [^\W\d_]+", lambda m, _: m[0].replace(" ", "  "))),
    "blank: before a mark": (("prose", "basis"), swap(r"[^\W\d_]+[,;](?= )", lambda m, _: f"{m[0][:-1]} {m[0][-1]}")),
    "blank: none behind": (("prose", "basis"), swap(r"[^\W\d_]+[,;] (?=[^\W\d])", lambda m, _: m[0].rstrip())),
    "syllable: mistyped": (_ANYWHERE, wrong_word(lambda word: not is_syllable(word) and not word.isascii())),
    "real word: mistyped": (_ANYWHERE, wrong_word(lambda word: is_syllable(word) and word in REAL)),
    "keyboard: keys": (
        _ANYWHERE,
        swap(r"(?<!\w)[^\W\d_A-Z]*[ăâêôơưđ][^\W\d_]*(?!\w)", lambda m, chance: in_keys(m[0], chance.randrange(2))),
    ),
    "word twice": (_ANYWHERE, swap(r"(?<!\w)[^\W\d_A-ZĐ]{2,}(?= [^\W\d_])", lambda m, _: f"{m[0]} {m[0]}")),
    "citation: short date of a basis": (
        ("basis",),
        swap(r"ngày (\d+) tháng (\d+) năm (\d+)", lambda m, _: f"ngày {m[1]}/{m[2]}/{m[3]}"),
    ),
    "citation: no số": (("basis",), swap(r"số \d[^\s;,]+", lambda m, _: m[0].removeprefix("số "))),
}  # fmt: skip
"""Kinds by the zones that chance takes, and how the slip is made."""


def _short(day: date) -> str:
    return f"{day.day:02}/{day.month if day.month > 2 else f'{day.month:02}'}/{day.year}"


def _from(key: str, *frames: str) -> Write:
    def write(chance: random.Random, _: date) -> Slip:
        name = str(chance.choice(NAMES[key]))
        return Slip(chance.choice(frames).format(name), name)

    return write


def _swapped(key: str, *frames: str) -> Write:
    def write(chance: random.Random, _: date) -> Slip:
        right, wrong = chance.choice(NAMES[key])
        return Slip(chance.choice(frames).format(wrong), wrong, right)

    return write


def _hyphened(chance: random.Random, _: date) -> Slip:
    name = str(chance.choice(NAMES["hyphened"]))
    wrong = name.replace(" - ", chance.choice((" – ", "-", "–", " -", "- ")))
    return Slip(f"Giao đầu mối theo dõi {wrong} cung cấp thông tin khi được hỏi.", wrong, name)


def _years(chance: random.Random, _: date) -> Slip:
    first = chance.randrange(2016, 2027)
    wrong = f"{first}{chance.choice((' – ', '–', '— ', ' — '))}{first + chance.choice((1, 4, 5))}"
    return Slip(f"Chương trình của nhiệm kỳ {wrong} tiếp tục được duy trì ở nơi có điều kiện.", wrong)


def _cited(chance: random.Random, number: str, day: str) -> str:
    kind = chance.choice(
        ("Công văn số {}/VP-TH", "Quyết định số {}/QĐ-UBND", "Thông báo số {}/TB-VP", "Kế hoạch số {}/KH-UBND")
    )
    return f"Theo {kind.format(number)} ngày {day} của cơ quan cấp trên, một số việc phải làm ngay."


def _blank_number(chance: random.Random, issued: date) -> Slip:
    gap = chance.choice(("…..", "    ", "...", "…", "____"))
    return Slip(_cited(chance, gap, _short(issued - timedelta(days=21))), f"{gap.strip()}/" if gap.strip() else "/")


def _blank_date(chance: random.Random, issued: date) -> Slip:
    gap = chance.choice(
        ("…/{0}/{1}", "   /{0}/{1}", "../{0}/{1}", "…/…/{1}", "   tháng {0} năm {1}", "…. tháng {0} năm {1}")
    )
    return Slip(_cited(chance, str(chance.randrange(40, 999)), gap.format(issued.month, issued.year)), "ngày")


def _later(chance: random.Random, issued: date) -> Slip:
    day = _short(issued + timedelta(days=chance.randrange(15, 200)))
    return Slip(_cited(chance, str(chance.randrange(40, 999)), day), day)


def _impossible_day(chance: random.Random, issued: date) -> Slip:
    day = f"{chance.choice(('31/11', '30/02', '31/4', '32/01', '15/13'))}/{issued.year - 1}"
    return Slip(_cited(chance, str(chance.randrange(40, 999)), day), day)


def _law_term(chance: random.Random, _: date) -> Slip:
    law = chance.choice(("Luật Kiến trúc", "Luật Dược", "Luật An ninh mạng", "Luật Đầu tư công", "Luật Thủy lợi"))
    term, year = chance.choice(((13, 2019), (14, 2014), (15, 2018), (14, 2023), (15, 2012), (13, 2009)))
    code = f"{chance.randrange(10, 80)}/{year}/QH{term}"
    return Slip(f"Quy định của {law} số {code} được áp dụng thống nhất.", code)


def _plain_basis(chance: random.Random, issued: date) -> Slip:
    day = _short(issued - timedelta(days=chance.randrange(100, 900)))
    kind = chance.choice(("Nghị định số {}/2023/NĐ-CP ngày {} của Chính phủ về quản lý lễ hội",
                          "Quyết định số {}/QĐ-UBND ngày {} của UBND tỉnh về việc giao chỉ tiêu",
                          "Thông tư số {}/2023/TT-BTC ngày {} của Bộ Tài chính hướng dẫn quyết toán"))  # fmt: skip
    return Slip(f"Căn cứ {kind.format(chance.randrange(11, 90), day)};", f"ngày {day}")


def _late(chance: random.Random, _: date) -> Slip:
    name, short = chance.choice(NAMES["explained"])
    return Slip(f"Kinh phí {short} bố trí riêng; phần còn lại lấy từ nguồn {name} ({short}).", short)


def _placeless(chance: random.Random, _: date) -> Slip:
    organ = f"{chance.choice(NAMES['organs'])} tỉnh"
    return Slip(f"Văn phòng mời {organ} Hưng Yên cử người dự; {organ} gửi danh sách trước.", organ)


def _two_forms(chance: random.Random, _: date) -> Slip:
    one, other = chance.choice((("UBND xã", "Ủy ban nhân dân xã"), ("HĐND tỉnh", "Hội đồng nhân dân tỉnh")))
    return Slip(
        f"Việc này trình {one}; sau khi {one} đồng ý thì báo lại {other}.",
        f"{one.split()[0]}|{other.rsplit(maxsplit=1)[0]}",
    )


def _misadded(chance: random.Random, _: date) -> Slip:
    one, two = chance.randrange(3, 70), chance.randrange(3, 70)
    total = one + two + chance.choice((-2, 2, 9))
    return Slip(f"Tổng số {total} điểm, gồm {one} điểm kiên cố và {two} điểm tạm.", f"{total} điểm")


def _wrong_weekday(chance: random.Random, issued: date) -> Slip:
    day = issued + timedelta(days=chance.randrange(4, 50))
    names = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
    wrong = chance.choice([name for at, name in enumerate(names) if at != day.weekday()])
    return Slip(f"Đoàn xuất phát lúc 6 giờ 30 phút, {wrong}, ngày {_short(day)} từ cổng chính.", wrong)


def _past(chance: random.Random, issued: date) -> Slip:
    day = _short(issued - timedelta(days=chance.randrange(3, 40)))
    return Slip(f"Số liệu gửi về {chance.choice(('trước', 'chậm nhất', 'muộn nhất'))} ngày {day} để kịp in.", day)


def _day_off(chance: random.Random, issued: date) -> Slip:
    day = issued + timedelta(days=(5 - issued.weekday()) % 7 + 7 * chance.randrange(1, 6) + chance.randrange(2))
    return Slip(f"Hồ sơ hoàn thiện chậm nhất ngày {_short(day)} phải có đủ chữ ký.", _short(day))


def _exchanged(chance: random.Random, _: date) -> Slip:
    name = str(chance.choice(NAMES["short"]))
    at = chance.choice([at for at in range(len(name) - 1) if name[at] != name[at + 1]])
    wrong = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return Slip(f"Phần việc của {wrong} được nêu riêng ở bảng dưới.", wrong, name)


ADDED: Final[dict[str, Write]] = {
    "dash: names": _hyphened,
    "dash: years": _years,
    "real word: phrase": _swapped(
        "pairs_of_words", "Yêu cầu chung là {} trong cả quý.", "Phòng chuyên môn lo việc {} ở cơ sở."
    ),
    "capital: names": _swapped(
        "right_capitals", "Việc này liên quan đến {} và các bên.", "Nội dung trên đã được nêu tại {} năm ngoái."
    ),
    "body: ministry, department": _from(
        "ended", "Hồ sơ gửi {} thẩm tra trước khi trình.", "Theo đề nghị mới đây của {}, cần làm sớm."
    ),
    "body: province": _from(
        "provinces", "Đoàn đi học tập tại tỉnh {} trong hai ngày.", "Hàng nhập từ tỉnh {} phải có giấy kiểm dịch."
    ),
    "body: district": _from(
        "districts", "Điểm cầu thứ hai đặt tại {} để tiện đi lại.", "Giao UBND {} bố trí mặt bằng."
    ),
    "body: level": _from("levels", "Giao {} bố trí mặt bằng.", "Kết quả gửi {} theo dõi."),
    "citation: blank number": _blank_number,
    "citation: blank date": _blank_date,
    "citation: later": _later,
    "citation: no such day": _impossible_day,
    "citation: law year": _law_term,
    "citation: basis in a plain body": _plain_basis,
    "consistency: explained late": _late,
    "consistency: name without place": _placeless,
    "consistency: two forms": _two_forms,
    "consistency: sum": _misadded,
    "deadline: weekday": _wrong_weekday,
    "deadline: passed": _past,
    "deadline: day off": _day_off,
    "abbreviation": _exchanged,
}  # fmt: skip
_ON_ITS_OWN: Final = ("citation: basis in a plain body",)
"""Kinds that are a paragraph of their own."""


def planted_in_many_kinds(seed: int) -> Iterator[Planted]:
    """``EACH`` slips of every kind, each in a letter, a zone and a place that chance takes."""
    chance = random.Random(seed)
    letters = letters_of_many_kinds(seed)
    for kind in (*OWN, *ADDED):
        names = list(letters)
        chance.shuffle(names)
        made = (one for name in names if (one := _planted(kind, name, letters[name], chance)) is not None)
        yield from (one for one, _ in zip(made, range(EACH), strict=False))


def _planted(kind: str, name: str, docx: bytes, chance: random.Random) -> Planted | None:
    with ZipFile(io.BytesIO(docx)) as package:
        parts = {part: etree.fromstring(package.read(part)) for part in _PARTS if part in package.namelist()}
    slip, zone = (
        _own(kind, parts, chance) if kind in OWN else (_added(kind, parts[_PARTS[0]], name, docx, chance), "prose")
    )
    return None if slip is None else Planted(f"{kind} ({zone})", slip.wrong, slip.right, name, _written(docx, parts))


def _own(kind: str, parts: dict[str, etree._Element], chance: random.Random) -> tuple[Slip | None, str]:
    zones, plant = OWN[kind]
    zone = chance.choice(zones)
    texts = [text for tree in parts.values() for one in _of_zone(tree, zone) for text in one.iter(w("t"))]
    chance.shuffle(texts)
    for text in texts:
        plain = (text.text or "").replace("\u00a0", " ")
        slip = plant(plain, chance)
        if slip is not None:
            _write(text, slip.text)
            return slip, zone
    return None, zone


def _added(kind: str, tree: etree._Element, name: str, docx: bytes, chance: random.Random) -> Slip | None:
    paragraphs = [one for one in _of_zone(tree, "prose") if any(len(text.text or "") > 12 for text in one.iter(w("t")))]
    issued = _issued(tree)
    if not paragraphs or issued is None:
        return None
    paragraph = chance.choice(paragraphs)
    slip = ADDED[kind](chance, issued)
    if kind in _ON_ITS_OWN:
        paragraph = next(iter(_of_style(tree, ("CvBody",))), None)
        if paragraph is None or "dispatch" not in name:
            return None
        own = deepcopy(paragraph)
        paragraph.addprevious(own)
        first, *others = own.iter(w("t"))
        _write(first, slip.text)
        for text in others:
            _write(text, "")
        return slip
    first = next(text for text in paragraph.iter(w("t")) if len(text.text or "") > 12)
    label, _, rest = (
        (first.text or "").partition(". ") if re.match(r"\d+\. |Điều", first.text or "") else ("", "", first.text or "")
    )
    _write(first, (f"{label}. " if label else "") + f"{slip.text} {rest}")
    return slip


def _issued(tree: etree._Element) -> date | None:
    text = " ".join("".join(one.text or "" for one in paragraph.iter(w("t"))) for paragraph in tree.iter(w("p")))
    found = re.search(r"ngày\s(\d{1,2})\stháng\s(\d{1,2})\snăm\s(2026)", text)
    return date(int(found[3]), int(found[2]), int(found[1])) if found else None


def _of_zone(tree: etree._Element, zone: str) -> Iterator[etree._Element]:
    return _of_style(tree, ZONES[zone])


def _of_style(tree: etree._Element, styles: tuple[str, ...]) -> Iterator[etree._Element]:
    for paragraph in tree.iter(w("p")):
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        if style is not None and style.get(w("val")) in styles:
            yield paragraph


def _write(text: etree._Element, words: str) -> None:
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _written(docx: bytes, parts: dict[str, etree._Element]) -> bytes:
    made = io.BytesIO()
    with ZipFile(io.BytesIO(docx)) as old, ZipFile(made, "w", ZIP_STORED) as new:
        for name in old.namelist():
            new.writestr(name, etree.tostring(parts[name]) if name in parts else old.read(name))
    return made.getvalue()
