"""Two validators of whole packages: one in pure Python, one of Microsoft's own making."""

from __future__ import annotations

import functools
import json
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]

_OPTIONAL_PARTS = ("relationships/theme' is missing", "relationships/fontTable' is missing")


def _auditor() -> Any:
    """A new one for each file: what it keeps of one file it may take for a part of the next."""
    from openxml_audit import OpenXmlValidator

    return OpenXmlValidator()


def audit(docx: bytes) -> list[str]:
    """What openxml-audit objects to; it runs in this process and takes less than 0.1 s.

    It wants a theme and a font table, which neither the standard nor the Open XML SDK asks for: left out.
    """
    with tempfile.TemporaryDirectory(prefix="congvan-") as folder:
        path = Path(folder) / "document.docx"
        path.write_bytes(docx)
        errors = [str(error) for error in _auditor().validate(path).errors]
    return [error for error in errors if not any(part in error for part in _OPTIONAL_PARTS)]


def sdk_program() -> Path | None:
    """The command of the Open XML SDK validator, where Node and it are installed."""
    folder = ROOT / "node_modules"
    program = folder / "@xarsh" / "ooxml-validator" / "dist" / "src" / "cli.js"
    return program if program.is_file() and shutil.which("node") else None


def sdk_errors(docxs: Mapping[str, bytes]) -> dict[str, list[str]]:
    """Name → what the Open XML SDK objects to, two files at a time (about 0.4 s a file)."""
    program = sdk_program()
    if program is None:
        raise RuntimeError("the Open XML SDK validator is not installed")
    with tempfile.TemporaryDirectory(prefix="congvan-") as folder, ThreadPoolExecutor(2) as pool:
        paths = []
        for position, docx in enumerate(docxs.values()):
            paths.append(Path(folder) / f"{position}.docx")
            paths[-1].write_bytes(docx)
        found = list(pool.map(functools.partial(_validate, program), paths))
    return dict(zip(docxs, found, strict=True))


def _validate(program: Path, path: Path) -> list[str]:
    done = subprocess.run(
        ["node", program, path], capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
    )
    if done.returncode not in (0, 1):
        raise RuntimeError(f"the Open XML SDK validator did not run: {done.stderr}")
    result = json.loads(done.stdout)
    errors = [f"{error.get('path', '')} {error['description']}".strip() for error in result["errors"]]
    if result["ok"] != (not errors):
        raise RuntimeError(f"the Open XML SDK validator contradicts itself: {done.stdout}")
    return errors
