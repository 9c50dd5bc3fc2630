"""Dòng lệnh: ``congvan COMMAND …``; each command is a module in ``cli.commands``, a few lines over the library.

Exit codes: 0 done, 1 errors were found in what was looked at, 2 misuse or unreadable input. What a command makes
goes to stdout, what went wrong to stderr.
"""

from __future__ import annotations

import gc
import os
import sys
from types import ModuleType
from typing import Final

_BETWEEN_COLLECTIONS: Final = 200_000
"""New objects between two rounds of the collector: imports make many, and no garbage."""
_NO_PLUGINS: Final = ("PYDANTIC_DISABLE_PLUGINS", "__all__")
"""What a data file means is not for other distributions to say; to look for them reads about each that is installed."""
_PLUGIN_LOADER: Final = "pydantic.plugin._loader"
"""What finds them: it takes in the standard library's e-mail, a twentieth of a cold start, even to find none."""
INTERRUPTED: Final = 130
"""The exit code of a run that Ctrl-C ended, whenever it came."""


def main() -> None:
    """Run the command line of this process and leave with its exit code."""
    try:
        code = _run(sys.argv[1:])
    except KeyboardInterrupt:
        code = INTERRUPTED
    finally:
        gc.freeze()  # what is left goes with the process: looking for garbage in it takes a tenth of a cold start
    if code:
        sys.exit(code)


def _run(arguments: list[str]) -> int:
    if arguments == ["--version"]:
        from congvan._version import __version__

        print(f"congvan {__version__}")
        return 0
    gc.set_threshold(_BETWEEN_COLLECTIONS)
    _leave_out_plugins()
    from congvan.cli.streams import prepare

    prepare()
    from congvan.late_patterns import late_patterns_in_imports

    with late_patterns_in_imports():
        from congvan.cli.front_page import prints_front_page

        if prints_front_page(arguments):
            return 0
        from congvan.cli.app import run
    return run(arguments)


def _leave_out_plugins() -> None:
    """No plugin of pydantic, unless the environment says which are wanted."""
    name, none = _NO_PLUGINS
    if name not in os.environ:
        os.environ[name] = none
        loader = ModuleType(_PLUGIN_LOADER)
        vars(loader)["get_plugins"] = tuple
        sys.modules.setdefault(_PLUGIN_LOADER, loader)
