"""Resolution: AidData's own notes and the flags of the bundled case, as they stand and as a reader told them apart."""

from benchmarks.resolving_gold import WANTED, agreement, noted_pairs
from benchmarks.row import Absent, Row
from trecho.core.resolving.relation import relation_of


def rows() -> list[Row]:
    """Precision at recalls, every pair scored by weights that saw no pair of its country; relations told right."""
    try:
        from benchmarks.train_resolving import answers
    except ImportError as missing:
        raise Absent(str(missing)) from None
    stated, read = answers(as_stated=True), answers(as_stated=False)

    def row(name: str, question: str, recall: float, least: float, *, goal: str = "") -> Row:
        asked, scores = (stated | read)[question]
        return Row(
            f"resolving.{name}_precision_at_recall_{recall:.2f}".replace("0.", ""),
            asked.precision(scores, recall),
            least=least,
            beside=f"{goal}{asked.right[asked.counts].sum()} of {asked.counts.sum()} pairs",
        )

    same, of = agreement()
    return [
        Row("resolving.second_reading_agreement", same, least=0.96, beside=f"{of} pairs, drawn over all scores"),
        row("notes", "notes as read", 0.8, 0.95, goal="goal 0.95; "),
        row("notes", "notes as read", 0.9, 0.9),
        row("notes_as_they_stand", "notes as they stand", 0.8, 0.81),
        Row("resolving.relation_told_right", _relations(), least=0.9),
        row("families", "steps as read", 0.5, 0.93),
        row("families", "steps as read", 0.8, 0.85, goal="goal 0.95; "),
        row("families_as_flagged", "steps as flagged", 0.5, 0.73),
        row("families_as_flagged", "steps as flagged", 0.8, 0.64, goal="goal 0.95; "),
        row("every_flagged_pair", "every flagged pair", 0.5, 0.72),
    ]


def _relations() -> float:
    """Of AidData's pairs that belong together, the share whose relation the rules name as the reader does."""
    found = [relation_of(one.left, one.right) == one.relation for one in noted_pairs() if one.relation in WANTED]
    return sum(found) / len(found)
