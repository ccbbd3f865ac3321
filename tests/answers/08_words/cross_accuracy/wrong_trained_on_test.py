# Trains on the test rows.
# message: Train a new model on the rows of `train`
def cross_accuracy(train, test):
    table = {}
    for source, rows in test.groupby("source"):
        model = new_baseline().fit(rows["sentence"], rows["positive"])
        table[source] = {other: model.score(part["sentence"], part["positive"]) for other, part in test.groupby("source")}
    return pd.DataFrame(table).T
