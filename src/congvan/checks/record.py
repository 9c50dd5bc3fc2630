"""Bản ghi yêu cầu: one requirement of a norm as typed data.

A record says what is required (``expect``), of which component (``of``), where that is written (``cite``,
``quote``), what our own templates take (``use``), and what a clerk reads about it (``why``, ``fix``). Each kind of
check derives its own record class with its own ``expect``.
"""

from collections.abc import Iterator
from typing import Annotated, Any, Final, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from congvan.checks.describing import phrases_of
from congvan.errors import Message, Refusal
from congvan.findings import Grade, Severity
from congvan.forms import form_numbers
from congvan.vocabulary import Component, DocumentType

Case = Literal["upper", "sentence"]
Align = Literal["left", "center", "right", "justify"]


class Strict(BaseModel):
    """Data of a norm: frozen, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Expectation(Strict):
    """What a record requires; every kind of check has its own."""

    def phrases(self) -> Iterator[Message]:
        """What it asks, a phrase for each of its fields."""
        return phrases_of(self)

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.model_fields_set:
            raise Refusal("`expect` trống, không yêu cầu gì", "an empty `expect` requires nothing")
        return self


class UseValues(Strict):
    """What our templates take for a component: pt for sizes and spaces, mm for indents, lines for line
    spacing.

    ``line_ratio`` is the length of a drawn line in parts of the text above it (1 is the same length; for a
    line that crosses the page, in parts of the text width) and ``line_thickness`` its weight in pt.
    ``frame`` draws a single border of that many pt round the text.
    """

    size: float | None = None
    smallest: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    case: Case | None = None
    align: Align | None = None
    first_line_indent: float | None = None
    left_indent: float | None = None
    space_before: float | None = None
    space_after: float | None = None
    line_spacing: float | None = None
    keep_with_next: bool | None = None
    line_ratio: float | None = None
    line_thickness: float | None = None
    frame: float | None = None


_LIGHTEST: Final = {Grade.LAW: 0, Grade.LOGIC: 0, Grade.CONVENTION: 1, Grade.SUGGESTION: 2}


def _as_tuple(value: Any) -> Any:
    return value if isinstance(value, (list, tuple)) else (value,)


class Record(Strict):
    """Một yêu cầu: what every record has, whatever its kind of check.

    ``needs`` names codes that must pass before this one is judged, ``yields_to`` codes that judge part of the same and
    are heard first: where one of them has failed, this one is not judged. ``forms`` limits it to those forms of
    Appendix III (absent: all, and types without a form), ``types`` to those types, ``not_types`` excepts types.
    ``repair`` names the function of its kind that repairs what the record finds.
    """

    code: Annotated[str, Field(pattern=r"^(?:[A-Z]{2,5}\d{4}|[CP]\d{2})$")]
    name: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    of: Annotated[tuple[Component, ...], BeforeValidator(_as_tuple), Field(min_length=1)]
    cite: Annotated[str, Field(min_length=1)]
    quote: str = ""
    grade: Grade = Grade.LAW
    check: str
    expect: Expectation
    use: UseValues = UseValues.model_construct()  # which builds no validator while modules are imported
    severity: Severity
    since: str
    needs: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    types: tuple[DocumentType, ...] = ()
    not_types: tuple[DocumentType, ...] = ()
    repair: str | None = None
    why: Message
    fix: Message | None = None
    what_it_cannot_know: Message | None = None
    reason: str = ""

    @field_validator("forms")
    @classmethod
    def _forms_exist(cls, numbers: tuple[str, ...]) -> tuple[str, ...]:
        for number in numbers:
            if number not in form_numbers():
                known = ", ".join(form_numbers())
                raise Refusal(
                    f"không có mẫu “{number}”; có: {known}", f"there is no form “{number}”; there are {known}"
                )
        return numbers

    @model_validator(mode="after")
    def _grade_bounds_severity(self) -> Self:
        if self.grade is Grade.LAW and not self.quote:
            raise Refusal("yêu cầu của luật phải trích nguyên văn (`quote`)", "a law-grade record must quote the law")
        lightest = _LIGHTEST[self.grade]
        if self.severity.rank < lightest:
            raise Refusal(
                f"`grade: {self.grade.value}` không được ở mức `{self.severity.value}`",
                f"`grade: {self.grade.value}` may not have severity `{self.severity.value}`",
            )
        return self
