"""Đôn đốc giải ngân: a department urges the disbursement of the poverty-reduction program's funds."""

from congvan.errors import Message
from congvan.presets.disbursement_acceleration.fields import DisbursementAcceleration
from congvan.presets.preset import Preset

PRESET = Preset(
    name="disbursement-acceleration",
    title=Message(
        "Công văn đôn đốc giải ngân vốn Chương trình MTQG giảm nghèo bền vững",
        "Dispatch that urges the disbursement of the poverty-reduction program's funds",
    ),
    fields=DisbursementAcceleration,
)

__all__ = ["PRESET", "DisbursementAcceleration"]
