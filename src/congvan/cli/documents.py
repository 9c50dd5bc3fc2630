"""What commands that set letters share: a data file read and set, its faults at their lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.cli.files import is_standard
from congvan.cli.language import say
from congvan.cli.streams import write_stderr
from congvan.errors import CongvanError, InputError, Message
from congvan.late_patterns import late_patterns_in_imports

if TYPE_CHECKING:
    from congvan.documents import Document
    from congvan.renderer import Rendered
    from congvan.template import CompiledTemplate


def render_document(file: Path, template: str, base: Path | None = None, presets: Path | None = None) -> Rendered:
    """The document in ``file`` set in ``template``, a name or a folder, or "" for that of its form.

    Raises as ``document_for``.
    """
    from congvan.renderer import render

    return render(*document_for(file, template, base, presets))


def document_for(
    file: Path, template: str = "", base: Path | None = None, presets: Path | None = None
) -> tuple[Document, CompiledTemplate]:
    """The document in ``file``, and the template, which it asks for nothing that it does not offer.

    The register of cited documents that it names is read from below ``base``, or the file's own folder; what comes in
    by stdin has no folder.
    Raises ``InputError`` with every fault of both kinds, each with line and column.
    """
    with late_patterns_in_imports():
        import yaml  # noqa: F401 - one of its patterns takes as long to compile as a letter to set

    from congvan.documents import is_document
    from congvan.forms import form_of
    from congvan.presets import document_file_of, read_document_file
    from congvan.source import in_order
    from congvan.template import load_template

    folders = preset_folders(presets)
    draft = (
        document_file_of(_text_of_stdin(), "<stdin>", base=base, presets=folders)
        if is_standard(file)
        else read_document_file(file, base, folders)
    )
    compiled = load_template(template or form_of(draft.document_type).template)
    beyond = draft.place(compiled.manifest.problems_of(draft.layout))
    try:
        letter = draft.letter()
    except InputError as error:
        raise InputError(in_order([*error.problems, *beyond])) from error
    beyond += draft.place(compiled.manifest.problems_of_values(letter.document.values))
    if beyond:
        raise InputError(in_order(beyond))
    assert is_document(letter.document)
    for notice in letter.notices:
        write_stderr(say(Message(f"Lưu ý: {notice.format('vi')}", f"Note: {notice.format('en')}")))
    for note in letter.notes:
        write_stderr(say(note))
    return letter.document, compiled


def preset_folders(named: Path | None = None) -> Iterator[Path]:
    """Where an office keeps presets: the folder that was named, and that of the user's configuration.

    Looked up when they are asked for: most letters name no preset.
    """
    if named is not None:
        yield named
    from platformdirs import user_config_path

    yield user_config_path("congvan") / "presets"


def _text_of_stdin() -> str:
    """Raises ``CongvanError`` where what comes in is not UTF-8 or more than a data file may have."""
    from congvan.source import MOST_BYTES

    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise CongvanError(Message("“-”: dữ liệu lớn hơn 5 MB", "“-”: the data is larger than 5 MB"))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CongvanError(Message("“-”: dữ liệu không phải UTF-8", "“-”: the data is not UTF-8")) from error
