"""template.yaml from the profile: what a document may choose, each with its clause."""

from __future__ import annotations

from typing import Any, Final

from congvan.forms import Form
from congvan.page import components_of
from congvan.profile import Choice, Profile
from congvan.source import dump_yaml
from congvan.vocabulary import Component

_KEYS: Final = {
    "body_size": "font_size",
    "first_line_indent": "first_line_indent",
    "paragraph_space": "space_after",
    "line_spacing": "line_spacing",
    "margin_top": "margin_top",
    "margin_bottom": "margin_bottom",
    "margin_left": "margin_left",
    "margin_right": "margin_right",
}
"""The profile's layout items, and the fields of ``parts.Layout`` that choose them."""


def manifest_of(profile: Profile, form: Form) -> dict[str, Any]:
    """The manifest of the template of ``form``."""
    titled = Component.TITLED_SUBJECT_LINE
    ratio = {"titled_subject_line": _figure(profile.use(titled).line_ratio)} if titled in components_of(form) else {}
    centred = profile.use(Component.ADDRESSEES_LABEL).align == "center"
    return {
        "name": form.template,
        "title": form.title.vi,
        "form": f"PL III, Mẫu {form.number}",
        "model": form.model,
        "profile": profile.name,
        "fit": {
            "national_name": _figure(profile.use(Component.NATIONAL_NAME).smallest),
            "issuing_agency": _figure(profile.use(Component.ISSUING_AGENCY).smallest),
            "place_date": _figure(profile.use(Component.PLACE_DATE).smallest),
        },
        "agency_line": _figure(profile.use(Component.ISSUING_AGENCY_LINE).line_ratio),
        "appendix_line": _figure(profile.use(Component.APPENDIX_LINE).line_ratio),
        **({"centred_addressee": centred} if centred else {}),
        **ratio,
        "layout": {field: _choice(profile.allowed(key)) for key, field in _KEYS.items()},
    }


def manifest_yaml(profile: Profile, form: Form) -> str:
    """template.yaml as text."""
    return dump_yaml(manifest_of(profile, form))


def _figure(value: float) -> str:
    return f"{value:g}"


def _choice(choice: Choice) -> dict[str, Any]:
    return {
        "admits": _bounds(choice),
        "unit": choice.unit,
        "label_vi": choice.label.vi,
        "label_en": choice.label.en,
        "code": choice.code,
        "cite": choice.cite,
    }


def _bounds(choice: Choice) -> dict[str, Any]:
    bounds = choice.bounds
    if bounds.choices:
        return {"any": [_figure(value) for value in bounds.choices]}
    edges = {"min": bounds.low, "max": bounds.high}
    return {name: _figure(value) for name, value in edges.items() if value is not None}
