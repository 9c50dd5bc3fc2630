"""Letters of many kinds that are right, made of the sentences of ``fields.yaml``: a second measure of proof-reading."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

import congvan as cv

FIELDS: Final[list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("fields.yaml").read_text(encoding="utf-8")
)
EACH_FIELD: Final = 6
"""Letters of every field, each of another kind."""
_DAYS: Final = ("2026-03-04", "2026-04-14", "2026-05-12", "2026-06-24")


class Draft:
    """What one letter is made of: its field, and sentences that chance takes."""

    def __init__(self, field: dict[str, Any], chance: random.Random) -> None:
        self.field, self.chance = field, chance
        self.prose = chance.sample(field["prose"], len(field["prose"]))
        self.day = chance.choice(_DAYS)

    def head(self, kind: str, letters: str, about: str) -> dict[str, Any]:
        field, number = self.field, self.chance.randrange(100, 900)
        symbol = f"{number}/{letters}-{field['symbol']}" if letters else f"{number}/{field['symbol']}-VP"
        issuer = {"name": field["office"], "parent": f"UBND {field['province']}"}
        head = {"issuer": issuer, "number": symbol, "place": field["place"], "issue_date": self.day}
        chief = "Chánh Thanh tra" if field["office"].startswith("Thanh tra") else "Giám đốc"
        signed = {"position": chief, "full_name": "Nguyễn Văn A"}
        return head | {"type": kind, "subject": about.format(field["topic"]), "signatory": signed}

    def bases(self) -> list[str]:
        return [f"Căn cứ {one}" for one in self.field["bases"]]

    def table(self) -> dict[str, Any]:
        rows = [[at, row, self.chance.randrange(12, 900)] for at, row in enumerate(self.field["rows"], 1)]
        return {"columns": ["TT", "Nội dung", "Số lượng"], "rows": rows}

    def noted(self, sentence: str) -> str:
        return f"{sentence.rstrip('.')}[^1]."

    def notes(self) -> dict[str, str]:
        return {"1": self.field["note"]}


def _decision(draft: Draft) -> dict[str, Any]:
    chief = (
        "Chánh Thanh tra tỉnh" if draft.field["office"].startswith("Thanh tra") else f"Giám đốc {draft.field['office']}"
    )
    articles: list[Any] = [
        f"Ban hành phương án {draft.field['topic']} năm 2026.",
        {"article_text": "Các đơn vị thực hiện những việc sau:", "body": [{"clause": one} for one in draft.prose[:4]]},
        "Chánh Văn phòng, Trưởng các phòng chuyên môn chịu trách nhiệm thi hành Quyết định này.",
    ]
    head = draft.head("Quyết định", "QĐ", "Về việc ban hành phương án {}")
    bases = [*draft.bases(), "Theo đề nghị của Chánh Văn phòng"]
    return head | {"enacted_by": chief, "legal_bases": bases, "body": articles,
                   "recipients": ["Như Điều", "UBND tỉnh (báo cáo)", "Lưu: VT."]}  # fmt: skip


def _sections(draft: Draft, *titles: str) -> list[dict[str, Any]]:
    """Sections of clauses, the table in the last."""
    parts = [draft.prose[at :: len(titles)] for at in range(len(titles))]
    sections = [
        {"roman_section": title, "body": [{"clause": one} for one in part]}
        for title, part in zip(titles, parts, strict=True)
    ]
    return [*sections, {"roman_section": "Số liệu", "body": [draft.table()]}]


def _plan(draft: Draft) -> dict[str, Any]:
    body = [f"{draft.field['office']} ban hành Kế hoạch {draft.field['topic']} với các nội dung sau.",
            *_sections(draft, "Mục đích, yêu cầu", "Nội dung, phân công")]  # fmt: skip
    return draft.head("Kế hoạch", "KH", "{} năm 2026") | {
        "legal_bases": draft.bases(), "body": body,
        "recipients": ["UBND tỉnh (báo cáo)", "Các phòng, đơn vị thuộc Sở", "Lưu: VT."],
    }  # fmt: skip


def _report(draft: Draft) -> dict[str, Any]:
    first, *others = draft.prose
    draft.prose = others
    body = [f"{draft.field['office']} báo cáo kết quả {draft.field['topic']} quý I năm 2026 như sau.",
            draft.noted(first), *_sections(draft, "Kết quả đạt được", "Khó khăn, kiến nghị")]  # fmt: skip
    return draft.head("Báo cáo", "BC", "Kết quả {} quý I năm 2026") | {
        "addressees": f"UBND {draft.field['province']}", "body": body, "footnotes": draft.notes(),
        "recipients": ["Như trên", "Lưu: VT."],
    }  # fmt: skip


def _submission(draft: Draft) -> dict[str, Any]:
    body = [f"{draft.field['office']} kính trình UBND tỉnh xem xét chủ trương {draft.field['topic']} như sau.",
            {"clause": "Sự cần thiết", "points": draft.prose[:3]},
            {"clause": "Nội dung trình: chi tiết tại Phụ lục kèm theo Tờ trình này."}]  # fmt: skip
    appendix = {"title": "Danh mục công việc và phân công", "body": [*draft.prose[3:], draft.table()]}
    return draft.head("Tờ trình", "TTr", "Về việc {}") | {
        "addressees": f"UBND {draft.field['province']}", "legal_bases": draft.bases(), "body": body,
        "appendices": [appendix], "recipients": ["Như trên", "Sở Tài chính", "Lưu: VT."],
    }  # fmt: skip


def _notice(draft: Draft) -> dict[str, Any]:
    body = [f"{draft.field['office']} thông báo một số nội dung về {draft.field['topic']} để các đơn vị biết.",
            *({"clause": one} for one in draft.prose)]  # fmt: skip
    return draft.head("Thông báo", "TB", "Về việc {}") | {
        "body": body,
        "recipients": ["Các đơn vị liên quan", "Lưu: VT."],
    }


def _directive(draft: Draft) -> dict[str, Any]:
    body = [f"Thời gian qua, công tác {draft.field['topic']} đạt kết quả bước đầu. {draft.prose[0]}",
            *({"clause": one} for one in draft.prose[1:])]  # fmt: skip
    return draft.head("Chỉ thị", "CT", "Về việc tăng cường {}") | {
        "body": body, "recipients": ["Các phòng, đơn vị trực thuộc", "Lưu: VT."],
    }  # fmt: skip


def _guidance(draft: Draft) -> dict[str, Any]:
    body = [f"{draft.field['office']} hướng dẫn {draft.field['topic']} như sau.",
            {"clause": draft.prose[0], "points": draft.prose[1:4]}, {"clause": draft.noted(draft.prose[4])},
            draft.prose[5]]  # fmt: skip
    return draft.head("Hướng dẫn", "HD", "{}") | {
        "legal_bases": draft.bases(), "body": body, "footnotes": draft.notes(),
        "recipients": ["UBND các xã, phường", "Lưu: VT."],
    }  # fmt: skip


def _invitation(draft: Draft) -> dict[str, Any]:
    return draft.head("Giấy mời", "GM", "Họp về {}") | {
        "guests": ["Sở Tài chính", "Văn phòng UBND tỉnh"], "event": f"cuộc họp về {draft.field['topic']}",
        "meeting_time": f"{draft.day} 14:00", "venue": "Phòng họp tầng 3, trụ sở cơ quan",
        "body": draft.prose[:3], "recipients": ["Như trên", "Lưu: VT."],
    }  # fmt: skip


def _minutes(draft: Draft) -> dict[str, Any]:
    head = draft.head("Biên bản", "BB", "Họp về {}")
    return {key: value for key, value in head.items() if key not in ("place", "issue_date")} | {
        "opened_at": f"{draft.day} 08:00", "closed_at": f"{draft.day} 10:15", "venue": "Phòng họp tầng 2",
        "attendees": ["Lãnh đạo cơ quan", "Trưởng các phòng chuyên môn"], "chair": "Ông Nguyễn Văn A",
        "secretary": "Bà Trần Thị B", "secretary_name": "Trần Thị B",
        "body": [{"clause": one} for one in draft.prose[:5]],
        "signatory": {"position": "Chủ tọa", "full_name": "Nguyễn Văn A"},
        "recipients": ["Các thành viên dự họp", "Lưu: VT."],
    }  # fmt: skip


def _telegram(draft: Draft) -> dict[str, Any]:
    head = draft.head("Công điện", "CĐ", "Về việc {}")
    return head | {
        "sender": head["signatory"]["position"] + " " + draft.field["office"].removeprefix("Thanh tra ").strip(),
        "addressees": ["Trưởng các phòng chuyên môn", "Chủ tịch UBND các xã, phường"],
        "body": [draft.prose[0], *({"clause": one} for one in draft.prose[1:4])],
        "recipients": ["Như trên", "Lưu: VT."],
    }  # fmt: skip


def _dispatch(draft: Draft) -> dict[str, Any]:
    laws = " và ".join(draft.field["bases"])
    head = draft.head("Công văn", "", "triển khai công tác {}")
    del head["type"]
    body = [f"Thực hiện {laws}, {draft.field['office']} đề nghị các đơn vị triển khai một số việc sau:",
            *({"clause": one} for one in draft.prose), draft.table()]  # fmt: skip
    return head | {"addressees": ["Các sở, ban, ngành", "UBND các xã, phường"], "body": body,
                   "recipients": ["Như trên", "Lưu: VT."]}  # fmt: skip


KINDS: Final[tuple[Callable[[Draft], dict[str, Any]], ...]] = (
    _decision, _plan, _report, _submission, _notice, _directive, _guidance, _invitation, _minutes, _telegram, _dispatch,
)  # fmt: skip


@cache
def letters_of_many_kinds(seed: int) -> dict[str, bytes]:
    """The letters by name: six of every field, the kinds in turn."""
    return {name: cv.render(cv.loads(yaml.safe_dump(data, allow_unicode=True))).docx for name, data in _data(seed)}


def _data(seed: int) -> Iterator[tuple[str, dict[str, Any]]]:
    chance = random.Random(seed)
    for at, field in enumerate(FIELDS):
        for nth in range(EACH_FIELD):
            kind = KINDS[(at * EACH_FIELD + nth) % len(KINDS)]
            yield f"{field['symbol']} {kind.__name__.strip('_')}", kind(Draft(field, chance))
