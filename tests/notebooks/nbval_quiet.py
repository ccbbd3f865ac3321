"""A pytest plugin for nbval: a cell that writes to stderr, or logs, fails.

`pytest -p tests.notebooks.nbval_quiet --nbval-lax …`. A cell that shows a warning on purpose has the
tag `shows-warning`.
"""

import re
from collections.abc import Generator

import pytest
from nbval.plugin import IPyNbCell

LOG_LINE = re.compile(
    r"^(WARNING: All log messages|[IWEF]\d{4} \d\d:\d\d|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+: [IWEF] )", re.M
)
"""How absl (old and new) and TensorFlow begin a line of their logs."""

TAG = "shows-warning"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Look at what the cell printed, once it has run well."""
    result = yield
    if isinstance(item, IPyNbCell):
        noise = noise_of(item.test_outputs or [], item.cell.metadata.get("tags", []))
        assert not noise, f"Cell {item.cell_num} makes noise: {noise[:500]}"
    return result


def noise_of(outputs: list, tags: list[str]) -> str:
    """Return what should not be among a cell's outputs, or nothing."""
    for output in outputs:
        if output.output_type == "stream":
            if output.name == "stderr" and TAG not in tags:
                return output.text
            if LOG_LINE.search(output.text):
                return output.text
    return ""
