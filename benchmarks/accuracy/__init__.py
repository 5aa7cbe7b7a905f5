"""Accuracy against gold cases: one file a room, one row a figure."""
