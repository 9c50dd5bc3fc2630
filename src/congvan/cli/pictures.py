"""Pages as PNG files in a folder that holds these pages and no older ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan.cli.language import say
from congvan.cli.streams import working, write_stdout
from congvan.errors import Message
from congvan.files import make_folder

if TYPE_CHECKING:
    from congvan.renderer import Rendered


def draw(rendered: Rendered, folder: Path) -> list[Path]:
    """The pages of ``rendered`` in ``folder``; pages of an earlier, longer version are removed, which is said."""
    from congvan.renderer import pages_beyond

    make_folder(folder)
    before = pages_beyond(folder, 0)
    with working(Message("LibreOffice đang dựng trang", "LibreOffice is making the pages")):
        pages = rendered.to_png(folder)
    for old in before:
        if not old.exists():
            write_stdout(say(Message(f"Đã xóa trang cũ: {old}", f"Removed an old page: {old}")))
    return pages
