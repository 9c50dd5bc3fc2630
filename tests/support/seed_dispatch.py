"""The reference dispatch as it was sent, its slips with it, as a document: nothing of it is corrected."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Any

import congvan as cv

SEED = Path(__file__).parents[1] / "data" / "seed_dispatch.txt"


def seed_dispatch() -> cv.Dispatch:
    """Every word of the file; its citations are plain text, its note is a note."""
    lines = [" ".join(line.split()) for line in SEED.read_text(encoding="utf-8").splitlines() if line.strip()]
    parent, *issuer = lines[:3]
    number = next(line for line in lines if line.startswith("Số:"))
    subject = next(line for line in lines if line.startswith("V/v"))
    opening = next(at for at, line in enumerate(lines) if line.startswith("Thực hiện chỉ đạo"))
    last = next(at for at, line in enumerate(lines) if line.endswith("./."))
    addressed = lines.index("Kính gửi:")
    note = next(line for line in lines if line.startswith("¹ "))
    content = [line.replace("nay¹", "nay[^1]") for line in lines[opening : last + 1] if line != note]
    return cv.Dispatch(
        issuer={"name": issuer, "parent": parent},
        number=number.removeprefix("Số: "),
        place="Quảng Nam",
        issue_date="ngày tháng năm 2024",
        subject=subject,
        addressees=[line.removeprefix("- ") for line in lines[addressed + 1 : opening]],
        body=_blocks(content),
        footnotes={"1": note.removeprefix("¹ ")},
        signatory={"position": lines[-2].capitalize(), "full_name": lines[-1]},
        recipients=[line.removeprefix("- ") for line in lines[lines.index("Nơi nhận:") + 1 : -2]],
    )


def _blocks(lines: list[str]) -> list[Any]:
    """Paragraphs, and clauses with their points."""
    blocks: list[Any] = []
    for kind, group in groupby(lines, key=lambda line: "point" if line[1:2] == ")" else line[:1].isdigit()):
        texts = [line.split(" ", 1)[1] if kind else line for line in group]
        if kind == "point":
            blocks[-1]["points"] = texts
        else:
            blocks += [{"clause": text} for text in texts] if kind else texts
    return blocks
