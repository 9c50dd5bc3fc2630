"""Markup → runs: what nearly all prose has in one pass, all else by markdown-it-py's ``zero`` preset with our rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from congvan.errors import Refusal
from congvan.inline.runs import CITATION, NOTE_KEY, ProseRun, normalise
from congvan.inline.stars import flanks, touches
from congvan.late_patterns import late_pattern
from congvan.text import clean
from congvan.text.characters import is_usual

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

PUNCTUATION: Final = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
NOTE: Final = late_pattern(rf"\[\^({NOTE_KEY.pattern})\]")
CITED: Final = late_pattern(rf"\[@({CITATION.pattern})\]")
_REFERENCE: Final = late_pattern(
    rf"\\.|\[\^(?P<note>{NOTE_KEY.pattern})\]|\[@(?P<citation>{CITATION.pattern})\]", re.DOTALL
)
STARS: Final = late_pattern(r"(\{?)(\*+)(\}?)")
MOST_STARS: Final = 3
_LONE: Final = "**"
_NEAR: Final = 15
"""Characters of the text that a message shows on each side."""
_NEIGHBOURLY: Final = late_pattern("[\u00a0\u200d\ufe0e\ufe0fÐðƉƢƣ]")
"""What hangs on what is beside it: blanks, joiners of emoji, letters like others."""
_LEFT_TO_MARKDOWN: Final = ("\\", "{*", "*}")
"""Backslashes, and braces beside stars."""
_NOTE_OR_CITED: Final = rf"\[(?:\^({NOTE_KEY.pattern})|@({CITATION.pattern}))\]"
_REFERENCES: Final = late_pattern(_NOTE_OR_CITED)
_MARKS: Final = late_pattern(rf"{_NOTE_OR_CITED}|\*\**")
"""As ``_REFERENCES``, or stars: written so that each alternative begins with one character, which is looked for."""
_FORMATS: Final = {"": (False, False), "*": (False, True), "**": (True, False), "***": (True, True)}
"""Stars → bold, italic."""


def parse(text: str) -> tuple[ProseRun, ...]:
    """The runs of one paragraph of markup, in normal form; an empty text has none.

    Stars, brackets and backslashes that are not markup are themselves. Raises ``Refusal`` as ``text.clean`` does, and
    for stars that begin or end a format beside a word without their partner.
    """
    return parsed(text)[0]


def parsed(text: str) -> tuple[tuple[ProseRun, ...], bool]:
    """As ``parse``, and whether the whole text is of usual characters (``text.characters.is_usual``)."""
    usual = is_usual(text)
    text = text.strip() if usual else clean(text)
    if "[" not in text and "*" not in text and "\\" not in text:
        return ((ProseRun(text),) if text else ()), usual
    return (_in_one_pass(text) if usual else parse_simply(text)) or parse_fully(text), usual


def parse_simply(text: str) -> tuple[ProseRun, ...] | None:
    """The runs of clean ``text`` as markdown-it reads them; None where only it can decide, as with nested stars."""
    return None if _NEIGHBOURLY.search(text) else _in_one_pass(text)


def _in_one_pass(text: str) -> tuple[ProseRun, ...] | None:
    if any(mark in text for mark in _LEFT_TO_MARKDOWN):
        return None
    return _with_stars(text) if "*" in text else _with_references(text)


def _with_references(text: str) -> tuple[ProseRun, ...] | None:
    words, *pieces = _REFERENCES.split(text)
    runs = [ProseRun(words)] if words else []
    for note, cited, after in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True):
        reference = _reference_run(note, cited, "")
        if reference is None:
            return None
        runs.append(reference)
        if after:
            runs.append(ProseRun(after))
    return tuple(runs)


def _with_stars(text: str) -> tuple[ProseRun, ...] | None:
    runs: list[ProseRun] = []
    stars, start = "", 0
    for mark in _MARKS.finditer(text):
        begin, end = mark.span()
        if begin > start:
            runs.append(ProseRun(text[start:begin], *_FORMATS[stars]))
        start = end
        note, cited = mark.groups()
        if note is not None or cited is not None:
            reference = _reference_run(note, cited, stars)
            if reference is None:
                return None
            runs.append(reference)
        elif _turns(mark[0], stars, text[begin - 1 : begin], text[end : end + 2]):
            stars = "" if stars else mark[0]
        else:
            return None
    if start < len(text):
        runs.append(ProseRun(text[start:]))
    return None if stars else tuple(runs)


def _reference_run(note: str | None, cited: str | None, stars: str) -> ProseRun | None:
    """The run of a reference that was found; None for a citation of blanks."""
    if note is not None:
        return ProseRun("", False, False, note)
    cited = (cited or "").strip()
    return ProseRun("", *_FORMATS[stars], None, cited) if cited else None


def _turns(found: str, stars: str, before: str, after: str) -> bool:
    """Whether the stars that were ``found`` can do one thing only: open a format, or close the one of ``stars``."""
    if stars:
        return found == stars and flanks(before, after) == (False, True)
    return found in _FORMATS and flanks(before, after) == (True, False)


def parse_fully(text: str) -> tuple[ProseRun, ...]:
    """The runs of clean ``text``, whatever its markup."""
    tokens: list[Token] = []
    parser = _parser()
    parser.inline.parse(text, parser, {}, tokens)
    return normalise(_runs(tokens))


def references(text: str) -> Iterator[tuple[str, str]]:
    """What ``text`` refers to, ``("note", key)`` and ``("citation", raw)``, also where its characters are refused."""
    for found in _REFERENCE.finditer(text):
        if found.lastgroup:
            yield found.lastgroup, found[found.lastgroup]


def _runs(tokens: Sequence[Token]) -> Iterator[ProseRun]:
    depth = {"strong": 0, "em": 0}
    for token in tokens:
        if token.type == "text":
            yield ProseRun(token.content, depth["strong"] > 0, depth["em"] > 0)
        elif token.type == "note":
            yield ProseRun("", note=token.content)
        elif token.type == "citation":
            yield ProseRun("", depth["strong"] > 0, depth["em"] > 0, citation=token.content)
        else:
            depth[token.tag] += token.nesting


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero")
    rules = parser.inline.ruler
    rules.at("escape", _escape)
    rules.at("emphasis", _stars)
    rules.before("link", "reference", _reference)
    rules.enable(["escape", "emphasis", "reference"])
    parser.inline.ruler2.before("fragments_join", "unpaired", _refuse_unpaired)
    parser.inline.ruler2.before("fragments_join", "braces", _braces)
    parser.inline.ruler2.enable(["emphasis", "unpaired", "braces"])
    return parser


def _escape(state: StateInline, silent: bool) -> bool:
    following = state.src[state.pos + 1 : state.pos + 2]
    if state.src[state.pos] != "\\" or following not in PUNCTUATION:
        return False
    state.pending += following
    state.pos += 2
    return True


def _reference(state: StateInline, silent: bool) -> bool:
    for kind, pattern in (("note", NOTE), ("citation", CITED)):
        if found := pattern.match(state.src, state.pos):
            state.push(kind, "", 0).content = found[1]
            state.pos = found.end()
            return True
    return False


def _stars(state: StateInline, silent: bool) -> bool:
    found = STARS.match(state.src, state.pos)
    if found is None:
        return False
    opened, stars, closed = found.groups()
    if len(stars) > MOST_STARS or (opened and closed):
        state.pending += found[0]
    elif opened or closed:
        _push(state, opened)
        _delimit(state, found, opens=bool(opened), closes=bool(closed))
        _push(state, closed)
    else:
        opens, closes = flanks(state.src[: found.start()][-1:], state.src[found.end() : found.end() + 2])
        if stars == _LONE and not (opens or closes):
            raise _unpaired(state.src, found.start(2), found.end(2))
        _delimit(state, found, opens=opens, closes=closes)
    state.pos = found.end()
    return True


def _push(state: StateInline, brace: str) -> None:
    if brace:
        token = state.push("text", "", 0)
        token.content, token.info = brace, "brace"


def _delimit(state: StateInline, found: re.Match[str], *, opens: bool, closes: bool) -> None:
    from markdown_it.rules_inline.state_inline import Delimiter

    before, after = state.src[: found.start()][-1:], state.src[found.end() :][:2]
    at = found.span(2) if touches(before if closes else "", after if opens else "") else None
    for _ in found[2]:
        token = state.push("text", "", 0)
        token.content, token.meta = "*", {"stars": at}
        # length 0 switches off CommonMark's "rule of three": our stars are rarely both opener and closer
        state.delimiters.append(
            Delimiter(ord("*"), length=0, token=len(state.tokens) - 1, end=-1, open=opens, close=closes)
        )


def _refuse_unpaired(state: StateInline) -> None:
    """Raise ``Refusal`` for a star beside a word that began or ended a format and found no partner."""
    for token in state.tokens:
        at = token.meta.get("stars")
        if at and token.content == "*":
            raise _unpaired(state.src, *at)


def _unpaired(text: str, start: int, end: int) -> Refusal:
    stars, first, last = text[start:end], max(0, start - _NEAR), end + _NEAR
    near = ("…" if first else "") + text[first:last] + ("…" if last < len(text) else "")
    escaped = stars.replace("*", "\\*")
    return Refusal(
        f"“{stars}” không có dấu đi cùng trong “{near}”: đặt dấu mở sát chữ đầu, dấu đóng sát chữ cuối của đoạn in "
        f"nghiêng, đậm; nếu là dấu sao của lời văn thì viết “{escaped}”",
        f"“{stars}” has no partner in “{near}”: the stars that open touch the first word, those that close the last "
        f"word of what is set in italics or bold; for a star of the text write “{escaped}”",
    )


def _braces(state: StateInline) -> None:
    """Drop the brace beside a star that became a format; leave it beside one that stayed a star."""
    for index, token in enumerate(state.tokens):
        if token.info == "brace":
            star = state.tokens[index + 1 if token.content == "{" else index - 1]
            token.content = token.content if star.content else ""
