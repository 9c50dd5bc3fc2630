"""Thư mục của hồ sơ: where the files of a profile are."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from congvan.errors import UnknownName
from congvan.resources import KINDS, PROFILES, Folder, find_profile, profile_names

HEAD: Final = "profile.yaml"


def names() -> tuple[str, ...]:
    """The names of the profiles: ours and those of other distributions, sorted."""
    return tuple(profile_names())


def folder_of(name_or_path: str | Path) -> Folder:
    """The folder of a profile; raises ``UnknownName`` for a name nothing answers to."""
    folder = find_profile(name_or_path)
    if not folder.exists(HEAD):
        raise UnknownName(KINDS[PROFILES], str(name_or_path), names())
    return folder
