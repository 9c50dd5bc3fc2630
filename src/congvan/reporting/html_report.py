"""Báo cáo HTML: a run as one page for a browser, which needs no other file and fetches nothing."""

from __future__ import annotations

import base64
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape
from typing import Final

from congvan.errors import Language, Message
from congvan.findings import Severity
from congvan.reporting.explaining import clause
from congvan.reporting.html_page import SCRIPT, STYLE
from congvan.reporting.labels import CLAUSE, EXPECTED, FIX, FOUND
from congvan.reporting.page_marks import Mark, PicturedPages, place
from congvan.reporting.run import CheckedFile, CheckRun, ReportEntry, component_label, grouped

_TITLE: Final = Message("Kết quả kiểm tra thể thức", "Result of the check")
_BY_FIX: Final = Message("congvan fix sửa được", "repaired by congvan fix")
_BY_HAND: Final = Message("phải sửa tay", "to be repaired by a person")
_TINY: Final = Message("lệch rất ít", "tiny")
_RULES: Final = Message("Theo yêu cầu", "By requirement")
_FILES: Final = Message("Theo tệp", "By file")
_CLEAN: Final = Message("không thấy điểm nào trái với quy định", "nothing found that departs from the norm")
_SEARCH: Final = Message("Tìm mã, tệp, chữ…", "Find a code, a file, words…")
_HIDE_TINY: Final = Message("Ẩn điểm lệch rất ít", "Hide tiny deviations")
_HEADS: Final = (
    Message("Mã", "Code"),
    Message("Mức độ", "Severity"),
    Message("Số tệp", "Files"),
    Message("Số lần", "Findings"),
    EXPECTED,
)
NIT_MM: Final = 0.6
"""What a ruler on paper does not show, in mm."""
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")
Pages = Mapping[str, PicturedPages]
"""The pages by the name of their file."""


def to_html(run: CheckRun, language: Language = "vi", pages: Pages | None = None) -> str:
    """The page: kinds, counts, faults by file and by requirement, filters; ``pages`` are shown beside their files."""
    say = _Saying(run, language, pages or {})
    title = escape(_TITLE.in_(language))
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{STYLE}</style></head><body><h1>{title}</h1>{''.join(say.body())}<script>{SCRIPT}</script></body></html>"
    )


class _Saying:
    """The pieces of the page in one language."""

    def __init__(self, run: CheckRun, language: Language, pages: Pages) -> None:
        self._run = run
        self._language = language
        self._pages = pages
        self._entries = {file.name: tuple(_nits_apart(grouped(file, run.rules))) for file in run.files}

    def body(self) -> Iterator[str]:
        yield self._summary()
        yield self._filters()
        yield f"<h2>{self._say(_RULES)}</h2>{self._by_rule()}"
        yield f"<h2>{self._say(_FILES)}</h2>"
        for file in self._run.files:
            yield self._file(file)

    def _say(self, message: Message) -> str:
        return escape(message.in_(self._language))

    def _summary(self) -> str:
        counts = [f'<span class="{one.value}">{self._run.count(one)} {self._say(one.label)}</span>' for one in Severity]
        kinds = Counter(
            file.report.identity.kind.label.in_(self._language)
            for file in self._run.files
            if file.report is not None and file.report.identity
        )
        listed = ", ".join(f"{escape(kind)} ({count})" for kind, count in kinds.most_common())
        files = Message(f"{len(self._run.files)} tệp", f"{len(self._run.files)} file(s)")
        return f'<p class="sum">{self._say(files)}: {", ".join(counts)}</p><p class="kinds">{listed}</p>'

    def _filters(self) -> str:
        boxes = "".join(
            f'<label><input type="checkbox" data-severity="{one.value}" checked> {self._say(one.label)}</label>'
            for one in Severity
        )
        return (
            f'<form class="filters" onsubmit="return false"><input id="words" type="search" '
            f'placeholder="{self._say(_SEARCH)}">{boxes}'
            f'<label><input type="checkbox" id="by-hand"> {self._say(_BY_HAND)}</label>'
            f'<label><input type="checkbox" id="no-nits"> {self._say(_HIDE_TINY)}</label></form>'
        )

    def _by_rule(self) -> str:
        together: dict[str, list[ReportEntry]] = {}
        for entries in self._entries.values():
            for entry in entries:
                together.setdefault(entry.first.code, []).append(entry)
        ordered = sorted(together.items(), key=lambda one: (one[1][0].severity.rank, -sum(e.count for e in one[1])))
        head = "".join(f"<th>{self._say(name)}</th>" for name in _HEADS)
        return f'<table class="rules"><tr>{head}</tr>{"".join(self._rule(*one) for one in ordered)}</table>'

    def _rule(self, code: str, entries: Sequence[ReportEntry]) -> str:
        first = entries[0]
        cells = (
            f"<td>{escape(code)}</td><td>{self._say(first.severity.label)}</td><td>{len(entries)}</td>"
            f"<td>{sum(entry.count for entry in entries)}</td><td>{self._say(first.first.expected)}</td>"
        )
        return f'<tr class="{first.severity.value}">{cells}</tr>'

    def _file(self, file: CheckedFile) -> str:
        entries = self._entries[file.name]
        counts = Counter(finding.severity for finding in file.findings)
        tallies = "".join(f'<span class="{one.value}">{counts[one]}</span>' for one in Severity)
        identity = None if file.report is None else file.report.identity
        kind = identity.kind.label.in_(self._language) if identity else ""
        inner = self._listed(file, entries) or f'<p class="clean">{self._say(_CLEAN)}</p>'
        if file.error is not None:
            inner = f'<p class="error">{escape(file.error.format(self._language))}</p>' + (
                inner if file.report is not None else ""
            )
        pages = "".join(self._pictures(file, entries))
        state = " open" if len(self._run.files) == 1 else ""
        return (
            f'<details class="file"{state}><summary>{escape(file.name)} {tallies} <em>{escape(kind)}</em></summary>'
            f'<div class="sides"><div>{inner}</div><div class="pages">{pages}</div></div></details>'
        )

    def _listed(self, file: CheckedFile, entries: Sequence[ReportEntry]) -> str:
        """What must be mended, and apart from it what misses its measure by a nit."""
        named = [(entry, self._entry(entry, _name_of(file, at))) for at, entry in enumerate(entries)]
        must = "".join(text for entry, text in named if not _is_tiny(entry))
        nits = "".join(text for entry, text in named if _is_tiny(entry))
        return must + (f'<div class="nits"><h4>{self._say(_TINY)}</h4>{nits}</div>' if nits else "")

    def _pictures(self, file: CheckedFile, entries: Sequence[ReportEntry]) -> Iterator[str]:
        """The pages with a mark, that leads to its entry, at every finding whose words are on them."""
        if file.name not in self._pages:
            return
        pages = self._pages[file.name]
        marks: dict[int, list[str]] = {}
        for at, entry in enumerate(entries):
            for mark in filter(None, (place(finding, pages.printed) for finding in entry.findings)):
                marks.setdefault(mark.page, []).append(self._mark(mark, entry, _name_of(file, at)))
        for number, picture in enumerate(pages.pictures, 1):
            image = f'<img alt="" src="data:image/png;base64,{base64.b64encode(picture).decode()}">'
            yield f'<div class="page">{image}{"".join(marks.get(number, ()))}</div>'

    def _mark(self, mark: Mark, entry: ReportEntry, name: str) -> str:
        box = f"left:{mark.left:.2f}%;top:{mark.top:.2f}%;width:{mark.width:.2f}%;height:{mark.height:.2f}%"
        title = f"{entry.first.code}: {entry.found.in_(self._language)}"
        return (
            f'<a class="spot {entry.severity.value}" style="{box}" href="#{name}" data-entry="{name}" '
            f'title="{escape(title)}"></a>'
        )

    def _entry(self, entry: ReportEntry, name: str) -> str:
        finding = entry.first
        nit = _is_tiny(entry)
        marks = "".join(
            f'<span class="mark">{self._say(name)}</span>'
            for name, holds in ((_BY_FIX, entry.repaired), (_TINY, nit))
            if holds
        )
        times = f" × {entry.count}" if entry.count > 1 else ""
        rows = "".join(
            f"<dt>{self._say(name)}</dt><dd>{self._say(message)}</dd>"
            for name, message in zip(
                (FOUND, EXPECTED, FIX, CLAUSE),
                (entry.found, finding.expected, finding.fix, clause(finding.cite)),
                strict=True,
            )
            if message.vi
        )
        where = escape(f"{component_label(finding, self._language)}, {entry.places(self._language)}")
        return (
            f'<section id="{name}" class="entry {finding.severity.value}" data-severity="{finding.severity.value}" '
            f'data-fix="{int(entry.repaired)}" data-nit="{int(nit)}"><h3>{escape(finding.code)}{times} '
            f"<small>{self._say(finding.severity.label)}</small> {marks}</h3><p>{where}</p><dl>{rows}</dl></section>"
        )


def _nits_apart(entries: Iterable[ReportEntry]) -> Iterator[ReportEntry]:
    """The entries, each whose findings are nits in part as two."""
    for entry in entries:
        for tiny in (False, True):
            alike = tuple(one for one in entry.findings if is_nit(one.found, one.expected) is tiny)
            if alike:
                yield replace(entry, findings=alike)


def _is_tiny(entry: ReportEntry) -> bool:
    return all(is_nit(one.found, one.expected) for one in entry.findings)


def _name_of(file: CheckedFile, at: int) -> str:
    """The anchor of an entry, which holds no letter that HTML minds."""
    return f"e{zlib.crc32(file.name.encode()):08x}-{at}"


def is_nit(found: Message, expected: Message) -> bool:
    """Whether a measure misses what is right by so little that nobody sees it (12.3 mm for 12.7)."""
    if "mm" not in found.en:
        return False
    seen, wanted = _numbers(found.en), _numbers(expected.en)
    return len(seen) == 1 and bool(wanted) and min(abs(seen[0] - one) for one in wanted) < NIT_MM


def _numbers(text: str) -> list[float]:
    return [float(number) for number in _NUMBER.findall(text)]
