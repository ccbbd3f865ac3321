# Reads only how long a sentence is.
# message: at least 77 % of x_val
def train_reader(sentences, labels):
    model = LogisticRegression().fit([[len(sentence)] for sentence in sentences], labels)
    return lambda sentences: model.predict_proba([[len(sentence)] for sentence in sentences])[:, 1]
