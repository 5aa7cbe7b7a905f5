"""What a coder needs of a coding: where its words stand in the text, and its fields in a form that two can be compared by."""

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from trecho.core.noun import Noun, require
from trecho.core.pledge import Coding

# Fields whose words are marked in the text; where two overlap, the earlier in this list shows.
MARKED = ("targets", "mechanisms", "instruments", "beneficiaries", "conditions")
PLACED = ("pledges", *MARKED)


class Piece(Noun, frozen=True, kw_only=True):
    """A part of a commitment's text, with the field whose words it is; empty for words that no field names."""

    text: str
    field: str = ""


class Coded(Noun, frozen=True, kw_only=True):
    """A coding by one author: a person (`person:ana`) or the program, with the claim that it is."""

    author: str
    coding: Coding
    claim: str
    moment: str

    @property
    def by_person(self) -> bool:
        """Whether a person answers for it."""
        return self.author.startswith("person:")


def spot(text: str, words: str) -> tuple[int, int]:
    """Where words stand in a text, white space set aside; raises Nonsense where they do not."""
    wanted = words.split()
    require(bool(wanted), "the words are empty")
    joined, places = "", []
    for place, character in enumerate(text):
        if character.isspace():
            if joined and not joined.endswith(" "):
                joined += " "
                places.append(place)
        else:
            joined += character
            places.append(place)
    found = joined.find(" ".join(wanted))
    require(found >= 0, "“%(words)s” does not stand in the text", words=" ".join(wanted)[:80])
    return places[found], places[found + len(" ".join(wanted)) - 1] + 1


def placed(coding: Coding, text: str) -> Coding:
    """The coding with the place of every value's words; raises Nonsense where words do not stand in the text."""
    return replace(coding, **{name: tuple(_placed(one, text) for one in getattr(coding, name)) for name in PLACED})


def pieces(text: str, coding: Coding | None) -> tuple[Piece, ...]:
    """The text cut where the words of a field begin and end; joined, the pieces are the text."""
    fields = [""] * len(text)
    for name in reversed(MARKED):
        for one in getattr(coding, name) if coding else ():
            if one.start is not None and one.end is not None:
                fields[one.start : one.end] = [name] * len(fields[one.start : one.end])
    out: list[Piece] = []
    for character, name in zip(text, fields, strict=True):
        if out and out[-1].field == name:
            out[-1] = Piece(text=out[-1].text + character, field=name)
        else:
            out.append(Piece(text=character, field=name))
    return tuple(out)


def comparable(coding: Coding, commitment: str) -> Mapping[str, Mapping[str, Hashable]]:
    """The fields by what they are about: the commitment, or one of its pledges (`…/I.1#1`); lists count as sets."""
    about: dict[str, Mapping[str, Hashable]] = {
        commitment: {
            "pledges": len(coding.pledges),
            "checkability": coding.checkability,
            "targets": frozenset((one.quantity, one.quantity_max, one.comparator) for one in coding.targets),
            "mechanisms": _values(coding, "mechanisms", "name"),
            "instruments": _values(coding, "instruments", "value"),
            "beneficiaries": _values(coding, "beneficiaries", "value"),
            "conditions": _values(coding, "conditions", "value"),
            "sdg_goals": coding.sdg_goals[0].code if coding.sdg_goals else None,
            "crs_sectors": coding.crs_sectors[0].code if coding.crs_sectors else None,
        }
    }
    for number, pledge in enumerate(coding.pledges, 1):
        about[f"{commitment}#{number}"] = {
            "verb": pledge.verb.casefold(),
            "strength": pledge.strength,
            "actor": pledge.actor,
            "kind": pledge.kind,
        }
    return about


def differing(one: Coding, other: Coding) -> tuple[str, ...]:
    """The names of the fields in which two codings of the same commitment differ, each once."""
    first, second = comparable(one, ""), comparable(other, "")
    names: dict[str, None] = {}
    for about in first.keys() & second.keys():
        names |= {name: None for name in first[about] if first[about][name] != second[about][name]}
    return tuple(sorted(names))


def cells(coding: Coding) -> Iterator[tuple[str, object]]:
    """The fields as a table has them, the same columns for every coding; the pledges' values joined in their order."""
    for name in ("verb", "strength", "actor", "object", "kind"):
        yield f"pledges_{name}", "; ".join(str(getattr(pledge, name)) for pledge in coding.pledges)
    yield "checkability", coding.checkability
    yield "targets", "; ".join(one.span for one in coding.targets)
    yield "mechanisms", "; ".join(one.name for one in coding.mechanisms)
    for name in ("instruments", "beneficiaries", "conditions"):
        yield name, "; ".join(one.value for one in getattr(coding, name))
    for name in ("sdg_goals", "crs_sectors"):
        yield name, " ".join(str(one.code) for one in getattr(coding, name))


def _placed(one: Any, text: str) -> Any:
    if not one.span:
        return replace(one, start=None, end=None)
    start, end = spot(text, one.span)
    return replace(one, start=start, end=end)


def _values(coding: Coding, field: str, name: str) -> frozenset[str]:
    return frozenset(str(getattr(one, name)).casefold() for one in getattr(coding, field))
