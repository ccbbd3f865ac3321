"""The machine is described without its name."""

import platform
import re

from grader.bench.machine import machine, today


def test_the_machine_and_the_versions_that_matter():
    found = machine()
    assert re.fullmatch(r"\d+ cores of .+, \d+ GiB of memory, \w+ \d+\.\d+", found["Machine"])
    assert found["Versions"].startswith(f"Python {platform.python_version()}, tensorflow ")
    assert platform.node() not in found["Machine"].split()


def test_the_date():
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", today())
