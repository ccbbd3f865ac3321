# Each source on itself only.
# message: should be
def cross_accuracy(train, test):
    table = {}
    for source, rows in train.groupby("source"):
        model = new_baseline().fit(rows["sentence"], rows["positive"])
        part = test[test["source"] == source]
        table[source] = {source: model.score(part["sentence"], part["positive"])}
    return pd.DataFrame(table).T
