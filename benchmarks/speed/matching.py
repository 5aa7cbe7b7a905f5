"""Matching's speed on one core beside a plain BM25 stream and beside the encoder alone, growth, and memory."""

import math
import random
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator

import msgspec
import numpy as np

from benchmarks.links_gold import Gold, gold
from benchmarks.row import Row
from tests.shared_data import SHARED
from trecho import chain
from trecho.core.activity import Activity
from trecho.core.matching.deeds import Deed, deed_of
from trecho.core.matching.linking import BATCH
from trecho.core.matching.plan_side import PlanSide
from trecho.core.matching.promises import Promised
from trecho.core.matching.ranking import ranked
from trecho.core.matching.themes import Matrix
from trecho.core.matching.weighing import Weights
from trecho.reference.encoder import SentenceEncoder, available
from trecho.reference.matching import plan_side
from trecho.reference.matching_weights import weights

_MANY = 100_000
_TOP = 10
_WORD = re.compile(r"\w+")


def deeds_like(real: list[Deed], count: int) -> Iterator[Deed]:
    """As many distinct deeds as asked: real titles with a word of another title put in, and a number of their own."""
    draw = random.Random(7)
    for number in range(count):
        deed = draw.choice(real)
        words = deed.text.split()
        words[draw.randrange(len(words))] = draw.choice(draw.choice(real).text.split())
        yield msgspec.structs.replace(deed, id=f"made:{number}", text=f"{' '.join(words)} {number}")


def rows() -> list[Row]:
    """Rates are texts a second of this process's own time on one core."""
    known = gold()
    real = [
        deed_of(one) for one in chain.gather("gcdf", [SHARED / "gcdf" / "gcdf_lac.csv"]) if isinstance(one, Activity)
    ]
    deeds = list(deeds_like(real, _MANY))
    side = plan_side(known.promises, known.period)
    words = _rate(lambda: [_WORD.findall(deed.text.lower()) for deed in deeds], len(deeds))
    plain = _rate(lambda: _bm25(deeds, known.promises), len(deeds))
    vectors = _rate(lambda: _bm25_in_vectors(deeds, known.promises), len(deeds))
    ours = _rate(lambda: _match(deeds, side, weights()), len(deeds))
    recurring = [deed for _ in range(20) for deed in real]
    again = _rate(lambda: _match(recurring, side, weights()), len(recurring))
    told = f"ours {ours:,.0f}/s ({again:,.0f}/s on recurring titles), a regex's words alone {words:,.0f}/s"
    found = [
        Row("matching.against_bm25", ours / plain, "x", least=0.35, beside=f"BM25 stream {plain:,.0f}/s, {told}"),
        Row("matching.against_bm25_in_vectors", ours / vectors, "x", beside=f"BM25 in numpy rows {vectors:,.0f}/s"),
        Row("matching.against_words", ours / words, "x", least=0.1, beside=told),
    ]
    return [*found, *_growth(known, deeds), *_encoder(known, deeds), _memory()]


def _rate(work: object, count: int) -> float:
    start = time.process_time()
    work()  # type: ignore[operator]
    return count / (time.process_time() - start)


def _match(deeds: list[Deed], side: PlanSide, learnt: Weights) -> None:
    for start in range(0, len(deeds), BATCH):
        ranked(deeds[start : start + BATCH], side, learnt, _TOP)


def _bm25(deeds: list[Deed], promises: tuple[Promised, ...]) -> None:
    """A plain stream: the words of every text looked up, every commitment scored, its first ten ranked; nothing kept."""
    postings = {word: [(c, float(w)) for c, w in enumerate(row) if w] for word, row in _postings(promises).items()}
    for deed in deeds:
        scores = [0.0] * len(promises)
        for word in _WORD.findall(deed.text.lower()):
            for column, worth in postings.get(word, ()):
                scores[column] += worth
        sorted(range(len(scores)), key=scores.__getitem__, reverse=True)[:_TOP]


def _bm25_in_vectors(deeds: list[Deed], promises: tuple[Promised, ...]) -> None:
    """The same with a row of numbers for every word: the fastest way in Python where commitments are few."""
    postings = _postings(promises)
    for deed in deeds:
        scores = np.zeros(len(promises), dtype=np.float32)
        for word in _WORD.findall(deed.text.lower()):
            if word in postings:
                scores += postings[word]
        np.argsort(-scores)[:_TOP]


def _postings(promises: tuple[Promised, ...]) -> dict[str, Matrix]:
    """The BM25 weight of every word in every commitment."""
    texts = [Counter(_WORD.findall(promise.text.lower())) for promise in promises]
    frequency = Counter(word for text in texts for word in text)
    mean = sum(text.total() for text in texts) / len(texts)
    postings = {word: np.zeros(len(texts), dtype=np.float32) for word in frequency}
    for column, text in enumerate(texts):
        for word, times in text.items():
            rarity = math.log(1 + (len(texts) - frequency[word] + 0.5) / (frequency[word] + 0.5))
            postings[word][column] = rarity * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * text.total() / mean))
    return postings


def _growth(known: Gold, deeds: list[Deed]) -> list[Row]:
    """Time for twice the texts, and for ten and a hundred times the commitments."""
    side = plan_side(known.promises, known.period)
    half, whole = (_seconds(deeds[: _MANY // share], side) for share in (10, 5))
    times = []
    for copies in (1, 10, 100):
        made = tuple(
            msgspec.structs.replace(promise, id=f"{promise.id}#{copy}")
            for copy in range(copies)
            for promise in known.promises
        )
        times.append(_seconds(deeds[:4096], plan_side(made, known.period)))
    told = ", ".join(f"{66 * 10**power:,}: {seconds:.2f} s" for power, seconds in enumerate(times))
    return [
        Row("matching.twice_the_texts", whole / half, "x", most=2.6),
        Row(
            "matching.hundred_times_the_commitments",
            times[2] / times[0],
            "x",
            most=100,
            beside=f"4,096 texts against {told}",
        ),
    ]


def _seconds(deeds: list[Deed], side: PlanSide) -> float:
    ranked(deeds[:64], side, weights(), _TOP)
    start = time.process_time()
    _match(deeds, side, weights())
    return time.process_time() - start


def _encoder(known: Gold, deeds: list[Deed]) -> list[Row]:
    """Matching with the encoder over distinct titles, beside the encoder alone over the same."""
    if not available():
        return []
    texts = [deed.text for deed in deeds[:1024]]
    alone = SentenceEncoder()
    alone.vectors(texts[:64])
    bare = _rate(lambda: alone.vectors(texts[64:]), len(texts) - 64)
    side = plan_side(known.promises, known.period, meaning=True)
    learnt = weights(encoder=True)
    ranked(deeds[:8], side, learnt, _TOP)
    ours = _rate(lambda: _match(deeds[: BATCH * 4], side, learnt), BATCH * 4)
    return [
        Row(
            "matching.with_encoder_against_encoder",
            ours / bare,
            "x",
            least=6,
            beside=f"ours {ours:,.0f}/s, encoder {bare:,.0f}/s",
        )
    ]


def _memory() -> Row:
    """Peak memory of a process of its own that matches a million texts batch by batch."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.speed.matching"], capture_output=True, text=True, check=True
    )
    return Row("matching.memory_for_a_million", float(done.stdout), "MiB", most=1500)


def main() -> None:
    """Matches a million texts and prints the peak memory of this process in MiB."""
    known = gold()
    side = plan_side(known.promises, known.period)
    real = [deed_of(activity) for activity in known.activities]
    batch: list[Deed] = []
    for deed in deeds_like(real, 1_000_000):
        batch.append(deed)
        if len(batch) == BATCH:
            ranked(batch, side, weights(), _TOP)
            batch = []
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main()
