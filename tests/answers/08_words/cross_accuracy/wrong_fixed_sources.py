# Knows three sources only.
# message: The index of the data frame should be the sources
def cross_accuracy(train, test):
    table = {}
    for source in ["amazon", "imdb", "yelp"]:
        rows = train[train["source"] == source]
        if len(rows):
            model = new_baseline().fit(rows["sentence"], rows["positive"])
            table[source] = {other: model.score(part["sentence"], part["positive"]) for other, part in test.groupby("source")}
    return pd.DataFrame(table).T
