"""Accounts are made and removed as they should be; somebody else's account is never touched."""

import os
import pwd

import pytest

from grader.errors import GraderError
from tools.hub import accounts

NAME = "hub-test-account"
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root makes accounts")


@pytest.fixture(autouse=True)
def lock(monkeypatch, tmp_path):
    monkeypatch.setattr(accounts, "LOCK", tmp_path / "lock")


def names() -> set[str]:
    return {entry.pw_name for entry in pwd.getpwall()}


@needs_root
def test_an_account_lasts_as_long_as_its_hub(tmp_path):
    with accounts.made([NAME], tmp_path):
        entry = pwd.getpwnam(NAME)
        assert (entry.pw_dir, entry.pw_gecos) == (str(tmp_path / NAME), accounts.COMMENT)
        assert accounts.account(NAME).user == entry.pw_uid != 0
    assert NAME not in names()


@needs_root
def test_accounts_go_also_when_the_hub_fails(tmp_path):
    with pytest.raises(RuntimeError, match="fails"), accounts.made([NAME], tmp_path):
        raise RuntimeError("fails")
    assert NAME not in names()


@needs_root
def test_what_a_killed_hub_has_left_is_replaced(tmp_path):
    accounts._make(NAME, tmp_path / "old")
    with accounts.made([NAME], tmp_path):
        assert pwd.getpwnam(NAME).pw_dir == str(tmp_path / NAME)
    assert NAME not in names()


def test_an_account_that_is_not_ours_stays(tmp_path):
    before = pwd.getpwnam("nobody")
    with (
        pytest.raises(GraderError, match="account nobody that `make hub` did not make"),
        accounts.made(["nobody"], tmp_path),
    ):
        pytest.fail("it was made")
    assert pwd.getpwnam("nobody") == before


def test_a_second_hub_is_refused(tmp_path):
    with (
        accounts.made([], tmp_path),
        pytest.raises(GraderError, match="Another hub"),
        accounts.made([], tmp_path),
    ):
        pytest.fail("it was made")
