"""Ngắt dòng tên cơ quan: where a name that is too long for one line is broken."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from congvan.metrics import width

_NEVER_LAST: Final = ("và", "của", "về")
_NEVER_FIRST: Final = ("-", "–")
_PAUSES: Final = ("-", "–", ",", ";")
_INSIDE_A_WORD: Final = 4
"""What a break inside a word of two syllables costs; one between two words costs 1, one at a pause nothing."""
_WRITTEN: Final = (
    "an toàn|bảo hiểm|bảo trợ|bảo vệ|bệnh viện|biên giới|bộ trưởng|bưu chính|cao đẳng|chăn nuôi|chế xuất|"
    "chi cục|chỉ đạo|chỉ huy|chính phủ|chính quyền|chính sách|chính trị|chủ tịch|chương trình|công an|"
    "công chức|công nghệ|công nghiệp|công tác|công thương|công trình|công ty|cục thuế|dân số|dân tộc|"
    "di tích|dịch vụ|doanh nghiệp|du lịch|dự án|dự trữ|đại học|đào tạo|đất đai|đầu tư|đô thị|địa chính|"
    "địa phương|đồng bào|giáo dục|giao thông|giám định|giám sát|hải quan|hành chính|hạ tầng|học viện|"
    "hội đồng|hợp tác|kế hoạch|khí tượng|khoa học|khu vực|kiểm lâm|kiểm soát|kiểm tra|kiến trúc|"
    "kinh doanh|kinh tế|kỹ thuật|lao động|lâm nghiệp|lưu trữ|miền trung|môi trường|ngân hàng|ngân sách|"
    "nghề nghiệp|nghệ thuật|nghiên cứu|ngoại vụ|nguồn lực|nhà nước|nhân dân|nhân lực|nội vụ|nông nghiệp|"
    "nông thôn|phát thanh|phát triển|phòng chống|phổ thông|phục hồi|phụ nữ|phương tiện|quản lý|quản trị|"
    "quan hệ|quốc gia|quốc hội|quốc phòng|quốc tế|quy hoạch|tài chính|tài nguyên|tài sản|thanh niên|"
    "thanh tra|thành phố|thể thao|thiểu số|thông tin|thống kê|thú y|thuỷ lợi|thuỷ sản|thủy lợi|thủy sản|"
    "thủ tướng|thực phẩm|thực vật|thương binh|thương mại|tiểu học|tôn giáo|tổ chức|tổng cục|trách nhiệm|"
    "trợ giúp|trung học|trung tâm|trung ương|truyền hình|truyền thông|trường học|tư pháp|tư vấn|ủy ban|"
    "uỷ ban|ứng dụng|văn hóa|văn hoá|văn phòng|văn thư|viễn thông|vận hành|vận tải|việc làm|việt nam|"
    "xã hội|xây dựng|xúc tiến|y tế"
)
_WORDS: Final = frozenset(tuple(word.split()) for word in _WRITTEN.split("|"))
"""Words of two syllables that names of agencies are made of."""

Way = tuple[int, float, int]
"""A way to break what is left: what its breaks cost, its longest line in pt, where its first line ends."""


def wrap(text: str, room: float, size: float, style: str) -> tuple[str, ...]:
    """``text`` in as few lines as ``room`` pt allow, broken at pauses and between words, of lengths as equal as can be.

    One line more is taken where that spares a word of two syllables. No line ends in ``và`` or begins with a dash.
    """
    words = text.split(" ")
    ways = _ways(words, room, size, style)
    if not ways[0]:
        return tuple(words)
    fewest = min(ways[0])
    more = ways[0].get(fewest + 1)
    spared = more is not None and ways[0][fewest][0] - more[0] >= _INSIDE_A_WORD - 2
    edges = [0]
    for left in range(fewest + spared, 0, -1):
        edges.append(ways[edges[-1]][left][2])
    return tuple(" ".join(words[start:end]) for start, end in pairwise(edges))


def _ways(words: Sequence[str], room: float, size: float, style: str) -> list[dict[int, Way]]:
    """By the word that a line begins with: the best way to break what is left, by the number of its lines.

    Of the numbers of lines only the least and the next are kept; no better whole has more.
    """
    lower = [word.lower() for word in words]
    ways: list[dict[int, Way]] = [{} for _ in words] + [{0: (0, 0.0, len(words))}]
    for start in range(len(words) - 1, -1, -1):
        found: dict[int, Way] = {}
        for end in range(start + 1, len(words) + 1):
            length = width(" ".join(words[start:end]).upper(), size, style)
            if length > room and end > start + 1:
                break
            cost = 0 if end == len(words) else _cost(lower[end - 1], lower[end])
            if cost is None:
                continue
            for count, (further, longest, _) in ways[end].items():
                way = (cost + further, max(length, longest), end)
                found[count + 1] = min(way, found.get(count + 1, way))
        ways[start] = {count: found[count] for count in sorted(found)[:2]}
    return ways


def _cost(before: str, after: str) -> int | None:
    """What a break between two words costs; None where it is not allowed."""
    if before in _NEVER_LAST or after in _NEVER_FIRST:
        return None
    if before.endswith(_PAUSES) or after in _NEVER_LAST:
        return 0
    return _INSIDE_A_WORD if (before, after) in _WORDS else 1
