import pytest

from trecho.core.citation import Citation
from trecho.core.noun import Nonsense


def test_nothing_is_cited_without_a_title() -> None:
    with pytest.raises(Nonsense, match="without a title"):
        Citation(id="plan:x", title=" ", author="Trecho")
