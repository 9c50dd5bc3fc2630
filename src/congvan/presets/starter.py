"""Tệp khởi đầu: a preset's fields, or a document of a type, as a YAML file that a clerk goes through downwards."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any, Final, get_origin

from pydantic import BaseModel

from congvan.documents import AdministrativeDocument, data_of, in_page_order
from congvan.forms import Obligation, form_of
from congvan.model import documented, unnamed
from congvan.presets.loading import loads
from congvan.presets.preset import Fields, Preset
from congvan.resources import find_template
from congvan.source import dump_yaml
from congvan.vocabulary import AS_ABOVE, DocumentType

_HEAD: Final = """\
# {title}.
#
# Sửa các giá trị bên dưới rồi chạy:  congvan render TỆP_NÀY
# Dòng bắt đầu bằng "#" và một dấu cách là lời giải thích.
# Dòng bắt đầu bằng "#" liền chữ là mục không bắt buộc: bỏ dấu "#" và điền giá trị để dùng.
# Mục nào giữ nguyên giá trị có sẵn thì có thể xóa khỏi tệp.
"""
_OF_A_TYPE: Final = {
    "subject": "Trích yếu nội dung của văn bản",
    "body": ["Đoạn mở đầu của văn bản.", {"clause": "Khoản thứ nhất."}, {"clause": "Khoản thứ hai."}],
}
"""What is in the example of a form in the place of another type's words."""


def starter(preset: Preset) -> str:
    """A YAML file with every field of ``preset``: its Vietnamese description above, its default as the value.

    What is asked each cycle is blank, with last cycle's value in a comment.
    """
    return _starter(preset, asked=frozenset(preset.fields.each_cycle()))


def filled_starter(preset: Preset) -> str:
    """As ``starter``, filled in with the preset's own example."""
    return _starter(preset, asked=frozenset())


def _starter(preset: Preset, asked: frozenset[str]) -> str:
    fields = preset.fields.model_fields
    values = data_of(preset.fields.model_validate({}))
    parts = [_HEAD.format(title=preset.title.vi), f"preset: {preset.name}\n"]
    words = documented(preset.fields)
    shared = [name for name in in_page_order(fields) if name in Fields.model_fields]
    given = [name for name in shared if name in preset.fields.usual]
    own = [name for name in fields if name not in shared]
    others = [name for name in shared if name not in given]
    for name in (*given, *own, *others):
        if name in asked:
            parts.append(_asked(name, words[name], values[name]))
        else:
            parts.append(_field(name, words[name], fields[name].annotation, values.get(name)))
    return "\n".join(parts)


def _asked(name: str, words: str, last: Any) -> str:
    (shown,) = dump_yaml({name: last}).splitlines()
    return f"# {words} Hỏi lại mỗi kỳ; kỳ trước: {shown.partition(': ')[2]}\n{name}:\n"


def starter_of(document_type: DocumentType) -> str:
    """A YAML file of a document of ``document_type``: the example of its form, made one of that type."""
    form = form_of(document_type)
    text = find_template(form.template).read("example.yaml").decode()
    example = loads(text)
    if example.type is document_type:
        return text
    values = {**data_of(example), **_OF_A_TYPE, "type": document_type.label}
    values["number"] = values["number"].replace(f"/{example.type.abbreviation}-", _before_agency(document_type))
    words = documented(type(example))
    is_addressed = form.addressees_of(document_type) is not Obligation.NONE
    if not is_addressed:
        values["recipients"] = [line for line in values["recipients"] if not line.startswith(AS_ABOVE)]
    return "\n".join(
        [
            _HEAD.format(title=document_type.label),
            *(
                _field(name, words[name], type(example).model_fields[name].annotation, values.get(name))
                for name in in_page_order(type(example).model_fields)
                if is_addressed or name != "addressees"
            ),
        ]
    )


def _before_agency(document_type: DocumentType) -> str:
    """What is in a symbol before the agency's letters."""
    return f"/{document_type.abbreviation}-" if document_type.abbreviation else "/"


def dump_document(document: AdministrativeDocument) -> str:
    """The whole document as a data file, in which no preset is named."""
    return dump_yaml(data_of(document))


def _field(name: str, words: str, annotation: Any, value: Any) -> str:
    if value is None:
        return f"# {words}\n" + "".join(f"#{line}\n" for line in _unset(name, annotation))
    return f"# {words}\n{dump_yaml({name: value})}"


def _unset(name: str, annotation: Any) -> Iterator[str]:
    """The lines of a field that has no value yet, its own fields below it, those of one item where it is a list."""
    yield f"{name}:"
    model = next((one for one in _types(annotation) if issubclass(one, BaseModel)), None)
    if model and get_origin(annotation) is tuple:
        yield from (f"{'    ' if place else '  - '}{below}:" for place, below in enumerate(model.model_fields))
        return
    for below, info in model.model_fields.items() if model else ():
        for line in _unset(below, info.annotation):
            yield textwrap.indent(line, "  ")


def _types(annotation: Any) -> Iterator[type]:
    """The classes in an annotation, ``Contact`` of ``Contact | None``."""
    annotation = unnamed(annotation)
    if isinstance(annotation, type):
        yield annotation
    for one in getattr(annotation, "__args__", ()):
        yield from _types(one)
