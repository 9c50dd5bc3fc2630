"""One preset: its fields, and how they become a document."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from congvan.documents import Dispatch
from congvan.errors import Message
from congvan.model import Model


class Fields(Model):
    """Các trường của một văn bản mẫu: what changes from one cycle to the next; a subclass gives the defaults."""

    @abstractmethod
    def letter(self) -> dict[str, Any]:
        """The fields of the dispatch."""

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
