"""The letter's wording: prose with fields in braces and cited documents in ``[@…]``; words are the office's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from congvan.body import BodyBlock, Clause, Paragraph, Point
from congvan.inline import Prose

SUBJECT: Final = "tiếp tục tăng cường chỉ đạo, tổ chức thực hiện, giải ngân vốn {program} năm {plan_year}"
OPENING: Final = (
    "Thực hiện chỉ đạo của {ministry} tại [@ministry_urging|date subject] và nhiệm vụ được {people_committee} giao tại "
    "[@committee_task|date subject]. Nhằm đẩy nhanh tiến độ thực hiện, giải ngân vốn bố trí thực hiện {program} năm "
    "{plan_year} theo đúng quy định, hiệu quả (bao gồm kế hoạch vốn {carried_over_each} kéo dài sang năm {plan_year} "
    "tiếp tục thực hiện và kế hoạch vốn năm {plan_year}), {department} kính đề nghị:"
)
EVERYONE: Final = (
    "Các {departments} và UBND các địa phương (tại Phụ lục đính kèm) được phân bổ kế hoạch vốn thực hiện {program} giai "
    "đoạn {program_period} quan tâm và tập trung chỉ đạo thực hiện các nội dung sau đây:"
)
EVERYONE_POINTS: Final = (
    "Tiếp tục chỉ đạo quyết liệt trong tổ chức triển khai thực hiện các mục tiêu, nhiệm vụ từ nguồn vốn ngân sách đã "
    "được {people_committee} phân bổ, sử dụng thực hiện Chương trình năm {plan_year} theo các văn bản chỉ đạo của "
    "{people_committee} ([@program_plan|date subject]; [@committee_urging_1, khoản 2|date subject]; "
    "[@committee_urging_2|date subject]; các Thông báo kết luận của {people_committee} về tình hình triển khai thực hiện "
    "các Chương trình MTQG trên địa bàn tỉnh từ đầu năm {plan_year} đến nay[^notices]), đảm bảo hoàn thành, giải ngân vốn "
    "đúng kế hoạch đề ra theo chỉ đạo của {party_committee} và {people_committee}.",
    "Khẩn trương xây dựng kế hoạch thực hiện, giải ngân chi tiết từng nội dung, nhiệm vụ từ nguồn vốn được phân bổ (bao gồm "
    "nguồn vốn kế hoạch năm {plan_year} và nguồn vốn năm {carried_over} tiếp tục kéo dài sang năm {plan_year} thực hiện) đối "
    "với từng dự án, Tiểu dự án thành phần của Chương trình theo từng tháng (mỗi tháng ít nhất 02 lần: lần 1 vào ngày "
    "{first_review_day}, lần 2 vào ngày cuối mỗi tháng, kể từ {reviews_from}), qua đó kiểm soát tiến độ thực hiện, giải ngân "
    "và tăng cường chỉ đạo, đôn đốc đối với những nội dung chậm tiến độ triển khai thực hiện.",
    "Thực hiện chế độ báo cáo định kỳ hằng tháng về kết quả phân bổ, tiến độ thực hiện và giải ngân kế hoạch vốn các tiểu "
    "dự án, dự án thuộc Chương trình; kịp thời phản ánh những khó khăn, vướng mắc và báo cáo về {department} để tổng hợp, "
    "tham mưu giải quyết kịp thời, đúng quy định của {people_committee} tại [@notice_4|date], [@notice_7|date], "
    "[@notice_5|date issuer] và yêu cầu tại [@reporting_request|date issuer] (*định kỳ hằng tháng báo cáo vào ngày "
    "{reporting_day} và trước {reporting_lead} ngày cuối mỗi tháng*) (gửi kèm theo).",
)
LOCALITIES: Final = "{localities}"
LOCALITIES_POINTS: Final = (
    "Đẩy nhanh tiến độ triển khai thực hiện công tác rà soát hộ nghèo, hộ cận nghèo định kỳ năm {plan_year} theo đúng quy "
    "định và [@survey_plan|date issuer] và [@survey_guidance|date issuer].",
    "Thực hiện **rà soát nhu cầu sử dụng vốn sự nghiệp và có văn bản đề nghị tiếp nhận, bổ sung vốn** để thực hiện các dự "
    "án, tiểu dự án của {program} có nhu cầu sử dụng, giải ngân trong năm {plan_year} từ nguồn vốn sự nghiệp còn lại hiện nay "
    "tỉnh đang quản lý, gửi văn bản về {department} **trong ngày {funds_request_deadline}** để tổng hợp, tham mưu bổ sung dự "
    "toán cho địa phương thực hiện năm {plan_year}.",
    "Thực hiện báo cáo kết quả bố trí, thực hiện giải ngân nguồn **vốn đối ứng ngân sách huyện, xã** các năm: {all_years} "
    "(tính đến {counterpart_until}) thực hiện {program} giai đoạn {program_period} (*theo đúng Phụ lục đính kèm*) theo "
    "[@counterpart_resolution|date issuer], gửi về {department} **trong ngày {counterpart_deadline}** để tổng hợp, báo cáo "
    "Kiểm toán nhà nước và {ministry} theo đúng chỉ đạo. Trường hợp địa phương không có báo cáo theo đúng thời gian trên thì "
    "xem như chưa bố trí vốn đối ứng. Đồng thời, tiếp tục thực hiện bố trí vốn đối ứng ngân sách huyện, xã (nếu chưa đảm bảo "
    "đủ theo mức tối thiểu quy định hoặc chưa bố trí) để thực hiện Chương trình; tăng cường huy động, lồng ghép các nguồn vốn "
    "hợp pháp khác để cùng với nguồn vốn ngân sách trung ương, ngân sách tỉnh phân bổ và địa phương đối ứng để triển khai "
    "thực hiện hiệu quả Chương trình trên địa bàn, đảm bảo các dự án của Chương trình đều được bố trí đủ vốn theo cam kết và "
    "không để phát sinh nợ khi kết thúc Chương trình.",
    "Riêng đối với {districts} cần tập trung rà soát, triển khai hoàn thành các mục tiêu, nội dung trong "
    "[@escape_plan|date issuer subject], phấn đấu đến năm {target_year} thu nhập của hộ nghèo, hộ cận nghèo tăng "
    "{income_factor} lần so với năm {base_year} để hoàn thành mục tiêu huyện thoát nghèo vào cuối năm {target_year}; cuối năm "
    "{plan_year}, tổ chức rà soát, đánh giá các tiêu chí gửi về {department} để tổng hợp, báo cáo {people_committee} và "
    "{ministry} theo quy định.",
)
CLOSING: Final = "Kính đề nghị các {departments} và {localities} quan tâm, phối hợp triển khai thực hiện."
FOOTNOTES: Final = {
    "notices": (
        "[@notice_1|date]; [@notice_2|date]; [@notice_3|date]; [@notice_4|date]; [@notice_5|date]; [@notice_6|date]."
    )
}


def body(filled: Callable[[str], Prose]) -> tuple[BodyBlock, ...]:
    """The body, each piece of prose passed through ``filled``."""
    return (
        Paragraph(text=filled(OPENING)),
        Clause(text=filled(EVERYONE), points=[Point(text=filled(text)) for text in EVERYONE_POINTS]),
        Clause(text=filled(LOCALITIES), points=[Point(text=filled(text)) for text in LOCALITIES_POINTS]),
        Paragraph(text=filled(CLOSING)),
    )
