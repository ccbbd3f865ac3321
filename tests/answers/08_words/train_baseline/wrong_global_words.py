# The words of all sentences.
# message: The words of the model should come from the given sentences
def train_baseline(sentences, labels):
    vectorizer = CountVectorizer().fit(x_train + x_val + x_test)
    return make_pipeline(CountVectorizer(vocabulary=vectorizer.vocabulary_), LogisticRegression()).fit(sentences, labels)
