# ruff: noqa: E501 - a paragraph stays on one line
"""Kinds of documents that offices write less often, each in a hand of its own."""

from __future__ import annotations

from support.office_letters.letters import letter
from support.office_letters.writing import Letter


@letter(lines="anchored", size=14, before=6)
def tb_ket_luan(d: Letter) -> None:
    d.head("", ["BỘ GIÁO DỤC VÀ ĐÀO TẠO"], "Số: 215/TB-BGDĐT", "Hà Nội, ngày 11 tháng 3 năm 2026")
    d.title(
        "THÔNG BÁO",
        "Kết luận của Thứ trưởng Lê Minh Châu tại cuộc họp về chuẩn bị Kỳ thi",
        "tốt nghiệp trung học phổ thông năm 2026",
    )
    d.body(
        "Ngày 06 tháng 3 năm 2026, tại trụ sở Bộ, Thứ trưởng Lê Minh Châu đã chủ trì cuộc họp về chuẩn bị Kỳ thi tốt nghiệp trung học phổ thông năm 2026. Sau khi nghe Cục Quản lý chất lượng báo cáo và ý kiến của các đại biểu, Thứ trưởng kết luận như sau:"
    )
    d.body(
        "1. Giao Cục Quản lý chất lượng hoàn thiện phương án tổ chức Kỳ thi, trình Lãnh đạo Bộ trước ngày 20 tháng 3 năm 2026."
    )
    d.body(
        "2. Giao Vụ Giáo dục Phổ thông:",
        "a) Rà soát tài liệu hướng dẫn ôn tập;",
        "b) Hướng dẫn các địa phương tổ chức ôn tập cho học sinh.",
    )
    d.body("3. Đề nghị Văn phòng Bộ bảo đảm các điều kiện phục vụ.")
    d.body("Văn phòng Bộ thông báo để các đơn vị biết, thực hiện./.")
    d.foot(
        ["- Bộ trưởng (để b/c);", "- Các Thứ trưởng;", "- Các đơn vị thuộc Bộ (để t/h);", "- Lưu: VT, QLCL."],
        ["TL. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG"],
        "Đỗ Quang Huy",
    )


@letter(lines="inline", size=13, head=12, first=12.7, before=6)
def qd_khen_thuong_xa(d: Letter) -> None:
    d.head("", ["ỦY BAN NHÂN DÂN", "XÃ EA KAR"], "Số: 77/QĐ-UBND", "Ea Kar, ngày 19 tháng 01 năm 2026")
    d.title(
        "QUYẾT ĐỊNH",
        "Về việc tặng Giấy khen cho các tập thể, cá nhân có thành tích trong phong trào",
        "thi đua yêu nước năm 2025",
    )
    d.middle("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ EA KAR", size=13, before=10)
    d.body(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
        "Xét đề nghị của Trưởng phòng Văn hóa - Xã hội xã tại Tờ trình số 14/TTr-VHXH ngày 12 tháng 01 năm 2026.",
        italic=True,
    )
    d.middle("QUYẾT ĐỊNH:", size=13, before=8)
    d.body(
        [
            ("Điều 1.", True),
            (
                " Tặng Giấy khen cho 03 tập thể và 07 cá nhân có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2025 (có danh sách kèm theo).",
                None,
            ),
        ]
    )
    d.body(
        [
            ("Điều 2.", True),
            (" Kèm theo Giấy khen là tiền thưởng theo quy định, trích từ quỹ thi đua, khen thưởng của xã.", None),
        ]
    )
    d.body(
        [
            ("Điều 3.", True),
            (
                " Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, Trưởng phòng Kinh tế, các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
                None,
            ),
        ]
    )
    d.foot(
        ["- Như Điều 3;", "- TT Đảng ủy xã (b/c);", "- Lưu: VT, VHXH."], ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "H’Loan Niê"
    )
    d.next_page()
    d.middle("DANH SÁCH", size=13)
    d.middle("Tập thể, cá nhân được tặng Giấy khen", size=13)
    d.middle(
        "(Kèm theo Quyết định số 77/QĐ-UBND ngày 19 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân xã Ea Kar)",
        size=13,
        italic=True,
    )
    d.line()
    d.figures(
        (
            ("TT", "Tập thể, cá nhân", "Thành tích"),
            ("1", "Thôn 4", "Xây dựng nông thôn mới"),
            ("2", "Ông Y Bhăm Êban", "An ninh trật tự"),
        ),
        (15, 75, 70),
    )


@letter(lines="vml_only", size=14, first=10, line=1.2)
def ttr_benh_vien(d: Letter) -> None:
    d.head(
        "SỞ Y TẾ TỈNH LÂM ĐỒNG",
        ["BỆNH VIỆN ĐA KHOA", "LÂM ĐỒNG"],
        "Số: 58/TTr-BVĐK",
        "Lâm Đồng, ngày 26 tháng 5 năm 2026",
    )
    d.title("TỜ TRÌNH", "Về việc phê duyệt kế hoạch mua sắm trang thiết bị y tế năm 2026")
    d.line("Kính gửi: Sở Y tế tỉnh Lâm Đồng", align="c", before=12, after=6)
    d.body(
        "Thực hiện Luật Đấu thầu năm 2023, căn cứ nhu cầu khám bệnh, chữa bệnh, Bệnh viện Đa khoa Lâm Đồng kính trình Sở Y tế xem xét, phê duyệt kế hoạch mua sắm trang thiết bị y tế năm 2026 với các nội dung sau:"
    )
    d.body("I. SỰ CẦN THIẾT", bold=True)
    d.body("Nhiều thiết bị đã sử dụng trên 10 năm, thường xuyên hư hỏng.")
    d.body("II. NỘI DUNG", bold=True)
    d.body("1. Danh mục thiết bị: 05 máy thở, 02 máy siêu âm.")
    d.body("2. Dự toán: 12.500.000.000 đồng (Mười hai tỷ năm trăm triệu đồng).")
    d.body("3. Nguồn vốn: Quỹ phát triển hoạt động sự nghiệp.")
    d.body("Kính đề nghị Sở Y tế xem xét, quyết định./.")
    d.foot(["- Như trên;", "- Ban Giám đốc BV;", "- Lưu: VT, VTYT."], ["GIÁM ĐỐC"], "BSCKII. Trần Hữu Phước")


@letter(lines="anchored", first=12.7, before=3, after=3)
def kh_truong_hoc(d: Letter) -> None:
    d.head("UBND PHƯỜNG TAM KỲ", ["TRƯỜNG THCS LÝ TỰ TRỌNG"], "Số: 34/KH-THCSLTT", "Tam Kỳ, ngày 03 tháng 9 năm 2026")
    d.title("KẾ HOẠCH", "Thực hiện nhiệm vụ năm học 2026 - 2027")
    d.body(
        "Thực hiện hướng dẫn của Sở Giáo dục và Đào tạo về nhiệm vụ năm học, Trường THCS Lý Tự Trọng xây dựng Kế hoạch như sau:"
    )
    d.body("A. ĐẶC ĐIỂM TÌNH HÌNH", bold=True)
    d.body("I. THUẬN LỢI", bold=True)
    d.body("- Đội ngũ 42 giáo viên đạt chuẩn trình độ đào tạo.", "- Cơ sở vật chất được đầu tư.")
    d.body("II. KHÓ KHĂN", bold=True)
    d.body("Sĩ số mỗi lớp còn cao.")
    d.body("B. CHỈ TIÊU VÀ GIẢI PHÁP", bold=True)
    d.body("1. Chỉ tiêu: 98% học sinh lên lớp thẳng.")
    d.body("2. Giải pháp:", "2.1. Đổi mới sinh hoạt tổ chuyên môn;", "2.2. Tăng cường ứng dụng công nghệ thông tin.")
    d.body("Trên đây là Kế hoạch thực hiện nhiệm vụ năm học 2026 - 2027 của Trường./.")
    d.foot(["- UBND phường (b/c);", "- Các tổ chuyên môn;", "- Lưu: VT, CM."], ["HIỆU TRƯỞNG"], "ThS. Phan Thị Mỹ Hạnh")


@letter(lines="inline", first=10)
def gm_tong_cong_ty(d: Letter) -> None:
    d.head(
        "TẬP ĐOÀN CÔNG NGHIỆP CAO SU VIỆT NAM",
        ["CÔNG TY CAO SU PHÚ RIỀNG"],
        "Số: 19/GM-CSPR",
        "Đồng Nai, ngày 08 tháng 4 năm 2026",
    )
    d.title("GIẤY MỜI", "Dự Hội nghị người lao động năm 2026")
    d.body("Công ty Cao su Phú Riềng trân trọng kính mời: Ông Võ Thành Danh, Chủ tịch Công đoàn Tập đoàn")
    d.body("Tới dự Hội nghị người lao động năm 2026.")
    d.body("Chủ trì: Ông Bùi Đức Thọ, Tổng Giám đốc Công ty.")
    d.body("Thời gian: 08 giờ 00 phút, ngày 22 tháng 4 năm 2026.")
    d.body("Địa điểm: Hội trường Công ty.")
    d.body("Rất hân hạnh được đón tiếp./.")
    d.foot(["- Như trên;", "- Lưu: VT, TCLĐ."], ["KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC"], "Ngô Thị Lệ")


@letter(lines="border")
def ct_ubnd_tinh(d: Letter) -> None:
    d.head("", ["ỦY BAN NHÂN DÂN", "TỈNH ĐIỆN BIÊN"], "Số: 04/CT-UBND", "Điện Biên, ngày 02 tháng 12 năm 2026")
    d.title("CHỈ THỊ", "Về việc tăng cường công tác phòng cháy, chữa cháy rừng mùa khô 2026 - 2027")
    d.body(
        "Thời gian qua, công tác phòng cháy, chữa cháy rừng trên địa bàn tỉnh đạt nhiều kết quả. Tuy nhiên, nguy cơ cháy rừng vẫn ở mức cao. Ủy ban nhân dân tỉnh yêu cầu:"
    )
    d.body("1. Chi cục Kiểm lâm thường trực 24/24 giờ, kịp thời cảnh báo cấp dự báo cháy rừng.")
    d.body("2. Ủy ban nhân dân các xã, phường tổ chức tuyên truyền, ký cam kết với từng hộ gia đình sống gần rừng.")
    d.body("3. Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh chuẩn bị lực lượng, phương tiện sẵn sàng tham gia chữa cháy.")
    d.body("Giao Sở Nông nghiệp và Môi trường theo dõi, đôn đốc việc thực hiện Chỉ thị này./.")
    d.foot(
        [
            "- Bộ Nông nghiệp và Môi trường (b/c);",
            "- TT Tỉnh ủy, HĐND tỉnh (b/c);",
            "- UBND các xã, phường;",
            "- Lưu: VT, KTN.",
        ],
        ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        "Lò Văn Tiến",
    )


@letter(lines="anchored", size=13, head=12, before=6)
def hd_so(d: Letter) -> None:
    d.head("UBND TỈNH NGHỆ AN", ["SỞ NỘI VỤ"], "Số: 27/HD-SNV", "Nghệ An, ngày 17 tháng 6 năm 2026")
    d.title("HƯỚNG DẪN", "Đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức năm 2026")
    d.body(
        "Căn cứ Nghị định số 334/2025/NĐ-CP ngày 21 tháng 12 năm 2025 của Chính phủ về đánh giá, xếp loại chất lượng công chức, Sở Nội vụ hướng dẫn như sau:"
    )
    d.body("I. MỤC ĐÍCH, YÊU CẦU", bold=True)
    d.body("1. Bảo đảm khách quan, công bằng.", "2. Không cào bằng, hình thức.")
    d.body("II. NỘI DUNG", bold=True)
    d.body("1. Đối tượng:", "a) Công chức lãnh đạo, quản lý;", "b) Công chức không giữ chức vụ lãnh đạo, quản lý.")
    d.body("2. Thời điểm: Trước ngày 15 tháng 12 năm 2026.")
    d.body("Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Sở Nội vụ để được giải đáp./.")
    d.foot(
        ["- Các sở, ban, ngành;", "- UBND các xã, phường;", "- Lưu: VT, CCVC."],
        ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
        "Cao Thị Hiền",
    )


@letter(lines="vml_only", first=12.7)
def bc_tuan_xa(d: Letter) -> None:
    d.head("", ["ỦY BAN NHÂN DÂN", "XÃ MƯỜNG THAN"], "Số: 210/BC-UBND", "Mường Than, ngày 24 tháng 7 năm 2026")
    d.title("BÁO CÁO", "Tình hình thực hiện nhiệm vụ tuần 30 năm 2026")
    d.line("Kính gửi: Ủy ban nhân dân tỉnh Lai Châu", align="c", before=12, after=6)
    d.body(
        "Ủy ban nhân dân xã Mường Than báo cáo tình hình thực hiện nhiệm vụ tuần 30 (từ ngày 18/7/2026 đến ngày 24/7/2026) như sau:"
    )
    d.body("I. KẾT QUẢ", bold=True)
    d.body("1. Kinh tế", bold=True)
    d.body("- Diện tích lúa mùa đã gieo cấy: 412,5 ha, đạt 96% kế hoạch.", "- Thu ngân sách: 185 triệu đồng.")
    d.body("2. Văn hóa - xã hội", bold=True)
    d.body("- Tổ chức thăm, tặng quà 45 gia đình chính sách nhân ngày 27/7.")
    d.body("II. NHIỆM VỤ TUẦN 31", bold=True)
    d.body("1. Tiếp tục chăm sóc lúa mùa.", "2. Chuẩn bị kỳ họp Hội đồng nhân dân xã./.")
    d.foot(
        ["- Như trên;", "- Đảng ủy xã;", "- CT, các PCT UBND xã;", "- Lưu: VT."],
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        "Hà Văn Um",
    )


@letter(lines="inline", size=14)
def pa_pccc(d: Letter) -> None:
    d.head(
        "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
        ["BẢO TÀNG TỈNH HƯNG YÊN"],
        "Số: 12/PA-BT",
        "Hưng Yên, ngày 05 tháng 5 năm 2026",
    )
    d.title("PHƯƠNG ÁN", "Chữa cháy và cứu nạn, cứu hộ của cơ sở")
    d.body("I. ĐẶC ĐIỂM CỦA CƠ SỞ", bold=True)
    d.body("1. Vị trí: số 1 đường Chùa Chuông, phường Phố Hiến.")
    d.body("2. Nguồn nước: 01 bể nước 50 m3, 02 họng nước vách tường.")
    d.body("II. TÌNH HUỐNG VÀ CÁCH XỬ LÝ", bold=True)
    d.body("1. Tình huống phức tạp nhất: Cháy tại kho hiện vật do chập điện.")
    d.body("2. Nhiệm vụ của đội phòng cháy, chữa cháy cơ sở: Cắt điện, gọi 114, sơ tán người và hiện vật./.")
    d.foot(["- Công an tỉnh (PC07);", "- Sở VHTTDL (b/c);", "- Lưu: VT, HC."], ["GIÁM ĐỐC"], "Vũ Đình Khoa")


@letter(lines="anchored", first=10, before=6)
def cd_bo(d: Letter) -> None:
    d.head("", ["BỘ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"], "Số: 31/CĐ-BNNMT", "Hà Nội, ngày 20 tháng 9 năm 2026")
    d.title("CÔNG ĐIỆN", "Về việc chủ động ứng phó với bão số 6")
    d.line("Bộ trưởng Bộ Nông nghiệp và Môi trường điện:", first=10, before=6)
    d.line("- Chủ tịch Ủy ban nhân dân các tỉnh, thành phố từ Thanh Hóa đến Đà Nẵng;", left=25)
    d.line("- Trung tâm Dự báo khí tượng thủy văn quốc gia.", left=25)
    d.body(
        "Theo dự báo, khoảng ngày 22 tháng 9 năm 2026, bão số 6 có khả năng đổ bộ vào đất liền. Bộ trưởng Bộ Nông nghiệp và Môi trường đề nghị:"
    )
    d.body(
        "1. Thông báo cho chủ phương tiện, thuyền trưởng các tàu, thuyền đang hoạt động trên biển biết diễn biến của bão."
    )
    d.body("2. Rà soát, sẵn sàng sơ tán dân cư tại khu vực có nguy cơ sạt lở, ngập sâu.")
    d.body("3. Tổ chức trực ban 24/24 giờ, báo cáo về Bộ qua Cục Quản lý đê điều và Phòng, chống thiên tai./.")
    d.foot(
        ["- Như trên;", "- Thủ tướng Chính phủ (để b/c);", "- Lưu: VT, ĐĐ."],
        ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"],
        "Hoàng Đức Lương",
    )


@letter(lines="border", size=13, head=12)
def phieu_chuyen(d: Letter) -> None:
    d.head("UBND TỈNH CÀ MAU", ["THANH TRA TỈNH"], "Số: 66/PC-TTr", "Cà Mau, ngày 13 tháng 8 năm 2026")
    d.title("PHIẾU CHUYỂN", "Đơn đề nghị của ông Lâm Văn Khởi")
    d.line("Kính gửi: Ủy ban nhân dân xã Đất Mũi", 13, align="c", before=12, after=6)
    d.body(
        "Ngày 10 tháng 8 năm 2026, Thanh tra tỉnh nhận được đơn của ông Lâm Văn Khởi đề nghị giải quyết tranh chấp ranh đất."
    )
    d.body("Sau khi xem xét, Thanh tra tỉnh chuyển đơn đến Ủy ban nhân dân xã Đất Mũi để giải quyết theo thẩm quyền./.")
    d.foot(
        ["- Như trên;", "- Ông Lâm Văn Khởi (để biết);", "- Lưu: VT, NV2."],
        ["KT. CHÁNH THANH TRA", "PHÓ CHÁNH THANH TRA"],
        "Dương Hoàng Mỹ",
    )


@letter(lines="inline", size=14)
def giay_uy_quyen(d: Letter) -> None:
    d.head(
        "SỞ XÂY DỰNG TỈNH VĨNH LONG",
        ["BAN QUẢN LÝ DỰ ÁN", "ĐẦU TƯ XÂY DỰNG"],
        "Số: 09/GUQ-BQLDA",
        "Vĩnh Long, ngày 30 tháng 6 năm 2026",
    )
    d.title("GIẤY ỦY QUYỀN", "Về việc ký hồ sơ thanh toán")
    d.body("1. Người ủy quyền: Ông Trịnh Quốc Bảo, Giám đốc Ban Quản lý dự án Đầu tư xây dựng.")
    d.body("2. Người được ủy quyền: Bà Huỳnh Kim Thoa, Phó Giám đốc.")
    d.body("3. Nội dung ủy quyền: Ký hồ sơ thanh toán các gói thầu thuộc dự án cầu Rạch Ranh.")
    d.body("4. Thời hạn: Từ ngày 01 tháng 7 năm 2026 đến ngày 31 tháng 12 năm 2026./.")
    d.foot(["- Người được ủy quyền;", "- Kho bạc Nhà nước khu vực XIX;", "- Lưu: VT."], ["GIÁM ĐỐC"], "Trịnh Quốc Bảo")


@letter(lines="anchored", size=14, exact=18)
def cv_toa_an(d: Letter) -> None:
    d.head(
        "TÒA ÁN NHÂN DÂN TỈNH BẮC NINH",
        ["TÒA ÁN NHÂN DÂN KHU VỰC 3"],
        "Số: 145/TAKV3-VP",
        "Bắc Ninh, ngày 09 tháng 6 năm 2026",
        "V/v cung cấp tài liệu, chứng cứ",
    )
    d.line("Kính gửi: Văn phòng đăng ký đất đai tỉnh Bắc Ninh", align="c", before=12, after=6)
    d.body(
        "Tòa án nhân dân khu vực 3 đang giải quyết vụ án dân sự thụ lý số 88/2026/TLST-DS ngày 12 tháng 5 năm 2026 về tranh chấp quyền sử dụng đất."
    )
    d.body(
        "Để có căn cứ giải quyết vụ án, Tòa án đề nghị Văn phòng cung cấp hồ sơ cấp giấy chứng nhận quyền sử dụng đất thửa số 215, tờ bản đồ số 12, gửi về Tòa án trước ngày 25 tháng 6 năm 2026."
    )
    d.body("Rất mong nhận được sự hợp tác của Văn phòng./.")
    d.foot(["- Như trên;", "- Lưu: VT, HSVA."], ["THẨM PHÁN"], "Nguyễn Thị Thu Trang")


@letter(lines="vml_only", size=13, head=12, first=10)
def cv_ngan_hang(d: Letter) -> None:
    d.head(
        "NGÂN HÀNG NHÀ NƯỚC VIỆT NAM",
        ["NGÂN HÀNG NHÀ NƯỚC", "KHU VỰC 9"],
        "Số: 512/KV9-TTGS",
        "Đà Nẵng, ngày 14 tháng 5 năm 2026",
        "V/v báo cáo hoạt động\nngoại hối quý I năm 2026",
    )
    d.line("Kính gửi: Các tổ chức tín dụng trên địa bàn", 13, align="c", before=12, after=6)
    d.body(
        "Ngân hàng Nhà nước Khu vực 9 yêu cầu các tổ chức tín dụng trên địa bàn báo cáo hoạt động ngoại hối quý I năm 2026, gồm:"
    )
    d.body(
        "1. Doanh số mua, bán ngoại tệ (USD, EUR, JPY).",
        "2. Dư nợ cho vay bằng ngoại tệ.",
        "3. Khó khăn, vướng mắc và kiến nghị.",
    )
    d.body(
        "Báo cáo gửi về Ngân hàng Nhà nước Khu vực 9 (qua thư điện tử ttgs.kv9@sbv.gov.vn) trước ngày 25 tháng 5 năm 2026./."
    )
    d.foot(["- Như trên;", "- Lưu: VT, TTGS3."], ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Lê Anh Xuân")


@letter(lines="inline", before=4, after=2)
def cv_hoi(d: Letter) -> None:
    d.head(
        "HỘI CHỮ THẬP ĐỎ VIỆT NAM",
        ["HỘI CHỮ THẬP ĐỎ", "TỈNH QUẢNG TRỊ"],
        "Số: 73/HCTĐ-CTXH",
        "Quảng Trị, ngày 18 tháng 11 năm 2026",
        "V/v vận động ủng hộ\nđồng bào bị lũ lụt",
    )
    d.line("Kính gửi:", left=35, before=12)
    d.line("- Các sở, ban, ngành, đoàn thể tỉnh;", left=55)
    d.line("- Các doanh nghiệp trên địa bàn tỉnh;", left=55)
    d.line("- Hội Chữ thập đỏ các xã, phường.", left=55, after=6)
    d.body(
        "Mưa lũ những ngày qua đã gây thiệt hại lớn về người và tài sản. Hội Chữ thập đỏ tỉnh kêu gọi các cơ quan, doanh nghiệp ủng hộ đồng bào vùng lũ."
    )
    d.body(
        "Mọi sự ủng hộ xin gửi về tài khoản số 3712.0.1058243 tại Kho bạc Nhà nước khu vực XII, nội dung: “Ủng hộ lũ lụt”."
    )
    d.body("Trân trọng cảm ơn./.")
    d.foot(["- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, CTXH."], ["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"], "Hồ Thị Minh")


@letter(lines="anchored")
def cv_cong_an(d: Letter) -> None:
    d.head(
        "CÔNG AN TỈNH THÁI NGUYÊN",
        ["PHÒNG CẢNH SÁT QUẢN LÝ HÀNH CHÍNH", "VỀ TRẬT TỰ XÃ HỘI"],
        "Số: 1290/PC06-Đ2",
        "Thái Nguyên, ngày 21 tháng 4 năm 2026",
        "V/v xác minh thông tin cư trú",
    )
    d.line("Kính gửi: Công an phường Phan Đình Phùng", align="c", before=12, after=6)
    d.body(
        "Thực hiện Kế hoạch số 45/KH-CAT(PC06) ngày 10 tháng 4 năm 2026 của Công an tỉnh về làm sạch dữ liệu dân cư, Phòng đề nghị Công an phường xác minh thông tin của 12 trường hợp có danh sách gửi kèm."
    )
    d.body("Kết quả gửi về Phòng (qua Đội 2) trước ngày 05/5/2026./.")
    d.foot(
        ["- Như trên;", "- Đ/c Trưởng phòng (để b/c);", "- Lưu: VT, Đ2."],
        ["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"],
        "Thượng tá Ma Văn Thắng",
    )


@letter(lines="border", first=12.7, before=6)
def qc_so(d: Letter) -> None:
    d.head("UBND TỈNH SƠN LA", ["SỞ CÔNG THƯƠNG"], "Số: 90/QĐ-SCT", "Sơn La, ngày 06 tháng 3 năm 2026")
    d.title("QUYẾT ĐỊNH", "Về việc kiện toàn Ban Vì sự tiến bộ của phụ nữ Sở Công Thương")
    d.middle("GIÁM ĐỐC SỞ CÔNG THƯƠNG", before=12)
    d.body(
        "Căn cứ Quyết định số 15/2025/QĐ-UBND ngày 20 tháng 6 năm 2025 của Ủy ban nhân dân tỉnh quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở Công Thương;",
        "Theo đề nghị của Chánh Văn phòng Sở.",
        italic=True,
    )
    d.middle("QUYẾT ĐỊNH:", before=12)
    d.body([("Điều 1.", True), (" Kiện toàn Ban Vì sự tiến bộ của phụ nữ gồm các ông, bà có tên sau:", None)])
    d.body(
        "1. Bà Cầm Thị Phong, Phó Giám đốc Sở: Trưởng ban;",
        "2. Ông Lường Văn Toán, Chánh Văn phòng: Phó Trưởng ban;",
        "3. Bà Đinh Thị Hoài, chuyên viên: Thành viên.",
    )
    d.body(
        [
            ("Điều 2.", True),
            (
                " Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 41/QĐ-SCT ngày 12 tháng 02 năm 2024 của Giám đốc Sở Công Thương.",
                None,
            ),
        ]
    )
    d.body(
        [
            ("Điều 3.", True),
            (
                " Chánh Văn phòng, trưởng các phòng, đơn vị thuộc Sở và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
                None,
            ),
        ]
    )
    d.foot(["- Như Điều 3;", "- Ban VSTBPN tỉnh;", "- Lưu: VT, TCCB."], ["GIÁM ĐỐC"], "Hoàng Văn Chiến")
