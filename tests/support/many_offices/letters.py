# ruff: noqa: E501 - what a paper says stays on one line
"""Công văn of many offices, right in every respect."""

from __future__ import annotations

from typing import Final

from support.many_offices.paper import Paper

CV_SO: Final = Paper(
    parent=("UBND TỈNH NGHỆ AN",),
    issuer=("SỞ Y TẾ",),
    number="Số: 1247/SYT-NVY",
    date="Nghệ An, ngày 12 tháng 3 năm 2026",
    about="V/v tăng cường phòng, chống\nbệnh sởi trên địa bàn tỉnh",
    addressees=(
        "- Ủy ban nhân dân các xã, phường;",
        "- Các bệnh viện công lập và ngoài công lập;",
        "- Trung tâm Kiểm soát bệnh tật tỉnh.",
    ),
    body=(
        "Thực hiện Công văn số 852/BYT-PB ngày 20 tháng 02 năm 2026 của Bộ Y tế về việc tăng cường công tác phòng, chống bệnh sởi; "
        "trước tình hình số ca mắc có xu hướng tăng, Sở Y tế đề nghị các cơ quan, đơn vị triển khai một số nội dung sau:",
        "1. Ủy ban nhân dân các xã, phường",
        "a) Chỉ đạo trạm y tế rà soát, lập danh sách trẻ từ 9 tháng đến 10 tuổi chưa tiêm đủ mũi vắc xin;",
        "b) Phối hợp với các trường học tuyên truyền, vận động phụ huynh đưa trẻ đi tiêm chủng đầy đủ, đúng lịch.",
        "2. Các bệnh viện",
        "a) Tổ chức phân luồng, cách ly và điều trị kịp thời các trường hợp mắc bệnh;",
        "b) Bảo đảm đủ thuốc, vật tư, hóa chất phục vụ công tác thu dung, điều trị.",
        "3. Trung tâm Kiểm soát bệnh tật tỉnh",
        "- Giám sát chặt chẽ tình hình dịch, xử lý triệt để các ổ dịch mới phát sinh;",
        "- Tổng hợp, báo cáo Sở Y tế trước 15 giờ 00 hằng ngày.",
        "Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện./.",
    ),
    signed=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Trần Thị Hồng Sa",
    recipients=("- Như trên;", "- UBND tỉnh (để b/c);", "- Giám đốc Sở (để b/c);", "- Lưu: VT, NVY (03b)."),
)

CV_BO: Final = Paper(
    issuer=("BỘ GIÁO DỤC VÀ ĐÀO TẠO",),
    number="Số: 689/BGDĐT-GDPT",
    date="Hà Nội, ngày 06 tháng 02 năm 2026",
    about="V/v hướng dẫn tổ chức\nngày hội đọc sách năm 2026",
    addressees=("Sở Giáo dục và Đào tạo các tỉnh, thành phố",),
    body=(
        "Nhằm phát triển văn hóa đọc trong nhà trường, Bộ Giáo dục và Đào tạo đề nghị các Sở Giáo dục và Đào tạo chỉ đạo thực hiện:",
        "1. Lựa chọn hình thức tổ chức phù hợp với điều kiện của từng cơ sở giáo dục; không gây áp lực cho học sinh, giáo viên.",
        "2. Khuyến khích các thư viện mở cửa phục vụ cả ngày thứ Bảy, Chủ nhật trong tháng 4 năm 2026.",
        "3. Báo cáo kết quả về Bộ (qua Vụ Giáo dục Phổ thông) trước ngày 15/5/2026 để tổng hợp.",
        "Trân trọng./.",
    ),
    signed=("TL. BỘ TRƯỞNG", "KT. VỤ TRƯỞNG VỤ GIÁO DỤC PHỔ THÔNG", "PHÓ VỤ TRƯỞNG"),
    name="Lê Đức Mẫn",
    recipients=("- Như trên;", "- Bộ trưởng (để báo cáo);", "- Lưu: VT, Vụ GDPT (05b)."),
)

CV_UBND: Final = Paper(
    issuer=("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NINH"),
    number="Số: 432/UBND-KTTC",
    date="Quảng Ninh, ngày 27 tháng 01 năm 2026",
    about="V/v đẩy nhanh tiến độ giải ngân\nvốn đầu tư công năm 2026",
    addressees=("- Các sở, ban, ngành của tỉnh;", "- Ủy ban nhân dân các xã, phường, đặc khu;", "- Các chủ đầu tư."),
    body=(
        "Đến hết ngày 20 tháng 01 năm 2026, tỷ lệ giải ngân vốn đầu tư công của tỉnh đạt 2,3% kế hoạch, thấp hơn bình quân chung của cả nước. "
        "Để phấn đấu hoàn thành mục tiêu đề ra, Ủy ban nhân dân tỉnh yêu cầu:",
        "**1. Các chủ đầu tư**",
        "- Lập kế hoạch giải ngân chi tiết theo từng tháng, từng dự án, gửi Sở Tài chính trước ngày 05 tháng 02 năm 2026.",
        "- Kịp thời hoàn thiện hồ sơ thanh toán khi có khối lượng, không để dồn vào cuối năm.",
        "**2. Sở Tài chính**",
        "- Theo dõi, đôn đốc, tổng hợp kết quả giải ngân của từng chủ đầu tư.",
        "- Tham mưu điều chuyển vốn của các dự án chậm tiến độ theo quy định.",
        "**3. Kho bạc Nhà nước khu vực III** thực hiện kiểm soát, thanh toán vốn trong thời hạn quy định.",
        "Yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc triển khai thực hiện./.",
    ),
    signed=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Nguyễn Quang Mục",
    recipients=(
        "- Như trên;",
        "- Thường trực Tỉnh ủy (báo cáo);",
        "- CT, các PCT UBND tỉnh;",
        "- V0, V1, KTTC;",
        "- Lưu: VT, KTTC2.",
    ),
)

CV_XA: Final = Paper(
    parent=("UBND TỈNH PHÚ THỌ",),
    issuer=("ỦY BAN NHÂN DÂN", "XÃ ĐỒNG LƯƠNG"),
    number="Số: 08/UBND-VHXH",
    date="Đồng Lương, ngày 09 tháng 01 năm 2026",
    about="V/v rà soát đối tượng tặng quà\nnhân dịp Tết Nguyên đán Bính Ngọ",
    addressees=("Trưởng các khu dân cư",),
    body=(
        "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về việc chăm lo Tết cho người có công với cách mạng, hộ nghèo, đối tượng bảo trợ xã hội, "
        "Ủy ban nhân dân xã yêu cầu trưởng các khu dân cư:",
        "Rà soát, lập danh sách người có công với cách mạng và thân nhân đang cư trú trên địa bàn, bảo đảm không bỏ sót, không trùng lặp.",
        "Gửi danh sách về Phòng Văn hóa - Xã hội xã trước ngày 15 tháng 01 năm 2026 để tổng hợp, trình cấp có thẩm quyền.",
        "Quá trình thực hiện, nếu có vướng mắc, liên hệ ông Hoàng Văn Lạp, chuyên viên Phòng Văn hóa - Xã hội, điện thoại 0912 000 111./.",
    ),
    signed=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    name="Đinh Công Mão",
    recipients=("- Như trên;", "- TT Đảng ủy, HĐND xã;", "- Lưu: VT, VHXH."),
)

CV_TRUONG: Final = Paper(
    parent=("SỞ GIÁO DỤC VÀ ĐÀO TẠO LÀO CAI",),
    issuer=("TRƯỜNG TRUNG HỌC", "PHỔ THÔNG SỐ 2 BẢO YÊN"),
    number="Số: 45/THPTBY-HC",
    date="Bảo Yên, ngày 18 tháng 3 năm 2026",
    about="V/v đề nghị hỗ trợ kinh phí\nsửa chữa nhà đa năng",
    addressees=("Sở Giáo dục và Đào tạo tỉnh Lào Cai",),
    body=(
        "Nhà đa năng của Trường được đưa vào sử dụng từ năm 2012, diện tích 480 m2. Qua nhiều năm sử dụng, mái tôn bị dột, hệ thống điện xuống cấp, "
        "tiềm ẩn nguy cơ mất an toàn cho học sinh.",
        "Trường Trung học phổ thông số 2 Bảo Yên kính đề nghị Sở Giáo dục và Đào tạo xem xét, hỗ trợ kinh phí sửa chữa với số tiền 385.000.000 đồng "
        "(Ba trăm tám mươi lăm triệu đồng).",
        "*(Kèm theo dự toán chi tiết và biên bản khảo sát hiện trạng)*",
        "Trân trọng cảm ơn./.",
    ),
    signed=("HIỆU TRƯỞNG",),
    name="ThS. Phạm Thị Lan Trúc",
    recipients=("- Như trên;", "- Lưu: VT, HC."),
)

CV_BENH_VIEN: Final = Paper(
    parent=("SỞ Y TẾ CẦN THƠ",),
    issuer=("BỆNH VIỆN ĐA KHOA", "Ô MÔN"),
    number="Số: 210/BVOM-KHTH",
    date="Cần Thơ, ngày 20 tháng 4 năm 2026",
    about="V/v mời chào giá vật tư y tế",
    addressees=("Các nhà cung cấp có quan tâm",),
    body=(
        "Bệnh viện Đa khoa Ô Môn có nhu cầu tiếp nhận báo giá để tham khảo, xây dựng giá gói thầu, làm cơ sở tổ chức lựa chọn nhà thầu cho gói thầu "
        "mua sắm vật tư y tế năm 2026 với nội dung cụ thể như sau:",
        "**I. THÔNG TIN CỦA ĐƠN VỊ YÊU CẦU BÁO GIÁ**",
        "1. Đơn vị yêu cầu báo giá: Bệnh viện Đa khoa Ô Môn.",
        "2. Cách thức tiếp nhận báo giá: nhận trực tiếp tại Khoa Dược hoặc qua thư điện tử duocbvom@example.vn.",
        "3. Thời hạn tiếp nhận báo giá: từ 08 giờ 00 ngày 21 tháng 4 năm 2026 đến trước 17 giờ 00 ngày 04 tháng 5 năm 2026.",
        "**II. NỘI DUNG YÊU CẦU BÁO GIÁ**",
        "1. Địa điểm cung cấp: Kho Khoa Dược, Bệnh viện Đa khoa Ô Môn.",
        "2. Thời gian giao hàng dự kiến: trong vòng 05 ngày kể từ ngày nhận được dự trù.",
        "Bệnh viện mong nhận được sự quan tâm của các nhà cung cấp./.",
    ),
    signed=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="BSCKII. Huỳnh Văn Lạc",
    recipients=("- Như trên;", "- Ban Giám đốc;", "- Lưu: VT, KHTH."),
)

CV_CONG_AN: Final = Paper(
    parent=("CÔNG AN TỈNH AN GIANG",),
    issuer=("PHÒNG CẢNH SÁT GIAO THÔNG",),
    number="Số: 377/PC08-Đ1",
    date="An Giang, ngày 02 tháng 3 năm 2026",
    about="V/v phối hợp bảo đảm trật tự,\nan toàn giao thông",
    addressees=("Công an các xã, phường, đặc khu",),
    body=(
        "Qua theo dõi, tình hình tai nạn giao thông trên các tuyến đường tỉnh diễn biến phức tạp. Phòng Cảnh sát giao thông đề nghị Công an các xã, "
        "phường, đặc khu phối hợp thực hiện:",
        "1. Tăng cường tuần tra, kiểm soát trên các tuyến đường liên xã, nhất là từ 18 giờ 00 đến 22 giờ 00.",
        "2. Kiên quyết xử lý nghiêm các hành vi vi phạm nồng độ cồn, chở quá số người quy định.",
        "3. Trao đổi thông tin qua Đội Tham mưu, điện thoại trực ban 0296 3000 222./.",
    ),
    signed=("TRƯỞNG PHÒNG",),
    name="Thượng tá Lâm Thành Rin",
    recipients=("- Như trên;", "- Đ/c Giám đốc (để b/c);", "- Lưu: VT, Đ1."),
)

CV_HOI_DONG: Final = Paper(
    parent=("HỘI ĐỒNG NHÂN DÂN TỈNH HÀ TĨNH",),
    issuer=("BAN KINH TẾ - NGÂN SÁCH",),
    number="Số: 33/HĐND-KTNS",
    date="Hà Tĩnh, ngày 15 tháng 5 năm 2026",
    about="V/v cung cấp tài liệu phục vụ\ngiám sát chuyên đề",
    addressees=("- Sở Tài chính;", "- Thuế tỉnh Hà Tĩnh."),
    body=(
        "Để chuẩn bị nội dung giám sát chuyên đề về thu ngân sách nhà nước giai đoạn 2024 - 2025, Ban Kinh tế - Ngân sách đề nghị các cơ quan cung cấp:",
        "1. Báo cáo kết quả thu ngân sách nhà nước từng năm, chi tiết theo từng khoản thu, sắc thuế.",
        "2. Danh sách các tổ chức, cá nhân nợ thuế kéo dài và biện pháp xử lý.",
        "3. Những khó khăn, vướng mắc, kiến nghị, đề xuất với Hội đồng nhân dân tỉnh.",
        "Tài liệu gửi về Ban trước ngày 25 tháng 5 năm 2026./.",
    ),
    signed=("TM. BAN KINH TẾ - NGÂN SÁCH", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
    name="Bùi Thị Mộc Trà",
    recipients=("- Như trên;", "- TT HĐND tỉnh;", "- Lưu: VT, KTNS."),
)

CV_PHUC_DAP: Final = Paper(
    parent=("BỘ TÀI CHÍNH",),
    issuer=("CỤC THUẾ",),
    number="Số: 1020/CT-CS",
    date="Hà Nội, ngày 24 tháng 3 năm 2026",
    about="V/v hóa đơn, chứng từ",
    addressees=("Thuế tỉnh Lâm Đồng",),
    body=(
        "Trả lời Công văn số 215/LDO-QLDN2 ngày 04 tháng 3 năm 2026 của Thuế tỉnh Lâm Đồng về việc xử lý hóa đơn đã lập sai, Cục Thuế có ý kiến như sau:",
        "Tại khoản 1 Điều 19 Nghị định số 123/2020/NĐ-CP ngày 19 tháng 10 năm 2020 của Chính phủ quy định về hóa đơn, chứng từ quy định:",
        "*“1. Trường hợp người bán phát hiện hóa đơn điện tử đã được cấp mã của cơ quan thuế chưa gửi cho người mua có sai sót thì người bán thực hiện "
        "thông báo với cơ quan thuế và lập hóa đơn điện tử mới.”*",
        "Căn cứ quy định trên, đề nghị Thuế tỉnh Lâm Đồng hướng dẫn người nộp thuế thực hiện theo đúng quy định.",
        "Cục Thuế thông báo để Thuế tỉnh Lâm Đồng được biết./.",
    ),
    signed=("TL. CỤC TRƯỞNG", "KT. TRƯỞNG BAN CHÍNH SÁCH, THUẾ QUỐC TẾ", "PHÓ TRƯỞNG BAN"),
    name="Phạm Thị Minh Thơ",
    recipients=("- Như trên;", "- Phó Cục trưởng Mai Sơn (để báo cáo);", "- Ban PC;", "- Lưu: VT, CS."),
)

CV_KHAN: Final = Paper(
    parent=("UBND TỈNH THANH HÓA",),
    issuer=("SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"),
    number="Số: 5120/SNNMT-TL",
    date="Thanh Hóa, ngày 22 tháng 9 năm 2026",
    about="V/v chủ động ứng phó bão số 9",
    urgency="HỎA TỐC",
    addressees=("- Ủy ban nhân dân các xã, phường;", "- Các công ty khai thác công trình thủy lợi."),
    body=(
        "Theo bản tin của Trung tâm Dự báo khí tượng thủy văn quốc gia, bão số 9 có khả năng ảnh hưởng trực tiếp đến tỉnh. Sở Nông nghiệp và Môi trường đề nghị:",
        "1. Kiểm tra, rà soát toàn bộ hệ thống đê điều, hồ đập; bố trí lực lượng thường trực 24/24 giờ tại các vị trí xung yếu.",
        "2. Vận hành tiêu nước đệm, chống ngập úng cho diện tích lúa mùa chưa thu hoạch.",
        "3. Báo cáo tình hình về Sở trước 16 giờ 00 hằng ngày./.",
    ),
    signed=("GIÁM ĐỐC",),
    name="Cao Văn Mực",
    recipients=("- Như trên;", "- UBND tỉnh (b/c);", "- Giám đốc, các PGĐ Sở;", "- Lưu: VT, TL."),
)

CV_PHU_LUC: Final = Paper(
    parent=("UBND THÀNH PHỐ ĐÀ NẴNG",),
    issuer=("SỞ NỘI VỤ",),
    number="Số: 905/SNV-CCHC",
    date="Đà Nẵng, ngày 30 tháng 3 năm 2026",
    about="V/v báo cáo cải cách hành chính\nquý I năm 2026",
    addressees=("- Các sở, ban, ngành;", "- Ủy ban nhân dân các xã, phường."),
    body=(
        "Sở Nội vụ đề nghị các cơ quan, đơn vị, địa phương báo cáo kết quả cải cách hành chính quý I năm 2026 theo biểu mẫu tại Phụ lục kèm theo, "
        "gửi về Sở trước ngày 05 tháng 4 năm 2026.",
        "Báo cáo gửi qua Hệ thống quản lý văn bản và điều hành, đồng thời gửi tệp bảng tính qua thư điện tử cchc@example.vn./.",
    ),
    after=(
        "^^Phụ lục",
        "^^BIỂU MẪU BÁO CÁO",
        "^*(Kèm theo Công văn số 905/SNV-CCHC ngày 30 tháng 3 năm 2026 của Sở Nội vụ)*",
        "1. Số văn bản chỉ đạo, điều hành đã ban hành trong quý.",
        "2. Số thủ tục hành chính được giải quyết đúng hạn, quá hạn.",
        "3. Kiến nghị, đề xuất.",
    ),
    signed=("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG CẢI CÁCH HÀNH CHÍNH"),
    name="Võ Nguyên Thụ",
    recipients=("- Như trên;", "- Lưu: VT, CCHC."),
    is_long=True,
)

CV_SONG_NGU: Final = Paper(
    issuer=("BAN QUẢN LÝ", "KHU KINH TẾ NGHI SƠN"),
    parent=("UBND TỈNH THANH HÓA",),
    number="Số: 118/BQL-ĐT",
    date="Thanh Hóa, ngày 14 tháng 4 năm 2026",
    about="V/v thời hạn nộp báo cáo đầu tư",
    addressees=("Công ty TNHH Hanaka Việt Nam",),
    body=(
        "Ban Quản lý Khu kinh tế Nghi Sơn đề nghị Công ty nộp báo cáo tình hình thực hiện dự án quý I năm 2026 trước ngày 20 tháng 4 năm 2026.",
        "*The Management Board kindly requests your Company to submit the report on project implementation for the first quarter of 2026 before 20 April 2026.*",
        "Nếu cần trao đổi, đề nghị liên hệ Phòng Đầu tư, điện thoại 0237 3000 333./.",
    ),
    signed=("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
    name="Lê Xuân Thạc",
    recipients=("- Như trên;", "- Lưu: VT, ĐT."),
    reported=frozenset({"whole paragraph in italics"}),
)

CV_DAI_HOC: Final = Paper(
    parent=("ĐẠI HỌC QUỐC GIA HÀ NỘI",),
    issuer=("TRƯỜNG ĐẠI HỌC VIỆT NHẬT",),
    number="Số: 64/ĐHVN-ĐT",
    date="Hà Nội, ngày 03 tháng 02 năm 2026",
    about="V/v cử giảng viên tham gia\nhội đồng thẩm định",
    addressees=("Trường Đại học Khoa học Tự nhiên",),
    body=(
        "Để thẩm định chương trình đào tạo thạc sĩ ngành Khoa học bền vững, Trường Đại học Việt Nhật trân trọng đề nghị Quý Trường cử 02 giảng viên "
        "có trình độ tiến sĩ trở lên tham gia hội đồng.",
        "Thông tin giảng viên gửi về Phòng Đào tạo và Công tác học sinh, sinh viên trước ngày 10 tháng 02 năm 2026.",
        "Rất mong nhận được sự hợp tác của Quý Trường./.",
    ),
    signed=("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"),
    name="PGS.TS. Nguyễn Hoàng Thảo Vy",
    recipients=("- Như trên;", "- Lưu: VT, ĐT&CTHSSV."),
)

CV_KHAC: Final[dict[str, Paper]] = {
    "cv sở": CV_SO,
    "cv bộ": CV_BO,
    "cv ubnd tỉnh": CV_UBND,
    "cv xã": CV_XA,
    "cv trường": CV_TRUONG,
    "cv bệnh viện": CV_BENH_VIEN,
    "cv công an": CV_CONG_AN,
    "cv ban hđnd": CV_HOI_DONG,
    "cv phúc đáp": CV_PHUC_DAP,
    "cv hỏa tốc": CV_KHAN,
    "cv phụ lục": CV_PHU_LUC,
    "cv song ngữ": CV_SONG_NGU,
    "cv đại học": CV_DAI_HOC,
}
