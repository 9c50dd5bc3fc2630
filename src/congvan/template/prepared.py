"""A template made ready: data that can be shipped, with nothing left to parse but Jinja."""

from __future__ import annotations

import json
import zlib
from base64 import b85decode, b85encode
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from congvan.late_dataclasses import dataclass
from congvan.page import Frame, Setting
from congvan.template.manifest import Manifest


def fingerprint(*files: bytes) -> str:
    """SHA-256 of the files one after another, with their lengths."""
    return sha256(b"".join(b"%d:%b" % (len(data), data) for data in files)).hexdigest()


@dataclass(frozen=True, slots=True)
class Prepared:
    """``live`` parts are Jinja sources, ``fixed`` ones bytes; names as in the package. ``appendix_sections`` are the
    Jinja sources of an appendix's section by its orientation, ``appendix_styles_missing`` and
    ``block_styles_missing`` the missing styles without which it takes no appendices, tables, pictures or forms.

    ``made_from`` is the fingerprint of the Word file and the manifest, so that a template changed since is made again.
    """

    made_from: str
    manifest: Manifest
    frame: Frame
    slots: tuple[str, ...]
    live: dict[str, str]
    fixed: dict[str, bytes]
    appendix_sections: dict[str, str]
    appendix_styles_missing: tuple[str, ...] = ()
    block_styles_missing: tuple[str, ...] = ()

    def to_json(self) -> str:
        """The data as JSON, the same text for the same template."""
        fixed = {name: b85encode(zlib.compress(data, 9)).decode() for name, data in sorted(self.fixed.items())}
        data = {
            "made_from": self.made_from,
            "manifest": self.manifest.model_dump(mode="json"),
            "frame": asdict(self.frame),
            "slots": list(self.slots),
            "live": dict(sorted(self.live.items())),
            "fixed": fixed,
            "appendix_sections": self.appendix_sections,
            "appendix_styles_missing": list(self.appendix_styles_missing),
            "block_styles_missing": list(self.block_styles_missing),
        }
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def from_json(cls, text: bytes | str) -> Prepared:
        """The inverse of ``to_json``."""
        data: dict[str, Any] = json.loads(text)
        frame = data["frame"]
        return cls(
            made_from=data["made_from"],
            manifest=Manifest.model_validate(data["manifest"]),
            frame=Frame(setting=Setting(**frame.pop("setting")), **frame),
            slots=tuple(data["slots"]),
            live=data["live"],
            fixed={name: zlib.decompress(b85decode(packed)) for name, packed in data["fixed"].items()},
            appendix_sections=data["appendix_sections"],
            appendix_styles_missing=tuple(data["appendix_styles_missing"]),
            block_styles_missing=tuple(data["block_styles_missing"]),
        )
