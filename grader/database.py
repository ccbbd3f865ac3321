"""nbgrader's gradebook without what nbgrader does anew for each one that it opens.

An engine of SQLAlchemy keeps what it has compiled: a new one for each submission costs 20 ms. The
version of a new gradebook is nbgrader's own, always the same: asking a program for it costs 2 s.
"""

from __future__ import annotations

from functools import cache

import nbgrader.api
from nbgrader.dbutil import ALEMBIC_DIR


@cache
def newest_version() -> str:
    """Return the version that nbgrader gives a new gradebook, as `alembic heads` prints it."""
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", ALEMBIC_DIR)
    return ScriptDirectory.from_config(config).get_current_head() or ""


def install() -> None:
    """Let nbgrader, in this process, ask us."""
    nbgrader.api.get_alembic_version = newest_version
    nbgrader.api.create_engine = cache(nbgrader.api.create_engine)
