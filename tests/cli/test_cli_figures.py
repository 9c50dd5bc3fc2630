"""``congvan figures``: where each figure of a letter comes from."""

from __future__ import annotations

import json
from pathlib import Path

from cli.conftest import Run
from presets.test_figures_of_presets import write


def test_the_command_lists_them_as_text_and_as_data(congvan: Run, tmp_path: Path) -> None:
    write(tmp_path)
    text = congvan("figures", "thang11.yaml").stdout
    assert (
        "results.disbursed = 10,39 tỷ đồng\n    nguồn: Kho bạc Nhà nước, đến hết ngày 31/10/2026, số thực hiện\n"
        in text
    )
    assert "nơi lấy: so_lieu.xlsx, Sheet!C2:C9" in text
    data = json.loads(congvan("figures", "thang11.yaml", "--format", "json").stdout)
    assert {"results.plan", "laggards.names"} <= {one["name"] for one in data}


def test_a_letter_without_figures_says_so(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(congvan("new", "dispatch", "-o", "-").stdout, encoding="utf-8")
    assert "không có số liệu" in congvan("figures", "a.yaml").stderr
