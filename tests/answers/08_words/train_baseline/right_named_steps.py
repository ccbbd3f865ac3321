# A Pipeline with names, words that occur twice or more, each counted once.
def train_baseline(sentences, labels):
    steps = [("words", CountVectorizer(min_df=2, binary=True)), ("classifier", LogisticRegression(C=0.5))]
    return Pipeline(steps).fit(sentences, labels)
