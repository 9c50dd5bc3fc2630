"""Writes templates/*: the Word file, its manifest and its prepared form of each form, all from the profile nd30."""

from __future__ import annotations

import sys
from pathlib import Path

from congvan.forms import forms
from congvan.profile import load
from congvan.template import prepare_files
from congvan.template_builder import build_template, manifest_yaml

TARGET = Path(__file__).parents[1] / "templates"


def files() -> dict[str, bytes]:
    """The files by their path below ``templates``."""
    profile = load("nd30")
    made: dict[str, bytes] = {}
    for form in forms():
        if not form.template or form.template in {Path(path).parent.name for path in made}:
            continue  # the types without a form are set in another's template
        template, manifest = build_template(profile, form), manifest_yaml(profile, form).encode()
        prepared = prepare_files(template, manifest, form.template).to_json().encode()
        named = {"template.docx": template, "template.yaml": manifest, "prepared.json": prepared}
        made |= {f"{form.template}/{name}": data for name, data in named.items()}
    return made


def main() -> int:
    for path, data in files().items():
        (TARGET / path).parent.mkdir(exist_ok=True)
        (TARGET / path).write_bytes(data)
        print(TARGET / path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
