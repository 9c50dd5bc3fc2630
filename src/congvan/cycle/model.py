"""Chu kỳ đôn đốc: the letters of one matter over time, what they ask for, and what each unit has done."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from congvan.cycle.report_form import ReportForm
from congvan.deadlines import Deadline, Recurrence
from congvan.errors import Refusal
from congvan.model import Model, number_as_text, refused_at
from congvan.text import PartialDate, Text
from congvan.text.moments import Moment, WholeDay
from congvan.vocabulary import Labelled, LetterKind

ALL = "all"
"""The word for every unit of the register."""


def _several(value: object) -> object:
    return (value,) if isinstance(value, str | int) else value


Key = Annotated[Text, BeforeValidator(number_as_text)]
PlanYear = Annotated[int, Field(ge=2000, le=2100)]


class DirectiveState(Labelled):
    """Trạng thái của một yêu cầu ở một đơn vị."""

    OPEN = "open", "chưa xong"
    DONE = "done", "đã xong"
    LATE = "late", "xong nhưng muộn"
    SILENT = "silent", "không báo cáo"
    EXEMPT = "exempt", "không phải làm"
    DATA_ONLY = "data_only", "có số liệu, chưa có văn bản"

    @property
    def is_open(self) -> bool:
        """Whether something is still owed."""
        return self in (DirectiveState.OPEN, DirectiveState.SILENT)


class Carry(Labelled):
    """Cách chuyển một yêu cầu sang công văn sau."""

    REFERENCE = "by_reference", "dẫn lại"
    RESTATE = "restate", "nêu lại"
    DROP = "drop", "bỏ, có lý do"


class Reach(Labelled):
    """Yêu cầu chuyển sang công văn sau nói với ai."""

    ALL = "all", "tất cả đơn vị được giao"
    NOT_DONE = "not_done", "chỉ các đơn vị chưa xong"


class Issued(Model):
    """Số, ngày và bản đã ban hành."""

    number: Text
    """Số và ký hiệu."""
    date: WholeDay
    """Ngày ban hành."""
    pdf: str = ""
    """Tệp PDF đã ký số."""
    docx: str = ""
    """Tệp Word cuối cùng."""


class DataFile(Model):
    """Tệp đã dùng của một công văn (số liệu, mẫu, tệp thư): its copy beside the cycle, and the hash of what it held."""

    file: Text
    """Bản sao."""
    sha256: Text
    """Mã băm của nội dung."""
    of: str = ""
    """Tệp gốc."""
    preset: str = ""
    """Tên của mẫu soạn sẵn, khi công văn gọi mẫu bằng tên chứ không bằng tệp."""


class FiguresFile(Model):
    """Tệp số liệu của một công văn không dùng mẫu: its table of units, the day and the source of its figures."""

    file: Text
    """Tệp .xlsx hoặc .csv."""
    sheet: str = ""
    """Trang tính; không ghi: trang đầu."""
    as_of: WholeDay
    """Số liệu đến hết ngày này."""
    source: str = ""
    """Nguồn số liệu, như Kho bạc Nhà nước."""


class CycleLetter(Model):
    """Một công văn của chu kỳ."""

    key: Key
    """Tên gọi trong chu kỳ."""
    kind: LetterKind = LetterKind.MAIN
    """Loại."""
    file: Text
    """Tệp dữ liệu hoặc tệp Word."""
    issued: Issued | None = None
    """Số, ngày khi đã ban hành; chưa có thì là dự thảo."""
    period: PartialDate = PartialDate.BLANK
    """Tháng báo cáo."""
    data: tuple[DataFile, ...] = ()
    """Các tệp đã dùng."""
    figures: FiguresFile | None = None
    """Số liệu của công văn, khi tệp của nó không nêu."""
    issuer: str = ""
    """Tên cơ quan ban hành vào ngày ấy."""
    subject: str = ""
    """Trích yếu khi đã ban hành."""
    plan_year: PlanYear | None = None
    """Năm kế hoạch vốn, nếu khác năm của chu kỳ."""
    of: str = ""
    """Yêu cầu mà công văn nhắc."""
    at: Moment | None = None
    """Thời điểm chốt danh sách các đơn vị được nhắc."""
    incoming: str = ""
    """Sổ đến mà danh sách ấy tính theo; không ghi thì theo sổ theo dõi."""
    reports: str = ""
    """Thư mục để các báo cáo của sổ đến; không ghi thì cạnh sổ đến."""
    manual: str = ""
    """Sổ nhập tay, cho những báo cáo trong sổ đến mà máy không đọc được."""
    named: tuple[str, ...] = ()
    """Các đơn vị được nhắc khi soạn; đã ban hành thì là những nơi công văn gửi tới."""
    edits: tuple[str, ...] = ()
    """Những chỗ lãnh đạo sửa giữa dự thảo và bản ban hành."""
    generated: str = ""
    """Nội dung tệp dự thảo khi máy viết ra, để lần sau không ghi đè chỗ đã sửa."""


class Directive(Model):
    """Một yêu cầu: who must do what until when.

    It is standing, has a deadline or recurs. ``who`` is ``all``, a group of the register, or ids of units.
    """

    id: Key
    """Tên gọi trong chu kỳ."""
    letter: Key
    """Công văn đặt ra yêu cầu."""
    at: Text
    """Chỗ trong công văn đã ban hành: “khoản 1, điểm b”."""
    who: Annotated[tuple[Key, ...], BeforeValidator(_several), Field(min_length=1)] = (ALL,)
    """Ai phải làm."""
    do: Text
    """Việc phải làm."""
    due: Deadline | None = None
    """Thời hạn."""
    every: Recurrence | None = None
    """Kỳ hạn hằng tháng."""
    standing: bool = False
    """Thường xuyên, không có hạn."""
    if_silent: str = ""
    """Hậu quả khi không báo cáo."""
    carry: Carry = Carry.REFERENCE
    """Chuyển sang công văn sau thế nào."""
    only: Reach = Reach.ALL
    """Chuyển cho tất cả, hay chỉ các đơn vị chưa xong."""
    reason: str = ""
    """Lý do bỏ."""
    plan_year: PlanYear | None = None
    """Năm kế hoạch vốn, nếu khác năm của chu kỳ."""
    form: str = ""
    """Biểu mà đơn vị điền."""
    confirmed: bool = False
    """Cán bộ đã xác nhận; chưa thì là máy đề nghị."""

    @model_validator(mode="after")
    def _drops_for_a_reason(self) -> Self:
        if self.carry is Carry.DROP and not self.reason.strip():
            raise Refusal("bỏ một yêu cầu phải ghi lý do (reason)", "a dropped directive needs a reason")
        return self


class LedgerEntry(Model):
    """Một dòng sổ theo dõi: the state of one unit in one directive."""

    directive: Key
    """Yêu cầu."""
    unit: Key
    """Mã đơn vị."""
    period: PartialDate = PartialDate.BLANK
    """Kỳ báo cáo, với yêu cầu hằng tháng; không ghi là mọi kỳ, trừ kỳ có dòng riêng."""
    state: DirectiveState = DirectiveState.OPEN
    """Trạng thái."""
    on: WholeDay | None = None
    """Ngày thực hiện."""
    note: str = ""
    """Ghi chú."""


def _unknown_letter(key: str) -> Refusal:
    return Refusal(f"không có công văn “{key}”", f"there is no letter “{key}”")


class FollowUpCycle(Model):
    """Chu kỳ đôn đốc, as its file says: letters in their order, directives, and the ledger of units."""

    program: Text
    """Tên Chương trình."""
    plan_year: PlanYear
    """Năm kế hoạch vốn."""
    units: Text
    """Tệp danh mục đơn vị."""
    source: Text = "Kho bạc Nhà nước"
    """Nguồn số liệu giải ngân dùng để đối chiếu."""
    forms: tuple[ReportForm, ...] = ()
    """Các biểu báo cáo."""
    letters: tuple[CycleLetter, ...] = ()
    """Các công văn."""
    directives: tuple[Directive, ...] = ()
    """Các yêu cầu."""
    ledger: tuple[LedgerEntry, ...] = ()
    """Sổ theo dõi."""

    @model_validator(mode="after")
    def _keys_are_known(self) -> Self:
        keys = [letter.key for letter in self.letters]
        ids = [one.id for one in self.directives]
        faults: list[tuple[tuple[str | int, ...], Refusal]] = []
        for name, found in (("letters", keys), ("directives", ids)):
            faults += [
                ((name, at), Refusal(f"“{key}” đã có", f"“{key}” is there already"))
                for at, key in enumerate(found)
                if key in found[:at]
            ]
        faults += [
            (("directives", at, "letter"), _unknown_letter(one.letter))
            for at, one in enumerate(self.directives)
            if one.letter not in keys
        ]
        faults += [
            (("ledger", at), Refusal(f"không có yêu cầu “{one.directive}”", f"there is no directive “{one.directive}”"))
            for at, one in enumerate(self.ledger)
            if one.directive not in ids
        ]
        if faults:
            raise refused_at("FollowUpCycle", faults)
        return self

    @property
    def draft(self) -> CycleLetter | None:
        """The letter that is not issued yet; a reminder blocks nobody."""
        drafts = (letter for letter in self.letters if letter.issued is None)
        return next((letter for letter in drafts if letter.kind is not LetterKind.REMINDER), None)

    def last_main_of(self, plan_year: int) -> CycleLetter | None:
        """The last issued letter of a plan year that is not a reminder: what the next one cites."""
        issued = [one for one in self.letters if one.issued and one.kind is not LetterKind.REMINDER]
        return next((one for one in reversed(issued) if self.year_of(one) == plan_year), None)

    def year_of(self, one: CycleLetter | Directive) -> int:
        """The plan year that a letter or a directive is about."""
        return one.plan_year or self.plan_year

    def directives_of(self, plan_year: int) -> tuple[Directive, ...]:
        """The directives of a plan year."""
        return tuple(one for one in self.directives if self.year_of(one) == plan_year)

    def letter(self, key: str) -> CycleLetter | None:
        """The letter of that key."""
        return next((one for one in self.letters if one.key == key), None)

    def directive(self, name: str) -> Directive | None:
        """The directive of that id."""
        return next((one for one in self.directives if one.id == name), None)

    def entry(self, directive: str, unit: str, period: PartialDate | None = None) -> LedgerEntry | None:
        """The state of a unit in a directive, where the ledger says it: in ``period``, else in the last one.

        An entry without a period holds for every period that has none of its own.
        """
        found = [one for one in self.ledger if (one.directive, one.unit) == (directive, unit)]
        if period is not None:
            found = [one for one in found if one.period in (period, PartialDate.BLANK)]
        return max(found, key=lambda one: (one.period.year or 0, one.period.month or 0), default=None)

    def changed(self, **update: Any) -> FollowUpCycle:
        """A copy with fields changed, judged as a new cycle is."""
        return self.model_copy(update=update)
