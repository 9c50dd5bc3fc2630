"""Tệp mẫu soạn sẵn: fields, figures and the letter itself in one YAML file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from congvan.documents.every_model import MODELS
from congvan.errors import InputError, Message, Problem, Refusal
from congvan.late_dataclasses import dataclass
from congvan.presets.fielded.changes import ids_of
from congvan.presets.fielded.field import FieldSpec
from congvan.presets.fielded.filling import names_in
from congvan.source import OpenedFolder, Tree, build_data, read_file, read_text
from congvan.vocabulary import LetterKind, member_of

if TYPE_CHECKING:
    from congvan.documents import AdministrativeDocument

BUILT_IN: Final = frozenset({"issuer", "place", "previous", "appendices", "issue_month", "added"})
"""What prose may name besides the fields and figures of a preset."""
DOCUMENT_KEYS: Final = frozenset(
    {key for model in MODELS for key in model.model_fields} | {"preset", "values", "changes", "figures"}
)
"""What a letter may say at its top besides the fields of its preset."""
_KEYS: Final = frozenset({"preset", "title", "kind", "fields", "figures", "example", "document"})
_NO_EXAMPLE: Final = Message(
    "chưa có giá trị để dựng ví dụ của mẫu: ghi default hoặc example",
    "the example of the preset has no value for it: write default or example",
)
_KINDS: Final = Message(
    f"kind là một trong: {', '.join(one.value for one in LetterKind)}",
    f"kind is one of: {', '.join(one.value for one in LetterKind)}",
)


@dataclass(frozen=True, slots=True)
class LetterPreset:
    """Mẫu soạn sẵn: the fields that a letter gives, figures computed from them, and the letter with their names in braces."""

    name: str
    title: Message
    fields: Mapping[str, FieldSpec]
    figures: Mapping[str, Mapping[str, Any]]
    document: Mapping[str, Any]
    file: str = ""
    kind: LetterKind = LetterKind.MAIN
    """What its letters are in a cycle of letters."""
    shown: Mapping[str, Any] = field(default_factory=dict)
    """What its example says besides the fields, and no other letter: the number and day of the letter it came from."""
    is_shipped: bool = False
    """Whether it comes with congvan: its agency and people are an example, and no office's."""

    @property
    def each_cycle(self) -> tuple[str, ...]:
        """The fields that are asked again each cycle."""
        return tuple(name for name, spec in self.fields.items() if spec.each_cycle)

    def example(self, opened: OpenedFolder | None = None) -> AdministrativeDocument:
        """The document of the preset's own example, its tables read from below ``opened``.

        Raises ``InputError`` where it makes none.
        """
        from congvan.presets.fielded.file import FieldedFile
        from congvan.presets.fielded.writing import example_of

        if blank := [name for name, spec in self.fields.items() if spec.required and spec.shown is None]:
            raise InputError([Problem(_NO_EXAMPLE, path=f"fields.{name}", file=self.file) for name in blank])
        return FieldedFile(Tree(example_of(self), self.file), self, opened).letter().document

    @property
    def known_names(self) -> frozenset[str]:
        """Everything that prose may name."""
        return frozenset({*self.fields, *self.figures, *BUILT_IN})


def read_letter_preset(path: Path) -> LetterPreset:
    """The preset of a file; raises ``InputError`` with every fault."""
    return letter_preset(read_file(path))


def letter_preset_of(text: str, file: str = "<text>") -> LetterPreset:
    """The preset that a text describes; raises as ``read_letter_preset``."""
    return letter_preset(read_text(text, file=file))


def is_letter_preset(tree: Tree) -> bool:
    """Whether a data file is a preset and no letter."""
    return isinstance(tree.data, Mapping) and "document" in tree.data and "fields" in tree.data


def letter_preset(tree: Tree) -> LetterPreset:
    """The preset of a file that was read; raises as ``read_letter_preset``."""
    if not is_letter_preset(tree):
        message = Message("mẫu soạn sẵn có fields và document", "a preset has fields and document")
        raise InputError([Problem(message, file=tree.file)])
    if misshapen := list(_misshapen(tree)):
        raise InputError([*tree.problems, *misshapen])
    data = tree.data
    problems = [*tree.problems, *_unknown_keys(tree)]
    fields = {}
    for name, typed in dict(data["fields"]).items():
        try:
            fields[name] = _field(name, typed)
        except Refusal as refusal:
            problems.append(_at(tree, ("fields", name), refusal.message))
        except InputError as error:
            problems += [_at(tree, ("fields", name), one.message) for one in error.problems]
    kind = member_of((LetterKind,), str(data.get("kind", LetterKind.MAIN.value)))
    if not isinstance(kind, LetterKind):
        problems.append(_at(tree, ("kind",), _KINDS))
        kind = LetterKind.MAIN
    preset = LetterPreset(
        str(data.get("preset", "")), _title(data.get("title", "")), fields, dict(data.get("figures", {})),
        dict(data["document"]), tree.file, kind, dict(data.get("example") or {}),
    )  # fmt: skip
    problems += [_at(tree, path, message) for path, message in _faults(preset)]
    if problems:
        raise InputError(problems)
    return preset


def _title(typed: Any) -> Message:
    """One title for both languages, or ``{vi: …, en: …}``."""
    if isinstance(typed, Mapping):
        return Message(str(typed.get("vi", "")), str(typed.get("en", typed.get("vi", ""))))
    return Message(str(typed), str(typed))


def _field(name: str, typed: Any) -> FieldSpec:
    if name in DOCUMENT_KEYS:
        raise Refusal(
            f"“{name}” là tên mục của văn bản, không đặt cho trường",
            f"“{name}” is a key of documents and cannot name a field",
        )
    if name in BUILT_IN:
        raise Refusal(f"“{name}” đã có nghĩa sẵn", f"“{name}” has a meaning already")
    return build_data(typed, FieldSpec)


def _misshapen(tree: Tree) -> Iterator[Problem]:
    """What should have entries of its own, and has none."""
    figures = tree.data.get("figures", {})
    rules = figures.items() if isinstance(figures, Mapping) else ()
    for path, value in (
        *(((key,), tree.data[key]) for key in ("fields", "figures", "example", "document") if key in tree.data),
        *((("figures", name), rule) for name, rule in rules),
        *((("document", key), _within(tree.data["document"], key)) for key in ("citations", "footnotes", "values")),
    ):
        if not isinstance(value, Mapping):
            yield _at(tree, path, Message("cần các mục “tên: giá trị”", "entries “name: value” are needed"))


def _within(value: Any, key: str) -> Any:
    return (value.get(key) or {}) if isinstance(value, Mapping) else {}


def _unknown_keys(tree: Tree) -> Iterator[Problem]:
    for key in tree.data:
        if key not in _KEYS:
            yield _at(tree, (key,), Message(f"mẫu soạn sẵn không có mục “{key}”", f"a preset has no key “{key}”"))


def _faults(preset: LetterPreset) -> Iterator[tuple[tuple[str | int, ...], Message]]:
    used = {name for path, text in _texts(preset.document, ("document",)) for name in names_in(text)}
    used |= set(_named_elsewhere(preset))
    for path, text in _texts(preset.document, ("document",)):
        for name in names_in(text):
            yield from _unknown(preset, path, name)
    for name in preset.fields:
        if name not in used:
            yield ("fields", name), Message(f"trường “{name}” không được dùng", f"the field “{name}” is not used")
    seen: set[str] = set()
    for one in ids_of(preset.document):
        if one in seen:
            yield ("document",), Message(f"hai khối cùng id “{one}”", f"two blocks have the id “{one}”")
        seen.add(one)


def _unknown(
    preset: LetterPreset, path: tuple[str | int, ...], name: str
) -> Iterator[tuple[tuple[str | int, ...], Message]]:
    if name not in preset.known_names and name not in set(loop_names(preset.document)):
        yield path, Message(f"không có trường “{name}”", f"there is no field “{name}”")


def _texts(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _texts(one, (*path, key))
    elif isinstance(value, list | tuple):
        for at, one in enumerate(value):
            yield from _texts(one, (*path, at))


def _named_elsewhere(preset: LetterPreset) -> Iterator[str]:
    """The names in ``when``, ``for_each``, figures and bounds."""
    for rule in preset.figures.values():
        for one in rule.values():
            for name in one if isinstance(one, list) else [one]:
                yield str(name).partition(".")[0]
    for spec in preset.fields.values():
        yield from filter(None, (spec.after, spec.not_after))
    yield from _block_names(preset.document)


def _block_names(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        if "when" in value:
            yield str(value["when"]).partition(".")[0]
        for listed in value.get("for_each", {}).values() if isinstance(value.get("for_each"), Mapping) else ():
            yield str(listed).partition(".")[0]
        for one in value.values():
            yield from _block_names(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _block_names(one)


def loop_names(value: Any) -> Iterator[str]:
    """What ``for_each`` calls the entries of its lists."""
    if isinstance(value, Mapping):
        if isinstance(value.get("for_each"), Mapping):
            yield from map(str, value["for_each"])
        for one in value.values():
            yield from loop_names(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from loop_names(one)


def _at(tree: Tree, path: tuple[str | int, ...], message: Message) -> Problem:
    line, column = tree.position(path)
    return Problem(message, path=".".join(map(str, path)), file=tree.file, line=line, column=column)
