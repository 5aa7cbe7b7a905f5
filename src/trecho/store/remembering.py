"""Reading one state of the register many times: inside `one_state` what was read once is remembered, so a thousand pages ask once.

For work that must show one state anyway (a site written as files, a report in five languages); pages that are served
ask each time.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")

_KNOWN: ContextVar[dict[Hashable, Any] | None] = ContextVar("known", default=None)


@contextmanager
def one_state() -> Iterator[None]:
    """Inside, the register is taken to stand still."""
    token = _KNOWN.set({})
    try:
        yield
    finally:
        _KNOWN.reset(token)


def remembered(question: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """The same question; inside `one_state` its answer is kept by what was asked, values with an id by their id.

    What cannot be told apart by a key (a set of names, say) is asked each time.
    """

    @wraps(question)
    def answering(*words: Asked.args, **named: Asked.kwargs) -> Answer:
        known = _KNOWN.get()
        if known is None:
            return question(*words, **named)
        key = (question, *map(_name, words), *((name, _name(value)) for name, value in sorted(named.items())))
        try:
            found = key in known
        except TypeError:
            return question(*words, **named)
        if not found:
            known[key] = question(*words, **named)
        answer: Answer = known[key]
        return answer

    return answering


def _name(value: object) -> Hashable:
    if isinstance(value, dict):
        return tuple(sorted(value.items()))
    return getattr(value, "id", value)
