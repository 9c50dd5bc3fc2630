r"""Đánh dấu trong lời văn: the markup of the author's prose, in body and footnotes.

==================  ==========================================================
``**đậm**``         bold
``*nghiêng*``       italic; ``***cả hai***`` and any nesting of the two
``[^khoá]``         reference to the footnote ``khoá``
``[@cv1, khoản 2]`` citation of a registered document, resolved by the model
``\*``              a backslash makes the next punctuation mark a character
==================  ==========================================================

Stars are markup only where they are at the border of words: they open after a blank or a punctuation mark
and before a letter, and close the other way round, so ``5*3*2``, ``a*b``, ``5 * 3`` and ``(*)`` keep their stars.
One that touches a word and has no partner is refused, as is a lone ``**``. Underscores are never markup.

Where that is not enough, a brace beside the stars says what they are: ``{**`` and ``{*`` open, ``**}`` and
``*}`` close, anywhere: ``{**đ**}ược`` is a bold letter inside a word. Stars, braces and brackets after a
backslash are characters. With the braces every sequence of runs can be written:
``parse(write(runs)) == runs`` for every normal form.
"""

from congvan.inline.prose import Prose
from congvan.inline.reading import parse, references
from congvan.inline.runs import ProseRun, normalise, plain
from congvan.inline.writing import write

__all__ = ["Prose", "ProseRun", "normalise", "parse", "plain", "references", "write"]
