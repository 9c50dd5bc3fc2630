"""A preset takes what every dispatch has, without a word of its own about it."""

from __future__ import annotations

import pytest

import congvan as cv
from congvan.documents import CommonFields
from congvan.presets import get
from congvan.presets.preset import Fields
from congvan.vocabulary import Circulation, SecrecyLevel, UrgencyLevel
from support.asked_anew import ASKED_ANEW

PRESET = f"preset: disbursement-acceleration\n{ASKED_ANEW}"


@pytest.mark.parametrize(
    ("typed", "field", "value"),
    [
        ("urgency: urgent", "urgency", UrgencyLevel.URGENT),
        ("mức độ khẩn: hỏa tốc", "urgency", UrgencyLevel.EXPRESS),
        ("secrecy: secret", "secrecy", SecrecyLevel.SECRET),
        ("circulation: internal_only", "circulation", Circulation.INTERNAL_ONLY),
        ("contact: {phone: '0235'}", "contact", cv.Contact(phone="0235")),
        ("legal_bases: [Căn cứ Luật A]", "legal_bases", (cv.Prose("Căn cứ Luật A"),)),
        ("layout: {font_size: 13}", "layout", cv.Layout(font_size=13)),
    ],
)
def test_what_every_dispatch_has_a_preset_takes_and_prints(typed: str, field: str, value: object) -> None:
    document = cv.loads(PRESET + typed + "\n")
    assert getattr(document, field) == value
    assert document.model_copy(update={field: cv.Dispatch.model_fields[field].default}) == cv.loads(PRESET)


def test_a_preset_says_only_what_is_its_own() -> None:
    own = set(get("disbursement-acceleration").fields.__annotations__)
    assert own.isdisjoint({*CommonFields.model_fields, *Fields.model_fields})


def test_a_usual_value_is_the_presets_own() -> None:
    fields = get("disbursement-acceleration").fields
    assert fields.model_validate({}).place == "Quảng Nam"
    assert not fields.model_fields["issuer"].is_required()
    assert Fields.model_fields["issuer"].is_required()
    assert cv.Dispatch.model_fields["issuer"].is_required()


def test_cited_documents_are_beside_the_usual_ones() -> None:
    document = cv.loads(
        PRESET + "citations:\n  notice_1: {type: Thông báo, code: 9/TB-UBND, date: 2024-01-01, issuer: UBND tỉnh}\n"
    )
    usual = cv.loads(PRESET).citations
    assert list(document.citations) == list(usual)
    assert str(document.citations["notice_1"].code) == "9/TB-UBND"
    assert document.citations["notice_2"] == usual["notice_2"]
