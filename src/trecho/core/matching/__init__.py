"""Which commitments does an activity deliver? Reasons, one per file, weighed into calibrated, graded links."""
