"""One clause's word of a deed: what it says of kind, stage, date, money, count and place."""

from trecho.core.activity import ActivityKind, Stage
from trecho.core.dates import PartialDate
from trecho.core.noun import Noun
from trecho.core.passage import Span
from trecho.core.telling.counts import Count
from trecho.core.telling.sums import Sum


class Mention(Noun, frozen=True, kw_only=True):
    """What a clause tells of one deed; `stage` None where it only adds to a deed told elsewhere.

    `works` are the words for what is built and `classes` what they are a sort of: the plant may be the factory.
    `sort` is the deciding word's name in the language file, `head` that word; `definite` where it refers back;
    `inherited` where the clause has no such word of its own, `generic` where the word names no undertaking ("the
    works"), `weak` where money is said to be provided, which may be no more than agreed.
    `renewing` where older works are repaired or enlarged; `part` and `whole` mark a lot and what it is a lot of; `drawn` where money of a loan flows;
    `under` where the clause says that it comes under what was told before; `ordinal` tells phases and lots apart.
    """

    clause: Span
    sentence: int
    paragraph: int
    kind: ActivityKind
    sort: str
    head: str
    anchor: Span
    definite: bool = False
    under: bool = False
    names: frozenset[str] = frozenset()
    works: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    ordinal: str | None = None
    stage: Stage | None = None
    undone: bool = False
    cue: Span | None = None
    date: PartialDate | None = None
    date_span: Span | None = None
    sums: tuple[Sum, ...] = ()
    count: Count | None = None
    countries: tuple[str, ...] = ()
    giver: bool = False
    drawn: bool = False
    renewing: bool = False
    inherited: bool = False
    generic: bool = False
    weak: bool = False
    supplied: bool = False
    part: bool = False
    whole: bool = False
    raised: bool = False
