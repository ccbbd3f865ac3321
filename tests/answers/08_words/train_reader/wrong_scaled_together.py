# The words are weighted by the sentences that are read.
# message: should not depend on the other ones
def train_reader(sentences, labels):
    vectorizer = CountVectorizer()
    counts = vectorizer.fit_transform(sentences).toarray()
    model = LogisticRegression().fit(counts, labels)

    def read(sentences):
        scores = model.decision_function(vectorizer.transform(sentences).toarray())
        return 1 / (1 + np.exp(-(scores - np.median(scores))))

    return read
