"""Tệp văn bản: a YAML or JSON file, of a whole document or of a preset's fields, to a document."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from congvan import logs
from congvan.documents import UNSAID_TYPE, is_document, model_of, type_named
from congvan.errors import InputError, Message, Problem, Refusal, UnknownName
from congvan.files import YAML_FILES
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.model import Model, documented
from congvan.parts import Layout
from congvan.presets import registry
from congvan.presets.loaded import LoadedDocument
from congvan.presets.notices import notices
from congvan.presets.preset import Fields, Preset
from congvan.register import RegisterFile
from congvan.source import (
    NormalData,
    OpenedFolder,
    Tree,
    build,
    build_normal,
    in_order,
    model_shape,
    normalise,
    part_of,
    place,
    read_file,
    read_text,
)
from congvan.vocabulary import KEY_LABELS, DocumentType

if TYPE_CHECKING:
    from congvan.documents import Document
    from congvan.presets.fielded import LetterPreset
    from congvan.presets.fielded.file import FieldedFile
    from congvan.presets.untyped import Faults

PRESET_KEYS: Final = ("preset", *KEY_LABELS["preset"])
"""The keys, one of which at the root of a file names the preset whose fields the file gives."""
TYPE_KEYS: Final = ("type", *KEY_LABELS["type"])
"""The keys, one of which says what document the file gives; a dispatch need not say it."""
REGISTER_KEYS: Final = ("citations", *KEY_LABELS["citations"])
"""The keys, one of which may name a file of cited documents that several letters share."""
VALUES_KEYS: Final = ("values", *KEY_LABELS["values"])
"""The keys, one of which may hold the fields of a preset."""
_NO_FOLDER: Final = Message(
    "văn bản nhận từ ngoài không được chỉ tới tệp: hãy ghi danh mục ngay tại đây, hoặc mở một thư mục bằng --base, "
    "trong Python là base=",
    "text from outside names no files: write the register here, or open a folder with --base, in Python base=",
)
_NO_PRESET_FILE: Final = Message(
    "văn bản nhận từ ngoài không được chỉ tới tệp mẫu: gọi mẫu bằng tên, hoặc mở một thư mục bằng --base, trong Python "
    "là base=",
    "text from outside names no file of a preset: name the preset, or open a folder with --base, in Python base=",
)
"""How a preset ends that is named by its file."""
_FIRST_STEP: Final = late_pattern(r"[.\[]")


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """Một tệp văn bản chưa xét: what the file says, the model it is meant for, and what is wrong with its register."""

    tree: Tree
    model: type[Model]
    register_problems: tuple[Problem, ...] = ()
    document_type: DocumentType = UNSAID_TYPE
    opened: OpenedFolder | None = None
    shared: Collection[str] = ()
    """The keys of cited documents in a register of its own, which other letters use too."""

    def place(self, problems: Iterable[Problem]) -> list[Problem]:
        """``problems`` of the dispatch with the lines and columns of the file.

        Where the words are a preset's and not in the file, that is the cited document which they name.
        """
        placed = place(problems, self.tree, self.model)
        return [one if one.line else self._placed_at_citation(one) for one in placed]

    def _placed_at_citation(self, problem: Problem) -> Problem:
        for path, (line, column) in self.tree.keys.items():
            if len(path) == 2 and path[0] in REGISTER_KEYS and f"“{path[1]}”" in problem.message.vi:
                return dataclasses.replace(problem, path=f"{path[0]}.{path[1]}", line=line, column=column)
        return problem

    @property
    def layout(self) -> Layout:
        """The layout as far as its values are right, whatever else the file holds."""
        return part_of(self.tree, self.model, "layout", Layout) or Layout()

    @property
    def _faulty_register(self) -> tuple[str, ...]:
        """The keys of a register in another file, which is reported as wrong there."""
        return REGISTER_KEYS if self.register_problems else ()

    def letter(self) -> LoadedDocument:
        """The letter; raises ``InputError`` with every problem, each with file, line and column."""
        normal = normalise(self.tree, model_shape(self.model))
        unsaid = self._unsaid(normal)
        try:
            loaded = self._made(normal)
        except InputError as error:
            reported = {problem.path for problem in unsaid}
            raise InputError([*unsaid, *(one for one in error.problems if one.path not in reported)]) from None
        if unsaid:
            raise InputError(unsaid)
        return loaded

    def _made(self, normal: NormalData) -> LoadedDocument:
        try:
            built = build_normal(normal, self.model, self.opened)
        except InputError as error:
            problems = [problem for problem in error.problems if problem.path not in self._faulty_register]
            raise InputError([*self._with_reference_faults(problems), *self.register_problems]) from None
        document = self._document(built)
        return LoadedDocument(document, self, self._kept(normal), notices(normal, document))

    def _kept(self, normal: NormalData) -> tuple[Message, ...]:
        """The values of a preset that the file leaves as they are."""
        if not issubclass(self.model, Fields):
            return ()
        given = normal.data if isinstance(normal.data, Mapping) else {}
        own = [*self.model.usual, *self.model.own_fields()]
        kept = ", ".join(name for name in own if name not in given)
        return (Message(f"giữ giá trị của mẫu: {kept}", f"kept from the preset: {kept}"),) if kept else ()

    def _unsaid(self, normal: NormalData) -> tuple[Problem, ...]:
        """The fields of a preset that are asked each cycle and that the file leaves out."""
        if not issubclass(self.model, Fields):
            return ()
        given = normal.data if isinstance(normal.data, Mapping) else {}
        return tuple(self._missing(name) for name in self.model.each_cycle() if given.get(name) is None)

    def _missing(self, name: str) -> Problem:
        words = documented(self.model)[name].rstrip(".")
        line, column = self.tree.position(())
        return Problem(
            Message(
                f"thiếu giá trị của “{name}” ({words}, hỏi lại mỗi kỳ)",
                f"the value of “{name}” is missing ({words}, asked again each cycle)",
            ),
            path=name, file=self.tree.file, line=line, column=column,
        )  # fmt: skip

    def _document(self, built: Model) -> Document:
        if is_document(built):
            return built
        assert isinstance(built, Fields)
        try:
            return built.document(self.shared)
        except InputError as error:
            raise InputError(self.place(error.problems)) from None

    def _with_reference_faults(self, problems: list[Problem]) -> list[Problem]:
        """``problems`` of a preset's fields with those of the letter that the right fields make."""
        if not issubclass(self.model, Fields):
            return problems
        wrong = {_FIRST_STEP.split(problem.path)[0] for problem in problems}.union(self._faulty_register)
        right = {name: one for name, one in self.tree.data.items() if name not in wrong}
        try:
            right_tree = dataclasses.replace(self.tree, data=right, problems=())
            rest = dataclasses.replace(self, tree=right_tree, register_problems=())
            rest._made(normalise(rest.tree, model_shape(self.model)))
        except InputError as error:
            return in_order([*problems, *error.problems])
        return problems


def load(path: str | Path, *, base: str | Path | None = None, presets: Iterable[Path] = ()) -> Document:
    """The document of a YAML file, or of a JSON file if its name ends in ``.json``.

    ``type:`` says what it is (``Báo cáo``, ``report``); without it, it is a dispatch. A file whose root has
    ``preset: NAME`` gives that preset's fields, the others keep their defaults. A register of
    cited documents that it names is read from below its own folder, or from below ``base`` where that is given.
    ``presets`` are folders in which presets are kept, one YAML file each.

    Raises ``InputError`` with every problem, each with file, line and column; what is typed and printed otherwise or
    not at all is a warning of the logger ``congvan``.
    """
    return _document(read_document_file(Path(path), base, presets))


def loads(
    text: str,
    *,
    format: Literal["yaml", "json"] = "yaml",
    base: str | Path | None = None,
    presets: Iterable[Path] = (),
) -> Document:
    """The document that ``text`` describes; as ``load``, but no file is read unless ``base`` opens a folder."""
    if not isinstance(text, str):
        raise InputError([Problem(_no_text(text))])
    return _document(document_file_of(text, format=format, base=base, presets=presets))


def from_data(data: Mapping[str, Any], *, base: str | Path | None = None, presets: Iterable[Path] = ()) -> Document:
    """The document that plain data describe: what a data file holds, as dicts, lists, text, numbers and dates.

    The inverse is ``data_of``. Raises ``InputError`` with every problem and its path; as ``loads``, it reads no file
    unless ``base`` opens a folder.
    """
    opened = None if base is None else OpenedFolder(Path(base), Path(base))
    return _document(_draft(Tree(data), opened, presets))


def _no_text(found: object) -> Message:
    if isinstance(found, bytes | bytearray):
        return Message(
            "loads nhận chữ (str), nhưng gặp bytes: dùng cv.loads(text.decode('utf-8')), hoặc cv.load(tệp)",
            "loads takes text (str), but found bytes: use cv.loads(text.decode('utf-8')), or cv.load(file)",
        )
    if isinstance(found, Path):
        return Message("loads nhận chữ: với tệp dùng cv.load(tệp)", "loads takes text: for a file use cv.load(file)")
    return Message(
        f"loads nhận chữ, nhưng gặp {type(found).__name__}: với dữ liệu dùng cv.from_data(...)",
        f"loads takes text, but found {type(found).__name__}: for data use cv.from_data(…)",
    )


def _document(file: DocumentFile | FieldedFile) -> Document:
    loaded = file.letter()
    if loaded.notices:
        _warn(loaded.notices)
    assert is_document(loaded.document)
    return loaded.document


def _warn(notices: Iterable[Problem]) -> None:

    for notice in notices:
        logs.warning("%s", notice.format("vi"))


def document_file_of(
    text: str,
    file: str = "<text>",
    format: Literal["yaml", "json"] = "yaml",
    base: str | Path | None = None,
    presets: Iterable[Path] = (),
) -> DocumentFile | FieldedFile:
    """What a text says, as ``read_document_file``; ``file`` is its name in messages."""
    opened = None if base is None else OpenedFolder(Path(base), Path(base))
    return _draft(read_text(text, file=file, format=format), opened, presets)


def read_document_file(
    path: Path, base: str | Path | None = None, presets: Iterable[Path] = ()
) -> DocumentFile | FieldedFile:
    """What a file says, to be judged; raises ``InputError`` where it cannot be read or names no known preset."""
    return document_file_in(path, OpenedFolder.around(path, base), presets)


def document_file_in(path: Path, opened: OpenedFolder, presets: Iterable[Path] = ()) -> DocumentFile | FieldedFile:
    """What a file says, as ``read_document_file``; where ``opened`` has copies, they are read in place of the files."""
    return _draft(read_file(opened.copy_of(path)), opened, presets)


def _draft(tree: Tree, opened: OpenedFolder | None, presets: Iterable[Path]) -> DocumentFile | FieldedFile:
    tree, problems, shared = _with_register(tree, opened)
    key = _preset_key(tree)
    if key is None:
        document_type = _document_type(tree, partial(_faults, opened, problems))
        model = model_of(document_type)
        assert model is not None  # ``type_named`` gives no other
        return DocumentFile(tree, model, problems, document_type, opened)
    preset = _preset(tree, key, presets, opened)
    rest = dataclasses.replace(tree, data={name: one for name, one in tree.data.items() if name != key})
    if isinstance(preset, Preset):
        return DocumentFile(
            _with_values_on_top(rest, preset.fields), preset.fields, problems, opened=opened, shared=shared
        )
    from congvan.presets.fielded.file import FieldedFile

    return FieldedFile(rest, preset, opened, problems, shared)


def _with_register(tree: Tree, opened: OpenedFolder | None) -> tuple[Tree, tuple[Problem, ...], Collection[str]]:
    """``tree`` with the cited documents of the file that it names; what is wrong with that file, and their keys."""
    if not isinstance(tree.data, Mapping):
        return tree, (), ()
    key = next((key for key in REGISTER_KEYS if isinstance(tree.data.get(key), str)), None)
    if key is None:
        return tree, (), ()
    if opened is None:
        return tree, (_problem(tree, key, _NO_FOLDER),), ()
    try:
        documents = build(read_file(opened.find(tree.data[key])), RegisterFile).citations
    except Refusal as refusal:
        return tree, (_problem(tree, key, refusal.message),), ()
    except InputError as error:
        return tree, error.problems, ()
    return dataclasses.replace(tree, data={**tree.data, key: documents}), (), frozenset(documents)


def _with_values_on_top(tree: Tree, fields: type[Fields]) -> Tree:
    """``tree`` with the fields of a typed preset that are under ``values:`` where the model has them."""
    key = next((key for key in VALUES_KEYS if isinstance(tree.data.get(key), Mapping)), None)
    own = fields.own_fields()
    raised = [name for name in tree.data[key] if name in own and name not in tree.data] if key else []
    if not raised:
        return tree
    left = {name: one for name, one in tree.data[key].items() if name not in raised}
    data = {name: left if name == key else one for name, one in tree.data.items() if name != key or left}
    return dataclasses.replace(
        tree,
        data={**data, **{name: tree.data[key][name] for name in raised}},
        values=_raised(tree.values, str(key), raised),
        keys=_raised(tree.keys, str(key), raised),
        blocks=_raised(tree.blocks, str(key), raised),
        in_brackets=frozenset(_raised(dict.fromkeys(tree.in_brackets), str(key), raised)),
    )


def _raised(
    places: Mapping[tuple[str | int, ...], Any], key: str, names: Sequence[str]
) -> dict[tuple[str | int, ...], Any]:
    """``places`` by paths, those below ``key`` of which are ``names`` at the top too."""
    below = {path[1:]: one for path, one in places.items() if path[:1] == (key,) and path[1:2] and path[1] in names}
    return {**places, **below}


def _preset_key(tree: Tree) -> str | None:
    if not isinstance(tree.data, Mapping):
        return None
    return next((key for key in PRESET_KEYS if key in tree.data), None)


def _faults(
    opened: OpenedFolder | None, problems: tuple[Problem, ...], tree: Tree, model: type[Model], one: DocumentType
) -> tuple[Problem, ...]:
    try:
        DocumentFile(tree, model, problems, one, opened).letter()
    except InputError as error:
        return error.problems
    return ()


def _document_type(tree: Tree, faults_of: Faults) -> DocumentType:
    """What the file says it is; raises ``InputError`` where that is not a type, or one that is not written yet.

    What else is wrong with the file, whatever type was meant, is told with it.
    """
    key = next((key for key in TYPE_KEYS if key in tree.data), None) if isinstance(tree.data, Mapping) else None
    if key is None:
        return UNSAID_TYPE
    said = tree.data[key]
    if not isinstance(said, str) or not said.strip():
        vi, en = "cần tên loại văn bản, ví dụ Báo cáo", "the type of the document is needed, such as Báo cáo"
        fault = Message(vi, en)
    else:
        try:
            return type_named(said)
        except Refusal as refusal:
            fault = refusal.message
    from congvan.presets.untyped import wrong_as_any

    raise InputError(in_order([_problem(tree, key, fault), *wrong_as_any(tree, key, faults_of)]))


def _preset(tree: Tree, key: str, presets: Iterable[Path], opened: OpenedFolder | None) -> Preset | LetterPreset:
    """The preset of a name, or of a file that lies below the open folder."""
    name = tree.data[key]
    if not isinstance(name, str):
        raise InputError([_problem(tree, key, Message("cần tên một mẫu soạn sẵn", "the name of a preset is needed"))])
    if name.endswith(YAML_FILES):
        return _preset_in_file(tree, key, opened)
    try:
        return registry.find(name, presets)
    except UnknownName as error:
        raise InputError([_problem(tree, key, error.message)]) from None


def _preset_in_file(tree: Tree, key: str, opened: OpenedFolder | None) -> LetterPreset:
    from congvan.presets.fielded import read_letter_preset

    if opened is None:
        raise InputError([_problem(tree, key, _NO_PRESET_FILE)])
    try:
        return read_letter_preset(opened.find(tree.data[key], YAML_FILES))
    except Refusal as refusal:
        raise InputError([_problem(tree, key, refusal.message)]) from None


def _problem(tree: Tree, key: str, message: Message) -> Problem:
    line, column = tree.position((key,))
    return Problem(message, path=key, file=tree.file, line=line, column=column)
