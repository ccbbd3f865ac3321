"""The limit of the cgroup around us, in both versions, on a tree of files."""

import pytest

from grader.sandbox.cgroup import memory_limit

GIB = 2**30


@pytest.fixture
def tree(tmp_path):
    def limits(own, files):
        (tmp_path / "own").write_text(own)
        for name, text in files.items():
            path = tmp_path / "tree" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return memory_limit(tmp_path / "own", tmp_path / "tree")

    return limits


def test_version_2_has_one_tree_and_the_least_limit_counts(tree):
    files = {"a/memory.max": f"{GIB}\n", "a/b/memory.max": "max\n", "a/b/c/memory.max": f"{2 * GIB}\n"}
    assert tree("0::/a/b/c\n", files) == GIB


def test_version_1_has_a_tree_for_memory(tree):
    files = {"memory/a/memory.limit_in_bytes": f"{GIB}\n", "cpu/a/memory.limit_in_bytes": "5\n"}
    assert tree("5:cpu:/a\n4:memory:/a\n0::/\n", files) == GIB


@pytest.mark.parametrize("text", ["max\n", "9223372036854771712\n", "", "x\n"])
def test_no_limit(tree, text):
    assert tree("0::/a\n", {"a/memory.max": text}) is None


def test_where_there_are_no_cgroups_there_is_no_limit(tree, tmp_path):
    assert memory_limit(tmp_path / "nothing", tmp_path) is None
