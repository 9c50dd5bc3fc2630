"""A .docx whose tracked changes LibreOffice has accepted or rejected, all of them or one alone, as a reviewer would."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from pathlib import Path
from typing import Final, Literal, TypeVar
from xml.sax.saxutils import escape

from congvan.office import require
from congvan.office.processes import run, scratch

Name = TypeVar("Name", bound=Hashable)
Answer = Literal["Accept", "Reject"]
_BASIC: Final = """
Function Properties(name As String, value)
  Dim one(0) As New com.sun.star.beans.PropertyValue
  one(0).Name = name
  one(0).Value = value
  Properties = one()
End Function

Function Change(document, number As Integer)
  changes = document.getRedlines().createEnumeration()
  For passed = 1 To number
    changes.nextElement()
  Next
  Change = changes.nextElement()
End Function

Function HowMany(document) As Integer
  changes = document.getRedlines().createEnumeration()
  Dim found As Integer
  found = 0
  While changes.hasMoreElements()
    changes.nextElement()
    found = found + 1
  Wend
  HowMany = found
End Function

Sub AcceptEachAlone(folder As String)
  hidden = Properties("Hidden", True)
  form = Properties("FilterName", "MS Word 2007 XML")
  Dim nothing_more()
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  number = 0
  total = 1
  While number < total
    document = StarDesktop.loadComponentFromURL(folder & "/tracked.docx", "_blank", 0, hidden)
    total = HowMany(document)
    If total > 0 Then
      one = Change(document, number)
      kind = one.getPropertyValue("RedlineType")
      cursor = document.CurrentController.ViewCursor
      cursor.gotoRange(one.getPropertyValue("RedlineStart"), False)
      cursor.gotoRange(one.getPropertyValue("RedlineEnd"), True)
      frame = document.CurrentController.Frame
      dispatcher.executeDispatch(frame, ".uno:AcceptTrackedChange", "", 0, nothing_more())
      dispatcher.executeDispatch(frame, ".uno:RejectAllTrackedChanges", "", 0, nothing_more())
      document.storeToURL(folder & "/" & number & "_" & kind & ".docx", form)
    End If
    document.close(True)
    number = number + 1
  Wend
End Sub

Sub Answer(command As String, folder As String, count As Integer)
  hidden = Properties("Hidden", True)
  form = Properties("FilterName", "MS Word 2007 XML")
  Dim nothing_more()
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  For at = 0 To count - 1
    document = StarDesktop.loadComponentFromURL(folder & "/" & at & ".docx", "_blank", 0, hidden)
    frame = document.CurrentController.Frame
    dispatcher.executeDispatch(frame, ".uno:" & command & "AllTrackedChanges", "", 0, nothing_more())
    document.storeToURL(folder & "/" & at & "_" & command & ".docx", form)
    document.close(True)
  Next
End Sub
"""
_LIBRARY: Final = {
    "script.xlc": '<library:libraries xmlns:library="http://openoffice.org/2000/library" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" '
    'xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>',
    "Standard/script.xlb": '<library:library xmlns:library="http://openoffice.org/2000/library" '
    'library:name="Standard" library:readonly="false" library:passwordprotected="false">'
    '<library:element library:name="Review"/></library:library>',
    "Standard/Review.xba": '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Review" '
    f'script:language="StarBasic">{escape(_BASIC)}</script:module>',
}


def by_a_reviewer(docxs: Mapping[Name, bytes], answer: Answer) -> dict[Name, bytes]:
    """Name → the file with every tracked change answered so, all in one start of LibreOffice."""
    with scratch() as folder:
        for at, docx in enumerate(docxs.values()):
            (folder / f"{at}.docx").write_bytes(docx)
        output = _run_macro(folder, f'Answer("{answer}","{folder.as_uri()}",{len(docxs)})', 60 + 15 * len(docxs))
        made = [folder / f"{at}_{answer}.docx" for at in range(len(docxs))]
        if missing := [path.name for path in made if not path.is_file()]:
            raise AssertionError(f"LibreOffice did not write {missing}: {output}")
        return {name: path.read_bytes() for name, path in zip(docxs, made, strict=True)}


def each_accepted_alone(docx: bytes) -> list[tuple[str, bytes]]:
    """For each tracked change its kind (``Insert``, ``Delete``, ``Format``, ``ParagraphFormat``) and the file with it
    accepted and all others rejected.
    """
    with scratch() as folder:
        (folder / "tracked.docx").write_bytes(docx)
        _run_macro(folder, f'AcceptEachAlone("{folder.as_uri()}")', 240)
        made = sorted(folder.glob("[0-9]*_*.docx"), key=lambda path: int(path.stem.partition("_")[0]))
        return [(path.stem.partition("_")[2], path.read_bytes()) for path in made]


def _run_macro(folder: Path, call: str, seconds: float) -> str:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    # the first start lays out the profile, and would write over a macro that is there
    run([str(require()), profile, "--headless", "--norestore", "--terminate_after_init"], folder, 60)
    _write_macro(folder / "profile" / "user" / "basic")
    return run(
        [str(require()), profile, "--headless", "--norestore", f"macro:///Standard.Review.{call}"], folder, seconds
    ).output


def _write_macro(folder: Path) -> None:
    for name, text in _LIBRARY.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n{text}', "utf-8")
