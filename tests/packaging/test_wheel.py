"""What is uploaded: an sdist, the wheel made from it, and that wheel at work far from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

pytest.importorskip("build")
pytest.importorskip("hatchling")
pytest.importorskip("pip")

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "templates" / "dispatch").glob("example*.yaml")) + sorted(
    (ROOT / "templates" / "dispatch" / "examples").glob("*.yaml")
)
PROGRAM = """
import json, sys
import congvan as cv
rendered = {}
for path in sys.argv[2:]:
    rendered[path] = len(cv.render(cv.load(path)).save(sys.argv[1]).read_bytes())
heavy = sorted({"docxtpl", "docx", "lxml", "openpyxl"} & set(sys.modules))
print(json.dumps({"home": cv.__file__, "rendered": rendered, "heavy": heavy, "version": cv.__version__}))
"""


@dataclass(frozen=True)
class Installed:
    sdist: Path
    wheel: Path
    python: Path


def _run(*command: str | Path, **options: object) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, **options)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stdout + done.stderr
    return str(done.stdout)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The sdist, the wheel made from it, and the Python of an environment that holds the wheel."""
    folder = tmp_path_factory.mktemp("packages")
    # without --sdist or --wheel, the wheel is built from the sdist
    _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder / "dist", ROOT)
    (sdist,), (wheel,) = (folder / "dist").glob("*.tar.gz"), (folder / "dist").glob("*.whl")
    venv.create(folder / "venv", with_pip=False)
    python = folder / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    _run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", "--quiet", wheel)
    _lend_dependencies(python)
    return Installed(sdist, wheel, python)


def _lend_dependencies(python: Path) -> None:
    """Dependencies come from this environment, whose own congvan is not seen: its .pth files are not read."""
    site = Path(_run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    paths = {str(Path(module.__file__).parents[1]) for module in (pytest, __import__("pydantic")) if module.__file__}
    (site / "lent.pth").write_text("\n".join(sorted(paths)), "utf-8")


def test_the_sdist_holds_what_building_and_testing_need(installed: Installed) -> None:
    with tarfile.open(installed.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {
        "pyproject.toml", "LICENSE", "README.md", "Makefile", "src/congvan/__init__.py", "src/congvan/py.typed",
        "templates/dispatch/template.docx", "templates/dispatch/prepared.json", "tests/conftest.py",
        "scripts/build_templates.py",
    }  # fmt: skip
    assert wanted <= names
    assert not [name for name in names if name.startswith((".git/", "node_modules", ".venv")) or "__pycache__" in name]


def test_the_wheel_holds_the_package_with_its_data_and_nothing_else(installed: Installed) -> None:
    with zipfile.ZipFile(installed.wheel) as archive:
        names = set(archive.namelist())
    assert {name.partition("/")[0] for name in names if ".dist-info" not in name} == {"congvan"}
    for folder, of in (("templates", ROOT / "templates"), ("profiles", ROOT / "src" / "congvan" / "profiles")):
        here = {f"congvan/{folder}/{path.relative_to(of).as_posix()}" for path in of.rglob("*") if path.is_file()}
        assert {name for name in here if "__pycache__" not in name} <= names
    assert {"congvan/py.typed", "congvan/metrics/times_new_roman.json"} <= names


def test_an_installed_wheel_renders_the_examples_far_from_the_checkout(installed: Installed, tmp_path: Path) -> None:
    assert EXAMPLES
    said = json.loads(
        _run(installed.python, "-c", PROGRAM, tmp_path / "out.docx", *EXAMPLES, cwd=tmp_path, env={"PATH": ""})
    )
    assert Path(said["home"]).is_relative_to(installed.python.parents[1])
    assert len(said["rendered"]) == len(EXAMPLES)
    assert min(said["rendered"].values()) > 5000
    assert said["version"] in installed.wheel.name
    assert said["heavy"] == [], "rendering with a shipped template needs none of these"


def test_an_installed_wheel_has_its_command(installed: Installed, tmp_path: Path) -> None:
    command = installed.python.with_name("congvan.exe" if os.name == "nt" else "congvan")
    output = tmp_path / "a.docx"
    _run(command, "render", EXAMPLES[0], "-o", output, cwd=tmp_path, env={"PATH": ""})
    assert zipfile.is_zipfile(output)
