from trecho.core.rule_card import RuleCard
from trecho.writers.wording_cards import FIELD


def test_every_field_that_measures_has_a_word() -> None:
    assert set(FIELD) == set(RuleCard.__struct_fields__) - {"author", "fixed_on", "replaces"}
