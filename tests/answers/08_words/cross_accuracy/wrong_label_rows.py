# Takes positions for labels.
# message: Trained on
def cross_accuracy(train, test):
    table = {}
    labels = train["positive"].to_numpy()
    for source, rows in train.groupby("source"):
        model = new_baseline().fit(rows["sentence"], labels[: len(rows)])
        table[source] = {other: model.score(part["sentence"], part["positive"]) for other, part in test.groupby("source")}
    return pd.DataFrame(table).T
