"""What is fuzzed: by target, how a case is made of its number, and what must come of it."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

from congvan import presets
from congvan.checker import check
from congvan.cli.commands.read import offered_layout
from congvan.documents import data_of
from congvan.errors import CongvanError, InputError, TemplateError, UnreadableDocument
from congvan.fixer import fix
from congvan.presets import loads
from congvan.reader import read, yaml_text
from congvan.renderer import render
from congvan.reporting.annotation import annotate
from congvan.resources import find_template
from congvan.source import dump_json, dump_yaml
from congvan.template import CompiledTemplate
from congvan.template.loading import prepare_files
from support import fuzzed_data
from support.mutations import mutated
from support.reading_column import origins, outcome

_PAYLOADS: Final = (
    *"{}[]:#\t\n'\"|>%@`~*\x00\u202e\ufeff", "- ", "&a ", "*a", "!!python/object ", "\x1b[31m", "  ", "---\n", "...",
    "null", "no", "010", "1e999", ".inf", "nan", "[@a]", "**", "^[", "1.000." * 40, "9" * 400, "a" * 3000,
    "../../etc/passwd", "\\ud800", "\\u0000", "<w:p/>",
)  # fmt: skip


class Target(NamedTuple):
    """A way in: its cases by a source of chance, and what a case ends in; any other exception is a fault of ours."""

    make: Callable[[Random], bytes]
    run: Callable[[bytes], str]


def _word_file(random: Random) -> bytes:
    return mutated(origins()[random.choice(sorted(origins()))], random)


def _or_unreadable(work: Callable[[bytes], object]) -> Callable[[bytes], str]:
    def run(docx: bytes) -> str:
        try:
            return str(work(docx))
        except UnreadableDocument:
            return "unreadable"
        except CongvanError as error:
            return type(error).__name__

    return run


def _check(docx: bytes) -> str:
    return "conformant" if check(docx).conformant else "not conformant"


def _read(docx: bytes) -> str:
    """What ``read`` wrote must be read again, and rendered where nothing is missing."""
    reading = read(docx)
    layout, _ = offered_layout(reading.layout)
    text = yaml_text(reading, layout)
    if reading.document is None:
        return "incomplete"
    try:
        render(loads(text))
    except InputError as error:
        raise AssertionError(f"what was read is refused: {error.problems[0]}") from error
    return "read and rendered"


def _fix(docx: bytes) -> str:
    fixed = fix(docx)
    return "mended" if fixed.repairs else "left"


def _citations(docx: bytes) -> str:
    from congvan.cli.cited import as_data, cited_in

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.docx"
        file.write_bytes(docx)
        return "listed" if as_data(cited_in(file), "vi")["citations"] else "none"


def _annotate(docx: bytes) -> str:
    findings = check(docx).findings
    assert len(check(annotate(docx, findings)).findings) >= 0
    return "annotated"


@functools.cache
def _template_files() -> tuple[bytes, bytes, str]:
    folder = find_template("dispatch")
    return folder.read("template.docx"), folder.read("template.yaml"), folder.read("example.yaml").decode()


def _template(random: Random) -> bytes:
    return mutated(_template_files()[0], random)


def _fill(docx: bytes) -> str:
    """A template that is taken fills into a file that opens."""
    _, manifest, example = _template_files()
    try:
        compiled = CompiledTemplate(prepare_files(docx, manifest, "fuzz"))
    except (TemplateError, UnreadableDocument) as error:
        return type(error).__name__
    check(render(loads(example), compiled).docx)
    return "taken"


@functools.cache
def _data() -> Mapping[str, bytes]:
    letter = data_of(presets.get("disbursement-acceleration").document())
    return {"yaml": dump_yaml(letter).encode(), "json": dump_json(letter).encode()}


def _typed(form: str) -> Callable[[Random], bytes]:
    def make(random: Random) -> bytes:
        whole = _data()[form]
        if random.random() < 0.3:
            data = bytearray(whole)
            for _ in range(random.randint(1, 8)):
                data[random.randrange(len(data))] = random.randrange(256)
            return bytes(data)
        lines = whole.decode().split("\n")
        for _ in range(random.randint(1, 4)):
            _edit(lines, random)
        return "\n".join(lines).encode("utf-8", "surrogatepass")

    return make


def _edit(lines: list[str], random: Random) -> None:
    at, other = random.randrange(len(lines)), random.randrange(len(lines))
    line, payload = lines[at], random.choice(_PAYLOADS)
    place = random.randint(0, len(line))
    lines[at] = random.choice(
        [lines[other], line[:place] + payload + line[place:], " " * random.randint(0, 4) + line, line[:place],
         line.partition(":")[0] + ": " + payload, f"{line}\n{line}", "", line * 3, lines[other].strip()]
    )  # fmt: skip


def _load(format: str) -> Callable[[bytes], str]:
    def run(data: bytes) -> str:
        try:
            letter = loads(data.decode("utf-8", "replace"), format=format)  # type: ignore[arg-type]
        except InputError as error:
            assert all(problem.message.vi for problem in error.problems)
            return "refused"
        try:
            check(render(letter).docx)
        except InputError:
            return "refused by the template"
        return "rendered"

    return run


TARGETS: Final[dict[str, Target]] = {
    "all": Target(_word_file, outcome),
    "check": Target(_word_file, _or_unreadable(_check)),
    "read": Target(_word_file, _or_unreadable(_read)),
    "fix": Target(_word_file, _or_unreadable(_fix)),
    "citations": Target(_word_file, _or_unreadable(_citations)),
    "annotate": Target(_word_file, _or_unreadable(_annotate)),
    "templates": Target(_template, _fill),
    "yaml": Target(_typed("yaml"), _load("yaml")),
    "json": Target(_typed("json"), _load("json")),
    **{kind: Target(fuzzed_data.make(kind), run) for kind, run in fuzzed_data.RUN.items()},
}


def fuzz_case(target: str, seed: int, number: int) -> bytes:
    """The case ``number`` of the series ``seed``; that of the target ``all`` is what it always was."""
    name = f"{seed}:{number}" if target == "all" else f"{target}:{seed}:{number}"
    return TARGETS[target].make(Random(name))
