# Python's own shuffle, as lists.
import random


def three_parts(rows):
    numbers = list(range(rows))
    random.Random(3).shuffle(numbers)
    fifth = rows // 5
    return numbers[2 * fifth:], numbers[:fifth], numbers[fifth:2 * fifth]
