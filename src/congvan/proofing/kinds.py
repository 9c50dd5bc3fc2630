"""Soát lỗi, bằng lời và ví dụ: what each kind of slip is, with words that have it and words that do not.

A test holds every example to its kind: what is reported is the first text, what would be right the second.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from congvan.errors import Message


class Proofing(NamedTuple):
    """What is looked for, an example that has it, and one that does not."""

    checked: Message
    wrong: str
    right: str


PROOFINGS: Final[dict[str, Proofing]] = {
    "double_blanks": Proofing(
        Message("Một khoảng trắng giữa hai chữ.", "One blank between two words."),
        "thủ tục hành chính  phù hợp",
        "thủ tục hành chính phù hợp",
    ),
    "blanks_beside_marks": Proofing(
        Message(
            "Dấu phẩy, chấm phẩy, hai chấm liền chữ trước; sau dấu phẩy, chấm phẩy có khoảng trắng.",
            "Comma, semicolon and colon close to the word before; a blank behind a comma or semicolon.",
        ),
        "rà soát các quy định ;triển khai tại cơ sở ,báo cáo kết quả",
        "rà soát các quy định; triển khai tại cơ sở, báo cáo kết quả",
    ),
    "blanks_in_brackets": Proofing(
        Message("Không có khoảng trắng sát trong ngoặc đơn.", "No blank just inside brackets."),
        "các đơn vị ( có danh sách kèm theo )",
        "các đơn vị (có danh sách kèm theo)",
    ),
    "dashes_between_years": Proofing(
        Message("Khoảng năm viết liền, dấu gạch nối.", "A range of years with a hyphen and no blanks."),
        "nhiệm kỳ 2025 – 2030",
        "nhiệm kỳ 2025-2030",
    ),
    "hyphens_in_names": Proofing(
        Message("Tên có gạch nối viết đúng dấu, đúng khoảng trắng.", "Names with a hyphen in their one form."),
        "phát triển kinh tế – xã hội",
        "phát triển kinh tế - xã hội",
    ),
    "quotes_of_two_kinds": Proofing(
        Message("Một loại dấu ngoặc kép trong một văn bản.", "One kind of quotation marks in a letter."),
        'chuyên mục “Hỏi đáp” và chuyên mục "Góp ý"',
        "chuyên mục “Hỏi đáp” và chuyên mục “Góp ý”",
    ),
    "words_twice": Proofing(
        Message("Không chữ nào gõ lặp.", "No word typed twice."),
        "ý kiến của của các đơn vị",
        "ý kiến của các đơn vị",
    ),
    "impossible": Proofing(
        Message("Mỗi tiếng viết được theo chính tả tiếng Việt.", "Every word can be a syllable of Vietnamese."),
        "các sở, ban, nghành rà soát",
        "các sở, ban, ngành rà soát",
    ),
    "real_words": Proofing(
        Message(
            "Không có cụm từ gõ sai thành từ khác (bảng các cặp và các từ nhiều tiếng).",
            "No phrase that a typing error has turned into another (tables of pairs, of words of several syllables).",
        ),
        "hồ sơ thành toán và định hưởng đến năm 2030",
        "hồ sơ thanh toán và định hướng đến năm 2030",
    ),
    "keyboard": Proofing(
        Message("Không có chữ gõ bằng phím Telex, VNI chưa chuyển.", "No keys of Telex or VNI left as they are."),
        "việc này dduowcj nguoi72 phụ trách báo cáo",
        "việc này được người phụ trách báo cáo",
    ),
    "abbreviations": Proofing(
        Message("Chữ viết tắt quen dùng đúng thứ tự chữ.", "Usual abbreviations with their letters in order."),
        "phối hợp với UBDN xã và HDND xã",
        "phối hợp với UBND xã và HĐND xã",
    ),
    "tones_in_two_places": Proofing(
        Message("Dấu thanh đặt một kiểu (hòa hoặc hoà).", "Tone marks placed in one way (hòa or hoà)."),
        "Uỷ ban nhân dân xã và Ủy ban nhân dân phường",
        "Ủy ban nhân dân xã và Ủy ban nhân dân phường",
    ),
    "two_spellings": Proofing(
        Message("Một từ một cách viết (hằng hoặc hàng).", "One spelling for each word (hằng or hàng)."),
        "báo cáo hàng tháng và hằng quý",
        "báo cáo hằng tháng và hằng quý",
    ),
    "loose_letters": Proofing(
        Message("Chữ dựng sẵn (NFC).", "Composed letters (NFC)."),
        "các cơ quan báo cáo kê\u0301t quả",
        "các cơ quan báo cáo kết quả",
    ),
    "foreign_letters": Proofing(
        Message("Không có chữ lạ giống chữ Việt.", "No letters that only look Vietnamese."),
        "phối hợp với Ðoàn kiểm tra",
        "phối hợp với Đoàn kiểm tra",
    ),
    "ended_bodies": Proofing(
        Message(
            "Bộ, sở, phòng còn hoạt động vào ngày ban hành.",
            "Ministries, departments and offices that existed then.",
        ),
        "đề nghị Sở Kế hoạch và Đầu tư cho ý kiến",
        "đề nghị Sở Tài chính cho ý kiến",
    ),
    "ended_provinces": Proofing(
        Message("Tên tỉnh, thành phố của ngày ban hành.", "Provinces by their names on the day of issue."),
        "đề nghị UBND tỉnh Phú Yên phối hợp",
        "đề nghị UBND tỉnh Đắk Lắk phối hợp",
    ),
    "ended_districts": Proofing(
        Message("Không còn cấp huyện sau ngày 30/6/2025.", "No districts after 30 June 2025."),
        "đề nghị UBND các huyện, thị xã, thành phố và huyện Ngọc Hiển báo cáo",
        "đề nghị UBND các xã, phường, đặc khu báo cáo",
    ),
    "changed_communes": Proofing(
        Message("Xã đã thành phường năm 2026.", "Communes that became wards in 2026."),
        "đề nghị UBND xã Trảng Bom, thành phố Đồng Nai báo cáo",
        "đề nghị UBND phường Trảng Bom, thành phố Đồng Nai báo cáo",
    ),
    "ended_symbols": Proofing(
        Message("Ký hiệu không mang chữ của cơ quan đã kết thúc.", "A symbol without the letters of a former body."),
        "Số: 15/SLĐTBXH-BTXH",
        "Số: 15/SNV-BTXH",
    ),
    "blank_in_citation": Proofing(
        Message("Số, ngày của văn bản được viện dẫn đã điền.", "Number and date of a cited document filled in."),
        "Báo cáo số…/BC-STC ngày /01/2026",
        "Báo cáo số 12/BC-STC ngày 15/01/2026",
    ),
    "number_word": Proofing(
        Message("Chữ “số” giữa tên loại và số, ký hiệu.", "The word “số” between type and number."),
        "Nghị định 118/2025/NĐ-CP ngày 09/6/2025",
        "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025",
    ),
    "short_date_of_basis": Proofing(
        Message("Ngày ghi đủ trong căn cứ.", "The date of a legal basis written out."),
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    ),
    "law_year": Proofing(
        Message("Năm của luật khớp khóa Quốc hội và tên gọi.", "The year of a law fits its term and its name."),
        "Luật số 31/2014/QH15",
        "Luật số 31/2024/QH15",
    ),
    "missing_articles": Proofing(
        Message("Điều được nhắc có trong văn bản.", "Cited articles of the same text exist."),
        "Điều 2. Trách nhiệm\nNhư Điều 3",
        "Điều 2. Trách nhiệm\nNhư Điều 2",
    ),
    "body_in_two_forms": Proofing(
        Message("Một cơ quan một cách viết trong lời văn.", "One form for each body in prose."),
        "đề nghị UBND tỉnh xem xét; trình UBND tỉnh; báo cáo Ủy ban nhân dân tỉnh",
        "đề nghị UBND tỉnh xem xét; trình UBND tỉnh; báo cáo UBND tỉnh",
    ),
    "name_without_place": Proofing(
        Message("Tên có địa danh ghi đủ ở mọi chỗ.", "A name that has its place once has it everywhere."),
        "hồ sơ của Liên đoàn Cờ tỉnh An Bình; Liên đoàn Cờ tỉnh báo cáo",
        "hồ sơ của Liên đoàn Cờ tỉnh An Bình; Liên đoàn Cờ tỉnh An Bình báo cáo",
    ),
    "late_explanations": Proofing(
        Message("Chữ viết tắt giải thích ở lần dùng đầu.", "Abbreviations explained at their first use."),
        "rà soát hồ sơ CĐS; thực hiện chuyển đổi số (CĐS)",
        "rà soát hồ sơ chuyển đổi số (CĐS); thực hiện CĐS",
    ),
    "unaddressed": Proofing(
        Message("UBND cấp xã phải thực hiện có ở phần Kính gửi.", "Communes that must act are among the addressees."),
        "Kính gửi: Sở Tài chính\nđề nghị UBND các xã báo cáo",
        "Kính gửi: UBND các xã\nđề nghị UBND các xã báo cáo",
    ),
    "deadline_on_holiday": Proofing(
        Message("Hạn là ngày làm việc.", "Deadlines on working days."),
        "báo cáo chậm nhất ngày 02/9/2026",
        "báo cáo chậm nhất ngày 04/9/2026",
    ),
    "sums": Proofing(
        Message("Tổng bằng các phần được kể.", "Totals that are the sum of their parts."),
        "tổng số 10 hồ sơ, gồm 6 hồ sơ mới và 5 hồ sơ cũ",
        "tổng số 11 hồ sơ, gồm 6 hồ sơ mới và 5 hồ sơ cũ",
    ),
    "word_in_two_capitals": Proofing(
        Message("Một từ một cách viết hoa.", "One capitalisation for each word."),
        "kết quả Đại hội nhiệm kỳ VI; kết quả đại hội cơ sở",
        "kết quả Đại hội nhiệm kỳ VI; kết quả Đại hội cơ sở",
    ),
}
