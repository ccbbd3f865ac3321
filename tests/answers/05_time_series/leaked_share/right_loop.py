# Two loops.
def leaked_share(train_starts, test_starts, length):
    leaked = 0
    for test in test_starts:
        for train in train_starts:
            if train < test + length and test < train + length:
                leaked += 1
                break
    return leaked / len(test_starts)
