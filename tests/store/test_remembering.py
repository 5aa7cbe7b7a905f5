from trecho.store.remembering import one_state, remembered


class Thing:
    id = "plan"


def test_inside_one_state_a_question_is_asked_once() -> None:
    asked: list[object] = []

    @remembered
    def question(thing: object, *, only: object = None) -> int:
        asked.append((thing, only))
        return len(asked)

    assert (question("a"), question("a")) == (1, 2)
    with one_state():
        assert (question("a"), question("a"), question("b")) == (3, 3, 4)
        assert (question(Thing()), question(Thing())) == (5, 5)  # things with an id are told apart by it
        assert (question("a", only={"x": "1"}), question("a", only={"x": "1"})) == (6, 6)
        assert (question({1}), question({1})) == (7, 8)  # no key tells sets apart
    assert question("a") == 9
