"""Walk through objects: each is found once, at any remove."""

from grader.judge.codec.walk import walk


def inside(one):
    return one if isinstance(one, list) else ()


def test_all_that_objects_hold_is_found_once():
    inner: list = ["a"]
    outer = [inner, [inner, "b"]]
    inner.append(outer)
    found = list(walk([outer, "c"], inside))
    assert len(found) == 6
    assert [one for one in found if isinstance(one, str)] == ["c", "b", "a"]


def test_objects_made_on_the_way_are_not_taken_for_earlier_ones():
    def less(number):
        return [[number[0] - 1]] if number[0] else ()

    assert len(list(walk([[50]], less))) == 51
