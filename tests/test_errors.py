"""Exceptions: they survive a process pool, say their problems once, and report missing files alike everywhere."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

import congvan as cv
from congvan.errors import MissingDocument, MissingInput, Refusal
from parts.letters import KEYS

GOOD = "".join(f"{key}: {value}\n" for key, value in KEYS.items())


def _raised(function: Callable[[], object]) -> Exception:
    try:
        function()
    except Exception as error:
        return error
    raise AssertionError("nothing was raised")


ERRORS: dict[str, Callable[[], object]] = {
    "input": lambda: cv.loads("a: 1"),
    "missing input": lambda: cv.load("không có.yaml"),
    "missing document": lambda: cv.check("không có.docx"),
    "unreadable": lambda: cv.check(b"x"),
    "unknown name": lambda: cv.check(cv.render(cv.loads(GOOD)), "nd31"),
    "unknown code": lambda: cv.check(cv.render(cv.loads(GOOD)), select="XX99"),
    "not conformant": lambda: cv.check(cv.render(cv.loads(GOOD))).raise_for_errors(),
    "refusal": lambda: cv.PartialDate.parse("31/4/2026"),
    "template": lambda: cv.render(cv.loads(GOOD), "named_document"),
}


@pytest.mark.parametrize("kind", ERRORS)
def test_an_exception_survives_a_pickle(kind: str) -> None:
    error = _raised(ERRORS[kind])
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert again.__dict__ == error.__dict__


def _work(text: str) -> int:
    return len(cv.render(cv.loads(text)).docx)


def test_a_bad_letter_in_a_process_pool_loses_no_other() -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        bad, good = pool.submit(_work, "a: 1"), pool.submit(_work, GOOD)
        with pytest.raises(cv.InputError) as raised:
            bad.result()
        assert "issuer" in {problem.path for problem in raised.value.problems}
        assert good.result() > 10_000


def test_an_uncaught_error_prints_each_problem_once_in_one_language() -> None:
    error = _raised(lambda: cv.loads(GOOD.replace("place", "plcae")))
    assert isinstance(error, cv.InputError)
    assert str(error).count("không có mục “plcae”") == 1
    assert "there is no key" not in str(error)
    assert error.__cause__ is None
    assert error.__suppress_context__


@pytest.mark.parametrize("read", [cv.check, cv.read, cv.fix, cv.measure, cv.load], ids=lambda one: one.__name__)
def test_a_missing_file_is_reported_the_same_way_everywhere(read: Callable[[str], object], tmp_path: Path) -> None:
    path = str(tmp_path / "a.docx")
    with pytest.raises(FileNotFoundError) as raised:
        read(path)
    assert isinstance(raised.value, MissingDocument | MissingInput)
    assert str(raised.value) == f"{path}: không có tệp này"


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview, io.BytesIO, "path", "text", "rendered"])
def test_a_file_is_read_from_whatever_holds_it(kind: object, tmp_path: Path) -> None:
    rendered = cv.render(cv.loads(GOOD))
    path = rendered.save(tmp_path / "a.docx")
    ways = {"path": path, "text": str(path), "rendered": rendered}
    source = ways[kind] if isinstance(kind, str) else kind(rendered.docx)  # type: ignore[operator]
    assert cv.read(source).document == cv.loads(GOOD).canonical()
    source = ways[kind] if isinstance(kind, str) else kind(rendered.docx)  # type: ignore[operator]
    assert cv.check(source).profile == "nd30"
    source = ways[kind] if isinstance(kind, str) else kind(rendered.docx)  # type: ignore[operator]
    fixed = cv.fix(source)
    assert cv.check(fixed) == fixed.remaining
    assert fixed.save(tmp_path / "b.docx").read_bytes() == fixed.docx


@pytest.mark.parametrize("source", [5, io.StringIO("x"), None])
def test_what_is_not_a_file_is_reported(source: object) -> None:
    with pytest.raises(cv.UnreadableDocument, match="cần một tệp"):
        cv.check(source)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("call", "advice"),
    [
        (lambda: cv.render({"place": "Huế"}), "cv.from_data"),
        (lambda: cv.render("a.yaml"), "cv.load"),
        (lambda: cv.render(None), "NoneType"),
        (lambda: cv.loads(b"a: 1"), "decode"),
        (lambda: cv.loads(Path("a.yaml")), "cv.load"),
        (lambda: cv.loads({"a": 1}), "cv.from_data"),
    ],
)
def test_what_is_given_for_another_thing_is_reported_with_what_to_do(call: Callable[[], object], advice: str) -> None:
    with pytest.raises(cv.InputError) as raised:
        call()
    assert advice in raised.value.format("vi")
    assert advice in raised.value.format("en")


def test_a_rendered_letter_is_written_into_an_open_file() -> None:
    rendered, stream = cv.render(cv.loads(GOOD)), io.BytesIO()
    rendered.write(stream)
    assert stream.getvalue() == rendered.docx


@pytest.mark.office
def test_the_pdf_is_bytes() -> None:
    assert cv.render(cv.loads(GOOD)).pdf().startswith(b"%PDF-")


def test_a_text_is_one_code_and_an_unknown_code_is_reported() -> None:
    rendered = cv.render(cv.loads(GOOD))
    assert cv.check(rendered, select="ND05") == cv.check(rendered, select=["ND05"])
    assert {code[:4] for code in cv.check(rendered, select="ND05").passed} == {"ND05"}
    assert not any(code.startswith("ND05") for code in cv.check(rendered, ignore="ND05").passed)
    for call in (
        lambda: cv.check(rendered, select=["ND05", "XX99"]),
        lambda: cv.check(rendered, ignore="XX99"),
        lambda: cv.fix(rendered.docx, select="XX99"),
        lambda: cv.fix(rendered.docx, select=[""]),
    ):
        with pytest.raises(cv.UnknownName):
            call()
    assert cv.fix(rendered.docx, select="NFC").docx == rendered.docx


def test_a_refusal_is_a_value_error_and_no_congvan_error() -> None:
    assert issubclass(Refusal, ValueError)
    assert not issubclass(Refusal, cv.CongvanError)
