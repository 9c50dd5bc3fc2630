"""Từ cố định: the fixed words of the law, as it prints them."""

from __future__ import annotations

from typing import Final

NATIONAL_NAME: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
NATIONAL_MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
NUMBER_PREFIX: Final = "Số:"
SUBJECT_PREFIX: Final = "V/v"
ADDRESSEES_LABEL: Final = "Kính gửi:"
RECIPIENTS_LABEL: Final = "Nơi nhận:"
AS_ABOVE: Final = "Như trên"
FILE_COPY_PREFIX: Final = "Lưu:"
CLERICAL_OFFICE: Final = "VT"
TELEGRAPHS: Final = "điện:"
SECRETARY: Final = "Thư ký"
CONFIRMED_BY: Final = "Xác nhận của"
SIGNED_AND_SEALED: Final = "(Chữ ký, dấu)"
BASED_ON: Final = "Căn cứ"
AS_ARTICLE: Final = "Như Điều"
DECIDES: Final = "Quyết định:"
RESOLVES: Final = "Quyết nghị:"
END_MARK: Final = "./."
APPENDIX_WORD: Final = "Phụ lục"
