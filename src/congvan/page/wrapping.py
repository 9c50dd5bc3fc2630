"""Ngắt dòng tên cơ quan: where a name that is too long for one line is broken."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from congvan.late_patterns import late_pattern
from congvan.metrics import width

_NEVER_LAST: Final = ("và", "của", "về")
_NEVER_FIRST: Final = ("-", "–")
_PAUSES: Final = ("-", "–", ",", ";")
_INSIDE_A_WORD: Final = 8
"""What a break inside a word of two syllables costs; one between two words costs 1, one at a pause nothing."""
_OF_A_PLACE: Final = ("tỉnh", "phố", "xã", "phường", "huyện")
_ALONE: Final = 3
"""What a syllable alone on its line costs."""
_LINE: Final = 2
"""What a line more costs."""
_WRITTEN: Final = (
    "an ninh|an sinh|an toàn|bảo hiểm|bảo quản|bảo tàng|bảo tồn|bảo trợ|bảo vệ|bệnh viện|biển đảo|biến đổi|"
    "biên giới|bình đẳng|bộ trưởng|bồi dưỡng|bưu chính|cải cách|cán bộ|cao đẳng|cấp cứu|cấp nước|chăn nuôi|"
    "chất lượng|chế xuất|chi cục|chỉ đạo|chỉ huy|chỉ số|chiến lược|chính phủ|chính quyền|chính sách|chính trị|"
    "chủ tịch|chuyển đổi|chuyên nghiệp|chứng nhận|chương trình|công an|công chức|công dân|công đoàn|công ích|"
    "công lập|công nghệ|công nghiệp|công tác|công thương|công trình|công ty|cơ quan|cơ sở|cục thuế|cứu hộ|"
    "cứu nạn|dạy nghề|dân quân|dân số|dân tộc|di tích|dịch vụ|dinh dưỡng|doanh nghiệp|du lịch|dự án|dữ liệu|"
    "dự trữ|dược liệu|dưỡng lão|đa khoa|đại học|đánh giá|đào tạo|đặc biệt|đặc khu|đăng kiểm|đăng ký|đất đai|"
    "đầu mối|đầu tư|đề án|địa chính|địa phương|điện ảnh|điện lực|điện tử|điều dưỡng|điều hành|đo đạc|đo lường|"
    "đoàn kết|đô thị|đổi mới|đối ngoại|đối tác|đồng bào|đường bộ|đường sắt|đường thủy|gia cầm|gia đình|gia súc|"
    "giải quyết|giám định|giám sát|giáo dục|giao thông|giáo viên|hạ tầng|hải quan|hàng hải|hàng không|hành chính|"
    "hành động|hạt nhân|hậu cần|hiệp hội|hình sự|hoá chất|hóa chất|hoà giải|hòa giải|hoạt động|học viện|hỗ trợ|"
    "hội đồng|hợp nhất|hợp tác|huấn luyện|huyết học|hướng nghiệp|kế hoạch|khai thác|khám bệnh|khen thưởng|"
    "khí hậu|khí tượng|khoa học|khoáng sản|khởi nghiệp|khu vực|khuyến công|khuyến nông|khuyết tật|kiểm dịch|"
    "kiểm định|kiểm lâm|kiểm nghiệm|kiểm sát|kiểm soát|kiểm toán|kiểm tra|kiến trúc|kim loại|kinh doanh|"
    "kinh nghiệm|kinh phí|kinh tế|kỹ thuật|lãnh đạo|lao động|lao phổi|lâm nghiệp|lâm sản|lâm sinh|lây nhiễm|"
    "liên hiệp|liên minh|luật gia|lưu thông|lưu trữ|lý luận|mạng lưới|mặt trận|mầm non|miền bắc|miễn dịch|"
    "miền nam|miền núi|miền trung|môi trường|mỹ thuật|năng lượng|nền tảng|ngân hàng|ngân sách|nghề nghiệp|"
    "nghệ thuật|nghỉ dưỡng|nghiên cứu|ngoại ngữ|ngoại vụ|nguồn lực|nhà khách|nhà nước|nhân dân|nhân lực|nhiệm vụ|"
    "nội vụ|nông dân|nông lâm|nông nghiệp|nông sản|nông thôn|nuôi dưỡng|nước sạch|pháp chế|pháp luật|pháp y|"
    "phát thanh|phát triển|phân bón|phân tích|phòng chống|phòng khám|phòng thủ|phổ biến|phổ thông|phụ nữ|phụ sản|"
    "phục hồi|phúc lợi|phục vụ|phương tiện|quá trình|quan hệ|quản lý|quan trắc|quản trị|quân đội|quân khu|"
    "quân sự|quốc dân|quốc gia|quốc hội|quốc phòng|quốc tế|quy chuẩn|quy hoạch|sản xuất|sáng kiến|sáng tạo|"
    "sinh học|sinh sản|sinh thái|sinh viên|số hóa|sở hữu|sự nghiệp|sức khoẻ|sức khỏe|tài chính|tài nguyên|"
    "tài sản|tạo hình|tâm thần|tập đoàn|tham mưu|thanh niên|thành phố|thanh toán|thanh tra|thăm dò|thẩm định|"
    "thể thao|thi công|thi đua|thi hành|thí nghiệm|thị trấn|thị trường|thị xã|thiên nhiên|thiên tai|thiểu số|"
    "thống kê|thông tin|thời tiết|thủ tướng|thú y|thuỷ lợi|thủy lợi|thuỷ sản|thủy sản|thử nghiệm|thư viện|"
    "thực phẩm|thực vật|thương binh|thương mại|thương tích|thường trực|thường xuyên|tiền tệ|tiếp dân|tiếp nhận|"
    "tiêu chuẩn|tiêu dùng|tiểu học|tìm kiếm|tín dụng|tình nguyện|tỉnh uỷ|tỉnh ủy|toà án|tòa án|tổ chức|tố tụng|"
    "tôn giáo|tổng cục|trách nhiệm|trẻ em|trí tuệ|trọng điểm|trồng trọt|trợ giúp|trung học|trung tâm|trung ương|"
    "truyền hình|truyền máu|truyền thông|trực thuộc|trường học|tuyên giáo|tuyên truyền|tư pháp|tư vấn|uỷ ban|"
    "ủy ban|ứng dụng|văn bản|văn hoá|văn hóa|văn nghệ|văn phòng|văn thư|vận hành|vận tải|vật liệu|vật tư|vệ sinh|"
    "vệ tinh|việc làm|viên chức|viễn thông|việt nam|vô tuyến|xã hội|xây dựng|xuất bản|xuất khẩu|xúc tiến|y học|"
    "y tế"
)
_WORDS: Final = frozenset(tuple(word.split()) for word in _WRITTEN.split("|"))
"""Words of two syllables that names of agencies are made of."""

_ONE_BLANK: Final = late_pattern(r"(?<! ) (?! )")
"""Between words; several blanks are part of what is beside them, however many."""

Way = tuple[int, float, int]
"""A way to break what is left: what its breaks cost, its longest line in pt, where its first line ends."""


class Wrapped(NamedTuple):
    """A text broken into lines, and what that costs to look at."""

    lines: tuple[str, ...]
    cost: int


def wrap(text: str, room: float, size: float, style: str) -> Wrapped:
    """``text`` in as few lines as ``room`` pt allow, broken at pauses and between words, of lengths as equal as can be.

    One line more is taken where that spares a word of two syllables or a syllable alone on its line. No line ends in
    ``và`` or begins with a dash.
    """
    words = _ONE_BLANK.split(text)
    ways = _ways(words, room, size, style)
    if not ways[0]:
        return Wrapped(tuple(words), (_ALONE + _LINE) * len(words))
    count, (cost, _, _) = min(ways[0].items(), key=lambda way: (way[1][0] + _LINE * way[0], -way[0]))
    edges = [0]
    for left in range(count, 0, -1):
        edges.append(ways[edges[-1]][left][2])
    return Wrapped(tuple(" ".join(words[start:end]) for start, end in pairwise(edges)), cost + _LINE * count)


def _ways(words: Sequence[str], room: float, size: float, style: str) -> list[dict[int, Way]]:
    """By the word that a line begins with: the best way to break what is left, by the number of its lines.

    Of the numbers of lines only the least and the next are kept; no better whole has more.
    """
    costs = [_cost(words, at) for at in range(1, len(words))] + [0]
    ways: list[dict[int, Way]] = [{} for _ in words] + [{0: (0, 0.0, len(words))}]
    for start in range(len(words) - 1, -1, -1):
        found: dict[int, Way] = {}
        for end in range(start + 1, len(words) + 1):
            length = width(" ".join(words[start:end]).upper(), size, style)
            if length > room and end > start + 1:
                break
            cost = costs[end - 1]
            if cost is None:
                continue
            if end == start + 1 < start + len(words):
                cost += _ALONE
            for count, (further, longest, _) in ways[end].items():
                way = (cost + further, max(length, longest), end)
                found[count + 1] = min(way, found.get(count + 1, way))
        ways[start] = {count: found[count] for count in sorted(found)[:2]}
    return ways


def _cost(words: Sequence[str], at: int) -> int | None:
    """What a break before the word ``at`` costs; None where it is not allowed."""
    before, after = words[at - 1].lower(), words[at].lower()
    if before in _NEVER_LAST or after in _NEVER_FIRST:
        return None
    if before.endswith(_PAUSES) or after in _NEVER_LAST:
        return 0
    return _INSIDE_A_WORD if (before, after) in _WORDS or _goes_on(words, at) else 1


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Whether digits and capitals show that a name goes on: ``Đề án 09``, ``Nông nghiệp``, ``tỉnh Quảng Nam``."""
    before, after = words[at - 1], words[at]
    if after[:1].isdigit() or (before in _OF_A_PLACE and after.istitle()):
        return True
    if not before.istitle():
        return False
    ends = not any(word.islower() for word in words[at + 1 : at + 2])
    return after.islower() or (after.istitle() and ends)
