"""Numbers of tensors, and calls whose gradients can be asked for."""

import pytest

from grader.judge.codec import BadData
from grader.judge.codec.linked import MOST_TAPES, Call, Links, linked, links


def test_an_object_has_one_number_and_the_other_sides_keep_theirs():
    ours, one, other, theirs = Links(), object(), object(), object()
    assert [ours.number(each) for each in (one, other, one)] == [[True, 0], [True, 1], [True, 0]]
    assert ours.own(1) is other
    ours.keep(7, theirs, "content")
    assert ours.number(theirs) == [False, 7]
    assert ours.theirs(7) == (theirs, "content") and ours.theirs(8) == (None, None)


def test_a_copy_that_another_one_replaces_has_the_number_no_more():
    ours, before, now = Links(), object(), object()
    ours.keep(7, before, "content")
    ours.keep(7, now, "content")
    assert ours.number(now) == [False, 7]
    assert ours.number(before) == [True, 0]  # and so has whatever gets its place in memory


@pytest.mark.parametrize("number", [-1, 1, 2**70, "0", None, True, 0.0])
def test_a_number_that_nobody_has_is_bad_data(number):
    ours = Links()
    ours.number(object())
    with pytest.raises(BadData):
        ours.own(number)
    if type(number) is not int:
        with pytest.raises(BadData):
            ours.theirs(number)


def test_what_needs_a_gradient_is_noted_while_arguments_are_packed():
    ours, call, one, other = Links(), Call(), object(), object()
    ours.add_input(one, known=True)  # of no call
    with ours.of_call(call):
        assert links() is ours
        for each, known in ((one, True), (one, True), (other, False), (other, False)):
            ours.add_input(each, known)
        with ours.of_call(None):
            ours.add_input(one, known=False)
        call.differentiate = lambda output, grad: []
        ours.add_input(other, known=False)  # of its value
    assert links() is None and call.inputs == [one, other, other]


def test_results_are_numbered_where_something_needs_a_gradient():
    ours, call = Links(), Call()
    assert ours.add_output("result") == -1
    with ours.in_reply(call):
        assert ours.add_output("result") == -1
        call.inputs.append("weights")
        assert [ours.add_output("first"), ours.add_output("second")] == [0, 1]
    assert call.outputs == ["first", "second"]


def test_the_last_calls_are_kept():
    ours = Links()
    assert ours.record(Call()) == 0
    numbers = [ours.record(Call(inputs=[1], outputs=[number])) for number in range(MOST_TAPES + 1)]
    assert ours.recorded(numbers[-1]).outputs == [MOST_TAPES]
    for number in (numbers[0], 0, -1, "1", None):
        with pytest.raises(RuntimeError, match="the last"):
            ours.recorded(number)


def test_a_copy_has_no_links_also_within_a_call():
    with linked(Links()), linked(None):
        assert links() is None
