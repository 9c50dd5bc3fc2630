"""Trang đầu: ``congvan --help`` from data, since importing every command for the sake of its line takes far longer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from congvan.cli.help_layout import help_page
from congvan.cli.language import language, take_language
from congvan.cli.streams import flush, write_stdout
from congvan.errors import CongvanError


def prints_front_page(arguments: Sequence[str]) -> bool:
    """Whether ``arguments`` ask for the help of congvan itself, which is written then; the app says what fails."""
    try:
        if take_language(arguments) not in ([], ["--help"]):
            return False
        write_stdout(front_page())
        flush()
    except (CongvanError, OSError):
        return False
    return True


def front_page() -> str:
    """What the app would say, in the language of this run; written by ``scripts/build_front_page.py``."""
    text = Path(__file__).with_suffix(".json").read_text(encoding="utf-8")
    page = json.loads(text)[language()]
    return help_page(page["usage"], page["about"], page["tables"]).rstrip("\n")
