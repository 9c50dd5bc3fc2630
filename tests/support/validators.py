"""Two validators of whole packages: one in pure Python, one of Microsoft's own making."""

from __future__ import annotations

import functools
import json
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

    It needs a theme and a font table, which neither the standard nor the Open XML SDK asks for: left out.
    """
    with tempfile.TemporaryDirectory(prefix="congvan-") as folder:
        path = Path(folder) / "document.docx"
        path.write_bytes(docx)
        errors = [str(error) for error in _auditor().validate(path).errors]
    return [error for error in errors if not any(part in error for part in _OPTIONAL_PARTS)]


@functools.cache
def sdk_program() -> Path | None:
    """The program that the Open XML SDK validator's package holds for this machine, where it is installed."""
    packages = (ROOT / "node_modules" / "@xarsh").glob("ooxml-validator-*/ooxml-validator*")
    return next((path for path in packages if path.suffix in ("", ".exe")), None)


def sdk_errors(docxs: Mapping[str, bytes]) -> dict[str, list[str]]:
    """Name → what the Open XML SDK objects to: a process a file, 0.4 s each, nearly all of it the start."""
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
    done = subprocess.run([program, path], capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"the Open XML SDK validator did not run: {done.stderr}")
    result = json.loads(done.stdout)
    errors = [f"{error['path'] or ''} {error['description']}".strip() for error in result["errors"]]
    if result["ok"] != (not errors):
        raise RuntimeError(f"the Open XML SDK validator contradicts itself: {done.stdout}")
    return errors
