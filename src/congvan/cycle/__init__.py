"""Chu kỳ đôn đốc as data: its letters and directives, the ledger of units, and what units report."""
