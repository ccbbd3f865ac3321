"""What our cells show is kept in order, up to a limit."""

import sys

import numpy as np

from grader.judge.process.outputs import Outputs


def test_streams_and_results_in_order():
    outputs = Outputs(1000)
    with outputs.listening():
        print("one")
        print("two", file=sys.stderr)
        print("three")
    outputs.result(1.5)
    outputs.result(None)
    assert [one.get("text") or one["data"] for one in outputs.all] == [
        "one\n",
        "two\n",
        "three\n",
        {"text/plain": "1.5"},
    ]


def test_a_flood_is_cut():
    outputs = Outputs(10)
    for _ in range(100):
        outputs.write("stdout", "abc")
    assert outputs.all[0]["text"] == "abcabcabca\n[output cut after 10 bytes]\n"


def test_an_error_shows_its_words_alone():
    outputs = Outputs(10)
    outputs.error("AssertionError", "should be 2", ["a note"])
    assert outputs.all[0]["traceback"] == ["AssertionError: should be 2", "a note"]


def test_numbers_of_numpy_are_numbers_to_nbgrader():
    outputs = Outputs(100)
    for value in (np.float64(0.5), np.int64(1), np.float32(0.25)):
        outputs.result(value)
    assert [one["data"]["text/plain"] for one in outputs.all] == ["0.5", "1", "0.25"]
