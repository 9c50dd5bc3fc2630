"""The tree of exceptions.

CongvanError
├─ InputError(ValueError)          data does not fit a model; ``.problems`` lists every fault with its place
│  └─ MissingInput(FileNotFoundError)     a data file that is not there
├─ TemplateError(ValueError)       a template misspells a slot, lacks a style, cannot be parsed
├─ ProfileError(ValueError)        a rule record is malformed; ``.problems`` as above
├─ UnknownName(LookupError)        no such preset, template, profile or check; near names are offered
├─ UnreadableDocument(ValueError)  not a docx, encrypted, damaged, over a size limit
│  └─ MissingDocument(FileNotFoundError)  a Word file or a PDF that is not there
├─ OfficeError(RuntimeError)       LibreOffice is missing or failed: says what to install
├─ SignedDocument(ValueError)      fix refuses a file that is signed
└─ NotConformant                   only from ``Report.raise_for_errors()``; carries the report

A missing file is a ``FileNotFoundError``, too. ``Refusal`` is a ``ValueError`` and no ``CongvanError``: it is what a
validator inside a model raises, and reaches the user as a ``Problem`` of an ``InputError`` or as part of pydantic's
``ValidationError``; functions of ``congvan.text`` and of the register, which take single values, raise it themselves.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Literal

from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern

if TYPE_CHECKING:
    from pathlib import Path

Language = Literal["vi", "en"]
_MOST_NAMES: Final = 12


_OBEYED: Final = late_pattern(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""What a terminal, a log or a file of another form would obey instead of showing it."""


def printable(text: str) -> str:
    """``text`` on one line, with control characters shown: ESC as ``\\x1b``, a byte of a file name as ``\\xff``."""
    return text if text.isprintable() else _OBEYED.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    code = ord(found[0])
    if 0xDC80 <= code <= 0xDCFF:  # a byte that is not UTF-8, as Python keeps it in the name of a file
        return f"\\x{code - 0xDC00:02x}"
    named = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(found[0])
    return named or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence in Vietnamese and in English, printable whatever was put into it."""

    vi: str
    en: str

    def __post_init__(self) -> None:
        if not (self.vi.isprintable() and self.en.isprintable()):
            object.__setattr__(self, "vi", printable(self.vi))
            object.__setattr__(self, "en", printable(self.en))

    def in_(self, language: Language) -> str:
        """The sentence in ``language``."""
        return self.vi if language == "vi" else self.en

    def __str__(self) -> str:
        return f"{self.vi} / {self.en}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of an input: where it is, what was found, what would be right.

    ``line`` and ``column`` count from 1 and are None where the input has no text (a Python value);
    ``path`` is written as in Python, ``body[2].points[0].text``.
    """

    message: Message
    path: str = ""
    file: str = ""
    line: int | None = None
    column: int | None = None

    def format(self, language: Language = "vi") -> str:
        """``file:line:column path: message`` with whatever of it is known."""
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        head = printable(" ".join(part for part in (place, self.path) if part))
        return f"{head}: {self.message.in_(language)}" if head else self.message.in_(language)


class CongvanError(Exception):
    """Every exception that congvan raises on purpose."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def format(self, language: Language = "vi") -> str:
        """What a user reads, in ``language``."""
        return self.message.in_(language)

    def __str__(self) -> str:
        return self.format("vi")

    def __reduce__(self) -> tuple[object, ...]:
        return _raised_again, (type(self), self.args, self.__dict__)


def _raised_again(kind: type[Exception], arguments: tuple[object, ...], state: dict[str, object]) -> Exception:
    """An exception out of a pickle, with all that it says; its ``__init__`` takes other things than ``args``."""
    base = OSError if issubclass(kind, OSError) else Exception
    error: Exception = base.__new__(kind, *arguments)
    error.args = arguments
    error.__dict__.update(state)
    return error


class _WithProblems(CongvanError):
    def __init__(self, problems: Sequence[Problem]) -> None:
        count = len(problems)
        super().__init__(Message(f"{count} lỗi trong dữ liệu", f"{count} problem(s) in the data"))
        self.problems = tuple(problems)

    def format(self, language: Language = "vi") -> str:
        return "\n".join(problem.format(language) for problem in self.problems)


class InputError(_WithProblems, ValueError):
    """Data that does not fit a model; ``problems`` holds every fault, in the order of the input."""


class MissingInput(InputError, FileNotFoundError):
    """A data file that is not there."""

    def __init__(self, file: str) -> None:
        super().__init__([Problem(_REASONS[errno.ENOENT], file=file)])


class ProfileError(_WithProblems, ValueError):
    """A malformed rule record; ``problems`` holds every fault with its line and column."""


class TemplateError(_WithProblems, ValueError):
    """A template that cannot be used; each problem names the folder or part and the paragraph."""


class UnknownName(CongvanError, LookupError):
    """A name that nothing answers to; near names are offered."""

    def __init__(self, kind: Message, name: str, known: Iterable[str]) -> None:
        names = sorted(known)
        near = _near(name, names, n=3, cutoff=0.5)
        hint = Message("", "")
        if near:
            listed = ", ".join(near)
            hint = Message(f" Có phải là: {listed}?", f" Did you mean: {listed}?")
        elif names:
            listed = ", ".join(names) if len(names) <= _MOST_NAMES else ", ".join([*names[:_MOST_NAMES], "…"])
            hint = Message(f" Hiện có: {listed}.", f" Known: {listed}.")
        super().__init__(
            Message(
                f"Không có {kind.vi} tên “{name}”.{hint.vi}",
                f"There is no {kind.en} named “{name}”.{hint.en}",
            )
        )
        self.name = name
        self.near = tuple(near)


class UnreadableDocument(CongvanError, ValueError):
    """A file that is not a readable .docx: says which way and what to do."""


class MissingDocument(UnreadableDocument, FileNotFoundError):
    """A Word file or a PDF that is not there."""

    def __init__(self, file: str) -> None:
        reason = _REASONS[errno.ENOENT]
        super().__init__(Message(f"{printable(file)}: {reason.vi}", f"{printable(file)}: {reason.en}"))


class OfficeError(CongvanError, RuntimeError):
    """LibreOffice is missing or failed."""


class SignedDocument(CongvanError, ValueError):
    """Văn bản đã ký: a file that is judged and never changed, since a change would void its signature."""


class NotConformant(CongvanError):
    """Raised only by ``Report.raise_for_errors()``; ``report`` is the whole report, ``faults`` its errors in words."""

    def __init__(self, message: Message, report: object, faults: Sequence[Message] = ()) -> None:
        super().__init__(message)
        self.report = report
        self.faults = tuple(faults)

    def format(self, language: Language = "vi") -> str:
        return "\n".join([self.message.in_(language), *(f"- {fault.in_(language)}" for fault in self.faults)])


class Refusal(ValueError):
    """What a model's validator raises: the value cannot be rendered or is outside what is offered."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(f"{vi} / {en}")
        self.message = Message(vi, en)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message.vi, self.message.en)


def _near(name: str, known: Sequence[str], *, n: int, cutoff: float) -> list[str]:
    from difflib import get_close_matches

    return get_close_matches(name, known, n=n, cutoff=cutoff)


def did_you_mean(name: str, known: Iterable[str]) -> Message:
    """A hint naming the nearest of ``known``, or empty sentences."""
    near = nearest(name, known)
    return Message(f" Có phải là “{near}”?", f" Did you mean “{near}”?") if near else Message("", "")


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The one of ``known`` that ``name`` is most like, where one is like it at all."""
    return next(iter(_near(name, list(known), n=1, cutoff=0.6)), None)


_REASONS: Final = {
    errno.ENOENT: Message("không có tệp này", "the file does not exist"),
    errno.EISDIR: Message("đây là một thư mục", "this is a folder"),
    errno.ENOTDIR: Message("một phần của đường dẫn không phải thư mục", "a part of the path is not a folder"),
    errno.EEXIST: Message("đã có tệp cùng tên", "a file of that name already exists"),
    errno.ENOSPC: Message("đĩa đầy", "the disk is full"),
    errno.EROFS: Message("ổ đĩa chỉ cho đọc", "the drive is read-only"),
    errno.ENAMETOOLONG: Message("tên tệp quá dài", "the file name is too long"),
    errno.EFBIG: Message("tệp quá lớn", "the file is too large"),
    errno.ENXIO: Message("không phải tệp thường (thiết bị, ống dẫn)", "this is a device or a pipe, not a file"),
    errno.ELOOP: Message("liên kết quay vòng", "the link leads back to itself"),
} | dict.fromkeys(
    (errno.EACCES, errno.EPERM),
    Message(
        "không có quyền, hoặc chương trình khác đang giữ tệp", "no permission, or another program has the file open"
    ),
)


@contextmanager
def named(file: Path | str) -> Iterator[None]:
    """Lets what is said of a document that cannot be read begin with the name of ``file``."""
    try:
        yield
    except UnreadableDocument as error:
        said = error.message
        if str(file) in said.vi:
            raise
        raise UnreadableDocument(Message(f"{file}: {said.vi}", f"{file}: {said.en}")) from error


def reason_of(error: OSError) -> Message:
    """Why the system refused, in both languages; in its own words where it is none of the usual reasons."""
    own = error.strerror or type(error).__name__
    return _REASONS.get(error.errno or 0, Message(own, own))
