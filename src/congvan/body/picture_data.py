"""Dữ liệu hình: what is admitted as a picture (PNG, JPEG, SVG), and how large it is by itself."""

from __future__ import annotations

import io
import re
import warnings
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

from congvan.errors import Message, Refusal, UnreadableDocument, reason_of
from congvan.files import read_regular
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern

MOST_BYTES: Final = 5 * 1024 * 1024
MOST_PIXELS: Final = 25_000_000
_MM_PER_INCH: Final = 25.4
_USUAL_DPI: Final = 96
_SVG_DPI: Final = 200
"""How finely the picture is drawn that stands for an SVG where a program shows none."""
_LEAST_DPI, _MOST_DPI = 30, 2400
_SVG: Final = re.compile(rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:\w+:)?svg\b", re.DOTALL)
_REFERENCES: Final = frozenset({"href", "src"})
_RUNS: Final = frozenset({"script", "foreignObject", "iframe", "animate", "set"})
_OUTSIDE: Final = late_pattern(r"@import|url\(\s*['\"]?(?!#)", re.IGNORECASE)

Kind = Literal["png", "jpeg", "svg"]


@dataclass(frozen=True, slots=True)
class PictureSize:
    """What a picture is: its kind, its pixels, its width by itself in mm, and height as a share of the width."""

    kind: Kind
    pixels: tuple[int, int]
    width_mm: float

    @property
    def ratio(self) -> float:
        """Height as a share of the width."""
        return self.pixels[1] / self.pixels[0]


def picture_file(path: Path) -> bytes:
    """The bytes of a picture in a file; raises ``Refusal`` for one that cannot be read or is over 5 MB."""
    try:
        return read_regular(path, MOST_BYTES)
    except OSError as error:
        if Path(path).is_file():
            raise _too_large() from None
        reason = reason_of(error)
        raise Refusal(f"không đọc được hình {path}: {reason.vi}", f"cannot read picture {path}: {reason.en}") from None


@lru_cache(maxsize=8)
def size_of(data: bytes) -> PictureSize:
    """What the picture in ``data`` is. Raises ``Refusal`` for all but a PNG, JPEG or SVG that can be shown."""
    if len(data) > MOST_BYTES:
        raise _too_large()
    return _svg_size(data) if _SVG.match(data) else _raster_size(data)


def _raster_size(data: bytes) -> PictureSize:
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
            if fits := image.width * image.height <= MOST_PIXELS:
                image.load()
    except Image.DecompressionBombError:
        raise _too_many_pixels(0, 0) from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError):
        raise Refusal(
            "không phải hình PNG, JPEG, SVG nguyên vẹn", "this is not a PNG, JPEG or SVG picture, or it is damaged"
        ) from None
    if not fits:
        raise _too_many_pixels(image.width, image.height)
    kind: Kind = "png" if image.format == "PNG" else "jpeg"
    return PictureSize(kind, image.size, image.width / _dpi(image.info.get("dpi")) * _MM_PER_INCH)


def _dpi(stated: object) -> float:
    across = float(stated[0]) if isinstance(stated, tuple) and stated else 0.0
    return across if _LEAST_DPI <= across <= _MOST_DPI else _USUAL_DPI


def _svg_size(data: bytes) -> PictureSize:
    from congvan.ooxml.opening import parse_xml

    try:
        root = parse_xml(data, "svg")
    except UnreadableDocument as error:
        raise Refusal(f"hình SVG hỏng: {error.message.vi}", f"the SVG is damaged: {error.message.en}") from None
    for element in root.iter():
        _refuse_what_reaches_outside(element)
    drawn = _raster_size(_drawn(data))
    return PictureSize("svg", drawn.pixels, drawn.pixels[0] / _USUAL_DPI * _MM_PER_INCH)


def _refuse_what_reaches_outside(element: object) -> None:
    tag = getattr(element, "tag", None)
    if not isinstance(tag, str):  # a comment
        return
    attributes = {str(name).rpartition("}")[2]: str(value) for name, value in element.attrib.items()}  # type: ignore[attr-defined]
    targets = [value for name, value in attributes.items() if name in _REFERENCES]
    text = " ".join([*attributes.values(), str(getattr(element, "text", "") or "")])
    if (
        tag.rpartition("}")[2] in _RUNS
        or any(name.startswith("on") for name in attributes)
        or any(not target.startswith("#") for target in targets)
        or _OUTSIDE.search(text)
    ):
        name = tag.rpartition("}")[2]
        raise Refusal(
            f"hình SVG có phần chạy hoặc trỏ ra ngoài (<{name}>): hãy bỏ, hoặc lưu thành PNG",
            f"the SVG runs or refers to something outside it (<{name}>): take it out, or save it as PNG",
        )


def drawn_svg(data: bytes) -> bytes:
    """The PNG that stands for the SVG in ``data`` where a program shows no SVG."""
    size = size_of(data)
    finest = (MOST_PIXELS / (size.pixels[0] * size.pixels[1])) ** 0.5
    return _drawn(data, zoom=max(1.0, min(_SVG_DPI / _USUAL_DPI, finest)))


def _drawn(data: bytes, zoom: float = 1) -> bytes:
    try:
        import resvg_py
    except ImportError:
        raise Refusal(
            "hình SVG cần thư viện resvg-py: pip install 'congvan[svg]'; hoặc lưu hình thành PNG",
            "an SVG needs the library resvg-py: pip install 'congvan[svg]'; or save the picture as PNG",
        ) from None
    try:
        return bytes(resvg_py.svg_to_bytes(svg_string=data.decode("utf-8"), zoom=zoom, skip_system_fonts=False))
    except (ValueError, UnicodeDecodeError) as error:
        raise Refusal(f"không vẽ được hình SVG: {error}", f"the SVG cannot be drawn: {error}") from None


def _too_large() -> Refusal:
    return Refusal("hình lớn hơn 5 MB: thu nhỏ hoặc nén lại", "the picture is larger than 5 MB: make it smaller")


def _too_many_pixels(width: int, height: int) -> Refusal:
    found = Message(f" ({width} x {height})", f" ({width} by {height})") if width else Message("", "")
    return Refusal(
        f"hình có hơn 25 triệu điểm ảnh{found.vi}: thu nhỏ lại",
        f"the picture has more than 25 million pixels{found.en}: make it smaller",
    )
