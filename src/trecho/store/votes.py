"""The votes on links, found among the claims by their properties alone."""

from collections.abc import Mapping

from trecho.core.folding.ballot import Ballot
from trecho.core.folding.ballot import ballots as counted
from trecho.store.claims import claims_until


def ballots() -> Mapping[tuple[str, str], Ballot]:
    """The ballot of every link that was judged or given to a second reader, by activity and commitment."""
    return counted(claims_until(None, types=("link",), properties=("judgement", "second")).claims)
