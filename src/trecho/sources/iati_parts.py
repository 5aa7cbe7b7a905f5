"""The parts of IATI activities that may be several: each as rows of the fields that the lake has for it."""

from collections.abc import Callable

import numpy as np

from trecho.core.noun import Noun
from trecho.sources.iati_codes import Codes
from trecho.sources.iati_money import Money
from trecho.sources.iati_rows import Rows, Told, put_together, repeated
from trecho.sources.iati_values import days_of, sums_of
from trecho.sources.wording import Numbers, Spans, Wording, either, is_said

_TRUE = frozenset({"1", "true"})
_LONGEST_TITLE = 200


class Matter(Noun, frozen=True):
    """What some activities tell, the text it stands in, what its codes mean, and the language of each activity."""

    told: Told
    wording: Wording
    codes: Codes
    languages: Spans


def texts_of(matter: Matter, name: str) -> Rows:
    """Language and words of titles or descriptions; where a language has several, joined line by line."""
    rows = matter.told.texts(name)
    rows = rows.where(is_said(rows[1]))
    languages, words = either(rows[0], matter.languages.take(rows.at, axis=0)), rows[1]
    known = matter.wording.distinct(languages)
    if not repeated(rows.at, known.places).any():
        return Rows(rows.at, (languages, words))
    _, first, group = np.unique(rows.at * len(known.words) + known.places, return_index=True, return_inverse=True)
    rank = np.argsort(np.argsort(first))[group]
    order = np.argsort(rank, kind="stable")
    breaks = np.tile(np.array(matter.wording.written("\n")), (len(order), 1))
    breaks[np.unique(rank[order], return_index=True)[1]] = -1
    joined = matter.wording.joined(rank[order], breaks, words.take(order, axis=0))
    first = np.sort(first)
    return Rows(rows.at[first], (languages.take(first, axis=0), joined))


def titles_of(matter: Matter, titles: Rows, descriptions: Rows) -> Rows:
    """The titles; an activity without one is called by the beginning of its description."""
    titled = np.zeros(len(matter.languages), bool)
    titled[titles.at] = True
    spare = descriptions.where(~titled[descriptions.at])
    begun = matter.wording.column(matter.wording.word(span)[:_LONGEST_TITLE] for span in spare[1])
    return put_together([titles, Rows(spare.at, (spare[0], begun))]) if len(spare.at) else titles


def parts_of(matter: Matter, money: Money) -> dict[str, Rows]:
    """Every other part, by its name."""
    return {
        "dates": _dates(matter, money),
        "countries": _countries(matter),
        "sectors": _sectors(matter),
        "actors": _actors(matter),
        "amounts": _amounts(matter, money),
        "quantity": _quantities(matter),
        "related": _related(matter),
        "flags": _flags(matter),
    }


def prefixed(matter: Matter, identifiers: Spans) -> Spans:
    """The identifiers as ids of activities, `iati:…`."""
    prefix = np.tile(np.array(matter.wording.written("iati:")), (len(identifiers), 1))
    return matter.wording.joined(np.arange(len(identifiers)), prefix, identifiers)


def is_one_of(matter: Matter, spans: Spans, words: frozenset[str]) -> Numbers:
    """Which values are one of the words."""
    found = matter.wording.distinct(spans)
    answer: Numbers = np.array([word in words for word in found.words], bool)[found.places]
    return answer


def _dates(matter: Matter, money: Money) -> Rows:
    """The last date of a kind counts; the first commitment is the day of signing."""
    rows = matter.told.dates()
    names = matter.wording.mapped(rows[0], matter.codes.date.__getitem__)
    days, _ = days_of(matter.wording, rows[1], matter.codes)
    good = Rows(rows.at, (names, days)).where(is_said(names) & is_said(days))
    signed = np.tile(np.array(matter.wording.written("signed")), (len(money.signed.at), 1))
    return put_together([_last_of_each(good, lambda: good[0][:, 0]), Rows(money.signed.at, (signed, money.signed[0]))])


def _last_of_each(rows: Rows, values: Callable[[], Numbers]) -> Rows:
    """Of the rows of an activity that have the same value, the last; values are asked for where there are several."""
    return rows if (rows.at[1:] > rows.at[:-1]).all() else rows.where(~repeated(rows.at, values()))


def _own_or_of_transactions(matter: Matter, read: Callable[[str], Rows], path: str) -> Rows:
    """The activity's own rows; those of its transactions, where it has none."""
    own, others = read(path), read(f"transaction/{path}")
    has_own = np.zeros(len(matter.languages), bool)
    has_own[own.at] = True
    return put_together([own, others.where(~has_own[others.at])])


def _countries(matter: Matter) -> Rows:
    rows = _own_or_of_transactions(matter, matter.told.codes, "recipient-country")
    countries = matter.wording.mapped(rows[0], matter.codes.country.__getitem__)
    found = Rows(rows.at, (countries,)).where(is_said(countries))
    return _last_of_each(found, lambda: found[0][:, 0])


def _sectors(matter: Matter) -> Rows:
    rows = _own_or_of_transactions(matter, matter.told.sectors, "sector")
    rows = rows.where(is_said(rows[1]))
    listed = matter.codes.vocabulary
    vocabularies = matter.wording.mapped(rows[0], lambda own: listed[own or "1"] or f"IATI-{own}")
    return Rows(rows.at, (vocabularies, rows[1], _nothing(rows)))


def _actors(matter: Matter) -> Rows:
    rows = matter.told.actors()
    roles, names = matter.wording.mapped(rows[0], matter.codes.role.__getitem__), either(rows[1], rows[2])
    found = Rows(rows.at, (roles, names, _nothing(rows), _or_nothing(rows[3])))
    return found.where(is_said(roles) & is_said(names))


def _amounts(matter: Matter, money: Money) -> Rows:
    rung, value, currency, day = money.amounts.columns
    nothing = _nothing(money.amounts)
    basis = np.tile(np.array(matter.wording.written("original")), (len(nothing), 1))
    return Rows(money.amounts.at, (rung, value, currency, day, nothing, basis, nothing))


def _quantities(matter: Matter) -> Rows:
    rows = matter.told.results()
    values = sums_of(matter.wording, rows[0], matter.codes)
    return Rows(rows.at, (values, rows[1], _nothing(rows))).where(is_said(values))


def _related(matter: Matter) -> Rows:
    """Activities that this one names, but for the one it is part of."""
    rows = matter.told.relations
    named = Rows(rows.at, (rows[1],)).where(~is_one_of(matter, rows[0], frozenset({"1"})))
    all_named = put_together([named, matter.told.named_by_transactions()])
    all_named = all_named.where(is_said(all_named[0]))
    once = _last_of_each(all_named, lambda: matter.wording.distinct(all_named[0]).places)
    return Rows(once.at, (prefixed(matter, once[0]),))


def _flags(matter: Matter) -> Rows:
    told, activities = matter.told, matter.told.activities
    reporters, tied = told.reporters, told.codes("default-tied-status")
    found = [
        _flagged(matter, reporters.where(is_one_of(matter, reporters[2], _TRUE)).at, "secondary-publisher"),
        _flagged(matter, np.unique(told.codes("recipient-region").at), "regional"),
        Rows(tied.at, (matter.wording.mapped(tied[0], matter.codes.tied.__getitem__),)),
        Rows(activities.at, (matter.wording.mapped(activities[3], lambda level: level and f"hierarchy-{level}"),)),
        _flagged(matter, activities.where(is_one_of(matter, activities[4], _TRUE)).at, "humanitarian"),
    ]
    rows = put_together(found)
    return rows.where(is_said(rows[0]))


def _flagged(matter: Matter, at: Numbers, flag: str) -> Rows:
    return Rows(at, (np.tile(np.array(matter.wording.written(flag)), (len(at), 1)),))


def _nothing(rows: Rows) -> Spans:
    return np.full((len(rows.at), 2), -1)


def _or_nothing(spans: Spans) -> Spans:
    return np.where(is_said(spans)[:, None], spans, -1)
