from trecho.core.outlining.marks import Mark
from trecho.core.outlining.steps import Fit, Node


def test_nodes_know_how_deep_they_hang() -> None:
    mark = Mark(key="1.", system="1", values=(3,), bare="3", printed="3.", ends=3)
    area = Node(row=0, mark=mark, fit=Fit.FIRST)
    item = Node(row=1, mark=mark, fit=Fit.NEXT, parent=area)
    assert (area.depth, item.depth, item.value) == (0, 1, 3)
