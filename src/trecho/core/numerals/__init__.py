"""Numbers in words and figures, in five languages: how much, how it binds, and in what money or share.

Ask `numbers_in(text, numerals)` of `trecho.core.numerals.finding`; `trecho.reference.numerals.numerals(language)` gives the second argument.
"""
