"""Tệp không phải .docx: what a file is instead, and what to do about it."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from typing import Final

from congvan.errors import Message, UnreadableDocument
from congvan.ooxml import limits
from congvan.ooxml.names import WORD_MIME

_REFUSED_TYPES: Final = {
    "application/vnd.ms-word.document.macroenabled.main+xml": (
        "tệp Word có macro (.docm)",
        "a Word file with macros (.docm)",
    ),
    "application/vnd.ms-word.template.macroenabledtemplate.main+xml": (
        "mẫu Word có macro (.dotm)",
        "a Word template with macros (.dotm)",
    ),
    f"{WORD_MIME}.template.main+xml": (
        "mẫu Word (.dotx)",
        "a Word template (.dotx)",
    ),
}
_OTHER_OFFICE: Final = {
    "spreadsheetml": ("bảng tính Excel (.xlsx)", "an Excel workbook (.xlsx)"),
    "presentationml": ("tệp trình chiếu PowerPoint (.pptx)", "a PowerPoint presentation (.pptx)"),
}
_HEAD: Final = 512
"""Bytes at the beginning that show what a file is."""
_SAVE_AS: Final = Message(
    "Hãy mở bằng Word hoặc LibreOffice rồi lưu lại dạng .docx.",
    "Open it in Word or LibreOffice and save it as .docx.",
)


def refuse_other_formats(content: bytes) -> None:
    if not content:
        raise unreadable("Tệp rỗng (0 byte).", "The file is empty (0 bytes).")
    if len(content) > limits.MAX_FILE_BYTES:
        raise limits.over_bytes(limits.MAX_FILE_BYTES)
    if content.startswith(b"PK\x03\x04"):
        return
    what, advice = _other_format(content)
    raise unreadable(f"Đây là {what.vi}, không phải .docx. {advice.vi}", f"This is {what.en}, not a .docx. {advice.en}")


def _other_format(content: bytes) -> tuple[Message, Message]:
    """What the file is instead, and what to do about it."""
    head = content[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _compound_file(content)
    if head.startswith(b"%pdf"):
        return Message("tệp PDF", "a PDF"), Message("Hãy dùng bản Word gốc.", "Use the Word file it was made from.")
    if head.startswith(b"{\\rtf"):
        return Message("tệp RTF", "an RTF file"), _SAVE_AS
    if _is_text(content):
        return Message("tệp chữ thuần", "a plain text file"), Message(
            "Nếu là tệp dữ liệu, hãy chạy congvan render để có tệp Word.",
            "If it is a data file, run congvan render to get a Word file.",
        )
    return Message("tệp loại khác", "a file of another kind"), _SAVE_AS


def _is_text(content: bytes) -> bool:
    try:
        return "\0" not in codecs.getincrementaldecoder("utf-8")().decode(content[:_HEAD])
    except UnicodeDecodeError:
        return False


def _compound_file(content: bytes) -> tuple[Message, Message]:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return Message("tệp đặt mật khẩu", "a password-protected file"), Message(
            "Hãy bỏ mật khẩu rồi lưu lại.", "Remove the password and save it again."
        )
    if "WordDocument".encode("utf-16-le") in content:
        return Message("tệp Word cũ (.doc)", "an old Word file (.doc)"), _SAVE_AS
    return Message("tệp Office cũ (OLE)", "an old Office file (OLE)"), _SAVE_AS


def refuse_other_archives(parts: Mapping[str, bytes]) -> None:
    """Raises ``UnreadableDocument`` for a zip archive that is not a package of parts with types."""
    if parts.get("mimetype", b"").startswith(b"application/vnd.oasis.opendocument"):
        raise unreadable(
            f"Đây là tệp OpenDocument (.odt), không phải .docx. {_SAVE_AS.vi}",
            f"This is an OpenDocument file (.odt), not a .docx. {_SAVE_AS.en}",
        )
    if "[Content_Types].xml" not in parts:
        raise unreadable(
            "Đây là tệp nén nhưng không phải .docx (thiếu [Content_Types].xml).",
            "This is a zip archive but not a .docx ([Content_Types].xml is missing).",
        )


def refuse_type(content_type: str) -> None:
    lowered = content_type.lower()
    if lowered in _REFUSED_TYPES:
        vi, en = _REFUSED_TYPES[lowered]
        raise unreadable(
            f"Đây là {vi}; chỉ nhận .docx. Hãy mở bằng Word rồi lưu lại dạng .docx.",
            f"This is {en}; only .docx is accepted. Open it in Word and save it as .docx.",
        )
    for family, (vi, en) in _OTHER_OFFICE.items():
        if family in lowered:
            raise unreadable(f"Đây là {vi}, không phải .docx.", f"This is {en}, not a .docx.")


def unreadable(vi: str, en: str) -> UnreadableDocument:
    return UnreadableDocument(Message(vi, en))
