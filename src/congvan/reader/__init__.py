"""Đọc văn bản: a docx back to the dispatch that it shows.

Our own files are read exactly: ``read(render(d).docx).document == d.canonical()``, because the name of a paragraph's
style says which component it is. Files of other hands are read by place and wording as far as they go: what was
found is in ``Reading.data``, and what is missing or doubtful is a ``Problem`` that says what to write. Nothing is made
up.
"""

from congvan.reader.apart import ReadApart, read_apart
from congvan.reader.model import Reading
from congvan.reader.picture_files import with_picture_files
from congvan.reader.reading import read, read_all
from congvan.reader.setting import USUAL
from congvan.reader.yaml_text import apart_yaml_text, yaml_text

__all__ = [
    "USUAL",
    "ReadApart",
    "Reading",
    "apart_yaml_text",
    "read",
    "read_all",
    "read_apart",
    "with_picture_files",
    "yaml_text",
]
