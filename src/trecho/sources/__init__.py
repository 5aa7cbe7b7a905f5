"""A source → activities and claims: each a description (.toml) and a little code."""
