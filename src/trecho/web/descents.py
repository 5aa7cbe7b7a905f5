"""Rows of a comparison as pages show them: both wordings, word by word, the reasons, the last status of what was dropped."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from trecho.core.aligning.comparison import Stretch, comparison
from trecho.core.assessment import Assessment
from trecho.core.lineage import Aspect, Change, Relation
from trecho.core.plan import Commitment
from trecho.core.tie import Settled
from trecho.register.comparing import Comparison
from trecho.writers.charts_alluvial import Flow
from trecho.writers.tables import worded

# These tell why two are taken for one, not what changed.
_NOT_CHANGES = frozenset({Aspect.WORDS, Aspect.MEANING, Aspect.PLACE, Aspect.PARTS})


@dataclass(frozen=True)
class DescentLine:
    """One row: its commitments on both sides, the words compared in `language` (empty where no language is shared)."""

    row: Settled
    old: tuple[Commitment, ...]
    new: tuple[Commitment, ...]
    statuses: tuple[Assessment, ...]
    language: str
    stretches: tuple[Stretch, ...]

    @property
    def anchor(self) -> str:
        """The place of the row on its page."""
        return f"row-{(self.row.old or self.row.new)[0].partition('/')[2]}"

    @property
    def changes(self) -> tuple[Change, ...]:
        """What changed, without what only tells that the two are one promise."""
        return tuple(change for change in self.row.changes if change.aspect not in _NOT_CHANGES)


def descent_lines(found: Comparison, language: str) -> tuple[DescentLine, ...]:
    """Every row of a comparison for a reader of that language."""
    return tuple(_line(row, found, language) for row in found.rows)


def _line(row: Settled, found: Comparison, language: str) -> DescentLine:
    old = tuple(found.commitments[one] for one in row.old)
    new = tuple(found.commitments[one] for one in row.new)
    shared = shared_language((*old, *new), language) if old and new else ""
    pieces = comparison(_joined(old, shared), _joined(new, shared)) if shared else ()
    gone = row.old if row.relation is Relation.DROPPED else ()
    return DescentLine(
        row=row,
        old=old,
        new=new,
        statuses=tuple(one for path in gone for one in found.statuses.get(path, ())),
        language=shared,
        stretches=pieces,
    )


def shared_language(commitments: Iterable[Commitment], language: str) -> str:
    """The reader's language where all commitments have words in it, else English, else any that all have, else none."""
    spoken = [set(one.words) for one in commitments]
    common = set.intersection(*spoken) if spoken else set()
    return next((one for one in (language, "en", *sorted(common)) if one in common), "")


def _joined(commitments: Iterable[Commitment], language: str) -> str:
    return ("" if language == "zh" else " ").join(one.words[language] for one in commitments)


def flows_of(found: Comparison) -> Iterator[Flow]:
    """The rows as flows between areas: each commitment counts once on its side, split evenly over its ties."""
    sums: dict[tuple[str | None, str | None, Relation, bool], list[float]] = {}
    for row in found.rows:
        unsure = (found.old if row.relation is Relation.NEW else found.new).id in found.partial
        for old in row.old or (None,):
            for new in row.new or (None,):
                ends = (_area(old, found), _area(new, found), row.relation, unsure)
                flow = sums.setdefault(ends, [0.0, 0.0])
                flow[0] += 1 / len(row.new or (None,)) if old else 1.0
                flow[1] += 1 / len(row.old or (None,)) if new else 1.0
    for (left, right, relation, reported), (before, after) in sums.items():
        yield Flow(old=left, new=right, relation=relation, left=before, right=after, reported=reported)


def _area(commitment: str | None, found: Comparison) -> str | None:
    return found.commitments[commitment].area if commitment else None


def areas_of(found: Comparison, plan: str, language: str) -> Mapping[str, str]:
    """The areas of one of the plans with their titles, in the order of the document."""
    used = {one.area: "" for one in found.commitments.values() if one.plan == plan}
    known = found.headings[plan]
    titles = {path: worded(one.title, language) for path, one in known.items() if path in used}
    return {**titles, **{path: "" for path in used if path not in titles}}


def row_cells(line: DescentLine, language: str) -> dict[str, object]:
    """One row as the files have it."""
    row = line.row
    return {
        "old": " ".join(row.old),
        "new": " ".join(row.new),
        "relation": row.relation.value,
        "also": " ".join(one.value for one in row.also),
        "score": row.score,
        "state": row.state.value,
        "reported": row.reported,
        "why": "; ".join(str(change) for change in row.changes),
        "last_status": " ".join(one.status_v.value for one in line.statuses),
        "old_text": " ".join(worded(one.words, language) for one in line.old),
        "new_text": " ".join(worded(one.words, language) for one in line.new),
    }
