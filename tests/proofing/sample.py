"""Letters that are right, of invented offices, and slips planted in them: what proof-reading is measured on."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

import congvan as cv
from congvan.text import is_syllable

PLACES = (
    ("UBND tỉnh Ninh Bình", "Ninh Bình"), ("UBND tỉnh Lào Cai", "Lào Cai"), ("UBND thành phố Huế", "Huế"),
    ("UBND tỉnh Đắk Lắk", "Đắk Lắk"), ("UBND tỉnh Cà Mau", "Cà Mau"), ("UBND tỉnh Phú Thọ", "Phú Thọ"),
)  # fmt: skip
SUBJECTS = [
    (one["office"], one["symbol"], one["subject"], tuple(one["body"]))
    for one in yaml.safe_load(Path(__file__).with_name("letters.yaml").read_text(encoding="utf-8"))
]


def letters() -> Iterator[cv.Dispatch]:
    """Sixty letters: every subject at every place."""
    for parent, place in PLACES:
        for name, symbol, subject, body in SUBJECTS:
            yield letter(parent, place, name, symbol, subject, body)


def letter(
    parent: str, place: str, name: str, symbol: str, subject: str, body: tuple[str, ...], **more: object
) -> cv.Dispatch:
    """One letter of that office."""
    return cv.Dispatch.model_validate(
        {
            "issuer": {"parent": parent, "name": name},
            "number": f"{len(subject)}/{symbol}",
            "place": place,
            "issue_date": "2026-02-05",
            "subject": subject,
            "addressees": ["Các sở, ban, ngành cấp tỉnh", "UBND các xã, phường"],
            "body": list(body),
            "signatory": {"position": "Giám đốc", "full_name": "Nguyễn Văn A"},
            "recipients": ["Như trên", {"units": ["VP"]}],
            **more,
        }
    )


@dataclass(frozen=True)
class Planted:
    """A slip in a letter: its kind, what stands there, what stood there, and the letter."""

    kind: str
    wrong: str
    right: str
    letter: cv.Dispatch


_MARKS = {"grave": "\u0300", "acute": "\u0301", "tilde": "\u0303", "hook": "\u0309", "dot": "\u0323"}
_WORD = re.compile(r"[^\W\d_]+")
Plant = Callable[[str, random.Random], "tuple[str, str, str] | None"]


def _swap(pattern: str, made: Callable[[re.Match[str]], str]) -> Plant:
    """The slip that writes ``made`` in place of one of the places of ``pattern``, with the words around it."""

    def plant(text: str, chance: random.Random) -> tuple[str, str, str] | None:
        places = list(re.finditer(pattern, text))
        if not places:
            return None
        match = chance.choice(places)
        wrong = made(match)
        return text[: match.start()] + wrong + text[match.end() :], wrong, match[0]

    return plant


def _tone_slip(possible: bool) -> Plant:
    """A word with another tone or hat, such as hands make: one that can be a syllable, or one that cannot."""

    def plant(text: str, chance: random.Random) -> tuple[str, str, str] | None:
        words = [m for m in _WORD.finditer(text) if m[0].islower() and len(m[0]) > 2]
        chance.shuffle(words)
        for match in words:
            for wrong in _slips(match[0], chance):
                if wrong != match[0] and is_syllable(wrong) is possible:
                    return text[: match.start()] + wrong + text[match.end() :], wrong, match[0]
        return None

    return plant


def _slips(word: str, chance: random.Random) -> list[str]:
    bare = unicodedata.normalize("NFD", word)
    tone = next((mark for mark in bare if mark in _MARKS.values()), "")
    made = []
    if tone:
        made.append(unicodedata.normalize("NFC", bare.replace(tone, "")))
        other = {"\u0303": "\u0309", "\u0309": "\u0303"}.get(tone)
        if other:
            made.insert(0, unicodedata.normalize("NFC", bare.replace(tone, other)))
    at = chance.randrange(len(word) - 1)
    made.append(word[:at] + word[at + 1] + word[at] + word[at + 2 :])
    made.append(word[: at + 1] + word[at] + word[at + 1 :])
    return made


def _telex(match: re.Match[str]) -> str:
    return {"được": "dduowcj", "người": "nguwowif", "đề": "ddeef", "thực": "thuwcj", "điều": "ddieeuf"}[match[0]]


def _lower(match: re.Match[str]) -> str:
    return match[0].lower()


_ADD = {
    "citation: blank number": ("Tờ trình số …/TTr-STC ngày 15/01/2026 của Sở Tài chính về dự toán", "số …/TTr-STC"),
    "citation: blank date": ("Báo cáo số 12/BC-STC ngày …/01/2026 của Sở Tài chính về dự toán", "ngày …/01/2026"),
    "citation: no số": ("Nghị định 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về một cửa", "118/2025/NĐ-CP"),
    "citation: later": ("Kế hoạch số 77/KH-UBND ngày 15/4/2026 của UBND tỉnh về rà soát", "77/KH-UBND"),
    "citation: law year": ("Luật số 31/2014/QH15 về đất đai", "31/2014/QH15"),
    "body: ministry": ("ý kiến của Bộ Thông tin và Truyền thông, Bộ Giao thông vận tải", "Bộ"),
    "body: department": ("đề nghị Sở Lao động - Thương binh và Xã hội phối hợp", "Sở Lao động"),
    "body: province": ("học tập kinh nghiệm của UBND tỉnh Nam Định", "tỉnh Nam Định"),
    "body: districts": ("đề nghị UBND các huyện, thị xã rà soát", "UBND các huyện"),
    "body: district": ("đề nghị UBND huyện Phước Sơn rà soát", "huyện Phước Sơn"),
    "dash: names": ("phát triển kinh tế – xã hội vùng khó khăn", "kinh tế – xã hội"),
    "dash: years": ("trong nhiệm kỳ 2025 – 2030 của cấp ủy", "2025 – 2030"),
    "abbreviation": ("đề nghị UBDN xã phối hợp", "UBDN"),
    "two spellings": ("báo cáo hàng tháng, hằng quý", "hàng"),
    "two tone places": ("giao Uỷ ban nhân dân xã, Ủy ban nhân dân phường", "Uỷ"),
    "weekday": ("họp lúc 8 giờ thứ Hai ngày 10/02/2026", "thứ Hai"),
    "deadline": ("đề nghị gửi báo cáo trước ngày 01/02/2026", "01/02/2026"),
    "name without place": ("hồ sơ của Liên đoàn Cờ tỉnh An Bình; Liên đoàn Cờ tỉnh báo cáo", "Liên đoàn Cờ tỉnh"),
    "sum": ("tổng số 10 hồ sơ, gồm 6 hồ sơ mới và 5 hồ sơ cũ", "số 10 hồ"),
    "capital: law": ("thực hiện Luật thực hiện dân chủ ở cơ sở", "Luật thực hiện"),
    "capital: body": ("phối hợp với mặt trận Tổ quốc Việt Nam, sở Công Thương", "mặt trận"),
}
"""Words that are added to a sentence, and the slip in them."""
_SWAPS: dict[str, Plant] = {
    "blank: two": _swap(r"(?<=\w) (?=\w)", lambda _: "  "),
    "blank: before a mark": _swap(r"\w+[,;](?= )", lambda m: f"{m[0][:-1]} {m[0][-1]}"),
    "blank: none behind": _swap(r"(?<=[^\W\d])[,;] (?=[^\W\d])", lambda m: m[0][0]),
    "blank: slid over": _swap(r"(?<=[^\W\d])[,;] (?=[^\W\d])", lambda m: f" {m[0][0]}"),
    "syllable": _tone_slip(possible=False),
    "real word": _tone_slip(possible=True),
    "keyboard": _swap(r"(?<!\w)(?:được|người|đề|thực|điều)(?!\w)", _telex),
    "word twice": _swap(r"(?<!\w)(?:của|và|các|theo|trong)(?!\w)", lambda m: f"{m[0]} {m[0]}"),
    "capital: names": _swap(r"(?:Kho bạc Nhà nước|Sở (?:Tài chính|Nội vụ|Y tế|Tư pháp|Xây dựng))(?! đề)", _lower),
    "capital: sentence": _swap(r"(?<=[.] )[A-ZĐ]\w+", _lower),
}


def planted(seed: int = 2026) -> Iterator[Planted]:
    """The slips: each kind in every other letter's place, the same ones each time."""
    chance = random.Random(seed)
    for parent, place in PLACES[:2]:
        for name, symbol, subject, body in SUBJECTS:
            for kind, plant in _SWAPS.items():
                at = chance.randrange(len(body))
                made = plant(body[at], chance)
                if made is not None:
                    changed = (*body[:at], made[0], *body[at + 1 :])
                    yield Planted(kind, made[1], made[2], letter(parent, place, name, symbol, subject, changed))
    for number, (kind, (words, wrong)) in enumerate(sorted(_ADD.items()) * 8):
        parent, place = PLACES[number % len(PLACES)]
        name, symbol, subject, body = SUBJECTS[(number + number // len(_ADD)) % len(SUBJECTS)]
        more = f"Các cơ quan lưu ý nội dung sau: {words}; kết quả gửi về cơ quan đầu mối để tổng hợp."
        yield Planted(kind, wrong, "", letter(parent, place, name, symbol, subject, (*body[:2], more, body[2])))
