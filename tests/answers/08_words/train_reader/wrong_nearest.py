# Copies the label of the sentence that shares most words, the surer the more it shares.
# message: at least 77 % of x_val
def train_reader(sentences, labels):
    vectorizer = TfidfVectorizer()
    known = vectorizer.fit_transform(sentences)

    def read(sentences):
        nearness = (vectorizer.transform(sentences) @ known.T).toarray()
        return 0.5 + (labels[nearness.argmax(axis=1)] - 0.5) * nearness.max(axis=1).clip(0.001, 1)

    return read
