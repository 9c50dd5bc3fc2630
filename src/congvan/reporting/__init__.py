"""Báo cáo kiểm tra trên giấy và trên màn hình: what a check found, handed to people and to other programs.

``run`` holds what was found in many files, ``suppression`` what a reader has accepted with a reason; ``console``,
``json_report``, ``sarif``, ``github`` and ``workbook`` write it down; ``annotation`` puts it into a copy of the file as
Word comments, ``sheet`` prints what a person must still check; ``rules`` and ``rule_pages`` explain the requirements.
"""
