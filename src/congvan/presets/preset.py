"""One preset: its fields, and how they become a document."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import Field, ValidationError, field_validator

from congvan.documents import Addressees, CommonFields, Dispatch, LegalBases
from congvan.errors import Message
from congvan.model import FrozenMapping
from congvan.text import Text


class Fields(CommonFields):
    """Các trường của một văn bản mẫu: what changes from one cycle to the next, besides what every dispatch has.

    A subclass adds fields of its own; ``usual`` are its values of those that every dispatch has. Cited documents that
    are given stand beside the usual ones.
    """

    usual: ClassVar[Mapping[str, Any]] = {}

    place: Text
    """Địa danh (ô 4)."""
    addressees: Annotated[Addressees, Field(min_length=1)]
    """Kính gửi (ô 9a)."""
    legal_bases: LegalBases = ()
    """Căn cứ ban hành (ô 6)."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        for name, value in cls.usual.items():
            cls.model_fields[name].default = FrozenMapping(value) if isinstance(value, Mapping) else value

    @field_validator("citations", mode="before")
    @classmethod
    def _beside_the_usual(cls, value: object) -> object:
        return {**cls.usual.get("citations", {}), **value} if isinstance(value, Mapping) else value

    @classmethod
    def each_cycle(cls) -> tuple[str, ...]:
        """The fields that a data file must give anew each cycle, whatever their default in Python is."""
        return ()

    @abstractmethod
    def words(self) -> dict[str, Any]:
        """What the dispatch says: subject, body and footnotes."""

    def letter(self) -> dict[str, Any]:
        """The fields of the dispatch."""
        shared = (*CommonFields.model_fields, *Fields.__annotations__)
        return {**{name: getattr(self, name) for name in shared if name in Dispatch.model_fields}, **self.words()}

    def document(self) -> Dispatch:
        """The dispatch; raises ``InputError`` where the fields do not make one."""
        from congvan.source import build_data

        letter = self.letter()
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
