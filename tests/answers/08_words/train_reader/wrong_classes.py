# Classes.
# message: read should return probabilities
def train_reader(sentences, labels):
    model = make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(sentences, labels)
    return model.predict
