# Counts, TF-IDF, logistic regression with chosen strength.
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import LogisticRegressionCV


def train_baseline(sentences, labels):
    return make_pipeline(CountVectorizer(), TfidfTransformer(sublinear_tf=True), LogisticRegression(C=3)).fit(sentences, labels)
