# A model instead of a function.
# message: train_reader should return a function; yours returned Pipeline
def train_reader(sentences, labels):
    return make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(sentences, labels)
