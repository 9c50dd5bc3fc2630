"""Sao văn bản: sao y, sao lục, trích sao of issued documents, to paper and to electronic form (PL I, phần II)."""

from congvan.certifying.certificate import Certificate, Original
from congvan.certifying.certified import Certified, certify
from congvan.certifying.reading import ReadCopy, read_copy

__all__ = ["Certificate", "Certified", "Original", "ReadCopy", "certify", "read_copy"]
