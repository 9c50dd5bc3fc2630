"""``--help`` in the language of the run: usage, what the command does, arguments, options, commands."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import Any, Final

import typer
from typer.core import TyperCommand, TyperGroup

from congvan.cli.help_layout import Row, help_page
from congvan.cli.language import both, one, say
from congvan.errors import Message, UnknownName

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
        formatter.write(help_page(*help_parts(self, ctx, [])))


class Group(TyperGroup):
    """A group of commands whose help is ours, and which knows what a misspelt command means."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(help_page(*help_parts(self, ctx, self.rows(ctx))))

    def rows(self, ctx: Any) -> list[Row]:
        """Each command with what it does."""
        known: list[tuple[str, Any]] = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        return [(name, one(command.help or "")) for name, command in known]

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
    every = [opt for param in command.params for opt in param.opts if opt.startswith("-")]
    known = {opt.lstrip("-"): opt for opt in [*every, "--help"]}
    return [known[near] for near in difflib.get_close_matches(name.lstrip("-"), known, n=1)]


def help_parts(command: Any, ctx: Any, commands: Sequence[Row]) -> tuple[str, str, list[tuple[str, Sequence[Row]]]]:
    """How ``command`` is called, what it does, and the tables of its commands, arguments and options."""
    params = command.get_params(ctx)
    arguments = [(_metavar(param), one(param.help or "")) for param in params if _is_argument(param)]
    options = [_option_row(param) for param in params if not _is_argument(param) and not param.hidden]
    tables = ((_COMMANDS, commands), (_ARGUMENTS, arguments), (_OPTIONS, options))
    return usage(command, ctx), one(command.help or ""), [(say(title), rows) for title, rows in tables]


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
