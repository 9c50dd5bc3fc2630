"""Misuse of the command line, in the user's language: what was found, what would be right, where to read on."""

from __future__ import annotations

import re
from typing import Any, Final

import typer

from congvan.cli.helping import near_options, parameter_name, usage
from congvan.cli.language import say
from congvan.errors import Message
from congvan.late_patterns import late_pattern

# typer exports BadParameter alone; its parent is the error of usage
_USAGE_ERROR: Final = typer.BadParameter.__mro__[1]
_SUPERFLUOUS: Final = late_pattern(r"unexpected extra argument\S* \((.*)\)", re.DOTALL)
_READ_ON: Final = Message("Xem thêm", "See also")


def is_usage_error(error: Exception) -> bool:
    """Whether ``error`` is typer's word on a command line that it cannot read."""
    return isinstance(error, _USAGE_ERROR)


def usage_error_text(error: Any) -> str:
    """The sentences for a usage error."""
    context = error.ctx
    lines = [say(_message(error))]
    if context is not None:
        lines += [usage(context.command, context), f"{say(_READ_ON)}: {context.command_path} --help"]
    return "\n".join(lines)


def _message(error: Any) -> Message:
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return _no_such_option(error)
    if kind == "MissingParameter" and error.param is not None:
        name = parameter_name(error.param)
        return Message(f"Thiếu {name}.", f"{name} is missing.")
    if kind == "BadOptionUsage" and "requires an argument" in error.message:
        name = error.option_name
        return Message(f"Tùy chọn {name} cần một giá trị.", f"Option {name} needs a value.")
    if superfluous := _SUPERFLUOUS.search(error.message):
        return Message(f"Thừa trên dòng lệnh: {superfluous[1]}", f"Unexpected argument: {superfluous[1]}")
    said = error.format_message()
    return Message(f"Dòng lệnh chưa đúng: {said}", f"The command line is wrong: {said}")


def _no_such_option(error: Any) -> Message:
    near = near_options(error.option_name, error.ctx.command) if error.ctx else []
    hint = Message(f" Có phải là “{near[0]}”?", f" Did you mean “{near[0]}”?") if near else Message("", "")
    name = error.option_name
    return Message(f"Không có tùy chọn “{name}”.{hint.vi}", f"There is no option “{name}”.{hint.en}")
