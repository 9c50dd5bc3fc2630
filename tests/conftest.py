"""What every test may lean on: converted documents, goldens, and a loud word on what could not be tested."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from support import golden, requirements
from support.conversions import Conversions

REQUIRE_ALL = "CONGVAN_REQUIRE_ALL"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the goldens anew instead of comparing with them; look at the diff before you commit",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update-golden") and os.environ.get(REQUIRE_ALL):
        raise pytest.UsageError(f"--update-golden compares nothing, so it does not go with {REQUIRE_ALL}")


def pytest_runtest_setup(item: pytest.Item) -> None:
    for requirement in requirements.ALL:
        if item.get_closest_marker(requirement.marker) and (missing := requirement.missing()):
            if os.environ.get(REQUIRE_ALL):
                pytest.fail(f"{REQUIRE_ALL} is set, but {missing}", pytrace=False)
            pytest.skip(missing)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    for requirement in requirements.ALL:
        count = sum(requirement.marker in report.keywords for report in skipped)
        if count and (missing := requirement.missing()):
            terminalreporter.write_line(
                f"NOT TESTED: {count} × {requirement.subject}: {missing}", yellow=True, bold=True
            )


@pytest.fixture(scope="session")
def conversions(tmp_path_factory: pytest.TempPathFactory) -> Conversions:
    """The PDFs of this session, shared by all of its workers."""
    root = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        root = root.parent
    return Conversions(root / "converted")


@pytest.fixture(scope="session")
def pdf_of(conversions: Conversions) -> Callable[[bytes], bytes]:
    """``pdf_of(docx)``: the document as PDF; the same bytes are converted once in a session."""
    return conversions.pdf_of


@pytest.fixture(scope="session")
def pdfs_of(conversions: Conversions) -> Callable[[Sequence[bytes]], list[bytes]]:
    """``pdfs_of(docxs)``: as ``pdf_of`` for many, by one start of LibreOffice."""
    return conversions.pdfs_of


@pytest.fixture
def assert_golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """``assert_golden(name, text)``: ``text`` is what tests/golden/``name`` holds, or a diff is shown."""
    update = bool(request.config.getoption("--update-golden"))
    folder = Path(__file__).parent / "golden"

    def compare(name: str, text: str) -> None:
        if update:
            golden.write(folder / name, text)
        else:
            golden.compare(folder / name, text)

    return compare
