"""Writes src/congvan/forms/forms.json from forms.yaml beside it, which people read and edit."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import yaml

FORMS = Path(__file__).parents[1] / "src" / "congvan" / "forms"


def forms_json() -> str:
    """The records as JSON, anchors written out."""
    records = yaml.safe_load((FORMS / "forms.yaml").read_text(encoding="utf-8"))
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    (FORMS / "forms.json").write_text(forms_json(), encoding="utf-8")
    print(FORMS / "forms.json")
    return 0


if __name__ == "__main__":
    sys.exit(main())
