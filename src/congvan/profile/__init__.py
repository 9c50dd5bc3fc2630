"""Hồ sơ quy chuẩn: the decree as data, read by the checker, the fixer and the template builder.

    profile = load("nd30")                        # a name, or a folder of your own
    profile.record("ND0101")                      # one requirement: clause, quotation, expectation
    profile.use(Component.BODY).size              # what our templates take: 14 (pt)
    profile.page.margin_left                      # 30 (mm)
    profile.allowed("body_size").admits(13)       # what a document's ``layout:`` may choose
    profile.allowed("body_size").refusal(15)      # the sentence for one that it may not, with clause and code

A folder holds ``profile.yaml`` and one file of records a box. A profile may extend another, override a
record or disable it, each with a reason.
"""

from __future__ import annotations

from congvan.profile.folder import names
from congvan.profile.loading import load
from congvan.profile.model import Choice, Disabled, PageUse, Profile, Use

__all__ = ["Choice", "Disabled", "PageUse", "Profile", "Use", "load", "names"]
