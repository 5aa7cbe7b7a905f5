"""One file a page: fetch a value, ask a verb, show the result."""
