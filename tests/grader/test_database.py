"""What we say in nbgrader's place is what it would say."""

import subprocess
import sys

import nbgrader.api
from nbgrader.api import Gradebook

from grader import gradebook  # noqa: F401 - it installs what is tested
from grader.bench.activated import activated_path
from grader.database import newest_version

ASK = "from nbgrader.api import get_alembic_version; print(get_alembic_version())"


def test_the_version_is_the_one_that_nbgrader_finds():
    path = {"PATH": activated_path()}
    found = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, env=path)
    assert found.stdout.strip() == newest_version() == nbgrader.api.get_alembic_version()


def test_a_gradebook_that_is_opened_again_has_the_same_engine(tmp_path):
    address = f"sqlite:///{tmp_path}/gradebook.db"
    engines = []
    for _ in range(2):
        with Gradebook(address) as book:
            book.update_or_create_student("ada")
            engines.append(book.engine)
    assert engines[0] is engines[1]
    assert engines[0].pool.checkedout() == 0
