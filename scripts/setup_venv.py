"""Make .venv and install congvan into it, with the dependency groups named on the command line.

    python3 scripts/setup_venv.py [test] [lint] [docs]

Does nothing where everything is as pyproject.toml requires. Runs on Python 3.7 too, to say it is too old.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)
PIP_WITH_GROUPS = (25, 1)
CONSTRAINTS = "constraints.txt"


def main(groups: list[str]) -> None:
    """Bring .venv up to date."""
    if not PYTHON.exists():
        refuse_old_python()
        refuse_without_pip()
        run(sys.executable, "-m", "venv", str(VENV))
    wanted = fingerprint()
    if stamp("package") != wanted:
        renew_pip()
        pip("install", "--quiet", "--constraint", CONSTRAINTS, "--editable", ".")
        write_stamp("package", wanted)
    for group in groups:
        if stamp(group) != wanted:
            pip("install", "--quiet", "--constraint", CONSTRAINTS, "--group", group)
            write_stamp(group, wanted)


def refuse_old_python() -> None:
    """Stop where Python is too old."""
    if sys.version_info[:2] >= OLDEST:
        return
    found = ".".join(map(str, sys.version_info[:3]))
    wanted = ".".join(map(str, OLDEST))
    stop(
        f"Cần Python {wanted} trở lên, đang có {found}. Nếu máy có bản mới hơn: make PYTHON=python{wanted} …",
        f"Python {wanted} or newer is needed, this is {found}. If you have one: make PYTHON=python{wanted} …",
    )


def refuse_without_pip() -> None:
    """Stop where Python cannot make an environment with pip in it (Debian ships that apart)."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    stop(
        f"Python này thiếu ensurepip nên không tạo được .venv. Debian, Ubuntu: apt-get install {package}",
        f"This Python lacks ensurepip, so .venv cannot be made. Debian, Ubuntu: apt-get install {package}",
    )


def stop(vi: str, en: str) -> None:
    """End with a word in both languages."""
    sys.exit(f"{vi}\n{en}")


def renew_pip() -> None:
    """Bring pip to a version that knows dependency groups (PEP 735)."""
    shown = subprocess.run([str(PYTHON), "-m", "pip", "--version"], stdout=subprocess.PIPE, check=True)
    version = shown.stdout.decode().split()[1]
    if tuple(int(part) for part in version.split(".")[:2]) < PIP_WITH_GROUPS:
        minimum = ".".join(map(str, PIP_WITH_GROUPS))
        pip("install", "--quiet", "--upgrade", f"pip>={minimum}")


def pip(*arguments: str) -> None:
    """Run the pip of .venv."""
    run(str(PYTHON), "-m", "pip", *arguments)


def run(*command: str) -> None:
    """Run a command, shown first; end with its exit code where it fails."""
    print("$", " ".join(command), flush=True)
    code = subprocess.call(command, cwd=str(ROOT))
    if code:
        sys.exit(code)


def fingerprint() -> str:
    """What the installed packages depend on: pyproject.toml, the constraints and the place of the checkout."""
    wanted = b"".join((ROOT / name).read_bytes() for name in ("pyproject.toml", CONSTRAINTS))
    return hashlib.sha256(wanted + str(ROOT).encode()).hexdigest()


def stamp(name: str) -> str:
    """The fingerprint at the time when ``name`` was installed, or ""."""
    path = VENV / f".installed-{name}"
    return path.read_text() if path.exists() else ""


def write_stamp(name: str, value: str) -> None:
    """Note that ``name`` is installed."""
    (VENV / f".installed-{name}").write_text(value)


if __name__ == "__main__":
    main(sys.argv[1:])
