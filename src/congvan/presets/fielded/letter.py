"""Thư đã điền: a preset and what one letter gives, made into the data of a document."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import field, replace
from typing import Any, Final

from congvan.errors import CongvanError, InputError, Message, Problem, Refusal, UnknownName, did_you_mean
from congvan.late_dataclasses import dataclass
from congvan.parts import Agency
from congvan.presets.fielded.advice import advice, later_than_issue, partial_day
from congvan.presets.fielded.changes import changed
from congvan.presets.fielded.enumerations import ADDED, added_documents, added_value, without
from congvan.presets.fielded.expansion import Expansion
from congvan.presets.fielded.field import FieldSpec, FieldType
from congvan.presets.fielded.figures import figure
from congvan.presets.fielded.filling import fields_in, lookup
from congvan.presets.fielded.preset_file import DOCUMENT_KEYS, LetterPreset, loop_names
from congvan.presets.fielded.values import CitedAnswer, Value, cited_value, day_of, month_value, read_field, text_value
from congvan.source import build_data
from congvan.text import PartialDate, roman, short_date
from congvan.vocabulary import KEY_LABELS

VALUES, CHANGES, FIGURES = "values", "changes", "figures"
OWN_KEYS: Final = (VALUES, CHANGES, FIGURES)
"""The keys of a letter that are its preset's and no document's."""
_OPTIONS: Final = ("where", "leave_out", "details", "decimals")
"""What a letter may say of a figure of its preset: where units are named, who is left out and why."""
CITATIONS: Final = "citations"
_BESIDE_THE_PRESETS: Final = (CITATIONS, "footnotes")
"""The keys whose entries are beside those of the preset."""
_OF_THE_OFFICE: Final = ("issuer", "number", "place", "signatory", "recipients")
_CONTINUING: Final = "tiếp tục"


@dataclass(frozen=True, slots=True)
class FilledLetter:
    """Thư đã điền: the data of its document, what was ``kept`` of the preset, its fields and figures as ``values``."""

    data: dict[str, Any]
    preset: LetterPreset
    kept: tuple[Message, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)

    @property
    def notes(self) -> tuple[Message, ...]:
        """What was kept of the preset, and what an officer must know."""
        of_values = (note for value in self.values.values() for note in value.notes)
        return (*self.kept, *of_values, *advice(self.preset, self.values, self.data))


def values_of(given: Mapping[str, Any]) -> dict[str, Any]:
    """What a letter gives under ``values``; raises ``InputError`` where these are not entries."""
    return _entries(given, VALUES)


def _entries(given: Mapping[str, Any], key: str) -> dict[str, Any]:
    found = given.get(key)
    if found is None or isinstance(found, Mapping):
        return dict(found or {})
    raise InputError([Problem(Message("cần các mục “tên: giá trị”", "entries “name: value” are needed"), path=key)])


def fill_letter(
    preset: LetterPreset,
    given: Mapping[str, Any],
    tables: Mapping[str, Value] | None = None,
    *,
    shared: Collection[str] = (),
) -> FilledLetter:
    """The letter of ``preset`` with what ``given`` says: keys of a document, ``values`` of fields, ``changes`` of blocks.

    Fields may also be keys of their own at the top; ``values`` that no field takes are those of the office's
    template. ``tables`` are the fields that name files, already read. Cited documents that the letter adds are where
    the preset takes them, but those of a register that is ``shared`` with other letters, given by their keys. Raises
    ``InputError`` with every problem: unknown fields, values asked again that are missing, bounds, blocks, prose.
    """
    filling = _Filling(preset, given, dict(tables or {}), shared)
    letter = filling.letter()
    if filling.problems:
        raise InputError(filling.problems)
    return letter


class _Filling:
    def __init__(
        self, preset: LetterPreset, given: Mapping[str, Any], tables: dict[str, Value], shared: Collection[str]
    ) -> None:
        self.preset, self.given, self.tables, self.shared = preset, given, tables, shared
        self.problems: list[Problem] = []
        self.kept: list[Message] = []
        self.citations: dict[str, Any] = {}
        self.of_template: dict[str, Any] = {}

    def letter(self) -> FilledLetter:
        own = {key: one for key, one in self.given.items() if key not in OWN_KEYS and key not in self.preset.fields}
        skeleton = {**self.preset.document, **own}
        skeleton |= {key: self._beside_the_presets(key, own) for key in _BESIDE_THE_PRESETS}
        self.kept += self._example_kept(own)
        skeleton, problems = changed(skeleton, self.given.get(CHANGES) or ())
        problems += self._unknown_in_changes(skeleton)
        values = self._values(skeleton)
        skeleton = self._with_citations(skeleton, values)
        self._judge_bounds(values, skeleton)
        self.problems += problems
        self._compute(values, skeleton)
        if self.problems:
            return FilledLetter({}, self.preset)
        values["appendices"] = text_value(appendices_text(len(_chosen(skeleton, values))))
        expansion = Expansion(values)
        data = expansion.document(skeleton)
        self.problems += expansion.problems
        data[CITATIONS] = {**data.get(CITATIONS, {}), **self.citations}
        data[VALUES] = {**data.get(VALUES, {}), **self.of_template}
        if isinstance(data.get("subject"), str):
            data["subject"] = once_continuing(data["subject"])
        said = {key: one for key, one in data.items() if one not in ({}, None)}
        return FilledLetter(said, self.preset, tuple(self.kept), values)

    def _unknown_in_changes(self, skeleton: Mapping[str, Any]) -> Iterator[Problem]:
        """What the blocks that the letter adds name and nothing is, each at its change."""
        known = {*self.preset.known_names, *loop_names(skeleton)}
        changes = self.given.get(CHANGES)
        for at, change in enumerate(changes if isinstance(changes, list | tuple) else ()):
            for name in dict.fromkeys(path.partition(".")[0] for path in fields_in(change)):
                if name not in known:
                    error = UnknownName(Message("trường", "field"), name, known)
                    yield Problem(error.message, path=f"{CHANGES}[{at}]")

    def _example_kept(self, own: Mapping[str, Any]) -> Iterator[Message]:
        """The agency and people of a shipped preset that the letter leaves as they are: another province's."""
        kept = [key for key in _OF_THE_OFFICE if key in self.preset.document and key not in own]
        if self.preset.is_shipped and kept:
            labels, names = ", ".join(KEY_LABELS[key][0] for key in kept), ", ".join(kept)
            yield Message(f"giữ ví dụ của mẫu: {labels}", f"kept from the preset's example: {names}")

    def _beside_the_presets(self, key: str, own: Mapping[str, Any]) -> dict[str, Any]:
        """The entries of the preset with those of the letter; one that the letter leaves blank is dropped."""
        usual, typed = dict(self.preset.document.get(key) or {}), _entries(own, key)
        both = {**usual, **typed}
        self.problems += [
            _nothing_to_drop(key, name, usual) for name in typed if both[name] is None and name not in usual
        ]
        return {name: one for name, one in both.items() if one is not None}

    def _with_citations(self, skeleton: dict[str, Any], values: dict[str, Value]) -> dict[str, Any]:
        """The letter without the documents that it drops; those that it adds join ``values``."""
        own = _entries(self.given, CITATIONS)
        dropped = {key for key, one in own.items() if one is None}
        skeleton = without(skeleton, dropped) if dropped else skeleton
        more = {
            key: one for key, one in own.items()
            if one is not None and key not in self.shared and key not in (self.preset.document.get(CITATIONS) or {})
        }  # fmt: skip
        added = added_documents(more, skeleton)
        taking = next((name for name, spec in self.preset.fields.items() if spec.takes_added and name in values), None)
        if taking is not None and added:
            listed = values[taking]
            answers = (*listed.cited, *map(CitedAnswer, added.values()))
            values[taking] = replace(cited_value((*(listed.raw or ()), *added)), cited=answers)
        values[ADDED] = added_value({} if taking else added, skeleton)
        return skeleton

    def _values(self, skeleton: Mapping[str, Any]) -> dict[str, Value]:
        values: dict[str, Value] = {}
        try:
            values |= dict(_built_in(skeleton))
        except InputError as error:
            self.problems += [replace(one, path=f"issuer.{one.path}".rstrip(".")) for one in error.problems]
        typed = self._typed()
        for name, spec in self.preset.fields.items():
            if name in self.tables:
                values[name] = self.tables[name]
            elif name in typed:
                self._take(name, spec, typed[name], values)
            elif spec.given is not None:
                self._take(name, spec, spec.given, values)
                label = spec.label
                self.kept.append(
                    Message(f"giữ giá trị của mẫu: {label} ({name})", f"kept from the preset: {label} ({name})")
                )
            elif spec.required:
                self._missing(name, spec)
            else:
                values[name] = Value(spec.type, None, {"": ""})
        return values

    def _typed(self) -> dict[str, Any]:
        """What the letter gives, under ``values`` or at its top; an unknown name is reported or left to the template."""
        under = values_of(self.given)
        typed = {name: one for name in self.preset.fields if (one := self.given.get(name)) is not None}
        for name, one in under.items():
            if name in self.preset.fields:
                if one is not None:  # else it is still blank
                    typed[name] = one
            else:
                self._of_no_field(name, one, set(typed) | set(under))
        for name in self.given:
            if name not in self.preset.fields and name not in DOCUMENT_KEYS and name not in OWN_KEYS:
                hint = did_you_mean(name, [*self.preset.fields, *DOCUMENT_KEYS, *OWN_KEYS])
                vi, en = f"không có mục “{name}”.{hint.vi}", f"there is no key “{name}”.{hint.en}"
                self.problems.append(Problem(Message(vi, en), path=name))
        return typed

    def _of_no_field(self, name: str, typed: Any, given: set[str]) -> None:
        """A field of the office's template, which the render judges, unless it is near a field that lacks its value, or no text."""
        is_text = isinstance(typed, str | int | float)
        hint = did_you_mean(name, self.preset.fields.keys() - (given if is_text else ()))
        if (hint.vi or not is_text) and name not in self.preset.document.get(VALUES, {}):
            vi, en = f"mẫu không có trường “{name}”.{hint.vi}", f"the preset has no field “{name}”.{hint.en}"
            self.problems.append(Problem(Message(vi, en), path=f"{VALUES}.{name}"))
            return
        self.of_template[name] = typed
        vi, en = f"“{name}” dành cho mẫu trình bày", f"“{name}” is left to the template"
        self.kept.append(Message(f"{vi}, mẫu soạn sẵn không có trường ấy", f"{en}, the preset has no such field"))

    def _take(self, name: str, spec: FieldSpec, typed: Any, values: dict[str, Value]) -> None:
        try:
            value = read_field(spec, typed)
        except Refusal as refusal:
            label, message = spec.label, refusal.message
            labelled = Message(f"{label}: {message.vi}", f"{label}: {message.en}")
            self.problems.append(Problem(labelled, path=self._path_of(name)))
            return
        except InputError as error:
            path = self._path_of(name)
            self.problems += [Problem(one.message, path=f"{path}.{one.path}".rstrip(".")) for one in error.problems]
            return
        values[name] = self._cited(name, value) if spec.type in (FieldType.CITED, FieldType.CITED_LIST) else value

    def _path_of(self, name: str) -> str:
        return f"{VALUES}.{name}" if name in values_of(self.given) else name

    def _cited(self, name: str, value: Value) -> Value:
        """The documents of a field join the register of the letter, and prose requests them."""
        keys = tuple(f"{name}_{at}" if len(value.raw) > 1 else name for at in range(1, len(value.raw) + 1))
        self.citations |= dict(zip(keys, value.raw, strict=True))
        return replace(cited_value(keys), cited=value.cited)

    def _missing(self, name: str, spec: FieldSpec) -> None:
        asked = Message(", hỏi lại mỗi kỳ", ", asked again each cycle") if spec.each_cycle else Message("", "")
        self.problems.append(
            Problem(
                Message(
                    f"thiếu giá trị của “{name}” ({spec.label}{asked.vi})",
                    f"the value of “{name}” is missing ({spec.label}{asked.en})",
                ),
                path=f"{VALUES}.{name}",
            )
        )

    def _judge_bounds(self, values: Mapping[str, Value], skeleton: Mapping[str, Any]) -> None:
        issued = partial_day(skeleton.get("issue_date"))
        self.problems += [
            Problem(message, path=f"{VALUES}.{name}") for name, message in later_than_issue(values, issued)
        ]
        bounded = (item for item in self.preset.fields.items() if item[1].after or item[1].not_after)
        for name, spec in bounded:
            for other, must_be_after in ((spec.after, True), (spec.not_after, False)):
                if other is None or name not in values:
                    continue
                day = day_of(values[name])
                bound = _first_day(issued) if other == "issue_date" else day_of(values.get(other))
                if day is not None and bound is not None and (day <= bound if must_be_after else day > bound):
                    self.problems.append(_out_of_bounds(name, spec, day, other, bound, must_be_after=must_be_after))

    def _compute(self, values: dict[str, Value], skeleton: Mapping[str, Any]) -> None:
        given = self._options()
        for name, rule in self.preset.figures.items():
            details = {"details": f"chi tiết tại {place}"} if (place := _listed_in(name, skeleton, values)) else {}
            try:
                values[name] = figure({**details, **rule, **given.get(name, {})}, values)
            except Refusal as refusal:
                self.problems.append(Problem(refusal.message, path=f"figures.{name}"))
            except CongvanError as error:
                if not self.problems:  # else it lacks what is reported already
                    self.problems.append(Problem(error.message, path=f"figures.{name}"))

    def _options(self) -> dict[str, Mapping[str, Any]]:
        """What the letter says of the figures of its preset; what is none is reported."""
        found: dict[str, Mapping[str, Any]] = {}
        given = self.given.get(FIGURES) or {}
        for name, options in dict(given if isinstance(given, Mapping) else {str(given): None}).items():
            if name not in self.preset.figures:
                hint = did_you_mean(name, self.preset.figures)
                vi, en = f"mẫu không có số liệu “{name}”.{hint.vi}", f"the preset has no figure “{name}”.{hint.en}"
                self.problems.append(Problem(Message(vi, en), path=f"{FIGURES}.{name}"))
            elif not isinstance(options, Mapping) or not set(options) <= set(_OPTIONS):
                listed = ", ".join(_OPTIONS)
                message = Message(f"chỉ ghi được: {listed}", f"what may be said here: {listed}")
                self.problems.append(Problem(message, path=f"{FIGURES}.{name}"))
            else:
                found[name] = options
        return found


def _chosen(skeleton: Mapping[str, Any], values: Mapping[str, Value]) -> list[Any]:
    """The appendices that are kept with these values; so is one that asks for what is not known yet."""
    return [one for one in skeleton.get("appendices") or () if _is_chosen(one, values)]


def _is_chosen(block: Any, values: Mapping[str, Value]) -> bool:
    asked = str(block["when"]) if isinstance(block, Mapping) and "when" in block else ""
    return not asked or asked.partition(".")[0] not in values or lookup(asked, values).is_there


def _listed_in(name: str, skeleton: Mapping[str, Any], values: Mapping[str, Value]) -> str:
    """How prose names the appendix that lists the units of a figure; "" where no appendix does."""
    chosen = _chosen(skeleton, values)
    for at, one in enumerate(chosen, 1):
        if isinstance(one, Mapping) and one.get("when") == f"{name}.listed":
            return "Phụ lục đính kèm" if len(chosen) == 1 else f"Phụ lục {roman(at)}"
    return ""


def once_continuing(subject: str) -> str:
    """A subject in which “tiếp tục” occurs once, however often letters follow each other."""
    words = subject.strip()
    while words.lower().startswith(f"{_CONTINUING} {_CONTINUING}"):
        words = words[len(_CONTINUING) + 1 :]
    return words


def appendices_text(count: int) -> str:
    """How prose names the appendices that are there: ``Phụ lục đính kèm``, ``các Phụ lục I, II đính kèm``."""
    if count < 2:
        return "Phụ lục đính kèm"
    return f"các Phụ lục {', '.join(map(roman, range(1, count + 1)))} đính kèm"


def _nothing_to_drop(key: str, name: str, usual: Mapping[str, Any]) -> Problem:
    hint = did_you_mean(name, usual)
    return Problem(
        Message(
            f"“{name}” để trống là bỏ khỏi mẫu, nhưng mẫu không có mục ấy.{hint.vi}",
            f"“{name}” left blank drops it from the preset, which has none.{hint.en}",
        ),
        path=f"{key}.{name}",
    )


def _built_in(skeleton: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    yield "appendices", text_value(appendices_text(len(skeleton.get("appendices") or ())))
    issuer = skeleton.get("issuer")
    if issuer is not None:
        leading = issuer[0] if isinstance(issuer, list | tuple) and issuer else issuer
        agency = leading if isinstance(leading, Agency) else build_data(leading, Agency)
        yield "issuer", text_value(agency.full_name)
    if isinstance(skeleton.get("place"), str):
        yield "place", text_value(skeleton["place"])
    issued = partial_day(skeleton.get("issue_date"))
    if issued.month is not None:
        yield "issue_month", month_value(PartialDate(month=issued.month, year=issued.year))


def _first_day(issued: PartialDate) -> Any:
    """The first day on which a document may be issued, as far as its date is known."""
    if issued.year is None:
        return None
    return PartialDate(day=issued.day or 1, month=issued.month or 1, year=issued.year).full


def _out_of_bounds(name: str, spec: FieldSpec, day: Any, other: str, bound: Any, *, must_be_after: bool) -> Problem:
    vi, en = ("phải sau", "must be after") if must_be_after else ("không được sau", "must not be after")
    return Problem(
        Message(
            f"{spec.label}: {short_date(day)} {vi} {short_date(bound)} ({other})",
            f"{spec.label}: {short_date(day)} {en} {short_date(bound)} ({other})",
        ),
        path=f"{VALUES}.{name}",
    )
