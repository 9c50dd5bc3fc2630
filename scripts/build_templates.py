"""Writes templates/dispatch: the Word file, its manifest and its prepared form, all from the profile nd30."""

from __future__ import annotations

import sys
from pathlib import Path

from congvan.profile import load
from congvan.template import prepare_files
from congvan.template_builder import build_dispatch, manifest_yaml

TARGET = Path(__file__).parents[1] / "templates" / "dispatch"


def files() -> dict[str, bytes]:
    """The files of the folder by name."""
    profile = load("nd30")
    template = build_dispatch(profile)
    manifest = manifest_yaml(profile)
    prepared = prepare_files(template, manifest.encode(), "dispatch")
    return {
        "template.docx": template,
        "template.yaml": manifest.encode(),
        "prepared.json": prepared.to_json().encode(),
    }


def main() -> int:
    for name, data in files().items():
        (TARGET / name).write_bytes(data)
        print(TARGET / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
