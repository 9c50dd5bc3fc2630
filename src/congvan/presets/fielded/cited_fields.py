"""Đề nghị trường cho văn bản viện dẫn: the documents that a letter cites, in words or by key, as fields of its preset."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from congvan.cited import CitedDocument, Mention, find_citations
from congvan.errors import Refusal
from congvan.presets.fielded.field import FieldSpec, FieldType
from congvan.register.request import Citation, parse_request
from congvan.register.writer import citation_text
from congvan.vocabulary import DocumentType

_FORMS: Final = ("short", "code", "date", "issuer", "subject", "date issuer", "date subject", "issuer subject", "full",
                 "long-date", "long-date issuer", "basis")  # fmt: skip
"""The forms in which a mention may have been written, those that print least first."""
_LONGEST_SUBJECT: Final = 300
"""Letters beyond which what follows “về việc” is taken for the sentence that goes on."""
_BY_KEY: Final = re.compile(r"\[@(?P<key>[^\s|,;\[\]]+)(?:\|(?P<form>[a-z][a-z -]*))?\]")
_ANY_REQUEST: Final = re.compile(r"\[@[^\[\]]*\]")
_MARKS: Final = re.compile(r"[\\{}*\[\]]")
"""What is markup, so that words with it are not the name of a document."""
_GOES_ON: Final = re.compile(r"(?:;|, (?:nhằm|để|đề nghị|kính đề nghị|yêu cầu|trong đó) |:$).*", re.DOTALL)
"""What follows a subject and is of the sentence that cites the document."""
_JOINT: Final = re.compile(r"(?:[;,]? và|[;,])\s+$")
"""What joins a document to the next one."""
_LABEL: Final = "Văn bản viện dẫn"


@dataclass(slots=True)
class CitedFields:
    """The fields found so far: ``data`` of each document by the name of its field, and the words it came from.

    ``registered`` are the documents of the letter's own register that may become fields; ``issuer`` issued the letter,
    whose name ends the subject of a document cited before it.
    """

    registered: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    issuer: str = "Sở"
    data: dict[str, dict[str, Any]] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    by_key: dict[str, str] = field(default_factory=dict)

    def spans(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where ``text`` cites, in order, and what is there in the preset: a field, else the words as they are."""
        found = [(one.start(), one.end(), self._requested(one[0])) for one in _ANY_REQUEST.finditer(text)]
        inside = [range(start, end) for start, end, _ in found]
        mentions = [
            one for one in find_citations(text) if not any(one.start in span or one.end - 1 in span for span in inside)
        ]
        starts = sorted([start for start, _, _ in found] + [one.start for one in mentions])
        for one in mentions:
            next_one = next((start for start in starts if start >= one.end), len(text))
            found.append(self._mentioned(text, one, next_one))
        yield from sorted(found)

    def specs(self) -> Iterator[tuple[str, str, FieldSpec]]:
        """Name, words and specification of each field."""
        for name, data in self.data.items():
            words = self.words[name]
            label = f"{_LABEL} {list(self.data).index(name) + 1} (“{words}”)"
            yield name, words, FieldSpec(label=label, type=FieldType.CITED, default=data, each_cycle=True)

    def _requested(self, request: str) -> str:
        found = _BY_KEY.fullmatch(request)
        if found is None or found["key"] not in self.registered:
            return request
        key = found["key"]
        if key not in self.by_key:
            name = self.by_key[key] = f"cited_{len(self.data) + 1}"
            self.data[name] = dict(self.registered[key])
            self.words[name] = key
        form = "-".join((found["form"] or "auto").split())
        return f"{{{self.by_key[key]}|{form}}}"

    def _mentioned(self, text: str, mention: Mention, next_one: int) -> tuple[int, int, str]:
        as_it_is = mention.start, mention.end, text[mention.start : mention.end]
        if not isinstance(mention.type, DocumentType) or mention.defects or mention.shared_date or mention.code is None:
            return as_it_is
        start = mention.start + (len(str(mention.provision)) + 1 if mention.provision else 0)
        for end, form, document in self._written(text, start, mention, next_one):
            name = None if _MARKS.search(text, start, end) else self._field_of(document, text[start:end], form)
            if name is not None:
                before = text[mention.start : start]
                return mention.start, end, f"{before}{{{name}|{'-'.join(form.split())}}}"
        return as_it_is

    def _written(
        self, text: str, start: int, mention: Mention, next_one: int
    ) -> Iterator[tuple[int, str, CitedDocument]]:
        """Where the mention ends and the form that gives its words: with the subject behind it, else without."""
        document = mention.document
        subject = self._subject(mention, text[mention.end + 1 : next_one])
        ends = [(mention.end, document)]
        if 0 < len(subject) <= _LONGEST_SUBJECT and text.startswith(f" {subject}", mention.end):
            ends.insert(0, (mention.end + 1 + len(subject), document.model_copy(update={"subject": subject})))
        for end, named in ends:
            for form in _FORMS:
                (asked,) = parse_request(f"x|{form}")
                assert asked.form is not None
                if citation_text(named, Citation("x"), asked.form.parts) == text[start:end]:
                    yield end, form, named
                    break

    def _subject(self, mention: Mention, before_the_next: str) -> str:
        """The subject without the sentence that goes on; none where it would run into the next document cited."""
        subject = _GOES_ON.split(mention.subject or "")[0].partition(f", {self.issuer}")[0]
        if len(subject) <= len(before_the_next):
            return subject
        joint = _JOINT.search(before_the_next)
        return before_the_next[: joint.start()] if joint else ""

    def _field_of(self, document: CitedDocument, words: str, form: str) -> str | None:
        """The field of the document, a new one where it is not known yet; None where the letter says two things of it."""
        said = {key: one for key, one in document_data(document).items() if one and _is_printed(key, form)}
        for name, known in self.data.items():
            if (known.get("type"), known.get("code")) == (said["type"], said["code"]):
                if any(known.get(key, one) != one for key, one in said.items()):
                    return None
                known.update(said)
                return name
        name = f"cited_{len(self.data) + 1}"
        self.data[name], self.words[name] = said, words
        return name


def _is_printed(part: str, form: str) -> bool:
    """Whether a form prints a part of a document; type and code name the document in every form."""
    return part in ("type", "code") or form in ("full", "basis") or part in form.replace("long-date", "date").split()


def document_data(document: CitedDocument) -> dict[str, Any]:
    """A cited document as a letter gives it."""
    whole = document.date.full
    return {
        "type": document.type.label, "code": str(document.code or ""),
        "date": whole.isoformat() if whole else str(document.date), "issuer": document.issuer or "",
        "subject": document.subject or "",
    }  # fmt: skip


def simply_cited(texts: Iterator[str], citations: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """The documents of a register that are cited one by one and as a whole, and so can be fields."""
    simple: set[str] = set()
    other: set[str] = set()
    for text in texts:
        for found in _ANY_REQUEST.finditer(text):
            alone = _BY_KEY.fullmatch(found[0])
            if alone is not None:
                simple.add(alone["key"])
                continue
            try:
                other |= {one.key for one in parse_request(found[0][1:-1])}
            except Refusal:
                continue
    return {key: one for key, one in citations.items() if key in simple - other and isinstance(one, Mapping)}
