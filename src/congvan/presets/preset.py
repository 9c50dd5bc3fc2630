"""One preset: its fields, and how they become a document."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import Field, ValidationError, field_validator

from congvan.documents import Addressees, CommonFields, Dispatch, LegalBases
from congvan.errors import Message, Refusal, did_you_mean
from congvan.late_dataclasses import dataclass
from congvan.model import FrozenMapping
from congvan.register import judged_once
from congvan.text import Text

if TYPE_CHECKING:
    from congvan.presets.fielded import LetterPreset


class Fields(CommonFields):
    """Các trường của một văn bản mẫu: what changes from one cycle to the next, besides what every dispatch has.

    A subclass adds fields of its own and names its letter; ``usual`` are its values of those that every dispatch has.
    Cited documents that are given are beside the usual ones, one that is left blank (None) is dropped.
    """

    usual: ClassVar[Mapping[str, Any]] = {}

    place: Text
    """Địa danh (ô 4)."""
    addressees: Annotated[Addressees, Field(min_length=1)]
    """Kính gửi (ô 9a)."""
    legal_bases: LegalBases = ()
    """Căn cứ ban hành (ô 6)."""
    subject: Text | None = None
    """Trích yếu thay cho trích yếu của mẫu."""
    body: Any = None
    """Nội dung thay cho toàn bộ nội dung của mẫu."""
    footnotes: Mapping[str, Any] = FrozenMapping()
    """Chú thích thêm, hoặc thay chú thích cùng tên của mẫu."""
    changes: tuple[Mapping[str, Any], ...] = ()
    """Khối thêm, thay hoặc bỏ theo id: {after: opening, add: …}, {replace: id, with: …}, {drop: id}."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        for name, value in cls.usual.items():
            freeze = judged_once if name == "citations" else FrozenMapping
            cls.model_fields[name].default = freeze(value) if isinstance(value, Mapping) else value

    @field_validator("citations", mode="before")
    @classmethod
    def _beside_the_usual(cls, value: object) -> object:
        if not isinstance(value, Mapping):
            return value
        usual = cls.usual.get("citations", {})
        for key in (key for key, one in value.items() if one is None and key not in usual):
            hint = did_you_mean(str(key), usual)
            raise Refusal(
                f"“{key}” để trống là bỏ khỏi mẫu, nhưng mẫu không có văn bản ấy.{hint.vi}",
                f"“{key}” left blank drops it from the preset, which has none.{hint.en}",
            )
        return {key: one for key, one in {**usual, **value}.items() if one is not None}

    @classmethod
    @abstractmethod
    def letter_preset(cls) -> LetterPreset:
        """The letter with its fields in braces, and which of them are asked each cycle."""

    @classmethod
    def own_fields(cls) -> tuple[str, ...]:
        """The names of the fields that this preset alone has."""
        return tuple(name for name in cls.model_fields if name not in Fields.model_fields)

    @classmethod
    def each_cycle(cls) -> tuple[str, ...]:
        """The fields that a data file must give each cycle, whatever their default in Python is."""
        return cls.letter_preset().each_cycle

    def words(self, shared: Collection[str] = ()) -> dict[str, Any]:
        """What the dispatch says: subject, body and footnotes; ``shared`` as for ``document``.

        Raises ``InputError`` where a value does not fit its field, and where a change names no block.
        """
        from congvan.presets.fielded.typed import filled_words

        return filled_words(self.letter_preset(), self, shared)

    def letter(self, shared: Collection[str] = ()) -> dict[str, Any]:
        """The fields of the dispatch."""
        common = (*CommonFields.model_fields, *Fields.__annotations__)
        return {**{name: getattr(self, name) for name in common if name in Dispatch.model_fields}, **self.words(shared)}

    def document(self, shared: Collection[str] = ()) -> Dispatch:
        """The dispatch; raises ``InputError`` where the fields do not make one.

        ``shared`` are the keys of a register of cited documents that other letters use too: it may hold more than
        this one prints.
        """
        from congvan.source import build_data

        letter = self.letter(shared)
        try:
            return Dispatch(**letter)
        except ValidationError:
            return build_data(letter, Dispatch)


@dataclass(frozen=True, slots=True)
class Preset:
    """Văn bản mẫu: a name, a title, and the fields that make the letter."""

    name: str
    title: Message
    fields: type[Fields]

    def document(self, **values: Any) -> Dispatch:
        """The letter with the defaults, ``values`` in place of those they name.

        Raises ``InputError`` with every value that does not fit.
        """
        from congvan.source import build_data

        return build_data(values, self.fields).document()

    def example(self) -> Dispatch:
        """The letter with the preset's own defaults, which are an example and no letter to send."""
        return self.document()
