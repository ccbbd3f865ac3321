"""Folders of a hub: nbgrader's exchange, a home for each person, the instructor's copy of the course."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tools.hub import config
from tools.hub.accounts import account
from tools.hub.plan import COURSE, PEOPLE, Plan

LESSONS = Path("notebooks/lessons")
OF_THE_COURSE = ("solutions", "notebooks", "nbgrader_config.py")
"""Parts of the checkout that an instructor needs to grade and give out units."""


def make(plan: Plan) -> None:
    """Make everything below the plan's folder that the hub starts with."""
    plan.exchange.mkdir()
    plan.exchange.chmod(0o777)  # as nbgrader asks
    for person in PEOPLE:
        home = plan.home(person)
        home.mkdir(parents=True)
        shutil.copytree(COURSE / LESSONS, home / LESSONS.name)
        config.write(plan, person)
        config.write_home(home)
    for name in OF_THE_COURSE:
        _copy(COURSE / name, plan.course / name)
    (plan.course / "class").mkdir()
    for person in PEOPLE:
        plan.temporary(person).mkdir(parents=True)
        for folder in (plan.home(person), plan.temporary(person)):
            folder.chmod(0o700)
            if plan.has_accounts:
                _give(folder, person)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns(".*", "__pycache__"))
    else:
        shutil.copy(source, target)


def _give(folder: Path, person: str) -> None:
    """Make a person the owner of a folder and of everything in it."""
    owner = account(person)
    for path in (folder, *folder.rglob("*")):
        os.chown(path, owner.user, owner.group, follow_symlinks=False)
