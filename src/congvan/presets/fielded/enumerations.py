"""Văn bản viện dẫn thêm, bỏ: what a letter adds joins the place that its preset names, what it drops leaves its list."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from congvan.cited import CitedDocument
from congvan.errors import InputError, Refusal
from congvan.presets.fielded.field import FieldType
from congvan.presets.fielded.filling import fields_in
from congvan.presets.fielded.values import Value
from congvan.register.request import parse_request
from congvan.source import build_data
from congvan.vocabulary import DocumentType

ADDED: Final = "added"
"""What prose calls the documents that a letter adds; ``added.notice`` are those of one type."""
_JOINT: Final = "; "
"""What is before each added document: they come behind those that the preset lists."""
_AND: Final = re.compile(r"\s+và\s+")
_INNER: Final = re.compile(r"(;\s*|,\s*và\s+|,\s*|\s+và\s+)(?=@)")
_OUTER: Final = r"\s*[;,]\s+(?:và\s+)?|\s+và\s+"
_REQUEST: Final = re.compile(r"\[(@[^\[\]]*)\]")
_REQUESTS: Final = re.compile(rf"\[@[^\[\]]*\](?:(?:{_OUTER})\[@[^\[\]]*\])*")
_BETWEEN: Final = re.compile(rf"(?<=\])({_OUTER})(?=\[@)")


def cited_in(value: Any) -> Iterator[str]:
    """The keys of the documents that the texts of data cite."""
    for text in texts_in(value):
        for found in _REQUEST.finditer(text):
            yield from _keys(found[1])


def added_documents(own: Mapping[str, Any], document: Mapping[str, Any]) -> dict[str, CitedDocument]:
    """What of ``own`` no text of ``document`` cites, by its key; one that is none is reported with the document."""
    if not own:
        return {}
    cited = set(cited_in({key: one for key, one in document.items() if key != "citations"}))
    made = ((key, _document(one)) for key, one in own.items() if key not in cited)
    return {key: one for key, one in made if one is not None}


def added_value(documents: Mapping[str, CitedDocument], document: Mapping[str, Any]) -> Value:
    """What ``{added}`` prints: all of ``documents`` but those of a type that ``document`` has elsewhere (``{added.notice}``)."""
    if not documents:
        return _value(())
    named = {path.partition(".")[2] for path in fields_in(document) if path.startswith(f"{ADDED}.")}
    by_type = {
        one.value: _value([key for key, document in documents.items() if document.type.value == one.value])
        for one in DocumentType
        if one.value in named
    }
    rest = _value([key for key, one in documents.items() if one.type.value not in named])
    return replace(rest, parts=by_type)


def _value(keys: Sequence[str]) -> Value:
    requests = tuple(f"{key}|full" for key in keys)
    return Value(FieldType.CITED_LIST, tuple(keys) or None, {"": ""}, requests, joint=_JOINT)


def without(value: Any, dropped: Collection[str]) -> Any:
    """``value`` whose lists of cited documents have none of ``dropped``; where nothing else is listed, words stay."""
    if isinstance(value, str):
        return _REQUESTS.sub(lambda found: _shorter(found[0], dropped), value) if "[@" in value else value
    if isinstance(value, Mapping):
        return {key: without(one, dropped) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [without(one, dropped) for one in value]
    return value


def _shorter(text: str, dropped: Collection[str]) -> str:
    inner = _BETWEEN.split(text)
    requests = [_one_request(request, dropped) for request in inner[::2]]
    return _listed(requests, inner[1::2], lambda request: _cites_only(request, dropped))


def _one_request(request: str, dropped: Collection[str]) -> str:
    pieces = _INNER.split(request[1:-1])
    return f"[{_listed(pieces[::2], pieces[1::2], lambda piece: _cites_only(f'[{piece}]', dropped))}]"


def _cites_only(request: str, dropped: Collection[str]) -> bool:
    keys = list(_keys(request[1:-1]))
    return bool(keys) and all(key in dropped for key in keys)


def _listed(items: Iterable[str], joints: Iterable[str], is_out: Callable[[str], bool]) -> str:
    """A list without what is out of it; the last joint stays the last (“và”). As it was where all would be out."""
    every = list(zip(items, ("", *joints), strict=True))
    kept = [(item, joint) for item, joint in every if not is_out(item)]
    if not kept:
        kept = every
    if len(kept) > 1 and len(kept) < len(every) and _AND.search(every[-1][1]):
        kept[-1] = (kept[-1][0], every[-1][1])
    first, *rest = kept
    return first[0] + "".join(f"{joint}{item}" for item, joint in rest)


def _keys(request: str) -> Iterator[str]:
    try:
        yield from (citation.key for citation in parse_request(request))
    except Refusal:  # reported when the document is made
        return


def _document(typed: Any) -> CitedDocument | None:
    if isinstance(typed, CitedDocument):
        return typed
    try:
        return build_data(typed, CitedDocument)
    except InputError:
        return None


def texts_in(value: Any) -> Iterator[str]:
    """Every text of data, in its order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from texts_in(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts_in(one)
