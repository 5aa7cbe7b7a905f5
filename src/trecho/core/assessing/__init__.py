"""From matched evidence to a statement about delivery: one question per file, every rule from the method."""
