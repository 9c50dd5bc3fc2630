"""What offices write and no example of ours had: printed as they mean it, read back, judged right."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

import congvan as cv
from congvan.renderer import render
from congvan.vocabulary import SigningAuthority
from render.cases import dispatch
from support.drafts import reported_besides

COMMITTEE = {
    "authority": SigningAuthority.ON_BEHALF_FOR_HEAD,
    "collective": "Ban Chỉ đạo",
    "head_position": "Trưởng ban",
    "position": "Phó Trưởng ban",
    "advisory_position": ["Phó Giám đốc Sở Tài chính"],
    "full_name": "Nguyễn Văn A",
}
CASES: dict[str, dict[str, Any]] = {
    "a second position": {"signatory": COMMITTEE},
    "a broken subject": {"subject": ["góp ý dự thảo", "Đề án"]},
    "an addressee of two lines": {"addressees": "Ông Nguyễn Văn B\n(Địa chỉ: số 1 đường Hoa Sen, phường Hoa Sen)"},
    "an addressee through another": {"addressees": "UBND tỉnh An Bình (qua Sở Nội vụ)"},
    "a unit and who drafted": {"recipients": ["Như trên", "Lưu VT; NC.Châu"]},
    "a blank number of copies": {"recipients": ["Như trên", "Lưu: VT, CST (PLP) (   b)"]},
    "a name of three lines": {
        "issuer": {
            "parent": "UBND tỉnh An Bình",
            "name": ["Ban Chỉ đạo bảo vệ và phát triển", "nông thôn và đô thị mới", "số hóa và Đề án 09"],
        }
    },
    "many symbols": {
        "body": ["Căn cứ Công văn 4503/TCT ngày 07/7/2025 và Công văn số 3169/TCT06 ngày 16/7/2025 của Tổ công tác."]
    },
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_read_back_as_it_was_typed(name: str) -> None:
    letter = dispatch(**{"addressees": "Sở Y tế", **CASES[name]})
    assert cv.read(render(letter).docx).document == letter.canonical()


@pytest.mark.parametrize("name", sorted(set(CASES) - {"many symbols"}))
def test_it_is_judged_right(name: str) -> None:
    letter = dispatch(**{"addressees": "Sở Y tế", "body": ["Kính đề nghị góp ý."], **CASES[name]})
    assert reported_besides(cv.check(render(letter).docx)) == ()


def test_the_second_position_is_in_capitals_and_keeps_its_case_in_the_file() -> None:
    docx = render(dispatch(signatory=COMMITTEE)).docx
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        document, styles = (package.read(f"word/{name}.xml").decode() for name in ("document", "styles"))
    assert "Phó Giám đốc Sở Tài chính" in document
    style = styles[styles.index('w:styleId="CvAdvisoryPosition"') :]
    assert "<w:caps/>" in style[: style.index("</w:style>")]
