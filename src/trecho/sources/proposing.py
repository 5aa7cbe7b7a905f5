"""A draft of a column map: what each column of an unknown table seems to hold, and why it seems so."""

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from trecho.core.noun import Nonsense, Noun
from trecho.core.trouble import Trouble
from trecho.core.words import folded
from trecho.reference.countries import alpha_3
from trecho.reference.currencies import currency_words
from trecho.sources.description import bundled, plain_words
from trecho.sources.record import date_of, number_of
from trecho.sources.table import Row, first_rows

_LOOKED_AT = 500
_FEW_VALUES = 25
# How surely the header must speak when the cells say nothing, and how much the cells can add or take away.
_LEAST = 0.5
_CELLS_COUNT = 0.6


_WORDS = re.compile(r"[a-z]{2}\$|[^\W\d_]+|[$€£]")
_CURRENCIES = {words.casefold(): code for words, code in currency_words().items() if len(code) == 3}
# What sums are counted in, as headers say it in the five languages.
_UNITS = {
    "100000000": ("亿", "亿元", "亿美元"),
    "1000000": ("million", "millions", "millones", "milhões", "mn", "mm", "mio", "百万", "百万美元"),
    "10000": ("万", "万元", "万美元"),
    "1000": ("thousand", "thousands", "miles", "mil", "milliers", "千", "千美元"),
}

# Words of a header that do not tell what its column holds: small words, currencies, units.
_SILENT = frozenset(
    {"de", "del", "la", "el", "of", "the", "in", "en", "du", "des", "do", "da", "le", "les", "a"}
    | _CURRENCIES.keys()
    | {name for names in _UNITS.values() for name in names}
)


class Guess(Noun, frozen=True):
    """A column taken for a field: how sure (0 to 1.6), and the sentence why."""

    field: str
    header: str
    score: float
    why: str


def proposed_map(path: Path, *, sheet: str | None = None) -> str:
    """A map in TOML with a comment behind each column; raises Trouble where no column can be a title."""
    rows = [row for row in first_rows(path, _LOOKED_AT, sheet=sheet) if not row.broken]
    if not rows:
        raise Trouble(str(path), "no readable row below the header", "give a table with rows")
    columns = {header: [row.cells[header] for row in rows if row.cells.get(header)] for header in rows[0].cells}
    guesses = _settled(_guesses(columns))
    if "title" not in guesses:
        raise Trouble(
            str(path), "no column seems to hold titles", 'write the map by hand: [columns] title = "your header"'
        )
    return _written(path, rows, columns, guesses)


def _guesses(columns: Mapping[str, list[str]]) -> list[Guess]:
    found = []
    for header, cells in columns.items():
        for field, words in bundled("sheet").columns.items():
            likeness, word = max((_likeness(folded(header), folded(plain_words(each))), each) for each in words)
            fit, seen = _fit(field, cells)
            score = likeness + _CELLS_COUNT * fit
            if likeness >= 0.4 and score >= _LEAST + 0.2:
                found.append(Guess(field, header, score, f"the header says {word!r}; {seen}"))
            elif likeness == 0 and field in {"country", "url"} and fit >= 0.9:
                found.append(Guess(field, header, 0.55, seen))
    return sorted(found, key=lambda guess: (-guess.score, guess.header))


def _likeness(header: str, word: str) -> float:
    """1 for the very words, less the more words a header has besides; 0 for none in common."""
    if header == word:
        return 1.0
    theirs = {each for each in _WORDS.findall(header.replace("_", " ")) if each not in _SILENT} or {header}
    ours = set(_WORDS.findall(word)) - _SILENT or {word}
    if not word.isascii() and len(word) >= 2 and word in header:
        return 0.8
    return 0.8 * len(ours) / len(theirs) if ours and ours <= theirs else 0.0


def _settled(guesses: list[Guess]) -> dict[str, Guess]:
    """The surest guess of each field; a column serves one field only."""
    settled: dict[str, Guess] = {}
    used: set[str] = set()
    for guess in guesses:
        if guess.field not in settled and guess.header not in used:
            settled[guess.field] = guess
            used.add(guess.header)
    return settled


def _fit(field: str, cells: list[str]) -> tuple[float, str]:
    """From -1 to 1: how far the cells look like the field, and the sentence that says so."""
    if not cells:
        return -1.0, "it is empty"
    test = _TESTS.get(field)
    example = f"such as {cells[0][:40]!r}"
    if test is None:
        return 0.0, example
    fitting = sum(1 for cell in cells if test(cell))
    return 2 * fitting / len(cells) - 1, f"{fitting} of {len(cells)} cells fit, {example}"


def _is_date(cell: str) -> bool:
    try:
        return 1900 < date_of(cell, day_first=True).year < 2100
    except Nonsense:
        return False


def _is_number(cell: str) -> bool:
    try:
        number_of(cell)
    except Nonsense:
        return False
    return True


def _is_words(cell: str) -> bool:
    return not _is_number(cell) and not cell.startswith("http")


_TESTS: Mapping[str, Callable[[str], bool]] = {
    "title": lambda cell: _is_words(cell) and len(cell) > 5,
    "description": lambda cell: len(cell) > 30,
    "country": lambda cell: alpha_3(cell) is not None,
    "status": lambda cell: bundled("sheet").listed("status", cell) is not None,
    "kind": lambda cell: bundled("sheet").listed("kind", cell) is not None,
    "amount": _is_number,
    "quantity": _is_number,
    "currency": lambda cell: len(cell) <= 12 and not _is_number(cell),
    "url": lambda cell: cell.startswith("http"),
    "giver": _is_words,
    "receiver": _is_words,
    "implementer": _is_words,
    **dict.fromkeys(("announced", "signed", "start", "end"), _is_date),
}


def _written(path: Path, rows: list[Row], columns: Mapping[str, list[str]], guesses: Mapping[str, Guess]) -> str:
    lines = [
        f"# Draft of a map for {path.name}, from its first {len(rows)} rows. Check every line, then:",
        f"# trecho gather sheet {path.name} --map THIS_FILE",
        'kind = "sheet"',
        f"name = {json.dumps(path.stem, ensure_ascii=False)}",
        'publisher = ""  # who publishes the table',
        'licence = ""',
        'language = "en"  # of the titles',
        'required = ["title"]',
        "",
        "[columns]",
    ]
    lines += [
        f"{guess.field} = {json.dumps(guess.header, ensure_ascii=False)}  # {guess.why}" for guess in guesses.values()
    ]
    left = [header for header in columns if header and header not in {guess.header for guess in guesses.values()}]
    lines += [f"# not used: {json.dumps(header, ensure_ascii=False)}" for header in left]
    lines += ["", "# What holds for every row and stands in no column.", "[fixed]", *_fixed(columns, guesses)]
    for field in ("status", "kind"):
        lines += _values(field, columns, guesses)
    return "\n".join(lines) + "\n"


def _fixed(columns: Mapping[str, list[str]], guesses: Mapping[str, Guess]) -> list[str]:
    lines = []
    days = [cell for field in ("signed", "start", "end") if field in guesses for cell in columns[guesses[field].header]]
    month_first = any("/" in day and day.split("/")[1].isdigit() and int(day.split("/")[1]) > 12 for day in days)
    lines.append(f'date_order = "{"month-first" if month_first else "day-first"}"  # how 03/04/2021 is read')
    if "amount" in guesses:
        lines += _of_amounts(guesses["amount"].header, named="currency" in guesses)
    return lines


def _of_amounts(header: str, *, named: bool) -> list[str]:
    """Currency and unit of the sums, as far as the header of their column tells (`Monto (millones de USD)`)."""
    words = _WORDS.findall(header)
    currency = next((code for word in words if (code := _CURRENCIES.get(word))), None)
    unit = next((unit for unit, names in _UNITS.items() if any(name in words for name in names)), None)
    lines = (
        []
        if named
        else [f'currency = "{currency or "USD"}"  # {"the header says so" if currency else "no column names it"}']
    )
    return [*lines, f'amount_unit = "{unit}"  # the header counts in these'] if unit else lines


def _values(field: str, columns: Mapping[str, list[str]], guesses: Mapping[str, Guess]) -> list[str]:
    """The value list of a column with few values: known ones as they will be read, unknown ones to be filled in."""
    if field not in guesses:
        return []
    counts = Counter(columns[guesses[field].header])
    if len(counts) > _FEW_VALUES:
        return []
    lines = ["", f"[lists.{field}]"]
    for cell, times in counts.most_common():
        ours = bundled("sheet").listed(field, cell)
        key = json.dumps(cell, ensure_ascii=False)
        lines.append(
            f'{key} = "{ours}"  # {times} rows' if ours else f'# {key} = ""  # {times} rows: what does it mean?'
        )
    return lines
