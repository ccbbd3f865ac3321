# Uses the given tables.
# message: should be the sources
def cross_accuracy(train, test):
    table = {}
    for source, rows in train_reviews.groupby("source"):
        model = new_baseline().fit(rows["sentence"], rows["positive"])
        table[source] = {other: model.score(part["sentence"], part["positive"]) for other, part in val_reviews.groupby("source")}
    return pd.DataFrame(table).T
