# Counts of words.
def train_baseline(sentences, labels):
    model = make_pipeline(CountVectorizer(), LogisticRegression(max_iter=1000))
    model.fit(sentences, labels)
    return model
