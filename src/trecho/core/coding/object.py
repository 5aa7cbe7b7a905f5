"""The object of a pledge (codebook: object): a short phrase of what is promised, in the words of the text."""

import re

from trecho.core.coding.pledges import Promise
from trecho.core.coding.words import Lexicon

_LIMIT = 14


def object_of(text: str, promise: Promise, lexicon: Lexicon) -> str:
    """The words behind the verb up to its purpose or the end of the clause, 14 words (28 characters in Chinese) at most."""
    words = text[promise.verb.end : promise.clause.end]
    if lexicon.is_han:
        return re.split(r"[，。；：]", words.strip("，。；： "))[0][:28]
    cut = re.split(r"[.;:(]\s|\s(?:in order to|with a view to|so as to|a fin de|com vista|afin de|en vue de)\s", words)[
        0
    ]
    cut = re.sub(
        r"(?:,?\s(?:and|as well as|to|y|e|et|así como|bem como|ainsi que|a|the|will|also))+\W*$", "", cut.strip(" ,.;")
    )
    return " ".join(cut.split()[:_LIMIT]).strip(" ,.;")
