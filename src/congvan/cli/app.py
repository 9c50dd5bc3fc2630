"""The command ``congvan``: which commands there are, and what becomes of their errors."""

from __future__ import annotations

import os
import pkgutil
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from importlib import import_module
from typing import Annotated, Any, Final

import typer

from congvan.cli import INTERRUPTED, commands
from congvan.cli.helping import Group
from congvan.cli.internal import internal_error
from congvan.cli.language import both, language, say, take_language
from congvan.cli.streams import flush, write_stderr, write_stdout
from congvan.cli.usage_errors import is_usage_error, usage_error_text
from congvan.errors import CongvanError, Message, Refusal, reason_of

PROGRAM = "congvan"
LIBREOFFICE_VARIABLE: Final = "CONGVAN_SOFFICE"
DONE, MISUSE = 0, 2
_STOPPED: Final = Message("Đã dừng giữa chừng.", "Interrupted.")


class Root(Group):
    """The outermost group: a command is a module in ``cli.commands``, imported when it is called for."""

    def list_commands(self, ctx: Any) -> list[str]:
        return sorted(found.name for found in pkgutil.iter_modules(commands.__path__))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return _command(cmd_name) if cmd_name in self.list_commands(ctx) else None

    def main(self, args: Sequence[str] | None = None, *_: Any, **extra: Any) -> Any:
        """As typer's, but errors are reported in the user's language; ends with SystemExit."""
        raise SystemExit(_run(super().main, list(args or ())))


@cache
def _command(name: str) -> Any:
    command = typer.main.get_command(import_module(f"{commands.__name__}.{name}").app)
    command.name = name
    return command


def _run(main: Any, arguments: list[str]) -> int:
    try:
        with _chosen_libreoffice():
            code = main(args=take_language(arguments), prog_name=PROGRAM, standalone_mode=False)
        flush()
    except CongvanError as error:
        write_stderr(error.format(language()))
        return MISUSE
    except Refusal as refusal:  # of what was typed on the line, or of a file that another names
        write_stderr(say(refusal.message))
        return MISUSE
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except OSError as error:
        write_stderr(_refused(error))
        return MISUSE
    except Exception as error:
        write_stderr(usage_error_text(error) if is_usage_error(error) else internal_error(error).format(language()))
        return MISUSE
    if code == INTERRUPTED:
        write_stderr(say(_STOPPED))
    return code if isinstance(code, int) else DONE


def _chosen_libreoffice() -> AbstractContextManager[None]:
    """The LibreOffice that CONGVAN_SOFFICE names is that of this run."""
    program = os.environ.get(LIBREOFFICE_VARIABLE)
    if not program:
        return nullcontext()
    from congvan.office import using_libreoffice

    return using_libreoffice(program)


def _refused(error: OSError) -> str:
    """What the system would not do: the disk is full, the name too long."""
    place = f"{error.filename}: " if error.filename else ""
    return place + say(reason_of(error))


def _print_version(wanted: bool) -> None:
    if wanted:
        from congvan import __version__

        write_stdout(f"{PROGRAM} {__version__}")
        raise typer.Exit


app = typer.Typer(cls=Root, add_completion=False, rich_markup_mode=None, invoke_without_command=True)


@app.callback(
    help=both(
        "Soạn công văn từ tệp dữ liệu thành tệp Word đúng thể thức Nghị định 30/2020/NĐ-CP.",
        "Turn data files into official dispatches in Word, in the form of Decree 30/2020/NĐ-CP.",
    ),
)
def start(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help=both("In phiên bản rồi dừng.", "Print the version and exit."),
        ),
    ] = False,
    lang: Annotated[
        str,
        typer.Option(
            metavar="vi|en",
            help=both(
                "Ngôn ngữ của mọi thông báo; đặt ở đâu trên dòng lệnh cũng được (biến CONGVAN_LANG).",
                "Language of all output; may be given anywhere on the line (variable CONGVAN_LANG).",
            ),
        ),
    ] = "vi",
) -> None:
    if context.invoked_subcommand is None:
        write_stdout(context.get_help())


def run(arguments: Sequence[str]) -> int:
    """The exit code of ``congvan`` with ``arguments``."""
    try:
        typer.main.get_command(app).main(args=list(arguments))
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else MISUSE
    return DONE
