"""What pydantic finds, in a clerk's words: one sentence a type of error, in Vietnamese and in English.

``{found}`` is the value as it was typed, the other names are pydantic's own (``ErrorType`` in pydantic_core).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from congvan.errors import Message

Sentence = tuple[str, str]
MOST_CHARACTERS: Final = 40

_GROUP: Final = (
    "cần một nhóm mục, mỗi dòng một “tên: giá trị”, nhưng gặp {found}",
    "a group of keys is needed, one “key: value” a line, but {found} was found",
)
_LIST: Final = (
    "cần một danh sách, mỗi dòng bắt đầu bằng “- ”, nhưng gặp {found}",
    "a list is needed, each line beginning with “- ”, but {found} was found",
)
_INTEGER: Final = (
    "cần số nguyên, ví dụ 5, nhưng gặp {found}",
    "a whole number is needed, such as 5, but {found} was found",
)
_NUMBER: Final = (
    "cần một số, ví dụ 13 hoặc 1.27, nhưng gặp {found}",
    "a number is needed, such as 13 or 1.27, but {found} was found",
)
_FLAG: Final = (
    "cần “có” hoặc “không” (true hoặc false), nhưng gặp {found}",
    "true or false is needed, but {found} was found",
)
_DATE: Final = (
    "cần một ngày, ví dụ 2026-02-05, nhưng gặp {found}",
    "a date is needed, such as 2026-02-05, but {found} was found",
)
_TIME: Final = (
    "cần giờ hoặc khoảng thời gian, ví dụ 14:30, nhưng gặp {found}",
    "a time is needed, such as 14:30, but {found} was found",
)
_VALUE: Final = ("{found} không hợp lệ: {error}", "{found} is not valid: {error}")
_CHOICE: Final = (
    "{found} không có trong danh mục: {expected}",
    "{found} is not one of: {expected}",
)
_UNCLEAR: Final = (
    "không rõ {found} thuộc loại nào: cần mục cho biết loại ({discriminator})",
    "it is unclear what {found} is: a key that says so is needed ({discriminator})",
)

SENTENCES: Final[Mapping[str, Sentence]] = {
    "missing": ("thiếu mục bắt buộc", "a required key is missing"),
    "extra_forbidden": ("không có mục này", "there is no such key"),
    "invalid_key": ("tên mục phải là chữ", "a key is text"),
    "none_required": (
        "mục này phải để trống, nhưng gặp {found}",
        "no value is allowed here, but {found} was found",
    ),
    "model_type": _GROUP,
    "model_attributes_type": _GROUP,
    "dataclass_type": _GROUP,
    "dataclass_exact_type": _GROUP,
    "dict_type": _GROUP,
    "mapping_type": _GROUP,
    "named_tuple_type": _LIST,
    "list_type": _LIST,
    "tuple_type": _LIST,
    "set_type": _LIST,
    "frozen_set_type": _LIST,
    "iterable_type": _LIST,
    "iteration_error": _LIST,
    "set_item_not_hashable": _LIST,
    "string_type": ("cần chữ, nhưng gặp {found}", "text is needed, but {found} was found"),
    "string_unicode": ("có ký tự hỏng trong {found}", "{found} holds a broken character"),
    "string_too_short": (
        "{found} quá ngắn: cần ít nhất {min_length} ký tự",
        "{found} is too short: at least {min_length} characters are needed",
    ),
    "string_too_long": (
        "{found} quá dài: nhiều nhất {max_length} ký tự",
        "{found} is too long: at most {max_length} characters",
    ),
    "string_pattern_mismatch": (
        "{found} không đúng dạng (mẫu {pattern})",
        "{found} does not have the right form (pattern {pattern})",
    ),
    "string_not_ascii": ("{found} chỉ được có chữ không dấu", "{found} may hold letters without marks only"),
    "enum": _CHOICE,
    "literal_error": _CHOICE,
    "bool_type": _FLAG,
    "bool_parsing": _FLAG,
    "int_type": _INTEGER,
    "int_parsing": _INTEGER,
    "int_from_float": _INTEGER,
    "int_parsing_size": ("số {found} quá lớn", "the number {found} is too large"),
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "finite_number": _NUMBER,
    "decimal_type": _NUMBER,
    "decimal_parsing": _NUMBER,
    "decimal_max_digits": (
        "{found} có quá nhiều chữ số: nhiều nhất {max_digits}",
        "{found} has too many digits: at most {max_digits}",
    ),
    "decimal_max_places": (
        "{found} có quá nhiều chữ số thập phân: nhiều nhất {decimal_places}",
        "{found} has too many decimal places: at most {decimal_places}",
    ),
    "decimal_whole_digits": (
        "{found} có phần nguyên quá dài: nhiều nhất {whole_digits} chữ số",
        "{found} has too many digits before the point: at most {whole_digits}",
    ),
    "greater_than": ("{found} phải lớn hơn {gt}", "{found} must be greater than {gt}"),
    "greater_than_equal": ("{found} phải từ {ge} trở lên", "{found} must be {ge} or more"),
    "less_than": ("{found} phải nhỏ hơn {lt}", "{found} must be less than {lt}"),
    "less_than_equal": ("{found} phải từ {le} trở xuống", "{found} must be {le} or less"),
    "multiple_of": (
        "{found} phải là bội số của {multiple_of}",
        "{found} must be a multiple of {multiple_of}",
    ),
    "too_short": (
        "cần ít nhất {min_length} phần tử, nhưng có {actual_length}",
        "at least {min_length} are needed, but there are {actual_length}",
    ),
    "too_long": (
        "nhiều nhất {max_length} phần tử, nhưng có {actual_length}",
        "at most {max_length} are allowed, but there are {actual_length}",
    ),
    "date_type": _DATE,
    "date_parsing": _DATE,
    "date_from_datetime_parsing": _DATE,
    "date_from_datetime_inexact": _DATE,
    "date_past": ("ngày {found} phải ở quá khứ", "the date {found} must be in the past"),
    "date_future": ("ngày {found} phải ở tương lai", "the date {found} must be in the future"),
    "datetime_type": _DATE,
    "datetime_parsing": _DATE,
    "datetime_object_invalid": _DATE,
    "datetime_from_date_parsing": _DATE,
    "datetime_past": ("thời điểm {found} phải ở quá khứ", "the time {found} must be in the past"),
    "datetime_future": ("thời điểm {found} phải ở tương lai", "the time {found} must be in the future"),
    "time_type": _TIME,
    "time_parsing": _TIME,
    "time_delta_type": _TIME,
    "time_delta_parsing": _TIME,
    "is_instance_of": ("{found} không dùng được ở đây", "{found} cannot be used here"),
    "union_tag_invalid": (
        "“{tag}” không phải loại nào trong: {expected_tags}",
        "“{tag}” is not one of: {expected_tags}",
    ),
    "union_tag_not_found": _UNCLEAR,
    "value_error": _VALUE,
    "assertion_error": _VALUE,
    "recursion_loop": ("dữ liệu chứa chính nó", "the data contains itself"),
    "recursion_depth_exceeded": ("dữ liệu lồng nhau quá sâu", "the data is nested too deeply"),
}


def sentence(kind: str, context: Mapping[str, Any], found: object, fallback: str) -> Message:
    """What is wrong, in both languages; ``fallback`` is pydantic's own sentence for a type we do not know."""
    vi, en = SENTENCES.get(kind, ("{found} không hợp lệ ({fallback})", "{found} is not valid ({fallback})"))
    found_vi, found_en = shown(found)
    return Message(
        vi.format_map({**context, "found": found_vi, "fallback": fallback}),
        en.format_map({**context, "found": found_en, "fallback": fallback}),
    )


def shown(value: object) -> Sentence:
    """``value`` as a message shows it: short, in quotes; or what kind of thing it is."""
    if value is None:
        return "chỗ trống", "nothing"
    if isinstance(value, Mapping):
        return "một nhóm mục", "a group of keys"
    if isinstance(value, list | tuple):
        return "một danh sách", "a list"
    text = " ".join(str(value).split())
    if len(text) > MOST_CHARACTERS:
        text = text[: MOST_CHARACTERS - 1].rstrip() + "…"
    return f"“{text}”", f"“{text}”"
