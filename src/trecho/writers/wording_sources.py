"""What a source reads, and what its columns are to us, in words."""

from collections.abc import Mapping

from trecho.writers.wording import N_

READS: Mapping[str, str] = {
    "gcdf": N_("China's loans, grants and gifts, one row each, from a release as published"),
    "iati": N_(
        "activities of any publisher of the IATI standard, versions 1.0x and 2.0x, with transactions and results"
    ),
    "ocds": N_("contracts out of releases, records and packages of open contracting data"),
    "sheet": N_("any spreadsheet, by a map that says which column is what"),
    "article": N_("a news article or an official note, told in clauses: deeds, opinions and denials apart"),
}
_MEANINGS: Mapping[str, tuple[str, ...]] = {
    N_("the source's own number of the record"): ("record",),
    N_("the larger record that it belongs to"): (
        "parent",
        "parents",
    ),
    N_("whether sums should count it"): ("aggregates",),
    N_("whether it is a line over other records"): ("umbrella",),
    N_("the country that pays"): ("financier",),
    N_("the receiving country"): (
        "country",
        "recipient",
    ),
    N_("the receiving region"): ("region",),
    N_("what it is called"): ("title",),
    N_("the longer text"): ("description",),
    N_("remarks of the catalogue-makers"): ("comments",),
    N_("how far it has got"): ("status",),
    N_("what sort of deed it is"): ("kind",),
    N_("what it is meant for: development, trade, defence"): ("intent",),
    N_("what sort of flow it is: loan, grant, training"): ("flow_type",),
    N_("how concessional it is: official aid or other flows"): ("flow_class",),
    N_("its sector"): (
        "sector",
        "sector_code",
        "sector_name",
    ),
    N_("a mark of the catalogue-makers"): (
        "infrastructure",
        "covid",
        "rollover",
        "refinancing",
        "rescue",
        "short_term",
    ),
    N_("the sum as stated"): (
        "amount",
        "original",
    ),
    N_("the currency of the sum"): ("currency",),
    N_("whether the source estimated it"): (
        "estimated",
        "signed_estimated",
        "start_estimated",
        "end_estimated",
    ),
    N_("the sum in dollars of constant prices"): ("constant",),
    N_("the sum in dollars of its day"): ("nominal",),
    N_("the day of announcement"): ("announced",),
    N_("the day of signing"): (
        "signed",
        "signed_year",
    ),
    N_("the day it began"): ("start",),
    N_("the day it ended"): ("end",),
    N_("the day it was to begin"): ("planned_start",),
    N_("the day it was to end"): ("planned_end",),
    N_("who gives"): ("giver",),
    N_("who pays beside them"): ("cofinancier",),
    N_("who receives"): ("receiver",),
    N_("who receives in the end"): ("end_receiver",),
    N_("who carries it out"): ("implementer",),
    N_("who guarantees"): ("guarantor",),
    N_("who insures"): ("insurer",),
    N_("what sort of body that is"): (
        "giver_type",
        "cofinancier_type",
        "receiver_type",
        "end_receiver_type",
        "implementer_type",
        "guarantor_type",
        "insurer_type",
    ),
    N_("how many of what"): ("quantity",),
    N_("the pages that it cites"): (
        "url",
        "urls",
    ),
    N_("the documents that it cites"): (
        "source_titles",
        "publishers",
        "resource_types",
    ),
    N_("how well it is documented"): (
        "tuff_source",
        "completeness",
        "implementation_detail",
        "loan_detail",
    ),
}
# Field → what it says.
FIELDS: Mapping[str, str] = {field: words for words, fields in _MEANINGS.items() for field in fields}
