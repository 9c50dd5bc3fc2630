# ruff: noqa: E501 - a paragraph stays on one line
"""Documents with a printed type, and what is not a form of the decree."""

from __future__ import annotations

from support.office_letters.letters import letter
from support.office_letters.writing import Letter


@letter(lines="vml_only", before=6, line=1.2)
def to_trinh(d: Letter) -> None:
    d.head("UBND TỈNH TUYÊN QUANG", ["SỞ Y TẾ"], "Số: 188/TTr-SYT", "Tuyên Quang, ngày 27 tháng 5 năm 2026")
    d.title("TỜ TRÌNH", "Về việc phê duyệt chủ trương mua sắm thiết bị y tế năm 2026")
    d.line("Kính gửi: Ủy ban nhân dân tỉnh Tuyên Quang", 14, align="c", before=12, after=6)
    d.body(
        "Căn cứ Luật Đấu thầu ngày 23 tháng 6 năm 2023 và nhu cầu thực tế của các đơn vị trực thuộc, Sở Y tế kính trình Ủy ban nhân dân tỉnh như sau:"
    )
    d.body("I. SỰ CẦN THIẾT", bold=True)
    d.body(
        "Hiện nay, thiết bị tại các trung tâm y tế khu vực đã cũ, chưa đáp ứng yêu cầu khám bệnh, chữa bệnh của nhân dân."
    )
    d.body("II. NỘI DUNG ĐỀ NGHỊ", bold=True)
    d.body("1. Danh mục thiết bị", bold=True)
    d.body("a) Máy siêu âm màu: 05 máy.")
    d.body("b) Máy X-quang kỹ thuật số: 03 máy.")
    d.body("2. Kinh phí và nguồn vốn", bold=True)
    d.body("- Kinh phí dự kiến: 12,5 tỷ đồng.")
    d.body("- Nguồn vốn: Ngân sách tỉnh năm 2026.")
    d.body("(Có danh mục chi tiết kèm theo)", italic=True)
    d.body("Kính đề nghị Ủy ban nhân dân tỉnh xem xét, phê duyệt./.")
    d.foot(["- Như trên;", "- Sở Tài chính (p/h);", "- Lưu: VT, KHTC."], ["GIÁM ĐỐC"], "Nông Thị Mai")


@letter(lines="border", size=14)
def bao_cao(d: Letter) -> None:
    d.head("UBND TỈNH CÀ MAU", ["SỞ TÀI CHÍNH"], "Số: 501/BC-STC", "Cà Mau, ngày 30 tháng 6 năm 2026")
    d.title("BÁO CÁO", "Tình hình thực hiện nhiệm vụ tài chính - ngân sách 6 tháng đầu năm 2026")
    d.line("Kính gửi: Ủy ban nhân dân tỉnh Cà Mau.", 14, align="c", before=12, after=6)
    d.middle("Phần I", before=6)
    d.middle("KẾT QUẢ THỰC HIỆN")
    d.body("I. THU NGÂN SÁCH NHÀ NƯỚC", bold=True)
    d.body(
        "Tổng thu ngân sách nhà nước trên địa bàn đạt 4.512 tỷ đồng, bằng 54,3% dự toán, tăng 8,1% so với cùng kỳ. Cụ thể:"
    )
    d.line("Bảng 1. Kết quả thu ngân sách", 13, bold=True, align="c", before=6)
    d.line("Đơn vị tính: tỷ đồng", 12, italic=True, align="r")
    d.figures(
        (
            ("TT", "Nội dung", "Dự toán", "Thực hiện"),
            ("1", "Thu nội địa", "8.100", "4.402"),
            ("2", "Thu xuất nhập khẩu", "210", "110"),
        ),
        (15, 75, 35, 35),
    )
    d.body("II. CHI NGÂN SÁCH ĐỊA PHƯƠNG", bold=True)
    d.body("1. Chi đầu tư phát triển: 1.204 tỷ đồng, đạt 38% kế hoạch.")
    d.body("2. Chi thường xuyên: 3.015 tỷ đồng, đạt 47% dự toán.")
    d.middle("Phần II", before=6)
    d.middle("NHIỆM VỤ 6 THÁNG CUỐI NĂM")
    d.body("1. Tập trung thu ngân sách, chống thất thu, xử lý nợ đọng thuế.")
    d.body("2. Đẩy nhanh tiến độ giải ngân vốn đầu tư công.")
    d.body("Sở Tài chính kính báo cáo Ủy ban nhân dân tỉnh./.")
    d.foot(
        ["- Như trên;", "- Bộ Tài chính (b/c);", "- Lưu: VT, QLNS."], ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Trịnh Quốc Bảo"
    )


@letter(lines="anchored", first=12.7, before=6)
def ke_hoach(d: Letter) -> None:
    d.head("", ["ỦY BAN NHÂN DÂN", "TỈNH NGHỆ AN"], "Số: 77/KH-UBND", "Nghệ An, ngày 03 tháng 02 năm 2026")
    d.title("KẾ HOẠCH", "Triển khai công tác phòng, chống thiên tai và tìm kiếm cứu nạn", "trên địa bàn tỉnh năm 2026")
    d.body(
        "Thực hiện Luật Phòng, chống thiên tai và Chỉ thị số 19/CT-TTg ngày 15 tháng 5 năm 2025 của Thủ tướng Chính phủ về công tác phòng, chống thiên tai, Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai như sau:"
    )
    d.body("I. MỤC ĐÍCH, YÊU CẦU", bold=True)
    d.body("1. Mục đích", bold=True)
    d.body("- Chủ động phòng ngừa, ứng phó kịp thời các tình huống thiên tai;")
    d.body("- Giảm thiệt hại về người và tài sản.")
    d.body("2. Yêu cầu", bold=True)
    d.body("Quán triệt phương châm “bốn tại chỗ”; phân công rõ người, rõ việc, rõ trách nhiệm.")
    d.body("II. NỘI DUNG", bold=True)
    d.body("1. Công tác chuẩn bị")
    d.body("a) Kiện toàn Ban Chỉ huy các cấp:")
    d.body("- Cấp tỉnh: Xong trước ngày 28 tháng 02 năm 2026.")
    d.body("- Cấp xã: Xong trước ngày 15 tháng 3 năm 2026.")
    d.body("b) Rà soát phương án sơ tán dân:")
    d.body("+ Khu vực ven biển;")
    d.body("+ Khu vực có nguy cơ sạt lở.")
    d.body("2. Công tác thông tin, truyền thông")
    d.body("Báo và Đài Phát thanh và Truyền hình tỉnh tăng thời lượng phát sóng.")
    d.body("III. TỔ CHỨC THỰC HIỆN", bold=True)
    d.body("1. Sở Nông nghiệp và Môi trường là cơ quan thường trực, theo dõi, đôn đốc.")
    d.body("2. Ủy ban nhân dân các xã, phường xây dựng kế hoạch của địa phương trước ngày 10 tháng 3 năm 2026./.")
    d.foot(
        [
            "- Ban Chỉ đạo PCTT quốc gia (b/c);",
            "- Thường trực Tỉnh ủy (b/c);",
            "- Các sở, ban, ngành;",
            "- UBND các xã, phường;",
            "- Lưu: VT, NN (Tr.Dũng).",
        ],
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        "Nguyễn Hữu Phước",
    )


@letter(lines="underscores", size=13, head=12)
def thong_bao(d: Letter) -> None:
    d.head("BỘ Y TẾ", ["BỆNH VIỆN ĐA KHOA", "TRUNG ƯƠNG HUẾ"], "Số: 220/TB-BVTW", "Huế, ngày 19 tháng 01 năm 2026")
    d.title("THÔNG BÁO", "Về việc nghỉ Tết Nguyên đán Bính Ngọ năm 2026")
    d.body("Bệnh viện thông báo lịch nghỉ Tết Nguyên đán Bính Ngọ năm 2026 như sau:")
    d.body("1. Thời gian nghỉ: Từ ngày 14 tháng 02 năm 2026 đến hết ngày 22 tháng 02 năm 2026.")
    d.body("2. Các khoa, phòng bố trí lịch trực, bảo đảm cấp cứu 24/24 giờ.")
    d.body("Đề nghị các khoa, phòng nghiêm túc thực hiện./.")
    d.foot(
        ["- Ban Giám đốc;", "- Các khoa, phòng, trung tâm;", "- Lưu: VT, TCCB."],
        ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
        "TS.BS. Hoàng Anh Dũng",
    )


@letter(lines="anchored", first=10)
def phieu_trinh(d: Letter) -> None:
    d.head("UBND TỈNH LẠNG SƠN", ["SỞ NGOẠI VỤ"], "Số: 12/PTr-VP", "Lạng Sơn, ngày 05 tháng 8 năm 2026")
    d.title("PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC", "Về việc phê duyệt kế hoạch công tác")
    d.line("Kính gửi: Đồng chí Giám đốc Sở", 14, align="c")
    d.body("Văn phòng Sở kính trình đồng chí xem xét dự thảo Kế hoạch công tác tháng 9 năm 2026.")
    d.figures((("Ý kiến của phòng chuyên môn", "Ý kiến của Giám đốc"), ("Thống nhất trình", "")), (80, 80))
    d.line("Người trình", 14, bold=True, align="r")
    d.line("Lý Thị Hoa", 14, bold=True, align="r")


@letter(lines="border")
def don_xin(d: Letter) -> None:
    d.middle("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=13)
    d.middle("Độc lập - Tự do - Hạnh phúc")
    d.rule("Độc lập - Tự do - Hạnh phúc", 14, 1, 160)
    d.middle("ĐƠN XIN NGHỈ PHÉP", before=12)
    d.line("Kính gửi: Trưởng phòng Hành chính - Tổng hợp", 14, align="c", before=6)
    d.body("Tôi tên là: Đinh Thị Thu, công tác tại Phòng Hành chính - Tổng hợp.")
    d.body("Nay tôi làm đơn này xin nghỉ phép 03 ngày, từ ngày 10 đến ngày 12 tháng 8 năm 2026. Lý do: việc gia đình.")
    d.body("Kính mong được xem xét, giải quyết.")
    d.line("Lào Cai, ngày 07 tháng 8 năm 2026", 14, italic=True, align="r")
    d.line("NGƯỜI LÀM ĐƠN", 14, bold=True, align="r")
    d.line()
    d.line()
    d.line("Đinh Thị Thu", 14, align="r")


@letter(lines="border")
def thong_tu(d: Letter) -> None:
    d.head("", ["BỘ NỘI VỤ"], "Số: 05/2026/TT-BNV", "Hà Nội, ngày 12 tháng 3 năm 2026")
    d.title("THÔNG TƯ", "Quy định chi tiết về lưu trữ số")
    d.body(
        "Căn cứ Luật Lưu trữ số 33/2024/QH15;",
        "Theo đề nghị của Cục trưởng Cục Văn thư và Lưu trữ nhà nước;",
        "Bộ trưởng Bộ Nội vụ ban hành Thông tư quy định chi tiết về lưu trữ số.",
        italic=True,
    )
    d.body("Điều 1. Phạm vi điều chỉnh", bold=True)
    d.body("Thông tư này quy định chi tiết về lưu trữ số.")
    d.foot(["- Văn phòng Chính phủ;", "- Lưu: VT, VTLT."], ["BỘ TRƯỞNG"], "Phạm Thị Bình")


@letter(lines="vml_only")
def dang(d: Letter) -> None:
    a, b = d.table(1, (60, 100)).rows[0].cells
    d.line("TỈNH ỦY LẠNG SƠN", 14, align="c", cell=a)
    d.line("*", 14, align="c", cell=a)
    d.line("Số 45-KH/TU", 14, align="c", cell=a)
    d.line("ĐẢNG CỘNG SẢN VIỆT NAM", 15, bold=True, align="c", cell=b)
    d.line("Lạng Sơn, ngày 05 tháng 8 năm 2026", 14, italic=True, align="c", cell=b)
    d.line("KẾ HOẠCH", 16, bold=True, align="c")
    d.middle("thực hiện Nghị quyết Đại hội")
    d.body("Ban Thường vụ Tỉnh ủy ban hành Kế hoạch như sau:")
    d.body("I- MỤC ĐÍCH", bold=True)
    d.body("1- Quán triệt sâu rộng nghị quyết.")
    d.foot(["- Ban Bí thư,", "- Lưu Văn phòng Tỉnh ủy."], ["T/M BAN THƯỜNG VỤ", "BÍ THƯ"], "Hoàng Văn A")


@letter(lines="anchored", size=14)
def huong_dan_thap_phan(d: Letter) -> None:
    d.head("BỘ TÀI CHÍNH", ["KHO BẠC NHÀ NƯỚC"], "Số: 88/HD-KBNN", "Hà Nội, ngày 15 tháng 01 năm 2026")
    d.title("HƯỚNG DẪN", "Kiểm soát chi thường xuyên năm 2026")
    d.body("1. Nguyên tắc chung", bold=True)
    d.body("1.1. Kiểm soát chi bảo đảm đúng chế độ, tiêu chuẩn, định mức.")
    d.body("1.2. Hồ sơ gửi qua dịch vụ công trực tuyến.")
    d.body("2. Hồ sơ kiểm soát", bold=True)
    d.body("2.1. Đối với khoản chi tiền lương:")
    d.body("a) Danh sách chi trả;")
    d.body("b) Văn bản giao biên chế.")
    d.body("2.2. Đối với khoản chi mua sắm: hợp đồng, biên bản nghiệm thu.")
    d.body("3. Tổ chức thực hiện", bold=True)
    d.body("Các Kho bạc Nhà nước khu vực tổ chức thực hiện Hướng dẫn này./.")
    d.foot(["- Các KBNN khu vực;", "- Lưu: VT, KSC."], ["KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC"], "Đặng Minh Tú")


@letter(lines="border")
def phu_luc_rieng(d: Letter) -> None:
    d.middle("Phụ lục I")
    d.middle("DANH SÁCH CÁN BỘ ĐƯỢC CỬ ĐI ĐÀO TẠO")
    d.middle("(Kèm theo Quyết định số 55/QĐ-SNV ngày 09 tháng 6 năm 2026 của Sở Nội vụ)", italic=True)
    d.rule("DANH SÁCH CÁN BỘ", 14, 0.5, 160)
    d.line()
    d.figures(
        (
            ("STT", "Họ và tên", "Đơn vị"),
            ("1", "Nguyễn Thị Lan", "Phòng Cải cách hành chính"),
            ("2", "Trần Văn Hậu", "Văn phòng Sở"),
        ),
        (15, 75, 70),
    )


@letter(lines="border", first=12.7)
def chuong_trinh(d: Letter) -> None:
    d.head("", ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ CẦN THƠ"], "Số: 06/CTr-UBND", "Cần Thơ, ngày 20 tháng 01 năm 2026")
    d.title("CHƯƠNG TRÌNH", "Công tác năm 2026 của Ủy ban nhân dân thành phố")
    d.body("A. ĐỊNH HƯỚNG CHUNG", bold=True)
    d.body("Năm 2026 là năm đầu thực hiện kế hoạch 5 năm 2026 - 2030.")
    d.body("B. NỘI DUNG CỤ THỂ", bold=True)
    d.body("I. QUÝ I", bold=True)
    d.body("1. Kế hoạch chuyển đổi số.")
    d.body("2. Kế hoạch cải cách hành chính.")
    d.body("II. QUÝ II", bold=True)
    d.body("1. Đề án phát triển logistics.")
    d.body("2. Báo cáo sơ kết 6 tháng./.")
    d.foot(
        ["- TT. Thành ủy;", "- Các sở, ban, ngành;", "- Lưu: VT, TH."],
        ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
        "Lê Thị Bảo Châu",
    )
