"""Soát lỗi: what offices correct by hand in the words of a letter, found by tables and narrow patterns.

Pure functions over a ``Letter``: each gives the slips of one kind. A slip is a suggestion; what may be meant is left
alone. ``congvan.checks.proofing`` makes findings of them, ``docs/howto/proofreading.md`` says how they are shown.
"""
