"""The vocabulary of stages: what the files hold, and how their words become patterns."""

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trecho.core.activity import Stage
from trecho.core.telling.alternatives import split
from trecho.core.telling.cues import RANK, cues
from trecho.reference.stages import add_stages, conjugated, phrased, stage_words
from trecho.reference.telling import telling_words
from trecho.reference.words import LANGUAGES

LISTS = ("phrases", "forms", "verbs")


def entries(language: str) -> list[tuple[str, str]]:
    """Every entry of the language's file with its stage."""
    found: list[tuple[str, str]] = []
    for stage, rows in stage_words(language).items():
        tables = [rows, *(t for name, t in rows.items() if name not in LISTS)] if stage != "endings" else []
        found += [(stage, entry) for table in tables for name in LISTS for entry in table.get(name, ())]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_is_a_stage_and_its_inner_tables_are_phrases_that_are_asked_for(language: str) -> None:
    stages = stage_words(language)
    assert set(stages) - {"endings"} <= {stage.value for stage in Stage}
    inner = {name for rows in stages.values() if rows is not stages.get("endings") for name in rows} - set(LISTS)
    assert inner <= set(telling_words("en").names("phrases"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_stands_twice(language: str) -> None:
    counted = Counter(entry for _, entry in entries(language))
    assert [entry for entry, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_matches_nothing_and_none_keeps_a_group(language: str) -> None:
    for _, entry in entries(language):
        pattern = re.compile(entry)
        assert pattern.match("") is None, entry
        assert pattern.groups == 0, entry
        assert len(split(entry)) == 1, entry


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_are_sorted(language: str) -> None:
    for stage, rows in stage_words(language).items():
        tables = [rows, *(t for name, t in rows.items() if name not in LISTS)] if stage != "endings" else []
        for table in tables:
            for name in LISTS:
                assert list(table.get(name, ())) == sorted(table.get(name, ())), (stage, name)


def test_regular_verbs_are_conjugated_by_their_longest_ending() -> None:
    made = re.compile(
        conjugated(["sign", "donate", "ratify", "deploy"], {"": "ed", "e": "ed", "y": "ied", "oy": "oyed"})
    )
    text = "signed donated ratified deployed"
    assert made.findall(text) == text.split()


def test_phrases_that_begin_alike_share_their_beginning_and_the_longer_goes_before() -> None:
    made = phrased(["put", "put to use", "put to use at last", "laid(?: out)?", "(?:put|set) up"])
    assert made == "laid(?: out)?|put(?: (?:to use(?: at last|)|up)|)|set up"


@given(st.lists(st.sampled_from(["put", "put to use", "calls? for", "(?:is|are) up", "(?:re)?built", r"\d+ in all"])))
def test_phrases_find_as_one_pattern_what_they_find_one_by_one(phrases: list[str]) -> None:
    text = "put to use; put by; call for bids; calls for bids; are up; is up; rebuilt, built and 12 in all"
    alone = {m.span() for phrase in phrases for m in re.finditer(rf"\b(?:{phrase})\b", text)}
    found = {m.span() for m in re.finditer(rf"\b(?:{phrased(phrases)})\b", text)} if phrases else set()
    assert found <= alone
    assert all(any(s <= start and end <= e for s, e in found) for start, end in alone)


def test_words_join_the_cues_of_their_stage_and_the_phrases_of_their_table() -> None:
    told = {"cues": {"completed": "opened"}, "phrases": {"paying": "paid"}}
    stages = {"completed": {"verbs": ["pave"], "paying": {"phrases": ["drawn in full"]}}}
    add_stages(told, stages, {"e": "ed"})
    assert told == {
        "cues": {"completed": "drawn in full|opened|p(?:av)ed"},
        "phrases": {"paying": "paid|drawn in full"},
    }


# Sentences of no case, each with the stage that one of its words tells.
ENGLISH = [
    ("under-way", "The facility granted its first loan"),
    ("announced", "The bypass was put out to tender in March"),
    ("announced", "Applications are being invited until June"),
    ("announced", "The loan still awaits, and the bill has yet to be debated"),
    ("announced", "The ministry launched an international tender for the bridge"),
    ("announced", "Cabinet has agreed to study the offer of a stadium"),
    ("announced", "The clinic got the green light from the board"),
    ("announced", "The second berth is being designed by a firm from Tianjin"),
    ("pledged", "The Ambassador gave her word on the roof of the school"),
    ("pledged", "The bank undertook in writing to lend the rest"),
    ("pledged", "The Embassy reiterated its promise of a new ambulance"),
    ("signed", "The two ministers put pen to paper on the dredging contract"),
    ("signed", "Harbour Group landed a US$40 million contract for the quay"),
    ("signed", "The company was chosen to build the northern interchange"),
    ("signed", "They concluded a memorandum on fisheries"),
    ("signed", "The state took out a concessional loan for the dam"),
    ("signed", "The parties exchanged signed copies of the protocol"),
    ("under-way", "Engineers laid the first stone of the hospital"),
    ("under-way", "The library is nearing completion"),
    ("under-way", "Crews are at work on the second lane"),
    ("under-way", "The tunnel is two-thirds finished"),
    ("under-way", "The vessel left port with twelve locomotives"),
    ("under-way", "Works on the market were taken up again in May"),
    ("under-way", "The bank lifted the suspension of the credit"),
    ("completed", "The ferry entered regular service in July"),
    ("completed", "Eight tractors came ashore at Bridgetown"),
    ("completed", "The clinic received its first patients"),
    ("completed", "The satellite lifted off from Xichang"),
    ("completed", "The line of credit was drawn in full"),
    ("completed", "The last of it was drawn in August"),
    ("completed", "The two governments scrapped visas for tourists"),
    ("completed", "Beijing wrote off arrears of 20 million yuan"),
    ("completed", "The plant was connected to the national grid"),
    ("completed", "The airport began commercial operations in April"),
    ("suspended", "The scanner has not been let out of its crate"),
    ("suspended", "The buses no longer run"),
    ("suspended", "Construction ground to a sudden halt"),
    ("suspended", "The works stopped for lack of funds"),
    ("suspended", "The mill stands idle and the cranes are gathering dust"),
    ("cancelled", "Congress refused to ratify the loan"),
    ("cancelled", "The consortium walked away from the deal"),
    ("cancelled", "The railway never got off the ground"),
    ("cancelled", "The group was stripped of its concession"),
    ("cancelled", "The minister put an end to the scheme"),
]
FRENCH = [
    ("announced", "Le ministère a lancé un appel d’offres pour le pont"),
    ("announced", "Le projet de loi est soumis au vote du Sénat"),
    ("announced", "Le conseil a donné son aval à la rocade"),
    ("announced", "Le second quai est encore à l’étude"),
    ("pledged", "La Chine s’était aussi engagée à fournir des bus"),
    ("pledged", "L’ambassadeur a donné sa parole pour le toit de l’école"),
    ("pledged", "Pékin a renouvelé sa promesse d’un hôpital"),
    ("signed", "La banque s’est engagée par contrat à prêter le solde"),
    ("signed", "Le groupe a décroché le marché du port"),
    ("signed", "L’État a passé commande de vingt autobus"),
    ("signed", "Les parties sont tombées d’accord sur le prix"),
    ("signed", "Les deux maires ont apposé leurs signatures"),
    ("under-way", "Le ministre a donné le coup d’envoi des travaux"),
    ("under-way", "Le chantier a atteint la moitié de sa durée"),
    ("under-way", "L’hôpital sort de terre"),
    ("under-way", "Douze infirmiers suivent actuellement des cours à Wuhan"),
    ("under-way", "Le navire a levé l’ancre à Ningbo"),
    ("under-way", "L’usine a été mise en chantier au printemps"),
    ("under-way", "Le projet a été remis sur les rails"),
    ("under-way", "La banque a levé la suspension du crédit"),
    ("completed", "La clinique a été mise à disposition de la commune"),
    ("completed", "Le stade a vu le jour en 2019"),
    ("completed", "La ligne de crédit a été utilisée dans sa totalité"),
    ("completed", "Le pont est désormais accessible"),
    ("completed", "La ministre a bouclé sa visite"),
    ("completed", "Ils ont coupé le ruban"),
    ("completed", "Les visas ont été supprimés depuis mai"),
    ("completed", "Le procès-verbal de réception porte la date du 3 mai"),
    ("completed", "La route a été asphaltée"),
    ("completed", "La Chine a effacé les arriérés"),
    ("suspended", "Les bus ne circulent plus"),
    ("suspended", "La machine est restée en panne"),
    ("suspended", "Le dossier a été renvoyé aux calendes grecques"),
    ("suspended", "Les grues prennent la poussière"),
    ("suspended", "La centrale est à l’abandon"),
    ("suspended", "Le crédit a été gelé faute de fonds"),
    ("cancelled", "Le Congrès a refusé de ratifier le prêt"),
    ("cancelled", "Le groupe a jeté l’éponge"),
    ("cancelled", "Le gouvernement a mis fin au contrat"),
    ("cancelled", "Le projet est resté lettre morte"),
    ("under-way", "Le guichet vient d’accorder son premier prêt"),
    ("cancelled", "La concession a été déclarée caduque"),
    ("cancelled", "La voie ferrée ne verra jamais le jour"),
]


@pytest.mark.parametrize(
    ("language", "stage", "text"), [("en", *case) for case in ENGLISH] + [("fr", *case) for case in FRENCH]
)
def test_the_stage_is_told(language: str, stage: str, text: str) -> None:
    found = cues(text, 0, len(text), telling_words(language))
    assert stage in [cue.stage.value for cue in found], found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The port will be put into regular service"),
        ("en", "The buses are to be connected to the national grid"),
        ("fr", "La route sera asphaltée"),
        ("fr", "L’usine doit être mise en service"),
    ],
)
def test_what_is_to_come_is_announced(language: str, text: str) -> None:
    assert [cue.stage.value for cue in cues(text, 0, len(text), telling_words(language))][-1] == "announced"


def _sentences() -> list[tuple[str, str | None, str]]:
    """The sentences in `stages/<language>.toml`: language, the stage that is told (None for `nothing`), words."""
    return [
        (path.stem, None if stage == "nothing" else stage, sentence)
        for path in sorted((Path(__file__).parent / "stages").glob("*.toml"))
        for stage, said in tomllib.loads(path.read_text("utf-8")).items()
        for sentence in said
    ]


@pytest.mark.parametrize(("language", "stage", "text"), _sentences())
def test_the_furthest_stage_that_is_no_mere_attribute_is_the_one_wanted(
    language: str, stage: str | None, text: str
) -> None:
    found = cues(text, 0, len(text), telling_words(language))
    verbs = [cue for cue in found if not cue.attributive] or found
    assert (max(verbs, key=lambda cue: RANK[cue.stage]).stage.value if verbs else None) == stage
