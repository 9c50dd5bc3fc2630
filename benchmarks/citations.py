"""Time of the citation parser on ordinary and hostile text: seconds for 1 MB, and the ratio when it doubles.

Run: ``python benchmarks/citations.py``. A linear parser has ratios near 2; the aim is below 1.5 s and 2.3.
"""

from __future__ import annotations

from time import perf_counter

from congvan.cited import find_citations

SIZE = 1_000_000
ORDINARY = (
    "Thực hiện chỉ đạo của UBND tỉnh tại Công văn số 7263/UBND-KGVX ngày 25/9/2024 về việc A (Thông báo "
    "số 273/TB-UBND và Thông báo số 284/TB-UBND ngày 14/8/2024 của UBND tỉnh), đề nghị các đơn vị quan tâm. "
)
HOSTILE = {
    "codes": "1/AA ",
    "typed codes": "Công văn số 1/UBND-NC, ",
    "codes in one chain": "1/AA-BB,",
    "long symbol": "A-",
    "digits": "1",
    "blanks": " ",
    "types": "Công văn số ",
    "laws": "Luật A ",
    "law titles": "Luật Đất đai ngày ",
    "years": "Luật Đất đai 2024 ",
    "amended laws": "Luật sửa đổi Luật ",
    "points": "điểm a ",
    "provisions": "điểm a khoản 1 Điều 1 ",
    "organs": "của Bộ ",
    "cited organs": "Công văn số 1/UBND-NC của Bộ ",
    "before": "Bộ Sở Ban tại ",
    "brackets": "(",
    "bracketed codes": "(Công văn số 1/UBND-NC",
    "subjects": "Công văn số 1/UBND-NC về việc ",
    "dates": "ngày 1/1/2024 ",
    "slashes": "1 / ",
    "dashes": "1 - ",
    "lost hyphens": "Công văn số 1/UBND VP ",
}


def seconds(text: str) -> float:
    """The best of two runs."""
    best = float("inf")
    for _ in range(2):
        start = perf_counter()
        find_citations(text)
        best = min(best, perf_counter() - start)
    return best


def main(size: int = SIZE) -> None:
    """Print one line a text of ``size`` characters."""
    print(f"{'text':22} {'half':>8} {'whole':>8} {'ratio':>6}")
    for name, piece in {"ordinary": ORDINARY, **HOSTILE}.items():
        text = (piece * (size // len(piece) + 1))[:size]
        half, whole = seconds(text[: size // 2]), seconds(text)
        print(f"{name:22} {half:8.3f} {whole:8.3f} {whole / half:6.2f}")
    long_code = "Công văn số 1/" + "A-" * (SIZE // 2)
    print(f"{'one endless symbol':22} {seconds(long_code[: SIZE // 2]):8.3f} {seconds(long_code):8.3f}")


if __name__ == "__main__":
    main()
