"""Warm, from what a user has: a model, dicts, JSON, YAML, the fields of a preset; and long tables; against peers.

Candidates take turns of twenty letters; each letter is new in number, programme and recipients; most paragraphs recur,
as in a batch, but for the row that says so. CPU time, median and spread.
"""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from isal import isal_zlib

import congvan as cv
from congvan import presets
from congvan.body import OutlineLine
from congvan.documents import data_of
from congvan.source import dump_yaml
from measuring import Spread, interleaved_cpu, spread_table
from other_engines import Engine, engines, timed_by
from peers import TITLES, assert_says, by_hand, rows, with_docxtpl

BASE = "docxtpl, slim template"
SLOW = ("docxtpl-ng",)
IN_A_TURN = 20
"""Letters that a candidate makes one after another, as in a batch, before the next has its turn."""
TOO_MANY = 10_000
"""Rows with which the slow ones would take minutes, since their time grows with the square."""


def letters(count: int) -> list[cv.Dispatch]:
    """Letters of one office, each with words of its own."""
    preset = presets.get("disbursement-acceleration")
    return [
        preset.document(
            number=f"{n + 1}/LĐTBXH-BTXH",
            program=f"Chương trình {n}",
            recipients=["Như trên", *(f"Phòng {n}.{index}" for index in range(8)), f"Lưu: VT, P{n}."],
        )
        for n in range(count)
    ]  # fmt: skip


def context_of(letter: cv.Dispatch, listed: Any = ()) -> dict[str, Any]:
    """The words of ``letter`` as a peer is given them."""
    shown = letter.shown
    return {
        "agency": letter.issuer.full_name,
        "national_name": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "number": letter.number.shown,
        "motto": "Độc lập - Tự do - Hạnh phúc",
        "place_date": letter.place,
        "subject": letter.subject,
        "addressees": list(letter.addressees),
        "body": ["".join(run.text for run in line.words.runs) for line in shown.lines if isinstance(line, OutlineLine)],
        "recipients": [recipient.shown for recipient in letter.recipients],
        "signatory": letter.signatory.full_name,
        "rows": listed,
    }


def with_new_paragraphs(data: Mapping[str, Any], number: int) -> dict[str, Any]:
    """``data`` with ``number`` among the words of each paragraph, so that none is known from another letter."""

    def renewed(value: Any) -> Any:
        match value:
            case str():
                return value.replace(" ", f" {number} ", 1)
            case list():
                return [renewed(one) for one in value]
            case dict():
                return {key: renewed(one) for key, one in value.items()}
            case _:
                return value

    return {**data, "body": renewed(data["body"])}


def candidates(made: list[cv.Dispatch]) -> dict[str, Callable[[], object]]:
    """What is timed; each call takes the next letter."""
    contexts = [context_of(one) for one in made]
    data = [data_of(one) for one in made]
    renewed = [with_new_paragraphs(one, number) for number, one in enumerate(data, start=2)]
    texts = [json.dumps(one, ensure_ascii=False) for one in data]
    yamls = [dump_yaml(one) for one in data]
    numbers = iter(range(10**9))

    def each(of: list[Any], work: Callable[[Any], object]) -> Callable[[], object]:
        items: Iterator[Any] = iter(of * 2)
        return lambda: work(next(items))

    preset = presets.get("disbursement-acceleration")
    return {
        BASE: each(contexts, with_docxtpl),
        "python-docx by hand": each(contexts, by_hand),
        "congvan, ready model": each(made, lambda one: cv.render(one).docx),
        "congvan, dicts": each(data, lambda one: cv.render(cv.from_data(one)).docx),
        "congvan, dicts, no paragraph twice": each(renewed, lambda one: cv.render(cv.from_data(one)).docx),
        "congvan, JSON": each(texts, lambda one: cv.render(cv.loads(one, format="json")).docx),
        "congvan, YAML of a whole letter": each(yamls, lambda one: cv.render(cv.loads(one)).docx),
        "congvan, fields of a preset": lambda: cv.render(
            preset.document(number=f"{next(numbers) + 1}/LĐTBXH-BTXH", program=f"Chương trình {next(numbers)}")
        ),
    }


def warm_up(others: Mapping[str, Engine], contexts: list[dict[str, Any]], rounds: int) -> None:
    """Node compiles what runs often while it runs: its figures are those of a process that has run for a while."""
    for engine in others.values():
        for context in contexts[: rounds * 3]:
            engine.cpu(context)


def assert_equivalent(letter: cv.Dispatch, others: Mapping[str, Engine]) -> None:
    """Every engine says the letter's subject, body and recipients."""
    context = context_of(letter)
    lines = [context["subject"].replace("\n", " "), *(text.rstrip("./") for text in context["body"] if "[" not in text)]
    for name, docx in (
        ("docxtpl", with_docxtpl(context)),
        ("by hand", by_hand(context)),
        ("congvan", cv.render(letter).docx),
        *((name, one.docx(context)) for name, one in others.items()),
    ):
        assert_says(docx, lines, name)


def with_table(letter: cv.Dispatch, count: int) -> cv.Dispatch:
    """``letter`` with an appendix of so many rows."""
    table = cv.Table(columns=list(TITLES), rows=rows(count))
    return letter.model_copy(update={"appendices": [cv.Appendix(title="Danh sách", body=[table])]})


def table_candidates(letter: cv.Dispatch, count: int) -> dict[str, Callable[[], object]]:
    """The letter with an appendix of rows; from the rows, not from a model."""
    listed = rows(count)
    found: dict[str, Callable[[], object]] = {
        "docxtpl, slim template": lambda: with_docxtpl(context_of(letter, listed)),
        "congvan, rows to bytes": lambda: cv.render(with_table(letter, count)).docx,
    }
    return found


def deflating(made: list[cv.Dispatch]) -> dict[str, Callable[[], object]]:
    """The limit: what changes from letter to letter, deflated and nothing else."""
    with zipfile.ZipFile(io.BytesIO(cv.render(made[0]).docx)) as package:
        live = [package.read(name) for name in ("word/document.xml", "word/footnotes.xml", "docProps/core.xml")]

    def deflate(library: Any, level: int) -> None:
        for data in live:
            deflater = library.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
            deflater.compress(data) + deflater.flush()

    return {
        "limit: deflate at zlib 6": lambda: deflate(zlib, 6),
        "limit: deflate at isal 1": lambda: deflate(isal_zlib, 1),
    }


def sizes(letter: cv.Dispatch, found: Mapping[str, Engine]) -> dict[str, int]:
    """How many bytes each engine makes of one letter."""
    context = context_of(letter)
    own = {BASE: with_docxtpl(context), "python-docx by hand": by_hand(context), "congvan": cv.render(letter).docx}
    return {name: len(docx) for name, docx in (own | {name: one.docx(context) for name, one in found.items()}).items()}


def main(rounds: int) -> tuple[dict[str, Mapping[str, Spread]], dict[str, int]]:
    """Measures and prints; gives the figures by their titles, and the bytes of one letter."""
    calls = IN_A_TURN if rounds > 1 else 1
    made = letters(rounds * calls + 1)
    found: dict[str, Mapping[str, Spread]] = {}
    with engines() as others:
        assert_equivalent(made[0], others)
        contexts = [context_of(one) for one in made]
        warm_up(others, contexts, rounds)
        bytes_of = sizes(made[0], others)
        in_processes = {name: timed_by(one, contexts) for name, one in others.items()}
        found["one letter of two and a half pages"] = interleaved_cpu(
            candidates(made) | deflating(made), rounds, calls, in_processes
        )
        for count in (500, 10_000) if rounds > 1 else (50,):
            few = max(1, rounds // (3 if count < 1000 else 15))
            large = [context_of(made[0], rows(count))] * (few + 1)
            able = {name: one for name, one in others.items() if count < TOO_MANY or name.split()[0] not in SLOW}
            found[f"with an appendix of {count} rows of 8 cells"] = interleaved_cpu(
                table_candidates(made[0], count), few, 1, {name: timed_by(one, large) for name, one in able.items()}
            )
    for title, times in found.items():
        spread_table(title, times, BASE)
    print("\nbytes of one letter")
    for name, size in bytes_of.items():
        print(f"  {name:<36} {size:9,}")
    return found, bytes_of
