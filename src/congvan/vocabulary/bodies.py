"""Tên cơ quan: ministries and provincial departments as a sentence writes them, not in the capitals of a page's head.

Those of before the mergers of 2025 are among them: their letters are still read.
"""

from __future__ import annotations

from typing import Final

BODIES: Final = (
    "Chính phủ", "Thủ tướng Chính phủ", "Quốc hội", "Văn phòng Chính phủ", "Văn phòng Quốc hội", "Thanh tra Chính phủ",
    "Ngân hàng Nhà nước Việt Nam", "Bộ Quốc phòng", "Bộ Công an", "Bộ Ngoại giao", "Bộ Nội vụ", "Bộ Tư pháp",
    "Bộ Tài chính", "Bộ Công Thương", "Bộ Nông nghiệp và Môi trường", "Bộ Xây dựng", "Bộ Khoa học và Công nghệ",
    "Bộ Giáo dục và Đào tạo", "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Y tế", "Bộ Dân tộc và Tôn giáo",
    "Bộ Kế hoạch và Đầu tư", "Bộ Giao thông vận tải", "Bộ Nông nghiệp và Phát triển nông thôn",
    "Bộ Lao động - Thương binh và Xã hội", "Bộ Thông tin và Truyền thông", "Bộ Tài nguyên và Môi trường",
    "Ủy ban Dân tộc", "Sở Tài chính", "Sở Nội vụ", "Sở Tư pháp", "Sở Xây dựng", "Sở Công Thương", "Sở Y tế",
    "Sở Nông nghiệp và Môi trường", "Sở Khoa học và Công nghệ", "Sở Giáo dục và Đào tạo",
    "Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa và Thể thao", "Sở Du lịch", "Sở Dân tộc và Tôn giáo", "Sở Ngoại vụ",
    "Sở Kế hoạch và Đầu tư", "Sở Giao thông vận tải", "Sở Nông nghiệp và Phát triển nông thôn",
    "Sở Lao động - Thương binh và Xã hội", "Sở Thông tin và Truyền thông", "Sở Tài nguyên và Môi trường",
    "Sở Quy hoạch - Kiến trúc", "Ban Dân tộc", "Thanh tra tỉnh", "Thanh tra thành phố",
)  # fmt: skip
"""Names without a place."""
COUNCILS: Final = ("Ủy ban nhân dân", "UBND", "Hội đồng nhân dân", "HĐND")
"""What is before a level and the name of a place."""
LEVELS: Final = ("tỉnh", "thành phố", "quận", "huyện", "thị xã", "xã", "phường", "đặc khu", "thị trấn")
"""Levels of a place."""
