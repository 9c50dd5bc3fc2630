# ruff: noqa: E501 - a paragraph stays on one line
"""Công văn of offices of many kinds."""

from __future__ import annotations

from support.office_letters.letters import letter
from support.office_letters.writing import Letter


@letter(lines="vml_only")
def cv_xa(d: Letter) -> None:
    d.head(
        "",
        ["ỦY BAN NHÂN DÂN", "XÃ TRÀ LINH"],
        "Số: 112/UBND-KT",
        "Trà Linh, ngày 14 tháng 3 năm 2026",
        "V/v rà soát hộ nghèo,\nhộ cận nghèo năm 2026",
    )
    d.line()
    d.line("Kính gửi:", left=35, before=6)
    d.line("- Các ban, ngành, đoàn thể xã;", left=55)
    d.line("- Trưởng các thôn trên địa bàn xã.", left=55)
    d.line()
    d.body(
        "Thực hiện Công văn số 845/SNNMT-GN ngày 10 tháng 3 năm 2026 của Sở Nông nghiệp và Môi trường về việc rà soát hộ nghèo, hộ cận nghèo năm 2026, Ủy ban nhân dân xã đề nghị các đơn vị thực hiện một số nội dung sau:"
    )
    d.body(
        "1. Trưởng các thôn tổ chức họp dân, bình xét công khai, dân chủ; lập danh sách hộ nghèo, hộ cận nghèo gửi về Ủy ban nhân dân xã trước ngày 30 tháng 3 năm 2026."
    )
    d.body(
        "2. Phòng Kinh tế xã tổng hợp, tham mưu Ủy ban nhân dân xã ban hành quyết định công nhận theo đúng quy định."
    )
    d.body(
        "Trong quá trình thực hiện nếu có vướng mắc, đề nghị phản ánh về Ủy ban nhân dân xã (qua Phòng Kinh tế) để được hướng dẫn./."
    )
    d.foot(
        ["- Như trên;", "- TT Đảng ủy, HĐND xã (b/c);", "- CT, các PCT UBND xã;", "- Lưu: VT, KT (02)."],
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        "Hồ Văn Điểu",
    )


@letter(size=13, head=12, first=10, before=3, after=3, line=1.15, lines="anchored")
def cv_bo(d: Letter) -> None:
    d.head(
        "",
        ["BỘ XÂY DỰNG"],
        "Số: 1204/BXD-KTQLXD",
        "Hà Nội, ngày 09 tháng 4 năm 2026",
        "V/v hướng dẫn áp dụng định mức\nxây dựng",
    )
    d.line("Kính gửi: Sở Xây dựng tỉnh Lào Cai", 13, align="c", before=18, after=12)
    d.body(
        "Bộ Xây dựng nhận được Văn bản số 77/SXD-KT ngày 18/3/2026 của Sở Xây dựng tỉnh Lào Cai đề nghị hướng dẫn áp dụng định mức xây dựng. Sau khi nghiên cứu, Bộ Xây dựng có ý kiến như sau:"
    )
    d.body(
        "Theo quy định tại khoản 2 Điều 21 Nghị định số 10/2021/NĐ-CP ngày 09/02/2021 của Chính phủ về quản lý chi phí đầu tư xây dựng, định mức dự toán xây dựng của công trình được xác định phù hợp với thiết kế, biện pháp thi công và điều kiện cụ thể của công trình."
    )
    d.body(
        "Căn cứ quy định nêu trên, đề nghị Sở Xây dựng tỉnh Lào Cai rà soát, thực hiện theo thẩm quyền và chịu trách nhiệm về tính chính xác của số liệu./."
    )
    d.foot(
        ["- Như trên;", "- Bộ trưởng (để b/c);", "- Lưu: VT, Cục KT&QLĐTXD (Hg)."],
        ["TL. BỘ TRƯỞNG", "KT. CỤC TRƯỞNG CỤC KINH TẾ - QUẢN LÝ", "ĐẦU TƯ XÂY DỰNG", "PHÓ CỤC TRƯỞNG"],
        "Phạm Thu Hằng",
    )


@letter(lines="inline", first=10, before=0, after=6, line=1.1)
def cv_truong(d: Letter) -> None:
    d.head(
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO HẢI PHÒNG",
        ["TRƯỜNG THPT LÊ LỢI"],
        "Số: 45/THPTLL-VP",
        "Hải Phòng, ngày 02 tháng 6 năm 2026",
        "V/v tổ chức kỳ thi tốt nghiệp\ntrung học phổ thông năm 2026",
    )
    d.line("Kính gửi: Cha mẹ học sinh lớp 12.", align="c", before=12, after=6)
    d.body(
        "Để chuẩn bị tốt cho kỳ thi tốt nghiệp trung học phổ thông năm 2026, Trường THPT Lê Lợi thông báo và đề nghị cha mẹ học sinh phối hợp một số nội dung sau:"
    )
    d.body([("1. Thời gian: ", True), ("Từ ngày 11 đến ngày 12 tháng 6 năm 2026.", None)])
    d.body([("2. Địa điểm: ", True), ("Điểm thi Trường THPT Lê Lợi, phường Hải An.", None)])
    d.body(
        [
            ("3. Lưu ý: ", True),
            ("Thí sinh mang theo căn cước, giấy báo dự thi; không mang tài liệu, điện thoại vào phòng thi.", None),
        ]
    )
    d.body("Trân trọng./.")
    d.foot(["- Như trên;", "- Lưu: VT, VP."], ["HIỆU TRƯỞNG"], "Vũ Minh Khôi")


@letter(lines="anchored")
def cv_phu_luc(d: Letter) -> None:
    d.head(
        "UBND TỈNH ĐỒNG THÁP",
        ["SỞ CÔNG THƯƠNG"],
        "Số: 640/SCT-QLTM",
        "Đồng Tháp, ngày 11 tháng 9 năm 2026",
        "V/v rà soát chợ hạng 3",
    )
    d.line("Kính gửi:", left=40, before=12)
    d.line("- Ủy ban nhân dân các xã;", left=60)
    d.line("- Ủy ban nhân dân các phường.", left=60, after=6)
    d.body(
        "Sở Công Thương đề nghị Ủy ban nhân dân các xã, phường rà soát hiện trạng chợ hạng 3 trên địa bàn theo biểu mẫu tại Phụ lục kèm theo Công văn này, gửi về Sở trước ngày 30 tháng 9 năm 2026."
    )
    d.body("Thông tin chi tiết liên hệ: Phòng Quản lý thương mại, điện thoại 0277.3851.234./.")
    d.foot(
        ["- Như trên;", "- UBND tỉnh (b/c);", "- GĐ, các PGĐ Sở;", "- Lưu: VT, QLTM (Nhã)."],
        ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
        "Lê Thị Kim Ngân",
    )
    d.next_page(landscape=True)
    d.middle("Phụ lục")
    d.middle("BIỂU RÀ SOÁT CHỢ HẠNG 3")
    d.middle("(Kèm theo Công văn số 640/SCT-QLTM ngày 11 tháng 9 năm 2026 của Sở Công Thương)", italic=True)
    d.rule("BIỂU RÀ SOÁT CHỢ HẠNG 3", 14, 0.5, 247)
    d.figures(
        (
            ("STT", "Tên chợ", "Diện tích (m²)", "Số hộ kinh doanh"),
            ("1", "Chợ Cái Tàu", "1.200", "85"),
            ("2", "Chợ Vĩnh Thạnh", "950", "60"),
        ),
        (15, 80, 60, 60),
    )


@letter(lines="inline")
def cv_tuq_quan_doi(d: Letter) -> None:
    d.head(
        "BỘ CHỈ HUY QUÂN SỰ TỈNH TÂY NINH",
        ["BAN CHỈ HUY PHÒNG THỦ", "KHU VỰC 2"],
        "Số: 340/BCH-TM",
        "Tây Ninh, ngày 25 tháng 8 năm 2026",
        "V/v phối hợp tuyển chọn,\ngọi công dân nhập ngũ năm 2027",
    )
    d.line("Kính gửi: Ủy ban nhân dân các xã, phường trong khu vực.", 14, align="c", before=12, after=6)
    d.body(
        "Thực hiện Luật Nghĩa vụ quân sự năm 2015 (sửa đổi, bổ sung năm 2025), Ban Chỉ huy đề nghị Ủy ban nhân dân các xã, phường:"
    )
    d.body("1/ Lập danh sách công dân trong độ tuổi.")
    d.body("2/ Tổ chức sơ tuyển sức khỏe từ ngày 05/10/2026 đến ngày 20/10/2026.")
    d.body("Rất mong nhận được sự phối hợp của các địa phương./.")
    d.foot(["- Như trên;", "- BCHQS tỉnh (b/c);", "- Lưu: VT, TM; T08."], ["CHỈ HUY TRƯỞNG"], "Trung tá Ngô Đức Thuận")


@letter(lines="vml_only")
def cv_danh_so_tu_dong(d: Letter) -> None:
    d.head(
        "TỔNG CÔNG TY ĐIỆN LỰC MIỀN TRUNG",
        ["CÔNG TY ĐIỆN LỰC GIA LAI"],
        "Số: 2310/PCGL-KT",
        "Gia Lai, ngày 12 tháng 10 năm 2026",
        "V/v phối hợp cắt tỉa cây xanh",
    )
    d.line("Kính gửi: Ủy ban nhân dân phường Pleiku.", 14, align="c", before=12, after=6)
    d.body(
        "Để bảo đảm vận hành an toàn lưới điện mùa mưa bão, Công ty Điện lực Gia Lai kính đề nghị Ủy ban nhân dân phường Pleiku:"
    )
    d.numbered(
        "Phối hợp vận động nhân dân cắt tỉa cây xanh gần đường dây.", "Tuyên truyền hành lang an toàn lưới điện cao áp."
    )
    d.body("Trân trọng cảm ơn./.")
    d.foot(["- Như trên;", "- PGĐ KT (b/c);", "- Lưu: VT, KT."], ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Nguyễn Tấn Lực")


@letter(lines="inline", head=12, size=13)
def cv_ban_chi_dao(d: Letter) -> None:
    d.head(
        "UBND TỈNH NINH BÌNH",
        ["BAN CHỈ ĐẠO XÂY DỰNG", "NÔNG THÔN MỚI"],
        "Số: 18/BCĐ-VPĐP",
        "Ninh Bình, ngày 01 tháng 7 năm 2026",
        "V/v đánh giá tiêu chí\nnông thôn mới",
    )
    d.line("Kính gửi:", 13, left=45, before=12)
    for t in (
        "- Sở Nông nghiệp và Môi trường;",
        "- Sở Tài chính;",
        "- Ủy ban nhân dân các xã: Gia Viễn, Nho Quan và Yên Khánh.",
    ):
        d.line(t, 13, left=62)
    d.body(
        "Ban Chỉ đạo yêu cầu các đơn vị rà soát, đánh giá tiêu chí, gửi kết quả về Văn phòng Điều phối trước ngày 31/7/2026."
    )
    d.body("Giao Văn phòng Điều phối nông thôn mới tỉnh theo dõi, đôn đốc./.")
    d.foot(
        ["- Như trên;", "- CT, PCT UBND tỉnh (để b/c);", "- Lưu: VT, VPĐP."],
        ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"],
        "Đinh Công Sơn",
    )
