# An object that can be called.
class Reader:
    def __init__(self, model):
        self.model = model

    def __call__(self, sentences):
        return [float(positive) for _, positive in self.model.predict_proba(sentences)]


def train_reader(sentences, labels):
    return Reader(make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(sentences, labels))
