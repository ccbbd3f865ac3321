"""The student's names live elsewhere; a test reads, binds and deletes them as if they were here."""

from typing import Any

import pytest

from grader.judge.process.namespace import Names


class Kernel:
    """Stands in for the student's kernel, and writes down what it is asked."""

    def __init__(self, **names: Any) -> None:
        self.names, self.asked, self.changed = names, [], {}

    def fetch(self, name: str) -> object:
        self.asked.append(name)
        if name not in self.names:
            raise NameError(name)
        return self.names[name]

    def current(self, name: str, value: object) -> object:
        return self.changed.pop(name, value)

    def can_keep(self, value: object) -> bool:
        return value != "kept out"

    def assign(self, name: str, value: object) -> None:
        self.names[name] = value

    def define(self, source: str) -> None:
        exec(source, self.names)

    def delete(self, name: str) -> None:
        if name not in self.names:
            raise NameError(name)
        del self.names[name]


@pytest.fixture
def names() -> Names:
    return Names(frozenset({"answer", "other"}))


def run(names: Names, source: str, kernel: Kernel | None) -> None:
    with names.asking(kernel):
        exec(source, names)
        names.catch_up()


def test_what_an_answer_was_changed_to_is_seen_when_it_is_looked_at_again(names):
    kernel = Kernel(answer=4, change=lambda: kernel.changed.update(answer=5))
    names["change"] = kernel.names["change"]
    run(names, "assert answer == 4\nchange()\nassert answer == 5\nanswer = 6\nassert answer == 6", kernel)
    run(names, "global answer\nanswer = 7\nassert answer == 7", kernel)


def test_an_answer_is_fetched_once_a_test(names):
    kernel = Kernel(answer=4)
    for _ in range(2):
        run(names, "def f(): return answer\nassert f() == answer == [answer for _ in 'a'][0] == 4", kernel)
    assert kernel.asked == ["answer", "answer"]


def test_other_names_are_ours(names):
    run(names, "x = 1", None)
    run(names, "assert x == 1", Kernel(x=2))


def test_what_is_nowhere_is_an_ordinary_name_error(names):
    with pytest.raises(NameError, match="name 'answer' is not defined"):
        run(names, "answer", Kernel())


def test_binding_and_deleting_reach_the_student(names):
    kernel = Kernel(answer=4, other=1)
    run(names, "kept = answer\nanswer = 5\ndel other", kernel)
    assert kernel.names == {"answer": 5}
    with pytest.raises(NameError):
        run(names, "del other", kernel)


@pytest.mark.parametrize("change", ["answer = 5", "del answer"])
def test_global_statements_reach_the_student(names, change):
    kernel = Kernel(answer=4)
    run(names, f"answer\ndef f():\n    global answer\n    {change}\nf()", kernel)
    assert kernel.names == ({"answer": 5} if "=" in change else {})


def test_what_a_given_cell_binds_to_an_answer_s_name_is_forgotten(names):
    run(names, "answer = None\nassert answer is None", None)
    run(names, "assert answer == 4", Kernel(answer=4))


def test_a_given_cell_tells_the_student_nothing(names):
    kernel = Kernel(answer=4)
    with names.asking(kernel, tells=False):
        exec("x = answer\nanswer = 9\nassert answer == 9\ndel answer", names)
    assert kernel.names == {"answer": 4} and names["x"] == 4
    run(names, "assert answer == 4", kernel)


def test_exports_are_told_and_stay_ours():
    names, kernel = Names(frozenset({"answer"}), frozenset({"rate"})), Kernel()
    run(names, "rate, other = 3, 4", kernel)
    assert kernel.names == {"rate": 3}
    kernel.names["rate"] = 5
    run(names, "assert rate == 3", kernel)
    run(names, "rate = 'kept out'", kernel)
    assert kernel.names == {"rate": 5} and names["rate"] == "kept out"


def test_exported_functions_are_defined_there_by_their_source():
    names, kernel = Names(frozenset({"answer"}), frozenset({"rate", "broken"})), Kernel()
    sources = {"rate": "rate = 'made there'", "other": "other = 1", "broken": "broken = nothing"}
    with names.asking(kernel, definitions=sources):
        exec("rate = other = broken = 'kept out'", names)
    assert kernel.names["rate"] == "made there" and names["rate"] == "kept out"
    assert not {"other", "broken"} & kernel.names.keys()
    with names.asking(kernel):
        exec("rate = 'kept out'", names)
    kernel.names["rate"] = "as it was"
    with names.asking(kernel, tells=False, definitions=sources):
        exec("rate = 'kept out'", names)
    assert kernel.names["rate"] == "as it was"
