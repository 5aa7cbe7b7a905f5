"""Bundled cases: facts that the project gathered itself, with their sources."""
