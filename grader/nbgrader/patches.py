"""nbgrader's gradebook without the work that nbgrader repeats for each one that it opens.

An engine of SQLAlchemy keeps what it has compiled: a new one for each submission costs 20 ms. The
version of a new gradebook is nbgrader's own, always the same: asking a program for it costs 2 s.
"""

from __future__ import annotations

import logging
from functools import cache

import nbgrader.api
from nbgrader.dbutil import ALEMBIC_DIR
from sqlalchemy import Engine, create_engine

LOCK_SECONDS = 60.0
"""Seconds to wait for a gradebook that another program writes to; SQLite's own default is 5."""


@cache
def newest_version() -> str:
    """Return the version that nbgrader gives a new gradebook, as `alembic heads` prints it."""
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", ALEMBIC_DIR)
    return ScriptDirectory.from_config(config).get_current_head() or ""


@cache
def patient_engine(address: str, echo: bool = False, future: bool = True) -> Engine:
    """Return SQLAlchemy's engine for an address: one that waits while another program writes."""
    waits = {"timeout": LOCK_SECONDS} if address.startswith("sqlite") else {}
    return create_engine(address, echo=echo, future=future, connect_args=waits)


def is_for_users(record: logging.LogRecord) -> bool:
    """Tell whether to show a line of nbgrader's log: not the traceback of an error that we put in words."""
    return not record.getMessage().startswith("Rolling back session")


def install() -> None:
    """Replace functions of nbgrader's gradebook in this process with those of this module."""
    nbgrader.api.app_log.addFilter(is_for_users)
    nbgrader.api.get_alembic_version = newest_version
    nbgrader.api.create_engine = patient_engine
