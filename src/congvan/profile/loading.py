"""A profile's folder read, validated and put together; every fault of it is reported at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from congvan.bounds import Bounds
from congvan.checks import RECORD_CLASSES
from congvan.checks.page import PageRecord
from congvan.checks.record import Record
from congvan.errors import Message, Problem, ProfileError, Refusal, UnknownName, did_you_mean
from congvan.profile.header import Header
from congvan.profile.model import Choice, Disabled, PageUse, Profile, Use
from congvan.profile.reading import Sheet, read_sheet
from congvan.vocabulary import Component

_HERE = Path(__file__).parent.parent / "profiles"
_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class _Raw:
    """One record as written, and where: kept so that a profile that extends this one can change it."""

    data: dict[str, Any]
    sheet: Sheet
    index: int


@cache
def load(name_or_path: str | Path = "nd30") -> Profile:
    """Đọc hồ sơ quy chuẩn: the profile of that name, or of that folder.

    Raises ``UnknownName`` for a name nothing answers to, ``ProfileError`` with every malformed record's
    file, line and column. The result is cached and frozen.
    """
    return _Assembly(_folder(name_or_path)).profile()


def names() -> tuple[str, ...]:
    """The names of the profiles that come with the package."""
    return tuple(sorted(path.parent.name for path in _HERE.glob("*/profile.yaml")))


def _folder(name_or_path: str | Path) -> Path:
    shipped = _HERE / str(name_or_path)
    if str(name_or_path) in names():
        return shipped
    folder = Path(name_or_path)
    if (folder / "profile.yaml").is_file():
        return folder
    raise UnknownName(Message("hồ sơ quy chuẩn", "profile"), str(name_or_path), names())


class _Assembly:
    """One profile being put together; ``problems`` grows until the end, then all are raised."""

    def __init__(self, folder: Path, above: tuple[Path, ...] = ()) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.sheet = _read(folder / "profile.yaml")
        header = self._validated(Header, self.sheet.value, self.sheet, ())
        if header is None:
            raise ProfileError(self.problems)
        self.header = header
        self.base = self._extended(above)
        self.raw = self._raw_records()

    def _extended(self, above: tuple[Path, ...]) -> _Assembly | None:
        if not self.header.extends:
            return None
        folder = _folder(self._beside(self.header.extends))
        if folder in (*above, self.folder):
            message = Message("hồ sơ mở rộng chính nó", "the profile extends itself")
            raise ProfileError([self.sheet.problem(("extends",), message)])
        return _Assembly(folder, (*above, self.folder))

    def _beside(self, name: str) -> str:
        beside = self.folder / name
        return str(beside) if (beside / "profile.yaml").is_file() else name

    def _raw_records(self) -> dict[str, _Raw]:
        raw = dict(self.base.raw) if self.base else {}
        for path in sorted(self.folder.glob("*.yaml")):
            if path.name != "profile.yaml":
                self._add_file(_read(path), raw)
        self._override(raw)
        return raw

    def _add_file(self, sheet: Sheet, raw: dict[str, _Raw]) -> None:
        if not isinstance(sheet.value, list):
            message = Message("mỗi tệp là một danh sách yêu cầu", "each file is a list of records")
            self.problems.append(sheet.problem((), message))
            return
        for index, data in enumerate(sheet.value):
            code = data.get("code") if isinstance(data, dict) else None
            if not isinstance(code, str):
                message = Message("yêu cầu thiếu `code`", "a record without `code`")
                self.problems.append(sheet.problem((index,), message))
            elif code in raw:
                message = Message(f"mã {code} đã có", f"code {code} is taken")
                self.problems.append(sheet.problem((index, "code"), message))
            else:
                raw[code] = _Raw(data, sheet, index)

    def _override(self, raw: dict[str, _Raw]) -> None:
        for code, override in self.header.override.items():
            if self._known("override", code, raw):
                old = raw[code]
                raw[code] = _Raw(
                    {**old.data, **override.changes, "reason": override.reason}, old.sheet, old.index
                )
        for code in self.header.disable:
            self._known("disable", code, raw)

    def _known(self, key: str, code: str, raw: Iterable[str]) -> bool:
        codes = list(raw)
        if code in codes:
            return True
        hint = did_you_mean(code, codes)
        message = Message(f"không có yêu cầu {code}.{hint.vi}", f"there is no record {code}.{hint.en}")
        self.problems.append(self.sheet.problem((key, code), message))
        return False

    def profile(self) -> Profile:
        """The finished profile; raises ``ProfileError`` with every problem met."""
        judged = {code: raw for code, raw in self.raw.items() if code not in self._disabled()}
        records = tuple(record for raw in judged.values() if (record := self._record(raw)))
        self._check_needs(records)
        every = [
            *self._inherited_use(),
            *(
                (component, record.use.model_dump(exclude_none=True))
                for record in records
                for component in record.of
            ),
        ]
        uses = self._uses(every)
        layout = tuple(self._layout({record.code: record for record in records}))
        page = self._page(records)
        if self.problems or page is None:
            raise ProfileError(self.problems)
        first, last = self.header.in_force.from_, self.header.in_force.to
        disabled = tuple(Disabled(code, reason) for code, reason in self._disabled().items())
        return Profile(
            self.header.name, self.header.title, (first, last), records, page, layout, uses, disabled
        )

    def _disabled(self) -> dict[str, str]:
        return {**(self.base._disabled() if self.base else {}), **self.header.disable}

    def _record(self, raw: _Raw) -> Record | None:
        kind = raw.data.get("check")
        model = RECORD_CLASSES.get(kind) if isinstance(kind, str) else None
        if model is None:
            hint = did_you_mean(str(kind), RECORD_CLASSES)
            message = Message(
                f"không có loại kiểm tra “{kind}”.{hint.vi}", f"no kind of check “{kind}”.{hint.en}"
            )
            self.problems.append(raw.sheet.problem((raw.index, "check"), message))
            return None
        return self._validated(model, raw.data, raw.sheet, (raw.index,))

    def _validated(
        self, model: type[_Model], data: Any, sheet: Sheet, path: tuple[str | int, ...]
    ) -> _Model | None:
        try:
            return model.model_validate(data)
        except ValidationError as error:
            for fault in error.errors():
                self.problems.append(sheet.problem((*path, *fault["loc"]), _worded(fault, model)))
            return None

    def _check_needs(self, records: tuple[Record, ...]) -> None:
        codes = {record.code for record in records}
        for record in records:
            for code in record.needs:
                if code not in codes and code not in self._disabled():
                    raw = self.raw[record.code]
                    message = Message(
                        f"cần {code}, nhưng không có mã đó", f"needs {code}, which does not exist"
                    )
                    self.problems.append(raw.sheet.problem((raw.index, "needs"), message))

    def _inherited_use(self) -> list[tuple[Component, dict[str, Any]]]:
        own = [
            (component, values.model_dump(exclude_none=True)) for component, values in self.header.use.items()
        ]
        return [*(self.base._inherited_use() if self.base else []), *own]

    def _uses(self, every: list[tuple[Component, dict[str, Any]]]) -> dict[Component, Use]:
        merged: dict[Component, dict[str, Any]] = {}
        for component, values in every:
            if component is not Component.PAGE:
                merged.setdefault(component, {}).update(values)
        uses = {}
        for component, values in merged.items():
            if "size" in values:
                uses[component] = Use(**{"smallest": values["size"], **values})
            elif values:
                message = Message(
                    f"{component.value}: thiếu `use: size`", f"{component.value}: `use: size` is missing"
                )
                self.problems.append(Problem(message, file=self.sheet.file))
        return uses

    def _page(self, records: tuple[Record, ...]) -> PageUse | None:
        values: dict[str, Any] = {}
        for record in records:
            if isinstance(record, PageRecord):
                values.update(record.use.model_dump(exclude_none=True))
        missing = [name for name in PageUse.__slots__ if name not in values]
        if missing:
            listed = ", ".join(missing)
            self.problems.append(
                Problem(
                    Message(f"trang giấy thiếu `use`: {listed}", f"the page lacks `use`: {listed}"),
                    file=self.sheet.file,
                )
            )
            return None
        return PageUse(**{name: values[name] for name in PageUse.__slots__})

    def _layout(self, records: dict[str, Record]) -> Iterable[Choice]:
        items = {**(self.base.header.layout if self.base else {}), **self.header.layout}
        for key, item in items.items():
            record = records.get(item.record)
            bounds = getattr(record.expect, item.field, None) if record else None
            if record is None or not isinstance(bounds, Bounds):
                message = Message(
                    f"{item.record} không giới hạn `{item.field}`",
                    f"{item.record} does not bound `{item.field}`",
                )
                self.problems.append(self.sheet.problem(("layout", key), message))
                continue
            offered = Bounds(choices=item.choices) if item.choices else bounds
            yield Choice(key, offered, item.unit, item.default, item.label, record.code, record.cite)


def _read(path: Path) -> Sheet:
    return read_sheet(path.read_text(encoding="utf-8"), str(path))


def _worded(fault: Any, model: type[BaseModel]) -> Message:
    refusal = fault.get("ctx", {}).get("error")
    if isinstance(refusal, Refusal):
        return refusal.message
    if fault["type"] == "extra_forbidden":
        key = str(fault["loc"][-1])
        hint = did_you_mean(key, _keys(model, fault["loc"][:-1]))
        return Message(f"khóa “{key}” không có ở đây.{hint.vi}", f"unknown key “{key}”.{hint.en}")
    if fault["type"] == "missing":
        key = str(fault["loc"][-1])
        return Message(f"thiếu “{key}”", f"“{key}” is missing")
    return Message(
        f"giá trị {fault['input']!r} không hợp lệ: {fault['msg']}", f"{fault['input']!r}: {fault['msg']}"
    )


def _keys(model: type[BaseModel], path: tuple[str | int, ...]) -> list[str]:
    for part in path:
        found = model.model_fields.get(str(part))
        inner = found.annotation if found else None
        if not (isinstance(inner, type) and issubclass(inner, BaseModel)):
            return []
        model = inner
    return list(model.model_fields)
