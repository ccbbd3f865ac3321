"""A student has so many submissions graded in an hour; what is over that waits."""

from grader.watch.quota import HOUR, Quota


def test_so_many_in_an_hour(tmp_path):
    quota = Quota(tmp_path / "q.jsonl", 2)
    assert quota.free_at("ann", 1000) == 0
    quota.count("ann", 1000)
    quota.count("ann", 1100)
    assert quota.free_at("ann", 1200) == 1000 + HOUR
    assert quota.free_at("ben", 1200) == 0
    assert quota.free_at("ann", 1001 + HOUR) == 0


def test_no_limit(tmp_path):
    quota = Quota(tmp_path / "q.jsonl", 0)
    for _ in range(100):
        quota.count("ann", 1000)
    assert quota.free_at("ann", 1000) == 0


def test_it_outlives_the_service_also_one_that_was_killed_while_it_wrote(tmp_path):
    path = tmp_path / "watch" / "q.jsonl"
    Quota(path, 1).count("ann\n王", 1000)
    path.write_bytes(path.read_bytes() + b'{"student": "be')
    again = Quota(path, 1)
    assert again.free_at("ann\n王", 1001) == 1000 + HOUR
    again.count("cy", 1002)
    assert Quota(path, 1).free_at("cy", 1003) == 1002 + HOUR
