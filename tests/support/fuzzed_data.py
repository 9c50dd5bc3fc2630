"""Data of every kind that is fuzzed beside letters: in the place of a value, something that is not one."""

from __future__ import annotations

import copy
import functools
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import reduce
from operator import getitem
from pathlib import Path
from random import Random
from typing import Any, Final

import yaml

from congvan import presets
from congvan.certifying import Certificate, certify
from congvan.errors import CongvanError
from congvan.followup import cycle_of, cycle_text, status
from congvan.presets import loads
from congvan.presets.fielded.preset_file import letter_preset_of
from congvan.presets.fielded.writing import letter_example
from congvan.presets.registry import preset_text
from congvan.profile import load
from congvan.renderer import render
from congvan.reporting.rules import rules_of
from congvan.reporting.suppression import load_suppressions
from congvan.resources import find_template
from congvan.source import build, read_text
from congvan.template.loading import prepare_files
from congvan.units import UnitRegister
from followup.reports import CYCLE, REGISTER

_NONE_OF_ITS_KIND: Final[tuple[Any, ...]] = (
    5, 0, -1, 1.5, True, None, "", "x", "{", "{a}", "{previous}", [], [[]], {}, {"a": 1}, [None], "1e999",
    {"file": "x.csv"}, [{"id": "a"}], "2026-13-45", {"before": "2026-12-01"}, {"add": 5}, "x.y.z", [1, 2, 3],
    {"when": 5}, {"for_each": {"a": "b"}}, {"for_each": 5}, "9" * 30, "-", "../../etc/passwd", "\x1b[31m",
)  # fmt: skip
_KEYS: Final = ("x", "id", "when", "file", "for_each", "type", "values", "changes", "figures", "citations", "body")
_PRESETS: Final = ("disbursement-monthly", "late-report-reminder", "commune-disbursement-report")
_COPY: Final = """\
form: Sao y
issuer: {name: Sở Tài chính, symbol: STC}
number: 12/SY-STC
place: An Bình
issue_date: 2026-03-20
signatory: {position: Giám đốc, full_name: Lê Văn An}
recipients: [Như trên]
"""
_BASELINE: Final = """\
suppress:
  - {code: ND0301, file: a.docx, reason: vì vậy}
  - {code: ND0302, reason: để sau}
"""
Steps = tuple[str | int, ...]


def _places(value: Any, steps: Steps = ()) -> Iterator[Steps]:
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in entries:
        yield (*steps, key)
        yield from _places(one, (*steps, key))


def misshapen(text: str, random: Random) -> bytes:
    """The data of ``text`` with a value or two replaced, moved, named otherwise or gone."""
    data = yaml.safe_load(text)
    for _ in range(random.randint(1, 2)):
        places = list(_places(data))
        if places:
            _change(data, random.choice(places), random.choice(places), random)
    return yaml.safe_dump(data, allow_unicode=True).encode()


def _change(data: Any, place: Steps, other: Steps, random: Random) -> None:
    holder, key = reduce(getitem, place[:-1], data), place[-1]
    way = random.random()
    if way < 0.6:
        holder[key] = copy.deepcopy(random.choice(_NONE_OF_ITS_KIND))
    elif way < 0.8:
        holder[key] = copy.deepcopy(reduce(getitem, other, data))
    elif isinstance(holder, dict):
        holder[random.choice(_KEYS)] = holder.pop(key)
    else:
        holder.pop(key)


def _refused_or(work: Callable[[str], object]) -> Callable[[bytes], str]:
    def run(data: bytes) -> str:
        try:
            work(data.decode())
        except CongvanError as error:
            assert error.format("vi") and error.format("en")
            return "refused"
        return "taken"

    return run


def _preset(text: str) -> None:
    letter_preset_of(text).example()


def _cycle(text: str) -> None:
    cycle = cycle_of(text)
    status(cycle, REGISTER, date(2026, 11, 20))
    assert cycle_of(cycle_text(cycle)) == cycle


@functools.cache
def _issued() -> bytes:
    return render(loads(find_template("dispatch").read("example.yaml").decode())).docx


def _baseline(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "accepted.yaml"
        file.write_text(text, encoding="utf-8")
        load_suppressions(file, tuple(rules_of(load("nd30"))))


def _manifest(text: str) -> None:
    prepare_files(find_template("dispatch").read("template.docx"), text.encode(), "fuzz")


@functools.cache
def _texts(kind: str) -> tuple[str, ...]:
    if kind == "presets":
        return tuple(map(preset_text, _PRESETS))
    if kind == "fields":
        return tuple(letter_example(presets.find(name), name) for name in _PRESETS)  # type: ignore[arg-type]
    if kind == "units":
        return (yaml.safe_dump(REGISTER.model_dump(mode="json"), allow_unicode=True),)
    if kind == "manifests":
        return (find_template("dispatch").read("template.yaml").decode(),)
    return ({"cycles": cycle_text(CYCLE), "copies": _COPY, "baselines": _BASELINE}[kind],)


def make(kind: str) -> Callable[[Random], bytes]:
    """What makes the cases of a kind."""
    return lambda random: misshapen(random.choice(_texts(kind)), random)


RUN: Final[dict[str, Callable[[bytes], str]]] = {
    "presets": _refused_or(_preset),
    "fields": _refused_or(lambda text: render(loads(text))),
    "cycles": _refused_or(_cycle),
    "units": _refused_or(lambda text: build(read_text(text), UnitRegister)),
    "copies": _refused_or(lambda text: certify(_issued(), build(read_text(text), Certificate))),
    "baselines": _refused_or(_baseline),
    "manifests": _refused_or(_manifest),
}
"""What each kind is given to, by its name."""
