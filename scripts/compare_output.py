"""Renders the same letters at two commits and compares what they are made of, part by part in canonical XML.

    python scripts/compare_output.py BEFORE [AFTER]
    python scripts/compare_output.py BEFORE --strict     # what was changed on purpose counts, too

The letters are the examples, the presets, the cases of the render tests, as data from the working tree, and 200 that
hypothesis makes up with the code of BEFORE, so that it can write all of them. AFTER is the working tree where it is not
named. What was changed on purpose is in ``DELIBERATE``, each with its reason, and is taken out of both sides first;
what is refused on purpose is in ``REFUSED``. Prints how many parts each of these changes touches, and each part that
differs beyond them; the exit code is 1 where one does.
"""

from __future__ import annotations

import argparse
import base64
import difflib
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from lxml import etree

from congvan import presets
from congvan.documents import data_of
from congvan.presets import load
from render.cases import appended, documents, tabled

ROOT: Final = Path(__file__).parents[1]
COUNT: Final = 200
SPARE: Final = 20
"""Letters that are made up in place of those that AFTER refuses on purpose."""
SHOWN: Final = 20
"""Parts whose differences are printed."""
_RENDER: Final = """
import base64, json, sys
import congvan
from congvan.errors import InputError
from congvan.presets import loads
from congvan.renderer import render
for name, letter in json.load(sys.stdin).items():
    assert congvan.__file__.startswith(sys.argv[1])
    try:
        document = loads(json.dumps(letter), format="json")
    except InputError as error:
        print(name, "", " ".join(str(error).split()), sep="\\t", flush=True)
        continue
    print(name, base64.b64encode(render(document).docx).decode(), "", sep="\\t", flush=True)
"""


_MAKE_UP: Final = """
import json, sys
from hypothesis import HealthCheck, Phase, given, seed, settings
from congvan.documents import data_of
from support.dispatches import dispatches

@seed(30_2020)
@settings(max_examples=int(sys.argv[1]), database=None, phases=[Phase.generate], deadline=None,
          suppress_health_check=list(HealthCheck))
@given(dispatches())
def show(document):
    print(json.dumps(data_of(document)))

show()
"""
W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES: Final = {"w": W, "xml": "http://www.w3.org/XML/1998/namespace"}
_TEXT: Final = f"{{{W}}}t"
Change = Callable[[etree._Element], None]


@dataclass(frozen=True, slots=True)
class Deliberate:
    """A change that was made on purpose: why, and what takes it out of a part."""

    reason: str
    remove: Change


def _without(*paths: str) -> Change:
    """What removes the elements and attributes at ``paths``."""

    def remove(part: etree._Element) -> None:
        for found in (one for path in paths for one in part.xpath(path, namespaces=_NAMES)):
            if isinstance(found, etree._Element):
                found.getparent().remove(found)
            else:
                del found.getparent().attrib[found.attrname]

    return remove


def _of(kind: str, *styles: str) -> str:
    """The ``kind`` (``w:p``, ``w:style``) of one of ``styles``."""
    place = "@w:styleId" if kind == "w:style" else "w:pPr/w:pStyle/@w:val"
    return f"//{kind}[{' or '.join(f'{place}={style!r}' for style in styles)}]"


def _reworded(pattern: str, words: str, *texts: str) -> Change:
    """What puts ``words`` in the place of ``pattern`` in the texts at the paths ``texts``."""

    def change(part: etree._Element) -> None:
        for text in (one for path in texts for one in part.xpath(path, namespaces=_NAMES)):
            text.text = re.sub(pattern, words, text.text or "")

    return change


def _one_after_another(*changes: Change) -> Change:
    def change(part: etree._Element) -> None:
        for one in changes:
            one(part)

    return change


def _hyphens(part: etree._Element) -> None:
    for hyphen in list(part.iter(f"{{{W}}}noBreakHyphen")):
        _join(hyphen, "-")


def _sorted_styles(part: etree._Element) -> None:
    styles = part.findall(f"{{{W}}}style")
    part.extend(sorted(styles, key=lambda one: one.get(f"{{{W}}}styleId", "")))


def _unbound(part: etree._Element) -> None:
    for text in part.iter(_TEXT):
        text.text = (text.text or "").translate({0xA0: " ", 0x2011: "-"})


def _breaks(part: etree._Element) -> None:
    for line in part.xpath(f"{_of('w:p', *_AGENCY)}//w:br", namespaces=_NAMES):
        _join(line, " ")
    _reworded(r"\s+", " ", f"{_of('w:p', *_AGENCY)}//w:t")(part)


def _join(between: etree._Element, words: str) -> None:
    """Puts ``words`` in the place of ``between``, in one text with those before and after."""
    before, after = between.getprevious(), between.getnext()
    if before is None or before.tag != _TEXT:
        before = etree.Element(_TEXT)
        between.addprevious(before)
    before.text = f"{before.text or ''}{words}"
    if after is not None and after.tag == _TEXT:
        before.text += after.text or ""
        after.getparent().remove(after)
    between.getparent().remove(between)


_AGENCY: Final = ("CvParentAgency", "CvIssuingAgency")
_LEFT_AT_THE_HEAD: Final = (*_AGENCY, "CvNumber", "CvSubject")
_LINES_AT_THE_HEAD: Final = ("CvIssuingAgencyLine", "CvNationalMottoLine", "CvSecrecy", "CvUrgency")
_ADDRESSEES: Final = ("CvAddressee", "CvAddresseesLabel")
_TABLE: Final = ("CvTableCell", "CvTableHead")
_OF_LATER_PIECES: Final = (
    "CvArticleText", "CvBlank", "CvEnclosure", "CvFormCode", "CvFormDate", "CvFormNote", "CvFormPosition", "CvPicture",
    "CvPictureCaption", "CvQuote", "CvSigningData", "CvTableNote", "CvTableUnit",
)  # fmt: skip
DELIBERATE: Final = (
    Deliberate("a hyphen is a letter, which every program shows, finds and copies, and no element", _hyphens),
    Deliberate("blanks and hyphens bind what a line must not part", _unbound),
    Deliberate("a text keeps its blanks by an attribute only where it begins or ends with one",
               _without("//w:t/@xml:space")),
    Deliberate("what announces a list, titles and short last lines are on the page of what follows",
               _without("//w:p/w:pPr/w:keepNext")),
    Deliberate("the gutter of the head is an indent of the words, as browsers keep it, and no margin of the cell; "
               "the columns are measured anew, the drawn lines and marks are in the middle of them",
               _without("//w:tblGrid/w:gridCol/@w:w", "//w:tcPr/w:tcW/@w:w", "//w:tcPr/w:tcMar",
                        f"{_of('w:style', *_LEFT_AT_THE_HEAD)}/w:pPr/w:ind",
                        f"{_of('w:p', *_LINES_AT_THE_HEAD)}/w:pPr/w:ind")),
    Deliberate("a place date or national name that would not fit beside the other column is set smaller",
               _without(f"{_of('w:p', 'CvNationalName', 'CvPlaceDate')}/w:r/w:rPr")),
    Deliberate("names of places, laws and bodies are not torn where the agency's name is wrapped", _breaks),
    Deliberate("a space of 10 pt separates the last addressee from the body; the addressees are a block in the middle "
               "(PL III, mẫu 1.5)",
               _without(f"{_of('w:p', *_ADDRESSEES)}/w:pPr/w:ind", f"{_of('w:p', *_ADDRESSEES)}/w:pPr/w:spacing",
                        f"{_of('w:style', 'CvAddresseesLabel')}/w:pPr/w:spacing")),
    Deliberate("the reference of an appendix is in the middle of a room that keeps it on balanced lines",
               _without(f"{_of('w:p', 'CvAppendixReference', 'CvAppendixLine')}/w:pPr/w:ind")),
    Deliberate("cells take their width from the grid; a table too wide for its words has smaller ones and less margin",
               _without(f"{_of('w:p', *_TABLE)}/ancestor::w:tc/w:tcPr/w:tcW", "//w:tblCellMar",
                        f"{_of('w:p', *_TABLE)}/w:pPr/w:rPr", f"{_of('w:p', *_TABLE)}/w:r/w:rPr/w:sz",
                        f"{_of('w:p', *_TABLE)}/w:r/w:rPr/w:szCs")),
    Deliberate("an advisory position is shown in capitals; the contact has a space above",
               _without(f"{_of('w:style', 'CvAdvisoryPosition')}/w:rPr/w:caps",
                        f"{_of('w:style', 'CvContact')}/w:pPr/w:spacing",
                        f"{_of('w:style', 'CvContact')}/w:pPr/w:contextualSpacing")),
    Deliberate(
        "a line that the author breaks is not stretched to the margin by any program",
        _without("//w:doNotExpandShiftReturn", "//w:compat[not(*)]"),
    ),
    Deliberate(
        "a dash within the name of an addressee or a recipient is no longer lost",
        _reworded(r"(?<=\w)\s[-–—]\s+", " ", f"{_of('w:p', *_ADDRESSEES, 'CvRecipient')}//w:t"),
    ),
    Deliberate(
        "pieces that came later have styles, which are in the order of the components",
        _one_after_another(_without(_of("w:style", *_OF_LATER_PIECES)), _sorted_styles),
    ),
    Deliberate("a label, an opening dash or a closing full stop that is typed is not printed twice",
               _one_after_another(
                   _reworded(r"^(?:Kính gửi:\s*)+", "Kính gửi: ", f"{_of('w:p', 'CvAddresseesLabel')}//w:t"),
                   _reworded(r"^- (?:(?:-|Kính gửi:)\s+)+", "- ", f"{_of('w:p', 'CvAddressee', 'CvRecipient')}//w:t"),
                   _reworded(r"\s*\.$", "", f"{_of('w:p', 'CvSubject')}//w:t[last()]",
                             "//*[local-name() = 'title']"),
                   _reworded(r"(?<=V/v )về việc ", "", f"{_of('w:p', 'CvSubject')}//w:t"),
                   _reworded(r"(?<=: )về việc ", "", "//*[local-name() = 'title']"))),
    Deliberate("an element that holds nothing is not written",
               _without("//w:pPr[not(*)]", "//w:rPr[not(*)]", "//w:tcPr[not(*)]")),
)  # fmt: skip

REFUSED: Final = {"gồm cả quyền hạn ký": "a signing authority that is typed in the position has a field of its own"}
"""Words of messages in Vietnamese: what AFTER no longer takes, and why."""


def made_up(tree: Path) -> Iterator[dict[str, Any]]:
    """The data of dispatches that the code in ``tree`` makes up, the same on every run."""
    yield from map(json.loads, _run(tree, _MAKE_UP, [str(COUNT + SPARE)]).splitlines()[: COUNT + SPARE])


def letters(before: Path) -> dict[str, Any]:
    """Every letter as data, by a name; those that are made up come from the code in ``before``."""
    found: dict[str, Any] = {}
    for path in sorted((ROOT / "templates").rglob("*.yaml")):
        if path.name == "template.yaml":
            continue
        found[str(path.relative_to(ROOT))] = data_of(load(path))
    found |= {f"preset {name}": data_of(presets.find(name).example()) for name in presets.names()}
    cases = documents() | appended() | tabled()
    found |= {f"case {name}": data_of(document) for name, document in cases.items()}
    return found | {f"made up {number}": data for number, data in enumerate(made_up(before), 1)}


def rendered(tree: Path, data: dict[str, Any]) -> tuple[dict[str, bytes], dict[str, str]]:
    """The .docx of each letter that the code in ``tree`` can read, as it makes it; its message for each other one."""
    made, refused = {}, {}
    for line in _run(tree, _RENDER, [str(tree)], json.dumps(data)).splitlines():
        name, docx, why = line.split("\t")
        if docx:
            made[name] = base64.b64decode(docx)
        else:
            refused[name] = why
    return made, refused


def without_refused(old: dict[str, bytes], refused: dict[str, str]) -> dict[str, bytes]:
    """``old`` without the letters that are refused on purpose; says which these are."""
    kept = dict(old)
    for name in old.keys() & refused.keys():
        for words, reason in REFUSED.items():
            if words in refused[name]:
                del kept[name]
                print(f"{name}: refused on purpose: {reason}")
    return kept


def _run(tree: Path, code: str, words: list[str], given: str = "") -> str:
    """What ``code`` prints, run with the package and the tests' support in ``tree``."""
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        input=given, capture_output=True, text=True, check=False,
        env={"PYTHONPATH": f"{tree / 'src'}:{tree / 'tests'}", "PYTHONUTF8": "1"},
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{tree}: {done.stderr}")
    return done.stdout


Part = etree._Element | bytes | None
"""XML, what is not XML, or a part that is not there."""


def parts(docx: bytes) -> dict[str, Part]:
    """The parts of a package."""
    with ZipFile(BytesIO(docx)) as package:
        return {name: _parsed(name, package.read(name)) for name in package.namelist()}


def _parsed(name: str, data: bytes) -> Part:
    return etree.fromstring(data) if name.endswith((".xml", ".rels")) else data


def _canonical(part: Part) -> list[str]:
    """A part in its canonical form, a tag a line."""
    if part is None or isinstance(part, bytes):
        return [] if part is None else [part.hex()]
    return etree.tostring(part, method="c14n2").decode().replace("><", ">\n<").splitlines()


def compared(old: Part, new: Part, changes: Iterable[Deliberate]) -> tuple[list[str], list[str]]:
    """The reasons of the changes that part ``old`` and ``new``, and the lines that differ beyond them."""
    before, after = _canonical(old), _canonical(new)
    reasons = []
    for change in changes:
        if before == after or not isinstance(old, etree._Element) or not isinstance(new, etree._Element):
            break
        apart = _apart(before, after)
        change.remove(old)
        change.remove(new)
        before, after = _canonical(old), _canonical(new)
        if _apart(before, after) < apart:
            reasons.append(change.reason)
    return reasons, list(difflib.unified_diff(before, after, "before", "after", lineterm="", n=0))


def _apart(before: list[str], after: list[str]) -> int:
    """How many lines are on one side only."""
    old, new = Counter(before), Counter(after)
    return (old - new).total() + (new - old).total()


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("before", help="a commit")
    parser.add_argument("after", nargs="?", help="a commit; the working tree where none is named")
    parser.add_argument("--strict", action="store_true", help="take out nothing that was changed on purpose")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        before = _tree(options.before, folder)
        data = letters(before)
        old, _ = rendered(before, data)
        new, refused = rendered(_tree(options.after, folder) if options.after else ROOT, data)
    for name in sorted(data.keys() - old.keys()):
        print(f"{name}: {options.before} cannot read it")
    old = old if options.strict else without_refused(old, refused)
    return _report(old, new, () if options.strict else DELIBERATE)


def _report(old: dict[str, bytes], new: dict[str, bytes], changes: Iterable[Deliberate]) -> int:
    """Prints what differs; gives the exit code."""
    reasons, differing, beyond, count = Counter[str](), 0, 0, 0
    for name, docx in old.items():
        before, after = parts(docx), parts(new[name]) if name in new else {}
        for part in sorted(before.keys() | after.keys()):
            explained, left = compared(before.get(part), after.get(part), changes)
            reasons.update(explained)
            count, differing, beyond = count + 1, differing + bool(explained or left), beyond + bool(left)
            if left and beyond <= SHOWN:
                print(f"{name}: {part}", *left[:12], sep="\n  ")
    for reason, number in reasons.most_common():
        print(f"{number} part(s): {reason}")
    print(f"{len(old)} letters, {count} parts: {differing} differ, {beyond} of them beyond what was changed on purpose")
    return 1 if beyond else 0


def _tree(commit: str, folder: str) -> Path:
    tree = Path(folder) / commit
    archive = subprocess.run(
        ["git", "archive", commit, "src", "templates", "tests/support"], cwd=ROOT, capture_output=True, check=True
    )
    tree.mkdir()
    subprocess.run(["tar", "-x", "-C", str(tree)], input=archive.stdout, check=True)
    (tree / "src" / "congvan" / "templates").symlink_to(tree / "templates")
    return tree


if __name__ == "__main__":
    sys.exit(main())
