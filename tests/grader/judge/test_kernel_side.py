"""The agent in a student's kernel: serves names, calls and modules, and reports what a call printed."""

import math
import socket
import threading
import types
import warnings

import numpy as np
import pytest

from grader.judge import kernel_side
from grader.judge.codec import CodecLimits, encode
from grader.judge.codec.exception_parts import LONGEST_TEXT, parts_of
from grader.judge.kernel_side import MOST_PRINTED, Agent, enter
from grader.judge.rpc.connection import Connection
from grader.judge.rpc.filters import RESET
from grader.judge.rpc.frames import HungUp
from grader.judge.rpc.object_table import JUDGE, LIBRARY, ObjectTable
from grader.judge.rpc.reference import Reference


class Judge:
    """The judge's end of a connection to an agent, which serves in a thread."""

    def __init__(self, agent: Agent) -> None:
        self._ours, theirs = socket.socketpair()
        self._ours.settimeout(60)
        self._objects = ObjectTable(JUDGE, lambda value: True, lambda reference: None)
        self.connection = Connection(self._ours, self._objects, CodecLimits())
        self._thread = threading.Thread(target=self._serve, args=(agent, theirs), daemon=True)
        self._thread.start()

    def refer(self, **reference: object) -> object:
        """Send a reference to an object of a library; return how the agent sees its name."""
        self._objects.refer = lambda value: Reference(LIBRARY, 0, **reference).to_plain()
        return self.connection.request("assign", "came", object())

    def close(self) -> None:
        self._ours.close()
        self._thread.join(20)

    def _serve(self, agent: Agent, end: socket.socket) -> None:
        with end, pytest.raises(HungUp):
            agent.serve(end)


@pytest.fixture
def names() -> dict[str, object]:
    return {"number": 3, "double": lambda value: 2 * value}


@pytest.fixture
def judge(names):
    made = Judge(Agent(names))
    yield made
    made.close()


def number_of(agent: Agent, value: object) -> int:
    return agent._objects.refer(value)["number"]


def test_names_are_fetched_bound_and_deleted(judge, names):
    ask = judge.connection.request
    assert ask("fetch", "number") == 3
    ask("assign", "number", [1, 2])
    assert names["number"] == [1, 2]
    ask("delete", "number")
    assert "number" not in names
    for request in ("fetch", "delete"):
        with pytest.raises(NameError, match="name 'number' is not defined"):
            ask(request, "number")


def test_functions_are_defined_by_their_source(judge, names):
    judge.connection.request("define", "def third(): return number / double(1) / 0.5")
    assert names["third"]() == 3
    with pytest.raises(NameError, match="nothing"):
        judge.connection.request("define", "@nothing\ndef third(): pass")


@pytest.mark.parametrize("name", [5, None, ["number"]])
def test_a_name_that_is_none_is_an_error(judge, name):
    with pytest.raises((NameError, TypeError)):
        judge.connection.request("fetch", name)
    assert judge.connection.request("fetch", "number") == 3


def test_a_call_reports_what_was_printed_and_warned(names):
    def speak() -> int:
        import sys

        print("hello")
        print("trouble", file=sys.stderr)
        warnings.warn("careful", DeprecationWarning, stacklevel=1)
        return 1

    agent = Agent(names)
    number = number_of(agent, speak)
    judge = Judge(agent)
    reply = judge.connection.reply_to("call", number, [], {})
    judge.close()
    assert reply["printed"] == [["stdout", "hello\n"], ["stderr", "trouble\n"]]
    (warned,) = reply["warned"]
    assert warned == parts_of(DeprecationWarning("careful"))
    assert judge.connection.value_of(reply) == 1


@pytest.mark.parametrize(
    ("filters", "warned"),
    [
        ([], []),
        ([["always", "", UserWarning, "", 0]], ["careful"]),
        ([["always", "care", UserWarning, "", 0]], ["careful"]),
        ([["always", "other", UserWarning, "", 0]], []),
        ([["ignore", "", Warning, "", 0], ["always", "", UserWarning, "", 0]], []),
        ([["always", "", DeprecationWarning, "", 0]], []),
        ([["always", "", str, "", 0], ["always", "", 3, "", 0]], []),
        ([RESET], ["careful"]),
    ],
)
def test_the_filters_of_a_test_come_before_those_of_the_notebook(names, filters, warned):
    agent = Agent(names)
    number = number_of(agent, lambda: warnings.warn("careful", stacklevel=1))
    judge = Judge(agent)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        reply = judge.connection.reply_to("call", number, [], {}, True, filters)
        again = judge.connection.reply_to("call", number, [], {})
        judge.close()
    assert [text for _, _, text, *_ in reply["warned"]] == warned
    assert again["warned"] == []


def test_a_filter_that_makes_errors_of_warnings_holds_where_the_answer_warns(names):
    def careful() -> str:
        try:
            warnings.warn("careful", stacklevel=1)
        except UserWarning:
            return "caught"
        return "not an error"

    agent = Agent(names)
    number = number_of(agent, careful)
    judge = Judge(agent)
    judge.connection.reply_to("call", number, [], {})
    reply = judge.connection.reply_to("call", number, [], {}, True, [["error", "", Warning, "", 0]])
    judge.close()
    assert judge.connection.value_of(reply) == "caught"


def test_what_is_reported_has_limits(names):
    def flood() -> None:
        print("x" * (MOST_PRINTED + 10))
        for number in range(200):
            warnings.warn(f"{number} " + "y" * 2000, UserWarning, stacklevel=1)

    agent = Agent(names)
    number = number_of(agent, flood)
    judge = Judge(agent)
    reply = judge.connection.reply_to("call", number, [], {})
    judge.close()
    assert len(reply["printed"][0][1]) == MOST_PRINTED
    assert len(reply["warned"]) == 100
    assert max(len(text) for _, _, text, *_ in reply["warned"]) == LONGEST_TEXT


def test_private_attributes_are_given_and_those_of_python_are_not(names):
    agent = Agent(names)
    number = number_of(agent, types.SimpleNamespace(_own=1))
    judge = Judge(agent)
    assert judge.connection.request("get_attribute", number, "_own") == 1
    with pytest.raises(AttributeError, match="not available"):
        judge.connection.request("get_attribute", number, "__dict__")
    judge.close()


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ({"kind": "function", "name": "sqrt", "module": "math"}, math.sqrt),
        ({"kind": "class", "name": "ndarray", "module": "numpy"}, np.ndarray),
        ({"kind": "function", "name": "random.default_rng", "module": "numpy"}, np.random.default_rng),
        ({"kind": "module", "name": "", "module": "math"}, math),
    ],
)
def test_a_reference_to_a_library_is_the_librarys_object(judge, names, reference, found):
    judge.refer(**reference)
    assert names["came"] is found


@pytest.mark.parametrize(
    "reference",
    [
        {"kind": "function", "name": "missing", "module": "math"},
        {"kind": "function", "name": "f", "module": "no_such_module"},
        {"kind": "module", "name": "sqrt", "module": "math"},
        {"kind": "function", "name": "f", "module": ""},
    ],
)
def test_a_reference_to_nothing_is_an_error(judge, names, reference):
    with pytest.raises(Exception, match=r"."):
        judge.refer(**reference)
    assert "came" not in names
    assert judge.connection.request("fetch", "number") == 3


def test_objects_stay_known_from_test_to_test(names):
    agent = Agent(names)
    first = Judge(agent)
    number = number_of(agent, names["double"])
    first.close()
    second = Judge(agent)
    reply = second.connection.reply_to("call", number, [encode(4)], {})
    assert second.connection.value_of(reply) == 8
    second.close()


def test_a_kernel_enters_by_a_path_and_returns_when_the_judge_hangs_up(tmp_path, monkeypatch, names):
    monkeypatch.setattr(kernel_side, "_agent", lambda: Agent(names))
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "judge"))
        listener.listen(1)
        kernel = threading.Thread(target=enter, args=(str(tmp_path / "judge"),))
        kernel.start()
        ours, _ = listener.accept()
        table = ObjectTable(JUDGE, lambda value: False, lambda reference: None)
        with ours:
            assert Connection(ours, table, CodecLimits()).request("fetch", "number") == 3
        kernel.join(20)
    assert not kernel.is_alive()


def test_a_path_where_nobody_listens_is_an_error(tmp_path):
    with pytest.raises(OSError):
        enter(str(tmp_path / "nobody"))
