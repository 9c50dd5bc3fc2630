"""What every test may lean on: converted documents, goldens, and a loud word on what could not be tested."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, settings

from support import golden, requirements
from support.conversions import Conversions
from support.fingerprint import fingerprint

REQUIRE_ALL = "CONGVAN_REQUIRE_ALL"

# How fast a machine is says nothing about the code: no test fails by the clock.
settings.register_profile("congvan", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("congvan")


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
    skipped = terminalreporter.stats.get("skipped", [])  # a whole file that is skipped has no keywords
    for requirement in requirements.ALL:
        count = sum(requirement.marker in getattr(report, "keywords", ()) for report in skipped)
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
    act = golden.write if request.config.getoption("--update-golden") else golden.compare

    def assert_text(name: str, text: str) -> None:
        act(golden.FOLDER / name, text)

    return assert_text


@pytest.fixture
def assert_layout(
    request: pytest.FixtureRequest,
    assert_golden: Callable[[str, str], None],
    pdf_of: Callable[[bytes], bytes],
) -> Callable[[str, bytes], None]:
    """``assert_layout(name, docx)``: as in tests/golden/libreoffice-X.Y/``name``.txt, to 0.1 pt.

    Versions of LibreOffice break lines in different places: with another one than the goldens are of, the
    test is skipped aloud. It needs the marker ``office``.
    """

    def assert_pages(name: str, docx: bytes) -> None:
        folder = f"libreoffice-{requirements.office_version()}"
        update = request.config.getoption("--update-golden")
        if not (update or (golden.FOLDER / folder).is_dir() or os.environ.get(REQUIRE_ALL)):
            pytest.skip(f"there are no goldens of {folder}: set them with --update-golden")
        assert_golden(f"{folder}/{name}.txt", fingerprint(pdf_of(docx)))

    return assert_pages
