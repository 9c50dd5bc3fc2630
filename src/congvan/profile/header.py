"""The head of a profile (``profile.yaml``) as typed data."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from congvan.checks.record import Strict, UseValues
from congvan.errors import Message, Refusal
from congvan.vocabulary import Component


class InForce(Strict):
    """First and last day; ``to`` is left out while the norm applies."""

    from_: Annotated[date, Field(alias="from")]
    to: date | None = None


class LayoutItem(Strict):
    """One item that a document may choose, tied to the field of the record that bounds it.

    ``choices`` narrows a range to the few values on offer.
    """

    record: str
    field: str
    default: float
    unit: str
    label: Message
    choices: tuple[float, ...] = ()


class Override(Strict):
    """A change of one record of the extended profile; ``reason`` is obligatory."""

    reason: Annotated[str, Field(min_length=1)]
    changes: dict[str, Any]

    @model_validator(mode="before")
    @classmethod
    def _flat(cls, value: Any) -> Any:
        if not isinstance(value, dict) or "changes" in value:
            return value
        rest = {key: item for key, item in value.items() if key != "reason"}
        return {"reason": value.get("reason", ""), "changes": rest}

    @model_validator(mode="after")
    def _may_not_rename(self) -> Self:
        if "code" in self.changes or not self.changes:
            raise Refusal(
                "`override` phải đổi một mục nào đó, trừ `code`",
                "an override must change something other than `code`",
            )
        return self


class ProfileHeader(Strict):
    """``profile.yaml``: name, life, what it extends, and the values no clause regulates."""

    name: Annotated[str, Field(min_length=1)]
    title: Message
    in_force: InForce
    extends: str = ""
    layout: dict[str, LayoutItem] = Field(default_factory=dict)
    use: dict[Component, UseValues] = Field(default_factory=dict)
    override: dict[str, Override] = Field(default_factory=dict)
    disable: dict[str, Annotated[str, Field(min_length=1)]] = Field(default_factory=dict)
