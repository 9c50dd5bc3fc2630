"""Điều đọc không giữ được: what a file shows or carries that the data cannot hold, each reported with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final

from congvan.errors import Message
from congvan.reader.findings import Findings, shortened
from congvan.reader.tables import Place, place_of
from congvan.snapshot import HazardKind, RunFormat, WordParagraph
from congvan.vocabulary import Component

_PATHS: Final = {
    **{component: "body" for component in Component if component.box == "6"},
    Component.SUBJECT: "subject",
    Component.ADDRESSEE: "addressees",
    Component.RECIPIENT: "recipients",
}
"""Where prose is written, by what it is."""
_NO_GROUND: Final = ("", "white", "FFFFFF")
_LOOKS: Final[tuple[tuple[Message, Callable[[RunFormat], bool]], ...]] = (
    (Message("gạch ngang", "struck through"), lambda look: look.strike),
    (Message("nâng lên", "raised"), lambda look: look.vertical == "superscript"),
    (Message("hạ xuống", "lowered"), lambda look: look.vertical == "subscript"),
    (Message("gạch chân", "underlined"), lambda look: bool(look.underline)),
    (Message("tô nền", "highlighted"), lambda look: not {look.highlight, look.shade} <= {*_NO_GROUND}),
)
_CARRIED: Final = {
    HazardKind.COMMENT: Message("ghi chú bên lề không được đọc", "a comment is not read"),
    HazardKind.TRACKED_CHANGE: Message("thay đổi chưa duyệt được đọc như đã chấp nhận", "changes are read as accepted"),
    HazardKind.WHITE_TEXT: Message("chữ trắng không được đọc", "white letters are not read"),
    HazardKind.HIDDEN_TEXT: Message("chữ ẩn không được đọc", "hidden letters are not read"),
}


def report_losses(findings: Findings) -> None:
    """A doubt for each look, note of a signature, picture, comment and change that stays behind in the file."""
    for path, paragraph in _prose(findings):
        for look, words in _lost_looks(paragraph):
            _lost(findings, path, paragraph, words, Message(f"{look.vi}: không giữ được", f"{look.en}: not kept"))
    for found in findings.all(Component.SIGNATURE, Component.SECRETARY_SIGNATURE):
        for span in found.spans:
            left = Message("là chữ ở chỗ ký; không đọc", "is in the place of the signature; not read")
            _lost(findings, "signatory", span.paragraph, span.text, left)
    for paragraph in findings.paragraphs:
        if paragraph.pictures and place_of(paragraph) not in findings.standing_alone:
            left = Message(f"có {paragraph.pictures} hình chưa đọc", f"{paragraph.pictures} picture(s) not read")
            _lost(findings, "body", paragraph, paragraph.text, left)
    _frames(findings)
    _carried(findings)


def _frames(findings: Findings) -> None:
    """A doubt for each frame that shows around what was read."""
    inside = {place_of(paragraph) for paragraph in findings.paragraphs}
    left = Message("khung quanh đoạn này không giữ được", "the frame around it is not kept")
    for frame in findings.frames:
        shown = [one for one in frame.paragraphs if one.text.strip() and place_of(one) in inside]
        if shown and frame.bordered:
            _lost(findings, "body", shown[0], shown[0].text, left)


def _prose(findings: Findings) -> Iterator[tuple[str, WordParagraph]]:
    """The paragraphs of prose and of tables, each once, with the path that they are read into."""
    seen: set[Place] = set()
    for path, paragraph in chain(_recognised(findings), _in_tables(findings)):
        if place_of(paragraph) not in seen:
            seen.add(place_of(paragraph))
            yield path, paragraph


def _recognised(findings: Findings) -> Iterator[tuple[str, WordParagraph]]:
    appended = (found for one in findings.behind for found in one.found)
    for found in chain((found for one in findings.read_from for found in one.everything()), appended):
        if found.component in _PATHS:
            yield from ((_PATHS[found.component], paragraph) for paragraph in found.paragraphs)


def _in_tables(findings: Findings) -> Iterator[tuple[str, WordParagraph]]:
    for paragraph in findings.paragraphs:
        if place_of(paragraph) in findings.standing_alone:
            yield "body", paragraph


def _lost_looks(paragraph: WordParagraph) -> Iterator[tuple[Message, str]]:
    for look, has in _LOOKS:
        runs = (run for run in paragraph.runs if run.note is None and not run.format.vanish and not run.link)
        words = "".join(run.text for run in runs if has(run.format)).strip()
        if any(letter.isalnum() for letter in words):
            yield look, words


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
