"""Arguments and options of the commands as types: what each is called, what it takes, what help says of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from congvan.cli.files import FILE, FOLDER
from congvan.cli.language import both
from congvan.errors import CongvanError, Message

NAME_OR_FOLDER: Final = both("TÊN|THƯ_MỤC", "NAME|FOLDER")
_CODES: Final = both("MÃ,…", "CODES")


def argument(metavar: str, vi: str, en: str) -> Any:
    """An argument with its name and its help in both languages."""
    return typer.Argument(metavar=metavar, help=both(vi, en))


def option(metavar: str, vi: str, en: str, *names: str) -> Any:
    """An option that takes a value; its name is the parameter's unless ``names`` say otherwise."""
    return typer.Option(*names, metavar=metavar, help=both(vi, en))


def flag(name: str, vi: str, en: str) -> Any:
    """An option that is there or not."""
    return typer.Option(name, help=both(vi, en))


def output(vi: str, en: str, metavar: str = FILE) -> Any:
    """Where what is made goes: ``-o``."""
    return option(metavar, vi, en, "-o", "--output")


def signing_time(text: str) -> datetime | None:
    """The time that ``text`` names, None for no text; raises ``CongvanError`` for what is not a time to the second."""
    try:
        return datetime.fromisoformat(text.strip()) if text else None
    except ValueError:
        vi = f"--signed-at: “{text}” không phải thời gian; viết như 2026-03-20 09:15:30"
        raise CongvanError(Message(vi, f"--signed-at: “{text}” is not a time; write 2026-03-20 09:15:30")) from None


DataFile = Annotated[Path, argument(FILE, "Tệp dữ liệu của văn bản.", "The data file of the letter.")]
DataFiles = Annotated[
    list[Path], argument(FILE, "Tệp dữ liệu của văn bản; nhiều tệp cũng được.", "The data file, or several of them.")
]
WordFile = Annotated[Path, argument(FILE, "Tệp .docx.", "The .docx file.")]
TemplateName = Annotated[
    str,
    option(
        NAME_OR_FOLDER,
        "Mẫu trình bày: tên, hoặc thư mục; nếu không nêu thì theo loại văn bản.",
        "The template: a name or a folder; that of the document's type if not given.",
    ),
]
Force = Annotated[bool, flag("--force", "Ghi đè tệp đã có.", "Overwrite an existing file.")]
OpenedBase = Annotated[
    Path | None,
    option(
        FOLDER,
        "Chỉ đọc các tệp mà dữ liệu nêu tên (danh mục viện dẫn) ở trong thư mục này; nếu không nêu: thư mục của tệp "
        "dữ liệu.",
        "Files that the data name (a register) are read from below this folder; that of the data file if not given.",
        "--base",
    ),
]
PresetFolder = Annotated[
    Path | None,
    option(
        FOLDER,
        "Thư mục để mẫu soạn sẵn của cơ quan (mỗi mẫu một tệp YAML).",
        "A folder with presets of your own, one YAML file each.",
        "--presets",
    ),
]

# render, preview
DocxOut = Annotated[
    Path | None,
    output(
        "Tệp .docx; nếu không nêu thì cạnh tệp dữ liệu, cùng tên.",
        "The .docx file; beside the data file, with its name, if not given.",
    ),
]
PdfOut = Annotated[
    Path | None, option(FILE, "Ghi thêm PDF (cần LibreOffice).", "Also write a PDF (needs LibreOffice).")
]
PngOut = Annotated[
    Path | None,
    option(FOLDER, "Ghi thêm mỗi trang một ảnh PNG vào thư mục này.", "Also write one PNG per page into this folder."),
]
Apart = Annotated[
    bool,
    flag(
        "--apart",
        "Ghi văn bản ban hành kèm theo và mỗi phụ lục thành tệp riêng: tên tệp thêm -1, -2 …",
        "Write what is issued and each appendix into files of their own, named with -1, -2 …",
    ),
]
SignedAt = Annotated[
    str,
    option(
        both("THỜI_GIAN", "TIME"),
        "Thời gian cơ quan ký số các tệp của --apart, như 2026-03-20 09:15:30: ghi lên từng tệp kèm theo.",
        "When the agency signs the files of --apart, like 2026-03-20 09:15:30: each attachment shows it.",
    ),
]
PagesOut = Annotated[
    Path | None,
    output(
        "Thư mục ghi ảnh; nếu không nêu thì cạnh tệp dữ liệu, cùng tên.",
        "The folder for the pages; beside the data file, with its name, if not given.",
        FOLDER,
    ),
]

# check
CheckedPaths = Annotated[
    list[Path],
    argument(
        both("TỆP|THƯ_MỤC…", "FILE|FOLDER…"),
        "Tệp .docx, hoặc thư mục (mọi .docx bên trong).",
        ".docx files, or folders of them.",
    ),
]
CheckedProfile = Annotated[str, option(NAME_OR_FOLDER, "Hồ sơ quy chuẩn.", "The norm to check against.")]
OnlyCodes = Annotated[
    list[str] | None, option(_CODES, "Chỉ xét các mã này (ND05: cả nhóm).", "Only these codes (ND05: all of them).")
]
NoCodes = Annotated[list[str] | None, option(_CODES, "Không xét các mã này.", "All but these codes.")]
LeastSeverity = Annotated[
    str, option("error|warning|info", "Mức nhẹ nhất được in ra.", "The lowest severity that is shown.")
]
ReportFormat = Annotated[str, option("text|json|sarif|github", "Dạng báo cáo in ra.", "The format of the report.")]
StrictCheck = Annotated[
    bool, flag("--strict", "Cảnh báo cũng tính là lỗi khi kết thúc.", "Exit with code 1 for warnings too.")
]
Baselines = Annotated[
    list[Path] | None,
    option(
        FILE,
        "Tệp YAML ghi những điểm được bỏ qua và lý do; nêu nhiều lần được.",
        "A YAML file of accepted findings with reasons; may be repeated.",
    ),
]
BaselineOut = Annotated[
    Path | None,
    option(
        FILE,
        "Ghi mọi điểm đang có thành tệp cho --baseline (cần --reason).",
        "Write all present findings as a file for --baseline (needs --reason).",
    ),
]
Reason = Annotated[
    str,
    option(both("LÝ_DO", "REASON"), "Lý do ghi vào --write-baseline.", "The reason that --write-baseline writes."),
]
AnnotatedOut = Annotated[
    Path | None,
    option(
        FILE,
        "Ghi một bản sao .docx có ghi chú tại từng điểm (chỉ một tệp).",
        "Write a .docx copy with a comment at every finding (one file only).",
    ),
]
SheetOut = Annotated[
    Path | None,
    option(
        FILE,
        "Ghi phiếu .docx những điều phải xem bằng mắt (chỉ một tệp).",
        "Write what a person must still check, one page as .docx (one file only).",
    ),
]
Printed = Annotated[
    bool,
    flag(
        "--render",
        "Đo thêm trên bản in do LibreOffice tạo: ngắt dòng, đường kẻ, trang, phông chữ.",
        "Also measure the pages that LibreOffice makes: wrapping, lines, pages, fonts.",
    ),
]
WorkbookOut = Annotated[
    Path | None, option(FILE, "Ghi kết quả của mọi tệp vào một sổ Excel.", "Write all results into an .xlsx workbook.")
]
HtmlOut = Annotated[
    Path | None,
    option(
        FILE,
        "Ghi kết quả của mọi tệp thành một trang HTML; có --render thì kèm hình từng trang.",
        "Write all results as one HTML page, with pictures of the pages where --render is on.",
    ),
]
Verbose = Annotated[
    bool,
    flag(
        "-v",
        "In đủ từng mục khi có nhiều mục, kể cả mã của những yêu cầu không xét được.",
        "Print each entry in full where there are many, and the requirements that were not evaluated.",
    ),
]

# fix
ProofFile = Annotated[
    Path, argument(FILE, "Tệp .docx, hoặc tệp dữ liệu YAML, JSON.", "The .docx file, or a data file in YAML or JSON.")
]
TrackedOut = Annotated[
    Path | None,
    option(
        FILE,
        "Ghi bản .docx có các chỗ sửa dưới dạng theo dõi thay đổi.",
        "Write a .docx with the changes as tracked changes.",
    ),
]
Dictionary = Annotated[
    Path | None,
    option(
        FILE,
        "Từ điển hunspell tiếng Việt (.dic, .aff); không cho thì đọc bản có trên máy, nếu có.",
        "A hunspell dictionary of Vietnamese (.dic, .aff); without it the one on this machine, if any.",
    ),
]
FixedOut = Annotated[Path, output("Tệp .docx sẽ ghi, khác tệp gốc.", "The .docx to write; not the input.")]
FixProfile = Annotated[str, option(NAME_OR_FOLDER, "Quy chuẩn: tên, hoặc thư mục.", "The norm: a name or a folder.")]
FixCodes = Annotated[
    list[str] | None,
    option(
        both("MÃ", "CODE"),
        "Chỉ sửa các mã bắt đầu như vậy (ND06); nêu được nhiều lần.",
        "Repair these codes only (ND06); may be repeated.",
    ),
]
MeasuredFix = Annotated[
    bool,
    flag(
        "--render",
        "Đo trang trước và sau khi sửa bằng LibreOffice, báo chỗ xấu đi.",
        "Measure the pages before and after with LibreOffice, and report what became worse.",
    ),
]
TrackedRepairs = Annotated[
    bool,
    flag(
        "--track",
        "Ghi chỗ sửa chữ và định dạng trực tiếp thành theo dõi thay đổi; phần còn lại để nguyên và nêu ra.",
        "Write repairs of words and direct formats as tracked changes; the rest is left and listed.",
    ),
]
InUnicode = Annotated[
    bool,
    flag(
        "--unicode",
        "Trước khi sửa, chuyển chữ TCVN3, VNI sang Unicode.",
        "Convert TCVN3 and VNI text to Unicode before the repair.",
    ),
]
ForceBesideInput = Annotated[
    bool,
    flag("--force", "Ghi đè tệp đã có (trừ tệp gốc).", "Overwrite an existing file (not the input)."),
]

# citations
CitingFiles = Annotated[
    list[Path], argument(both("TỆP…", "FILE…"), "Tệp .docx hoặc tệp dữ liệu.", "Word files or data files.")
]
ListFormat = Annotated[str, option("text|json", "Dạng kết quả.", "What to print.", "--format")]
AsRegister = Annotated[bool, flag("--yaml", "Thay vào đó, in danh mục viện dẫn (YAML).", "Print a register (YAML).")]
AsCsl = Annotated[bool, flag("--csl", "Thay vào đó, in CSL-JSON cho Zotero.", "Print CSL-JSON for reference managers.")]
ListOut = Annotated[Path | None, output("Ghi kết quả vào tệp này.", "Write the result to this file.")]
StrictList = Annotated[bool, flag("--strict", "Coi cảnh báo như lỗi.", "Count warnings as errors.")]

# read, new
PartFiles = Annotated[
    list[Path] | None,
    option(
        FILE,
        "Phụ lục, văn bản kèm theo để riêng một tệp, theo thứ tự; ghi lại nhiều lần được.",
        "An appendix or an attached text in a file of its own, in their order; may be repeated.",
        "--apart",
    ),
]
YamlOut = Annotated[
    Path | None,
    output(
        "Tệp YAML; nếu không nêu thì cạnh tệp Word, cùng tên.",
        "The YAML file; beside the Word file, with its name, if not given.",
    ),
]
PresetName = Annotated[str, argument(both("MẪU", "PRESET"), "Mẫu soạn sẵn, hoặc dispatch.", "A preset, or dispatch.")]
StarterOut = Annotated[Path, output("Tệp YAML sẽ ghi.", "The YAML file to write.")]

# diff, verify
ComparisonFormat = Annotated[
    str,
    option(
        "text|json|html",
        "Dạng kết quả: text, json hoặc html (một trang xem bằng trình duyệt).",
        "The form of the result: text, json or html (a page for a browser).",
        "--format",
    ),
]
TrackedComparisonOut = Annotated[
    Path | None,
    option(
        FILE,
        "Ghi thêm tệp Word: văn bản trước, chỗ khác là theo dõi thay đổi.",
        "Also write a Word file: the document before, with what differs as tracked changes.",
        "--track",
    ),
]
ComparisonOut = Annotated[Path | None, output("Ghi kết quả vào tệp này.", "Write the result into this file.")]
