"""Tài nguyên: where templates, profiles and plug-ins are found.

Ours have bare names and come with the package; those of other distributions are entry points of the groups
``congvan.presets``, ``congvan.templates``, ``congvan.profiles`` and ``congvan.checks`` under names such as
``mybank/dispatch``. Nothing is imported before it is asked for by name.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from congvan.errors import CongvanError, Message, Problem, TemplateError, UnknownName, reason_of
from congvan.files import read_regular
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint, EntryPoints
    from importlib.resources.abc import Traversable

PRESETS: Final = "congvan.presets"
TEMPLATES: Final = "congvan.templates"
PROFILES: Final = "congvan.profiles"
CHECKS: Final = "congvan.checks"
KINDS: Final = {
    PRESETS: Message("mẫu soạn sẵn", "preset"),
    TEMPLATES: Message("mẫu trình bày", "template"),
    PROFILES: Message("hồ sơ quy chuẩn", "profile"),
    CHECKS: Message("phép kiểm tra", "check"),
}
TEMPLATE_FILE: Final = "template.docx"
TEMPLATE_MANIFEST: Final = "template.yaml"
_SHIPPED: Final = {TEMPLATES: ("templates", TEMPLATE_MANIFEST), PROFILES: ("profiles", "profile.yaml")}
_MOST_BYTES: Final = 100 * 1024 * 1024
_NAME: Final = late_pattern(r"[\w\-]+(?:/[\w\-]+)*")


@dataclass(frozen=True, slots=True)
class Folder:
    """Thư mục tài nguyên: a named folder whose files are read as bytes, in a wheel or on a disk.

    An ``installed`` one came with a distribution, as code does; any other may be anybody's.
    """

    name: str
    root: Traversable
    installed: bool

    def read(self, filename: str) -> bytes:
        """The bytes of a file; raises ``TemplateError`` naming folder and file where it is missing."""
        try:
            file = self.root.joinpath(filename)
            return read_regular(file, _MOST_BYTES) if isinstance(file, Path) else file.read_bytes()
        except OSError as error:
            reason = reason_of(error)
            message = Message(
                f"không đọc được “{filename}” trong thư mục “{self.name}”: {reason.vi}",
                f"cannot read “{filename}” in the folder “{self.name}”: {reason.en}",
            )
            raise TemplateError([Problem(message, file=f"{self.name}/{filename}")]) from error

    def exists(self, filename: str) -> bool:
        """Whether the folder holds the file."""
        return self.root.joinpath(filename).is_file()

    def list(self) -> tuple[str, ...]:
        """The names of its files, sorted."""
        return tuple(sorted(one.name for one in self.root.iterdir() if one.is_file()))


def find_template(name_or_path: str | Path) -> Folder:
    """Mẫu trình bày: the template of that name, or the folder at that path.

    Raises ``UnknownName`` with near names, ``CongvanError`` where two distributions bring the same name.
    """
    return _find(TEMPLATES, name_or_path)


def find_profile(name_or_path: str | Path) -> Folder:
    """Hồ sơ quy chuẩn: the profile of that name, or the folder at that path; raises as ``find_template``."""
    return _find(PROFILES, name_or_path)


def profile_names() -> list[str]:
    """The names of all profiles: ours and those of other distributions, sorted."""
    return _names(PROFILES)


def _find(group: str, name_or_path: str | Path) -> Folder:
    name = str(name_or_path)
    if isinstance(name_or_path, str) and _NAME.fullmatch(name):
        root = _shipped_root(group)
        if root and _is_marked(shipped := root.joinpath(name), group):
            return Folder(name, shipped, installed=True)
    path = Path(name_or_path)
    if path.is_dir():
        return Folder(str(path), path, installed=False)
    if name not in entry_point_names(group):
        raise UnknownName(KINDS[group], name, _names(group))
    return Folder(name, _as_folder(load_entry_point(group, name)), installed=True)


def _names(group: str) -> list[str]:
    root = _shipped_root(group)
    return sorted({*(_shipped_names(root, group) if root else ()), *entry_point_names(group)})


def _shipped_root(group: str) -> Traversable | None:
    """In the package of a wheel, else at the top of the checkout, which an editable install looks into."""
    folder = _SHIPPED[group][0]
    packaged, checkout = Path(__file__).parent / folder, Path(__file__).parents[2] / folder
    return next((one for one in (packaged, checkout) if one.is_dir()), None)


def _shipped_names(root: Traversable, group: str, before: str = "") -> Iterator[str]:
    for one in root.iterdir():
        if one.is_dir():
            if _is_marked(one, group):
                yield before + one.name
            yield from _shipped_names(one, group, f"{before}{one.name}/")


def _is_marked(folder: Traversable, group: str) -> bool:
    return folder.joinpath(_SHIPPED[group][1]).is_file()


def _as_folder(loaded: Any) -> Traversable:
    """What an entry point names: a package that is the folder, or a path to it."""
    if isinstance(loaded, str):
        return Path(loaded)
    if not hasattr(loaded, "__spec__"):
        folder: Traversable = loaded
        return folder
    from importlib.resources import files

    return files(loaded)


def entry_point_names(group: str) -> list[str]:
    """The names in an entry-point group, sorted; nothing is imported."""
    return sorted({one.name for one in _entry_points(group)})


def load_entry_point(group: str, name: str) -> Any:
    """The object behind a name of a group.

    Raises ``UnknownName`` with near names, and ``CongvanError`` where two distributions bring the name, or
    where the object cannot be imported.
    """
    named = [one for one in _entry_points(group) if one.name == name]
    if not named:
        raise UnknownName(KINDS[group], name, entry_point_names(group))
    if len(named) > 1:
        raise _clash(group, name, named)
    try:
        return named[0].load()
    except (ImportError, AttributeError) as error:
        kind, owner = KINDS[group], _distribution(named[0])
        raise CongvanError(
            Message(
                f"không nạp được {kind.vi} “{name}” của gói {owner}: {error}",
                f"cannot load the {kind.en} “{name}” of the distribution {owner}: {error}",
            )
        ) from error


def _entry_points(group: str) -> list[EntryPoint]:
    # one distribution may be found twice on the path; that is not a clash
    found = _installed(group, tuple(sys.path))
    return list({(one.name, one.value, _distribution(one)): one for one in found}.values())


@lru_cache(maxsize=16)
def _installed(group: str, path: tuple[str, ...]) -> EntryPoints:
    """What the distributions on ``path`` offer: read once, since that takes longer than a letter."""
    from importlib.metadata import entry_points

    return entry_points(group=group)


def _distribution(entry_point: EntryPoint) -> str:
    return entry_point.dist.name if entry_point.dist else "?"


def _clash(group: str, name: str, named: list[EntryPoint]) -> CongvanError:
    kind = KINDS[group]
    owners = ", ".join(sorted(f"{_distribution(one)} ({one.value})" for one in named))
    return CongvanError(
        Message(
            f"nhiều gói cùng có {kind.vi} tên “{name}”: {owners}; hãy gỡ bớt một gói",
            f"several distributions provide a {kind.en} named “{name}”: {owners}; uninstall one of them",
        )
    )
