"""Checking: one warm file of three pages, and files of twice and four times the body."""

from __future__ import annotations

from congvan import presets
from congvan.checker import check
from congvan.documents import Dispatch
from congvan.renderer import render
from measuring import interleaved, table


def long_letter(letter: Dispatch, paragraphs: int) -> bytes:
    """The letter with a body of so many paragraphs."""
    prose = letter.canonical().body[-1]
    return render(letter.model_copy(update={"body": (prose,) * paragraphs, "footnotes": {}, "citations": {}})).docx


def main(rounds: int) -> None:
    letter = presets.get("disbursement-acceleration").document()
    file = render(letter).docx
    name = "the preset's letter, three pages"
    table("checking, warm", interleaved({name: lambda: check(file)}, rounds), name)
    sizes = {f"{count} paragraphs": long_letter(letter, count) for count in (100, 200, 400, 800)}
    growth = interleaved({name: lambda data=data: check(data) for name, data in sizes.items()}, max(1, rounds // 5))
    table("growth with the body (linear where each step halves the ratio)", growth, "100 paragraphs")
