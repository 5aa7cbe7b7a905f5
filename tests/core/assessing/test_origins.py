"""Which documents are one press release."""

from trecho.core.assessing.origins import Leaf, jaccard, origin_groups, shingles

RELEASE = (
    "China donated fifty ambulances to the ministry of health on Tuesday in the capital, the embassy said in a note."
)
OTHER = "The ministry of works opened a bridge over the river that took three years to build and cost four million."
# Two Spanish and two Chinese texts, each pair one text with a word changed.
SPANISH = "El gobierno de China entregó cincuenta ambulancias al ministerio de salud en un acto celebrado este martes en la capital del país."
CHINESE = "中国政府星期二在首都向该国卫生部捐赠了五十辆救护车，中国驻该国大使出席了交接仪式并发表讲话。"


def test_a_repost_shares_its_shingles() -> None:
    assert jaccard(shingles(RELEASE), shingles(RELEASE + " More follows.")) > 0.6
    assert jaccard(shingles(RELEASE), shingles(OTHER)) == 0
    assert jaccard(shingles(""), shingles(RELEASE)) == 0


def test_words_in_five_languages() -> None:
    for text, changed in (
        (SPANISH, SPANISH.replace("martes", "jueves")),
        (CHINESE, CHINESE.replace("星期二", "星期三")),
    ):
        found = origin_groups([Leaf(id="a", text=text), Leaf(id="b", text=changed + " ")], 0.5)
        assert found == {"a": "a", "b": "a"}


def test_a_named_wire_a_publisher_a_quotation_join_documents() -> None:
    quotation = "we shall finish this hospital before the rains come"
    found = origin_groups(
        [
            Leaf(id="1", attributed_to=("Xinhua",)),
            Leaf(id="2", publisher="Xinhua"),
            Leaf(id="3", publisher="El Diario", quotations=(quotation,)),
            Leaf(id="4", publisher="La Hora", quotations=(quotation.upper(),)),
            Leaf(id="5", publisher="La Hora"),
            Leaf(id="6", publisher="Alone"),
        ],
        0.6,
    )
    assert found == {"1": "1", "2": "1", "3": "3", "4": "3", "5": "3", "6": "6"}


def test_the_order_of_documents_never_matters() -> None:
    leaves = [
        Leaf(id=str(place), text=text) for place, text in enumerate((RELEASE, OTHER, RELEASE + " More.", SPANISH))
    ]
    assert origin_groups(leaves, 0.6) == origin_groups(leaves[::-1], 0.6)
