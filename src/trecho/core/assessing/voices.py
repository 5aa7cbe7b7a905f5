"""Who speaks for an activity, and on whose side? (method, section 5: source kind, side, origin)"""

from collections.abc import Mapping

from trecho.core.activity import Activity
from trecho.core.assessing.copying import document_of
from trecho.core.evidence import Side, SourceKind, Voice
from trecho.core.source import Source

WEAK = "weak-source"

Kinds = Mapping[str, tuple[SourceKind, Side]]


def voice_of(
    activity: Activity,
    kinds: Kinds,
    sources: Mapping[str, Source] | None = None,
    origins: Mapping[str, str] | None = None,
) -> Voice:
    """The voice behind an activity: what a person noted about its source first, else what its sort of source means.

    A record of a dataset speaks with the dataset's voice; an article with its publisher's. A source flagged as weak
    (a mirror, a blog) is letter D whatever it mirrors. `origins` names the origin of documents that copy one another.
    """
    origin = activity.source
    name = document_of(activity)
    noted = (sources or {}).get(name)
    words = noted.kind if noted and noted.kind else origin.kind
    kind, side = kinds.get(words, (None, Side.THIRD))
    return Voice(
        source=name,
        kind=kind,
        side=Side(noted.side) if noted and noted.side in set(Side) else side,
        origin=(origins or {}).get(name) or (noted.publisher if noted else None) or origin.publisher or name,
        letter=(noted.letter if noted else None) or ("D" if WEAK in activity.flags else None),
    )
