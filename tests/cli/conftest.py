"""``congvan(…)``: a command run inside this process, in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from congvan.cli.app import app


class Outcome:
    """What a command printed and how it ended."""

    def __init__(self, code: int, stdout: str, stderr: str) -> None:
        self.code, self.stdout, self.stderr = code, stdout, stderr

    @property
    def problems(self) -> list[str]:
        """The lines of stderr."""
        return self.stderr.splitlines()


Run = Callable[..., Outcome]


@pytest.fixture
def congvan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """``congvan("render", "a.yaml")``: the command, run in ``tmp_path``."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CONGVAN_LANG", raising=False)

    def run(*arguments: str, env: dict[str, str] | None = None) -> Outcome:
        result = CliRunner(env=env).invoke(app, list(arguments))
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Outcome(result.exit_code, result.stdout, result.stderr)

    return run


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A small data file."""
    path = tmp_path / "letter.yaml"
    path.write_text(LETTER, encoding="utf-8")
    return path


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which LibreOffice is not where it was said to be."""
    monkeypatch.setenv("CONGVAN_SOFFICE", "no-such-soffice")


LETTER = """\
issuer:
  name: Sở Tài chính
  parent: UBND tỉnh Quảng Ngãi
number: 05/STC-QLNS
place: Quảng Ngãi
issue_date: 2026-02-05
subject: góp ý dự thảo Nghị quyết
addressees: Bộ Tài chính
body:
  - Sở Tài chính kính đề nghị góp ý.
signatory:
  position: Giám đốc
  full_name: Nguyễn Văn A
recipients:
  - Như trên
  - "Lưu: VT, QLNS."
layout:
  font_size: 14
  margins:
    left: 30
"""
