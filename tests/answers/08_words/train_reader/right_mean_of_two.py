# The mean of logistic regression on words and on groups of letters.
def train_reader(sentences, labels):
    models = [
        make_pipeline(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), LogisticRegression(C=5)),
        make_pipeline(TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5)), LogisticRegression(C=5)),
    ]
    for model in models:
        model.fit(sentences, labels)

    def read(sentences):
        return np.mean([model.predict_proba(sentences)[:, 1] for model in models], axis=0)

    return read
