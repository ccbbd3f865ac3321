# Trains on all sources.
# message: Trained on amazon and tested on amazon
def cross_accuracy(train, test):
    table = {}
    for source, rows in train.groupby("source"):
        model = new_baseline().fit(train["sentence"], train["positive"])
        table[source] = {other: model.score(part["sentence"], part["positive"]) for other, part in test.groupby("source")}
    return pd.DataFrame(table).T
