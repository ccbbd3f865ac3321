"""An exception that comes back is the one that went, as long as it is kept."""

import pytest

from grader.judge.codec.returning import MOST_MADE, MOST_RAISED, number_of, returned


def raised(error: Exception) -> Exception:
    try:
        raise error
    except ValueError:
        return error


def test_an_exception_comes_back_by_its_number_and_its_class():
    error = ValueError("a")
    number = number_of(error)
    assert returned(number, ValueError) is error
    assert returned(number, Exception) is None
    assert returned(number + 1, ValueError) is None


@pytest.mark.parametrize("number", [None, "1", 1.0, True, [1], -1])
def test_other_numbers_bring_nothing(number):
    assert returned(number, ValueError) is None


@pytest.mark.parametrize(
    ("make", "most"), [(ValueError, MOST_MADE), (lambda: raised(ValueError()), MOST_RAISED)]
)
def test_the_last_ones_are_kept(make, most):
    numbers = [number_of(make()) for _ in range(most + 3)]
    there = [number for number in numbers if returned(number, ValueError) is not None]
    assert there == numbers[3:]
