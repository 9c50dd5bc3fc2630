"""Tài liệu: the examples of the guides run and print what the guides say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from congvan.register import CitationWriter, Register

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = (DOCS / "citations.md").read_text(encoding="utf-8")
REGISTER = Register.from_yaml(
    re.search(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)[1]
    + """
  tb273: {type: Thông báo, code: 273/TB-UBND, date: 12/8/2024, issuer: UBND tỉnh}
  tb276: {type: Thông báo, code: 276/TB-UBND, date: 12/8/2024, issuer: UBND tỉnh}
  tb284: {type: Thông báo, code: 284/TB-UBND, date: 14/8/2024, issuer: UBND tỉnh}
  tb16: {type: Thông báo, code: 16/TB-UBND, date: 14/8/2024, issuer: UBND tỉnh}
  cv10: {type: Công văn, code: 10/BTC-NSNN, date: 05/10/2024, issuer: Bộ Tài chính, subject: về việc A}
  cv1053: {type: Công văn, code: 1053/UBND-KTTH, date: 15/02/2024, issuer: UBND tỉnh, subject: về việc A}
"""
)
ROWS = re.findall(r"^\| `[^`]*\[@([^`]+)\]`(, later|, the first time)? \| (.+?) \|$", GUIDE, re.MULTILINE)


@pytest.mark.parametrize(("raw", "when", "printed"), [row for row in ROWS if "what stands" not in row[2]])
def test_the_tables_show_what_is_written(raw: str, when: str, printed: str) -> None:
    writer = CitationWriter(REGISTER)
    raw = raw.replace("\\|", "|")
    words = [writer.write(raw) for _ in range(2 if when == ", later" else 1)][-1]
    shown = [part.strip() for part in printed.split("…") if part.strip()]
    assert all(part.removeprefix("tại ") in words for part in shown)
    assert "…" in printed or words == printed


@pytest.mark.parametrize("page", ["citations.md", "consistency.md"])
def test_the_examples_run(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    scope: dict[str, object] = {}
    for block in re.findall(r"```python\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL):
        exec(block, scope)
        for line, comment in re.findall(r"^(writer\.unused) +# (.+)$", block, re.MULTILINE):
            assert repr(eval(line, scope)) == comment
    assert capsys.readouterr().out.strip()
