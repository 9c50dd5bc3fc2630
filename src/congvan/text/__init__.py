"""Tiếng Việt: the language layer. Names are loaded at first use, so importing this package is cheap."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from congvan.text.abbreviation_data import (
        FREE_IN_PROSE,
    )
    from congvan.text.abbreviations import (
        UnexplainedAbbreviation,
        Zone,
        canonical_abbreviation,
        expansions,
        unexplained_abbreviations,
    )
    from congvan.text.agreement import (
        Disagreement,
        disagreements,
    )
    from congvan.text.breaking import NO_BREAK_SPACE, bind, bind_blanks, unbind
    from congvan.text.characters import (
        clean,
        repair_look_alikes,
        without_tones,
    )
    from congvan.text.collation import (
        name_sort_key,
        sort_key,
    )
    from congvan.text.date_forms import (
        Duration,
        date_range,
        is_official_short_date,
        long_date,
        month_year,
        parse_date,
        parse_date_range,
        parse_duration,
        parse_quarter,
        parse_time,
        parse_year_range,
        quarter,
        short_date,
        time_text,
        weekday,
        year_range,
    )
    from congvan.text.dates import (
        PartialDate,
        issue_date_text,
        parse_issue_date,
    )
    from congvan.text.figures import (
        count_text,
        format_money,
        format_number,
        format_percent,
        parse_money,
        parse_number,
        parse_percent,
        percentage,
    )
    from congvan.text.legacy import (
        LegacyEncoding,
        detect_legacy,
        legacy_font,
        legacy_to_unicode,
        shown_by_font,
    )
    from congvan.text.list_letters import (
        LIST_LETTERS,
        LetterFault,
        ListLabel,
        letter_fault,
        letter_index,
        list_letter,
        read_letter,
    )
    from congvan.text.numerals import (
        parse_roman,
        roman,
    )
    from congvan.text.syllables import (
        ImpossibleSyllable,
        impossible_syllables,
        is_syllable,
    )
    from congvan.text.tones import (
        ToneStyle,
        ToneWord,
        to_new_tone,
        to_old_tone,
        tone_style,
        tone_words,
    )
    from congvan.text.types import (
        OptionalText,
        Text,
    )
    from congvan.text.typography import (
        TypographyFinding,
        TypographyRule,
        repair_typography,
        typography_findings,
    )
    from congvan.text.word_reading import (
        words_to_int,
    )
    from congvan.text.words import (
        NumberStyle,
        amount_in_words,
        amount_note,
        number_in_words,
        ordinal_in_words,
    )

_MODULES = {
    "abbreviation_data": ("FREE_IN_PROSE",),
    "abbreviations": (
        "UnexplainedAbbreviation",
        "Zone",
        "canonical_abbreviation",
        "expansions",
        "unexplained_abbreviations",
    ),
    "agreement": (
        "Disagreement",
        "disagreements",
    ),
    "breaking": ("NO_BREAK_SPACE", "bind", "bind_blanks", "unbind"),
    "characters": (
        "clean",
        "repair_look_alikes",
        "without_tones",
    ),
    "collation": (
        "name_sort_key",
        "sort_key",
    ),
    "date_forms": (
        "Duration",
        "date_range",
        "is_official_short_date",
        "long_date",
        "month_year",
        "parse_date",
        "parse_date_range",
        "parse_duration",
        "parse_quarter",
        "parse_time",
        "parse_year_range",
        "quarter",
        "short_date",
        "time_text",
        "weekday",
        "year_range",
    ),
    "dates": (
        "PartialDate",
        "issue_date_text",
        "parse_issue_date",
    ),
    "figures": (
        "count_text",
        "format_money",
        "format_number",
        "format_percent",
        "parse_money",
        "parse_number",
        "parse_percent",
        "percentage",
    ),
    "legacy": (
        "LegacyEncoding",
        "detect_legacy",
        "legacy_font",
        "legacy_to_unicode",
        "shown_by_font",
        "shown_by_font",
    ),
    "list_letters": (
        "LIST_LETTERS",
        "LetterFault",
        "ListLabel",
        "letter_fault",
        "letter_index",
        "list_letter",
        "read_letter",
    ),
    "numerals": (
        "parse_roman",
        "roman",
    ),
    "syllables": (
        "ImpossibleSyllable",
        "impossible_syllables",
        "is_syllable",
    ),
    "tones": (
        "ToneStyle",
        "ToneWord",
        "to_new_tone",
        "to_old_tone",
        "tone_style",
        "tone_words",
    ),
    "types": (
        "OptionalText",
        "Text",
    ),
    "typography": (
        "TypographyFinding",
        "TypographyRule",
        "repair_typography",
        "typography_findings",
    ),
    "word_reading": ("words_to_int",),
    "words": (
        "NumberStyle",
        "amount_in_words",
        "amount_note",
        "number_in_words",
        "ordinal_in_words",
    ),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "FREE_IN_PROSE",
    "LIST_LETTERS",
    "NO_BREAK_SPACE",
    "Disagreement",
    "Duration",
    "ImpossibleSyllable",
    "LegacyEncoding",
    "LetterFault",
    "ListLabel",
    "NumberStyle",
    "OptionalText",
    "PartialDate",
    "Text",
    "ToneStyle",
    "ToneWord",
    "TypographyFinding",
    "TypographyRule",
    "UnexplainedAbbreviation",
    "Zone",
    "amount_in_words",
    "amount_note",
    "bind",
    "bind_blanks",
    "canonical_abbreviation",
    "clean",
    "count_text",
    "date_range",
    "detect_legacy",
    "disagreements",
    "expansions",
    "format_money",
    "format_number",
    "format_percent",
    "impossible_syllables",
    "is_official_short_date",
    "is_syllable",
    "issue_date_text",
    "legacy_font",
    "legacy_to_unicode",
    "letter_fault",
    "letter_index",
    "list_letter",
    "long_date",
    "month_year",
    "name_sort_key",
    "number_in_words",
    "ordinal_in_words",
    "parse_date",
    "parse_date_range",
    "parse_duration",
    "parse_issue_date",
    "parse_money",
    "parse_number",
    "parse_percent",
    "parse_quarter",
    "parse_roman",
    "parse_time",
    "parse_year_range",
    "percentage",
    "quarter",
    "read_letter",
    "repair_look_alikes",
    "repair_typography",
    "roman",
    "short_date",
    "shown_by_font",
    "sort_key",
    "time_text",
    "to_new_tone",
    "to_old_tone",
    "tone_style",
    "tone_words",
    "typography_findings",
    "unbind",
    "unexplained_abbreviations",
    "weekday",
    "without_tones",
    "words_to_int",
    "year_range",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
