# Tests on all sources together.
# message: The columns of the data frame should be the sources
def cross_accuracy(train, test):
    table = {}
    for source, rows in train.groupby("source"):
        model = new_baseline().fit(rows["sentence"], rows["positive"])
        table[source] = {"all": model.score(test["sentence"], test["positive"])}
    return pd.DataFrame(table).T
