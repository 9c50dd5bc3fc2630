"""Making a template ready: cleaned, given what a footnote needs, patched, its syntax and styles checked.

The only module that meets docxtpl. Nothing of a document is here yet: what comes out serves every document.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from docxtpl import DocxTemplate
from lxml import etree
from lxml.etree import _Element

from congvan.errors import Problem, Refusal, TemplateError
from congvan.ooxml.names import XML_DECLARATION
from congvan.ooxml.opening import open_package
from congvan.template.appendices import appendix_sections, mark_end
from congvan.template.cleaning import clean_package
from congvan.template.environment import strict_environment
from congvan.template.filling import broken_when_filled, marks_in_a_section
from congvan.template.framing import (
    APPENDIX,
    SELDOM,
    frame_of,
    keep_a_paragraph,
    last_section,
    mark_body_style,
    mark_margins,
    mark_table,
    missing_section,
    missing_styles,
    stray_blocks,
    styles_missing,
)
from congvan.template.hardening import hostile_marks
from congvan.template.manifest import Manifest
from congvan.template.prepared import Prepared
from congvan.template.syntax import missing_or_repeated, slots_used

_DOCUMENT, _STYLES = "word/document.xml", "word/styles.xml"


@dataclass
class _Preparation:
    manifest: Manifest
    live: dict[str, str] = field(default_factory=dict)
    used: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)


def prepare(template: bytes, manifest: Manifest, made_from: str) -> Prepared:
    """``template`` (a .docx) as data ready to fill; ``made_from`` is the fingerprint of its files.

    Raises ``TemplateError`` with every fault: slots unknown, missing, repeated or not alone in their paragraph, syntax
    that no template may use, styles that the page needs and the template lacks, footnotes of its own.
    """
    package, problems = clean_package(open_package(template))
    problems += hostile_marks(package, frozenset(filter(_is_live, package.parts)))
    document, styles = package.xml(_DOCUMENT), package.xml(_STYLES)
    if document is None or styles is None or problems:
        raise TemplateError(problems)
    form = manifest.of_form
    preparation = _Preparation(manifest)
    preparation.problems += (*missing_section(document), *missing_styles(styles, form))
    for name in sorted(filter(_is_live, package.parts)):
        root = document if name == _DOCUMENT else package.xml(name)
        if root is document or (root is not None and "{" in "".join(map(str, root.itertext()))):
            _read_part(name, root, preparation)
    preparation.problems += missing_or_repeated(preparation.used, form, manifest.fields)
    if preparation.problems:
        raise TemplateError(preparation.problems)
    try:
        frame = frame_of(document, styles, manifest)
    except Refusal as refusal:
        raise TemplateError([Problem(refusal.message, path=manifest.name)]) from refusal
    live = _live_parts(document, styles, preparation)
    sections = appendix_sections(last_section(document))
    broken = [*broken_when_filled(live), *marks_in_a_section(_DOCUMENT, sections)]
    if broken:
        raise TemplateError(broken)
    fixed = {name: data for name, data in package.parts.items() if name not in live}
    used = tuple(sorted(preparation.used))
    missing = (styles_missing(styles, APPENDIX), styles_missing(styles, SELDOM))
    return Prepared(made_from, manifest, frame, used, live, fixed, sections, *missing)


def _is_live(name: str) -> bool:
    return name == _DOCUMENT or (name.startswith(("word/header", "word/footer")) and name.endswith(".xml"))


def _read_part(name: str, root: _Element, preparation: _Preparation) -> None:
    """The part as Jinja source, and what is wrong with it."""
    preparation.problems += stray_blocks(root, name, preparation.manifest.of_form)
    keep_a_paragraph(root, preparation.manifest.of_form)
    source = _patched(root)
    used, problems = slots_used(source, name, preparation.manifest.kinds, strict_environment())
    preparation.used.update(used)
    preparation.problems += problems
    preparation.live[name] = source


def _patched(root: _Element) -> str:
    return str(DocxTemplate("").patch_xml(etree.tostring(root, encoding="unicode")))


def _live_parts(document: _Element, styles: _Element, preparation: _Preparation) -> dict[str, str]:
    """The parts that are filled for every document, their computed numbers made slots."""
    mark_margins(document)
    mark_end(last_section(document))
    mark_table(document, ("agency", "national"), "header")
    mark_table(document, ("recipients", "signature"), "sign_off")
    mark_body_style(styles)
    preparation.live[_DOCUMENT] = _patched(document)
    preparation.live[_STYLES] = etree.tostring(styles, encoding="unicode")
    return {name: XML_DECLARATION + source for name, source in preparation.live.items()}
