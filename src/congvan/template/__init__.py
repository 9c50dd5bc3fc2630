"""Mẫu Word: a template folder, made ready once and filled many times.

Making ready: opened as a file of unknown origin, cleaned of what does not belong, given what a footnote needs,
patched by docxtpl, its syntax admitted or refused. What comes of it is data (``Prepared``), which shipped templates
bring along, so that filling one imports neither docxtpl nor lxml.
"""

from congvan.template.compiling import CompiledTemplate, compile_template
from congvan.template.loading import load_template, prepare_files, prepare_folder
from congvan.template.manifest import LayoutChoice, Manifest
from congvan.template.prepared import Prepared

__all__ = [
    "CompiledTemplate",
    "LayoutChoice",
    "Manifest",
    "Prepared",
    "compile_template",
    "load_template",
    "prepare_files",
    "prepare_folder",
]
