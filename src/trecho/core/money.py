"""Sums of money as the source states them: a decimal amount and an ISO 4217 currency, never a float."""

import re
from decimal import Decimal

from trecho.core.noun import Noun, require

_CURRENCY = re.compile(r"[A-Z]{3}")


class Money(Noun, frozen=True, order=True):
    """An amount in the currency of its source; `value` travels as a decimal string."""

    value: Decimal
    currency: str

    def __post_init__(self) -> None:
        """Refuses amounts that are no number and currencies that are no ISO 4217 code."""
        require(self.value.is_finite(), "%(value)s is no amount of money", value=self.value)
        require(
            _CURRENCY.fullmatch(self.currency) is not None,
            "%(currency)r is no ISO 4217 code such as USD",
            currency=self.currency,
        )
