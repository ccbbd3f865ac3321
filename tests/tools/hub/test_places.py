"""The folders of a hub: each person's are closed to the others, and students have no solution."""

import os
import pwd
from dataclasses import replace

import pytest

from tests.tools.hub.test_plan import plan
from tools.hub import places
from tools.hub.accounts import Account
from tools.hub.plan import INSTRUCTOR, PEOPLE, STUDENTS

__all__ = ["plan"]  # a fixture


def test_homes_are_closed_and_the_exchange_is_open(plan):
    places.make(plan)
    for person in PEOPLE:
        assert plan.home(person).stat().st_mode & 0o777 == 0o700
        assert plan.temporary(person).stat().st_mode & 0o777 == 0o700
        assert (plan.home(person) / "lessons" / "01_regression.ipynb").is_file()
    assert plan.exchange.stat().st_mode & 0o777 == 0o777


def test_only_the_instructor_has_the_course(plan):
    places.make(plan)
    assert (plan.course / "solutions" / plan.unit).is_dir()
    for student in STUDENTS:
        assert not [path for path in plan.home(student).rglob("*") if "solutions" in path.name]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_everything_in_a_home_belongs_to_its_person(plan, monkeypatch):
    nobody = pwd.getpwnam("nobody")
    monkeypatch.setattr(places, "account", lambda name: Account(nobody.pw_uid, nobody.pw_gid))
    plan = replace(plan, has_accounts=True)
    places.make(plan)
    home = plan.home(INSTRUCTOR)
    assert {path.lstat().st_uid for path in (home, *home.rglob("*"))} == {nobody.pw_uid}
    assert {path.stat().st_uid for path in plan.settings(INSTRUCTOR).rglob("*")} == {0}
