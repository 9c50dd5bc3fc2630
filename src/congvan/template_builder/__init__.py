"""Dựng mẫu: the shipped Word templates, made from the profile so that no size stands in two places."""

from congvan.template_builder.building import build_dispatch
from congvan.template_builder.manifest import manifest_yaml

__all__ = ["build_dispatch", "manifest_yaml"]
