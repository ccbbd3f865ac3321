# Another model than the given one.
# message: the accuracy should be
def cross_accuracy(train, test):
    table = {}
    for source, rows in train.groupby("source"):
        model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), min_df=2), LogisticRegression(C=10)).fit(rows["sentence"], rows["positive"])
        table[source] = {other: model.score(part["sentence"], part["positive"]) for other, part in test.groupby("source")}
    return pd.DataFrame(table).T
