# The probability that it is negative.
# message: at least 77 % of x_val
def train_reader(sentences, labels):
    model = make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(sentences, labels)
    return lambda sentences: model.predict_proba(sentences)[:, 0]
