"""A .docx as LibreOffice writes it after reading it: what comes back from a colleague without Word."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

from congvan.office import require
from congvan.office.processes import run, scratch

Name = TypeVar("Name", bound=Hashable)


def by_libreoffice(docxs: Mapping[Name, bytes]) -> dict[Name, bytes]:
    """Name → the file saved again, all in one start of LibreOffice."""
    with scratch() as folder:
        names = [f"{at}.docx" for at in range(len(docxs))]
        for name, docx in zip(names, docxs.values(), strict=True):
            (folder / name).write_bytes(docx)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        options = ["--headless", "--norestore", "--convert-to", "docx:MS Word 2007 XML", "--outdir", "again"]
        done = run([str(require()), profile, *options, *names], folder, 60 + 15 * len(names))
        missing = [name for name in names if not (folder / "again" / name).is_file()]
        if missing:
            raise AssertionError(f"LibreOffice did not save {missing}: {done.output}")
        return {key: (folder / "again" / name).read_bytes() for key, name in zip(docxs, names, strict=True)}
