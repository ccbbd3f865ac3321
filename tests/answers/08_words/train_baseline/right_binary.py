# Whether each word occurs, and not how often.
def train_baseline(sentences, labels):
    return make_pipeline(CountVectorizer(binary=True), LogisticRegression()).fit(sentences, labels)
