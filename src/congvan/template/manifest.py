"""template.yaml: what a template is, and what a document may choose in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Annotated, Self

from pydantic import AfterValidator, BeforeValidator, model_validator

from congvan.bounds import Bounds, measured
from congvan.errors import Message, Problem, Refusal, UnknownName
from congvan.forms import Form, form, forms
from congvan.model import FrozenMapping, Model, refused_at
from congvan.page import SlotKind, kinds_of
from congvan.parts import Layout
from congvan.template.fields import TemplateFields, problems_of_values


def _figures(value: object) -> object:
    """Bounds written in a file come as text."""
    if isinstance(value, str):
        figure = float(value)
        if not isfinite(figure):
            raise Refusal(f"“{value}” không phải số đo", f"“{value}” is not a measure")
        return figure
    if isinstance(value, list):
        return [_figures(item) for item in value]
    if isinstance(value, dict):
        return {key: _figures(item) for key, item in value.items()}
    return value


def _number(written: str) -> str:
    """``1.5`` of ``PL III, Mẫu 1.5``."""
    return written.rsplit(maxsplit=1)[-1] if written.split() else ""


def _known_form(written: str) -> str:
    try:
        found = form(_number(written))
    except UnknownName as error:
        raise Refusal(error.message.vi, error.message.en) from None
    if not found.is_written:
        numbers = ", ".join(one.number for one in forms() if one.is_written and one.number)
        raise Refusal(
            f"chưa dựng được văn bản theo mẫu {found.number}; hiện có: {numbers}",
            f"documents of form {found.number} are not written yet; there are: {numbers}",
        )
    return written


def _wrong_model(found: str, right: str) -> Refusal:
    return Refusal(
        f"“{found}” không phải mô hình của mẫu này: phải là {right}",
        f"“{found}” is not the form's model: must be {right}",
    )


def _name_of_a_slot(name: str) -> Refusal:
    return Refusal(f"“{name}” đã là ô của mẫu: chọn tên khác", f"“{name}” is a slot already: choose another name")


class LayoutChoice(Model):
    """Lựa chọn trình bày: the values offered for one item of ``layout:``, with the clause that admits them."""

    admits: Annotated[Bounds, BeforeValidator(_figures)]
    unit: str
    label_vi: str
    label_en: str
    code: str
    cite: str

    def refusal(self, value: float) -> Message:
        """The sentence for a value that is not offered; it names the clause."""
        right = self.admits.words(self.unit)
        found = measured(value, self.unit)
        return Message(
            f"{self.label_vi} {found.vi}: phải là {right.vi} ({self.cite}; {self.code})",
            f"{self.label_en} of {found.en}: must be {right.en} ({self.cite}; {self.code})",
        )


class Fit(Model):
    """Cỡ chữ nhỏ nhất khi đầu trang chật: sizes in pt to which the head may fall."""

    national_name: float
    issuing_agency: float
    place_date: float


class Manifest(Model):
    """What ``template.yaml`` says."""

    name: str
    title: str
    form: Annotated[str, AfterValidator(_known_form)]
    """The number of the form that the template is for: ``1.5``, or as the decree names it, ``PL III, Mẫu 1.5``."""
    model: str
    """The name of the model that the form takes."""
    profile: str
    """The profile that the template was sized by."""
    fit: Fit
    agency_line: float
    """Length of the line under the agency's name, as a share of the name's longest line."""
    appendix_line: float = 0.15
    """Length of the line under the head of an appendix, as a share of the line above it."""
    centred_addressee: bool = False
    """Whether an addressee alone is in the middle of the page, not where the decree's own form has it."""
    titled_subject_line: float = 0.4
    """Length of the line under a titled subject, as a share of the subject's line."""
    layout: dict[str, LayoutChoice]
    fields: TemplateFields = FrozenMapping()
    """What the office prints besides, each in a slot of its name; documents give it under ``values``."""

    @property
    def of_form(self) -> Form:
        """The form."""
        return form(_number(self.form))

    @model_validator(mode="after")
    def _model_of_its_form(self) -> Self:
        right = self.of_form.model
        if self.model != right:
            raise refused_at("Manifest", [(("model",), _wrong_model(self.model, right))])
        return self

    @model_validator(mode="after")
    def _fields_beside_the_slots(self) -> Self:
        taken = [name for name in self.fields if name in kinds_of(self.of_form)]
        if taken:
            refusals = [(("fields", name), _name_of_a_slot(name)) for name in taken]
            raise refused_at("Manifest", refusals)
        return self

    @property
    def kinds(self) -> dict[str, SlotKind]:
        """What the template may name: the slots of its form, and fields of its own."""
        return {**kinds_of(self.of_form), **dict.fromkeys(self.fields, SlotKind.TEXT)}

    def sample_values(self) -> dict[str, str]:
        """Some value for each of the template's own fields."""
        return {name: field.sample for name, field in self.fields.items()}

    def problems_of_values(self, values: Mapping[str, str]) -> list[Problem]:
        """What is wrong with a document's ``values`` for this template's own fields."""
        return list(problems_of_values(self.fields, values)) if self.fields or values else []

    def problems_of(self, layout: Layout) -> list[Problem]:
        """Every value of a document's ``layout`` that this template does not offer."""
        if layout.is_usual:
            return []
        return [
            Problem(choice.refusal(value), path=f"layout.{path}")
            for path, key, value in _chosen(layout)
            if (choice := self.layout.get(key)) and not choice.admits.admits(value, 1e-6)
        ]


def _chosen(layout: Layout) -> Iterator[tuple[str, str, float]]:
    """Path, key in the manifest, value."""
    for field in ("font_size", "first_line_indent", "space_after", "line_spacing"):
        value = getattr(layout, field)
        if value is not None:
            yield field, field, value
    for side in ("top", "bottom", "left", "right"):
        value = getattr(layout.margins, side)
        if value is not None:
            yield f"margins.{side}", f"margin_{side}", value
