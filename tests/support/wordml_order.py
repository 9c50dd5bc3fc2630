"""The order of children, and the attributes that hold whole numbers (ISO/IEC 29500-1)."""

from __future__ import annotations

_RUN = """
ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText
vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange
"""

_PARAGRAPH = """
pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
"""

_CELL = """
cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers
cellIns cellDel cellMerge tcPrChange
"""

_TABLE = """
tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange
"""

_SECTION = """
headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType
cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange
"""

_STYLE = """
name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr
"""

_SETTINGS = """
writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts
embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader
bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState
formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge
revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride
styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone
doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders
bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing
drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery
doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData
noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter
noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent
alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt
showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids
attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures
forceUpgrade captions readModeInkLockDown smartTagType shapeDefaults doNotEmbedSmartTags decimalSymbol
listSeparator
"""

_SIDES = "top start|left bottom end|right"

_WRITTEN = {
    "rPr": _RUN,
    "pPr": _PARAGRAPH,
    "tcPr": _CELL,
    "tblPr": _TABLE,
    "sectPr": _SECTION,
    "style": _STYLE,
    "settings": _SETTINGS,
    "pBdr": "top left bottom right between bar",
    "tblBorders": f"{_SIDES} insideH insideV",
    "tcBorders": f"{_SIDES} insideH insideV tl2br tr2bl",
    "tcMar": _SIDES,
    "tblCellMar": _SIDES,
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "styles": "docDefaults latentStyles style",
}

ORDER: dict[str, dict[str, int]] = {
    parent: {name: place for place, names in enumerate(written.split()) for name in names.split("|")}
    for parent, written in _WRITTEN.items()
}
"""Parent → child → its place; children of one place may be in any order."""

REPEATABLE = frozenset(
    (
        *("headerReference", "footerReference", "style", "tblStylePr", "abstractNum", "num", "lvl"),
        *("numPicBullet", "activeWritingStyle", "attachedSchema", "smartTagType"),
    )
)

WHOLE_NUMBERS: dict[str, tuple[str, ...]] = {
    "sz": ("val",),
    "szCs": ("val",),
    "kern": ("val",),
    "position": ("val",),
    "spacing": ("val", "before", "after", "line"),
    "ind": ("left", "right", "start", "end", "firstLine", "hanging"),
    "pgSz": ("w", "h"),
    "pgMar": ("top", "right", "bottom", "left", "header", "footer", "gutter"),
    "pgNumType": ("start",),
    "gridCol": ("w",),
    "tcW": ("w",),
    "tblW": ("w",),
    "tblInd": ("w",),
    "gridSpan": ("val",),
    "trHeight": ("val",),
    "tab": ("pos",),
    "top": ("sz", "space", "w"),
    "bottom": ("sz", "space", "w"),
    "left": ("sz", "space", "w"),
    "right": ("sz", "space", "w"),
    "ilvl": ("val",),
    "numId": ("val",),
    "outlineLvl": ("val",),
}
