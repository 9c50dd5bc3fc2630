"""What the disbursement letter asks anew each cycle, as a data file gives it."""

from typing import Final

ASKED_ANEW: Final = """\
plan_year: 2024
reviews_from: 10/2024
funds_request_deadline: 11/10/2024
counterpart_deadline: 11/10/2024
counterpart_until: 9/2024
"""
