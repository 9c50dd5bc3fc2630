"""Faults planted in letters of offices: words put in the place of others, or a paragraph taken away."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, Final

from docx import Document

from support.office_letters.letters import LETTERS

PLANTED_HERE: Final[tuple[tuple[str, str, str | None, str], ...]] = (
    ("cv_xa", "KT. CHỦ TỊCH", "CHỦ TỊCH", "ND0724"),
    ("cv_bo", "KT. CỤC TRƯỞNG CỤC KINH TẾ - QUẢN LÝ", "PHÓ CỤC TRƯỞNG CỤC KINH TẾ - QUẢN LÝ", "ND0724"),
    ("bao_cao", "KT. GIÁM ĐỐC", None, "ND0724"),
    ("bao_cao", "KT. GIÁM ĐỐC", "KT. CHỦ TỊCH", "ND0725"),
    ("ke_hoach", "KT. CHỦ TỊCH", "KT. GIÁM ĐỐC", "ND0725"),
    ("ke_hoach", "TM. ỦY BAN NHÂN DÂN", "TM. PHÓ CHỦ TỊCH", "ND0703"),
    ("qd_chu_tich", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH", "ND0648"),
    ("cv_xa", "- Lưu: VT, KT (02).", "- Lưu: VT, KT (02);\n- UBND tỉnh.", "ND0916"),
    ("cv_xa", "Số: 112/UBND-KT", "Số: 112/UBND-KT\nSố: 113/UBND-KT", "ND0018"),
    ("cv_xa", "Số: 112/UBND-KT", "Số: 112/UBND", "ND0314"),
    ("cv_xa", "Số: 112/UBND-KT", "Số:      /UBND", "ND0314"),
    ("to_trinh", "Kính gửi: Ủy ban nhân dân tỉnh Tuyên Quang", None, "ND0907"),
    ("to_trinh", "- Như trên;", "- UBND tỉnh;", "ND0915"),
    ("bao_cao", "- Như trên;", "- UBND tỉnh;", "ND0915"),
    (
        "qd_chu_tich",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
        "ND0607",
    ),
    ("qd_chu_tich", "QUYẾT ĐỊNH:", "QUYẾT ĐỊNH", "ND0645"),
    ("qd_chu_tich", "QUYẾT ĐỊNH:", None, "ND0645"),
    ("qd_chu_tich", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", None, "ND0644"),
    ("qd_chu_tich", "- Như Điều 3;", "- Như Điều 9;", "ND0925"),
    ("cv_bo", "Hà Nội, ngày 09 tháng 4 năm 2026", "Hà Nội, 09/4/2026", "ND0403"),
    ("cv_bo", "Hà Nội, ngày 09 tháng 4 năm 2026", "Hà Nội, ngày 09/4/2026", "ND0403"),
    ("cv_bo", "V/v hướng dẫn", "V/v: hướng dẫn", "ND0508"),
    ("cv_bo", "Kính gửi: Sở Xây dựng tỉnh Lào Cai", "Kính gửi Sở Xây dựng tỉnh Lào Cai", "ND0902"),
    (
        "cv_bo",
        "Bộ Xây dựng nhận được",
        "Căn cứ Luật Xây dựng; Căn cứ Nghị định số 06/2021/NĐ-CP ngày 26/01/2021 của Chính phủ; Bộ Xây dựng nhận được",
        "ND0647",
    ),
    ("cv_xa", "Phòng Kinh tế xã tổng hợp", "Phòng «TenPhong» tổng hợp", "ND0030"),
    ("cv_xa", "TM. ỦY BAN NHÂN DÂN", "T/M ỦY BAN NHÂN DÂN", "ND0702"),
    ("cv_xa", "Hồ Văn Điểu", "ThS. Hồ Văn Điểu", "ND0713"),
    ("cv_xa", "Hồ Văn Điểu", "HỒ VĂN ĐIỂU", "ND0710"),
    ("cv_xa", "- Như trên;", "- Như trên,", "ND0913"),
    ("cv_xa", "Nơi nhận:", "Nơi nhận", "ND0909"),
    ("cv_xa", "Độc lập - Tự do - Hạnh phúc", "Độc lập-Tự do-Hạnh phúc", "ND0105"),
    ("ke_hoach", "b) Rà soát", "c) Rà soát", "ND0627"),
    ("ke_hoach", "III. TỔ CHỨC", "IV. TỔ CHỨC", "ND0630"),
    ("cv_phu_luc", "(Kèm theo Công văn số 640/SCT-QLTM", "(Kèm theo Công văn số 641/SCT-QLTM", "ND2010"),
    ("cv_xa", "V/v rà soát hộ nghèo,", None, "ND0511"),
    ("cv_xa", "Số: 112/UBND-KT", None, "ND0307"),
    ("nq_hdnd", "QUYẾT NGHỊ:", "QUYẾT ĐỊNH:", "ND3103"),
    ("cv_bo", "- Lưu: VT, Cục", "Lưu: VT, Cục", "ND0913"),
)
"""A letter, what is taken, what is put there (None takes the paragraph away), and the code that reports it."""


def planted() -> Iterator[tuple[str, bytes, str]]:
    """The name of each faulty letter, the file, the code."""
    for name, old, new, code in PLANTED_HERE:
        yield f"{name}: {old} → {new}", _edited(LETTERS[name](), old, new), code


def _edited(docx: bytes, old: str, new: str | None) -> bytes:
    document: Any = Document(io.BytesIO(docx))
    for paragraph in [one for one in _paragraphs(document) if old in one.text]:
        if new is None:
            paragraph._p.getparent().remove(paragraph._p)
            continue
        first, *rest = paragraph.runs
        first.text = paragraph.text.replace(old, new)
        for run in rest:
            run.text = ""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _paragraphs(holder: Any) -> Iterator[Any]:
    yield from holder.paragraphs
    for table in holder.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from _paragraphs(cell)
