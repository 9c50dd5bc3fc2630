"""What a record about the printed page may ask."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import model_validator

from congvan.bounds import Bounds
from congvan.checks.describing import Says, always, component_named, range_of, ratio_of_line, yes_or_no
from congvan.checks.record import Expectation, Record
from congvan.errors import Message, Refusal
from congvan.vocabulary import Component


def _on_lines(value: int) -> Message:
    return Message(f"nằm trên {value} dòng", f"on {value} line" + "s" * (value > 1))


class PrintedExpect(Expectation):
    """``lines`` is the number of lines a component fills; ``ratio`` the length of the drawn line below ``text`` in
    parts of it, ``balanced`` its middle below that of the text; ``level_with`` a component on the same line.

    ``stranded``, ``overlapping`` and ``struck`` say what must not occur: a signature block on a page without a line of
    the text, lines of text on each other, a drawn line through letters. ``margin_left`` and ``margin_right`` are what
    stays free of letters, in mm; ``page_numbers`` asks for numbers that are really there, ``faces`` for letters in the
    face that the file names.
    """

    lines: Annotated[int | None, Says(_on_lines)] = None
    text: Annotated[Component | None, component_named("đường kẻ của", "the line of the")] = None
    ratio: Annotated[Bounds | None, Says(ratio_of_line)] = None
    balanced: Annotated[bool | None, yes_or_no("cân giữa dòng chữ", "centred on the text")] = None
    level_with: Annotated[Component | None, component_named("ngang hàng với", "level with the")] = None
    stranded: Annotated[
        Literal["never"] | None, always("không đứng riêng một trang", "not on a page without a line of the text")
    ] = None
    overlapping: Annotated[
        Literal["never"] | None, always("các dòng không đè lên nhau", "no overlapping lines of text")
    ] = None
    struck: Annotated[Literal["never"] | None, always("đường kẻ không đi qua chữ", "no drawn line through text")] = None
    margin_left: Annotated[Bounds | None, range_of("lề trái", "left margin", "mm")] = None
    margin_right: Annotated[Bounds | None, range_of("lề phải", "right margin", "mm")] = None
    page_numbers: Annotated[
        Literal["from_second_page"] | None,
        always(
            "số trang ở giữa lề trên từ trang thứ hai, trang đầu không có",
            "numbers in the middle of the top margin from the second page on, none on the first",
        ),
    ] = None
    faces: Annotated[
        Literal["as_asked"] | None, always("chữ in đúng phông mà tệp nêu", "letters in the font that the file names")
    ] = None

    @model_validator(mode="after")
    def _line_has_its_text(self) -> PrintedExpect:
        if (self.ratio or self.balanced) and self.text is None:
            raise Refusal("`ratio`, `balanced` cần `text`", "`ratio` and `balanced` need `text`")
        return self


class PrintedRecord(Record):
    """A record about the printed page."""

    check: Literal["printed"]
    expect: PrintedExpect
