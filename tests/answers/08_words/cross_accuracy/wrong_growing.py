# Each source is added to the ones before.
# message: Trained on imdb and tested on
def cross_accuracy(train, test):
    table, rows = {}, train[:0]
    for source, own in train.groupby("source"):
        rows = pd.concat([rows, own])
        model = new_baseline().fit(rows["sentence"], rows["positive"])
        table[source] = {other: model.score(part["sentence"], part["positive"]) for other, part in test.groupby("source")}
    return pd.DataFrame(table).T
