import sys
from pathlib import Path

from grader.sandbox.paths import readable_paths


def test_python_is_readable_and_what_lies_around_helpers_is_not():
    shown = [Path(path) for path in readable_paths()]
    assert any(Path(sys.base_prefix).is_relative_to(path) for path in shown)
    root = Path(__file__).parents[3]
    assert root / "helpers" in shown
    for secret in (root / "solutions", root / "class", Path("/etc/shadow"), Path.home() / ".ssh"):
        assert not any(secret.is_relative_to(path) for path in shown)


def test_none_lies_in_another():
    shown = readable_paths()
    assert not [p for p in shown for other in shown if p != other and Path(p).is_relative_to(other)]
