# ruff: noqa: E501 - a paragraph stays on one line
"""Decisions, minutes, invitations, telegrams: forms with words of their own."""

from __future__ import annotations

from support.office_letters.letters import letter
from support.office_letters.writing import Letter


@letter(lines="border")
def qd_chu_tich(d: Letter) -> None:
    d.head("", ["ỦY BAN NHÂN DÂN", "TỈNH GIA LAI"], "Số: 318/QĐ-UBND", "Gia Lai, ngày 21 tháng 4 năm 2026")
    d.title("QUYẾT ĐỊNH", "Về việc bổ nhiệm Phó Giám đốc Sở Nội vụ")
    d.middle("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", before=12)
    d.body(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Nghị định số 170/2025/NĐ-CP ngày 30 tháng 6 năm 2025 của Chính phủ quy định về tuyển dụng, sử dụng và quản lý công chức;",
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 95/TTr-SNV ngày 15 tháng 4 năm 2026.",
        italic=True,
    )
    d.middle("QUYẾT ĐỊNH:", before=12)
    d.body(
        [
            ("Điều 1.", True),
            (
                " Bổ nhiệm ông Lê Quang Trung, Trưởng phòng Tổ chức, biên chế giữ chức vụ Phó Giám đốc Sở Nội vụ, kể từ ngày 01 tháng 5 năm 2026. Thời hạn bổ nhiệm 05 năm.",
                None,
            ),
        ]
    )
    d.body(
        [("Điều 2.", True), (" Ông Lê Quang Trung được hưởng phụ cấp chức vụ lãnh đạo theo quy định hiện hành.", None)]
    )
    d.body(
        [
            ("Điều 3.", True),
            (
                " Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Giám đốc Sở Tài chính và ông Lê Quang Trung chịu trách nhiệm thi hành Quyết định này./.",
                None,
            ),
        ]
    )
    d.foot(["- Như Điều 3;", "- Thường trực Tỉnh ủy (b/c);", "- Lưu: VT, NC."], ["CHỦ TỊCH"], "Rơ Mah Tuấn")


@letter(lines="cell", size=14, first=10, exact=18)
def qd_ubnd_quy_che(d: Letter) -> None:
    d.head("", ["ỦY BAN NHÂN DÂN", "PHƯỜNG BẾN NGHÉ"], "Số: 1507/QĐ-UBND", "Bến Nghé, ngày 12 tháng 5 năm 2026")
    d.title("QUYẾT ĐỊNH", "Ban hành Quy chế làm việc của Ban Chỉ đạo chuyển đổi số phường")
    d.middle("ỦY BAN NHÂN DÂN PHƯỜNG BẾN NGHÉ", before=12)
    d.body(
        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
        "Căn cứ Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ phê duyệt “Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030”;",
        "Xét đề nghị của Trưởng phòng Văn hóa - Xã hội phường.",
        italic=True,
    )
    d.middle("QUYẾT ĐỊNH:", before=12)
    d.body(
        [
            ("Điều 1. ", True),
            ("Ban hành kèm theo Quyết định này Quy chế làm việc của Ban Chỉ đạo chuyển đổi số phường Bến Nghé.", None),
        ]
    )
    d.body([("Điều 2. ", True), ("Quyết định này có hiệu lực kể từ ngày ký.", None)])
    d.body(
        [
            ("Điều 3. ", True),
            (
                "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường, thủ trưởng các đơn vị có liên quan và các thành viên Ban Chỉ đạo chịu trách nhiệm thi hành Quyết định này./.",
                None,
            ),
        ]
    )
    d.foot(
        ["- Như Điều 3;", "- TT.ĐU, HĐND phường;", "- Lưu: VT."], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Trần Hải Yến"
    )
    d.next_page()
    a, b = d.table(1, (60, 100)).rows[0].cells
    d.line("ỦY BAN NHÂN DÂN", 13, bold=True, align="c", cell=a)
    d.line("PHƯỜNG BẾN NGHÉ", 13, bold=True, align="c", cell=a)
    d.rule("PHƯỜNG BẾN NGHÉ", 13, 0.4, 56, a)
    d.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True, align="c", cell=b)
    d.line("Độc lập - Tự do - Hạnh phúc", 14, bold=True, align="c", cell=b)
    d.rule("Độc lập - Tự do - Hạnh phúc", 14, 1, 96, b)
    d.title("QUY CHẾ", "Làm việc của Ban Chỉ đạo chuyển đổi số phường Bến Nghé")
    d.middle(
        "(Ban hành kèm theo Quyết định số 1507/QĐ-UBND ngày 12 tháng 5 năm 2026 của Ủy ban nhân dân phường Bến Nghé)",
        italic=True,
    )
    d.middle("Chương I", before=6)
    d.middle("QUY ĐỊNH CHUNG")
    d.body("Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng", bold=True)
    d.body("1. Quy chế này quy định nguyên tắc, chế độ làm việc của Ban Chỉ đạo.")
    d.body("2. Quy chế này áp dụng đối với các thành viên Ban Chỉ đạo và Tổ giúp việc.")
    d.body("Điều 2. Nguyên tắc làm việc", bold=True)
    d.body("Ban Chỉ đạo làm việc theo chế độ tập thể, quyết định theo đa số.")
    d.middle("Chương II", before=6)
    d.middle("NHIỆM VỤ VÀ TỔ CHỨC THỰC HIỆN")
    d.body("Điều 3. Nhiệm vụ của Trưởng Ban", bold=True)
    d.body("Trưởng Ban có các nhiệm vụ sau:")
    d.body("a) Chủ trì các cuộc họp;")
    d.body("b) Phân công nhiệm vụ cho các thành viên.")
    d.body("Điều 4. Tổ chức thực hiện", bold=True)
    d.body("Các thành viên Ban Chỉ đạo chịu trách nhiệm thực hiện Quy chế này.")


@letter(lines="anchored")
def nq_hdnd(d: Letter) -> None:
    d.head("", ["HỘI ĐỒNG NHÂN DÂN", "XÃ ĐẮK HÀ"], "Số: 14/NQ-HĐND", "Đắk Hà, ngày 18 tháng 12 năm 2025")
    d.title("NGHỊ QUYẾT", "Về dự toán ngân sách xã năm 2026")
    d.middle("HỘI ĐỒNG NHÂN DÂN XÃ ĐẮK HÀ", before=12)
    d.line("KHÓA I, KỲ HỌP THỨ 4", 14, bold=True, align="c", after=6)
    d.body(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025;",
        "Xét Tờ trình số 212/TTr-UBND ngày 08 tháng 12 năm 2025 của Ủy ban nhân dân xã về dự toán ngân sách năm 2026; Báo cáo thẩm tra của Ban Kinh tế - Ngân sách Hội đồng nhân dân xã; ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp.",
        italic=True,
    )
    d.middle("QUYẾT NGHỊ:", before=12)
    d.body([("Điều 1. ", True), ("Thông qua dự toán ngân sách xã năm 2026 như sau:", None)])
    d.body("1. Tổng thu ngân sách: 62.415 triệu đồng.")
    d.body("2. Tổng chi ngân sách: 62.415 triệu đồng.")
    d.body([("Điều 2. ", True), ("Giao Ủy ban nhân dân xã tổ chức triển khai thực hiện Nghị quyết này.", None)])
    d.body(
        "Nghị quyết này đã được Hội đồng nhân dân xã Đắk Hà khóa I, kỳ họp thứ 4 thông qua ngày 18 tháng 12 năm 2025 và có hiệu lực kể từ ngày ký./."
    )
    d.foot(
        ["- Như Điều 2;", "- Thường trực HĐND tỉnh;", "- Đại biểu HĐND xã;", "- Lưu: VT, HĐND."],
        ["CHỦ TỊCH"],
        "A Blong",
    )


@letter(lines="inline")
def giay_moi(d: Letter) -> None:
    d.head("UBND TỈNH PHÚ THỌ", ["SỞ TƯ PHÁP"], "Số: 61/GM-STP", "Phú Thọ, ngày 07 tháng 7 năm 2026")
    d.title("GIẤY MỜI", "Dự Hội nghị triển khai công tác tư pháp 6 tháng cuối năm 2026")
    d.body("Sở Tư pháp trân trọng kính mời: Ông Đỗ Mạnh Hà, Giám đốc Sở Nội vụ")
    d.body("Tới dự Hội nghị triển khai công tác tư pháp 6 tháng cuối năm 2026.")
    d.body("Chủ trì: Ông Phùng Văn Lâm, Giám đốc Sở Tư pháp.")
    d.body("Thời gian: 08 giờ 00 phút, ngày 15 tháng 7 năm 2026.")
    d.body("Địa điểm: Hội trường tầng 3, Sở Tư pháp, số 5 đường Trần Phú.")
    d.body("Rất mong Quý đại biểu đến dự đúng thành phần và thời gian./.")
    d.foot(["- Như trên;", "- Lưu: VT, VP."], ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], "Lương Thị Ngọc")


@letter(lines="vml_only")
def cong_dien(d: Letter) -> None:
    d.head("", ["ỦY BAN NHÂN DÂN", "TỈNH QUẢNG TRỊ"], "Số: 09/CĐ-UBND", "Quảng Trị, ngày 26 tháng 9 năm 2026")
    d.title("CÔNG ĐIỆN", "Về việc tập trung ứng phó với bão số 10")
    d.body("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:")
    d.body("- Giám đốc các sở, ban, ngành;")
    d.body("- Chủ tịch Ủy ban nhân dân các xã, phường, đặc khu.")
    d.body(
        "Theo Đài Khí tượng thủy văn, bão số 10 đang di chuyển nhanh về phía đất liền. Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:"
    )
    d.body("1. Kêu gọi tàu thuyền về nơi trú tránh an toàn trước 17 giờ ngày 27 tháng 9 năm 2026.")
    d.body("2. Sơ tán dân ra khỏi khu vực nguy hiểm./.")
    d.foot(["- Như trên;", "- Thủ tướng Chính phủ (b/c);", "- Lưu: VT, NN."], ["CHỦ TỊCH"], "Hà Sỹ Thành")


@letter(lines="border")
def bien_ban(d: Letter) -> None:
    d.head("UBND TỈNH SƠN LA", ["TRUNG TÂM", "CÔNG NGHỆ THÔNG TIN"], "Số: 17/BB-TTCNTT")
    d.title("BIÊN BẢN", "Họp xét thi đua, khen thưởng năm 2025")
    d.body(
        "Thời gian bắt đầu: 14 giờ 00 phút, ngày 22 tháng 12 năm 2025",
        "Địa điểm: Phòng họp số 2",
        "Thành phần tham dự: Lãnh đạo Trung tâm và trưởng các phòng",
        "Chủ trì (chủ tọa): Ông Lò Văn Inh, Giám đốc Trung tâm",
        "Thư ký (người ghi biên bản): Bà Cà Thị Hương, chuyên viên",
        "Nội dung (theo diễn biến cuộc họp/hội nghị/hội thảo):",
        "1. Chủ tọa thông qua danh sách đề nghị khen thưởng.",
        "2. Cuộc họp biểu quyết, 100% đồng ý.",
        "Cuộc họp kết thúc vào 16 giờ 30 phút, ngày 22 tháng 12 năm 2025./.",
    )
    for cell, (authority, name) in zip(
        d.table(1, (80, 80)).rows[0].cells, (("THƯ KÝ", "Cà Thị Hương"), ("CHỦ TỌA", "Lò Văn Inh")), strict=True
    ):
        d.signed(cell, (authority,), name)
    d.line("Nơi nhận:", 12, bold=True, italic=True)
    d.line("- Các thành viên dự họp;", 11)
    d.line("- Lưu: VT, Hồ sơ.", 11)


@letter(lines="anchored")
def giay_gioi_thieu(d: Letter) -> None:
    d.head("UBND TỈNH LẠNG SƠN", ["SỞ NGOẠI VỤ"], "Số: 33/GGT-SNgV", "Lạng Sơn, ngày 05 tháng 8 năm 2026")
    d.middle("GIẤY GIỚI THIỆU", before=18)
    d.rule("GIẤY GIỚI THIỆU", 14, 0.4, 160)
    d.body("Sở Ngoại vụ trân trọng giới thiệu:")
    d.body("Ông (bà): Hoàng Văn Páo")
    d.body("Chức vụ: Chuyên viên Phòng Hợp tác quốc tế")
    d.body("Được cử đến: Cục Lãnh sự, Bộ Ngoại giao")
    d.body("Về việc: Liên hệ công tác lãnh sự")
    d.body("Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.")
    d.body("Giấy này có giá trị đến hết ngày 31 tháng 8 năm 2026./.")
    d.foot(["- Như trên;", "- Lưu: VT."], ["GIÁM ĐỐC"], "Chu Thị Lan")


@letter(lines="border")
def giay_nghi_phep(d: Letter) -> None:
    d.head("UBND TỈNH HÀ TĨNH", ["SỞ XÂY DỰNG"], "Số: 21/GNP-SXD", "Hà Tĩnh, ngày 03 tháng 8 năm 2026")
    d.middle("GIẤY NGHỈ PHÉP", before=18)
    d.rule("GIẤY NGHỈ PHÉP", 14, 0.4, 160)
    d.body(
        "Xét Đơn đề nghị nghỉ phép ngày 31 tháng 7 năm 2026 của ông (bà) Phan Văn Tài",
        "Sở Xây dựng cấp cho:",
        "Ông (bà): Phan Văn Tài",
        "Chức vụ: Chuyên viên Phòng Quản lý nhà",
        "Được nghỉ phép trong thời gian 05 ngày kể từ ngày 05 tháng 8 năm 2026 đến hết ngày 11 tháng 8 năm 2026 tại phường Thành Sen.",
        "Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ phép năm 2026./.",
    )
    d.foot(["- Ông Phan Văn Tài;", "- Lưu: VT, VP."], ["GIÁM ĐỐC"], "Bùi Đức Long")


@letter(lines="anchored", size=14, first=12.7)
def hop_dong(d: Letter) -> None:
    d.head("UBND TỈNH HÀ TĨNH", ["SỞ XÂY DỰNG"], "Số: 02/HĐ-SXD", "Hà Tĩnh, ngày 03 tháng 8 năm 2026")
    d.title("HỢP ĐỒNG", "Về việc cung cấp dịch vụ vệ sinh")
    d.body("Hôm nay, ngày 03 tháng 8 năm 2026, tại trụ sở Sở Xây dựng, chúng tôi gồm:")
    d.body("BÊN A: SỞ XÂY DỰNG TỈNH HÀ TĨNH", bold=True)
    d.body("Đại diện: Ông Bùi Đức Long, chức vụ Giám đốc.")
    d.body("BÊN B: CÔNG TY TNHH MÔI TRƯỜNG XANH", bold=True)
    d.body("Đại diện: Bà Trần Thu Hà, chức vụ Giám đốc.")
    d.body([("Điều 1. ", True), ("Bên B cung cấp dịch vụ vệ sinh tại trụ sở Bên A.", None)])
    d.body([("Điều 2. ", True), ("Giá trị hợp đồng là 120.000.000 đồng.", None)])
    for cell, (authority, name) in zip(
        d.table(1, (80, 80)).rows[0].cells,
        (("ĐẠI DIỆN BÊN A", "Bùi Đức Long"), ("ĐẠI DIỆN BÊN B", "Trần Thu Hà")),
        strict=True,
    ):
        d.signed(cell, (authority,), name)
