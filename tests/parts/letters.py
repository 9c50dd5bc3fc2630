"""A letter as a clerk types it, with some of its keys changed, read into a model."""

from __future__ import annotations

from congvan.documents import Dispatch
from congvan.errors import InputError, Problem
from congvan.source import build, read_text

KEYS = {
    "issuer": "{name: Sở Tài chính}",
    "number": "/STC-VP",
    "place": "Huế",
    "subject": "báo cáo",
    "addressees": "[Sở Nội vụ]",
    "body": "[Đề nghị báo cáo.]",
    "signatory": "{position: Giám đốc}",
    "recipients": "[Như trên]",
}
"""The keys in the order of their lines, 1 to 8."""

VIETNAMESE_HEAD = """\
cơ quan ban hành: {tên: Sở Tài chính}
số: /STC-VP
địa danh: Quảng Nam
trích yếu: báo cáo
kính gửi: Sở Nội vụ
người ký: {chức vụ: Giám đốc}
nơi nhận: [Như trên]
"""
"""All keys but the content, with their Vietnamese labels."""


def letter(**keys: str) -> Dispatch:
    """The letter with keys changed (their lines stay) or added (from line 9 on), each as YAML on one line."""
    text = "".join(f"{key}: {value}\n" for key, value in {**KEYS, **keys}.items())
    return build(read_text(text, file="thu.yaml"), Dispatch)


def reported(**keys: str) -> list[Problem]:
    """What is said of the letter."""
    try:
        letter(**keys)
    except InputError as error:
        return list(error.problems)
    return []
