# scikit-learn: fitted on the training counts, sparse.
from sklearn.feature_extraction.text import TfidfTransformer


def tfidf(train_counts, new_counts):
    transformer = TfidfTransformer().fit(train_counts)
    return transformer.transform(train_counts), transformer.transform(new_counts)
