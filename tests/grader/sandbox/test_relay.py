"""Who ended a process: itself, the sandbox for a limit, or somebody from outside."""

import json
import signal

import pytest

from grader.sandbox.relay import ENDED, Ending, ending, was_killed, why_ended

KILL, TERM, CRASH = -signal.SIGKILL, -signal.SIGTERM, -signal.SIGSEGV


def told(folder, status, why=""):
    (folder / ENDED).write_text(json.dumps({"status": status, "why": why}))


def test_what_the_guard_said_is_kept(tmp_path):
    assert ending(tmp_path) is None and why_ended(tmp_path) == ""
    told(tmp_path, KILL, "Over the limit.")
    assert ending(tmp_path) == Ending(KILL, "Over the limit.") and why_ended(tmp_path) == "Over the limit."


@pytest.mark.parametrize(
    ("status", "killed"), [(KILL, True), (TERM, True), (-signal.SIGHUP, True), (CRASH, False), (1, False)]
)
def test_without_a_word_of_the_guard_it_or_the_relay_was_killed(tmp_path, status, killed):
    assert was_killed(tmp_path, status, signals_itself=True) is killed
    assert was_killed(tmp_path, status, signals_itself=False) is killed


@pytest.mark.parametrize(
    ("status", "kernel", "judge"),
    [
        (0, False, False),
        (3, False, False),
        (CRASH, False, False),
        (-signal.SIGABRT, False, False),
        (TERM, False, True),
        (KILL, True, True),
    ],
)
def test_a_kernel_may_send_itself_other_signals_and_a_judge_none(tmp_path, status, kernel, judge):
    told(tmp_path, status)
    assert was_killed(tmp_path, status, signals_itself=True) is kernel
    assert was_killed(tmp_path, status, signals_itself=False) is judge


def test_whoever_is_ended_for_a_limit_is_not_killed_from_outside(tmp_path):
    told(tmp_path, KILL, "Over the limit of 1 GiB of memory.")
    assert not was_killed(tmp_path, KILL, signals_itself=True)
    assert not was_killed(tmp_path, KILL, signals_itself=False)
