"""``load``: a profile by its name or folder, ready to use at once where it was prepared."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from congvan.profile.folder import folder_of
from congvan.profile.model import Profile
from congvan.profile.prepared import prepared


@cache
def load(name_or_path: str | Path = "nd30") -> Profile:
    """Đọc hồ sơ quy chuẩn: the profile of that name, or of that folder.

    Raises ``UnknownName`` for a name nothing answers to, ``ProfileError`` with every malformed record's
    file, line and column. The result is cached and frozen.
    """
    folder = folder_of(name_or_path)
    found = prepared(folder)
    if found is None:
        from congvan.profile.assembling import assemble

        found = assemble(folder)
    return found
