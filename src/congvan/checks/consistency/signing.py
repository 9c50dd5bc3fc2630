"""Comparisons of who signs: authority, position and issuing agency."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.consistency.comparison import Consistency
from congvan.checks.phrases import quoted
from congvan.checks.record import Record
from congvan.checks.shown_text import Undetermined, folded, shown
from congvan.components import Found
from congvan.errors import Message
from congvan.findings import Finding
from congvan.forms import SURE
from congvan.late_patterns import late_pattern
from congvan.vocabulary import Component

_DEPUTY: Final = late_pattern(r"(?:PHÓ|THỨ TRƯỞNG)\b")
_STANDS_FOR: Final = late_pattern(r"(?:KT|TUQ)\s*\.")
_FOR_HEAD: Final = late_pattern(r"KT\s*\.\s*(.+)")
_ON_BEHALF: Final = late_pattern(r"TM\s*\.\s*(.+)")
_OFFICES: Final = (
    "TỔNG GIÁM ĐỐC", "GIÁM ĐỐC", "CHỦ TỊCH", "TỔNG CỤC TRƯỞNG", "CHI CỤC TRƯỞNG", "CỤC TRƯỞNG", "VỤ TRƯỞNG",
    "HIỆU TRƯỞNG", "VIỆN TRƯỞNG", "TRƯỞNG PHÒNG", "TRƯỞNG BAN", "CHÁNH VĂN PHÒNG", "CHÁNH THANH TRA", "CHÁNH ÁN",
    "CHỦ NHIỆM", "THỦ TƯỚNG", "TỔNG THANH TRA", "THỐNG ĐỐC", "BỘ TRƯỞNG",
)  # fmt: skip
"""Heads whose deputy is called by the same word after ``PHÓ``; a minister's is ``THỨ TRƯỞNG``."""
_BUREAU: Final = late_pattern(
    r"T\s*[./]?\s*M\b[\s.]*(?:BAN (?:THƯỜNG VỤ|CHẤP HÀNH|THƯỜNG TRỰC|CHỦ TỊCH)|ĐOÀN CHỦ TỊCH)\b"
)
"""Whom a deputy signs for in unions, in the Front and in associations, which have rules of their own beside these."""
_PEOPLES: Final = late_pattern(r"(?:THƯỜNG TRỰC )?(?:ỦY BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)\b")
_LED_BY_ONE: Final = late_pattern(r"(?:SỞ|BỘ|CỤC|CHI CỤC|PHÒNG|TRUNG TÂM|TRƯỜNG|BAN QUẢN LÝ|VĂN PHÒNG)\b")
_SESSION: Final = late_pattern(r"\b(?:KHÓA|KHOÁ|KỲ HỌP|NHIỆM KỲ)\b.*")
_WRITTEN_OUT: Final = {"UBND": "ỦY BAN NHÂN DÂN", "UỶ": "ỦY", "HĐND": "HỘI ĐỒNG NHÂN DÂN", "TP": "THÀNH PHỐ"}
_KIND_OF_PLACE: Final = late_pattern(r"\b(?:TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\b")
_CHAIRMAN: Final = late_pattern(r"CHỦ TỊCH\b")
_COMMITTEE: Final = late_pattern(r"(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)\b")
_IN_ANY_MANNER: Final = late_pattern(r"T\s*[./]?\s*M\b")
"""``TM.``, ``T/M``, ``TM``: how it is written is judged elsewhere."""


def deputy_signs_for_head(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """A deputy signs for the head (``KT.``), even one in charge; in unions and the Front for its bureau."""
    positions = [_only_position(record, document), *document.all(Component.POSITION)[1:]]
    authorities = [_capitals(found) for found in document.all(Component.SIGNING_AUTHORITY)]
    deputy = next((one for one in positions if _is_deputy(one, positions[0])), None)
    if deputy is not None and not any(_STANDS_FOR.search(one) or _BUREAU.match(one) for one in authorities):
        wanted = Message(
            "KT. và chức vụ của người đứng đầu ở dòng trên", "KT. and the head's position on the line above"
        )
        yield document.finding(record, deputy, quoted(folded(deputy.text)), wanted)


def _is_deputy(position: Found, first: Found) -> bool:
    """Whether a deputy signs: of the head whose own position is above, where there are two lines."""
    text = _capitals(position)
    if not _DEPUTY.match(text):
        return False
    return position is first or (
        _office(_capitals(first)) != "" and _office(text.removeprefix("PHÓ ")) == _office(_capitals(first))
    )


def deputy_is_of_head(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """``KT. GIÁM ĐỐC`` is above ``PHÓ GIÁM ĐỐC``; of two offices (``KT. BỘ TRƯỞNG, CHỦ NHIỆM``) one is the deputy's."""
    position = _only_position(record, document)
    lines = [match[1] for found in document.all(Component.SIGNING_AUTHORITY) if (match := _for_head(found))]
    deputy = _capitals(position)
    if lines and deputy == lines[-1]:
        yield document.finding(record, position, quoted(folded(position.text)), quoted(_deputy_of(deputy)))
        return
    if not lines or not _DEPUTY.match(deputy):
        raise Undetermined("không ký thay (KT.)", "nobody signs for the head (KT.)")
    heads = [office for part in lines[-1].split(",") if (office := _office(part.strip()))]
    own = "BỘ TRƯỞNG" if deputy.startswith("THỨ TRƯỞNG") else _office(deputy.removeprefix("PHÓ "))
    if heads and own and own not in heads:
        yield document.finding(record, position, quoted(folded(position.text)), quoted(_deputy_of(heads[0])))


def _deputy_of(head: str) -> str:
    return "THỨ TRƯỞNG" if head == "BỘ TRƯỞNG" else f"PHÓ {head}"


def collective_is_issuer(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """What is after ``TM.`` is the agency that issues, and no other above it."""
    agencies = [_capitals(found) for found in document.all(Component.ISSUING_AGENCY)]
    for found in document.of(record):
        match = _ON_BEHALF.match(_capitals(found))
        if match and _PEOPLES.match(match[1]) and any(map(_LED_BY_ONE.match, agencies)):
            wanted = Message(f"chức vụ người đứng đầu {agencies[0]}", f"the position of the head of {agencies[0]}")
            yield document.finding(record, found, quoted(folded(found.text)), wanted)


def chairman_signs_by_himself(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """Where the Chairman decides, he does not sign on behalf of the committee."""
    decides = next((one for one in _before_bases(document) if _CHAIRMAN.match(_capitals(one))), None)
    if decides is None:
        raise Undetermined("người ban hành không phải Chủ tịch", "it is not the Chairman who issues it")
    for found in document.of(record):
        if _ON_BEHALF.match(_capitals(found)):
            wanted = Message("CHỦ TỊCH, hoặc KT. CHỦ TỊCH", "CHỦ TỊCH, or KT. CHỦ TỊCH")
            yield document.finding(record, found, quoted(folded(found.text)), wanted)


def committee_is_signed_for(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """Where the committee decides, who signs does so on its behalf (``TM. ỦY BAN NHÂN DÂN``)."""
    decides = next((one for one in _before_bases(document) if _COMMITTEE.match(_capitals(one))), None)
    if decides is None or decides.confidence < SURE:
        raise Undetermined("người ban hành không phải Ủy ban nhân dân", "it is not the committee that issues it")
    signers = document.all(Component.SIGNING_AUTHORITY, Component.POSITION)
    if signers and not any(_IN_ANY_MANNER.match(_capitals(one)) for one in signers):
        wanted = Message("“TM. ỦY BAN NHÂN DÂN” ở dòng đầu", "“TM. ỦY BAN NHÂN DÂN” on the first line")
        yield document.finding(record, signers[0], quoted(folded(signers[0].text)), wanted)


def issuing_authority_is_named(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """Who decides is in capitals in the middle, between the subject and the legal bases."""
    if not document.all(Component.LEGAL_BASIS):
        raise Undetermined("văn bản không có căn cứ", "the document has no legal bases")
    if not any(_is_alone(found) for found in _before_bases(document)):
        wanted = Message("tên thẩm quyền ban hành, trên các căn cứ", "who issues it, above the legal bases")
        yield document.whole(record, Message("không có", "nothing"), wanted)


def authority_is_issuer(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """Who decides is the agency of the head of the page, and no other of its kind."""
    issuer = [word for found in document.all(Component.ISSUING_AGENCY) for word in _name_of(found)]
    named = [found for found in _before_bases(document) if _is_alone(found)]
    if not issuer or not named:
        raise Undetermined("không rõ cơ quan hoặc thẩm quyền ban hành", "agency or authority is not given")
    body = _written_out(_name_of(named[0]), issuer)
    issuer = _written_out(issuer, body)
    start = next((at for at, word in enumerate(body) if word == issuer[0]), None)
    words = [] if start is None else body[start:]
    if set(words) - set(issuer) and words and set(issuer) - set(words):
        wanted = Message(f"{' '.join(issuer)}, như ở đầu văn bản", f"{' '.join(issuer)}, as at the head")
        yield document.finding(record, named[0], quoted(folded(named[0].text)), wanted)


def _name_of(found: Found) -> list[str]:
    """The words of a name, short ones written out, without the kind of place and the session of a council."""
    text = _SESSION.sub("", _capitals(found))
    for short, long in _WRITTEN_OUT.items():
        text = re.sub(rf"\b{short}\b\.?", long, text)
    return re.findall(r"\w+", _KIND_OF_PLACE.sub(" ", text))


def _written_out(words: Sequence[str], other: Sequence[str]) -> list[str]:
    """``words`` with the short ones (``THPT``) as ``other`` writes them out, by the first letters of its words."""
    every: list[str] = []
    for word in words:
        size = len(word)
        ends = range(size, len(other) + 1) if size > 1 else ()
        long = next((other[end - size : end] for end in ends if _letters_of(other[end - size : end]) == word), [word])
        every += long
    return every


def _letters_of(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)


def _before_bases(document: CheckedDocument) -> Iterator[Found]:
    for found in document.components.found:
        if found.component is Component.LEGAL_BASIS:
            return
        if found.component in (Component.ENACTING_AUTHORITY, Component.BODY):
            yield found


def _is_alone(found: Found) -> bool:
    if found.component is Component.ENACTING_AUTHORITY:
        return True
    text = shown(found)
    return text.upper() == text and any(map(str.isalpha, text)) and not text.endswith(":")


def _only_position(record: Record, document: CheckedDocument) -> Found:
    """The position of the one who signs; raises ``Undetermined`` where several sign, or nobody's is given."""
    if len(document.all(Component.FULL_NAME)) > 1:
        raise Undetermined("nhiều người ký", "several sign")
    positions = document.all(Component.POSITION)
    if not positions:
        document.of(record)
        raise Undetermined("không rõ chức vụ", "no position is given")
    return positions[0]


def _for_head(found: Found) -> re.Match[str] | None:
    return _FOR_HEAD.search(_capitals(found))


def _capitals(found: Found) -> str:
    return folded(found.text).upper()


def _office(text: str) -> str:
    """The office that ``text`` begins with, "" for one that is not in the list."""
    return next((one for one in _OFFICES if text.startswith(one)), "")


COMPARISONS: Final = (
    Consistency(
        deputy_signs_for_head,
        Message(
            "cấp phó ký thay: trên chức vụ là KT. và người đứng đầu", "a deputy signs below KT. and the head's position"
        ),
    ),
    Consistency(
        deputy_is_of_head,
        Message("dưới KT. là cấp phó của chính người đứng đầu ấy", "the deputy of that same head is below KT."),
    ),
    Consistency(
        collective_is_issuer,
        Message("sau TM. là chính cơ quan ban hành", "the agency that issues the document comes after TM."),
    ),
    Consistency(
        chairman_signs_by_himself,
        Message("quyết định của Chủ tịch không ký TM.", "the Chairman's own decision is not signed TM."),
    ),
    Consistency(
        committee_is_signed_for,
        Message("quyết định của Ủy ban nhân dân ký TM.", "the committee's decision is signed TM."),
    ),
    Consistency(
        authority_is_issuer,
        Message("thẩm quyền ban hành là của cơ quan ban hành", "the body that decides is the agency that issues"),
    ),
    Consistency(
        issuing_authority_is_named,
        Message("trên các căn cứ là tên thẩm quyền ban hành", "the body that issues it is named above the legal bases"),
    ),
)
