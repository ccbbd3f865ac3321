# A plain loop over the hours.
def split_by_time(series, val_start, test_start):
    train, val, test = [], [], []
    for position, time in enumerate(series.index):
        if time < pd.Timestamp(val_start):
            train.append(position)
        elif time < pd.Timestamp(test_start):
            val.append(position)
        else:
            test.append(position)
    return series.iloc[train], series.iloc[val], series.iloc[test]
