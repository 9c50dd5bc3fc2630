"""Trang so sánh: a comparison as one HTML page that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from congvan.comparing.model import Change, Comparison
from congvan.errors import Language, Message

_STYLE: Final = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}td,th{border:1px solid #bbb;padding:.4rem .6rem;text-align:left;"
    "vertical-align:top}del{background:#fdd}ins{background:#dfd;text-decoration:none}"
)
_TITLE: Final = Message("So sánh văn bản", "Comparison of documents")
_SAME: Final = Message("Không khác chữ nào.", "No word differs.")
_FORM: Final = Message("Khác về trình bày", "Differences of form")
_PLACE: Final = Message("Chỗ", "Place")
_BEFORE: Final = Message("Trước", "Before")
_AFTER: Final = Message("Sau", "After")


def comparison_page(comparison: Comparison, language: Language = "vi") -> str:
    """The page; every word of the documents is escaped."""
    title = _TITLE.in_(language)
    parts = [
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>',
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1>",
        _table(comparison.changes, language) if comparison.changes else f"<p>{_SAME.in_(language)}</p>",
    ]
    if comparison.form:
        parts.append(f"<h2>{_FORM.in_(language)}</h2>{_table(comparison.form, language)}")
    return "".join([*parts, "</body></html>\n"])


def _table(changes: tuple[Change, ...], language: Language) -> str:
    heads = "".join(f"<th>{name.in_(language)}</th>" for name in (_PLACE, _BEFORE, _AFTER))
    rows = "".join(
        f"<tr><td>{escape(_place(change, language))}</td>{''.join(_cells(change))}</tr>" for change in changes
    )
    return f"<table><tr>{heads}</tr>{rows}</table>"


def _place(change: Change, language: Language) -> str:
    place = change.place.in_(language)
    return f"{place} → {change.moved_to.in_(language)}" if change.moved_to else place


def _cells(change: Change) -> Iterator[str]:
    before, after = escape(change.before or ""), escape(change.after or "")
    for word in change.words:
        if word.before:
            before = before.replace(escape(word.before), f"<del>{escape(word.before)}</del>", 1)
        if word.after:
            after = after.replace(escape(word.after), f"<ins>{escape(word.after)}</ins>", 1)
    yield f"<td>{before if change.before is not None else ''}</td>"
    yield f"<td>{after if change.after is not None else ''}</td>"
