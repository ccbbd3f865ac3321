# Not trained.
# message: at least 77 % of x_val
def train_reader(sentences, labels):
    vectorizer = CountVectorizer().fit(sentences)
    network = keras.Sequential([keras.Input((len(vectorizer.vocabulary_),)), layers.Dense(1, activation="sigmoid")])
    return lambda sentences: network.predict(vectorizer.transform(sentences).toarray(), verbose=0)[:, 0]
