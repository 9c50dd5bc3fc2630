# ruff: noqa: E501 - what a paper says stays on one line
"""Further papers of offices, whose words are easily taken for what they are not."""

from __future__ import annotations

from typing import Final

from support.many_offices.paper import Paper


def _dispatch(issuer: str, number: str, about: str, to: str, *body: str, signed: str = "GIÁM ĐỐC", name: str = "Lê Văn Hòa",
              parent: str = "", day: str = "Hà Nội, ngày 16 tháng 3 năm 2026", copies: str = "- Như trên;|- Lưu: VT, TH.", **more: object) -> Paper:  # fmt: skip
    return Paper(
        parent=(parent,) if parent else (), issuer=tuple(issuer.split("|")), number=f"Số: {number}", date=day, about=f"V/v {about}",
        addressees=tuple(to.split("|")), body=body, signed=tuple(signed.split("|")), name=name, recipients=tuple(copies.split("|")),
        **more,  # type: ignore[arg-type]
    )  # fmt: skip


def _titled(title: str, subject: str, issuer: str, number: str, *body: str, signed: str = "GIÁM ĐỐC", name: str = "Lê Văn Hòa", parent: str = "",
            day: str = "Hà Nội, ngày 16 tháng 3 năm 2026", copies: str = "- Các đơn vị thuộc Sở;|- Lưu: VT, TH.", to: str = "", **more: object) -> Paper:  # fmt: skip
    return Paper(
        parent=(parent,) if parent else (), issuer=tuple(issuer.split("|")), number=f"Số: {number}" if number else "", date=day, title=title,
        subject=subject.replace("|", "\n"), addressees=tuple(to.split("|")) if to else (), body=body, signed=tuple(signed.split("|")) if signed else (),
        name=name if signed else "", recipients=tuple(copies.split("|")) if copies else (), **more,  # type: ignore[arg-type]
    )  # fmt: skip


SOLICITED: Final = (
    "Đề nghị các đơn vị nghiêm túc triển khai thực hiện; vướng mắc phản ánh về cơ quan để phối hợp giải quyết./."
)

FURTHER: Final[dict[str, Paper]] = {
    "cv kho bạc": _dispatch(
        "KHO BẠC NHÀ NƯỚC KHU VỰC XIII", "214/KBXIII-KTNN", "quyết toán ngân sách nhà nước\nniên độ 2025", "- Các phòng nghiệp vụ;|- Các phòng giao dịch trực thuộc.",
        "Để bảo đảm tiến độ khóa sổ và quyết toán niên độ 2025, Kho bạc Nhà nước khu vực XIII hướng dẫn một số nội dung sau:",
        "1. Thời hạn chi: đến hết ngày 31 tháng 01 năm 2026 (thời gian chỉnh lý quyết toán).", "2. Đối chiếu số dư tài khoản tiền gửi:",
        "a) Mẫu số 05a-ĐCSDTK/KBNN được lập thành 02 bản;", "b) Chậm nhất ngày 10 tháng 02 năm 2026 gửi về phòng nghiệp vụ.", SOLICITED,
        parent="KHO BẠC NHÀ NƯỚC", day="Khánh Hòa, ngày 08 tháng 01 năm 2026", copies="- Như trên;|- Ban Giám đốc;|- Lưu: VT, KTNN (06b)."),
    "cv bảo hiểm": _dispatch(
        "BẢO HIỂM XÃ HỘI|TỈNH ĐẮK LẮK", "655/BHXH-CSYT", "thanh toán chi phí khám bệnh,\nchữa bệnh bảo hiểm y tế quý I", "Các cơ sở khám bệnh, chữa bệnh bảo hiểm y tế",
        "Căn cứ Luật Bảo hiểm y tế; căn cứ hợp đồng khám bệnh, chữa bệnh đã ký kết, Bảo hiểm xã hội tỉnh thông báo như sau:",
        "- Chi phí phát sinh trong quý I năm 2026 là 185.420.336.000 đồng, bằng 24,7% dự toán được giao.",
        "- Số đã tạm ứng: 150.000.000.000 đồng; số còn được thanh toán: 35.420.336.000 đồng.", SOLICITED,
        parent="BẢO HIỂM XÃ HỘI VIỆT NAM", day="Đắk Lắk, ngày 21 tháng 4 năm 2026", signed="KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC"),
    "cv tòa án": _dispatch(
        "TÒA ÁN NHÂN DÂN|KHU VỰC 2 - GIA LAI", "77/TAKV2-VP", "phối hợp tống đạt văn bản tố tụng", "Ủy ban nhân dân xã Ia Grai",
        "Tòa án nhân dân khu vực 2 - Gia Lai đang thụ lý vụ án dân sự về “Tranh chấp hợp đồng vay tài sản”.",
        "Đề nghị Ủy ban nhân dân xã phối hợp niêm yết công khai văn bản tố tụng tại trụ sở trong thời hạn 15 ngày kể từ ngày niêm yết.",
        "Trân trọng cảm ơn sự hợp tác của Quý cơ quan./.", signed="CHÁNH ÁN", name="Rmah Đơn", parent="TÒA ÁN NHÂN DÂN TỈNH GIA LAI",
        day="Gia Lai, ngày 02 tháng 6 năm 2026"),
    "cv công ty": _dispatch(
        "CÔNG TY CỔ PHẦN|CẤP THOÁT NƯỚC HẢI HẬU", "19/CTN-KT", "tạm ngừng cung cấp nước", "- Ủy ban nhân dân xã Hải Hậu;|- Quý khách hàng.",
        "Để thi công đấu nối tuyến ống D300, Công ty tạm ngừng cung cấp nước từ 22 giờ 00 ngày 20 tháng 3 năm 2026 đến 04 giờ 00 ngày 21 tháng 3 năm 2026.",
        "Khu vực bị ảnh hưởng: các thôn 1, 2, 3 và khu phố 5.", "Rất mong nhận được sự thông cảm của Quý khách hàng./.",
        day="Ninh Bình, ngày 17 tháng 3 năm 2026", signed="TỔNG GIÁM ĐỐC", name="Vũ Mạnh Thái Lai"),
    "cv công dân": _dispatch(
        "ỦY BAN NHÂN DÂN|XÃ PHÚ NINH", "140/UBND-KT", "trả lời đơn kiến nghị của công dân", "Ông Trần Văn Tuất, thôn Tân Phú, xã Phú Ninh",
        "Ngày 02 tháng 3 năm 2026, Ủy ban nhân dân xã nhận được đơn của ông về việc cấp giấy chứng nhận quyền sử dụng đất. Sau khi xem xét, Ủy ban nhân dân xã trả lời như sau:",
        "Thửa đất số 125, tờ bản đồ số 07, diện tích 320,5 m2 có nguồn gốc do ông bà để lại, sử dụng ổn định trước ngày 15 tháng 10 năm 1993.",
        "Theo quy định tại khoản 1 Điều 138 Luật Đất đai năm 2024, trường hợp của ông đủ điều kiện lập hồ sơ.",
        "Vậy, Ủy ban nhân dân xã trả lời để ông biết, thực hiện./.", parent="UBND THÀNH PHỐ ĐÀ NẴNG", day="Phú Ninh, ngày 11 tháng 3 năm 2026",
        signed="TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH", name="Đỗ Thanh Kỉnh", copies="- Như trên;|- CT, các PCT UBND xã;|- Lưu: VT, KT."),
    "cv trích luật": _dispatch(
        "SỞ TƯ PHÁP", "88/STP-VBQPPL", "góp ý dự thảo Quyết định", "Sở Xây dựng",
        "Sở Tư pháp có ý kiến đối với dự thảo Quyết định như sau:", "1. Tại Điều 1, đề nghị sửa như sau:",
        "“Điều 1. Phạm vi điều chỉnh", "1. Quyết định này quy định về phân cấp quản lý hệ thống thoát nước.", "2. Quyết định này không áp dụng đối với hệ thống thủy lợi.”",
        "2. Tại khoản 3 Điều 5, đề nghị bỏ cụm từ “và các đơn vị liên quan” để bảo đảm tính cụ thể.",
        "3. Về thể thức: căn cứ ban hành văn bản trình bày bằng chữ in thường, kiểu chữ nghiêng.", "Đề nghị Sở Xây dựng nghiên cứu, tiếp thu, hoàn chỉnh dự thảo./.",
        parent="UBND TỈNH AN GIANG", day="An Giang, ngày 26 tháng 02 năm 2026", signed="KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC"),
    "cv dấu sao": _dispatch(
        "CHI CỤC THÚ Y VÙNG VI", "301/TYV6-KD", "kiểm dịch động vật nhập khẩu", "Các cơ sở nhập khẩu thịt đông lạnh",
        "Chi cục Thú y vùng VI thông báo một số yêu cầu:", "* Về hồ sơ khai báo:", "+ Đơn khai báo kiểm dịch theo Mẫu 19;", "+ Giấy chứng nhận kiểm dịch của nước xuất khẩu.",
        "* Về lấy mẫu:", "(1) Lô hàng dưới 25 tấn: lấy 05 mẫu.", "(2) Lô hàng từ 25 tấn trở lên: lấy 08 mẫu.", "Thời gian thực hiện từ ngày 01 tháng 4 năm 2026./.",
        parent="CỤC CHĂN NUÔI VÀ THÚ Y", day="Thành phố Hồ Chí Minh, ngày 23 tháng 3 năm 2026", signed="CHI CỤC TRƯỞNG", name="Bạch Đức Liêm"),
    "cv thừa ủy quyền": _dispatch(
        "ỦY BAN NHÂN DÂN|TỈNH LẠNG SƠN", "512/UBND-NC", "cử người phát ngôn", "Bộ Văn hóa, Thể thao và Du lịch",
        "Ủy ban nhân dân tỉnh Lạng Sơn cử ông Dương Xuân Thản, Phó Chủ tịch Ủy ban nhân dân tỉnh, là người phát ngôn và cung cấp thông tin cho báo chí.",
        "Thông tin liên hệ: số điện thoại 0205 3812 000; thư điện tử vp@example.vn.", "Trân trọng./.", day="Lạng Sơn, ngày 05 tháng 6 năm 2026",
        signed="TUQ. CHỦ TỊCH|CHÁNH VĂN PHÒNG", name="Hoàng Khánh Lư", copies="- Như trên;|- Lưu: VT, NC."),
    "cv quyền giám đốc": _dispatch(
        "SỞ DÂN TỘC VÀ TÔN GIÁO", "67/SDTTG-CSDT", "rà soát thôn đặc biệt khó khăn", "Ủy ban nhân dân các xã",
        "Sở Dân tộc và Tôn giáo đề nghị Ủy ban nhân dân các xã rà soát, lập danh sách thôn đặc biệt khó khăn theo Biểu số 01 kèm theo.",
        "*(Có Biểu số 01 kèm theo)*", "Báo cáo gửi trước ngày 30 tháng 3 năm 2026./.", parent="UBND TỈNH TUYÊN QUANG", day="Tuyên Quang, ngày 10 tháng 3 năm 2026",
        signed="Q. GIÁM ĐỐC", name="Ma Thị Nhài"),
    "cv ban chỉ đạo": _dispatch(
        "BAN CHỈ ĐẠO|PHÒNG THỦ DÂN SỰ", "05/BCĐ-PTDS", "kiện toàn lực lượng xung kích", "Ban Chỉ đạo phòng thủ dân sự các xã, phường",
        "Ban Chỉ đạo phòng thủ dân sự tỉnh yêu cầu Ban Chỉ đạo các xã, phường kiện toàn lực lượng xung kích, mỗi thôn tối thiểu 15 người.",
        "Việc kiện toàn hoàn thành trước ngày 30 tháng 4 năm 2026./.", parent="UBND TỈNH QUẢNG TRỊ", day="Quảng Trị, ngày 09 tháng 4 năm 2026",
        signed="KT. TRƯỞNG BAN|PHÓ TRƯỞNG BAN", name="Hoàng Nghị", copies="- Như trên;|- Trưởng ban (b/c);|- Lưu: VT, BCĐ."),
    "cv hai phụ lục": _dispatch(
        "SỞ TÀI CHÍNH", "1188/STC-NS", "xây dựng dự toán năm 2027", "- Các sở, ban, ngành;|- Ủy ban nhân dân các xã, phường.",
        "Sở Tài chính hướng dẫn xây dựng dự toán thu, chi ngân sách nhà nước năm 2027 theo biểu mẫu tại Phụ lục I và Phụ lục II kèm theo Công văn này.",
        "Hồ sơ gửi về Sở Tài chính trước ngày 20 tháng 7 năm 2026./.", parent="UBND TỈNH THÁI NGUYÊN", day="Thái Nguyên, ngày 25 tháng 6 năm 2026",
        after=("^^Phụ lục I", "^^DỰ TOÁN THU", "^*(Kèm theo Công văn số 1188/STC-NS ngày 25 tháng 6 năm 2026 của Sở Tài chính)*", "1. Thu nội địa.", "2. Thu từ hoạt động xuất, nhập khẩu.",
               "^^Phụ lục II", "^^DỰ TOÁN CHI", "^*(Kèm theo Công văn số 1188/STC-NS ngày 25 tháng 6 năm 2026 của Sở Tài chính)*", "1. Chi đầu tư phát triển.", "2. Chi thường xuyên."),
        is_long=True, reported=frozenset({"appendices on one sheet"})),
    "khen thưởng": _titled(
        "QUYẾT ĐỊNH", "Về việc tặng Giấy khen", "SỞ NGOẠI VỤ", "31/QĐ-SNgV", "^^GIÁM ĐỐC SỞ NGOẠI VỤ THÀNH PHỐ HUẾ",
        "*Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;*",
        "*Căn cứ Quyết định số 45/2025/QĐ-UBND ngày 30 tháng 6 năm 2025 của Ủy ban nhân dân thành phố Huế quy định chức năng, nhiệm vụ, quyền hạn của Sở Ngoại vụ;*",
        "*Xét đề nghị của Hội đồng Thi đua - Khen thưởng Sở.*", "^^QUYẾT ĐỊNH:",
        "**Điều 1.** Tặng Giấy khen của Giám đốc Sở Ngoại vụ cho 03 tập thể và 07 cá nhân đã có thành tích xuất sắc trong phong trào thi đua năm 2025.",
        "**Điều 2.** Mức tiền thưởng thực hiện theo quy định hiện hành, trích từ quỹ khen thưởng của Sở.",
        "**Điều 3.** Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, Trưởng các phòng và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
        parent="UBND THÀNH PHỐ HUẾ", day="Huế, ngày 06 tháng 02 năm 2026", copies="- Như Điều 3;|- Lưu: VT, VP."),
    "thủ tướng": _titled(
        "QUYẾT ĐỊNH", "Về việc bổ nhiệm lại Thứ trưởng Bộ Công Thương", "THỦ TƯỚNG CHÍNH PHỦ", "312/QĐ-TTg", "^^THỦ TƯỚNG CHÍNH PHỦ",
        "*Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;*", "*Theo đề nghị của Bộ trưởng Bộ Nội vụ.*", "^^QUYẾT ĐỊNH:",
        "**Điều 1.** Bổ nhiệm lại ông Trần Văn Lượm giữ chức Thứ trưởng Bộ Công Thương.", "**Điều 2.** Quyết định này có hiệu lực kể từ ngày ký.",
        "**Điều 3.** Bộ trưởng Bộ Nội vụ, Bộ trưởng Bộ Công Thương và ông Trần Văn Lượm chịu trách nhiệm thi hành Quyết định này./.",
        day="Hà Nội, ngày 19 tháng 02 năm 2026", signed="KT. THỦ TƯỚNG|PHÓ THỦ TƯỚNG", name="Nguyễn Đình Cẩn", copies="- Như Điều 3;|- Văn phòng Chính phủ: BTCN, các PCN;|- Lưu: VT, TCCV (2b)."),
    "bộ trưởng": _titled(
        "QUYẾT ĐỊNH", "Về việc thành lập Hội đồng nghiệm thu|nhiệm vụ khoa học và công nghệ cấp Bộ", "BỘ XÂY DỰNG", "205/QĐ-BXD", "^^BỘ TRƯỞNG BỘ XÂY DỰNG",
        "*Căn cứ Nghị định số 33/2025/NĐ-CP ngày 25 tháng 02 năm 2025 của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Xây dựng;*",
        "*Theo đề nghị của Vụ trưởng Vụ Khoa học công nghệ, môi trường và Vật liệu xây dựng.*", "^^QUYẾT ĐỊNH:",
        "**Điều 1.** Thành lập Hội đồng nghiệm thu gồm 07 thành viên.", "**Điều 2.** Hội đồng tự giải thể sau khi hoàn thành nhiệm vụ.",
        "**Điều 3.** Chánh Văn phòng Bộ, Vụ trưởng các Vụ và các thành viên Hội đồng chịu trách nhiệm thi hành Quyết định này./.",
        signed="KT. BỘ TRƯỞNG|THỨ TRƯỞNG", name="Phạm Minh Thục", day="Hà Nội, ngày 03 tháng 3 năm 2026", copies="- Như Điều 3;|- Bộ trưởng (để b/c);|- Lưu: VT, KHCN."),
    "phần chương": _titled(
        "ĐỀ ÁN", "Phát triển du lịch cộng đồng giai đoạn 2026 - 2030", "ỦY BAN NHÂN DÂN|TỈNH LAI CHÂU", "02/ĐA-UBND", "^^Phần I", "^^SỰ CẦN THIẾT VÀ CĂN CỨ XÂY DỰNG ĐỀ ÁN",
        "**I. SỰ CẦN THIẾT**", "Tỉnh Lai Châu có 20 dân tộc cùng sinh sống, có tiềm năng phát triển du lịch cộng đồng.", "**II. CĂN CỨ XÂY DỰNG**", "Luật Du lịch ngày 19 tháng 6 năm 2017.",
        "^^Phần II", "^^MỤC TIÊU, NHIỆM VỤ", "**I. MỤC TIÊU**", "1. Đến năm 2028: đón 1,2 triệu lượt khách.", "2. Đến năm 2030: đón 1,8 triệu lượt khách.", "**II. NHIỆM VỤ**",
        "1. Đầu tư hạ tầng 12 điểm du lịch.", "2. Đào tạo 300 lao động./.", signed="TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH", name="Tống Thanh Mạc",
        day="Lai Châu, ngày 12 tháng 3 năm 2026", copies="- TT Tỉnh ủy, HĐND tỉnh;|- Các sở, ban, ngành;|- Lưu: VT, VX."),
    "tuyển dụng": _titled(
        "THÔNG BÁO", "Tuyển dụng viên chức năm 2026", "BỆNH VIỆN PHỔI", "44/TB-BVP", "Bệnh viện Phổi thông báo tuyển dụng viên chức năm 2026 như sau:", "**1. Số lượng:** 12 chỉ tiêu, trong đó:",
        "- Bác sĩ hạng III: 05 người;", "- Điều dưỡng hạng IV: 07 người.", "**2. Hồ sơ gồm:**", "a) Phiếu đăng ký dự tuyển;", "b) Bản sao văn bằng, chứng chỉ.",
        "**3. Thời gian, địa điểm nhận hồ sơ:** từ ngày 20 tháng 3 năm 2026 đến hết ngày 18 tháng 4 năm 2026, tại Phòng Tổ chức cán bộ.", "Bệnh viện Phổi thông báo để các thí sinh biết, đăng ký./.",
        parent="SỞ Y TẾ BẮC NINH", day="Bắc Ninh, ngày 18 tháng 3 năm 2026", name="BSCKII. Nguyễn Văn Khuê", copies="- Sở Y tế (b/c);|- Trang thông tin điện tử;|- Lưu: VT, TCCB."),
    "ủy quyền": _titled(
        "GIẤY ỦY QUYỀN", "Ký hợp đồng dịch vụ công ích", "TRUNG TÂM QUẢN LÝ|HẠ TẦNG ĐÔ THỊ", "03/GUQ-TTHT", "Tôi là: Phan Quốc Lãm, Giám đốc Trung tâm Quản lý Hạ tầng đô thị.",
        "Ủy quyền cho: Bà Hồ Thị Lệ, Phó Giám đốc Trung tâm.", "Được ký các hợp đồng dịch vụ công ích có giá trị dưới 500.000.000 đồng.", "Thời hạn ủy quyền: từ ngày ký đến hết ngày 31 tháng 12 năm 2026./.",
        parent="SỞ XÂY DỰNG CÀ MAU", day="Cà Mau, ngày 05 tháng 01 năm 2026", name="Phan Quốc Lãm", copies="- Bà Hồ Thị Lệ;|- Lưu: VT, HC."),
    "nghỉ phép": _titled(
        "GIẤY NGHỈ PHÉP", "", "SỞ Y TẾ", "15/GNP-SYT", "Xét Đơn đề nghị nghỉ phép ngày 02 tháng 3 năm 2026 của bà Lý Thị Hoa, Sở Y tế cấp cho:", "Bà: Lý Thị Hoa.", "Chức vụ: Chuyên viên Văn phòng Sở Y tế.",
        "Được nghỉ phép trong thời gian 05 ngày, kể từ ngày 09 tháng 3 năm 2026 đến hết ngày 13 tháng 3 năm 2026 tại tỉnh Hưng Yên.",
        "Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ phép năm 2026./.", parent="UBND TỈNH LÀO CAI", day="Lào Cai, ngày 04 tháng 3 năm 2026", signed="TL. GIÁM ĐỐC|CHÁNH VĂN PHÒNG",
        copies="- Bà Lý Thị Hoa;|- Lưu: VT, TCCB."),
    "phiếu chuyển": _titled(
        "PHIẾU CHUYỂN", "Đơn của công dân", "THANH TRA TỈNH", "120/PC-TTr", "Thanh tra tỉnh nhận được đơn của bà Vi Thị Sen, trú tại xã Tương Dương, nội dung kiến nghị về bồi thường khi thu hồi đất.",
        "Thanh tra tỉnh chuyển đơn đến Ủy ban nhân dân xã Tương Dương để xem xét, giải quyết theo thẩm quyền./.", parent="UBND TỈNH NGHỆ AN", day="Nghệ An, ngày 27 tháng 4 năm 2026",
        signed="KT. CHÁNH THANH TRA|PHÓ CHÁNH THANH TRA", copies="- UBND xã Tương Dương;|- Bà Vi Thị Sen;|- Lưu: VT, NV2."),
    "bàn giao": _titled(
        "BIÊN BẢN", "Bàn giao tài sản, hồ sơ", "TRUNG TÂM Y TẾ", "07/BB-TTYT", "Thời gian bắt đầu: 09 giờ 00 ngày 10 tháng 4 năm 2026.", "Địa điểm: Phòng Kế toán, Trung tâm Y tế.",
        "Thành phần tham dự: đại diện bên giao, bên nhận và Phòng Tổ chức.", "Chủ trì (chủ tọa): Ông Ngô Văn Mùi, Phó Giám đốc.", "Thư ký (người ghi biên bản): Bà Đinh Thị Sim.",
        "Nội dung: Bên giao bàn giao cho bên nhận 02 máy tính, 01 máy in và 15 hộp hồ sơ.", "Biên bản kết thúc vào 10 giờ 00 cùng ngày và được lập thành 03 bản./.", parent="SỞ Y TẾ SƠN LA", day="",
        signed="", copies="- Bên giao, bên nhận;|- Lưu: VT, KT.", sides=((("THƯ KÝ",), "Đinh Thị Sim"), (("CHỦ TỌA",), "Ngô Văn Mùi"))),
    "giấy xác nhận": _titled(
        "GIẤY XÁC NHẬN", "Thời gian công tác", "TRƯỜNG CAO ĐẲNG NGHỀ", "", "Trường Cao đẳng nghề xác nhận ông Đặng Văn Sửu công tác tại Trường từ năm 2015 đến nay.", "Giấy xác nhận có giá trị 06 tháng.",
        signed="HIỆU TRƯỞNG", copies="", day="Quảng Ninh, ngày 12 tháng 5 năm 2026", reported=frozenset({"unknown type"})),
    "kết luận thanh tra": _titled(
        "KẾT LUẬN THANH TRA", "Việc chấp hành pháp luật về xây dựng", "THANH TRA BỘ", "09/KL-TTr", "Thanh tra Bộ kết luận như sau:", "**I. KHÁI QUÁT CHUNG**", "Đơn vị được thanh tra có 03 phòng chuyên môn.",
        "**II. KẾT LUẬN**", "1. Ưu điểm: cơ bản chấp hành quy định.", "2. Tồn tại: chậm thẩm định 02 hồ sơ.", signed="CHÁNH THANH TRA", day="Hà Nội, ngày 30 tháng 01 năm 2026",
        copies="- Đối tượng thanh tra;|- Lưu: VT, HSTTr.", reported=frozenset({"unknown type"})),
    "hướng dẫn liên ngành": _titled(
        "PHƯƠNG ÁN", "Phân luồng giao thông phục vụ Lễ hội Đền Hùng năm 2026", "CÔNG AN TỈNH PHÚ THỌ", "18/PA-CAT-PC08", "Công an tỉnh ban hành Phương án phân luồng giao thông như sau:",
        "**I. THỜI GIAN**", "Từ ngày 17 tháng 4 năm 2026 đến hết ngày 26 tháng 4 năm 2026.", "**II. PHÂN LUỒNG**", "1. Cấm xe tải trên 3,5 tấn từ nút giao IC8 đến ngã ba Hy Cương.",
        "2. Xe khách đi theo hướng: Quốc lộ 2 - đường Nguyễn Tất Thành - bãi đỗ số 1.", "**III. TỔ CHỨC THỰC HIỆN**", "Phòng Cảnh sát giao thông chủ trì triển khai Phương án này./.",
        parent="BỘ CÔNG AN", day="Phú Thọ, ngày 01 tháng 4 năm 2026", signed="KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC", name="Đại tá Nguyễn Minh Thước", copies="- Bộ Công an (để b/c);|- Các đơn vị, địa phương;|- Lưu: VT, PC08."),
    "tờ trình chủ tịch": _titled(
        "TỜ TRÌNH", "Về việc phê duyệt danh mục nhiệm vụ khoa học và công nghệ", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "73/TTr-SKHCN", "Sở Khoa học và Công nghệ kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, phê duyệt danh mục 08 nhiệm vụ.",
        "(Chi tiết tại dự thảo Quyết định gửi kèm)", "Kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định./.", parent="UBND TỈNH ĐỒNG NAI", to="Chủ tịch Ủy ban nhân dân tỉnh Đồng Nai",
        day="Đồng Nai, ngày 20 tháng 3 năm 2026", copies="- Như trên;|- Lưu: VT, QLKH."),
}  # fmt: skip
