"""The object is what stands behind the verb, without purpose and without the next promise."""

from tests.core.coding.commitments import coded


def test_the_object_ends_before_the_purpose() -> None:
    [pledge] = coded("To intensify exchanges of experts in order to increase mutual trust.").pledges
    assert pledge.object == "exchanges of experts"


def test_the_object_ends_before_the_next_promise() -> None:
    first, second = coded("To combat protectionism and establish bi-regional mechanisms.").pledges
    assert (first.object, second.object) == ("protectionism", "bi-regional mechanisms")


def test_a_chinese_object_ends_with_its_clause() -> None:
    assert coded("双方将加强信息通信合作，缩小数字鸿沟。", "zh").pledges[0].object == "信息通信合作"
