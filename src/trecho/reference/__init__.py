"""What the world agrees on: languages, forums, countries, sectors, goals, currencies; data, and the loading of it."""
