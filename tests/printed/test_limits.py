"""That a PDF packed like a bomb is refused before it is unpacked."""

from __future__ import annotations

import os
import sys
import zlib
from pathlib import Path

import pytest

from congvan.errors import UnreadableDocument
from congvan.printed import limits, measure
from congvan.printed.limits import refuse_bomb

MANY = b"(a) Tj " * 50


def pdf(content: bytes, *, filter: bytes = b"/FlateDecode", form: bytes = b"") -> bytes:
    """A PDF of one page with ``content``, packed already; ``form`` is a form of the page, named F."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>/XObject<</F 6 0 R>>>>>>",
        b"<</Length %d/Filter %b>>stream\n%b\nendstream" % (len(content), filter, content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 6 0 R>>>>/Length %d>>stream\n%b\nendstream"
        % (len(form), form),
    ]
    whole, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return whole + b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        count, table, count, len(whole),
    )  # fmt: skip


def page(content: bytes) -> bytes:
    return zlib.compress(b"BT /F1 12 Tf 50 700 Td " + content + b" ET")


def refusal(data: bytes | Path) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        measure(data)
    return caught.value.message.en


def test_an_ordinary_page_is_measured() -> None:
    (only,) = measure(pdf(page(b"(Kinh gui) Tj"))).pages
    assert [word.text for word in only.words] == ["Kinh", "gui"]


def test_a_stream_that_unpacks_to_too_much_is_refused() -> None:
    bomb = zlib.compress(b"\0" * (limits.MOST_UNPACKED + 1))
    assert len(bomb) < 50_000 and "more than 32 MB unpacked" in refusal(pdf(bomb))
    half = zlib.compress(b"\0" * (limits.MOST_UNPACKED // 2 + 1))
    refuse_bomb(pdf(half))
    assert "unpacked" in refusal(pdf(half) + b"stream\n" + half)


def test_a_bomb_within_a_bomb_is_refused() -> None:
    twice = zlib.compress(zlib.compress(b"\0" * (limits.MOST_UNPACKED + 1)))
    assert "unpacked" in refusal(pdf(twice, filter=b"[/FlateDecode/FlateDecode]"))


def test_a_bomb_with_a_damaged_end_is_refused() -> None:
    bomb = zlib.compress(b"\0" * (limits.MOST_UNPACKED + 100_000))[:-20] + b"\xff" * 20
    assert "unpacked" in refusal(pdf(bomb))


@pytest.mark.parametrize("filter", [b"/LZWDecode", b"[/ASCII85Decode/FlateDecode]", b"/LZ#57Decode", b"/RL"])
def test_packing_that_is_not_counted_is_refused(filter: bytes) -> None:
    assert "packed in a way that is not supported here" in refusal(pdf(page(b"(a) Tj"), filter=filter))
    hidden = zlib.compress(b"5 0 obj " + filter)
    assert "packed in a way" in refusal(pdf(page(b"(a) Tj")) + b"stream\n" + hidden)


def test_a_page_with_too_much_on_it_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_DRAWN", 49)
    assert "more than 49 marks on a page" in refusal(pdf(page(MANY)))
    assert "marks on a page" in refusal(pdf(page(b"0 0 5 5 re S " * 50)))
    assert measure(pdf(page(MANY[:-7])))


def test_forms_that_draw_nothing_again_and_again_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_DRAWN", 49)
    assert "marks on a page" in refusal(pdf(page(b"/F Do " * 50), form=b"q Q"))


def test_contents_are_bounded_over_all_pages_and_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_CONTENTS", 1000)
    assert "the pages hold more than" in refusal(pdf(page(b"q Q " * 250)))
    assert "the pages hold more than" in refusal(pdf(page(b"/F Do " * 10), form=b"q Q " * 25))
    assert measure(pdf(page(b"q Q " * 100 + b"(a) Tj")))


def test_pages_and_bytes_are_bounded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(limits, "MOST_PAGES", 0)
    assert "more than 0 pages" in refusal(pdf(page(b"(a) Tj")))
    monkeypatch.setattr(limits, "MOST_BYTES", 100)
    assert "larger than" in refusal(pdf(page(b"(a) Tj")))
    assert "does not exist" in refusal(tmp_path / "none.pdf")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with names there")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.pdf")
    assert "a device or a pipe" in refusal(tmp_path / "a.pdf")
