"""Vẽ trang tình hình: one A4 page and its chart alone, in greys that any printer keeps apart."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, Literal

from congvan.errors import CongvanError, Message
from congvan.followup.page_words import Bar, Listing, PageWords, TargetLevel, Tile

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_A4: Final = (8.27, 11.69)
_LEFT, _RIGHT, _TOP, _FOOT = 0.07, 0.95, 0.965, 0.03
_PITCH: Final = 11.69 * 72
"""Points that the page is high."""
_INK, _SOFT, _RULE = "#111111", "#555555", "#bbbbbb"
_FILLS: Final[dict[TargetLevel, dict[str, Any]]] = {
    TargetLevel.REACHED: {"facecolor": "#444444", "edgecolor": "#111111"},
    TargetLevel.BELOW: {"facecolor": "#c8c8c8", "edgecolor": "#111111"},
    TargetLevel.NONE: {"facecolor": "#ffffff", "edgecolor": "#111111", "hatch": "////"},
    TargetLevel.NO_PLAN: {"facecolor": "#ffffff", "edgecolor": "#ffffff"},
}
_SEEN: Final = 0.004
"""What is drawn of a bar of nothing."""
_MOST_LINES: Final = 24
"""Lines of a list; more is at the HTML page."""
_ONE_COLUMN: Final = 40
"""Bars that fit into one column; more are drawn in two."""
_FONT: Final = "DejaVu Sans"
"""The face that comes with matplotlib: the same page on every machine."""


def page_pdf(words: PageWords) -> bytes:
    """The page as PDF; the same words give the same bytes. Raises ``CongvanError`` where matplotlib is missing."""
    return _saved(_page(words), "pdf")


def page_png(words: PageWords, dpi: int = 110) -> bytes:
    """The page as PNG; raises as ``page_pdf``."""
    return _saved(_page(words), "png", dpi)


def chart_png(words: PageWords, dpi: int = 200) -> bytes:
    """The bars alone, as wide as the text of a letter, to be put into one.

    Raises as ``page_pdf``, and ``CongvanError`` where there is no figure of any unit.
    """
    if not words.bars:
        vi, en = "chưa có số liệu của đơn vị nào để vẽ biểu đồ", "there are no figures of any unit to draw"
        raise CongvanError(Message(vi, en))
    height = 0.9 + 0.2 * len(words.bars)
    figure = _figure((6.5, height))
    _bars(figure, words, (0.02, 0.28 / height, 0.96, 1 - 0.75 / height), 9)
    return _saved(figure, "png", dpi)


def _figure(size: tuple[float, float]) -> Figure:
    try:
        from matplotlib.figure import Figure
    except ImportError:
        vi, en = (
            'Chưa có matplotlib để vẽ. Cài: pip install "congvan[charts]".',
            'matplotlib, which draws, is missing. Install: pip install "congvan[charts]".',
        )
        raise CongvanError(Message(vi, en)) from None
    return Figure(figsize=size)


def _saved(figure: Figure, form: Literal["pdf", "png"], dpi: int = 110) -> bytes:
    from matplotlib import rc_context

    nothing = dict.fromkeys(("Creator", "Producer", "CreationDate") if form == "pdf" else ("Software",))
    kept = io.BytesIO()
    with rc_context({"font.family": _FONT, "pdf.fonttype": 42, "hatch.linewidth": 0.6}):
        figure.savefig(kept, format=form, dpi=dpi, metadata=nothing)
    return kept.getvalue()


def _page(words: PageWords) -> Figure:
    figure = _figure(_A4)
    at = _head(figure, words, _TOP)
    at = _tiles(figure, words.tiles, at)
    lists = [_lines_of(one, 33) for one in words.lists]
    foot = max((len(lines) for lines in lists), default=0) * 10.5 + 26
    floor = _FOOT + foot / _PITCH
    if words.bars:
        _bars(figure, words, (_LEFT, floor + 0.025, _RIGHT - _LEFT, at - floor - 0.055), 8)
    _lists(figure, words.lists, lists, floor if words.bars else at)
    return figure


def _head(figure: Figure, words: PageWords, at: float) -> float:
    for line in _wrapped(words.title, 62):
        _text(figure, _LEFT, at, line, 13, weight="bold")
        at -= 17 / _PITCH
    _text(figure, _LEFT, at - 2 / _PITCH, words.source, 8.5, color=_SOFT)
    at -= 16 / _PITCH
    _rule(figure, at)
    return at - 8 / _PITCH


def _tiles(figure: Figure, tiles: tuple[Tile, ...], at: float) -> float:
    """Three in a row."""
    for first in range(0, len(tiles), 3):
        for column, tile in enumerate(tiles[first : first + 3]):
            x = _LEFT + column * (_RIGHT - _LEFT) / 3
            _text(figure, x, at, tile.label, 8.5, color=_SOFT)
            _text(figure, x, at - 13 / _PITCH, tile.value, 15, weight="bold")
            for line, words in enumerate(_wrapped(tile.note, 38)):
                _text(figure, x, at - (33 + 10 * line) / _PITCH, words, 7.5, color=_SOFT)
        at -= 58 / _PITCH
    if tiles:
        _rule(figure, at + 4 / _PITCH)
    return at


def _bars(figure: Figure, words: PageWords, box: tuple[float, float, float, float], size: float) -> None:
    left, bottom, width, height = box
    columns = [words.bars] if len(words.bars) <= _ONE_COLUMN else list(_halved(words.bars))
    share = width / len(columns)
    longest = max((len(bar.name) for bar in words.bars), default=0)
    top = bottom + height
    _text(figure, left, top + 14 / (figure.get_figheight() * 72), words.chart, size + 1.5, weight="bold")
    for at, bars in enumerate(columns):
        names = min(0.5 * share, (longest + 2) * size * 0.56 / (figure.get_figwidth() * 72))
        room = (left + at * share + names, bottom, share - names - 0.045, height)
        _column(figure.add_axes(room), words, bars, min(size, height * figure.get_figheight() * 72 / len(bars) * 0.72))


def _halved(bars: tuple[Bar, ...]) -> Iterator[tuple[Bar, ...]]:
    middle = (len(bars) + 1) // 2
    yield from (bars[:middle], bars[middle:])


def _column(axes: Axes, words: PageWords, bars: tuple[Bar, ...], size: float) -> None:
    rates = [float(bar.rate or 0) for bar in bars]
    for at, (bar, rate) in enumerate(zip(bars, rates, strict=True)):
        axes.barh(
            at,
            max(rate, 0.004 if bar.level is TargetLevel.NONE else 0),
            height=0.66,
            linewidth=0.6,
            **_FILLS[bar.level],
        )
        behind = 0.01 if bar.rate is None else rate + 0.01
        axes.text(
            behind, at, bar.text, va="center_baseline", fontsize=size, color=_INK, family=_FONT, bbox=_WHITE, zorder=5
        )
    lines = [(words.target, "-", words.target_text, "left"), (words.average, (0, (4, 3)), words.average_text, "right")]
    if words.average is not None and words.average > words.target:
        lines = [(one, style, said, "right" if side == "left" else "left") for one, style, said, side in lines]
    for value, style, said, side in lines:
        if value is not None:
            axes.axvline(float(value), color=_INK, linewidth=1.1, linestyle=style, zorder=3)
            shift = 0.006 if side == "left" else -0.006
            axes.text(
                float(value) + shift, len(bars) - 0.3, said, ha=side, va="top", fontsize=size, family=_FONT, color=_INK
            )
    axes.set_yticks(range(len(bars)), [bar.name for bar in bars], fontsize=size, family=_FONT, va="center_baseline")
    axes.set_xlim(0, max(1.0, *rates, float(words.target)) * 1.02)
    axes.set_ylim(len(bars) + 0.5, -0.6)
    _bare(axes)


_WHITE: Final = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}


def _bare(axes: Axes) -> None:
    """Neither frame nor scale: each bar says its rate."""
    axes.set_xticks([])
    axes.tick_params(left=False)
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)
    axes.spines["left"].set_color(_RULE)


def _lists(figure: Figure, lists: tuple[Listing, ...], lines: list[list[str]], at: float) -> None:
    _rule(figure, at)
    for column, (listing, said) in enumerate(zip(lists, lines, strict=True)):
        x = _LEFT + column * (_RIGHT - _LEFT) / max(len(lists), 1)
        _text(figure, x, at - 7 / _PITCH, listing.title, 9, weight="bold")
        for row, line in enumerate(said):
            _text(figure, x, at - (20 + 10.5 * row) / _PITCH, line, 7.5)


def _lines_of(listing: Listing, letters: int) -> list[str]:
    lines = [line for entry in listing.lines for line in _wrapped(entry, letters, "  ")]
    return lines if len(lines) <= _MOST_LINES else [*lines[: _MOST_LINES - 1], "  …"]


def _wrapped(text: str, letters: int, indent: str = "") -> list[str]:
    import textwrap

    return textwrap.wrap(text, letters, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _text(figure: Figure, x: float, y: float, said: str, size: float, **look: Any) -> None:
    look.setdefault("color", _INK)
    figure.text(
        x,
        y - size / (figure.get_figheight() * 72),
        said,
        fontsize=size,
        va="baseline",
        ha="left",
        family=_FONT,
        parse_math=False,
        **look,
    )


def _rule(figure: Figure, y: float) -> None:
    from matplotlib.lines import Line2D

    figure.add_artist(Line2D((_LEFT, _RIGHT), (y, y), color=_RULE, linewidth=0.8))
