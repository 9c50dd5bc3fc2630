"""Phần sao trên trang (mẫu 3.1, 3.2): the block below a document, the line of signing data above it."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from congvan.certifying.certificate import Certificate
from congvan.certifying.paragraphs import paragraph, rule, two_columns
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.parts import FileCopy, Recipient, Signatory
from congvan.profile import Profile
from congvan.text import bind_blanks, issue_date_text
from congvan.text.moments import vietnam_time
from congvan.vocabulary import NUMBER_PREFIX, RECIPIENTS_LABEL, Component, SigningAuthority

_LEFT_SHARE: Final = 0.42
"""Share of the text width that the agency has beside the form of copy, as the left column of a head."""
_AGENCY_ROOM: Final = 0.92
"""Share of its column that a name may fill before it is broken."""


def signing_line(certificate: Certificate, signed_at: datetime, profile: Profile) -> str:
    """``SAO Y; Văn phòng UBND tỉnh; 05/02/2026; 10:15:30 +07:00`` as a paragraph (PL I, phần II, mục I, khoản 3)."""
    words = f"{certificate.form.label.upper()}; {certificate.issuer.full_name}; {vietnam_time(signed_at)}"
    return paragraph(bind_blanks(words), profile.use(Component.COPY_SIGNATURE))


def copy_block(certificate: Certificate, room: int, profile: Profile) -> str:
    """The line across the page and what is below it, in ``room`` twips (PL I, phần II, mục II)."""
    left = round(room * _LEFT_SHARE)
    widths = (left, room - left)
    rows = [
        (_agency(certificate, left, profile), paragraph(certificate.form.label, profile.use(Component.COPY_FORM))),
        (_number(certificate, profile), _place_date(certificate, profile)),
        (_recipients(certificate, profile), _signature(certificate.signatory, profile)),
    ]
    return rule(profile.use(Component.COPY_LINE), room, room) + two_columns(widths, rows)


def _agency(certificate: Certificate, room: int, profile: Profile) -> str:
    use = profile.use(Component.ISSUING_AGENCY)
    names = [name.upper() for name in certificate.issuer.name]
    longest = max(width(name, use.size, "bold") for name in names) * TWIPS_PER_POINT
    line = profile.use(Component.ISSUING_AGENCY_LINE)
    shown = "".join(paragraph(bind_blanks(name), use) for name in names)
    return shown + rule(line, line.line_ratio * min(longest, room * _AGENCY_ROOM), room)


def _number(certificate: Certificate, profile: Profile) -> str:
    number = "" if certificate.number is None else certificate.number.after_label
    return paragraph(f"{NUMBER_PREFIX}{number}", profile.use(Component.NUMBER))


def _place_date(certificate: Certificate, profile: Profile) -> str:
    words = f"{certificate.place}, {issue_date_text(certificate.issue_date)}"
    return paragraph(bind_blanks(words), profile.use(Component.PLACE_DATE))


def _recipients(certificate: Certificate, profile: Profile) -> str:
    use = profile.use(Component.RECIPIENT)
    dash = round(width("- ", use.size) * TWIPS_PER_POINT)
    lines = certificate.recipients or ()
    gap = paragraph("", use)
    shown = [
        paragraph(_listed(line, is_last=at == len(lines)), use, left=dash, hanging=dash)
        for at, line in enumerate(lines, 1)
    ]
    return gap + paragraph(RECIPIENTS_LABEL, profile.use(Component.RECIPIENTS_LABEL)) + "".join(shown)


def _listed(line: Recipient | FileCopy, *, is_last: bool) -> str:
    text = line.shown
    mark = "" if isinstance(line, FileCopy) or text.endswith(".") else "." if is_last else ";"
    return f"- {text}{mark}"


def _signature(signatory: Signatory | None, profile: Profile) -> str:
    if signatory is None:
        return paragraph("", profile.use(Component.POSITION))
    above = [f"{prefix} {getattr(signatory, field)}" for prefix, field in signatory.authority.lines_above]
    own = signatory.position
    if signatory.authority is SigningAuthority.ACTING:
        own = f"{SigningAuthority.ACTING.label} {own}"
    position, room = profile.use(Component.POSITION), profile.use(Component.SIGNATURE)
    lines = [paragraph("", profile.use(Component.RECIPIENT)), *(paragraph(line, position) for line in [*above, own])]
    lines.append(paragraph("", room, height=round(room.space_before * 20)))
    lines += [paragraph(one, profile.use(Component.ADVISORY_POSITION)) for one in signatory.advisory_position]
    return "".join([*lines, paragraph(signatory.full_name or "", profile.use(Component.FULL_NAME))])
