"""Aligning: what became of every commitment in the next plan, and where versions of one plan differ.

Begin at `lineage.py` (two plans), `chains.py` (more than two), `drift.py` (language versions), `comparison.py` (words).
"""
