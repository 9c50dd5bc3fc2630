"""Letters of other layouts and kinds that are right."""

from support.right_letters.letters import RIGHT

__all__ = ["RIGHT"]
