# Scores before the sigmoid.
# message: should be probabilities from 0 to 1
def train_reader(sentences, labels):
    return make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(sentences, labels).decision_function
