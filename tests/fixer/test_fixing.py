"""What the fixer mends, what it leaves alone, and that it never changes a word."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from congvan.checker import check
from congvan.checks import wording
from congvan.checks.repairing.rewriting import rewrite
from congvan.checks.repairing.working_copy import WorkingCopy
from congvan.errors import UnreadableDocument
from congvan.findings import Finding
from congvan.fixer import fix, mended_by_fix
from congvan.fixer.same_words import words_of
from congvan.profile import load
from congvan.snapshot import take
from support.drafts import reported_besides
from support.other_hands import HANDS
from support.other_hands.letter import Changes

EVERY = pytest.mark.parametrize("name", HANDS)
PLAIN = "one table, anchored lines, all formatting direct"
FOOTER = "two tables, inline lines, inherited styles"
BOXES = "text boxes with a fallback, bordered paragraphs"
TABS = "plain paragraphs with tabs, VML lines"
TRACKED = "tracked changes"
SOUP = "decomposed letters in rsid soup, footnotes"

FOR_A_PERSON = {
    BOXES: {"ND0101", "ND0507"},
    TRACKED: {"ND0605", "ND0710", "ND0908"},
    "content controls, TM. and TL.": {"ND0915"},
    "recipients in a nested table, drafter's mark lowered": {"ND0508", "ND0702"},
    "letters underlined instead of a line": {"ND0108", "ND0204"},
    "underlined blanks for lines, one addressee, colon style": {"ND0710"},
}
"""What is left to a person: what is in text boxes and tracked changes (0101, 0507, 0605, 0710, 0908), a name typed
in capitals (0710), a line that is to be drawn (0108, 0204), a subject that begins otherwise (0508), a missing entry
(0915), and the letters of an authority (0702).
"""


def parts_of(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def texts(docx: bytes) -> list[str]:
    return [paragraph.text for paragraph in take(docx).paragraphs]


@EVERY
def test_what_is_form_is_mended_and_the_rest_is_left_to_a_person(name: str) -> None:
    fixed = fix(HANDS[name].faulty())
    assert {finding.code for finding in fixed.remaining.errors} == FOR_A_PERSON.get(name, set())
    mended = HANDS[name].codes - FOR_A_PERSON.get(name, set())
    assert {repair.code for repair in fixed.repairs} - HANDS[name].unsure - {"NFC"} == mended
    assert fixed.remaining == check(fixed.docx)


def blanks(text: str) -> list[str]:
    return re.findall("[ \u00a0…._]{2,}", text)


@EVERY
def test_the_words_and_the_blanks_of_a_draft_are_the_same(name: str) -> None:
    before, after = HANDS[name].faulty(), fix(HANDS[name].faulty()).docx
    assert words_of(take(before)) == words_of(take(after))
    changed = [
        (old, new)
        for old, new in zip(texts(before), texts(after), strict=True)
        if unicodedata.normalize("NFC", old) != new
    ]
    marks = str.maketrans("", "", " –-;:.0")
    assert all(old.translate(marks) == new.translate(marks) for old, new in changed)
    assert all(blanks(old) == blanks(new) for old, new in changed if "–" not in old)


@EVERY
def test_mending_twice_changes_nothing_more(name: str) -> None:
    once = fix(HANDS[name].faulty()).docx
    again = fix(once)
    assert again.docx == once
    assert again.repairs == ()


@EVERY
def test_what_is_right_comes_back_byte_for_byte(name: str) -> None:
    right = HANDS[name].right()
    fixed = fix(right)
    if name == SOUP:
        assert {repair.code for repair in fixed.repairs} == {"NFC"}
    else:
        assert fixed.docx == right and fixed.repairs == ()


def test_letters_with_loose_marks_are_composed_when_their_code_alone_is_asked_for() -> None:
    loose = HANDS[SOUP].right()
    assert [finding.code for finding in check(loose, select=["ND0021"])] == ["ND0021"]
    assert not check(fix(loose, select=["ND0021"]).docx, select=["ND0021", "P17"]).codes


@EVERY
def test_a_part_that_is_not_touched_keeps_its_bytes(name: str) -> None:
    before, after = parts_of(HANDS[name].faulty()), parts_of(fix(HANDS[name].faulty()).docx)
    assert list(after)[: len(before)] == list(before)
    same = {part for part, data in before.items() if after[part] == data}
    assert {"word/styles.xml", "_rels/.rels"} <= same


def oddly(docx: bytes) -> bytes:
    """The same file with its XML written as another hand might: quotes, blanks, references, CDATA, empty elements."""

    def tag(match: re.Match[str]) -> str:
        blanks = re.sub(r' ([\w:]+)="([^"]*)"', r"\n  \1 = '\2'", match[0])
        return re.sub(r"<(\S+)([^>]*)/>$", r"<\1\2 ></\1 >", blanks)

    def text(match: re.Match[str]) -> str:
        return f">&#{ord(match[1])};<![CDATA[{match[2]}]]><!-- chữ -->" if match[2] else match[0]

    def written(name: str, data: bytes) -> bytes:
        if not name.startswith("word/") or not name.endswith(".xml"):
            return data
        tags = re.sub("<[^/?!][^>]*>", tag, data.decode())
        return ("\ufeff" + re.sub(r"(?<=:t)>([^<&])([^<&]*)(?=</w:t>)", text, tags)).encode()

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts_of(docx).items():
            archive.writestr(name, written(name, data))
    return buffer.getvalue()


LEFT_ALONE = ("w:drawing", "w:pict", "w:object", "mc:AlternateContent", "w:ins", "w:del", "w:moveFrom", "w:moveTo")
OUTERMOST = re.compile("|".join(f"<{tag}[ \n>].*?</{tag} ?>" for tag in LEFT_ALONE), re.DOTALL)
TRACKING = re.compile(r"<w:p[ \n>](?:(?!</w:p>).)*<w:(?:ins|del|[pr]PrChange)\b.*?</w:p>", re.DOTALL)


@EVERY
@pytest.mark.parametrize("hand", [bytes, oddly], ids=["as made", "written oddly"])
def test_boxes_drawings_and_tracked_changes_come_out_byte_for_byte(name: str, hand: Callable[[bytes], bytes]) -> None:
    before = hand(HANDS[name].faulty())
    fixed = fix(before)
    old, new = (parts_of(docx)["word/document.xml"].decode() for docx in (before, fixed.docx))
    for span in (OUTERMOST, TRACKING):
        assert span.findall(old) == span.findall(new)
    assert words_of(take(before)) == words_of(take(fixed.docx))
    assert fix(fixed.docx).docx == fixed.docx
    if name in (BOXES, TRACKED, PLAIN):
        assert OUTERMOST.findall(old)


def test_nothing_but_the_repair_differs() -> None:
    before = oddly(HANDS[PLAIN].right({"motto": {"bold": False}}))
    fixed = fix(before)
    assert [repair.code for repair in fixed.repairs] == ["ND0104"]
    old, new = parts_of(before), parts_of(fixed.docx)
    assert {part for part in old if old[part] != new[part]} == {"word/document.xml"}
    one, other = old["word/document.xml"].decode(), new["word/document.xml"].decode()
    at = other.index("<w:b/>")
    assert other[:at] + other[at + len("<w:b/>") :] == one


def test_each_repair_reports_code_place_before_and_after() -> None:
    repairs = {repair.code: repair for repair in fix(HANDS[PLAIN].faulty()).repairs}
    assert repairs["ND0104"].before.vi == "không đậm"
    assert "đậm" in repairs["ND0104"].after.vi
    assert repairs["ND0104"].where.excerpt.startswith("Độc lập")
    assert repairs["ND0004"].before.en == "bottom 15 mm"


def test_select_mends_those_codes_only() -> None:
    fixed = fix(HANDS[PLAIN].faulty(), select=["ND0104"])
    assert [repair.code for repair in fixed.repairs] == ["ND0104"]
    assert {finding.code for finding in fixed.remaining.errors} == HANDS[PLAIN].codes - {"ND0104"}


def look(docx: bytes, start: str) -> Any:
    return next(paragraph for paragraph in take(docx).paragraphs if paragraph.text.startswith(start))


CASES: list[tuple[str, Changes, str, Callable[[Any], bool]]] = [
    ("size", {"national": {"size": 16}}, "CỘNG", lambda p: p.runs[0].format.size_pt == 13),
    ("the size that the prose has", {"body": {"size": 12}}, "Thực hiện", lambda p: p.runs[0].format.size_pt == 14),
    ("weight", {"issuer": {"bold": False}}, "SỞ", lambda p: p.runs[0].format.bold),
    ("slope", {"date": {"italic": False}}, "Quảng", lambda p: p.runs[0].format.italic),
    ("capitals by the format", {"issuer": {"text": "Sở Tài chính"}}, "Sở", lambda p: p.runs[0].format.caps),
    ("alignment", {"number": {"align": "left"}}, "Số", lambda p: p.format.alignment == "center"),
    ("axis", {"motto": {"left": 25}}, "Độc", lambda p: p.format.left_mm == p.format.first_line_mm == 0),
    ("justified prose", {"item": {"align": "left"}}, "- Thực", lambda p: p.format.alignment == "both"),
    ("indent", {"body": {"first": 20}}, "Thực", lambda p: round(p.format.first_line_mm, 1) == 12.7),
    ("space above", {"item": {"before": 2}}, "- Thực", lambda p: p.format.before_pt == 6),
    ("close lines", {"body": {"exactly": 12}}, "Thực", lambda p: (p.format.line_rule, p.format.line) == ("auto", 1)),
    ("wide lines", {"body": {"line": 2}}, "Thực", lambda p: p.format.line == 1.5),
    ("left edge", {"label": {"left": 10}}, "Nơi", lambda p: p.format.left_mm == 0),
    ("colour", {"body": {"color": "FF0000"}}, "Thực", lambda p: p.runs[0].format.colour in ("", "000000")),
    ("font", {"body": {"font": "Verdana"}}, "Thực", lambda p: p.runs[0].format.font_high == "Times New Roman"),
    ("dash", {"recipient.1": {"text": "– UBND tỉnh;"}}, "- UBND tỉnh;", lambda p: True),
    ("end of a list", {"recipient.2": {"text": "- Lưu: VT, QLNS"}}, "- Lưu: VT, QLNS.", lambda p: True),
    ("zero of a number", {"number": {"text": "Số: 5/STC-QLNS"}}, "Số: 05/STC-QLNS", lambda p: True),
    ("zero of a day", {"date": {"text": "Huế, ngày 5 tháng 6 năm 2026"}}, "Huế, ngày 05 tháng 6 năm", lambda p: True),
    (
        "zero of a month",
        {"date": {"text": "Huế, ngày 15 tháng 2 năm 2026"}},
        "Huế, ngày 15 tháng 02 năm",
        lambda p: True,
    ),
    ("colon of a number", {"number": {"text": "Số 05/STC-QLNS"}}, "Số: 05/STC-QLNS", lambda p: True),
    ("colon of addressees", {"kinh_gui": {"text": "Kính gửi"}}, "Kính gửi:", lambda p: p.text == "Kính gửi:"),
    ("blank before a colon", {"kinh_gui": {"text": "Kính gửi :"}}, "Kính gửi:", lambda p: p.text == "Kính gửi:"),
    ("colon of recipients", {"label": {"text": "Nơi nhận"}}, "Nơi nhận:", lambda p: p.text == "Nơi nhận:"),
    ("range", {"end": {"text": "Giai đoạn 2021- 2025, báo cáo./."}}, "Giai đoạn 2021-2025, báo", lambda p: True),
]


@pytest.mark.parametrize(("changes", "start", "right"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_one_fault_is_mended_where_it_is(changes: Changes, start: str, right: Callable[[Any], bool]) -> None:
    faulty = HANDS[PLAIN].right(changes)
    assert check(faulty).codes
    fixed = fix(faulty)
    assert len(fixed.repairs) == 1
    assert reported_besides(fixed.remaining) == ()
    assert right(look(fixed.docx, start))


def test_a_page_number_below_goes_into_a_header_of_its_own() -> None:
    docx = fix(HANDS[FOOTER].faulty()).docx
    section = take(docx).sections[0]
    assert [paragraph.fields for area in section.headers for paragraph in area.paragraphs] != []
    assert not any(paragraph.fields for area in section.footers for paragraph in area.paragraphs)
    assert any("header" in name for name in parts_of(docx))


def test_a_repair_that_would_change_words_is_named_and_the_others_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def slip(draft: WorkingCopy, record: Any, finding: Finding) -> None:
        for paragraph in draft.paragraphs_at(finding):
            rewrite(draft, paragraph, lambda text: f"{text} lạ")

    monkeypatch.setitem(wording.REPAIRS, "leading_zero_of_number", slip)
    faulty = HANDS[PLAIN].right({"number": {"text": "Số: 5/STC-QLNS", "size": 14}})
    fixed = fix(faulty)
    assert {repair.code for repair in fixed.refused} == {"ND0304"}
    assert {repair.code for repair in fixed.repairs} == {"ND0301"}
    assert look(fixed.docx, "Số").text == "Số: 5/STC-QLNS"


REFUSED = {
    "C02": {"end": {"text": "Thực hiện Công văn số 12a /UBND – KGVX ngày 15 tháng 01 năm 2026 của UBND tỉnh./."}},
    "ND0404": {"date": {"text": "Khu 2, ngày 5 tháng 2 năm 2026", "italic": True}},
    "ND0913": {"recipient.1": {"text": "+ + UBND tỉnh"}},
}
"""Faults whose repair would change more than the form: what the words would be is a person's matter."""


@pytest.mark.parametrize("code", REFUSED)
def test_a_repair_is_refused_where_it_would_change_words_and_the_others_go_on(code: str) -> None:
    faulty = HANDS[PLAIN].right({**REFUSED[code], "sheet": {"left": 25}})
    fixed = fix(faulty)
    assert [repair.code for repair in fixed.refused] == [code]
    assert [repair.code for repair in fixed.repairs] == ["ND0005"]
    assert code in fixed.remaining.codes
    assert [finding.code for finding in mended_by_fix(faulty, check(faulty), load("nd30"))] == ["ND0005"]
    again = fix(fixed.docx)
    assert (again.docx, again.repairs) == (fixed.docx, ())


def test_a_symbol_loses_its_blanks_and_long_dashes() -> None:
    text = "Thực hiện Công văn số 12 /UBND – KGVX ngày 15 tháng 01 năm 2026 của UBND tỉnh về rà soát kết quả./."
    fixed = fix(HANDS[PLAIN].right({"end": {"text": text}}))
    assert [repair.code for repair in fixed.repairs] == ["C02"]
    assert look(fixed.docx, "Thực hiện Công").text == text.replace("12 /UBND – KGVX", "12/UBND-KGVX")


def test_a_paragraph_of_thousands_of_letters_is_mended_near_one_place_or_left() -> None:
    words = "rà soát kết quả thực hiện trong sáu tháng đầu năm " * 400
    once = HANDS[PLAIN].right({"end": {"text": f"{words} giai đoạn 2021- 2025, {words}./."}})
    assert "2021-2025" in look(fix(once, select=["C16"]).docx, "rà soát").text
    twice = HANDS[PLAIN].right({"end": {"text": f"Giai đoạn 2021- 2025, {words} 2026- 2030./."}})
    assert fix(twice, select=["C16"]).docx == twice


def test_words_beside_an_entry_get_no_mark_of_their_own() -> None:
    docx = HANDS[PLAIN].right({"recipient.1": {"text": "- UBND tỉnh;       để báo cáo"}})
    assert fix(docx).docx == docx
    without_dash = HANDS[PLAIN].right({"recipient.1": {"text": "+ UBND tỉnh;       để báo cáo"}})
    assert look(fix(without_dash).docx, "- UBND").text == "- UBND tỉnh;       để báo cáo"


def test_a_hyphen_that_was_lost_is_left_to_a_person() -> None:
    text = "Thực hiện Công văn số 12/LĐTBXH VPQGGN ngày 15 tháng 01 năm 2026 của UBND tỉnh về rà soát kết quả./."
    docx = HANDS[PLAIN].right({"end": {"text": text}})
    assert "C02" in check(docx).codes
    assert fix(docx).docx == docx


DRAFTS = {
    "number": ("Số:      /STC-QLNS", "Số:      /STC-QLNS"),
    "number without colon": ("Số      /STC-QLNS", "Số:      /STC-QLNS"),
    "number in dots": ("Số…../STC-QLNS", "Số:…../STC-QLNS"),
    "day": ("Huế, ngày      tháng 2 năm 2026", "Huế, ngày      tháng 02 năm 2026"),
    "day and month": ("Huế, ngày      tháng     năm 2026", "Huế, ngày      tháng     năm 2026"),
    "dots": ("Huế, ngày … tháng 1 năm 202…", "Huế, ngày … tháng 01 năm 202…"),
}


@pytest.mark.parametrize(("before", "after"), DRAFTS.values(), ids=DRAFTS)
def test_the_blanks_of_a_draft_stay_as_wide_as_they_are(before: str, after: str) -> None:
    slot = "number" if before.startswith("Số") else "date"
    fixed = fix(HANDS[PLAIN].right({slot: {"text": before}}))
    assert look(fixed.docx, after[:2]).text == after


SAME_WORDS = [
    ("Số:      /STC – QLNS;", "Số:      /STC-QLNS"),
    ("Số: 5/STC", "Số: 05/STC"),
    ("Số 5 /STC", "Số: 05/STC"),
    ("Kính gửi Bộ Tài chính", "Kính gửi: Bộ Tài chính"),
    ("Huế, ngày 5 tháng 1 năm 2026", "Huế, ngày 05 tháng 01 năm 2026"),
    ("Số: 5/STC\tHuế, ngày 5 tháng 1 năm 2026", "Số: 05/STC\tHuế, ngày 05 tháng 01 năm 2026"),
]
OTHER_WORDS = [
    ("Số:      /STC-QLNS", "Số:     /STC-QLNS"),
    ("Số      /STC-QLNS", "Số:     /STC-QLNS"),
    ("Số:      /STC-QLNS", "Số: 5/STC-QLNS"),
    ("Số:      /STC-QLNS", "Số:      /STC-QLN"),
    ("Số:      /STC-QLNS", "Số:      /stc-QLNS"),
    ("Số: 5/STC", "Số: 50/STC"),
    ("Số: 5/STC", "Số: 6/STC"),
    ("Công văn Số: 5/STC", "Công văn Số: 05/STC"),
    ("Theo văn bản số 5/STC", "Theo văn bản số 05/STC"),
    ("Huế, ngày 5 tháng 3 năm 2026", "Huế, ngày 5 tháng 03 năm 2026"),
    ("Huế, ngày   tháng 3 năm 2026", "Huế, ngày    tháng 3 năm 2026"),
    ("Trước ngày 5 tháng 1 năm 2026 báo cáo", "Trước ngày 05 tháng 01 năm 2026 báo cáo"),
    ("nộp 0 đồng", "nộp đồng"),
]


@pytest.mark.parametrize(
    ("one", "other", "same"), [(*p, True) for p in SAME_WORDS] + [(*p, False) for p in OTHER_WORDS]
)
def test_the_fingerprint_lets_pass_what_a_repair_may_change_and_nothing_else(one: str, other: str, same: bool) -> None:
    def words(text: str) -> object:
        return words_of(take(HANDS[PLAIN].right({"number": {"text": text}})))

    assert (words(one) == words(other)) is same


def test_what_is_not_a_docx_is_refused() -> None:
    with pytest.raises(UnreadableDocument):
        fix(b"PK nothing")
