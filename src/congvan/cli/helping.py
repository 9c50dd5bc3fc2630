"""``--help`` in the language of the run: usage, what the command does, arguments, options, commands."""

from __future__ import annotations

import difflib
import shutil
import textwrap
from collections.abc import Sequence
from typing import Any, Final

import typer
from typer.core import TyperCommand, TyperGroup

from congvan.cli.language import both, one, say
from congvan.errors import Message, UnknownName

Row = tuple[str, str]
_WIDEST: Final = 100
_NAMES_WIDEST: Final = 26
_USAGE: Final = Message("Cách dùng", "Usage")
_ARGUMENTS: Final = Message("Đối số", "Arguments")
_OPTIONS: Final = Message("Tùy chọn", "Options")
_COMMANDS: Final = Message("Lệnh", "Commands")
_SHOW_HELP: Final = Message("In phần này rồi dừng.", "Show this help and exit.")
_COMMAND_METAVAR: Final = both("LỆNH", "COMMAND")
_OPTIONS_METAVAR: Final = both("[TÙY CHỌN]", "[OPTIONS]")
COMMAND_KIND: Final = Message("lệnh", "command")


class Command(TyperCommand):
    """A command whose help is ours."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(_help(self, ctx, []))


class Group(TyperGroup):
    """A group of commands whose help is ours, and which knows what a misspelt command means."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        known: list[tuple[str, Any]] = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        formatter.write(_help(self, ctx, [(name, one(command.help or "")) for name, command in known]))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        known = self.list_commands(ctx)
        if args[0] not in known and not args[0].startswith("-"):
            raise UnknownName(COMMAND_KIND, args[0], known)
        return super().resolve_command(ctx, args)


def command_app() -> typer.Typer:
    """The typer application of one command module."""
    return typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None)


def usage(command: Any, ctx: Any) -> str:
    """``Cách dùng: congvan fix [TÙY CHỌN] -o TỆP TỆP``."""
    arguments = [_shown_argument(param) for param in command.params if _is_argument(param)]
    wanted = [f"{min(param.opts, key=len)} {_metavar(param)}" for param in command.params if _is_wanted_option(param)]
    if isinstance(command, TyperGroup):
        arguments.append(one(_COMMAND_METAVAR))
    return " ".join([f"{say(_USAGE)}:", ctx.command_path, one(_OPTIONS_METAVAR), *wanted, *arguments])


def parameter_name(param: Any) -> str:
    """What an error calls a parameter: ``--output``, ``TỆP``."""
    return _metavar(param) if _is_argument(param) else str(max(param.opts, key=len))


def near_options(name: str, command: Any) -> list[str]:
    """The options of ``command`` that ``name`` may mean."""
    known = [opt for param in command.params for opt in param.opts if opt.startswith("-")]
    return difflib.get_close_matches(name, [*known, "--help"], n=1, cutoff=0.5)


def _help(command: Any, ctx: Any, commands: Sequence[Row]) -> str:
    params = command.get_params(ctx)
    arguments = [(_metavar(param), one(param.help or "")) for param in params if _is_argument(param)]
    options = [_option_row(param) for param in params if not _is_argument(param) and not param.hidden]
    parts = [usage(command, ctx), _filled(one(command.help or ""))]
    for title, rows in ((_COMMANDS, commands), (_ARGUMENTS, arguments), (_OPTIONS, options)):
        if rows:
            parts.append(f"{say(title)}:\n{_table(rows)}")
    return "\n\n".join(parts) + "\n\n"


def _option_row(param: Any) -> Row:
    if param.name == "help":
        return ", ".join(sorted(param.opts, key=len)), say(_SHOW_HELP)
    value = "" if param.is_flag else f" {_metavar(param)}"
    return ", ".join(sorted(param.opts, key=len)) + value, one(param.help or "")


def _shown_argument(param: Any) -> str:
    return _metavar(param) if param.required else f"[{_metavar(param)}]"


def _is_argument(param: Any) -> bool:
    return bool(param.param_type_name == "argument")


def _is_wanted_option(param: Any) -> bool:
    return bool(param.required) and not _is_argument(param)


def _metavar(param: Any) -> str:
    return one(param.metavar or param.name.upper())


def _table(rows: Sequence[Row]) -> str:
    column = min(_NAMES_WIDEST, max(len(name) for name, _ in rows)) + 2
    return "\n".join(_row(name, text, column) for name, text in rows)


def _row(name: str, text: str, column: int) -> str:
    indent = " " * (column + 2)
    if len(name) + 2 > column:
        return f"  {name}\n{_filled(text, indent, indent)}"
    return _filled(text, f"  {name.ljust(column)}", indent)


def _filled(text: str, first: str = "", others: str = "") -> str:
    width = min(_WIDEST, shutil.get_terminal_size().columns)
    return textwrap.fill(
        text, width, initial_indent=first, subsequent_indent=others, break_long_words=False, break_on_hyphens=False
    )
