"""Nhất quán, bằng lời và ví dụ: what each of C01 to C22 compares, with a text that fails it and one that passes.

A line that begins with ``Số:`` is the number line of the example's own document, one with ``, ngày`` before any figure
its place and date, ``Phụ lục …`` the head of an appendix; all else is prose. A test holds every example to its rule.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from congvan.errors import Message


class Consistency(NamedTuple):
    """What is compared, an example that fails, one that passes, and how to repair where the record does not say."""

    checked: Message
    wrong: str
    right: str
    fix: Message | None = None


CONSISTENCIES: Final[dict[str, Consistency]] = {
    "C01": Consistency(
        Message(
            "Các lần viện dẫn cùng tên loại, cùng số, cùng ngày của một cơ quan có cùng một ký hiệu.",
            "Citations of one type, number and date of one issuer have one symbol.",
        ),
        "Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh …; Công văn số 12/UBND-KGV ngày 15/01/2026",
        "Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh …; Công văn số 12/UBND-KGVX ngày 15/01/2026",
    ),
    "C02": Consistency(
        Message(
            "Số, ký hiệu được viện dẫn viết liền: không khoảng trắng, không gạch ngang dài.",
            "A cited number and symbol have no space and no long dash.",
        ),
        "Công văn số 12/UBND – KGVX ngày 15/01/2026",
        "Công văn số 12/UBND-KGVX ngày 15/01/2026",
        Message("Viết liền, dùng dấu gạch nối (-).", "Write it without spaces, with plain hyphens."),
    ),
    "C03": Consistency(
        Message(
            "Một văn bản được viện dẫn nhiều lần có cùng một ngày.",
            "A document that is cited several times has one date.",
        ),
        "Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh …; Công văn số 12/UBND-KGVX ngày 16/01/2026",
        "Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh …; Công văn số 12/UBND-KGVX ngày 15/01/2026",
    ),
    "C04": Consistency(
        Message(
            "Trong các văn bản cùng loại, cùng cơ quan, cùng năm, số lớn hơn không có ngày sớm hơn.",
            "Among documents of one type, issuer and year, a higher number has no earlier date.",
        ),
        "Thông báo số 10/TB-UBND ngày 20/01/2026 của UBND tỉnh; Thông báo số 11/TB-UBND ngày 19/01/2026 của UBND tỉnh",
        "Thông báo số 10/TB-UBND ngày 19/01/2026 của UBND tỉnh; Thông báo số 11/TB-UBND ngày 20/01/2026 của UBND tỉnh",
    ),
    "C05": Consistency(
        Message(
            "Năm trong số, ký hiệu là năm của ngày ban hành.", "The year in a symbol is the year of the date of issue."
        ),
        "Nghị quyết số 22/2022/NQ-HĐND ngày 20/7/2023 của HĐND tỉnh",
        "Nghị quyết số 22/2022/NQ-HĐND ngày 20/7/2022 của HĐND tỉnh",
    ),
    "C06": Consistency(
        Message("Mọi ngày ghi sau chữ “ngày” có trong lịch.", "Every date after “ngày” is in the calendar."),
        "Gửi báo cáo trước ngày 30/02/2026.",
        "Gửi báo cáo trước ngày 28/02/2026.",
    ),
    "C07": Consistency(
        Message(
            "Văn bản được viện dẫn không ban hành sau văn bản này; thời hạn được giao không ở trước ngày ban hành.",
            "No cited document is later than the text; no deadline that it sets lies before its issue.",
        ),
        "Huế, ngày 05 tháng 02 năm 2026\nThực hiện Công văn số 12/UBND-KGVX ngày 15/3/2026 của UBND tỉnh",
        "Huế, ngày 05 tháng 02 năm 2026\nThực hiện Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh",
    ),
    "C08": Consistency(
        Message("Số nhỏ hơn 10 trong viện dẫn có số 0 đứng trước.", "A cited number below 10 has its leading 0."),
        "Công văn số 7/UBND-KGVX ngày 15/01/2026",
        "Công văn số 07/UBND-KGVX ngày 15/01/2026",
        Message("Thêm số 0 nếu bản gốc ghi như vậy.", "Add the 0 if the document itself prints it."),
    ),
    "C09": Consistency(
        Message(
            "Ngày nhỏ hơn 10 và tháng 1, 2 có số 0 đứng trước, tháng 3 đến tháng 9 thì không.",
            "Days below 10 and the months 1 and 2 have a leading 0, the months 3 to 9 none.",
        ),
        "Công văn số 12/UBND-KGVX ngày 5/1/2026",
        "Công văn số 12/UBND-KGVX ngày 05/01/2026",
        Message("Ghi ngày như ở dòng ngày ban hành.", "Write the date as the date line does."),
    ),
    "C10": Consistency(
        Message(
            "Chữ viết tắt tên loại trong ký hiệu là của tên loại được ghi.",
            "The letters of the type in a symbol are those of the type that is named.",
        ),
        "Kế hoạch số 12/QĐ-UBND ngày 15/01/2026 của UBND tỉnh",
        "Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh",
    ),
    "C11": Consistency(
        Message(
            "Ký hiệu của văn bản hành chính không có năm (năm là của văn bản quy phạm pháp luật).",
            "The symbol of an administrative document holds no year (normative documents have one).",
        ),
        "Công văn số 12/2026/UBND-KGVX ngày 15/01/2026",
        "Công văn số 12/UBND-KGVX ngày 15/01/2026",
    ),
    "C12": Consistency(
        Message(
            "Ký hiệu của cơ quan viết như nhau ở dòng số và trong các văn bản của chính cơ quan được viện dẫn.",
            "The office's symbol is spelled the same in the number line and in its own documents that are cited.",
        ),
        "Số: 05/STC-QLNS\nThực hiện Công văn số 02/S&TC-QLNS ngày 15/01/2026 của Sở Tài chính",
        "Số: 05/STC-QLNS\nThực hiện Công văn số 02/STC-QLNS ngày 15/01/2026 của Sở Tài chính",
    ),
    "C13": Consistency(
        Message(
            "Lần viện dẫn đầu tiên ghi ngày ban hành (luật, pháp lệnh không cần).",
            "A first citation has the date (laws and ordinances need none).",
        ),
        "Thực hiện Công văn số 12/UBND-KGVX của UBND tỉnh về việc rà soát",
        "Thực hiện Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh về việc rà soát",
    ),
    "C14": Consistency(
        Message("Lần viện dẫn đầu tiên ghi cơ quan ban hành.", "A first citation names the issuer."),
        "Thực hiện Công văn số 12/UBND-KGVX ngày 15/01/2026 về việc rà soát",
        "Thực hiện Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh về việc rà soát",
    ),
    "C15": Consistency(
        Message("Lần viện dẫn đầu tiên ghi trích yếu nội dung.", "A first citation gives the subject."),
        "Thực hiện Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh; các đơn vị báo cáo kết quả.",
        "Thực hiện Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh về việc rà soát; các đơn vị báo cáo kết quả.",
    ),
    "C16": Consistency(
        Message(
            "Giữa hai năm của một giai đoạn không có khoảng trắng ở một bên dấu nối.",
            "Between the two years of a period the hyphen does not have a space on one side only.",
        ),
        "giai đoạn 2021- 2025",
        "giai đoạn 2021-2025",
        Message("Bỏ khoảng trắng.", "Remove the space."),
    ),
    "C17": Consistency(
        Message("Một chữ viết tắt chỉ có một cách viết.", "An abbreviation has one spelling."),
        "Sở Lao động - Thương binh và Xã hội (LĐTBXH) rà soát, Sở LĐ-TB&XH báo cáo.",
        "Sở Lao động - Thương binh và Xã hội (LĐTBXH) rà soát, Sở LĐTBXH báo cáo.",
    ),
    "C18": Consistency(
        Message(
            "Chữ viết tắt trong nội dung được viết đủ ở một chỗ (UBND, HĐND và các chữ ai cũng biết thì không cần).",
            "An abbreviation in the text is spelled out somewhere (UBND, HĐND and similar ones are exempt).",
        ),
        "Các đơn vị rà soát các Chương trình MTQG.",
        "Các đơn vị rà soát các Chương trình mục tiêu quốc gia (MTQG).",
    ),
    "C19": Consistency(
        Message(
            "Một cụm từ giữa câu chỉ có một cách viết hoa.", "A phrase inside sentences is capitalised in one way."
        ),
        "Các đơn vị rà soát từng Tiểu dự án thành phần, báo cáo các tiểu dự án chậm tiến độ.",
        "Các đơn vị rà soát từng tiểu dự án thành phần, báo cáo các tiểu dự án chậm tiến độ.",
    ),
    "C20": Consistency(
        Message(
            "Phụ lục được dẫn thì có trong văn bản, có thì được dẫn; từ hai phụ lục thì được đánh số.",
            "Every cited appendix is attached and every attached appendix is cited; two or more are numbered.",
        ),
        "Danh sách tại Phụ lục I, mẫu báo cáo tại Phụ lục III.\nPhụ lục I\nPhụ lục II",
        "Danh sách tại Phụ lục I, mẫu báo cáo tại Phụ lục II.\nPhụ lục I\nPhụ lục II",
    ),
    "C21": Consistency(
        Message(
            "Văn bản đã viện dẫn đầy đủ thì các lần sau chỉ ghi tên loại và số, ký hiệu.",
            "A document that was given in full is cited by type and number from then on.",
        ),
        "Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh về việc rà soát; "
        "Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh",
        "Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh về việc rà soát; Công văn số 12/UBND-KGVX",
    ),
    "C22": Consistency(
        Message(
            "Thứ trong tuần đúng với ngày, số tiền bằng số đúng với bằng chữ, dòng tổng cộng đúng với các dòng.",
            "Weekdays agree with dates, figures with words, totals with rows.",
        ),
        "Họp vào thứ Ba, ngày 09/3/2026.",
        "Họp vào thứ Hai, ngày 09/3/2026.",
    ),
}
