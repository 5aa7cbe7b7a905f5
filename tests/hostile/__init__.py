"""Documents as an enemy, or a broken disk, would send them: sound ones spoilt in every way that is known."""
