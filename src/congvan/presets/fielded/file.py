"""Tệp thư dùng mẫu: a letter that names a preset, gives its fields and changes its blocks."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from congvan.cached import cached_property
from congvan.documents import UNSAID_TYPE, USUAL_MODEL, AdministrativeDocument, model_of
from congvan.errors import InputError, Problem
from congvan.parts import Layout
from congvan.presets.fielded.field import FieldType
from congvan.presets.fielded.late_units import read_late_units
from congvan.presets.fielded.letter import OWN_KEYS, VALUES, FilledLetter, fill_letter, values_of
from congvan.presets.fielded.preset_file import LetterPreset
from congvan.presets.fielded.tables import read_tables
from congvan.presets.loaded import LoadedDocument
from congvan.presets.notices import notices
from congvan.source import (
    OpenedFolder,
    Tree,
    build_data,
    in_order,
    model_shape,
    normalise,
    part_of,
    place,
)
from congvan.source.keys import identify
from congvan.vocabulary import DocumentType

_FROM_FILES: Final = (FieldType.TABLE, FieldType.UNITS)


@dataclass(frozen=True)
class FieldedFile:
    """Một tệp thư dùng mẫu, chưa xét."""

    tree: Tree
    preset: LetterPreset
    opened: OpenedFolder | None = None
    register_problems: tuple[Problem, ...] = field(default=())
    shared: Collection[str] = ()
    """The keys of cited documents in a register of its own, which other letters use too."""

    @cached_property
    def given(self) -> dict[str, Any]:
        """What the letter says, by identifiers."""
        names = (*self.preset.fields, *self._model.model_fields, *OWN_KEYS)
        data = self.tree.data if isinstance(self.tree.data, Mapping) else {}
        return {identify(key, names): value for key, value in data.items()}

    @property
    def typed(self) -> dict[str, Any]:
        """What the letter gives its fields, at its top and below ``values``; raises ``InputError`` as ``filled``."""
        try:
            return {**self.given, **values_of(self.given)}
        except InputError as error:
            raise InputError(self.place(error.problems)) from None

    @cached_property
    def document_type(self) -> DocumentType:
        """What the letter is: what the preset says, or a dispatch."""
        named = self.preset.document.get("type")
        return next((one for one in DocumentType if named in (one.value, one.label)), UNSAID_TYPE)

    @cached_property
    def _model(self) -> type[AdministrativeDocument]:
        return model_of(self.document_type) or USUAL_MODEL

    @property
    def layout(self) -> Layout:
        """The layout as far as its values are right, whatever else the file holds."""
        return part_of(self.tree, self._model, "layout", Layout) or Layout()

    def place(self, problems: Iterable[Problem]) -> list[Problem]:
        """``problems`` with the lines and columns of the file."""
        return [one if one.line or one.file else self._placed(one) for one in problems]

    def filled(self) -> FilledLetter:
        """The data of the letter; raises ``InputError`` with every problem at its line."""
        tables, problems = read_tables(self.preset, self.typed, self.opened)
        units, unread_units = read_late_units(self.preset, self.typed, self.opened)
        problems += unread_units
        unread = "citations" if self.register_problems else ""
        given = {key: one for key, one in self.given.items() if key != unread}
        try:
            letter = fill_letter(self.preset, given, {**tables, **units}, shared=self.shared)
        except InputError as error:
            faulty = {f"{VALUES}.{name}" for name, spec in self.preset.fields.items() if spec.type in _FROM_FILES}
            faulty = faulty if problems else set()
            problems += [one for one in error.problems if one.path not in faulty]
            letter = FilledLetter({}, self.preset)
        problems = [*self.tree.problems, *self.register_problems, *self.place(problems)]
        if problems:
            raise InputError(in_order(problems))
        return letter

    def letter(self) -> LoadedDocument:
        """The letter; raises as ``filled``."""
        filled = self.filled()
        try:
            document = build_data(filled.data, self._model, self.opened)
            return LoadedDocument(
                document, self, filled.notes, notices(normalise(self.tree, model_shape(self._model)), document)
            )
        except InputError as error:
            raise InputError(in_order(self.place(error.problems))) from None

    def _placed(self, problem: Problem) -> Problem:
        """At its own line, else where the letter names its preset."""
        (found,) = place([problem], self.tree, self._model)
        if found.line:
            return found
        path = tuple(problem.path.split("."))
        line, column = self.tree.position(path)
        return dataclasses.replace(problem, file=self.tree.file, line=line, column=column)
