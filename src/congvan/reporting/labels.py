"""What a report calls the columns and lines that more than one of its forms has."""

from __future__ import annotations

from typing import Final

from congvan.errors import Message

FILE: Final = Message("Tệp", "File")
SEVERITY: Final = Message("Mức độ", "Severity")
COMPONENT: Final = Message("Thành phần", "Component")
FOUND: Final = Message("Thấy", "Found")
EXPECTED: Final = Message("Đúng ra", "Expected")
CLAUSE: Final = Message("Căn cứ", "Clause")
FIX: Final = Message("Cách sửa", "Fix")
NOT_EVALUATED: Final = Message("Không xét được", "Not evaluated")
UNUSED: Final = Message("mục bỏ qua không còn gặp điểm nào", "a suppression that matched nothing")
