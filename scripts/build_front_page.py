"""Writes src/congvan/cli/front_page.json: what ``congvan --help`` shows, taken from the commands themselves."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import typer

from congvan.cli.app import PROGRAM, app
from congvan.cli.helping import help_parts
from congvan.cli.language import set_language

TARGET = Path(__file__).parents[1] / "src" / "congvan" / "cli" / "front_page.json"


def front_page_json() -> str:
    """Usage, words and tables in both languages."""
    pages: dict[str, Any] = {}
    root: Any = typer.main.get_command(app)
    for language in ("vi", "en"):
        set_language(language)
        with root.make_context(PROGRAM, ["--lang", language], resilient_parsing=True) as context:
            usage, about, tables = help_parts(root, context, root.rows(context))
        pages[language] = {"usage": usage, "about": about, "tables": [one for one in tables if one[1]]}
    set_language("vi")
    return json.dumps(pages, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    TARGET.write_text(front_page_json(), encoding="utf-8")
    print(TARGET)
    return 0


if __name__ == "__main__":
    sys.exit(main())
