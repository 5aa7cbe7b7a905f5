"""Trecho: from word to deed. Reads plans, finds out what was promised and what was done, and shows both."""

__version__ = "0.1.0"
