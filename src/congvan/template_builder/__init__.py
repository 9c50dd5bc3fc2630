"""Dựng mẫu: the shipped Word templates, made from the profile so that no size is in two places."""

from congvan.template_builder.building import build_template
from congvan.template_builder.manifest import manifest_yaml

__all__ = ["build_template", "manifest_yaml"]
