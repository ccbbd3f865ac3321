# Rows of a table, then pivot.
def cross_accuracy(train, test):
    rows = []
    for source in set(train["source"]):
        own = train.query("source == @source")
        model = new_baseline().fit(own["sentence"], own["positive"])
        right = (model.predict(test["sentence"]) == test["positive"]).groupby(test["source"]).mean()
        rows += [{"train": source, "test": other, "accuracy": value} for other, value in right.items()]
    return pd.DataFrame(rows).pivot(index="train", columns="test", values="accuracy")
