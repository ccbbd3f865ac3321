"""A judge whose student's kernel sends anything: frames, answers, questions, references, in any order.

A test asks for a number that nobody can know before: whatever is sent passes none. What the judge keeps
to itself is in nothing that it sends, and what it hands over is changed only as a test would see it.

FUZZ_EXAMPLES=20000 pytest tests/grader/judge/test_rpc_fuzz.py: half an hour of it
"""

import builtins
import os
import secrets
import socket
import threading

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from grader.judge.codec import CannotCross, encode
from grader.judge.process.runner import Runner
from grader.judge.rpc.frames import LENGTH
from grader.judge.rpc.reference import SPECIALS
from grader.records import Ownership, Status
from tests.grader.fuzz import fuzzed

SECRET = "judge-keeps-" + secrets.token_hex(8)
GIVEN = f"""
import secrets
def keeper():
    kept = {SECRET!r}
    def check(value):
        return len(kept) + value if isinstance(value, int) else None
    return check
check = keeper()
class Box:
    _kept = {SECRET!r}
    def __init__(self):
        self._own, self.value, self.items = {SECRET!r}, 1, [1, 2]
    def __getitem__(self, place):
        return self.items[place]
    def method(self):
        return self._own
box = Box()
data = {{"a": [1, 2, 3]}}
"""
WANTED = "n = secrets.randbelow(2**60)\n"
TESTS = (
    f"{WANTED}assert double(n) == 2 * n",
    f"{WANTED}assert double(n) in (2 * n,)",
    f"{WANTED}assert [one for one in double(n)] == [n, n]",
    f"{WANTED}assert double(check, n) == check(n) + 2 * n",
    f"{WANTED}box.items = [n]\nassert double(box) == 2 * n",
    f"{WANTED}assert double(Box, data, iter([n])) == 2 * n + 1",
    f"{WANTED}assert stack.push(n).items[0] == n and len(stack) == n",
    f"{WANTED}stack.items = [n]\nassert stack.pop() == n",
    f"{WANTED}import numpy as np\nassert np.isclose(value, n) and np.asarray(value).sum() == n",
    f"{WANTED}double.x = n\ndel value\nvalue = n\nassert double(value) == 2 * n",
)
NAMES = Ownership(frozenset({"double", "value", "stack"}), frozenset({"stack"}))

HIDDEN = ("_kept", "_own", "__class__", "__globals__", "__closure__", "__dict__", "__reduce__")
KNOWN = ("a", "value", "items", "method", "allclose", "Box", "double", "len", "eval", "system", "popen")
WORDS = st.sampled_from((*HIDDEN, *KNOWN, "", "x" * 3000, "numpy", "os", "builtins", "__main__"))
NUMBERS = st.one_of(st.integers(-2, 6), st.sampled_from((2**31, 2**63, -(2**63), 10**30)))


class Told:
    """Stands for an object by what is said of it."""

    def __init__(self, plain: object) -> None:
        self.plain = plain


def _references(of: st.SearchStrategy) -> st.SearchStrategy:
    parameters = st.lists(
        st.fixed_dictionaries(
            {"name": WORDS, "kind": NUMBERS, "has_default": st.booleans(), "default": WORDS}
        ),
        max_size=3,
    )
    return st.fixed_dictionaries(
        {
            "owner": st.sampled_from(("judge", "student", "library", "nobody", 5)),
            "number": NUMBERS,
            "kind": st.sampled_from(("function", "class", "iterator", "module", "object", "other", None)),
            "name": WORDS,
            "module": WORDS,
            "doc": WORDS,
            "parameters": st.one_of(st.none(), parameters),
            "specials": st.lists(st.sampled_from((*SPECIALS, "__eq__", "__del__", "__reduce__")), max_size=4),
            "of": of,
        }
    )


REFERENCES = _references(st.one_of(st.none(), _references(st.none()))).map(Told)
PLAIN = st.one_of(
    st.none(), st.booleans(), NUMBERS, st.floats(), WORDS, st.binary(max_size=20), REFERENCES,
    st.just(np.arange(3.0)), st.just(np.float64(1)),
)  # fmt: skip
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(WORDS, inner, max_size=3), st.sets(NUMBERS, max_size=3)
    ),
    max_leaves=8,
)


def packed(value: object) -> bytes:
    """Encode what is to be sent; what cannot be is nothing."""
    try:
        return encode(value, lambda one: one.plain if isinstance(one, Told) else None)
    except CannotCross:
        return b"\xc0"


PACKED = st.one_of(VALUES.map(packed), st.binary(max_size=30))
RAISED = st.fixed_dictionaries(
    {
        "kinds": st.lists(st.tuples(WORDS, WORDS).map(list), max_size=3)
        | st.sampled_from(
            [[["builtins", name]] for name in ("AssertionError", "SystemExit", "StopIteration")]
            + [[["builtins", "KeyboardInterrupt"]], [["grader.judge.rpc.frames", "HungUp"]]]
        ),
        "args": st.lists(PLAIN, max_size=2),
        "text": WORDS,
        "trace": WORDS,
    }
)
REPLIES = st.fixed_dictionaries(
    {},
    optional={
        "packed": PACKED,
        "raised": RAISED | VALUES,
        "changed": st.lists(st.tuples(NUMBERS | WORDS, PACKED).map(list), max_size=3) | VALUES,
        "same": NUMBERS | WORDS | VALUES,
        "printed": st.lists(st.tuples(WORDS, WORDS).map(list), max_size=2) | VALUES,
        "warned": st.lists(st.tuples(WORDS, WORDS).map(list), max_size=2) | VALUES,
    },
).map(lambda reply: ["reply", reply])
ARGUMENTS = st.tuples(NUMBERS, st.lists(PACKED, max_size=2), st.dictionaries(WORDS, PACKED, max_size=1))
REQUESTS = st.one_of(
    ARGUMENTS.map(lambda given: ["request", "call", *given]),
    st.tuples(st.sampled_from((*SPECIALS, "__class__", "__dir__")) | WORDS, ARGUMENTS).map(
        lambda given: ["request", "method", given[1][0], given[0], *given[1][1:]]
    ),
    NUMBERS.map(lambda number: ["request", "advance", number]),
    st.tuples(NUMBERS, WORDS).map(lambda given: ["request", "get_attribute", *given]),
    st.tuples(NUMBERS, WORDS, VALUES).map(lambda given: ["request", "set_attribute", *given]),
    st.tuples(st.sampled_from(("fetch", "assign", "delete", "perform")) | WORDS, VALUES).map(
        lambda given: ["request", *given]
    ),
)
FRAMES = st.one_of(
    st.one_of(REPLIES, REQUESTS, VALUES).map(packed),
    st.binary(max_size=40),
    st.tuples(st.one_of(REPLIES, REQUESTS).map(packed), st.integers(0, 300), st.integers(0, 255)).map(
        lambda given: bytes(
            byte if place != given[1] else given[2] for place, byte in enumerate(given[0])
        )
    ),
)  # fmt: skip


class Judged(RuleBasedStateMachine):
    """One judge through several tests: what was handed over in one is known in the next."""

    def __init__(self) -> None:
        super().__init__()
        self.runner, self.heard = Runner(NAMES, 10_000), b""
        assert self.runner.run(GIVEN, "<given>", None).status is Status.PASSED

    @rule(
        test=st.sampled_from(TESTS),
        frames=st.lists(FRAMES, max_size=8),
        odd=st.none() | st.sampled_from((b"\xff" * 8, LENGTH.pack(2**40), LENGTH.pack(10) + b"x")),
        changing=st.booleans(),
    )
    def test(self, test: str, frames: list[bytes], odd: bytes | None, changing: bool) -> None:
        ours, theirs = socket.socketpair()
        with ours, theirs:
            ours.settimeout(20)
            sent = b"".join(LENGTH.pack(len(frame)) + frame for frame in frames) + (odd or b"")
            heard: list[bytes] = []
            hearing = threading.Thread(target=_hear, args=(theirs, heard))
            hearing.start()
            theirs.sendall(sent)
            theirs.shutdown(socket.SHUT_WR)
            verdict = self.runner.run(test, "<test>", ours, changing)
            ours.shutdown(socket.SHUT_RDWR)
            hearing.join()
        self.heard = b"".join(heard)
        assert verdict.status is not Status.PASSED

    @invariant()
    def what_is_kept_is_kept(self) -> None:
        assert SECRET.encode() not in self.heard

    @invariant()
    def what_is_given_is_as_it_was(self) -> None:
        look = "assert data == {'a': [1, 2, 3]} and check(1) == 1 + len(Box._kept)"
        verdict = self.runner.run(f"{look} and box.method() == Box._kept", "<given>", None)
        assert verdict.status is Status.PASSED, verdict.message
        assert builtins.len is LEN and np.allclose is ALLCLOSE and os.system is SYSTEM


LEN, ALLCLOSE, SYSTEM = len, np.allclose, os.system


def _hear(connection: socket.socket, heard: list[bytes]) -> None:
    while data := connection.recv(65536):
        heard.append(data)


TestJudged = pytest.mark.timeout(3600)(Judged.TestCase)
TestJudged.settings = settings(fuzzed, stateful_step_count=8)
