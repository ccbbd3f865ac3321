# Sets of hours.
def leaked_share(train_starts, test_starts, length):
    seen = set()
    for start in train_starts:
        seen.update(range(start, start + length))
    return sum(any(hour in seen for hour in range(start, start + length)) for start in test_starts) / len(test_starts)
