"""Coding: what one commitment promises, one coder per field; `coded` of `coding.py` runs them all."""
