"""Fuzz of the judge's RPC: a student's kernel that sends any frames, requests, replies, references.

A test asks for a random number: whatever is sent passes none. The judge's secrets are in nothing that
it sends, and the given data are unchanged after each test.
"""

import builtins
import os
import secrets
import socket
import threading
from contextlib import suppress
from itertools import count

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from grader.frames import LENGTH
from grader.judge.codec import BadData, CannotCross, encode
from grader.judge.kernel_side import Agent
from grader.judge.process.runner import Cell, Runner
from grader.judge.rpc.frames import HungUp, receive_frame, send_frame
from grader.judge.rpc.reference import SPECIALS
from grader.records import Ownership, Status
from tests.grader.fuzz import SETTINGS

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
NAMES = Ownership(frozenset({"double", "value", "stack"}), open_names=frozenset({"stack"}))

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


class Judge(RuleBasedStateMachine):
    """One judge through several tests: objects exported in one are known in the next."""

    def __init__(self) -> None:
        super().__init__()
        self.runner, self.heard = Runner(NAMES, 10_000), b""
        assert self.runner.run(Cell(source=GIVEN, title="<given>"), None).status is Status.PASSED

    @invariant()
    def the_judge_keeps_its_secret(self) -> None:
        assert SECRET.encode() not in self.heard

    @invariant()
    def the_given_data_are_unchanged(self) -> None:
        look = "assert data == {'a': [1, 2, 3]} and check(1) == 1 + len(Box._kept)"
        verdict = self.runner.run(Cell(source=f"{look} and box.method() == Box._kept", title="<given>"), None)
        assert verdict.status is Status.PASSED, verdict.message
        assert builtins.len is LEN and np.allclose is ALLCLOSE and os.system is SYSTEM


class AnyFrames(Judge):
    """The student's kernel sends frames that follow no conversation."""

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
            verdict = self.runner.run(Cell(source=test, title="<test>", changing=changing), ours)
            ours.shutdown(socket.SHUT_RDWR)
            hearing.join()
        self.heard = b"".join(heard)
        assert verdict.status is not Status.PASSED


LEN, ALLCLOSE, SYSTEM = len, np.allclose, os.system


ANSWERS = """
def double(value, *more):
    return [value, value] if more else value * 2
value = 5.0
class Stack:
    def __init__(self):
        self.items = []
    def push(self, item):
        self.items.append(item)
        return self
    def pop(self):
        return self.items.pop()
    def __len__(self):
        return len(self.items)
stack = Stack()
"""
Damage = tuple[int, int, int | None]
"""Number of a frame, place in it, and the byte to put there; None cuts the frame off there."""

BYTES = st.integers(0, 255) | st.none()
DAMAGES = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 400), BYTES), min_size=1, max_size=4)


class DamagedFrames(Judge):
    """An honest student's kernel, some of whose frames are damaged on their way."""

    def __init__(self) -> None:
        super().__init__()
        names: dict[str, object] = {"__name__": "__main__"}
        exec(ANSWERS, names)
        self.agent = Agent(names)

    @rule(test=st.sampled_from(TESTS), damages=DAMAGES, changing=st.booleans())
    def test(self, test: str, damages: list[Damage], changing: bool) -> None:
        (ours, outer), (inner, theirs) = socket.socketpair(), socket.socketpair()
        heard: list[bytes] = []
        with ours, outer, inner, theirs:
            ours.settimeout(2)
            theirs.settimeout(4)
            threads = [
                threading.Thread(target=_serve, args=(self.agent, theirs)),
                threading.Thread(target=_pass_on, args=(inner, outer, damages)),
                threading.Thread(target=_hear, args=(outer, heard, inner)),
            ]
            for thread in threads:
                thread.start()
            verdict = self.runner.run(Cell(source=test, title="<test>", changing=changing), ours)
            for end in (ours, outer, inner, theirs):
                _shut(end)
            for thread in threads:
                thread.join()
        self.heard = b"".join(heard)
        assert verdict.status in (Status.PASSED, Status.FAILED, Status.ERROR)


def _serve(agent: Agent, connection: socket.socket) -> None:
    with suppress(HungUp, BadData):
        agent.serve(connection)
    _shut(connection)


def _pass_on(source: socket.socket, target: socket.socket, damages: list[Damage]) -> None:
    with suppress(HungUp, OSError):
        for number in count():
            frame = bytearray(receive_frame(source, 10**6))
            for which, place, byte in damages:
                if which == number and frame:
                    place %= len(frame)
                    frame[place:] = b"" if byte is None else bytes([byte]) + frame[place + 1 :]
            send_frame(target, bytes(frame))
    _shut(target)


def _shut(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


@pytest.mark.fuzz
def test_damaged_frames_learn_nothing_and_change_nothing():
    run_state_machine_as_test(DamagedFrames, settings=settings(SETTINGS, stateful_step_count=8))


def _hear(connection: socket.socket, heard: list[bytes], forward: socket.socket | None = None) -> None:
    with suppress(OSError):
        while data := connection.recv(65536):
            heard.append(data)
            if forward:
                forward.sendall(data)


@pytest.mark.fuzz
def test_no_messages_pass_a_test_or_learn_what_the_judge_keeps():
    run_state_machine_as_test(AnyFrames, settings=settings(SETTINGS, stateful_step_count=8))
