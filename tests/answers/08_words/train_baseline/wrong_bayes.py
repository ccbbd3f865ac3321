# Another model.
# message: The last step of the pipeline should be a LogisticRegression
from sklearn.naive_bayes import MultinomialNB


def train_baseline(sentences, labels):
    return make_pipeline(CountVectorizer(), MultinomialNB()).fit(sentences, labels)
