"""The shipped letters: every example of every template, and every preset with its defaults."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import congvan as cv
from congvan import presets

TEMPLATES: Final = Path(__file__).parents[1] / "templates"
PATHS: Final = sorted([*TEMPLATES.glob("*/example.yaml"), *TEMPLATES.glob("*/examples/*.yaml")])
"""The data files."""
NAMES: Final = [*(path.relative_to(TEMPLATES).with_suffix("").as_posix() for path in PATHS), *presets.names()]
"""``dispatch/example``, ``dispatch/examples/minimal`` …, ``disbursement-acceleration``: ids for parametrised tests."""


def document(name: str) -> cv.Dispatch | cv.NamedDocument:
    """The letter of that name."""
    if name in presets.names():
        letter = presets.find(name).example()
        assert isinstance(letter, cv.Dispatch | cv.NamedDocument)
        return letter
    return cv.load(TEMPLATES / f"{name}.yaml")
