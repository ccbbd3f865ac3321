# An object that can be called; naive Bayes.
from sklearn.naive_bayes import MultinomialNB


class Reader:
    def __init__(self, sentences, labels):
        self.model = make_pipeline(CountVectorizer(), MultinomialNB()).fit(sentences, labels)

    def read(self, sentences):
        return self.model.predict_proba(sentences)[:, 1]


def train_reader(sentences, labels):
    return Reader(sentences, labels).read
