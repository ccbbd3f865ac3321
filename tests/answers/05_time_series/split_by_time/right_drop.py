# What is left over.
def split_by_time(series, val_start, test_start):
    test = series.loc[test_start:]
    rest = series.drop(test.index)
    val = rest.loc[val_start:]
    return [rest.drop(val.index), val, test]
