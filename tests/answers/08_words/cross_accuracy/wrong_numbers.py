# Numbers as names.
# message: The index of the data frame should be the sources
def cross_accuracy(train, test):
    sources = sorted(set(train["source"]))
    numbers = []
    for source in sources:
        rows = train[train["source"] == source]
        model = new_baseline().fit(rows["sentence"], rows["positive"])
        numbers.append([model.score(part["sentence"], part["positive"]) for _, part in test.groupby("source")])
    return pd.DataFrame(numbers)
