"""Viết viện dẫn: first and later mentions, căn cứ, provisions, lists, hand-chosen forms, the reference dispatch."""

from __future__ import annotations

import pytest
from cited_strategies import documents
from hypothesis import given, settings, strategies as st
from seed_zones import SEED

from congvan.cited import find_citations
from congvan.errors import Refusal
from congvan.register import CitationWriter, Register
from congvan.vocabulary import DocumentType

REGISTER = Register.from_yaml(
    """
citations:
  cv4422: {type: Công văn, code: 4422/BLĐTBXH-VPQGGN, date: 20/9/2024,
    issuer: Bộ Lao động - Thương binh và Xã hội,
    subject: về việc đôn đốc thực hiện Chương trình MTQG giảm nghèo bền vững năm 2024}
  cv7263: {type: Công văn, code: 7263/UBND-KGVX, date: 25/9/2024, issuer: UBND tỉnh,
    subject: về việc tham mưu triển khai thực hiện}
  kh1736: {type: Kế hoạch, code: 1736/KH-UBND, date: 13/3/2024, issuer: UBND tỉnh,
    subject: về triển khai thực hiện Chương trình MTQG giảm nghèo bền vững năm 2024}
  cv1053: {type: Công văn, code: 1053/UBND-KTTH, date: 15/02/2024, issuer: UBND tỉnh,
    subject: về việc đẩy nhanh tiến độ triển khai thực hiện các Chương trình MTQG trên địa bàn tỉnh}
  cv5406: {type: Công văn, code: 5406/UBND-KGVX, date: 05/7/2024, issuer: UBND tỉnh,
    subject: về việc tăng cường chỉ đạo thực hiện Chương trình MTQG giảm nghèo bền vững trên địa bàn tỉnh năm 2024}
  tb99: {type: Thông báo, code: 99/TB-UBND, date: 02/4/2024, issuer: UBND tỉnh}
  tb162: {type: Thông báo, code: 162/TB-UBND, date: 30/5/2024, issuer: UBND tỉnh}
  tb163: {type: Thông báo, code: 163/TB-UBND, date: 30/5/2024, issuer: UBND tỉnh}
  tb273: {type: Thông báo, code: 273/TB-UBND, date: 12/8/2024, issuer: UBND tỉnh}
  tb276: {type: Thông báo, code: 276/TB-UBND, date: 12/8/2024, issuer: UBND tỉnh}
  tb284: {type: Thông báo, code: 284/TB-UBND, date: 14/8/2024, issuer: UBND tỉnh}
  tb300: {type: Thông báo, code: 300/TB-UBND, date: 22/8/2024, issuer: UBND tỉnh}
  cv2554: {type: Công văn, code: 2554/LĐTBXH-BTXH, date: 12/9/2024, issuer: Sở Lao động - Thương binh và Xã hội}
  kh6173: {type: Kế hoạch, code: 6173/KH-UBND, date: 16/8/2024, issuer: UBND tỉnh}
  cv2355: {type: Công văn, code: 2355/LĐTBXH-BTXH, date: 27/8/2024, issuer: Sở Lao động - Thương binh và Xã hội}
  nq22: {type: Nghị quyết, code: 22/2022/NQ-HĐND, date: 20/7/2022, issuer: HĐND tỉnh}
  kh1368: {type: Kế hoạch, code: 1368/KH-UBND, date: 14/3/2024, issuer: UBND tỉnh,
    subject: "về hỗ trợ huyện Phước Sơn và huyện Bắc Trà My tỉnh Quảng Nam thoát khỏi tình trạng nghèo,\\
      \\ đặc biệt khó khăn giai đoạn 2022-2025"}
  tb16: {type: Thông báo, code: 16/TB-UBND, date: 14/8/2024, issuer: UBND tỉnh}
  nd30: {type: Nghị định, code: 30/2020/NĐ-CP, date: 05/3/2020, issuer: Chính phủ, subject: về công tác văn thư}
  luat: {type: Luật, title: Tổ chức Chính phủ, code: 76/2015/QH13, date: 19/6/2015}
  hp: {type: Hiến pháp, date: 2013}
  draft: {type: Thông báo, code: 400/TB-UBND, issuer: UBND tỉnh}
  other: {type: Thông báo, code: 12/TB-STC, date: 14/8/2024, issuer: Sở Tài chính}
""".replace("\\\n      \\", "")
)

# the reference dispatch with its own faults mended, and what an author writes for each of its twenty mentions
MENDED = (
    SEED.replace("4422/LĐTBOXH VPQGGN", "4422/BLĐTBXH-VPQGGN")
    .replace("4422/BLĐTBOXH-VPQGGN", "4422/BLĐTBXH-VPQGGN")
    .replace(
        "Thông báo số 273/TB-UBND và Thông báo số 284/TB-UBND ngày 14/8/2024;",
        "Thông báo số 273/TB-UBND ngày 12/8/2024 và Thông báo số 284/TB-UBND ngày 14/8/2024;",
    )
)
SEED_REQUESTS = {
    "cv4422|-issuer": 1,
    "cv7263|-issuer": 1,
    "cv4422|date issuer": 1,
    "kh1736|-issuer": 1,
    "cv1053, khoản 2|-issuer": 1,
    "cv5406|-issuer": 1,
    "tb99|date; @tb162|date; @tb163|date; @tb273|date và @tb284|date; @tb300|date": 6,
    "tb273|date, @tb276|date, @tb284|date issuer": 3,
    "cv2554": 1,
    "kh6173": 1,
    "cv2355": 1,
    "nq22": 1,
    "kh1368": 1,
}


def test_every_mention_of_the_reference_dispatch_can_be_written() -> None:
    writer = CitationWriter(REGISTER)
    place = 0
    for raw in SEED_REQUESTS:
        words = writer.write(raw)
        place = MENDED.index(words, place)
        place += len(words.split(" về ")[0])
    assert sum(SEED_REQUESTS.values()) == 20
    assert writer.unused == ("tb16", "nd30", "luat", "hp", "draft", "other")


def write(*raws: str) -> list[str]:
    writer = CitationWriter(REGISTER)
    return [writer.write(raw) for raw in raws]


ND30 = "Nghị định số 30/2020/NĐ-CP"
FORMS = {
    "nd30": f"{ND30} ngày 05/3/2020 của Chính phủ về công tác văn thư",
    "@nd30": f"{ND30} ngày 05/3/2020 của Chính phủ về công tác văn thư",
    "nd30|short": ND30,
    "nd30|gọn": ND30,
    "nd30|full": f"{ND30} ngày 05/3/2020 của Chính phủ về công tác văn thư",
    "nd30|basis": f"{ND30} ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
    "nd30|căn-cứ -trích-yếu": f"{ND30} ngày 05 tháng 3 năm 2020 của Chính phủ",
    "nd30|date": f"{ND30} ngày 05/3/2020",
    "nd30|+ngày +cơ-quan": f"{ND30} ngày 05/3/2020 của Chính phủ",
    "nd30|long-date": f"{ND30} ngày 05 tháng 3 năm 2020",
    "nd30|full long-date": f"{ND30} ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
    "nd30|-issuer -subject": f"{ND30} ngày 05/3/2020",
    "nd30|-date": f"{ND30} của Chính phủ về công tác văn thư",
    "nd30|short subject": f"{ND30} về công tác văn thư",
    "nd30|short -type": "30/2020/NĐ-CP",
    "nd30, điểm a khoản 1 Điều 5|short": f"điểm a khoản 1 Điều 5 {ND30}",
    "nd30, Phụ lục I|short": f"Phụ lục I {ND30}",
    "luat": "Luật Tổ chức Chính phủ",
    "luat, khoản 2 Điều 3": "khoản 2 Điều 3 Luật Tổ chức Chính phủ",
    "luat|code date": "Luật Tổ chức Chính phủ số 76/2015/QH13 ngày 19/6/2015",
    "luat|date": "Luật Tổ chức Chính phủ ngày 19/6/2015",
    "luat|full": "Luật Tổ chức Chính phủ ngày 19/6/2015",
    "hp": "Hiến pháp năm 2013",
    "draft": "Thông báo số 400/TB-UBND của UBND tỉnh",
}


@pytest.mark.parametrize(("raw", "words"), FORMS.items())
def test_a_form_prints_its_parts(raw: str, words: str) -> None:
    assert write(raw) == [words]


def test_a_document_is_given_in_full_once() -> None:
    assert write("nd30", "nd30", "luat", "luat") == [FORMS["nd30"], ND30, FORMS["luat"], FORMS["luat"]]


def test_a_basis_gives_everything_and_counts_as_first_mention() -> None:
    writer = CitationWriter(REGISTER)
    assert writer.write_basis("luat") == "Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015"
    assert writer.write_basis("nd30") == FORMS["nd30|basis"]
    assert writer.write_basis("nd30") == FORMS["nd30|basis"]
    assert writer.write("nd30") == ND30


TB273, TB276, TB284 = "Thông báo số 273/TB-UBND", "Thông báo số 276/TB-UBND", "Thông báo số 284/TB-UBND"
LISTS = {
    # one day and one issuer, said once
    "tb284 và @tb16": f"{TB284} và Thông báo số 16/TB-UBND ngày 14/8/2024 của UBND tỉnh",
    "tb273, @tb276 và @tb284": f"{TB273}, {TB276} ngày 12/8/2024 và {TB284} ngày 14/8/2024 của UBND tỉnh",
    "tb273, @tb276, và @tb284": f"{TB273}, {TB276} ngày 12/8/2024, và {TB284} ngày 14/8/2024 của UBND tỉnh",
    # asked for by name: printed
    "tb273|date, @tb276|date issuer": f"{TB273} ngày 12/8/2024, {TB276} ngày 12/8/2024 của UBND tỉnh",
    "tb284|short và @tb16|-type": f"{TB284} và 16/TB-UBND ngày 14/8/2024 của UBND tỉnh",
    # nothing is shared across a semicolon, a type or a difference
    "tb273; @tb276": f"{TB273} ngày 12/8/2024 của UBND tỉnh; {TB276} ngày 12/8/2024 của UBND tỉnh",
    "kh6173 và @cv2355": (
        "Kế hoạch số 6173/KH-UBND ngày 16/8/2024 của UBND tỉnh và Công văn số 2355/LĐTBXH-BTXH ngày 27/8/2024"
        " của Sở Lao động - Thương binh và Xã hội"
    ),
    "tb284 và @other": (
        f"{TB284} ngày 14/8/2024 của UBND tỉnh và Thông báo số 12/TB-STC ngày 14/8/2024 của Sở Tài chính"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("raw", "words"), LISTS.items())
def test_a_list_says_once_what_all_share(raw: str, words: str) -> None:
    assert write(raw) == [words]


def test_a_later_mention_in_a_list_keeps_the_date_that_would_be_read_wrongly() -> None:
    first, later = write("tb273", "tb273 và @tb284")
    assert first == f"{TB273} ngày 12/8/2024 của UBND tỉnh"
    assert later == f"{TB273} ngày 12/8/2024 và {TB284} ngày 14/8/2024 của UBND tỉnh"
    assert write("tb273", "other", "tb273 và @other")[-1] == f"{TB273} và Thông báo số 12/TB-STC"


REFUSED = {
    "cv442": "cv4422",
    "": "thiếu khóa",
    "nd30; @": "thiếu khóa",
    "nd30, khoan 2": "không phải điểm, khoản",
    "nd30, Điều 5 khoản 2": "không phải điểm, khoản",
    "nd30|": "thiếu khóa",
    "nd30|dat": "date",
    "nd30|full short": "tự mâu thuẫn",
    "nd30|date -date": "tự mâu thuẫn",
    "draft|date": "cần date",
    "tb99|subject": "cần subject",
    "draft và @tb284": "của cả “draft”",
    "tb273|short và @tb284|date": "của cả “tb273”",
    "tb273|date và @other|issuer date": "của cả “tb273”",
    "tb273|short, @tb276|short -type và @tb16|-type": "của cả “tb276”",
    "nd30 và @tb284|-type": "bỏ tên loại",
    "nd30; @tb284|-type": "bỏ tên loại",
}


@pytest.mark.parametrize(("raw", "reason"), REFUSED.items())
def test_a_request_that_cannot_be_kept_is_refused(raw: str, reason: str) -> None:
    with pytest.raises(Refusal) as caught:
        write(raw)
    assert reason in caught.value.message.vi


LISTED = documents([DocumentType.NOTICE, DocumentType.PLAN])
JOINTS = st.sampled_from(["; @", ", @", " và @", ", và @"])


@given(st.lists(LISTED, min_size=2, max_size=5, unique_by=lambda one: (one.type, one.code)), st.data())
@settings(max_examples=150, deadline=None)
def test_a_list_is_read_as_it_was_meant(found: list, data: st.DataObject) -> None:
    """Whatever the writer leaves out or says once, a reader takes no date and no issuer for another document's."""
    plain = [one.model_copy(update={"subject": None}) for one in found]
    register = Register({f"k{place}": one for place, one in enumerate(plain)})
    writer = CitationWriter(register)
    for key in data.draw(st.sets(st.sampled_from(list(register)))):
        writer.write(key)
    raw = "k0" + "".join(data.draw(JOINTS) + key for key in list(register)[1:])
    mentions = find_citations(writer.write(raw) + ".")
    assert [(mention.type, mention.code) for mention in mentions] == [(one.type, one.code) for one in plain]
    for mention, document in zip(mentions, plain, strict=True):
        assert mention.day in (None, document.date.full)
        assert document.issuer is None or mention.issuer in (None, document.issuer)
