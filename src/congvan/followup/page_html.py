"""Trang tình hình cho trình duyệt: the words of the page as one HTML file that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from html import escape
from typing import Final

from congvan.errors import Language
from congvan.followup.page_words import Bar, Listing, PageWords, TargetLevel, Tile

_STYLE: Final = """
@page { size: A4; margin: 15mm }
body { font: 14px/1.4 system-ui, "Segoe UI", sans-serif; max-width: 52rem; margin: 1.5rem auto; padding: 0 1rem;
  color: #111 }
h1 { font-size: 1.3rem; margin: 0 } h2 { font-size: 1rem; margin: 1.2rem 0 .4rem }
.source { color: #555; border-bottom: 1px solid #bbb; padding-bottom: .4rem }
.tiles { display: grid; grid-template-columns: repeat(3, 1fr); gap: .8rem; margin: .8rem 0 }
.tiles b { display: block; font-size: 1.35rem } .tiles span, .tiles i { color: #555; font-style: normal }
.bars { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .6rem; position: relative }
.track { position: relative; height: 1.15rem }
.fill { position: absolute; inset: .1rem auto .1rem 0; box-sizing: border-box; border: 1px solid #111 }
.reached { background: #444 } .below { background: #c8c8c8 } .no_plan { border: 0 }
.none { background: repeating-linear-gradient(45deg, #fff 0 3px, #777 3px 4px); min-width: 5px }
.rate { position: absolute; padding: 0 .3rem; background: #fff; z-index: 2 }
.line { position: absolute; top: -.08rem; bottom: -.08rem; border-left: 1.5px solid #111; z-index: 1 }
.average { border-left-style: dashed } .key { color: #555; margin: .3rem 0 }
.lists { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1.2rem; margin-top: 1rem;
  border-top: 1px solid #bbb }
.lists ul { margin: 0; padding-left: 1rem }
@media print { body { margin: 0; padding: 0 } .reached, .below, .none { print-color-adjust: exact } }
"""


def page_html(words: PageWords, language: Language = "vi") -> str:
    """The page; every name that comes from a file is escaped."""
    parts = [
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{escape(words.title)}</title>',
        f"<style>{_STYLE}</style></head><body><h1>{escape(words.title)}</h1>",
        f'<p class="source">{escape(words.source)}</p><div class="tiles">{"".join(map(_tile, words.tiles))}</div>',
        *(_chart(words) if words.bars else ()),
        f'<div class="lists">{"".join(map(_list, words.lists))}</div></body></html>\n',
    ]
    return "".join(parts)


def _tile(tile: Tile) -> str:
    return f"<div><span>{escape(tile.label)}</span><b>{escape(tile.value)}</b><i>{escape(tile.note)}</i></div>"


def _chart(words: PageWords) -> Iterator[str]:
    whole = max([Fraction(1), words.target, *(bar.rate or Fraction(0) for bar in words.bars)]) * Fraction(112, 100)
    yield f"<h2>{escape(words.chart)}</h2>"
    yield f'<p class="key">┃ {escape(words.target_text)} &nbsp; ┆ {escape(words.average_text)}</p><div class="bars">'
    lines = _line(words.target, whole, "line") + _line(words.average, whole, "line average")
    for bar in words.bars:
        yield f'<div>{escape(bar.name)}</div><div class="track">{_bar(bar, whole)}{lines}</div>'
    yield "</div>"


def _bar(bar: Bar, whole: Fraction) -> str:
    width = _percent(bar.rate or Fraction(0), whole)
    fill = (
        "" if bar.level is TargetLevel.NO_PLAN else f'<div class="fill {bar.level.value}" style="width:{width}"></div>'
    )
    return f'{fill}<div class="rate" style="left:calc({width} + 3px)">{escape(bar.text)}</div>'


def _line(rate: Fraction | None, whole: Fraction, look: str) -> str:
    return "" if rate is None else f'<div class="{look}" style="left:{_percent(rate, whole)}"></div>'


def _percent(rate: Fraction, whole: Fraction) -> str:
    return f"{float(rate / whole):.2%}"


def _list(listing: Listing) -> str:
    lines = "".join(f"<li>{escape(line)}</li>" for line in listing.lines)
    return f"<div><h2>{escape(listing.title)}</h2><ul>{lines}</ul></div>"
