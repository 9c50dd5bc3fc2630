"""Tiếng Việt: the language layer. Names are loaded at first use, so importing this package is cheap."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from congvan.text.abbreviations import (
        UnexplainedAbbreviation as UnexplainedAbbreviation,
        Zone as Zone,
        canonical_abbreviation as canonical_abbreviation,
        expansions as expansions,
        unexplained_abbreviations as unexplained_abbreviations,
    )
    from congvan.text.agreement import (
        Disagreement as Disagreement,
        disagreements as disagreements,
    )
    from congvan.text.breaking import (
        NO_BREAK_SPACE as NO_BREAK_SPACE,
        bind as bind,
        bind_blanks as bind_blanks,
        bind_lines as bind_lines,
        unbind as unbind,
    )
    from congvan.text.characters import (
        clean as clean,
        clean_all as clean_all,
        repair_look_alikes as repair_look_alikes,
        without_tones as without_tones,
    )
    from congvan.text.collation import (
        name_sort_key as name_sort_key,
        sort_key as sort_key,
    )
    from congvan.text.date_forms import (
        Duration as Duration,
        date_range as date_range,
        is_official_short_date as is_official_short_date,
        long_date as long_date,
        month_year as month_year,
        parse_date as parse_date,
        parse_date_range as parse_date_range,
        parse_duration as parse_duration,
        parse_quarter as parse_quarter,
        parse_time as parse_time,
        parse_year_range as parse_year_range,
        quarter as quarter,
        short_date as short_date,
        time_text as time_text,
        weekday as weekday,
        year_range as year_range,
    )
    from congvan.text.dates import (
        PartialDate as PartialDate,
        issue_date_text as issue_date_text,
        parse_issue_date as parse_issue_date,
    )
    from congvan.text.figures import (
        count_text as count_text,
        format_money as format_money,
        format_number as format_number,
        format_percent as format_percent,
        parse_money as parse_money,
        parse_number as parse_number,
        parse_percent as parse_percent,
        percentage as percentage,
    )
    from congvan.text.legacy import (
        LegacyEncoding as LegacyEncoding,
        detect_legacy as detect_legacy,
        legacy_font as legacy_font,
        legacy_to_unicode as legacy_to_unicode,
        shown_by_font as shown_by_font,
        typed_in as typed_in,
    )
    from congvan.text.list_letters import (
        LIST_LETTERS as LIST_LETTERS,
        LetterFault as LetterFault,
        ListLabel as ListLabel,
        letter_fault as letter_fault,
        letter_index as letter_index,
        list_letter as list_letter,
        read_letter as read_letter,
    )
    from congvan.text.numerals import (
        parse_roman as parse_roman,
        roman as roman,
    )
    from congvan.text.syllables import (
        ImpossibleSyllable as ImpossibleSyllable,
        impossible_syllables as impossible_syllables,
        is_syllable as is_syllable,
    )
    from congvan.text.tones import (
        ToneStyle as ToneStyle,
        ToneWord as ToneWord,
        to_new_tone as to_new_tone,
        to_old_tone as to_old_tone,
        tone_style as tone_style,
        tone_words as tone_words,
    )
    from congvan.text.types import (
        OptionalText as OptionalText,
        Text as Text,
    )
    from congvan.text.typography import (
        TypographyFinding as TypographyFinding,
        TypographyRule as TypographyRule,
        repair_typography as repair_typography,
        typography_findings as typography_findings,
    )
    from congvan.text.word_reading import (
        words_to_int as words_to_int,
        words_to_ordinal as words_to_ordinal,
    )
    from congvan.text.words import (
        NumberStyle as NumberStyle,
        amount_in_words as amount_in_words,
        amount_note as amount_note,
        number_in_words as number_in_words,
        ordinal_in_words as ordinal_in_words,
    )

_MODULES: Final = {
    "abbreviations": "UnexplainedAbbreviation Zone canonical_abbreviation expansions unexplained_abbreviations",
    "agreement": "Disagreement disagreements",
    "breaking": "NO_BREAK_SPACE bind bind_blanks bind_lines unbind",
    "characters": "clean clean_all repair_look_alikes without_tones",
    "collation": "name_sort_key sort_key",
    "date_forms": (
        "Duration date_range is_official_short_date long_date month_year parse_date parse_date_range "
        "parse_duration parse_quarter parse_time parse_year_range quarter short_date time_text weekday "
        "year_range"
    ),
    "dates": "PartialDate issue_date_text parse_issue_date",
    "figures": (
        "count_text format_money format_number format_percent parse_money parse_number parse_percent percentage"
    ),
    "legacy": "LegacyEncoding detect_legacy legacy_font legacy_to_unicode shown_by_font typed_in",
    "list_letters": "LIST_LETTERS LetterFault ListLabel letter_fault letter_index list_letter read_letter",
    "numerals": "parse_roman roman",
    "syllables": "ImpossibleSyllable impossible_syllables is_syllable",
    "tones": "ToneStyle ToneWord to_new_tone to_old_tone tone_style tone_words",
    "types": "OptionalText Text",
    "typography": "TypographyFinding TypographyRule repair_typography typography_findings",
    "word_reading": "words_to_int words_to_ordinal",
    "words": "NumberStyle amount_in_words amount_note number_in_words ordinal_in_words",
}
"""The public names, by the module that defines them; a module is imported when one of its names is first used."""
_HOME: Final = {name: module for module, names in _MODULES.items() for name in names.split()}
__all__ = tuple(_HOME)


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
