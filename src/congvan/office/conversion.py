"""From .docx to PDF, many in one call, each result proven."""

from __future__ import annotations

import io
import os
import time
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from typing import Final

from congvan import logs
from congvan.errors import CongvanError, Message, OfficeError, UnreadableDocument
from congvan.office.installation import require
from congvan.office.new_profile import synchronised
from congvan.office.pdf import is_whole, page_count
from congvan.office.processes import Finished, run, run_together, scratch
from congvan.ooxml.opening import open_package
from congvan.ooxml.writing import OFTEN, pack, write_zip

STARTING: Final = 60.0
"""Seconds allowed for the start of LibreOffice."""

EACH: Final = 15.0
"""Seconds allowed for each document."""

_WORTH_A_START: Final = 10
"""Documents from which on a second LibreOffice ends sooner; its start takes as long as fifteen of them."""
_MOST_AT_ONCE: Final = 4
"""Each takes some 250 MB."""

_SETTINGS: Final = (
    ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    # whatever still needs the network is sent to a port where nothing listens
    ("/org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
    ("/org.openoffice.Inet/Settings", "ooInetNoProxy", ""),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def to_pdf(docx: bytes, *, timeout: float | None = None) -> bytes:
    """The document as PDF.

    ``timeout`` is in seconds; without it a start of LibreOffice and one document are allowed for.

    Raises:
        UnreadableDocument: the bytes are not .docx.
        OfficeError: LibreOffice is missing, failed or took too long.
    """
    return to_pdfs([docx], timeout=timeout)[0]


def to_pdfs(docxs: Sequence[bytes], *, timeout: float | None = None) -> list[bytes]:
    """The documents as PDF, in their order: 20 take 2 s, one takes 1 s.

    Each ten or more are made by a LibreOffice of their own, as many at a time as processors are free, four at most.

    Raises:
        UnreadableDocument: some of the bytes are not .docx; the message says which.
        OfficeError: LibreOffice is missing, failed or took too long; all or nothing is returned.
    """
    if not docxs:
        return []
    results = _converted([_admitted(docx, position, len(docxs)) for position, docx in enumerate(docxs, 1)], timeout)
    for result in results:
        if isinstance(result, OfficeError):
            raise result
    return [result for result in results if isinstance(result, bytes)]


def each_to_pdf(docxs: Sequence[bytes]) -> list[bytes | CongvanError]:
    """As ``to_pdfs``, but for each document its PDF or why there is none: one bad file does not spoil the others.

    Raises:
        OfficeError: LibreOffice is missing.
    """
    require()
    results: dict[int, bytes | CongvanError] = {}
    admitted: dict[int, bytes] = {}
    for position, docx in enumerate(docxs):
        try:
            admitted[position] = _admitted(docx, 1, 1)
        except UnreadableDocument as error:
            results[position] = error
    results.update(zip(admitted, _each_converted(list(admitted.values())), strict=True))
    return [results[position] for position in range(len(docxs))]


def to_docx(data: bytes, ending: str) -> bytes:
    """A file that LibreOffice opens (``.doc``, ``.rtf``, ``.odt``) as .docx.

    Raises:
        OfficeError: LibreOffice is missing, failed or took too long.
    """
    return _other_format(data, ending, ".docx", "MS Word 2007 XML")


def to_xlsx(data: bytes, ending: str) -> bytes:
    """A sheet that LibreOffice opens (``.xls``, ``.ods``, ``.et``) as .xlsx.

    Raises:
        OfficeError: LibreOffice is missing, failed or took too long.
    """
    return _other_format(data, ending, ".xlsx", "Calc MS Excel 2007 XML")


def _other_format(data: bytes, ending: str, wanted: str, export_filter: str) -> bytes:
    program = require()
    with scratch() as folder:
        _lay_out({}, folder, program)
        source = folder / f"00001{ending}"
        source.write_bytes(data)
        command = [part for part in _command(program, folder, [source.name]) if not part.startswith("--infilter")]
        command[command.index("pdf")] = f"{wanted[1:]}:{export_filter}"
        done = run(command, folder, STARTING + EACH)
        path = folder / "pdf" / f"00001{wanted}"
        made = path.read_bytes() if path.is_file() else b""
    if zipfile.is_zipfile(io.BytesIO(made)):
        return made
    said = done.output.strip()[-400:] or "–"
    calc = Message("; cần LibreOffice Calc", "; Calc is needed") if wanted == ".xlsx" else Message("", "")
    raise OfficeError(
        Message(
            f"LibreOffice không chuyển được tệp {ending} sang {wanted} (mã thoát {done.code}): {said}{calc.vi}",
            f"LibreOffice made no {wanted} of the {ending} file (exit code {done.code}): {said}{calc.en}",
        )
    )


def _each_converted(docxs: Sequence[bytes]) -> list[bytes | CongvanError]:
    """What one start does not make, since a file before it ended LibreOffice, gets a start of its own."""
    if not docxs:
        return []
    try:
        results = _converted(docxs, None)
    except OfficeError as error:
        results = [error] * len(docxs)
    if len(docxs) == 1:
        return list(results)
    return [result if isinstance(result, bytes) else _each_converted([docx])[0]
            for docx, result in zip(docxs, results, strict=True)]  # fmt: skip


def _converted(docxs: Sequence[bytes], timeout: float | None) -> list[bytes | OfficeError]:
    program = require()
    limit = STARTING + EACH * len(docxs) if timeout is None else timeout
    named = [(f"{position:05}.docx", docx) for position, docx in enumerate(docxs, 1)]
    with ExitStack() as folders:
        shares = [(folders.enter_context(scratch()), dict(share)) for share in _shares(named)]
        for folder, share in shares:
            _lay_out(share, folder, program)
        began = time.monotonic()
        ended = run_together([(_command(program, folder, list(share)), folder) for folder, share in shares], limit)
        logs.info("LibreOffice: %d document(s) in %.1f s", len(docxs), time.monotonic() - began)
        return [
            _proven(folder / "pdf" / f"{Path(name).stem}.pdf", done, len(docxs))
            for (folder, share), done in zip(shares, ended, strict=True)
            for name in share
        ]


def _shares(documents: Sequence[tuple[str, bytes]]) -> list[Sequence[tuple[str, bytes]]]:
    """What each LibreOffice makes, of those that run at the same time."""
    starts = max(1, min(len(documents) // _WORTH_A_START, _free_processors(), _MOST_AT_ONCE))
    bounds = [len(documents) * share // starts for share in range(starts + 1)]
    return [documents[first:end] for first, end in pairwise(bounds)]


def _free_processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _admitted(docx: bytes, position: int, count: int) -> bytes:
    """What LibreOffice is given: the parts that were counted, in a zip that cannot be read in two ways."""
    try:
        parts = open_package(docx).parts
    except UnreadableDocument as error:
        which = Message(f"Tệp thứ {position}: ", f"File no. {position}: ") if count > 1 else Message("", "")
        raise UnreadableDocument(Message(which.vi + error.message.vi, which.en + error.message.en)) from error
    return write_zip(pack(name, data, OFTEN) for name, data in parts.items())


def _lay_out(docxs: Mapping[str, bytes], folder: Path, program: Path) -> None:
    profile = folder / "profile" / "user"
    for name, text in synchronised(program).items():
        (profile / name).parent.mkdir(parents=True, exist_ok=True)
        (profile / name).write_text(text, "utf-8")
    profile.mkdir(parents=True, exist_ok=True)
    (profile / "registrymodifications.xcu").write_text(_settings(), "utf-8")
    (folder / "pdf").mkdir()
    for name, docx in docxs.items():
        (folder / name).write_bytes(docx)


def _settings() -> str:
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
    )


def _command(program: Path, folder: Path, names: Sequence[str]) -> list[str]:
    # a profile of its own: of two runs that share one, the second loses its file and still returns 0
    return [
        str(program),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--nolockcheck",
        "--infilter=MS Word 2007 XML",
        "--convert-to",
        "pdf",
        "--outdir",
        "pdf",
        *names,
    ]


def _proven(path: Path, done: Finished, count: int) -> bytes | OfficeError:
    # the exit code says nothing: it is 0 for a file that could not be loaded. The folder was empty before
    pdf = path.read_bytes() if path.is_file() else b""
    if is_whole(pdf) and page_count(pdf) >= 1:
        return pdf
    which = f" {int(path.stem)}/{count}" if count > 1 else ""
    said = done.output.strip()[-400:] or "–"
    return OfficeError(
        Message(
            f"LibreOffice không tạo được PDF cho tệp{which} (mã thoát {done.code}): {said}",
            f"LibreOffice made no PDF from file{which} (exit code {done.code}): {said}",
        )
    )
