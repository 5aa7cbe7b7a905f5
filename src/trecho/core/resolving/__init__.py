"""Which activities are one: the same deed told by two sources, or steps and parts of one undertaking."""
