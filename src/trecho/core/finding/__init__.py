"""Finding things by words: forgiving of accents, case, endings left off and slips of the finger, Chinese included."""
