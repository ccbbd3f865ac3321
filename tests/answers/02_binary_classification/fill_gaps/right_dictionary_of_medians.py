# Medians as a dictionary; a list is returned.
def fill_gaps(train, new):
    medians = {name: train[name].dropna().quantile(0.5) for name in train}
    return [table.fillna(value=medians) for table in (train, new)]
