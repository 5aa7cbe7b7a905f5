"""Figures over the whole register: money, groups, alarms, coverage, scores, receipts, prospects, corrections."""
