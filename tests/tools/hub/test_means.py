"""A hub says in words which of its parts it has to do without."""

import os
from pathlib import Path

import pytest

from tools.hub import means, view


@pytest.fixture
def root(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(means.shutil, "which", lambda name: f"/usr/sbin/{name}")


def test_an_ordinary_user_has_no_accounts(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert means.found(Path("/")) == means.Means(False, False, "Only root can make accounts.")


def test_accounts_may_be_refused(root):
    assert not means.found(Path("/"), accounts_wanted=False).accounts


def test_a_system_without_useradd(root, monkeypatch):
    monkeypatch.setattr(means.shutil, "which", lambda name: None)
    assert "useradd" in means.found(Path("/")).why


@pytest.mark.parametrize("closed", [True, False])
def test_without_namespaces_accounts_need_a_python_that_all_can_reach(root, monkeypatch, closed):
    monkeypatch.setattr(view, "UNSHARE", ("false",))
    monkeypatch.setattr(means, "closed_folder", lambda paths: Path("/root") if closed else None)
    has = means.found(Path("/"))
    assert (has.accounts, has.view) == (not closed, False)
    assert ("/root" in has.why) == closed


def test_the_first_closed_folder_is_named(tmp_path):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    for folder in (inner, inner.parent):
        folder.chmod(0o755)
    assert means.closed_folder([Path("/usr/bin")]) is None
    inner.parent.chmod(0o700)
    found = means.closed_folder([inner])
    assert found is not None and inner.parent.is_relative_to(found)
