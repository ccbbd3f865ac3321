# In percent.
# message: the accuracy should be
def cross_accuracy(train, test):
    table = {}
    for source, rows in train.groupby("source"):
        model = new_baseline().fit(rows["sentence"], rows["positive"])
        table[source] = {other: 100 * model.score(part["sentence"], part["positive"]) for other, part in test.groupby("source")}
    return pd.DataFrame(table).T
