"""The numbered references of a report, and the annex that leads each of its figures to claims, passages and addresses."""

from collections.abc import Callable, Iterator
from urllib.parse import quote

from trecho.core.activity import Activity
from trecho.core.assessment import Assessment
from trecho.core.claim import Claim, Record, Text
from trecho.core.dossier import Dossier, Promise
from trecho.core.source import key_of_source
from trecho.writers import wording
from trecho.writers.blocks import Block, Grid, Prose, Reference, Section
from trecho.writers.citing import isolated
from trecho.writers.figures import Figures
from trecho.writers.places import placed
from trecho.writers.tables import worded
from trecho.writers.wording_pages import NUMBER

# The numbers of a result that a report shows, in the order of the annex.
SHOWN = ("n_lo", "n_hi", "n_claimed", "need", "r_lo", "r_hi")
LONGEST = 160  # letters of a passage in the annex
MOST = 4  # claims that the annex names for one figure; the commitment's page has them all


class Trail:
    """Counts the sources that a report names, in the order of naming, and knows where everything has its page."""

    def __init__(self, dossier: Dossier, language: str) -> None:
        self.dossier = dossier
        self.language = language
        self.figures = Figures(language)
        self._ = wording.in_words_of(language)
        self.numbers: dict[str, int] = {}
        self.names: dict[str, str] = {}
        self.claims = {claim.id: claim for claim in dossier.claims}
        self.by_subject: dict[str, list[Claim]] = {}
        for claim in dossier.claims:
            self.by_subject.setdefault(claim.subject, []).append(claim)

    def page(self, kind: str, identifier: str) -> str:
        """The address of a thing's page (`plans`, `activities`, `claims`, …); empty where the register has no address."""
        return f"{self.dossier.address}/{self.language}/{kind}/{quote(identifier)}" if self.dossier.address else ""

    def to(self, source: str, name: str = "") -> tuple[int, ...]:
        """The number of a source, by its address or id."""
        if not source:
            return ()
        if name:
            self.names.setdefault(source, name)
        return (self.numbers.setdefault(source, len(self.numbers) + 1),)

    def of(self, one: Activity) -> tuple[int, ...]:
        """The number of the source that an activity is known from."""
        name = one.source.name if one.source.name != one.source.url else worded(one.title, self.language)
        return self.to(one.source.url or one.source.name, name)

    def behind(self, subject: str, attribute: str) -> tuple[int, ...]:
        """The numbers of the sources that say this of a subject, words in the report's language alone."""
        said = [one for one in self.by_subject.get(subject, ()) if one.attribute.partition(".")[0] == attribute]
        own = [one for one in said if isinstance(one.value, Text) and one.value.language == self.language] or said[:1]
        return tuple(dict.fromkeys(number for one in own for number in self.to(one.passage.source)))

    def blocks(self) -> Iterator[Block]:
        """The annex: figure by figure, then the references with their addresses."""
        rows = [row for promise in self.dossier.promises for row in self._rows(promise)]
        if rows:
            yield Section(1, self._("The trail of every figure"), "trail")
            yield Prose(self._("Each figure leads to claims: who says it, where, in which words."), soft=True)
            columns = (
                self._("Pledge"),
                self._("Figure"),
                self._("Value"),
                self._("Claim"),
                self._("Source"),
                self._("Passage"),
            )
            yield Grid(columns, tuple(texts for texts, _ in rows), (2,), tuple(urls for _, urls in rows))
        if self.numbers:
            yield Section(1, self._("Sources"), "references")
            for source, number in self.numbers.items():
                yield self._reference(source, number)

    def _reference(self, source: str, number: int) -> Reference:
        url = source if source.startswith(("http://", "https://")) else None
        name = self.names.get(source, "")
        host = source.partition("://")[2].partition("/")[0].removeprefix("www.") if url else ""
        text = ", ".join(part for part in (isolated(name), host) if part) or source
        return Reference(number, text, url, self.page("sources", key_of_source(source)) or None)

    def _rows(self, promise: Promise) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        for one in promise.assessments:
            for name in SHOWN:
                value = getattr(one, name)
                if value:
                    yield from self._figure(one, name, value, promise)

    def _figure(
        self, one: Assessment, name: str, value: float, promise: Promise
    ) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        subject = f"commitment:{promise.commitment.id}"
        words = [claim for claim in self.by_subject.get(subject, ()) if claim.attribute == "words"]
        own = [claim for claim in words if isinstance(claim.value, Text) and claim.value.language == self.language]
        found = [self.claims[known] for known in one.trail.get(name, ()) if known in self.claims]
        chosen = found or (own or words[:1] if name == "need" else [])
        pledge = one.pledge_id.partition("/")[2]
        page = self.page("plans", promise.commitment.id)
        shown = self.figures.share(value) if name.startswith("r_") else self.figures.number(value)
        for claim in chosen[:MOST]:
            number = self.to(claim.passage.source)[0]
            texts = (pledge, self._(NUMBER[name]), shown, claim.id[:12], f"[{number}]", _passage(claim, self._))
            yield texts, (page, "", f"{page}#trail" if page else "", self.page("claims", claim.id), _url(claim), "")


def _passage(claim: Claim, translated: Callable[[str], str]) -> str:
    """The words that a claim rests on, and where they stand in the source."""
    value = claim.value
    spoken = (
        value.text if isinstance(value, Text) else "" if isinstance(value, Record) else str(getattr(value, "value", ""))
    )
    words = claim.passage.words or claim.original or spoken
    short = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
    return isolated(" · ".join(part for part in (short, placed(claim.passage.locator, translated)) if part))


def _url(claim: Claim) -> str:
    if claim.passage.url:
        return claim.passage.url
    return claim.passage.source if claim.passage.source.startswith(("http://", "https://")) else ""
