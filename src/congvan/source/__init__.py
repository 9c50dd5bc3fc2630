"""Nguồn dữ liệu: YAML and JSON ↔ models, every problem with its line and column, all at once.

Scalars are read as the text that was typed and get their type from the model: ``010`` is not 8, ``no`` not
false. Keys may be the models' identifiers or their Vietnamese labels, values of closed sets their labels too.
"""

from congvan.source.building import build, build_data, build_normal, in_order, part_of
from congvan.source.normal import NormalData, normalise, written
from congvan.source.opened import OpenedFolder
from congvan.source.placing import place
from congvan.source.reading import MOST_BYTES, read_data, read_file, read_text
from congvan.source.schema import json_schema
from congvan.source.shapes import model_shape
from congvan.source.tree import Position, Tree
from congvan.source.writing import dump_json, dump_yaml

__all__ = [
    "MOST_BYTES",
    "NormalData",
    "OpenedFolder",
    "Position",
    "Tree",
    "build",
    "build_data",
    "build_normal",
    "dump_json",
    "dump_yaml",
    "in_order",
    "json_schema",
    "model_shape",
    "normalise",
    "part_of",
    "place",
    "read_data",
    "read_file",
    "read_text",
    "written",
]
