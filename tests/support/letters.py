"""Right letters, line by line, and the same with one thing changed: what the cases of tests/rules are made of.

A case names components (``recipient.0`` for the first of several) and what is different about them; ``page``,
``page_number`` and ``appendix_sections`` change the sheet. The letters take their sizes from the profile, so that they
are right for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import rawdocx
from congvan.metrics import width
from congvan.profile import load
from congvan.vocabulary import Component

NORM = load("nd30")
TWIPS_PER_MM = 1440 / 25.4
LINES = {"national_motto_line": "national_motto", "issuing_agency_line": "issuing_agency",
         "titled_subject_line": "titled_subject"}  # fmt: skip
HEAD = ("head_left", "head_right")
ROWS = ("number_left", "number_right")
COPY_ROWS = (
    ("copy_left", "copy_right"),
    ("copy_number", "copy_place"),
    ("copy_foot_left", "copy_foot_right"),
)
FOOT = ("foot_left", "foot_right")
COLUMNS_MM = {"left": 66.0, "right": 94.0}
TOO_LARGE = 16
"""The size in pt that ``size_from`` gives the letters from there on."""
LONG = (
    "Thực hiện nhiệm vụ được giao, cơ quan đề nghị các đơn vị rà soát kết quả thực hiện trong sáu tháng đầu năm, "
    "tổng hợp những khó khăn, vướng mắc và đề xuất biện pháp tháo gỡ."
)


@dataclass(frozen=True)
class Line:
    """One paragraph of a letter: its component, words, zone of the page, and what differs from the profile."""

    component: str
    text: str
    zone: str = "body"
    changes: Mapping[str, Any] = field(default_factory=dict)


def _head(number: str) -> list[Line]:
    return [
        Line("parent_agency", "UBND TỈNH QUẢNG NGÃI", "head_left"),
        Line("issuing_agency", "SỞ TÀI CHÍNH", "head_left"),
        Line("issuing_agency_line", "", "head_left"),
        Line("national_name", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "head_right"),
        Line("national_motto", "Độc lập - Tự do - Hạnh phúc", "head_right"),
        Line("national_motto_line", "", "head_right"),
        Line("number", number, "number_left"),
        Line("place_date", "Quảng Ngãi, ngày 05 tháng 02 năm 2026", "number_right"),
    ]


def _foot(first: str) -> list[Line]:
    return [
        Line("recipients_label", "Nơi nhận:", "foot_left"),
        Line("recipient", f"- {first};", "foot_left"),
        Line("recipient", "- UBND tỉnh (để báo cáo);", "foot_left"),
        Line("file_copy", "- Lưu: VT, QLNS.", "foot_left"),
        Line("signing_authority", "KT. GIÁM ĐỐC", "foot_right"),
        Line("position", "PHÓ GIÁM ĐỐC", "foot_right"),
        Line("full_name", "Nguyễn Văn A", "foot_right"),
        Line("contact", "Địa chỉ: Số 15 đường Trần Hưng Đạo", "footer"),
    ]


def _dispatch() -> list[Line]:
    return [
        *_head("Số: 05/STC-QLNS"),
        Line("subject", "V/v góp ý dự thảo Nghị quyết", "number_left"),
        Line("addressees_label", "Kính gửi:", "body", {"left": 35, "before": 12}),
        Line("addressee", "- Bộ Nội vụ;", "body", {"left": 45}),
        Line("addressee", "- Bộ Tài chính.", "body", {"left": 45}),
        Line("body", LONG),
        Line("clause_title", "1. Về thời hạn"),
        Line("point", f"a) {LONG}"),
        Line("point", "b) Gửi báo cáo trước ngày 10 tháng 3 năm 2026."),
        Line("clause_title", "2. Về tổ chức thực hiện"),
        Line("item", f"- {LONG}"),
        Line("body", "Đề nghị các cơ quan quan tâm phối hợp thực hiện./."),
        *_foot("Như trên"),
    ]


def _marked() -> list[Line]:
    lines = _dispatch()
    at = next(at for at, line in enumerate(lines) if line.component == "addressees_label")
    marks = [
        Line("circulation", "LƯU HÀNH NỘI BỘ", "above"),
        Line("secrecy", "MẬT", "number_left"),
        Line("urgency", "THƯỢNG KHẨN", "number_left"),
    ]
    advisory = Line("advisory_position", "Phó Chủ tịch Hội đồng", "foot_right")
    name = next(at for at, line in enumerate(lines) if line.component == "full_name")
    return [*lines[:at], *marks, *lines[at:name], advisory, *lines[name:]]


def _appended() -> list[Line]:
    lines = _dispatch()
    at = next(at for at, line in enumerate(lines) if line.text.startswith("Đề nghị các cơ quan"))
    announced = replace(lines[at], text="Danh sách tại các Phụ lục kèm theo công văn này./.")
    reference = "(Kèm theo Công văn số 05/STC-QLNS ngày 05 tháng 02 năm 2026 của Sở Tài chính)"
    appendices = [
        line
        for number, title in (("I", "DANH SÁCH ĐƠN VỊ"), ("II", "MẪU BÁO CÁO"))
        for line in (
            Line("appendix_number", f"Phụ lục {number}", "appendix"),
            Line("appendix_title", title, "appendix"),
            Line("appendix_reference", reference, "appendix"),
            Line("body", LONG, "appendix"),
        )
    ]
    return [*lines[:at], announced, *lines[at + 1 :], *appendices]


def _decision() -> list[Line]:
    return [
        *_head("Số: 05/QĐ-STC"),
        Line("document_type", "QUYẾT ĐỊNH"),
        Line("titled_subject", "Về việc ban hành kế hoạch kiểm tra"),
        Line("titled_subject_line", ""),
        Line("enacting_authority", "GIÁM ĐỐC SỞ TÀI CHÍNH"),
        Line("legal_basis", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;"),
        Line(
            "legal_basis",
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
        ),
        Line("legal_basis", "Theo đề nghị của Trưởng phòng Quản lý ngân sách."),
        Line("operative", "QUYẾT ĐỊNH:"),
        Line("article", "Điều 1. Ban hành kế hoạch"),
        Line("clause", f"1. {LONG}"),
        Line("clause", f"2. {LONG}"),
        Line("article", "Điều 2. Hiệu lực thi hành"),
        Line("body", "Quyết định này có hiệu lực kể từ ngày ký./."),
        *_foot("Như Điều 2"),
    ]


def _regulation() -> list[Line]:
    return [
        *_head("Số: 05/QC-STC"),
        Line("document_type", "QUY CHẾ"),
        Line("titled_subject", "Làm việc của Sở Tài chính"),
        Line("titled_subject_line", ""),
        Line("part", "Phần I"),
        Line("part_title", "QUY ĐỊNH CHUNG"),
        Line("chapter", "Chương I"),
        Line("chapter_title", "PHẠM VI"),
        Line("section", "Mục 1"),
        Line("section_title", "ĐỐI TƯỢNG"),
        Line("subsection", "Tiểu mục 1"),
        Line("subsection_title", "CÁ NHÂN"),
        Line("article", "Điều 1. Người lao động"),
        Line("body", LONG),
        Line("section", "Mục 2"),
        Line("section_title", "NGUYÊN TẮC"),
        Line("article", "Điều 2. Nguyên tắc chung"),
        Line("body", LONG),
        Line("chapter", "Chương II"),
        Line("chapter_title", "TỔ CHỨC THỰC HIỆN"),
        Line("article", "Điều 3. Hiệu lực"),
        Line("body", "Quy chế này có hiệu lực kể từ ngày ký./."),
        *_foot("Như Điều 3"),
    ]


def _report() -> list[Line]:
    return [
        *_head("Số: 05/BC-STC"),
        Line("document_type", "BÁO CÁO"),
        Line("titled_subject", "Kết quả thực hiện nhiệm vụ năm 2025"),
        Line("titled_subject_line", ""),
        Line("addressees_label", "Kính gửi:", "body", {"left": 35, "before": 12}),
        Line("addressee", "- Bộ Nội vụ;", "body", {"left": 45}),
        Line("addressee", "- Bộ Tài chính.", "body", {"left": 45}),
        Line("roman_section", "I. NHỮNG KẾT QUẢ"),
        Line("clause", f"1. {LONG}"),
        Line("clause", f"2. {LONG}"),
        Line("roman_section", "II. PHƯƠNG HƯỚNG"),
        Line("body", "Sở tiếp tục thực hiện các nhiệm vụ được giao./."),
        *_foot("Như trên"),
    ]


def _attached() -> list[Line]:
    """What a decision issues, in a file of its own."""
    head = [line for line in _head("") if line.component not in ("number", "place_date")]
    return [
        Line("signing_data", "Số: 05/QĐ-STC; 05/02/2026; 10:15:30 +07:00", "above"),
        *head,
        Line("document_type", "QUY CHẾ"),
        Line("titled_subject", "Làm việc của Sở Tài chính"),
        Line("appendix_reference", "(Kèm theo Quyết định số 05/QĐ-STC ngày 05 tháng 02 năm 2026 của Sở Tài chính)"),
        Line("chapter", "Chương I"),
        Line("chapter_title", "QUY ĐỊNH CHUNG"),
        Line("article", "Điều 1. Phạm vi"),
        Line("body", LONG),
        Line("article", "Điều 2. Tổ chức thực hiện"),
        Line("body", "Các đơn vị thực hiện Quy chế này./."),
    ]


def _copied() -> list[Line]:
    """A dispatch with the part of a copy below it, which has none of our styles."""
    plain = {"style": "Normal"}
    return [
        *_dispatch(),
        Line("copy_line", "", "copy_above"),
        Line("issuing_agency", "VĂN PHÒNG UBND TỈNH", "copy_left", plain),
        Line("issuing_agency_line", "", "copy_left", plain),
        Line("copy_form", "SAO Y", "copy_right", plain),
        Line("number", "Số: 07/SY-VPUB", "copy_number", plain),
        Line("place_date", "Quảng Ngãi, ngày 06 tháng 02 năm 2026", "copy_place", plain),
        Line("recipients_label", "Nơi nhận:", "copy_foot_left", plain),
        Line("recipient", "- Phòng Hành chính;", "copy_foot_left", plain),
        Line("file_copy", "- Lưu: VT.", "copy_foot_left", plain),
        Line("position", "CHÁNH VĂN PHÒNG", "copy_foot_right", plain),
        Line("full_name", "Lê Thị Mai", "copy_foot_right", plain),
    ]


def _copied_electronically() -> list[Line]:
    return [Line("copy_signature", "SAO Y; Văn phòng UBND tỉnh; 06/02/2026; 10:15:30 +07:00", "above"), *_dispatch()]


def _resolution() -> list[Line]:
    reported = {"QUYẾT ĐỊNH": "NGHỊ QUYẾT", "QUYẾT ĐỊNH:": "QUYẾT NGHỊ:", "Số: 05/QĐ-STC": "Số: 05/NQ-STC"}
    lines = [replace(line, text=reported.get(line.text, line.text)) for line in _decision()]
    return [replace(line, text=line.text.replace("Quyết định này", "Nghị quyết này")) for line in lines]


def _invitation() -> list[Line]:
    return [
        *_head("Số: 05/GM-STC"),
        Line("document_type", "GIẤY MỜI"),
        Line("titled_subject", "Họp về dự toán năm 2026"),
        Line("titled_subject_line", ""),
        Line("form_line", "Sở Tài chính trân trọng kính mời: Sở Nội vụ"),
        Line("form_line", "Tới dự cuộc họp về dự toán năm 2026"),
        Line("form_line", "Chủ trì: Ông Nguyễn Văn A, Phó Giám đốc Sở"),
        Line("form_line", "Thời gian: 08 giờ 30 phút, ngày 15 tháng 02 năm 2026"),
        Line("form_line", "Địa điểm: Phòng họp số 2"),
        Line("body", "Đề nghị chuẩn bị ý kiến bằng văn bản./."),
        *_foot("Như trên"),
    ]


def _introduction() -> list[Line]:
    return [
        *_head("Số: 05/GGT-STC"),
        Line("document_type", "GIẤY GIỚI THIỆU"),
        Line("form_line", "Sở Tài chính trân trọng giới thiệu:"),
        Line("form_line", "Ông (bà): Lê Thị Mai"),
        Line("form_line", "Chức vụ: Chuyên viên"),
        Line("form_line", "Được cử đến: Sở Nội vụ"),
        Line("form_line", "Về việc: khảo sát công tác lưu trữ"),
        Line("form_line", "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ."),
        Line("form_line", "Giấy này có giá trị đến hết ngày 20 tháng 3 năm 2026./."),
        *_foot("Như trên"),
    ]


_LEAVE = "kể từ ngày 09 tháng 3 năm 2026 đến hết ngày 10 tháng 3 năm 2026"


def _leave_permit() -> list[Line]:
    return [
        *_head("Số: 05/GNP-STC"),
        Line("document_type", "GIẤY NGHỈ PHÉP"),
        Line("form_line", "Xét Đơn đề nghị nghỉ phép ngày 02 tháng 02 năm 2026 của ông (bà) Lê Thị Mai"),
        Line("form_line", "Sở Tài chính cấp cho:"),
        Line("form_line", "Ông (bà): Lê Thị Mai"),
        Line("form_line", "Chức vụ: Chuyên viên"),
        Line("form_line", f"Được nghỉ phép trong thời gian 02 ngày {_LEAVE} tại xã Bình Sơn."),
        Line("form_line", "Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ hằng năm./."),
        *_foot("Bà Lê Thị Mai"),
    ]


def _minutes() -> list[Line]:
    head = [line for line in _head("Số: 05/BB-STC") if line.component != "place_date"]
    foot = [line for line in _foot("Các phòng thuộc Sở") if line.component != "signing_authority"]
    foot = [replace(line, text="CHỦ TỌA") if line.component == "position" else line for line in foot]
    return [
        *head,
        Line("document_type", "BIÊN BẢN"),
        Line("titled_subject", "Họp về dự toán năm 2026"),
        Line("titled_subject_line", ""),
        Line("form_line", "Thời gian bắt đầu: 08 giờ 00 phút, ngày 05 tháng 02 năm 2026"),
        Line("form_line", "Địa điểm: Phòng họp số 2"),
        Line("form_line", "Thành phần tham dự: Các phòng thuộc Sở"),
        Line("form_line", "Chủ trì (chủ tọa): Ông Nguyễn Văn A, Phó Giám đốc Sở"),
        Line("form_line", "Thư ký (người ghi biên bản): Bà Lê Thị Mai"),
        Line("form_line", "Nội dung:"),
        Line("body", LONG),
        Line("form_line", "Cuộc họp kết thúc vào 10 giờ 00 phút, ngày 05 tháng 02 năm 2026./."),
        Line("secretary", "THƯ KÝ", "foot_left"),
        Line("secretary_name", "Lê Thị Mai", "foot_left"),
        *foot,
    ]


def _telegram() -> list[Line]:
    return [
        *_head("Số: 05/CĐ-STC"),
        Line("document_type", "CÔNG ĐIỆN"),
        Line("titled_subject", "Về việc trực ứng phó bão số 3"),
        Line("titled_subject_line", ""),
        Line("addressees_label", "Giám đốc Sở Tài chính điện:", "body", {"align": "center", "before": 12}),
        Line("addressee", "- Phòng Hành chính;", "body", {"left": 45}),
        Line("addressee", "- Các phòng thuộc Sở.", "body", {"left": 45}),
        Line("body", LONG),
        Line("body", "Các phòng báo cáo trước 17 giờ hằng ngày./."),
        *_foot("Như trên"),
    ]


BASES = {
    "dispatch": _dispatch,
    "marked": _marked,
    "appended": _appended,
    "decision": _decision,
    "regulation": _regulation,
    "report": _report,
    "attached": _attached,
    "resolution": _resolution,
    "invitation": _invitation,
    "introduction": _introduction,
    "leave_permit": _leave_permit,
    "minutes": _minutes,
    "telegram": _telegram,
    "copied": _copied,
    "copied_electronically": _copied_electronically,
}


def letter(base: str, case: Mapping[str, Mapping[str, Any]]) -> bytes:
    """The docx of ``base`` with the changes of ``case``."""
    lines = BASES[base]()
    page: dict[str, Any] = {}
    number: dict[str, Any] = {}
    package: dict[str, Any] = {}
    for key, changes in case.items():
        if key == "page":
            page.update(changes)
        elif key == "package":
            package.update(changes)
        elif key == "page_number":
            number.update(changes)
        else:
            lines = _changed(lines, key, changes)
    return _docx(lines, page, number, package)


def _changed(lines: Sequence[Line], key: str, changes: Mapping[str, Any]) -> list[Line]:
    name, _, ordinal = key.partition(".")
    places = [at for at, line in enumerate(lines) if line.component == name]
    if "insert" in changes:
        return _inserted(lines, name, dict(changes))
    if not places:
        raise AssertionError(f"the letter has no {name}")
    chosen = [places[int(ordinal)]] if ordinal else places
    moved = {at: lines[at] for at in chosen}
    after: list[Line] = []
    for at, line in enumerate(lines):
        if at not in moved:
            after.append(line)
        elif "remove" not in changes and "before_component" not in changes:
            after.append(_with(line, changes))
    if "before_component" in changes:
        target = next(at for at, line in enumerate(after) if line.component == changes["before_component"])
        rest = {key: value for key, value in changes.items() if key != "before_component"}
        after[target:target] = [_with(replace(line, zone=after[target].zone), rest) for line in moved.values()]
    return after


def _inserted(lines: Sequence[Line], name: str, changes: dict[str, Any]) -> list[Line]:
    target = changes.pop("insert")
    at = next(at for at, line in enumerate(lines) if line.component == target)
    new = Line(name, changes.pop("text", ""), changes.pop("zone", lines[at].zone), changes)
    return [*lines[:at], new, *lines[at:]]


def _with(line: Line, changes: Mapping[str, Any]) -> Line:
    known = dict(changes)
    text, zone = known.pop("text", line.text), known.pop("zone", line.zone)
    return replace(line, text=text, zone=zone, changes={**line.changes, **known})


def _docx(
    lines: Sequence[Line], page: Mapping[str, Any], number: Mapping[str, Any], package: Mapping[str, Any]
) -> bytes:
    parts, relationships, references = _margins(lines, number)
    body = "".join(_body(lines, page, number, references)) + package.get("xml", "")
    styles = "".join(rawdocx.style(component.style) for component in Component if component.style.startswith("Cv"))
    defaults = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii='Times New Roman' w:hAnsi='Times New Roman'"
        " w:eastAsia='Times New Roman' w:cs='Times New Roman'/><w:sz w:val='28'/></w:rPr></w:rPrDefault>"
        "</w:docDefaults>"
    )
    return rawdocx.docx(
        body,
        styles=defaults + rawdocx.style("Normal", default=True) + styles,
        section=_section({**page, **number}, references),
        parts={**parts, **package.get("parts", {})},
        relationships=[*relationships, *map(tuple, package.get("relationships", ()))],
    )


def _body(lines: Sequence[Line], page: Mapping[str, Any], number: Mapping[str, Any], references: str) -> Iterator[str]:
    zones: dict[str, list[Line]] = {}
    for line in lines:
        zones.setdefault(line.zone, []).append(line)
    yield _paragraphs(zones.get("above", []))
    yield _table([HEAD, ROWS], zones)
    yield _paragraphs(zones.get("body", []))
    yield _table([FOOT], zones)
    if "copy_right" in zones:
        yield _paragraphs(zones.get("copy_above", []))
        yield _table(COPY_ROWS, zones)
    opened = False
    for line in zones.get("appendix", []):
        if line.component == "appendix_number" and not (opened and page.get("one_section")):
            inner = _section({**page, **number, **({"page_start": None} if not opened else {})}, references)
            yield f"<w:p><w:pPr>{inner}</w:pPr></w:p>"
            opened = True
        yield _paragraph(line)
    if number.get("place") == "text":
        yield _page_number(number)
    if not opened:
        yield "<w:p/>"


def _table(rows: Sequence[tuple[str, str]], zones: Mapping[str, Sequence[Line]]) -> str:
    widths = [round(value * TWIPS_PER_MM) for value in COLUMNS_MM.values()]
    cells = [[_paragraphs(zones.get(zone, [])) or "<w:p/>" for zone in row] for row in rows]
    sides = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    properties = f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{sides}</w:tblCellMar>'
    return rawdocx.table(*cells, properties=properties, widths=widths)


def _paragraphs(lines: Sequence[Line]) -> str:
    above = [None, *lines]
    return "".join(_paragraph(line, before) for line, before in zip(lines, above, strict=False))


def _paragraph(line: Line, above: Line | None = None) -> str:
    component = Component(line.component)
    use = NORM.use(component)
    look = {
        "size": use.size, "bold": use.bold, "italic": use.italic, "align": use.align,
        "first_line": use.first_line_indent, "left": use.left_indent, "before": use.space_before,
        "after": use.space_after, "line": use.line_spacing, "frame": use.frame, "ratio": use.line_ratio,
        **line.changes,
    }  # fmt: skip
    if line.component == "copy_line":
        return _line_across(look)
    if line.component in LINES:
        return _stroke(line, look, above.text if above else "")
    shape = f'<w:pStyle w:val="{look.get("style", component.style)}"/>' + _borders(line, look) + _spacing(look)
    runs = rawdocx.r(" ".join([line.text] * look.get("long", 1)), _run(look))
    for key, value in (("bold", True), ("italic", True), ("size", TOO_LARGE)):
        if f"{key}_from" in look:
            at = look[f"{key}_from"]
            runs = rawdocx.r(line.text[:at], _run(look)) + rawdocx.r(line.text[at:], _run({**look, key: value}))
    return f"<w:p><w:pPr>{shape}</w:pPr>{runs}</w:p>"


def _spacing(look: Mapping[str, Any]) -> str:
    line = round(look["line"] * 240)
    rule = "auto"
    if "exactly" in look:
        line, rule = round(look["exactly"] * 20), "exact"
    left, first = (round(look[key] * TWIPS_PER_MM) for key in ("left", "first_line"))
    align = {"justify": "both"}.get(look["align"], look["align"])
    return (
        f'<w:spacing w:before="{round(look["before"] * 20)}" w:after="{round(look["after"] * 20)}"'
        f' w:line="{line}" w:lineRule="{rule}"/><w:ind w:left="{left}" w:firstLine="{first}"/><w:jc w:val="{align}"/>'
    )


def _run(look: Mapping[str, Any]) -> str:
    font = look.get("font")
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>' if font else ""
    color = f'<w:color w:val="{look["color"]}"/>' if "color" in look else ""
    marks = "".join(
        f"<w:{tag}/>"
        for tag, key in (
            ("b", "bold"),
            ("i", "italic"),
            ("caps", "caps"),
            ("smallCaps", "small_caps"),
            ("strike", "strike"),
        )
        if look.get(key)
    )
    highlight = f'<w:highlight w:val="{look["highlight"]}"/>' if "highlight" in look else ""
    underline = '<w:u w:val="single"/>' if look.get("underline") else ""
    ground = f'<w:shd w:val="clear" w:fill="{look["shade"]}"/>' if "shade" in look else ""
    return f'{fonts}{marks}{color}<w:sz w:val="{round(look["size"] * 2)}"/>{highlight}{underline}{ground}'


def _borders(line: Line, look: Mapping[str, Any]) -> str:
    border = '<w:{0} w:val="single" w:sz="6" w:space="1" w:color="000000"/>'
    if look["frame"]:
        sides = ("top", "left", "bottom", "right")
    elif line.component == "contact" and look["ratio"]:
        sides = ("top",)
    elif look.get("underlined"):
        sides = ("bottom",)
    else:
        return ""
    return "<w:pBdr>" + "".join(border.format(side) for side in sides) + "</w:pBdr>"


def _line_across(look: Mapping[str, Any]) -> str:
    """The line above the part of a copy, ``short`` of the text's width in mm on its right."""
    kind = "dashed" if look.get("dashed") else "single"
    border = f'<w:pBdr><w:top w:val="{kind}" w:sz="6" w:space="1"/></w:pBdr>'
    return f'<w:p><w:pPr>{border}<w:ind w:right="{round(look.get("short", 0) * TWIPS_PER_MM)}"/></w:pPr></w:p>'


def _stroke(line: Line, look: Mapping[str, Any], text: str) -> str:
    """A line drawn as the top border of an empty paragraph, indented to its length."""
    room = COLUMNS_MM["right" if line.zone.endswith("right") else "left"] if line.zone != "body" else 160.0
    size = NORM.use(Component(LINES[line.component])).size
    length = look["ratio"] * width(text, size, "bold") * 25.4 / 72
    aside = look.get("shift", 0)
    left, behind = ((room - length) / 2 + aside, (room - length) / 2 - aside)
    kind = "dashed" if look.get("dashed") else "single"
    indents = f'<w:ind w:left="{round(left * TWIPS_PER_MM)}" w:right="{round(behind * TWIPS_PER_MM)}"/>'
    style = look.get("style", Component(line.component).style)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:pBdr><w:top w:val="{kind}" w:sz="6" w:space="1"/></w:pBdr>{indents}'
        "</w:pPr></w:p>"
    )


def _section(page: Mapping[str, Any], references: str) -> str:
    sheet = NORM.page
    at = {
        "width": sheet.width, "height": sheet.height, "margin_top": sheet.margin_top,
        "margin_bottom": sheet.margin_bottom, "margin_left": sheet.margin_left, "margin_right": sheet.margin_right,
        "page_start": 1, "format": "", "first_page_differs": True, **page,
    }  # fmt: skip
    twips = {key: round(value * TWIPS_PER_MM) for key, value in at.items() if key.startswith(("margin", "wid", "hei"))}
    sideways = ' w:orient="landscape"' if at["width"] > at["height"] else ""
    start = f' w:start="{at["page_start"]}"' if at["page_start"] is not None else ""
    shape = f' w:fmt="{at["format"]}"' if at["format"] else ""
    title = "<w:titlePg/>" if at["first_page_differs"] else ""
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{twips["width"]}" w:h="{twips["height"]}"{sideways}/>'
        f'<w:pgMar w:top="{twips["margin_top"]}" w:right="{twips["margin_right"]}" w:bottom="{twips["margin_bottom"]}"'
        f' w:left="{twips["margin_left"]}" w:header="567" w:footer="567" w:gutter="0"/>'
        f"<w:pgNumType{shape}{start}/>{title}</w:sectPr>"
    )


def _margins(
    lines: Sequence[Line], number: Mapping[str, Any]
) -> tuple[dict[str, str], list[tuple[str, str, str]], str]:
    """Headers and footers: the page number on top, the address at the foot of page one."""
    contact = _paragraphs([line for line in lines if line.zone == "footer"])
    later = _paragraphs([line for line in lines if line.zone == "every_footer"])
    field = "" if number.get("remove") or number.get("place") == "text" else _page_number(number)
    below = number.get("place") == "footer"
    texts = {
        "header1": ("header", "default", "" if below else field),
        "footer1": ("footer", "first", contact),
        "footer2": ("footer", "default", (field if below else "") + later),
    }
    parts = {f"word/{name}.xml": rawdocx.part("hdr" if kind == "header" else "ftr", text or "<w:p/>")
             for name, (kind, _, text) in texts.items()}  # fmt: skip
    relationships = [(f"rId{name}", kind, f"{name}.xml") for name, (kind, _, _) in texts.items()]
    references = "".join(
        f'<w:{kind}Reference w:type="{variant}" r:id="rId{name}"/>' for name, (kind, variant, _) in texts.items()
    )
    return parts, relationships, references


def _page_number(number: Mapping[str, Any]) -> str:
    look = _run({"size": 14, **number})
    field = f'<w:fldSimple w:instr=" PAGE "><w:r><w:rPr>{look}</w:rPr><w:t>2</w:t></w:r></w:fldSimple>'
    indent = f'<w:ind w:left="{round(number.get("left", 0) * TWIPS_PER_MM)}"/>'
    return f'<w:p><w:pPr>{indent}<w:jc w:val="{number.get("align", "center")}"/></w:pPr>{field}</w:p>'
