"""The table of PL I, phần I, mục V agrees with the records that carry its sizes."""

from __future__ import annotations

import pytest

from congvan.checks import TypographyRecord
from congvan.profile import load

ROWS = {  # code: (case, least, most, bold, italic) as the table prints them
    "ND0101": ("upper", 12, 13, True, False),
    "ND0104": ("sentence", 13, 14, True, False),
    "ND0206": ("upper", 12, 13, False, False),
    "ND0201": ("upper", 12, 13, True, False),
    "ND0301": (None, 13, 13, False, False),
    "ND0401": ("sentence", 13, 14, False, True),
    "ND0501": ("upper", 13, 14, True, False),
    "ND0503": ("sentence", 13, 14, True, False),
    "ND0507": ("sentence", 12, 13, False, False),
    "ND0614": ("sentence", 13, 14, True, False),
    "ND0616": ("upper", 13, 14, True, False),
    "ND0617": ("sentence", 13, 14, True, False),
    "ND0619": ("upper", 13, 14, True, False),
    "ND0629": ("upper", 13, 14, True, False),
    "ND0701": ("upper", 13, 14, True, False),
    "ND0710": ("sentence", 13, 14, True, False),
    "ND0901": ("sentence", 13, 14, False, False),
    "ND0908": ("sentence", 12, 12, True, True),
    "ND0912": ("sentence", 11, 11, False, False),
    "ND1004": ("upper", 13, 14, True, False),
    "ND1101": ("upper", 13, 14, True, False),
    "ND1301": ("sentence", 11, 12, False, False),
    "ND0011": (None, 13, 14, False, False),
    "ND2003": ("sentence", 14, 14, True, False),
    "ND2004": ("upper", 13, 14, True, False),
}


@pytest.mark.parametrize("code", ROWS)
def test_record_has_the_values_of_the_table(code: str) -> None:
    record = load("nd30").record(code)
    assert isinstance(record, TypographyRecord)
    expect = record.expect
    assert expect.size is not None
    assert (expect.case, expect.size.low, expect.size.high, expect.bold, expect.italic) == ROWS[code]
