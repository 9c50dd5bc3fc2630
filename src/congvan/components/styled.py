"""Our own files: the style's name is the component."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from congvan.components.key_patterns import BY_STYLE
from congvan.components.recognition import Recognition
from congvan.components.units import Unit
from congvan.snapshot import DrawnLine
from congvan.vocabulary import Component

_RUNNING_ON: Final = frozenset(one for one in Component if one.facts.runs_on)
_LINES: Final = {
    Component.NATIONAL_MOTTO_LINE: (Component.NATIONAL_MOTTO, Component.NATIONAL_NAME),
    Component.ISSUING_AGENCY_LINE: (Component.ISSUING_AGENCY,),
    Component.TITLED_SUBJECT_LINE: (Component.TITLED_SUBJECT, Component.DOCUMENT_TYPE),
}
"""The drawn lines, and what each may stand under."""


def component_of(unit: Unit) -> Component | None:
    """The component that the paragraph's style names, None for any other style."""
    return BY_STYLE.get(unit.paragraph.format.style)


def recognise_styled(sheet: Recognition) -> None:
    """Account every paragraph of one of our styles; neighbouring lines of a name or a subject are one
    finding. A line that was carried away from its text is none of it.
    """
    group: list[Unit] = []
    owner: Component | None = None
    for unit in sheet.units:
        component = component_of(unit)
        if component is None or not (unit.text or _underlines(sheet, unit, component) or _refers(unit)):
            continue
        if component is owner and owner in _RUNNING_ON:
            group.append(unit)
            continue
        _claim(sheet, owner, group)
        owner, group = component, [unit]
    _claim(sheet, owner, group)


def _claim(sheet: Recognition, owner: Component | None, group: Sequence[Unit]) -> None:
    if owner is None or not group:
        return
    sheet.claim(owner, group, 1.0, "style", _line_of(owner, group))


def _line_of(owner: Component, group: Sequence[Unit]) -> DrawnLine | None:
    lines = (line for unit in group for line in unit.paragraph.lines)
    return next(lines, None) if owner in _LINES else None


def _underlines(sheet: Recognition, unit: Unit, component: Component) -> bool:
    """Whether it is a line with nothing but blank paragraphs between it and its text."""
    shown = (above for above in reversed(sheet.units[: unit.order]) if above.text)
    return component in _LINES and component_of(next(shown, unit)) in _LINES[component]


def _refers(unit: Unit) -> bool:
    """Whether a paragraph without words has the mark of a note."""
    return any(run.note is not None for run in unit.paragraph.runs)
