"""Điều đọc không giữ được: what a file shows or carries that the data cannot hold, each reported with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain, groupby
from typing import Final

from congvan.components import Found
from congvan.errors import Message
from congvan.late_patterns import late_pattern
from congvan.reader.findings import Findings, shortened
from congvan.reader.notes import Notes
from congvan.reader.tables import STANDS_ALONE, Place, place_of
from congvan.snapshot import HazardKind, WordParagraph
from congvan.snapshot.formats import FORMULA, WordRun
from congvan.vocabulary import Component

_PATHS: Final = {
    **{component: "body" for component in Component if component.box == "6"},
    Component.SUBJECT: "subject",
    Component.ADDRESSEE: "addressees",
    Component.RECIPIENT: "recipients",
}
"""Where prose is written, by what it is."""
_LISTED: Final = (Component.ADDRESSEE, Component.RECIPIENT, Component.FILE_COPY, Component.FORM_LINE)
"""Lines of a list, whose bullet is no word of theirs."""
_NO_GROUND: Final = ("", "white", "FFFFFF")
_SCHEME: Final = late_pattern(r"(?:https?://|mailto:)?(?:www\.)?", re.IGNORECASE)
_Looks = tuple[tuple[Message, Callable[[WordRun], bool]], ...]
_LOOKS: Final[_Looks] = (
    (Message("gạch ngang", "struck through"), lambda run: run.format.strike),
    (Message("nâng lên", "raised"), lambda run: run.format.vertical == "superscript"),
    (Message("hạ xuống", "lowered"), lambda run: run.format.vertical == "subscript"),
    (Message("gạch chân", "underlined"), lambda run: bool(run.format.underline)),
    (Message("công thức đọc thành chữ", "a formula read as words"), lambda run: run.field == FORMULA),
    (Message("tô nền", "highlighted"), lambda run: not {run.format.highlight, run.format.shade} <= {*_NO_GROUND}),
)
_OUTSIDE_PROSE: Final = (_LOOKS[0], *_LOOKS[-2:])
"""What a person marked in the head and at the end too; lines below them are habits of offices."""
_CARRIED: Final = {
    HazardKind.COMMENT: Message("ghi chú bên lề không được đọc", "a comment is not read"),
    HazardKind.TRACKED_CHANGE: Message("thay đổi chưa duyệt được đọc như đã chấp nhận", "changes are read as accepted"),
    HazardKind.WHITE_TEXT: Message("chữ trắng không được đọc", "white letters are not read"),
    HazardKind.ALT_CHUNK: Message("phần chèn từ tệp khác không được đọc", "what another file brings in is not read"),
    HazardKind.HIDDEN_TEXT: Message("chữ ẩn không được đọc", "hidden letters are not read"),
}


def report_losses(findings: Findings, notes: Notes) -> None:
    """A doubt for each look, note, picture, comment and change that stays behind in the file."""
    for path, paragraph, looks in _shown(findings):
        for look, words in (*_lost_looks(paragraph, looks), *_lost_links(paragraph)):
            _lost(findings, path, paragraph, words, Message(f"{look.vi}: không giữ được", f"{look.en}: not kept"))
    for found in findings.all(Component.SIGNATURE, Component.SECRETARY_SIGNATURE):
        for span in found.spans:
            left = Message("là chữ ở chỗ ký; không đọc", "is in the place of the signature; not read")
            _lost(findings, "signatory", span.paragraph, span.text, left)
    for paragraph in findings.paragraphs:
        is_read = place_of(paragraph) in findings.standing_alone and not paragraph.place.cells
        if paragraph.pictures and not is_read:
            left = Message(f"có {paragraph.pictures} hình chưa đọc", f"{paragraph.pictures} picture(s) not read")
            _lost(findings, "body", paragraph, paragraph.text, left)
    _notes(findings, notes)
    _frames(findings)
    _automatic_numbers(findings)
    _carried(findings)


def _notes(findings: Findings, notes: Notes) -> None:
    """A doubt for each note to words that no data give notes: of the head, of addressees, of the signature."""
    left = Message("là chú thích ở đây; không đọc", "is a note here; not read")
    for paragraph in findings.paragraphs:
        for run in paragraph.runs:
            if run.note is not None and (words := notes.unread(run.note)):
                _lost(findings, "footnotes", paragraph, words, left)


def _automatic_numbers(findings: Findings) -> None:
    """A doubt for each number that Word counted before a line that is none of the body, where data have no number."""
    for found in _everything(findings):
        label = found.spans[0].paragraph.label if found.spans and not found.component.facts.block else None
        if label is None or not label.text.strip() or not found.text:
            continue
        if found.component not in _LISTED or label.format != "bullet":
            counted = f"“{label.text.strip()}”"
            left = Message(f"có số tự động {counted}: không giữ được", f"numbered {counted} by Word: not kept")
            _lost(findings, _PATHS.get(found.component, ""), found.spans[0].paragraph, found.text, left)


def _frames(findings: Findings) -> None:
    """A doubt for each frame that shows around what was read."""
    inside = {place_of(paragraph) for paragraph in findings.paragraphs}
    left = Message("khung quanh đoạn này không giữ được", "the frame around it is not kept")
    for frame in findings.frames:
        shown = [one for one in frame.paragraphs if one.text.strip() and place_of(one) in inside]
        if shown and frame.bordered:
            _lost(findings, "body", shown[0], shown[0].text, left)


def _shown(findings: Findings) -> Iterator[tuple[str, WordParagraph, _Looks]]:
    """The paragraphs that are read, each once, with the path that they are read into and the looks that matter."""
    seen: set[Place] = set()
    for path, paragraph, looks in chain(_recognised(findings), _in_tables(findings)):
        if place_of(paragraph) not in seen:
            seen.add(place_of(paragraph))
            yield path, paragraph, looks


def _recognised(findings: Findings) -> Iterator[tuple[str, WordParagraph, _Looks]]:
    for found in _everything(findings):
        if found.component in STANDS_ALONE:
            continue
        looks = _LOOKS if found.component in _PATHS else _OUTSIDE_PROSE
        yield from ((_PATHS.get(found.component, ""), paragraph, looks) for paragraph in found.paragraphs)


def _everything(findings: Findings) -> Iterator[Found]:
    appended = (found for one in findings.behind for found in one.found)
    return chain((found for one in findings.read_from for found in one.everything()), appended)


def _in_tables(findings: Findings) -> Iterator[tuple[str, WordParagraph, _Looks]]:
    for paragraph in findings.paragraphs:
        if place_of(paragraph) in findings.standing_alone:
            yield "body", paragraph, _LOOKS


def _lost_looks(paragraph: WordParagraph, looks: _Looks) -> Iterator[tuple[Message, str]]:
    runs = [run for run in paragraph.runs if run.note is None and not run.format.vanish and not run.link]
    for look, has in looks:
        words = "".join(run.text for run in runs if has(run)).strip()
        if any(letter.isalnum() for letter in words):
            yield look, words


def _lost_links(paragraph: WordParagraph) -> Iterator[tuple[Message, str]]:
    """The addresses outside the file that words lead to and do not say."""
    for address, runs in groupby((run for run in paragraph.runs if run.text.strip()), key=lambda run: run.link):
        words = "".join(run.text for run in runs).strip()
        if address and not address.startswith("#") and _bare(address) != _bare(words):
            yield Message(f"liên kết tới {address}", f"a link to {address}"), words


def _bare(address: str) -> str:
    return _SCHEME.sub("", address.strip()).rstrip("/.;,").casefold()


def _carried(findings: Findings) -> None:
    by_place = {place_of(paragraph): paragraph for paragraph in findings.snapshot.paragraphs}
    for hazard in findings.snapshot.hazards:
        said = _CARRIED.get(hazard.kind)
        if said is None:
            continue
        paragraph = by_place.get((hazard.place.part, hazard.place.index)) if hazard.place else None
        words = f" “{shortened(hazard.detail)}”" if hazard.detail else ""
        at = findings.at(paragraph)
        findings.doubt("", f"{at.vi}{said.vi}{words}", f"{at.en}{said.en}{words}")


def _lost(findings: Findings, path: str, paragraph: WordParagraph, words: str, left: Message) -> None:
    at = findings.at(paragraph)
    text = shortened(" ".join(words.split()))
    findings.doubt(path, f"{at.vi}“{text}” {left.vi}", f"{at.en}“{text}” {left.en}")
