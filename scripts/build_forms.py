"""Writes src/congvan/forms/forms.json from forms.yaml beside it, which people read and edit."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import yaml

from congvan.errors import did_you_mean
from congvan.page.slots import SLOTS
from congvan.vocabulary import Component, DocumentType

FORMS = Path(__file__).parents[1] / "src" / "congvan" / "forms"


def forms_json() -> str:
    """The records as JSON, anchors written out."""
    records = yaml.safe_load((FORMS / "forms.yaml").read_text(encoding="utf-8"))
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def unknown_names(records: list[dict[str, Any]]) -> Iterator[str]:
    """What the records name and the vocabulary does not have, a line each."""
    known = {"types": {one.value for one in DocumentType}, "once": {one.value for one in Component}, "slots": {*SLOTS}}
    known["bands"] = known["once"] | {"content"}
    for record in records:
        for key, names in known.items():
            listed = record.get(key, [])
            for name in chain.from_iterable(listed) if key == "bands" else listed:
                if name not in names:
                    near = did_you_mean(name, names).en
                    yield f"forms.yaml: form “{record['form']}”: {key}: there is no “{name}”.{near}"


def main() -> int:
    faults = [*unknown_names(json.loads(forms_json()))]
    if faults:
        print(*faults, sep="\n", file=sys.stderr)
        return 1
    (FORMS / "forms.json").write_text(forms_json(), encoding="utf-8")
    print(FORMS / "forms.json")
    return 0


if __name__ == "__main__":
    sys.exit(main())
