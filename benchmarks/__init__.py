"""Accuracy and speed, each beside a peer, a floor or a frozen line."""
