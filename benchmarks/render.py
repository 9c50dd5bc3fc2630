"""Warm rendering: validated dispatches to .docx bytes, against docxtpl filling the same template in the same run."""

from __future__ import annotations

import io
from pathlib import Path

from docxtpl import DocxTemplate
from markupsafe import Markup

from congvan import presets
from congvan.documents import Dispatch
from congvan.ooxml.markup import paragraphs_xml
from congvan.page import lay_out
from congvan.renderer import render
from congvan.template import load_template
from measuring import interleaved, table

TEMPLATE = Path(__file__).parents[1] / "templates" / "dispatch" / "template.docx"


def letters(count: int) -> list[Dispatch]:
    """``count`` letters of one office: head and signature recur, number, wording and recipients are new each time."""
    preset = presets.get("disbursement-acceleration")
    return [
        preset.document(
            number=f"{n + 1}/LĐTBXH-BTXH",
            program=f"Chương trình {n}",
            recipients=["Như trên", *(f"Phòng {n}.{index}" for index in range(8)), f"Lưu: VT, P{n}."],
        )
        for n in range(count)
    ]


def docxtpl_context(letter: Dispatch) -> dict[str, object]:
    """What docxtpl is given: the page laid out and its XML made beforehand, so that only filling is timed."""
    page = lay_out(letter, load_template().frame)
    blocks = {name for name in page.slots if page.blocks(name)}
    return {
        "d": {
            name: Markup(paragraphs_xml(page.blocks(name))) if name in blocks else value
            for name, value in page.slots.items()
        }
    }


def fill_with_docxtpl(context: dict[str, object]) -> bytes:
    template = DocxTemplate(TEMPLATE)
    template.render(context, autoescape=True)
    target = io.BytesIO()
    template.save(target)
    return target.getvalue()


def main(rounds: int, calls: int = 20) -> None:
    count = rounds * calls + 1
    made = letters(count)
    ours, theirs = iter(made), iter([docxtpl_context(letter) for letter in made])
    times = interleaved(
        {
            "docxtpl, same template (no notes, no layout)": lambda: fill_with_docxtpl(next(theirs)),
            "congvan.render, layout and notes included": lambda: render(next(ours)),
        },
        rounds,
        calls,
    )
    table("warm, one dispatch of two and a half pages", times, "docxtpl, same template (no notes, no layout)")
    numbers = iter(range(count))
    preset = presets.get("disbursement-acceleration")
    whole = interleaved(
        {"fields to validated dispatch to .docx": lambda: render(preset.document(place=f"Tỉnh {next(numbers)}"))},
        rounds,
        calls,
    )
    table("with validation", whole, "fields to validated dispatch to .docx")
