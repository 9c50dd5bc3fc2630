"""Các mục chung: what every document has whatever it says, and the lists that documents are made of."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Discriminator,
    Field,
    Tag,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    model_validator,
)

from congvan.documents.appendix import Appendix
from congvan.documents.contents import lines_are_a_list
from congvan.errors import Refusal
from congvan.inline import Prose
from congvan.late_patterns import late_pattern
from congvan.model import FrozenMapping, ListOfNames, Model, refused_at
from congvan.parts import (
    AddresseeGroup,
    Agency,
    Contact,
    DocumentNumber,
    FileCopy,
    Layout,
    Recipient,
    Signatory,
    TypedRecipient,
    each_of,
    each_with_its_note,
    jointly,
    without_dash,
    without_list_mark,
)
from congvan.register import Entries
from congvan.text import PartialDate, Text
from congvan.text.types import TextLines, each_line
from congvan.vocabulary import Circulation, SecrecyLevel, UrgencyLevel


def _empty_item() -> Refusal:
    return Refusal("mục trống", "an empty item")


_ADDRESSEES_LABEL: Final = late_pattern(r"\AKính\s+(?:gửi|trình)\s*:\s*", re.IGNORECASE)


def _item(text: str) -> str:
    """An addressee without what the page prints around it: the label, a dash, the mark of the list."""
    item = without_list_mark(without_dash(_ADDRESSEES_LABEL.sub("", text)))
    if not item:
        raise _empty_item()
    return item if item == text else _item(item)


def without_mark(prose: Prose, strip: Callable[[str], str]) -> Prose:
    """``prose`` with ``strip`` applied to its last words; footnote marks after them stay."""
    runs = list(prose.runs)
    for index in range(len(runs) - 1, -1, -1):
        if runs[index].note is None:
            text = strip(runs[index].text) if runs[index].is_text else ""
            if text:
                runs[index] = runs[index]._replace(text=text)
            elif runs[index].is_text:
                del runs[index]
                continue
            break
    return Prose(runs) if runs else prose


def without_list_marks(prose: Prose) -> Prose:
    """A legal basis without the marks that close it in its list; raises ``Refusal`` where nothing is left."""
    bare = without_mark(prose, without_list_mark)
    if not bare.plain.strip("; .") and all(run.is_text for run in bare.runs):
        raise _empty_item()
    return bare if bare == prose else without_list_marks(bare)


def _with_file_copy_last(recipients: tuple[Recipient | FileCopy, ...]) -> tuple[Recipient | FileCopy, ...]:
    misplaced = [index for index, line in enumerate(recipients[:-1]) if line.kind == FileCopy.kind]
    if misplaced:
        refusal = Refusal("dòng Lưu đứng cuối nơi nhận", "the file copy must be the last of the recipients")
        raise refused_at("recipients", [((index,), refusal) for index in misplaced])
    return recipients


def _made_already(value: object, handler: ValidatorFunctionWrapHandler) -> tuple[Recipient | FileCopy, ...]:
    """Lines that are models were judged when they were made, as are those of a preset; left is where they are."""
    if type(value) is tuple and value and all(type(line) is Recipient or type(line) is FileCopy for line in value):
        return _with_file_copy_last(value)
    lines: tuple[Recipient | FileCopy, ...] = handler(value)
    return lines


def _addressees(value: object) -> object:
    """A text is the list of its lines; one in brackets goes on with the addressee above it."""
    lines = each_line(value)
    if not isinstance(value, str) or not isinstance(lines, tuple):
        return value
    joined: list[str] = []
    for line in lines:
        if joined and line.startswith("("):
            joined[-1] += f"\n{line}"
        elif not _ADDRESSEES_LABEL.fullmatch(line) or len(lines) == 1:
            joined.append(line)
    return tuple(joined)


ListItem = Annotated[TextLines, AfterValidator(_item)]
Addressees = Annotated[
    tuple[ListItem, ...],
    ListOfNames(),
    BeforeValidator(_addressees, json_schema_input_type=ListItem | tuple[ListItem, ...]),
]


def _entry(value: object) -> str:
    return "group" if isinstance(value, AddresseeGroup | Mapping) else "one"


_Addressee = Annotated[Annotated[AddresseeGroup, Tag("group")] | Annotated[ListItem, Tag("one")], Discriminator(_entry)]
GroupedAddressees = Annotated[
    tuple[_Addressee, ...],
    ListOfNames(),
    BeforeValidator(_addressees, json_schema_input_type=_Addressee | tuple[_Addressee, ...]),
]
Note = Annotated[
    tuple[Prose, ...],
    BeforeValidator(lines_are_a_list, json_schema_input_type=Prose | tuple[Prose, ...]),
    Field(min_length=1),
]
Footnotes = Annotated[Mapping[str, Note], AfterValidator(FrozenMapping)]
LegalBases = Annotated[
    tuple[Annotated[Prose, AfterValidator(without_list_marks)], ...],
    BeforeValidator(lines_are_a_list, json_schema_input_type=Prose | tuple[Prose, ...]),
]
if TYPE_CHECKING:
    Recipients = tuple[Recipient | FileCopy, ...]
else:
    Recipients = Annotated[
        tuple[TypedRecipient, ...],
        ListOfNames(),
        BeforeValidator(each_line, json_schema_input_type=TypedRecipient | tuple[TypedRecipient, ...]),
        Field(min_length=1),
        AfterValidator(each_with_its_note),
        AfterValidator(_with_file_copy_last),
        WrapValidator(_made_already),
    ]


def _as_typed(value: object) -> object:
    """A day or a whole number as the text that a data file would hold."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value) if type(value) is int else value


Values = Annotated[Mapping[str, Annotated[Text, BeforeValidator(_as_typed)]], AfterValidator(FrozenMapping)]


JointAgencies = Annotated[Agency, WrapValidator(jointly, json_schema_input_type=Agency | tuple[Agency, ...])]
JointNumbers = Annotated[
    DocumentNumber, WrapValidator(jointly, json_schema_input_type=DocumentNumber | tuple[DocumentNumber, ...])
]
JointSignatories = Annotated[
    Signatory, WrapValidator(jointly, json_schema_input_type=Signatory | tuple[Signatory, ...])
]


class CommonFields(Model):
    """Các mục chung: who issues, signs and gets a document, and how it is set; a preset has them, too."""

    issuer: JointAgencies
    """Cơ quan, tổ chức ban hành (ô 2); một danh sách khi nhiều cơ quan cùng ban hành."""
    number: JointNumbers
    """Số, ký hiệu (ô 3); số có thể chờ văn thư điền; một số chung hoặc mỗi cơ quan một số."""
    issue_date: PartialDate = PartialDate.BLANK
    """Ngày, tháng, năm ban hành (ô 4); phần chưa ghi để trống chờ điền."""
    citations: Entries = FrozenMapping()
    """Văn bản viện dẫn, theo khóa mà ``[@khóa]`` trong lời văn gọi."""
    signatory: JointSignatories
    """Người ký (ô 7); một danh sách khi nhiều người cùng ký."""
    recipients: Recipients
    """Nơi nhận (ô 9b); dòng Lưu đứng cuối."""
    secrecy: SecrecyLevel | None = None
    """Độ mật (ô 10a)."""
    urgency: UrgencyLevel | None = None
    """Mức độ khẩn (ô 10b)."""
    circulation: Circulation | None = None
    """Chỉ dẫn về phạm vi lưu hành (ô 11)."""
    contact: Contact | None = None
    """Thông tin liên hệ (ô 13)."""
    appendices: tuple[Appendix, ...] = ()
    """Phụ lục kèm theo, đánh số theo thứ tự này."""
    layout: Layout = Layout()
    """Cách trình bày."""
    values: Values = FrozenMapping()
    """Giá trị cho các trường riêng của mẫu trình bày, theo tên trường."""

    @model_validator(mode="after")
    def _a_number_for_each(self) -> CommonFields:
        issuers, numbers = len(each_of(self.issuer)), len(each_of(self.number))
        if numbers not in (1, issuers):
            raise refused_at(type(self).__name__, [(("number",), _numbers_and_issuers(numbers, issuers))])
        return self


def _numbers_and_issuers(numbers: int, issuers: int) -> Refusal:
    return Refusal(
        f"{numbers} số, ký hiệu cho {issuers} cơ quan ban hành: ghi một số chung, hoặc mỗi cơ quan một số",
        f"{numbers} numbers for {issuers} issuers: write one for all, or one for each",
    )
