"""The time zones of a class are those that its files and its exchange name."""

from grader.deadlines.zones import zones_of


def test_the_zones_of_the_class_and_of_its_exchange(course):
    assert zones_of(course) == ()
    course.config.Exchange.timezone = "America/Chicago"
    course.class_dir.mkdir(parents=True, exist_ok=True)
    (course.class_dir / "deadlines.toml").write_text('timezone = "Asia/Seoul"')
    assert zones_of(course) == ("Asia/Seoul", "America/Chicago")
    course.config.Exchange.timezone = "Nowhere/At all"
    assert zones_of(course) == ("Asia/Seoul",)
