"""What one column of one row says: cells → typed values, as the description and the vocabulary ask."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal, InvalidOperation

from trecho.cases.describing import Saying
from trecho.core.activity import RUNG_OF_STAGE, Stage
from trecho.core.claim import Code, Country, Moment, Number, Record, Ref, Sum, Text, Value
from trecho.core.dates import PartialDate
from trecho.core.folding.shaping import key_of_amount, key_of_unit
from trecho.core.noun import Nonsense
from trecho.core.vocabulary import VOCABULARY, type_of

Fill = Callable[[str], str]
Said = tuple[str, Value, str | None]
_YES_OR_NO = frozenset({"yes", "no"})
_TRUTHS = frozenset({"member", "virtual"})


def values_said(subject: str, saying: Saying, fill: Fill, kin: Sequence[str]) -> Iterator[Said]:
    """Attribute, value and original words for everything that a saying finds in a row; nothing where cells are empty.

    Raises Nonsense where a cell is no date, number or whatever its property takes.
    """
    if saying.record:
        fields: dict[str, object] = {name: cell for name, template in saying.record.items() if (cell := fill(template))}
        yield saying.attribute, Record(saying.attribute, fields), None
        return
    cells = list(kin) if saying.others else _cells(saying, fill(saying.template))
    for cell in cells:
        mapped = _mapped(saying, cell)
        if mapped is not None:
            yield *_value(subject, saying, mapped, fill), cell if mapped == cell else None


def _cells(saying: Saying, cell: str) -> list[str]:
    parts = [part.strip() for part in cell.split(saying.split)] if saying.split else [cell]
    return [part for part in parts if part and part not in saying.unless]


def _mapped(saying: Saying, cell: str) -> str | None:
    if cell in saying.map:
        return saying.map[cell]
    if saying.only_mapped:
        return None
    if saying.drop_last_part:
        return cell.rpartition(".")[0] or cell
    return saying.prefix + cell


def _value(subject: str, saying: Saying, cell: str, fill: Fill) -> tuple[str, Value]:
    name = saying.attribute.partition(".")[0]
    known = VOCABULARY.get(type_of(subject), {}).get(name)
    shape = known.value if known else Text
    if shape is Number:
        unit = fill(saying.unit)
        keyed = name == "quantity" and type_of(subject) == "activity"
        return f"{name}.{key_of_unit(unit)}" if keyed else saying.attribute, Number(_number(cell), unit)
    if shape is Sum:
        return _sum(saying, cell, fill)
    return saying.attribute, _plain_value(shape, name, saying.language, cell)


def _plain_value(shape: type, name: str, language: str, cell: str) -> Value:
    if shape is Moment:
        return Moment(PartialDate(cell))
    if shape is Country:
        return Country(cell)
    if shape is Ref:
        return Ref(cell)
    if shape is Code:
        return Code("yes-no" if name in _TRUTHS and cell in _YES_OR_NO else name, cell)
    return Text(language, cell)


def _sum(saying: Saying, cell: str, fill: Fill) -> tuple[str, Value]:
    try:
        amount = Decimal(cell)
    except InvalidOperation:
        raise Nonsense(f"{cell!r} is no sum of money") from None
    stage, currency, date = fill(saying.rung_of), fill(saying.currency), fill(saying.date)
    if stage not in set(Stage) or not currency or not amount.is_finite():
        raise Nonsense(f"the sum {cell!r} needs a known stage and a currency (found {stage!r}, {currency!r})")
    rung = RUNG_OF_STAGE[Stage(stage)]
    key = key_of_amount(rung, currency)
    value = Sum(amount, currency, rung, date=PartialDate(date) if date else None)
    return f"{saying.attribute}.{key}", value


def _number(cell: str) -> int | float:
    try:
        number = float(cell)
    except ValueError:
        raise Nonsense(f"{cell!r} is no number") from None
    if number in {float("inf"), float("-inf")} or number != number:  # noqa: PLR0124  (only NaN differs from itself)
        raise Nonsense(f"{cell!r} is no number")
    return int(number) if number.is_integer() else number
