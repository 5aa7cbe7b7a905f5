"""How many commitments one core codes in a minute, in English and Chinese, beside a bare pass of one regular expression."""

import re
import time
from collections.abc import Callable

from benchmarks.row import Row

ENGLISH = (
    "To strengthen exchanges between young academics and entrepreneurs, and to continue celebrating the Friendship Forum "
    "between the Peoples. Between 2019 and 2021, the Chinese side will offer the member states 6,000 government "
    "scholarships, in accordance with national legislation and the 2030 Agenda for Sustainable Development, in order to "
    "promote the training of women and of small farmers in agriculture, renewable energy and public health."
)
CHINESE = "双方将加强教育合作，2019年至2021年，中方将提供6000个政府奖学金名额，支持妇女和小农户培训，落实《2030年可持续发展议程》，适时举办中国—拉共体农业部长论坛。"


def rows() -> list[Row]:
    """Commitments a minute on one core, by processor time."""
    from trecho.core.coding.coding import coding_of
    from trecho.reference.codebook import codebook

    words = re.compile(r"\w+")
    floor = _a_minute(lambda: words.findall(ENGLISH), 20_000)
    found = []
    for language, text in (("en", ENGLISH), ("zh", CHINESE)):
        book = codebook(language, (2019, 2021))
        rate = _a_minute(lambda text=text, book=book: coding_of(text, book, "Education"), 300)  # type: ignore[misc]
        beside = f"splitting into words alone {floor:,.0f} a minute"
        found.append(Row(f"coding.commitments_a_minute_{language}", rate, "a minute", least=10_000, beside=beside))
    return found


def _a_minute(work: Callable[[], object], times: int) -> float:
    work()
    start = time.process_time()
    for _ in range(times):
        work()
    return 60 * times / (time.process_time() - start)
