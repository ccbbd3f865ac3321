# functools.partial.
from functools import partial


def probabilities(model, sentences):
    return model.predict_proba(sentences)[:, 1]


def train_reader(sentences, labels):
    return partial(probabilities, make_pipeline(CountVectorizer(min_df=2), LogisticRegression()).fit(sentences, labels))
